#include "rules/eficacia.hpp"
#include "rules/eficiencia.hpp"
#include "rules/focalizacion.hpp"
#include "support/catch.hpp"
#include "support/ficha_2025.hpp"
#include "support/reglas.hpp"

// Each boundary of 2025: just below, exactly at, just above, without value.

using namespace generator;
using base::Ratio;
using figures::SinValor;
using tests::ratio;

namespace {

using Valor = std::variant<SinValor, Ratio>;
using Figuras = figures::FigurasFicha;

Figuras empty() {
    Figuras f;
    f.ejercicio = 2025;
    f.precios = 2026;
    f.periodos.resize(3);
    return f;
}

/// The codes that a rule emits, in order, joined.
template <class Rule>
std::string codes(Rule rule, const Figuras& figuras) {
    return tests::codes_of(rule(figuras, tests::edicion_2025()));
}

Figuras with_initial(const Valor& valor, std::optional<bool> is_pertinente = {}) {
    Figuras f = empty();
    f.periodos.back().ejecucion_inicial.valor = valor;
    f.juicio_ejecucion_inicial.is_pertinente = is_pertinente;
    return f;
}
std::string inicial(const Valor& valor, std::optional<bool> is_pertinente = {}) {
    return codes(rules::ejecucion_inicial, with_initial(valor, is_pertinente));
}

Figuras with_final(const Valor& valor) {
    Figuras f = empty();
    f.periodos.back().ejecucion_final.valor = valor;
    return f;
}
std::string ejecutado_final(const Valor& valor) {
    return codes(rules::ejecucion_final, with_final(valor));
}

std::string persistencia(const std::vector<Valor>& anios, std::optional<bool> is_pertinente = {}) {
    Figuras f = empty();
    for (std::size_t i = 0; i < anios.size(); ++i) {
        f.periodos[i].ejecucion_inicial.valor = anios[i];
    }
    f.juicio_ejecucion_inicial.is_pertinente = is_pertinente;
    return codes(rules::persistencia_ejecucion, f);
}

std::string gasto(const Valor& variacion, std::optional<bool> is_pertinente = {}) {
    Figuras f = empty();
    f.variacion_gasto.valor = variacion;
    f.juicio_gasto.is_pertinente = is_pertinente;
    return codes(rules::gasto_por_beneficiario, f);
}

std::string administrativo(const Valor& porcentaje, std::optional<bool> descripcion,
                           std::optional<bool> estimacion, bool has_informacion = true) {
    Figuras f = empty();
    f.periodos.back().administrativo.valor = figures::MilesConstantes{Ratio{5}};
    f.periodos.back().porcentaje_administrativo.valor = porcentaje;
    f.juicio_administrativo = {descripcion, estimacion, has_informacion, ""};
    return codes(rules::gasto_administrativo, f);
}

std::string focalizacion(const Valor& exceso, std::optional<bool> subconjunto,
                         std::optional<bool> criterios) {
    Figuras f = empty();
    f.subconjunto_focalizacion.emplace().valor = exceso;
    f.juicio_focalizacion.is_subconjunto = subconjunto;
    f.juicio_focalizacion.has_criterios = criterios;
    return codes(rules::focalizacion, f);
}

std::string priorizacion(const Valor& exceso, std::optional<bool> subconjunto,
                         std::optional<bool> criterios, bool has_informacion = true) {
    Figuras f = empty();
    f.subconjunto_priorizacion.emplace().valor = exceso;
    f.juicio_priorizacion.is_subconjunto = subconjunto;
    f.juicio_priorizacion.has_criterios = criterios;
    f.juicio_priorizacion.has_informacion = has_informacion;
    return codes(rules::priorizacion, f);
}

}  // namespace

TEST_CASE("2025: initial execution is in range from 85 % to 110 %, both included",
          "[rules][EJI_SUB]") {
    CHECK(inicial(ratio(84'999'999, 100'000'000)) == "EJI_SUB");
    CHECK(inicial(ratio(85, 100)) == "EJI_OK");
    CHECK(inicial(ratio(85'000'001, 100'000'000)) == "EJI_OK");
    CHECK(inicial(ratio(109'999'999, 100'000'000)) == "EJI_OK");
    CHECK(inicial(ratio(110, 100)) == "EJI_OK");
    CHECK(inicial(ratio(110'000'001, 100'000'000)) == "EJI_SOBRE");
    CHECK(inicial(Ratio{0}) == "EJI_SUB");
    CHECK(inicial(SinValor::no_informado) == "EJI_SININFO");
    CHECK(inicial(SinValor::no_aplica) == "EJI_NA");
}

