#include <algorithm>

#include "methodology/edicion.hpp"
#include "resources.hpp"
#include "rules/cobertura.hpp"
#include "rules/eficacia.hpp"
#include "rules/eficiencia.hpp"
#include "rules/focalizacion.hpp"
#include "rules/gasto_publicado.hpp"
#include "rules/meta.hpp"
#include "support/catch.hpp"
#include "support/reglas.hpp"

// Each boundary and each sentence of 2019: below, at, above, without value (seed 002; the sentences
// that it does not print were not found, so nothing is printed: metodologia.md 2.9).

using namespace generator;
using base::Ratio;
using figures::Nivel;
using figures::Sentido;
using figures::SinValor;
using tests::ratio;

namespace {

using Valor = std::variant<SinValor, Ratio>;
using Figuras = figures::FigurasFicha;

const methodology::Edicion& edicion_2019() {
    static const auto edicion = methodology::read_edicion(
        resources::find("assets/metodologia/ficha-monitoreo-2019.json"), "2019.json");
    return *edicion;
}

Figuras empty() {
    Figuras f;
    f.ejercicio = 2019;
    f.periodos.resize(5);
    return f;
}

/// The codes that a rule emits, in order, joined.
template <class Rule>
std::string codes(Rule rule, const Figuras& figuras) {
    return tests::codes_of(rule(figuras, edicion_2019()));
}

template <class Rule>
std::string sentence(Rule rule, const Figuras& figuras) {
    return rule(figuras, edicion_2019()).front().frase;
}

Figuras with_cobertura(const Valor& potencial, const Valor& objetivo) {
    Figuras f = empty();
    f.periodos.back().cobertura_potencial.valor = potencial;
    f.periodos.back().cobertura.valor = objetivo;
    return f;
}
std::string cobertura(const Valor& valor) {
    return codes(rules::cobertura_suficiente, with_cobertura(valor, valor));
}

Figuras with_final(const Valor& valor) {
    Figuras f = empty();
    f.periodos.back().ejecucion_final.valor = valor;
    return f;
}
std::string ejecucion_final(const Valor& valor) {
    return codes(rules::ejecucion_final_en_rango, with_final(valor));
}

Figuras with_initial(const Valor& valor) {
    Figuras f = empty();
    f.periodos.back().ejecucion_inicial.valor = valor;
    return f;
}
std::string ejecucion_inicial(const Valor& valor) {
    return codes(rules::ejecucion_inicial, with_initial(valor));
}

Figuras with_gasto(const Valor& variacion, std::optional<bool> is_out) {
    Figuras f = empty();
    f.variacion_gasto.valor = variacion;
    f.promedio_gasto.valor = figures::MilesConstantes{ratio(465'655, 100)};
    f.juicio_gasto.publicado_fuera_de_rango = is_out;
    return f;
}

Figuras with_administrativo(const Valor& porcentaje, const Valor& promedio,
                            std::optional<bool> is_out) {
    Figuras f = empty();
    f.periodos.back().porcentaje_administrativo.valor = porcentaje;
    f.promedio_similares.valor = promedio;
    f.juicio_administrativo.publicado_fuera_de_rango = is_out;
    return f;
}

figures::FigurasIndicador indicador(Nivel nivel, const Valor& anterior, const Valor& actual,
                                    const Valor& meta, Sentido sentido = Sentido::ascendente) {
    figures::FigurasIndicador result;
    result.numero = 1;
    result.nivel = nivel;
    result.sentido = sentido;
    result.efectivos.resize(2);
    result.efectivos.front().valor = anterior;
    result.efectivos.back().valor = actual;
    result.meta.valor = meta;
    return result;
}

Figuras with_indicadores(std::vector<figures::FigurasIndicador> indicadores) {
    Figuras f = empty();
    f.indicadores = std::move(indicadores);
    return f;
}

std::string meta(const Valor& actual, const Valor& valor, Sentido sentido = Sentido::ascendente) {
    return codes(
        rules::indicadores_meta,
        with_indicadores({indicador(Nivel::componente, Ratio{1}, actual, valor, sentido)}));
}

constexpr auto kSinDato = SinValor::no_informado;

}  // namespace

TEST_CASE("2019: coverage is sufficient strictly between 10 % and 100 %", "[rules]") {
    CHECK(cobertura(ratio(9'999, 100'000)) == "COB_HASTA_MINIMO COB_HASTA_MINIMO");
    CHECK(cobertura(ratio(1, 10)) == "COB_HASTA_MINIMO COB_HASTA_MINIMO");
    CHECK(cobertura(ratio(10'001, 100'000)) == "COB_SUFICIENTE COB_SUFICIENTE");
    CHECK(cobertura(ratio(99'999, 100'000)) == "COB_SUFICIENTE COB_SUFICIENTE");
    CHECK(cobertura(Ratio{1}) == "COB_DESDE_MAXIMO COB_DESDE_MAXIMO");
    CHECK(cobertura(ratio(11, 10)) == "COB_DESDE_MAXIMO COB_DESDE_MAXIMO");
    CHECK(cobertura(kSinDato) == "COB_SIN_DATO COB_SIN_DATO");
    const auto both = rules::cobertura_suficiente(
        with_cobertura(ratio(1'032, 1'060), ratio(1'032, 1'060)), edicion_2019());
    CHECK(both[0].frase ==
          "El programa presenta una cobertura suficiente 2019 (mayor al 10% y menor al 100%) "
          "respecto a la población potencial.");
    CHECK(both[1].frase ==
          "El programa presenta una cobertura suficiente 2019 (mayor al 10% y menor al 100%) "
          "respecto a la población objetivo.");
    // Each base is judged alone; a case that nobody published prints nothing.
    const auto apart =
        rules::cobertura_suficiente(with_cobertura(ratio(1, 20), Ratio{1}), edicion_2019());
    CHECK((apart[0].frase.empty() && apart[1].frase.empty()));
    CHECK((apart[0].lacks_frase() && apart[1].lacks_frase()));
}

TEST_CASE("2019: the final execution is in range from 90 % to 110 %, both included", "[rules]") {
    CHECK(ejecucion_final(ratio(89'999, 100'000)) == "EJF_BAJO_RANGO");
    CHECK(ejecucion_final(ratio(9, 10)) == "EJF_EN_RANGO");
    CHECK(ejecucion_final(ratio(11, 10)) == "EJF_EN_RANGO");
    CHECK(ejecucion_final(ratio(110'001, 100'000)) == "EJF_SOBRE_RANGO");
    CHECK(ejecucion_final(kSinDato) == "EJF_SIN_DATO");
    CHECK(sentence(rules::ejecucion_final_en_rango, with_final(Ratio{1})) ==
          "El programa presenta una ejecución presupuestaria dentro de rango respecto al "
          "presupuesto final 2019 (está entre 90% y 110%, ambos valores incluidos).");
    CHECK(sentence(rules::ejecucion_final_en_rango, with_final(ratio(1, 2))).empty());
}

TEST_CASE("2019: the initial execution is a finding strictly below 85 %", "[rules]") {
    CHECK(ejecucion_inicial(ratio(84'999, 100'000)) == "EJI_SUB");
    CHECK(ejecucion_inicial(ratio(85, 100)) == "EJI_OK");
    CHECK(ejecucion_inicial(ratio(85'001, 100'000)) == "EJI_OK");
    CHECK(ejecucion_inicial(ratio(1'181, 1'000)) == "EJI_OK");  // no maximum was published
    CHECK(ejecucion_inicial(kSinDato) == "EJI_SININFO");
    CHECK(ejecucion_inicial(figures::SinValor::no_aplica) == "EJI_NA");
    CHECK(sentence(rules::ejecucion_inicial, with_initial(ratio(785, 1'000))) ==
          "El programa presenta una subejecución respecto al presupuesto inicial 2019 (está por "
          "debajo del 85%).");
}

TEST_CASE("2019: the spend per person rests on the verdict that was published", "[rules]") {
    const auto rule = rules::gasto_por_beneficiario_publicado;
    const Ratio rise = ratio(107, 1'000);
    CHECK(codes(rule, with_gasto(rise, false)) == "GPB_ACEPTABLE");
    CHECK(codes(rule, with_gasto(rise, true)) == "GPB_NO_ACEPTABLE");
    CHECK(codes(rule, with_gasto(Ratio{0}, false)) == "GPB_ACEPTABLE_BAJA");
    CHECK(codes(rule, with_gasto(Ratio{-1}, false)) == "GPB_ACEPTABLE_BAJA");
    CHECK(codes(rule, with_gasto(rise, {})) == "GPB_SIN_RESULTADO");
    CHECK(codes(rule, with_gasto(kSinDato, false)) == "GPB_SIN_RESULTADO");
    CHECK(sentence(rule, with_gasto(rise, false)) ==
          "El gasto por beneficiario 2019 aumenta 10,7 puntos porcentuales respecto al promedio "
          "2017-2018, lo cual se encuentra dentro de rango de aceptabilidad (Promedio: 4656,55).");
    // "aumenta" is not said of what did not rise, nor "dentro de rango" of what was out of it.
    CHECK(sentence(rule, with_gasto(Ratio{-1}, false)).empty());
    CHECK(sentence(rule, with_gasto(rise, true)).empty());
}

TEST_CASE("2019: administrative spend rests on the verdict that was published", "[rules]") {
    const auto rule = rules::gasto_administrativo_publicado;
    const Ratio percentage = ratio(1'525, 10'000);
    const Ratio mean = ratio(875, 10'000);
    CHECK(codes(rule, with_administrativo(percentage, mean, false)) == "ADM_ESPERADO");
    CHECK(codes(rule, with_administrativo(percentage, mean, true)) == "ADM_NO_ESPERADO");
    CHECK(codes(rule, with_administrativo(percentage, mean, {})) == "ADM_SIN_RESULTADO");
    CHECK(codes(rule, with_administrativo(percentage, kSinDato, false)) == "ADM_SIN_RESULTADO");
    CHECK(codes(rule, with_administrativo(kSinDato, mean, false)) == "ADM_SIN_RESULTADO");
    CHECK(sentence(rule, with_administrativo(percentage, mean, false)) ==
          "El gasto administrativo representa un 15,25% del presupuesto ejecutado, el que se "
          "encuentra dentro del umbral esperado respecto al promedio de programas similares "
          "(Promedio: 8,75%).");
}

TEST_CASE("2019: focalización holds if both requirements do", "[rules]") {
    const auto rule = rules::focalizacion_cumple;
    Figuras f = empty();
    CHECK(codes(rule, f) == "FOC_SIN_JUICIO");
    f.cumplimiento_focalizacion = {true, {}};
    CHECK(codes(rule, f) == "FOC_SIN_JUICIO");
    f.cumplimiento_focalizacion = {true, false};
    CHECK(codes(rule, f) == "FOC_PARCIAL");
    f.cumplimiento_focalizacion = {false, false};
    CHECK(codes(rule, f) == "FOC_INADECUADA");
    CHECK(sentence(rule, f).empty());
    f.cumplimiento_focalizacion = {true, true};
    CHECK(codes(rule, f) == "FOC_ADECUADA");
    CHECK(sentence(rule, f) ==
          "El programa cuenta con criterios focalización pertinentes y un adecuado método de "
          "selección de sus beneficiarios.");
    CHECK(rule(f, edicion_2019()).front().frase_tabla ==
          "El programa cuenta con criterios focalización pertinentes y un adecuado método de "
          "selección de sus beneficiarios");
}

TEST_CASE("2019: an indicator against its meta, by sentido", "[rules]") {
    CHECK(meta(ratio(79, 100), ratio(8, 10)) == "IND_META_NO_ALCANZADA");
    CHECK(meta(ratio(80, 100), ratio(8, 10)) == "IND_META_ALCANZADA");
    CHECK(meta(ratio(81, 100), ratio(8, 10)) == "IND_META_SUPERADA");
    CHECK(meta(ratio(79, 100), ratio(8, 10), Sentido::descendente) == "IND_META_SUPERADA");
    CHECK(meta(ratio(81, 100), ratio(8, 10), Sentido::descendente) == "IND_META_NO_ALCANZADA");
    CHECK(meta(ratio(81, 100), ratio(8, 10), Sentido::no_informado) == "IND_META_SIN_SENTIDO");
    CHECK(meta(ratio(80, 100), ratio(8, 10), Sentido::no_informado) == "IND_META_ALCANZADA");
    CHECK(meta(kSinDato, ratio(8, 10)) == "IND_META_SIN_DATO");
    CHECK(meta(ratio(8, 10), SinValor::no_comparable) == "IND_META_SIN_DATO");
    CHECK(
        sentence(rules::indicadores_meta,
                 with_indicadores({indicador(Nivel::proposito, Ratio{1}, Ratio{1}, kSinDato)})) ==
        "Debido a que el indicador no reporta valor efectivo y/o meta 2019, no es posible evaluar "
        "el resultado del indicador");
}

TEST_CASE("2019: only indicators of purpose are compared with the year before", "[rules]") {
    const auto rule = rules::indicadores;
    const auto one = [](const Valor& anterior, const Valor& actual) {
        return with_indicadores({indicador(Nivel::proposito, anterior, actual, kSinDato)});
    };
    CHECK(codes(rule, one(ratio(1, 2), ratio(1, 2))) == "IND_IGUAL");
    CHECK(codes(rule, one(ratio(1, 2), ratio(3, 4))) == "IND_MEJORA");
    CHECK(codes(rule, one(ratio(1, 2), ratio(1, 4))) == "IND_BAJA");
    CHECK(sentence(rule, one(ratio(1, 2), ratio(1, 4))).empty());
    CHECK(codes(rule, one(SinValor::no_comparable, ratio(1, 4))) == "IND_NC");
    CHECK(sentence(rule, one(SinValor::no_comparable, ratio(1, 4))) == "No es posible evaluar");
    CHECK(codes(rule, one(ratio(1, 2), kSinDato)) == "IND_SINVALOR");
    CHECK(sentence(rule, one(ratio(1, 2), kSinDato)) == "No es posible evaluar");
    CHECK(
        codes(rule, with_indicadores({indicador(Nivel::componente, Ratio{1}, Ratio{1}, kSinDato)}))
            .empty());
}

TEST_CASE("2019: the summary speaks of a level as a whole", "[rules]") {
    const auto rule = rules::resumen_indicadores;
    const auto bare = indicador(Nivel::proposito, SinValor::no_comparable, Ratio{1}, kSinDato);
    const auto whole = indicador(Nivel::proposito, Ratio{1}, Ratio{1}, Ratio{1});
    const auto part = indicador(Nivel::componente, kSinDato, Ratio{1}, kSinDato);
    CHECK(codes(rule, empty()).empty());
    CHECK(codes(rule, with_indicadores({bare, part})) ==
          "RES_META_SIN_DATO RES_ANTERIOR_SIN_DATO RES_META_SIN_DATO");
    CHECK(codes(rule, with_indicadores({bare, whole})) == "RES_META RES_ANTERIOR");
    CHECK(codes(rule, with_indicadores({whole, part})) ==
          "RES_META RES_ANTERIOR RES_META_SIN_DATO");
    const auto all = rule(with_indicadores({bare}), edicion_2019());
    CHECK(all[0].frase ==
          "Debido a que los indicadores no reportan valor efectivo y/o meta 2019, no es posible "
          "evaluar el resultado.");
    CHECK(all[1].frase ==
          "El resultado del indicador de propósito no es posible evaluar respecto al año "
          "anterior.");
}
