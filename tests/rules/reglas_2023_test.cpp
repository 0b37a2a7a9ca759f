#include "figures/from_model.hpp"
#include "rules/eficacia.hpp"
#include "rules/eficiencia.hpp"
#include "rules/tabla.hpp"
#include "support/catch.hpp"
#include "support/ficha_003.hpp"
#include "support/reglas.hpp"

using namespace generator;
using base::Ratio;
using figures::SinValor;
using tests::ratio;

namespace {

using Valor = std::variant<SinValor, Ratio>;

rules::Veredicto ejecucion(const Valor& valor) {
    figures::FigurasFicha figuras;
    figuras.ejercicio = 2023;
    figuras.periodos.emplace_back().ejecucion_inicial.valor = valor;
    auto veredictos = rules::ejecucion_inicial(figuras, tests::edicion_2023());
    return veredictos.empty() ? rules::Veredicto{} : veredictos.front();
}

std::string codigo(const rules::Veredicto& veredicto) {
    return veredicto.regla != nullptr ? veredicto.regla->id : "";
}

struct Juicio {
    std::optional<bool> is_pertinente;
    std::optional<bool> publicado;
};
rules::Veredicto gasto(const Valor& variacion, const Juicio& juicio) {
    figures::FigurasFicha figuras;
    figuras.ejercicio = 2023;
    figuras.variacion_gasto.valor = variacion;
    figuras.juicio_gasto.is_pertinente = juicio.is_pertinente;
    figuras.juicio_gasto.publicado_fuera_de_rango = juicio.publicado;
    figuras.juicio_gasto.texto = "Texto del evaluador.";
    return rules::gasto_por_beneficiario(figuras, tests::edicion_2023()).front();
}

rules::Veredicto indicador(const Valor& anterior, const Valor& actual, figures::Sentido sentido) {
    figures::FigurasFicha figuras;
    figuras.ejercicio = 2023;
    auto& uno = figuras.indicadores.emplace_back();
    uno.nivel = figures::Nivel::proposito;
    uno.numero = 1;
    uno.sentido = sentido;
    uno.efectivos.resize(3);
    uno.efectivos[1].valor = anterior;
    uno.efectivos[2].valor = actual;
    return rules::indicadores(figuras, tests::edicion_2023()).front();
}

}  // namespace

TEST_CASE("initial execution is a finding strictly below 85 %", "[rules][EJI_SUB]") {
    CHECK(codigo(ejecucion(ratio(84'999, 100'000))) == "EJI_SUB");
    CHECK(codigo(ejecucion(ratio(17, 20))) == "EJI_OK");
    CHECK(codigo(ejecucion(ratio(85'001, 100'000))) == "EJI_OK");
    CHECK(codigo(ejecucion(ratio(3, 1))) == "EJI_OK");
    CHECK(codigo(ejecucion(SinValor::no_informado)) == "EJI_SININFO");
    CHECK(ejecucion(SinValor::no_informado).lacks_frase());
    CHECK(codigo(ejecucion(SinValor::no_aplica)).empty());
    // The least ratio of 64-bit terms below 85 %.
    CHECK(codigo(ejecucion(ratio(7'839'866'231'326'559'435, 9'223'372'036'854'775'807))) ==
          "EJI_SUB");
}

