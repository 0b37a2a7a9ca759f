#include "checks/cuadraturas.hpp"

#include <algorithm>
#include <compare>

#include "checks/formula.hpp"
#include "checks/juicios.hpp"
#include "checks/publicado.hpp"
#include "figures/ejecucion.hpp"
#include "figures/faults.hpp"
#include "figures/from_model.hpp"
#include "figures/gasto.hpp"
#include "figures/publicados.hpp"
#include "rules/veredicto.hpp"

namespace generator::checks {
namespace {

using figures::exact_text;
using figures::Termino;

/// Two sides that must be equal, each with its name. Said only when both are fully known.
struct Lado {
    std::string nombre;
    Termino valor;
};
void compare_sides(const Revision& revision, const Cuadratura& cuadratura, const Lado& izquierda,
                   const Lado& derecha, base::Diagnostics& found) {
    const base::Ratio* left = izquierda.valor.get();
    const base::Ratio* right = derecha.valor.get();
    if (left == nullptr || right == nullptr || *left == *right) {
        return;
    }
    const auto difference = subtract(*left, *right);
    const figures::Operando& first = izquierda.valor.operandos.front();
    add(found, revision, cuadratura, {first.offset, first.puntero},
        izquierda.nombre + " da " + exact_text(*left) + " y " + derecha.nombre + " es " +
            exact_text(*right) + (difference ? ": difieren en " + exact_text(*difference) : "") +
            ".");
}

/// What is known of a sum may not exceed its total, whatever its other parts are.
void tell_excess(const Revision& revision, const Cuadratura& cuadratura, const Lado& known,
                 const Lado& whole, base::Diagnostics& found) {
    const base::Ratio* left = known.valor.get();
    const base::Ratio* right = whole.valor.get();
    if (left == nullptr || right == nullptr || std::is_lteq(compare(*left, *right))) {
        return;
    }
    const figures::Operando& first = known.valor.operandos.front();
    add(found, revision, cuadratura, {first.offset, first.puntero},
        known.nombre + ", sin lo que no se informa, ya suma " + exact_text(*left) + " y " +
            whole.nombre + " es " + exact_text(*right) + ".");
}

/// What was spent was executed: that the presupuesto does not apply takes its rules away unseen.
void tell_no_aplica(const Revision& revision, const Cuadratura& cuadratura, const Lado& sum,
                    const model::Dato<model::MilesCorrientes>& ejecutado,
                    base::Diagnostics& found) {
    const base::Ratio* spent = sum.valor.get();
    if (spent != nullptr && !spent->is_zero() && !ejecutado.has_value() &&
        ejecutado.sin_valor() == model::SinValor::no_aplica) {
        add(found, revision, cuadratura, ejecutado.lugar,
            sum.nombre + " da " + exact_text(*spent) +
                " y presupuesto_ley_ejecutado es N/A: la ejecución no se evalúa.",
            "Si se ejecutó, informe el monto; si no se informa, escriba \"S/I\".");
    }
}

bool is_unreported(const model::Dato<model::MilesCorrientes>& gasto) {
    return !gasto.has_value() && gasto.sin_valor() == model::SinValor::no_informado;
}

}  // namespace

void componentes_y_administrativo(const Revision& revision, const Cuadratura& cuadratura,
                                  base::Diagnostics& found) {
    for (const figures::FigurasPeriodo& figuras : revision.figuras.periodos) {
        const model::Periodo* periodo = model::find_year(revision.ficha.periodos, figuras.anio);
        if (periodo == nullptr) {
            continue;
        }
        const std::string year = std::to_string(figuras.anio);
        Termino parts;
        bool are_all_known = !is_unreported(periodo->gasto_administrativo);
        for (const model::Componente& componente : revision.ficha.componentes) {
            // One that is not there, or to which spend does not apply, is taken at its word: it
            // spent nothing, and the others must close without it.
            if (const auto* of_year = model::find_year(componente.periodos, figuras.anio)) {
                are_all_known = are_all_known && !is_unreported(of_year->gasto);
                add_part(parts, figures::termino("gasto", of_year->gasto),
                         figures::Ausente::no_suma);
            }
        }
        are_all_known = are_all_known && !parts.operandos.empty();
        add_part(parts, figures::termino("gasto_administrativo", periodo->gasto_administrativo),
                 figures::Ausente::no_suma);
        const Lado sum{"La suma de componentes y gasto administrativo de " + year, parts};
        const Lado whole{"el total ejecutado", figures::total_ejecutado(*periodo, figuras.anio)};
        (are_all_known ? compare_sides : tell_excess)(revision, cuadratura, sum, whole, found);
        tell_no_aplica(revision, cuadratura, sum, periodo->presupuesto_ley_ejecutado, found);
    }
}

void subtitulos(const Revision& revision, const Cuadratura& cuadratura, base::Diagnostics& found) {
    const model::Periodo* periodo =
        model::find_year(revision.ficha.periodos, revision.figuras.ejercicio);
    if (periodo == nullptr || revision.ficha.subtitulos.empty()) {
        return;
    }
    Termino parts;
    bool are_all_known = true;
    for (const model::GastoSubtitulo& gasto : revision.ficha.subtitulos) {
        are_all_known = are_all_known && gasto.gasto.has_value();
        add_part(parts, figures::termino("gasto", gasto.gasto), figures::Ausente::no_suma);
    }
    const Lado sum{"La suma de los subtítulos", parts};
    const Lado whole{
        "presupuesto_ley_ejecutado",
        figures::termino("presupuesto_ley_ejecutado", periodo->presupuesto_ley_ejecutado)};
    (are_all_known ? compare_sides : tell_excess)(revision, cuadratura, sum, whole, found);
}

namespace {

/// The spend of componentes of the ejercicio, as the document adds it up.
Termino spent_in_componentes(const Revision& revision) {
    static const model::Periodo kNoInformado;
    const model::Periodo* periodo =
        model::find_year(revision.ficha.periodos, revision.figuras.ejercicio);
    return figures::gasto_componentes(revision.ficha, periodo != nullptr ? *periodo : kNoInformado,
                                      revision.figuras.ejercicio);
}

}  // namespace

/// A region without spend is printed "-": it adds nothing, and the total must close without it.
void gasto_regional(const Revision& revision, const Cuadratura& cuadratura,
                    base::Diagnostics& found) {
    Termino parts;
    for (const model::GastoRegion& region : revision.ficha.regiones) {
        add_part(parts, figures::termino("gasto", region.gasto), figures::Ausente::no_suma);
    }
    compare_sides(revision, cuadratura, {"La suma del gasto regional", parts},
                  {"el total de gastos de componentes", spent_in_componentes(revision)}, found);
}

void poblacion_regional(const Revision& revision, const Cuadratura& cuadratura,
                        base::Diagnostics& found) {
    const model::Periodo* periodo =
        model::find_year(revision.ficha.periodos, revision.figuras.ejercicio);
    if (periodo == nullptr) {
        return;
    }
    Termino parts;
    for (const model::GastoRegion& region : revision.ficha.regiones) {
        add_part(parts, figures::termino("poblacion", region.poblacion_beneficiada),
                 figures::Ausente::no_suma);
    }
    compare_sides(revision, cuadratura, {"La suma de la población regional", parts},
                  {"poblacion_beneficiada",
                   figures::termino("poblacion_beneficiada", periodo->poblacion_beneficiada)},
                  found);
}

void publicados(const Revision& revision, const Cuadratura& cuadratura, base::Diagnostics& found) {
    figures::for_each_figure(revision.figuras, [&](const auto& figure) {
        compare_published(revision.ficha.encabezado.publicados, figure,
                          [&](const model::Lugar& lugar, std::string message) {
                              add(found, revision, cuadratura, lugar, std::move(message));
                          });
    });
}

namespace {

/// Decimals, from `decimales` on, that tell the last two years of an indicator apart, if the figure
/// is one of the two: the document prints both so.
int decimals_of_change(const figures::FigurasFicha& figuras, const figures::Traza& traza,
                       int decimales) {
    for (const figures::FigurasIndicador& indicador : figuras.indicadores) {
        if (indicador.efectivos.size() < 2) {
            continue;
        }
        const auto& actual = indicador.efectivos.back();
        const auto& anterior = indicador.efectivos[indicador.efectivos.size() - 2];
        if (actual.has_value() && anterior.has_value() &&
            (traza.id == actual.traza.id || traza.id == anterior.traza.id)) {
            return std::max<int>(
                decimales, rules::telling_decimals(actual.value(), anterior.value(), decimales,
                                                   indicador.is_porcentual ? 2 : 0));
        }
    }
    return decimales;
}

}  // namespace

void publicados_redondeados(const Revision& revision, const Cuadratura& cuadratura,
                            base::Diagnostics& found) {
    figures::for_each_figure(revision.figuras, [&](const auto& figure) {
        tell_rounded(revision.ficha.encabezado.publicados, figure.traza,
                     decimals_of_change(revision.figuras, figure.traza,
                                        printed_decimals(figure, revision.edicion)),
                     [&](const model::Lugar& lugar, std::string message) {
                         add(found, revision, cuadratura, lugar, std::move(message));
                     });
    });
}

void veredicto_publicado(const Revision& revision, const Cuadratura& cuadratura,
                         base::Diagnostics& found) {
    const auto& juicio = revision.figuras.juicio_gasto;
    const auto& variacion = revision.figuras.variacion_gasto;
    const methodology::Regla* regla = revision.edicion.regla("GPB_FUERA");
    if (!juicio.publicado_fuera_de_rango || !variacion.has_value() || regla == nullptr) {
        return;
    }
    const bool is_out = applies(*regla->umbral, variacion.value());
    if (is_out != *juicio.publicado_fuera_de_rango) {
        add(found, revision, cuadratura, {juicio.lugar.offset, juicio.lugar.puntero},
            std::string{"El gasto por beneficiario se publicó "} +
                (is_out ? "en rango" : "fuera de rango") + " y con sus operandos está " +
                (is_out ? "fuera de rango" : "en rango") + ".");
    }
}

/// A published change is not recalculable, but the chart and the sentence print its terms.
void variacion_publicada(const Revision& revision, const Cuadratura& cuadratura,
                         base::Diagnostics& found) {
    const auto& variacion = revision.figuras.variacion_gasto;
    const auto& promedio = revision.figuras.promedio_gasto;
    const auto& actual = revision.figuras.periodos.back().gasto_por_beneficiario;
    if (!variacion.traza.is_publicado || !promedio.has_value() || !actual.has_value()) {
        return;
    }
    const auto told = compare(variacion.value(), base::Ratio{});
    const auto shown = compare(actual.value().valor, promedio.value().valor);
    if ((std::is_gt(told) && std::is_lt(shown)) || (std::is_lt(told) && std::is_gt(shown))) {
        const figures::Operando& publicado = variacion.traza.operandos.back();
        const auto two_decimals = [](const base::Ratio& valor) {
            return format_number(valor, {.decimals = 2}).value_or(exact_text(valor));
        };
        add(found, revision, cuadratura, {publicado.offset, publicado.puntero},
            "Se publicó que el gasto por beneficiario " +
                std::string{std::is_gt(told) ? "aumenta" : "disminuye"} + " (" + publicado.texto +
                "%) y el del año, " + two_decimals(actual.value().valor) + ", es " +
                (std::is_gt(shown) ? "mayor" : "menor") + " que el promedio, " +
                two_decimals(promedio.value().valor) + '.');
    }
}

namespace {

template <class T>
void require_code(const Revision& revision, const Cuadratura& cuadratura,
                  std::string_view catalogue, const std::string& codigo, const model::Dato<T>& dato,
                  base::Diagnostics& found) {
    const methodology::Catalogo& catalogo = revision.edicion.catalogo(catalogue);
    if (!catalogo.find(codigo)) {
        add(found, revision, cuadratura, dato.lugar,
            "«" + codigo + "» no está en el catálogo de " + std::string{catalogue} +
                " de la edición " + revision.edicion.edicion + ".");
    }
}

}  // namespace

void codigos(const Revision& revision, const Cuadratura& cuadratura, base::Diagnostics& found) {
    for (const model::GastoSubtitulo& s : revision.ficha.subtitulos) {
        if (s.subtitulo.has_value()) {
            require_code(revision, cuadratura, "subtitulos", s.subtitulo.value(), s.subtitulo,
                         found);
        }
    }
    for (const model::GastoRegion& r : revision.ficha.regiones) {
        if (r.region.has_value()) {
            require_code(revision, cuadratura, "regiones", r.region.value(), r.region, found);
        }
    }
    for (const auto& region : revision.ficha.antecedentes.regiones) {
        if (region.has_value()) {
            require_code(revision, cuadratura, "regiones", region.value(), region, found);
        }
    }
    for (const auto& numero : revision.ficha.otros_atributos.ods) {
        if (numero.has_value()) {
            require_code(revision, cuadratura, "ods", std::to_string(numero.value().valor), numero,
                         found);
        }
    }
}

}  // namespace generator::checks