TEST_CASE("2025: final execution is a finding strictly below 90 %, whatever it prints like",
          "[rules][EJF_SUB]") {
    CHECK(ejecutado_final(ratio(897, 1000)) == "EJF_SUB");     // programa 186093
    CHECK(ejecutado_final(ratio(8995, 10'000)) == "EJF_SUB");  // would print 90,0 %
    CHECK(ejecutado_final(ratio(899'999, 1'000'000)) == "EJF_SUB");
    CHECK(ejecutado_final(ratio(90, 100)) == "EJF_OK");
    CHECK(ejecutado_final(ratio(900'001, 1'000'000)) == "EJF_OK");
    CHECK(ejecutado_final(ratio(110, 100)) == "EJF_OK");
    CHECK(ejecutado_final(ratio(1'100'001, 1'000'000)) == "EJF_SOBRE");
    CHECK(ejecutado_final(SinValor::no_informado) == "EJF_SININFO");
    CHECK(ejecutado_final(SinValor::no_aplica) == "EJF_NA");
    const auto printed = [](const Ratio& valor) {
        return rules::ejecucion_final(with_final(valor), tests::edicion_2025()).front().decimales;
    };
    CHECK(printed(ratio(8995, 10'000)) == 2);
    CHECK(printed(ratio(899'999, 1'000'000)) == 4);
    CHECK(printed(ratio(897, 1000)) == -1);
    CHECK(printed(ratio(90, 100)) == -1);
}

TEST_CASE("2025: a pertinent justification turns a finding off, and only out of range",
          "[rules][EJI_SUB]") {
    CHECK(inicial(ratio(84, 100), true) == "EJI_SUB_JUSTIFICADO");
    CHECK(inicial(ratio(84, 100), false) == "EJI_SUB");
    CHECK(inicial(ratio(111, 100), true) == "EJI_SOBRE_JUSTIFICADO");
    CHECK(inicial(ratio(85, 100), true) == "EJI_OK");
    CHECK(inicial(SinValor::no_informado, true) == "EJI_SININFO");
    CHECK(gasto(ratio(1, 2), true) == "GPB_JUSTIFICADO");
    CHECK(gasto(ratio(1, 2), false) == "GPB_FUERA");
    CHECK(gasto(ratio(1, 5), true) == "GPB_OK");
}

TEST_CASE("2025: under-execution persists in three years below 85 %, justified or not",
          "[rules][EJI_PERS]") {
    const Valor below = ratio(8499, 10'000);
    CHECK(persistencia({below, below, below}) == "EJI_PERS");
    CHECK(persistencia({below, below, below}, true) == "EJI_PERS");  // programa 179608
    CHECK(persistencia({below, ratio(85, 100), below}).empty());
    CHECK(persistencia({ratio(85, 100), below, below}).empty());
    CHECK(persistencia({below, below, ratio(85, 100)}).empty());
    CHECK(persistencia({below, SinValor::no_informado, below}).empty());
    CHECK(persistencia({SinValor::no_aplica, below, below}).empty());
}

TEST_CASE("2025: spend per beneficiary varies more than 20 % up or down", "[rules][GPB_FUERA]") {
    CHECK(gasto(ratio(199'999'999, 1'000'000'000)) == "GPB_OK");
    CHECK(gasto(ratio(1, 5)) == "GPB_OK");
    CHECK(gasto(ratio(200'000'001, 1'000'000'000)) == "GPB_FUERA");
    CHECK(gasto(ratio(-199'999'999, 1'000'000'000)) == "GPB_OK");
    CHECK(gasto(ratio(-1, 5)) == "GPB_OK");
    CHECK(gasto(ratio(-200'000'001, 1'000'000'000)) == "GPB_FUERA");
    CHECK(gasto(ratio(1043, 10'000)) == "GPB_OK");     // programa 186349
    CHECK(gasto(ratio(3617, 10'000)) == "GPB_FUERA");  // the same, its other year
    CHECK(gasto(SinValor::no_informado) == "GPB_SININFO");
}

TEST_CASE("2025: administrative spend is judged above 20 %, if its estimate is right",
          "[rules][ADM_SUP]") {
    CHECK(administrativo(ratio(199'999, 1'000'000), true, true) == "ADM_OK");
    CHECK(administrativo(ratio(20, 100), true, true) == "ADM_OK");
    CHECK(administrativo(ratio(200'001, 1'000'000), true, true) == "ADM_SUP");
    CHECK(administrativo(ratio(46, 100), true, false) == "ADM_EST");
    CHECK(administrativo(ratio(46, 100), false, true) == "ADM_DESC ADM_SUP");
    CHECK(administrativo(ratio(46, 100), false, false) == "ADM_DESC ADM_EST");
    CHECK(administrativo(SinValor::no_informado, true, true) == "ADM_SININFO_ESTIMACION");
    CHECK(administrativo(SinValor::no_aplica, true, true) == "ADM_NA");
    CHECK(administrativo(SinValor::no_aplica, false, true) == "ADM_DESC");
    const Figuras unreported = empty();
    CHECK(codes(rules::gasto_administrativo, unreported) ==
          "ADM_SININFO_DESCRIPCION ADM_SININFO_ESTIMACION");
}

TEST_CASE("2025: a judgement that is missing never blames the programme",
          "[rules][ADM_SINJUICIO]") {
    const Ratio ten = ratio(10, 100);
    CHECK(administrativo(ten, {}, {}) == "ADM_SINJUICIO");
    CHECK(administrativo(ten, true, {}) == "ADM_SINJUICIO");
    CHECK(administrativo(ten, false, {}) == "ADM_DESC ADM_SINJUICIO");
    CHECK(administrativo(ten, {}, {}, false) == "ADM_SININFO_DESCRIPCION ADM_SININFO_ESTIMACION");
    CHECK(administrativo(ten, {}, true, false) == "ADM_SININFO_DESCRIPCION");
    CHECK(focalizacion(Ratio{-1}, {}, {}) == "FOC_SINJUICIO");
    CHECK(priorizacion(Ratio{-1}, {}, {}) == "PRI_SINJUICIO");
    CHECK(priorizacion(Ratio{-1}, true, {}) == "PRI_SINJUICIO");
    CHECK(priorizacion(Ratio{-1}, {}, {}, false) == "PRI_SININFO");
}

TEST_CASE("2025: populations prove that one is no part of the other, from one person on",
          "[rules][FOC_NOSUB]") {
    CHECK(focalizacion(Ratio{-1}, {}, true) == "FOC_OK");
    CHECK(focalizacion(Ratio{0}, {}, true) == "FOC_OK");
    CHECK(focalizacion(Ratio{1}, {}, true) == "FOC_NOSUB");
    CHECK(focalizacion(Ratio{434}, true, true) == "FOC_NOSUB");  // 181094: 1.347 and 1.781
    CHECK(focalizacion(Ratio{-1}, false, true) == "FOC_NOSUB");  // what the quantities allow
    CHECK(focalizacion(Ratio{-1}, {}, false) == "FOC_SINCRIT");
    CHECK(focalizacion(Ratio{1}, {}, false) == "FOC_AMBOS");
    CHECK(focalizacion(SinValor::no_informado, {}, true) == "FOC_SININFO");
    CHECK(focalizacion(SinValor::no_informado, {}, {}) == "FOC_SININFO FOC_SINJUICIO");
    CHECK(focalizacion(SinValor::no_informado, true, true) == "FOC_OK");
    CHECK(focalizacion(SinValor::no_aplica, {}, true) == "FOC_SINJUICIO");
}

TEST_CASE("2025: those served are part of the objetivo, up to the last of them",
          "[rules][PRI_NOSUB]") {
    CHECK(priorizacion(Ratio{-1}, {}, true) == "PRI_OK");
    CHECK(priorizacion(Ratio{0}, {}, true) == "PRI_OK");
    CHECK(priorizacion(Ratio{1}, {}, true) == "PRI_NOSUB");
    CHECK(priorizacion(Ratio{331'092}, {}, true) == "PRI_NOSUB");  // programa 183320
    CHECK(priorizacion(Ratio{1}, {}, false) == "PRI_AMBOS");
    CHECK(priorizacion(Ratio{-1}, {}, false) == "PRI_SINCRIT");
    CHECK(priorizacion(SinValor::no_informado, {}, true) == "PRI_SININFO");
    CHECK(priorizacion(SinValor::no_informado, {}, {}) == "PRI_SININFO PRI_SINJUICIO");
    CHECK(priorizacion(SinValor::no_informado, true, true) == "PRI_OK");
    CHECK(priorizacion(Ratio{1}, {}, {}, false) == "PRI_NOSUB PRI_SININFO");
}

TEST_CASE("2025: what the quantities prove still asks for the judgement of the criteria",
          "[rules][FOC_NOSUB]") {
    Figuras f = empty();
    f.subconjunto_focalizacion.emplace().valor = Ratio{1};
    const auto veredicto = rules::focalizacion(f, tests::edicion_2025()).front();
    CHECK(veredicto.regla->id == "FOC_NOSUB");
    CHECK(veredicto.falta_juicio == "/evaluacion/focalizacion");
}

TEST_CASE("2025: any worsening of an indicator is a finding, without tolerance",
          "[rules][IND_BAJA]") {
    const auto codigo = [](const Valor& anterior, const Valor& actual, figures::Sentido sentido) {
        Figuras f = empty();
        auto& uno = f.indicadores.emplace_back();
        uno.numero = 1;
        uno.nivel = figures::Nivel::proposito;
        uno.sentido = sentido;
        uno.efectivos.resize(3);
        uno.efectivos[1].valor = anterior;
        uno.efectivos[2].valor = actual;
        return codes(rules::indicadores, f);
    };
    using figures::Sentido;
    const Ratio half = ratio(1, 2);
    const Ratio less = ratio(499'999'999, 1'000'000'000);
    const Ratio more = ratio(500'000'001, 1'000'000'000);
    CHECK(codigo(half, less, Sentido::ascendente) == "IND_BAJA");
    CHECK(codigo(half, half, Sentido::ascendente) == "IND_IGUAL");
    CHECK(codigo(half, more, Sentido::ascendente) == "IND_MEJORA");
    CHECK(codigo(half, less, Sentido::descendente) == "IND_MEJORA");
    CHECK(codigo(half, half, Sentido::descendente) == "IND_IGUAL");
    CHECK(codigo(half, more, Sentido::descendente) == "IND_SUBE");
    CHECK(codigo(half, SinValor::no_informado, Sentido::ascendente) == "IND_SINVALOR");
    CHECK(codigo(SinValor::no_informado, half, Sentido::ascendente) == "IND_SINHIST");
    CHECK(codigo(SinValor::no_comparable, half, Sentido::ascendente) == "IND_NC");
    CHECK(codigo(half, SinValor::no_aplica, Sentido::ascendente) == "IND_NA");
}

TEST_CASE("2025: an indicator that is not reported persists from the third year on",
          "[rules][IND_PERS]") {
    const auto codigo = [](std::int32_t anios, bool is_proposito) {
        Figuras f = empty();
        auto& uno = f.indicadores.emplace_back();
        uno.numero = 1;
        uno.nivel = is_proposito ? figures::Nivel::proposito : figures::Nivel::complementario;
        uno.efectivos.resize(3);
        uno.anios_sin_reporte = anios;
        return codes(rules::persistencia_indicadores, f);
    };
    CHECK(codigo(2, true).empty());
    CHECK(codigo(3, true) == "IND_PERS");
    CHECK(codigo(3, false).empty());
}

TEST_CASE("2025: an indicator is told by the number that its figures have", "[rules][IND_PERS]") {
    Figuras f = empty();
    f.indicadores.resize(1);
    f.indicadores[0].numero = 2;
    f.indicadores[0].nivel = figures::Nivel::proposito;
    f.indicadores[0].efectivos.resize(3);
    f.indicadores[0].anios_sin_reporte = 3;
    const auto veredictos = rules::persistencia_indicadores(f, tests::edicion_2025());
    CHECK(veredictos.front().bloque == "Indicador de propósito 2:");
}

TEST_CASE("2025: a programme without an indicator of purpose lacks information", "[rules]") {
    CHECK(codes(rules::indicadores, empty()) == "IND_SINVALOR");
    const auto found = rules::indicadores(empty(), tests::edicion_2025());
    CHECK(found.front().frase ==
          "No es posible evaluar la variación del indicador de propósito, debido a que no se "
          "reportan los valores en 2025.");
    CHECK(found.front().regla->desenlace == methodology::Desenlace::hallazgo);
}