TEST_CASE("spending one more M$ never creates an EJI_SUB", "[rules][EJI_SUB][property]") {
    const auto spent = GENERATE(take(200, random(0, 200'000)));
    const bool before = codigo(ejecucion(ratio(spent, 100'000))) == "EJI_SUB";
    const bool after = codigo(ejecucion(ratio(spent + 1, 100'000))) == "EJI_SUB";
    CHECK((before || !after));
}

TEST_CASE("a value that prints like its threshold asks for more decimals", "[rules][EJI_SUB]") {
    CHECK(ejecucion(ratio(8496, 10'000)).decimales == 2);        // 84,96 % would print 85,0 %
    CHECK(ejecucion(ratio(849'996, 1'000'000)).decimales == 4);  // 84,9996 %
    CHECK(ejecucion(ratio(8494, 10'000)).decimales == -1);
    CHECK(ejecucion(ratio(17, 20)).decimales == -1);  // equal: nothing to tell apart
    CHECK(ejecucion(ratio(85'004, 100'000)).decimales == 3);
}

TEST_CASE("spend per beneficiary is out of range strictly above 20 %", "[rules][GPB_FUERA]") {
    const Juicio none{};
    const Juicio pertinente{.is_pertinente = true, .publicado = {}};
    CHECK(codigo(gasto(ratio(199'999, 1'000'000), none)) == "GPB_OK");
    CHECK(codigo(gasto(ratio(1, 5), none)) == "GPB_OK");
    CHECK(codigo(gasto(ratio(200'001, 1'000'000), none)) == "GPB_FUERA");
    CHECK(codigo(gasto(ratio(200'001, 1'000'000), pertinente)) == "GPB_JUSTIFICADO");
    CHECK(codigo(gasto(ratio(200'001, 1'000'000), {.is_pertinente = false, .publicado = {}})) ==
          "GPB_FUERA");
    CHECK(codigo(gasto(ratio(1, 5), pertinente)) == "GPB_OK");
    CHECK(codigo(gasto(ratio(-1, 2), none)) == "GPB_OK");  // 2023 names the direction: superior
    CHECK(codigo(gasto(SinValor::no_informado, none)) == "GPB_SININFO");
    CHECK(gasto(SinValor::no_informado, none).lacks_frase());
}

TEST_CASE("a published verdict stands in only where its operands are absent",
          "[rules][GPB_FUERA]") {
    const Juicio fuera{.is_pertinente = true, .publicado = true};
    CHECK(codigo(gasto(SinValor::no_informado, fuera)) == "GPB_JUSTIFICADO");
    CHECK(gasto(SinValor::no_informado, fuera).is_publicado);
    CHECK(codigo(gasto(SinValor::no_informado, {.is_pertinente = {}, .publicado = false})) ==
          "GPB_OK");
    CHECK(codigo(gasto(ratio(1, 10), fuera)) == "GPB_OK");
    CHECK_FALSE(gasto(ratio(1, 10), fuera).is_publicado);
}

TEST_CASE("an evaluator's text takes the place of a sentence that nobody published",
          "[rules][GPB_FUERA]") {
    const auto veredicto = gasto(ratio(1, 2), Juicio{});
    CHECK(veredicto.frase.empty());
    CHECK(veredicto.texto == "Texto del evaluador.");
    CHECK_FALSE(veredicto.lacks_frase());
}

TEST_CASE("an indicator is compared with the year before by its sense", "[rules][IND_NC]") {
    using figures::Sentido;
    const Ratio half = ratio(1, 2);
    CHECK(codigo(indicador(SinValor::no_comparable, half, Sentido::ascendente)) == "IND_NC");
    CHECK(codigo(indicador(half, SinValor::no_comparable, Sentido::ascendente)) == "IND_NC");
    CHECK(codigo(indicador(SinValor::no_informado, half, Sentido::ascendente)) == "IND_SINVALOR");
    CHECK(codigo(indicador(half, SinValor::no_aplica, Sentido::ascendente)) == "IND_SINVALOR");
    CHECK(codigo(indicador(half, half, Sentido::no_informado)) == "IND_SINVALOR");
    CHECK(codigo(indicador(half, half, Sentido::descendente)) == "IND_IGUAL");
    CHECK(codigo(indicador(half, ratio(501, 1000), Sentido::ascendente)) == "IND_MEJORA");
    CHECK(codigo(indicador(half, ratio(501, 1000), Sentido::descendente)) == "IND_BAJA");
    CHECK(codigo(indicador(half, ratio(499, 1000), Sentido::ascendente)) == "IND_BAJA");
    CHECK(codigo(indicador(half, ratio(499, 1000), Sentido::descendente)) == "IND_MEJORA");
    CHECK(indicador(half, half, Sentido::ascendente).lacks_frase());
}

TEST_CASE("seed 003 prints the sentences of its lines 53, 254 and 310", "[rules]") {
    const auto figuras =
        figures::make_figuras(tests::ficha_003(), tests::edicion_2023(), 0, "", "003.json");
    const auto veredictos = rules::apply_reglas(*figuras, tests::edicion_2023());
    REQUIRE(veredictos.size() == 7);
    CHECK(veredictos[0].frase ==
          "El programa presenta una subejecución presupuestaria (inferior al 85%) respecto de su "
          "presupuesto inicial durante el 2023.");
    CHECK(veredictos[1].frase ==
          "El programa presenta un gasto por beneficiario fuera de rango (superior en más del "
          "20%) durante el 2023, en relación al promedio de los dos años anteriores 2022-2021, "
          "pero la justificación entregada es pertinente.");
    CHECK(veredictos[2].frase ==
          "No es posible evaluar la variación del resultado del indicador de propósito en el 2023 "
          "respecto a la ejecución del 2022, debido a que el indicador se modificó o es nuevo.");
    CHECK(veredictos[4].frase ==
          "No es posible evaluar la variación del resultado del indicador complementario en el "
          "2023 respecto a la ejecución del 2022, debido a que el indicador se modificó o es "
          "nuevo.");
    CHECK(rules::sin_hallazgos(tests::edicion_2023(), 2023, "focalizacion") ==
          "Sin hallazgos en la dimensión de focalización.");
}

TEST_CASE("an edition and the table of rules must agree", "[rules]") {
    CHECK(rules::check_tabla(tests::edicion_2023()).empty());
    CHECK(rules::check_tabla(tests::edicion_egreso()).empty());
    auto edicion = tests::edicion_2023();
    edicion.reglas.front().id = "EJI_OTRA";
    const auto faults = rules::check_tabla(edicion);
    REQUIRE(faults.size() == 2);
    CHECK(faults[0].code == "E-REG-001");
    CHECK(faults[1].code == "E-REG-004");
    edicion = tests::edicion_2023();
    edicion.reglas.front().umbral.reset();
    edicion.reglas.front().cifra = "ejecucion.final";
    CHECK(rules::check_tabla(edicion).size() == 2);
}

TEST_CASE("a rule holds in the editions that have its records, and in no other", "[rules]") {
    auto edicion = tests::edicion_2023();
    std::erase_if(edicion.reglas, [](const auto& r) { return r.id.starts_with("GPB_"); });
    CHECK(rules::check_tabla(edicion).empty());
    figures::FigurasFicha figuras;
    figuras.ejercicio = 2023;
    figuras.periodos.emplace_back().ejecucion_inicial.valor = ratio(111, 100);
    figuras.variacion_gasto.valor = ratio(1, 2);
    auto veredictos = rules::apply_reglas(figuras, edicion);
    REQUIRE(veredictos.size() == 1);
    CHECK(codigo(veredictos.front()) == "EJI_OK");

    // The record of an over-execution is enough to judge it: nothing else changes.
    auto sobre = *edicion.regla("EJI_SUB");
    sobre.id = "EJI_SOBRE";
    sobre.umbral->valor = ratio(11, 10);
    sobre.umbral->borde = methodology::Borde::mayor_estricto;
    edicion.reglas.push_back(sobre);
    CHECK(rules::check_tabla(edicion).empty());
    CHECK(codigo(rules::apply_reglas(figuras, edicion).front()) == "EJI_SOBRE");
    edicion.reglas.back().umbral.reset();
    REQUIRE(rules::check_tabla(edicion).size() == 1);
    CHECK(rules::check_tabla(edicion).front().code == "E-REG-003");
}

TEST_CASE("a change that prints like its threshold asks for decimals in both directions",
          "[rules][GPB_FUERA]") {
    methodology::Umbral umbral{ratio(1, 5), "0.2", "razon", methodology::Borde::mayor_estricto,
                               true};
    CHECK(rules::telling_decimals(ratio(-2004, 10'000), umbral, 1) == 2);
    CHECK(rules::telling_decimals(ratio(-1, 5), umbral, 1) == -1);
    umbral.is_valor_absoluto = false;
    CHECK(rules::telling_decimals(ratio(-2004, 10'000), umbral, 1) == -1);
}
