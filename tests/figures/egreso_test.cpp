#include "figures/egreso.hpp"

#include "support/catch.hpp"
#include "support/ficha_003.hpp"

using namespace generator;

namespace {

figures::FigurasEgreso figuras_of(const model::InformeEgreso& informe) {
    const auto figuras = figures::make_figuras_egreso(informe, tests::edicion_egreso(),
                                                      tests::informe_bytes(), "000.json");
    REQUIRE(figuras.has_value());
    return *figuras;
}

}  // namespace

TEST_CASE("seed 000 is graded at the cuts that its commitments say", "[figures]") {
    const auto figuras = figuras_of(tests::informe_000());
    CHECK(figuras.cumplidos == 5);
    CHECK(figuras.total == 5);
    CHECK(figuras.ultimo_corte == model::Fecha{2021, 6, 30});
    std::vector<std::int64_t> cortes;
    for (const auto& figure : figuras.cortes) {
        cortes.push_back(figure.value().numerator());
    }
    CHECK(cortes == std::vector<std::int64_t>{0, 1, 1, 1, 1});
}

TEST_CASE("one commitment that is not met leaves no date of egress", "[figures]") {
    auto informe = tests::informe_000();
    informe.compromisos[2].calificacion.valor = std::string{"No cumplido"};
    auto figuras = figuras_of(informe);
    CHECK(figuras.cumplidos == 4);
    CHECK_FALSE(figuras.ultimo_corte.has_value());

    informe = tests::informe_000();
    informe.compromisos[0].fecha_calificacion.valor = model::SinValor::no_informado;
    figuras = figuras_of(informe);
    CHECK(figuras.cumplidos == 5);
    CHECK_FALSE(figuras.ultimo_corte.has_value());
    CHECK_FALSE(figuras.cortes[0].has_value());

    informe.compromisos.clear();
    CHECK_FALSE(figuras_of(informe).ultimo_corte);
}

TEST_CASE("why a grade or its date is absent is told as it was given", "[figures]") {
    auto informe = tests::informe_000();
    informe.compromisos[0].calificacion.valor = model::SinValor::no_aplica;
    informe.compromisos[0].fecha_calificacion.valor = model::SinValor::no_aplica;
    informe.compromisos[1].calificacion.valor = model::SinValor::no_informado;
    const auto figuras = figuras_of(informe);
    CHECK(figuras.calificacion.operandos[0].texto == "no aplica");
    CHECK(figuras.fecha_egreso.operandos[0].texto == "no aplica");
    CHECK(figuras.calificacion.operandos[1].texto == "no informado");
    CHECK(figuras.calificacion.operandos[2].texto == "Cumplido");
    CHECK(figuras.fecha_egreso.operandos[2].texto == "2021-06-30");
    CHECK_FALSE(figuras.are_all_met());
}
