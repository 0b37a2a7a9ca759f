#include "rules/formulario.hpp"

#include "support/catch.hpp"
#include "support/formulario_001.hpp"
#include "support/reglas.hpp"

// The two boundaries of the cumplimiento that has to be explained: below, at, above, without value.

using namespace generator;
using figures::SinValor;
using tests::ratio;

namespace {

using Valor = std::variant<SinValor, base::Ratio>;

figures::FigurasFormulario with_cumplimiento(const std::vector<Valor>& valores) {
    figures::FigurasFormulario figuras;
    figuras.ejercicio = 2019;
    for (const Valor& valor : valores) {
        auto& indicador = figuras.indicadores.emplace_back();
        indicador.resultado.emplace();
        indicador.cumplimiento.emplace().valor = valor;
    }
    return figuras;
}

std::string codes(const figures::FigurasFormulario& figuras) {
    return tests::codes_of(rules::cumplimiento(figuras, tests::edicion_formulario()));
}
std::string codes(const Valor& valor) { return codes(with_cumplimiento({valor})); }

}  // namespace

TEST_CASE("a cumplimiento is low strictly below 75 %", "[rules][CUM_BAJO]") {
    CHECK(codes(ratio(749'999'999, 1'000'000'000)) == "CUM_BAJO");
    CHECK(codes(ratio(3, 4)).empty());
    CHECK(codes(ratio(750'000'001, 1'000'000'000)).empty());
    CHECK(codes(base::Ratio{0}) == "CUM_BAJO");
}

TEST_CASE("a cumplimiento is high strictly above 120 %", "[rules][CUM_ALTO]") {
    CHECK(codes(ratio(1'199'999'999, 1'000'000'000)).empty());
    CHECK(codes(ratio(6, 5)).empty());
    CHECK(codes(ratio(1'200'000'001, 1'000'000'000)) == "CUM_ALTO");
}

TEST_CASE("without a cumplimiento there is nothing to explain", "[rules][CUM_BAJO][CUM_ALTO]") {
    CHECK(codes(SinValor::no_informado).empty());
    CHECK(codes(SinValor::no_aplica).empty());
    CHECK(codes(SinValor::no_comparable).empty());
    figures::FigurasFormulario unevaluated;
    unevaluated.indicadores.resize(1);
    CHECK(codes(unevaluated).empty());
}

TEST_CASE("a result whose cumplimiento no edition computes is told", "[rules][CUM_DESCENDENTE]") {
    auto figuras = with_cumplimiento({base::Ratio{1}});
    figuras.indicadores[0].cumplimiento.reset();
    CHECK(codes(figuras) == "CUM_DESCENDENTE");
}

TEST_CASE("each verdict says its indicator", "[rules][CUM_BAJO][CUM_ALTO]") {
    const auto veredictos =
        rules::cumplimiento(with_cumplimiento({base::Ratio{1}, ratio(1, 2), base::Ratio{2}}),
                            tests::edicion_formulario());
    REQUIRE(veredictos.size() == 2);
    CHECK(veredictos[0].indicador == 1U);
    CHECK(veredictos[1].indicador == 2U);
}
