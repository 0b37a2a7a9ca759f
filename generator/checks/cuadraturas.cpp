#include "checks/cuadraturas.hpp"

#include <algorithm>
#include <compare>

#include "checks/formula.hpp"
#include "checks/juicios.hpp"
#include "checks/publicado.hpp"
#include "checks/sistema.hpp"
#include "checks/sumas.hpp"
#include "figures/faults.hpp"
#include "figures/from_model.hpp"
#include "figures/publicados.hpp"
#include "rules/veredicto.hpp"

namespace generator::checks {

using figures::exact_text;

/// Whether CUA-PARCIAL told of the datum, at what it should stand in.
bool is_told_missing(const base::Diagnostics& found, const model::Lugar& lugar) {
    return std::ranges::any_of(found, [&](const base::Diagnostic& told) {
        return told.code == "CUA-PARCIAL" && lugar.puntero.starts_with(told.place.pointer + '/');
    });
}

void publicados(const Revision& revision, const Cuadratura& cuadratura, base::Diagnostics& found) {
    figures::for_each_figure(revision.figuras, [&](const auto& figure) {
        compare_published(
            revision.ficha.encabezado.publicados, figure,
            [&](const model::Lugar& lugar, std::string message) {
                add(found, revision, cuadratura, lugar, std::move(message));
                explain_last(found, revision, {ClaseRelacion::publicada, lugar.puntero});
            });
        auto missing = find_missing_operand(figure.traza);
        if (missing && !is_told_missing(found, missing->lugar)) {
            add(found, revision, cuadratura, missing->lugar, std::move(missing->mensaje),
                "Escriba el dato: con él se calcula y se compara con lo publicado.");
        }
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
        if (!figure.traza.is_publicado) {
            return;  // most of them: their decimals are not asked
        }
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
