// Dates and years of a ficha that do not fit its year: true data are printed, and told.
#include <algorithm>

#include "validate/reglas.hpp"

namespace generator::validate {
namespace {

using model::Anio;

/// Whether a year says anything besides which year it is.
bool has_data(const model::Periodo& p) {
    const auto has_value = [](const auto&... datos) { return (datos.has_value() || ...); };
    return has_value(p.poblacion_potencial, p.poblacion_objetivo, p.poblacion_beneficiada,
                     p.presupuesto_inicial, p.presupuesto_final, p.presupuesto_ley_ejecutado,
                     p.recursos_gobiernos_regionales, p.recursos_extrapresupuestarios,
                     p.gasto_administrativo);
}
bool has_data(const model::PeriodoComponente& p) {
    return p.gasto.has_value() || p.produccion.has_value();
}
bool has_data(const model::EfectivoIndicador& e) {
    return e.numerador.has_value() || e.denominador.has_value();
}

/// Says of a list the first year that has data and precedes the programme; true if it did.
template <class Element>
bool check_history(const std::vector<Element>& elements, Anio inicio, Reporter& reporter) {
    const auto found = std::ranges::find_if(elements, [&](const Element& element) {
        return element.anio.has_value() && element.anio.value() < inicio && has_data(element);
    });
    if (found != elements.end()) {
        reporter.add(found->anio.lugar,
                     {"W-VAL-028",
                      "Hay datos de " + std::to_string(found->anio.value().valor) +
                          " y el programa comienza en " + std::to_string(inicio.valor) + '.',
                      "Revise «anio_inicio», o deje fuera los años anteriores."});
    }
    return found != elements.end();
}

/// One year of the programme is wrong, or all its history: told once.
void check_inicio(const model::FichaMonitoreo& ficha, Anio inicio, Reporter& reporter) {
    const auto told = [&](const auto& elements) {
        return check_history(elements, inicio, reporter);
    };
    if (told(ficha.periodos) ||
        std::ranges::any_of(ficha.componentes, [&](const auto& c) { return told(c.periodos); })) {
        return;
    }
    for (const model::Indicador& indicador : ficha.indicadores) {
        if (told(indicador.efectivos)) {
            return;
        }
    }
}

/// Judgements are dated once the year is there to be judged, and before they are published.
void check_fecha(const model::Dato<model::Fecha>& fecha, const model::FichaMonitoreo& ficha,
                 Anio ejercicio, Reporter& reporter) {
    if (!fecha.has_value()) {
        return;
    }
    if (fecha.value().anio < ejercicio.valor) {
        reporter.add(fecha.lugar, {"W-VAL-027",
                                   "El juicio es del " + iso_text(fecha.value()) +
                                       ", anterior al año que se informa (" +
                                       std::to_string(ejercicio.valor) + ").",
                                   "Revise la fecha: el juicio puede ser de otro ejercicio."});
    }
    const model::FechaHora* publicacion = ficha.fecha_publicacion.get();
    const bool is_lawful = publicacion != nullptr && publicacion->fecha.anio >= ejercicio.valor;
    if (is_lawful && fecha.value() > publicacion->fecha) {
        reporter.add(fecha.lugar,
                     {"W-VAL-027",
                      "El juicio es del " + iso_text(fecha.value()) +
                          ", posterior a la publicación (" + iso_text(publicacion->fecha) + ").",
                      "Revise la fecha y «fecha_publicacion»."});
    }
}

}  // namespace

void check_fechas(const model::FichaMonitoreo& ficha, Anio ejercicio, Reporter& reporter) {
    if (const Anio* inicio = ficha.antecedentes.anio_inicio.get()) {
        check_inicio(ficha, *inicio, reporter);
    }
    const model::Evaluacion& e = ficha.evaluacion;
    for (const auto* fecha :
         {&e.focalizacion.fecha, &e.priorizacion.fecha, &e.ejecucion_inicial.fecha,
          &e.ejecucion_final.fecha, &e.criterios_de_focalizacion.fecha,
          &e.herramientas_de_seleccion.fecha, &e.gasto_por_beneficiario.fecha,
          &e.gasto_administrativo.fecha}) {
        check_fecha(*fecha, ficha, ejercicio, reporter);
    }
    for (const model::HallazgoEvaluador& hallazgo : e.hallazgos) {
        check_fecha(hallazgo.fecha, ficha, ejercicio, reporter);
    }
    for (const model::Indicador& indicador : ficha.indicadores) {
        check_fecha(indicador.evaluacion.fecha, ficha, ejercicio, reporter);
    }
}

}  // namespace generator::validate
