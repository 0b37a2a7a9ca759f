#include "figures/precios.hpp"

#include "figures/from_model.hpp"
#include "support/catch.hpp"
#include "support/ficha_003.hpp"
#include "support/ficha_2025.hpp"

using namespace generator;

namespace {

const std::string& bytes() {
    static const std::string text = tests::read_source(tests::kFichaConJuicios);
    return text;
}
model::FichaMonitoreo ficha() {
    return std::get<model::FichaMonitoreo>(
        *validate::read_entrada(bytes(), tests::kFichaConJuicios, tests::ediciones()));
}
auto make(const model::FichaMonitoreo& from) {
    return figures::make_figuras(from, tests::edicion_2025(), 0, bytes(), tests::kFichaConJuicios);
}

}  // namespace

TEST_CASE("inflators of the input bring amounts to the price year, each with its place",
          "[figures]") {
    const auto figuras = make(ficha());
    REQUIRE(figuras.has_value());
    CHECK(figuras->precios == 2026);
    const auto& traza = figuras->periodos[2].presupuesto_inicial.traza;
    // 2.200.000 × 1,035 = 2.277.000
    CHECK(figuras->periodos[2].presupuesto_inicial.value().valor == base::Ratio{2'277'000});
    CHECK(traza.formula == "presupuesto_inicial × inflactor");
    REQUIRE(traza.operandos.size() == 2);
    CHECK(traza.operandos[1].nombre == "inflactor 2025");
    CHECK(traza.operandos[1].texto == "1,035");
    CHECK(traza.operandos[1].puntero == "/inflactores/factores/2/factor");
    CHECK(traza.operandos[1].offset > 0);
    CHECK(traza.operandos[1].origen == "informado");
}

TEST_CASE("the trace of a nominal amount names no inflator", "[figures]") {
    auto nominal = ficha();
    nominal.inflactores = {};
    const auto figuras = make(nominal);
    REQUIRE(figuras.has_value());
    CHECK(figuras->precios == 0);
    CHECK(figuras->periodos[2].presupuesto_inicial.value().valor == base::Ratio{2'200'000});
    CHECK(figuras->periodos[2].presupuesto_inicial.traza.formula == "presupuesto_inicial");
    CHECK(figuras->periodos[2].gasto_por_beneficiario.traza.formula ==
          "(gasto componentes + gasto_administrativo) / poblacion_beneficiada");
    std::size_t count = 0;
    figures::for_each_figure(*figuras, [&](const auto& figure) {
        ++count;
        CHECK(figure.traza.formula.find("inflactor") == std::string::npos);
        for (const figures::Operando& operando : figure.traza.operandos) {
            CHECK(operando.nombre.find("inflactor") == std::string::npos);
        }
    });
    CHECK(count > 50);
    CHECK_FALSE(figuras->variacion_gasto.has_value());
}

TEST_CASE("a year without its inflator, or another price year, is refused", "[figures]") {
    auto missing = ficha();
    std::erase_if(missing.inflactores.factores,
                  [](const auto& f) { return f.anio.value().valor == 2024; });
    const auto without = make(missing);
    REQUIRE_FALSE(without.has_value());
    CHECK(without.diagnostics().front().code == "E-CIF-002");
    CHECK(without.diagnostics().front().place.pointer == "/inflactores");
    auto other = ficha();
    other.inflactores.precios.valor = model::Anio{2025};
    const auto wrong = make(other);
    REQUIRE_FALSE(wrong.has_value());
    CHECK(wrong.diagnostics().front().code == "E-CIF-005");
}
