#include "checks/juicios.hpp"

#include <algorithm>
#include <initializer_list>

#include "base/utf8.hpp"
#include "figures/operandos.hpp"
#include "rules/emit.hpp"

namespace generator::checks {
namespace {

using figures::exact_text;

constexpr std::string_view kHintUniversal =
    "Quite el juicio, o revise «universal», en «poblaciones».";

/// Tells what it is given, at its place.
class Telling {
  public:
    Telling(const Revision& revision, const Cuadratura& cuadratura, base::Diagnostics& found)
        : revision_{revision}, cuadratura_{cuadratura}, found_{found} {}

    void operator()(const model::Lugar& lugar, std::string message) {
        add(found_, revision_, cuadratura_, lugar, std::move(message));
    }
    void operator()(const model::Lugar& lugar, std::string message, std::string_view ayuda) {
        add(found_, revision_, cuadratura_, lugar, std::move(message), ayuda);
    }
    /// A judgement that is there although what it judges is not.
    void if_given(const model::Dato<bool>& dato, const std::string& message) {
        if_given(dato, message, cuadratura_.explicacion);
    }
    void if_given(const model::Dato<bool>& dato, const std::string& message,
                  std::string_view ayuda) {
        if (dato.has_value()) {
            (*this)(dato.lugar, message, ayuda);
        }
    }

  private:
    const Revision& revision_;
    const Cuadratura& cuadratura_;
    base::Diagnostics& found_;
};

bool is_true(const model::Dato<bool>& dato) { return dato.has_value() && dato.value(); }
bool lacks(const model::Dato<model::Cantidad>& dato) {
    return !dato.has_value() && dato.sin_valor() == model::SinValor::no_informado;
}
bool lacks(const figures::Figure<base::Ratio>& figure) {
    return !figure.has_value() && figure.sin_valor() == figures::SinValor::no_informado;
}
bool is_false(const model::Dato<bool>& dato) { return dato.has_value() && !dato.value(); }

const model::Periodo* find_ejercicio(const Revision& revision) {
    return model::find_year(revision.ficha.periodos, revision.figuras.ejercicio);
}

/// One population that should be part of another.
struct Parte {
    std::string_view nombre;
    std::string_view mayor;
    const model::Dato<model::Cantidad>& cantidad;
    const model::Dato<model::Cantidad>& cantidad_mayor;

