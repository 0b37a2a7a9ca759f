#include "figures/gasto.hpp"

#include "figures/from_model.hpp"
#include "support/catch.hpp"
#include "support/ficha_003.hpp"

using namespace generator;
using figures::SinValor;

namespace {

figures::FigurasFicha make(const model::FichaMonitoreo& ficha) {
    auto figuras =
        figures::make_figuras(ficha, tests::edicion_2023(), 0, tests::ficha_bytes(), "003.json");
    REQUIRE(figuras.has_value());
    return *std::move(figuras);
}

model::PeriodoComponente& last_year(model::FichaMonitoreo& ficha, std::size_t componente) {
    return ficha.componentes[componente].periodos.back();
}

}  // namespace

TEST_CASE("what depends on a spend that nobody reported is unknown, whichever the component is",
          "[figures]") {
    const auto componente = GENERATE(std::size_t{0}, std::size_t{1}, std::size_t{2});
    auto ficha = tests::ficha_003();
    last_year(ficha, componente).gasto.valor = model::SinValor::no_informado;
    const auto figuras = make(ficha);
    const auto& periodo = figuras.periodos.back();
    REQUIRE_FALSE(periodo.total_componentes.has_value());
    CHECK(periodo.total_componentes.sin_valor() == SinValor::no_informado);
    const auto& pasos = periodo.total_componentes.traza.pasos;
    const std::string missing =
        "no hay total sin gasto componente " + std::to_string(componente + 1) + " 2023";
    CHECK(std::ranges::find(pasos, missing) != pasos.end());
    CHECK_FALSE(periodo.porcentaje_componentes.has_value());
    CHECK_FALSE(periodo.gasto_por_beneficiario.has_value());
    CHECK(periodo.total_ejecutado.has_value());
    CHECK(figuras.periodos[1].total_componentes.has_value());
}

TEST_CASE("a spend of zero, or one that does not apply, takes nothing from a total that closes",
          "[figures]") {
    auto original = tests::ficha_003();
    auto zero = tests::ficha_003();
    auto none = tests::ficha_003();
    last_year(zero, 1).gasto.valor = model::MilesCorrientes{0};
    last_year(none, 1).gasto.valor = model::SinValor::no_aplica;
    const auto open = make(none);
    CHECK_FALSE(open.periodos.back().total_componentes.has_value());
    for (auto* ficha : {&zero, &none}) {  // the amount that the componente had spent
        const std::int64_t spent = last_year(original, 1).gasto.value().valor;
        auto& ley = ficha->periodos.back().presupuesto_ley_ejecutado;
        ley.valor = model::MilesCorrientes{ley.value().valor - spent};
    }
    const auto with_zero = make(zero);
    const auto without = make(none);
    REQUIRE(with_zero.periodos.back().total_componentes.has_value());
    REQUIRE(without.periodos.back().total_componentes.has_value());
    CHECK(with_zero.periodos.back().total_componentes.value().valor ==
          without.periodos.back().total_componentes.value().valor);
}

TEST_CASE("a total that was published stands in for the one that cannot be added", "[figures]") {
    auto ficha = tests::ficha_003();
    last_year(ficha, 1).gasto.valor = model::SinValor::no_informado;
    auto publicado = ficha.encabezado.publicados.front();
    publicado.figura = "componentes.total.2023";
    publicado.valor.valor = *base::parse_decimal("7735432");
    ficha.encabezado.publicados.push_back(publicado);
    const auto figuras = make(ficha);
    const auto& total = figuras.periodos.back().total_componentes;
    REQUIRE(total.has_value());
    CHECK(total.value().valor == base::Ratio{7'735'432});
    CHECK(total.traza.is_publicado);
}
