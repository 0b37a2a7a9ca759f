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

/// The spend of componentes of the ejercicio, as the document adds it up.
Termino spent_in_componentes(const Revision& revision) {
    static const model::Periodo kNoInformado;
    const model::Periodo* periodo =
        model::find_year(revision.ficha.periodos, revision.figuras.ejercicio);
    return figures::gasto_componentes(revision.ficha, periodo != nullptr ? *periodo : kNoInformado,
                                      revision.figuras.ejercicio);
}

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

/// The formulas in words of the indicators: what their signs and their names say wrongly.
void formulas(const Revision& revision, base::Diagnostics& found) {
    for (std::size_t i = 0; i < revision.ficha.indicadores.size(); ++i) {
        const model::Indicador& indicador = revision.ficha.indicadores[i];
        Calculo calculo = calculo_of(indicador.meta.numerador, indicador.meta.denominador);
        for (const model::EfectivoIndicador& efectivo : indicador.efectivos) {
            calculo = std::max(calculo, calculo_of(efectivo.numerador, efectivo.denominador));
        }
        if (indicador.nombre.has_value() && indicador.formula.has_value()) {
            add_reparos(found, revision, indicador.formula.lugar,
                        {indicador.nombre.value(), indicador.formula.value(),
                         revision.figuras.indicadores[i].is_porcentual, calculo},
                        {});
        }
    }
}

constexpr Cuadratura kCuadraturas[] = {
    {"CUA-CODIGO", "código de subtítulo, región y ODS en el catálogo de la edición", "ninguna",
     base::Severity::error, "Corrija el código: sin él no hay nombre oficial que imprimir.",
     codigos},
    {"CUA-COMPONENTES", "suma de gasto de componentes + gasto_administrativo = total ejecutado",
     "ninguna: los montos nominales cierran exactos", base::Severity::warning,
     "Si un componente discontinuado explica la diferencia, dígalo en las observaciones.",
     componentes_y_administrativo},
    {"CUA-PARCIAL",
     "cada componente, subtítulo, recurso y región informa su dato, o la suma cierra sin él",
     "ninguna", base::Severity::warning, "Si no hubo, escriba 0; si se sabe el dato, infórmelo.",
     partes_sin_informar},
    {"CUA-SUBTITULOS", "suma de subtítulos = presupuesto_ley_ejecutado",
     "ninguna: los montos nominales cierran exactos", base::Severity::warning,
     "Los subtítulos desglosan el Presupuesto Ley ejecutado del ejercicio.", subtitulos},
    {"CUA-REGIONES-GASTO", "suma del gasto regional = total gastos componentes",
     "ninguna: los montos nominales cierran exactos", base::Severity::warning,
     "La desagregación regional es la del gasto en componentes del ejercicio.", gasto_regional},
    {"CUA-REGIONES-POBLACION", "suma de la población regional = poblacion_beneficiada", "ninguna",
     base::Severity::warning, "Cada beneficiario se cuenta en una región.", poblacion_regional},
    {"CUA-PUBLICADO", "cifra publicada = cifra calculada",
     "el redondeo de los decimales publicados", base::Severity::warning,
     "Revise los operandos o el valor publicado: se imprime el calculado.", publicados},
    {"CUA-PUBLICADO-DECIMALES", "una cifra publicada se imprime con todos sus decimales", "ninguna",
     base::Severity::warning,
     "El documento imprime menos decimales: revise que sea esa la cifra, o publíquela con ellos.",
     publicados_redondeados},
    {"CUA-VEREDICTO", "veredicto publicado = veredicto calculado", "ninguna",
     base::Severity::warning, "Revise los operandos o el veredicto: se imprime el calculado.",
     veredicto_publicado},
    {"CUA-VARIACION", "variación publicada = signo de gasto por beneficiario - promedio", "ninguna",
     base::Severity::warning,
     "Revise el signo de la variación: el documento imprimiría una frase que su gráfico niega.",
     variacion_publicada},
    {"CUA-UMBRAL", "cifra publicada ≠ umbral que la juzga", "la mitad del último decimal publicado",
     base::Severity::warning,
     "Informe los operandos: sin ellos no se sabe a qué lado del umbral está.", umbral_publicado},
    {"CUA-SIN-LUGAR", "cada dato informado sale en el documento", "ninguna",
     base::Severity::warning,
     "Quite el dato, complete lo que le falta, o llévelo a las observaciones.", sin_lugar},
    {"CUA-JUICIO", "juicio del evaluador = lo que dicen las cantidades y los demás juicios",
     "ninguna", base::Severity::warning, "Revise el juicio o el dato: los dos no pueden valer.",
     juicios},
    {"CUA-OPERANDOS", "de los operandos de un indicador resulta un valor posible", "ninguna",
     base::Severity::warning,
     "Revise los operandos; si el año no se puede medir, escriba \"N/A\" en los dos.", operandos},
    {"CUA-CONTENIDO", "el numerador de un porcentaje no supera su denominador",
     "no mira lo que se mide en dos años, ni tasas, variaciones o avances", base::Severity::warning,
     "Una parte no es mayor que su todo: revise los operandos. Una tasa sí puede pasar de 100%: "
     "entonces no hay nada que corregir.",
     contenido},
};

}  // namespace

void add(base::Diagnostics& found, const Revision& revision, const Cuadratura& cuadratura,
         const model::Lugar& lugar, std::string message) {
    add(found, revision, cuadratura, lugar, std::move(message), cuadratura.explicacion);
}

void add(base::Diagnostics& found, const Revision& revision, const Cuadratura& cuadratura,
         const model::Lugar& lugar, std::string message, std::string_view ayuda) {
    found.push_back({std::string{cuadratura.id}, cuadratura.severidad,
                     figures::place_of(lugar, revision.bytes, revision.file), std::move(message),
                     std::string{ayuda}});
}

std::span<const Cuadratura> cuadraturas() { return kCuadraturas; }

base::Diagnostics revisar(const Revision& revision) {
    base::Diagnostics found;
    for (const Cuadratura& cuadratura : kCuadraturas) {
        cuadratura.funcion(revision, cuadratura, found);
    }
    formulas(revision, found);
    return found;
}

}  // namespace generator::checks