    [[nodiscard]] bool is_known() const {
        return cantidad.has_value() && cantidad_mayor.has_value();
    }
    [[nodiscard]] bool is_larger() const {
        return is_known() && cantidad.value() > cantidad_mayor.value();
    }
    [[nodiscard]] bool is_unreported() const { return lacks(cantidad) || lacks(cantidad_mayor); }
    /// Requires is_unreported.
    [[nodiscard]] std::string missing() const {
        std::string of_mayor = "la población" + std::string{mayor.substr(2)};
        if (!lacks(cantidad)) {
            return of_mayor;
        }
        return std::string{nombre} + (lacks(cantidad_mayor) ? " ni " + of_mayor : "");
    }
    [[nodiscard]] std::string text() const {
        return std::string{nombre} + " es " + exact_text(base::Ratio{cantidad.value().valor}) +
               " y " + std::string{mayor} + " es " +
               exact_text(base::Ratio{cantidad_mayor.value().valor});
    }
};

void check_subconjunto(const model::JuicioPoblacion& juicio, const Parte& parte, Telling& tell) {
    const bool is_judged = is_true(juicio.es_subconjunto);
    if (is_judged && parte.is_larger()) {
        tell(juicio.es_subconjunto.lugar,
             "Se juzgó subconjunto y las cantidades lo niegan: " + parte.text() +
                 ". Se imprime lo que dicen las cantidades.");
    }
    if (is_judged && parte.is_unreported()) {
        tell(juicio.es_subconjunto.lugar,
             "Se juzgó subconjunto y no se informa " + parte.missing() +
                 ": se imprime el juicio, sin cantidades que lo muestren.",
             "Informe la población, o revise el juicio.");
    }
    if (is_false(juicio.informacion_suficiente)) {
        tell.if_given(juicio.tiene_criterios,
                      "Se juzgan los criterios y también que la información no alcanza para "
                      "evaluarlos.");
    }
}

/// The populations of a universal programme are one.
void check_equal(const model::FichaMonitoreo& ficha, const Parte& objetivo, bool is_judged,
                 Telling& tell) {
    const std::string declared =
        "El programa se declara universal (población potencial = población objetivo) y ";
    if (objetivo.is_known() && objetivo.cantidad.value() != objetivo.cantidad_mayor.value()) {
        tell(ficha.poblaciones.universal.lugar, declared + objetivo.text() + '.');
    }
    if (is_judged && objetivo.is_unreported()) {
        tell(ficha.poblaciones.universal.lugar,
             declared + "no se informa " + objetivo.missing() +
                 ": se imprime que son iguales, sin cantidades que lo muestren.",
             "Informe la población, o revise «universal», en «poblaciones».");
    }
}

void check_universal(const model::FichaMonitoreo& ficha, const Parte& objetivo, bool is_judged,
                     Telling& tell) {
    const model::JuicioPoblacion& focalizacion = ficha.evaluacion.focalizacion;
    if (!is_true(ficha.poblaciones.universal)) {
        tell.if_given(focalizacion.universalidad_pertinente,
                      "Se juzga la universalidad de un programa que no se declara universal.");
        const bool is_equal =
            objetivo.is_known() && objetivo.cantidad.value() == objetivo.cantidad_mayor.value();
        if (is_judged && is_equal && !ficha.poblaciones.universal.has_value()) {
            tell(objetivo.cantidad.lugar,
                 "La población objetivo es igual a la potencial y no se dice si el programa se "
                 "declara universal.",
                 "Escriba «universal», en «poblaciones»: true o false.");
        }
        return;
    }
    check_equal(ficha, objetivo, is_judged, tell);
    for (const auto* dato :
         {&focalizacion.es_subconjunto, &ficha.evaluacion.priorizacion.es_subconjunto}) {
        tell.if_given(*dato,
                      "Se juzga si una población es parte de otra en un programa universal: no "
                      "aplica, y el juicio no se imprime.",
                      kHintUniversal);
    }
    tell.if_given(focalizacion.tiene_criterios,
                  "Se juzgan los criterios de focalización de un programa universal: no "
                  "corresponde evaluarlos.");
    tell.if_given(ficha.evaluacion.priorizacion.tiene_criterios,
                  "Se juzgan los criterios de priorización de un programa universal: no aplica "
                  "evaluarlos.");
    if (is_false(focalizacion.aplica)) {
        tell(focalizacion.aplica.lugar,
             "El programa se declara universal y también que, por su diseño, no aplica evaluar "
             "sus criterios.");
    }
}

void check_poblaciones(const Revision& revision, Telling& tell) {
    static const model::Periodo kNoInformado;
    const model::Periodo* found = find_ejercicio(revision);
    const model::Periodo& periodo = found != nullptr ? *found : kNoInformado;
    const model::Evaluacion& evaluacion = revision.ficha.evaluacion;
    const Parte objetivo{"la población objetivo", "la potencial", periodo.poblacion_objetivo,
                         periodo.poblacion_potencial};
    check_universal(revision.ficha, objetivo, revision.edicion.judges("focalizacion.subconjunto"),
                    tell);
    const Parte beneficiada{"la población beneficiada", "la objetivo",
                            periodo.poblacion_beneficiada, periodo.poblacion_objetivo};
    if (!is_true(revision.ficha.poblaciones.universal)) {
        check_subconjunto(evaluacion.focalizacion, objetivo, tell);
        check_subconjunto(evaluacion.priorizacion, beneficiada, tell);
    } else if (beneficiada.is_larger()) {
        tell(periodo.poblacion_beneficiada.lugar,
             "El programa se declara universal y " + beneficiada.text() +
                 ": ninguna frase del documento lo dirá.",
             "Revise las cantidades: una población universal contiene a quienes se atienden.");
    }
    if (is_false(evaluacion.focalizacion.aplica)) {
        for (const auto* dato :
             {&evaluacion.focalizacion.es_subconjunto, &evaluacion.focalizacion.tiene_criterios}) {
            tell.if_given(*dato,
                          "Se juzga la focalización y también que, por el diseño del "
                          "programa, no aplica evaluarla.");
        }
    }
}

/// A justification of what no rule of the edition finds.
void check_justification(const Revision& revision, const model::Juicio& juicio,
                         const figures::Figure<base::Ratio>& figure,
                         std::initializer_list<std::string_view> reglas, Telling& tell) {
    const bool is_judged = std::ranges::any_of(
        reglas, [&](std::string_view id) { return revision.edicion.regla(id) != nullptr; });
    const bool is_out = figure.has_value() && std::ranges::any_of(reglas, [&](std::string_view id) {
                            return rules::speaks(revision.edicion, id, figure.value());
                        });
    if (is_judged && figure.has_value() && !is_out) {
        tell.if_given(juicio.justificacion_pertinente,
                      "Se juzga una justificación y no hay qué justificar: «" +
                          figure.traza.nombre + "» está en rango.");
    }
}

void check_administrativo(const Revision& revision, const model::JuicioAdministrativo& juicio,
                          Telling& tell) {
    const figures::FigurasPeriodo& periodo = revision.figuras.periodos.back();
    if (!periodo.administrativo.has_value()) {
        const bool is_no_aplica =
            periodo.administrativo.sin_valor() == figures::SinValor::no_aplica;
        for (const auto* dato : {&juicio.descripcion_correcta, &juicio.estimacion_correcta}) {
            tell.if_given(*dato, is_no_aplica
                                     ? "Se juzga un gasto administrativo que no aplica (N/A): el "
                                       "juicio no se imprime."
                                     : "Se juzga un gasto administrativo que el programa no "
                                       "reporta.");
        }
    } else if (is_false(juicio.informacion_suficiente) && juicio.descripcion_correcta.has_value() &&
               juicio.estimacion_correcta.has_value()) {
        tell(juicio.informacion_suficiente.lugar,
             "Se juzgan la descripción y la estimación y también que la información no alcanza "
             "para evaluarlas.");
    } else if (is_true(juicio.estimacion_correcta) && lacks(periodo.porcentaje_administrativo) &&
               revision.edicion.regla("ADM_SININFO_ESTIMACION") != nullptr) {
        tell(juicio.estimacion_correcta.lugar,
             "Se juzga la estimación del gasto administrativo y no se sabe qué parte es del total "
             "ejecutado: el juicio no se imprime, y en su lugar sale el hallazgo de que no es "
             "posible evaluarla.",
             "Informe lo que le falta al total ejecutado, o quite el juicio.");
    }
}

void check_gastos(const Revision& revision, Telling& tell) {
    const model::Evaluacion& evaluacion = revision.ficha.evaluacion;
    const figures::FigurasPeriodo& periodo = revision.figuras.periodos.back();
    check_justification(revision, evaluacion.ejecucion_inicial, periodo.ejecucion_inicial,
                        {"EJI_SUB", "EJI_SOBRE"}, tell);
    check_justification(revision, evaluacion.ejecucion_final, periodo.ejecucion_final,
                        {"EJF_SUB", "EJF_SOBRE"}, tell);
    check_justification(revision, evaluacion.gasto_por_beneficiario,
                        revision.figuras.variacion_gasto, {"GPB_FUERA"}, tell);
    check_administrativo(revision, evaluacion.gasto_administrativo, tell);
}

/// Words about one kind of indicator that the edition does not read.
void check_indicadores(const Revision& revision, Telling& tell) {
    if (revision.edicion.regla("IND_COMPLEMENTARIO") == nullptr) {
        return;
    }
    for (const model::Indicador& indicador : revision.ficha.indicadores) {
        if (indicador.nivel.has_value() &&
            indicador.nivel.value() == model::NivelIndicador::complementario) {
            for (const auto* dato :
                 {&indicador.evaluacion.pertinencia, &indicador.evaluacion.calidad}) {
                tell.if_given(*dato, "Se juzga un indicador complementario: la edición " +
                                         revision.edicion.edicion +
                                         " solo juzga los de propósito.");
            }
        }
    }
}

}  // namespace

void juicios(const Revision& revision, const Cuadratura& cuadratura, base::Diagnostics& found) {
    Telling tell{revision, cuadratura, found};
    check_poblaciones(revision, tell);
    check_gastos(revision, tell);
    check_indicadores(revision, tell);
}

}  // namespace generator::checks
