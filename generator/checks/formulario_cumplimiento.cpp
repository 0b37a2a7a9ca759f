#include <algorithm>

#include "checks/cifras_dichas.hpp"
#include "checks/formulario_celdas.hpp"
#include "figures/operandos.hpp"
#include "rules/formulario.hpp"

namespace generator::checks {
namespace {

/// With two decimals, or as many as tell the value from its limit: 74,999 is not 75,00.
std::string telling_text(const base::Ratio& valor, const base::Ratio& limit) {
    constexpr int fewest = 2;
    constexpr int most = 9;
    int decimals = fewest;
    while (decimals < most && round_scaled(valor, decimals) == round_scaled(limit, decimals)) {
        ++decimals;
    }
    return format_number(valor, {.decimals = decimals}).value_or(figures::exact_text(valor));
}

/// "S/I" explains nothing.
bool explains(const model::ResultadoFormulario& resultado) {
    const std::string* text = resultado.explicacion.get();
    return text != nullptr && std::ranges::none_of(model::kSinValores, [&](model::SinValor absent) {
               return to_text(absent) == *text;
           });
}

/// The fulfilment of the target that a sentence says: «el cumplimiento de la meta fue de 105%».
std::optional<PorcentajeDicho> cumplimiento_in(const Oracion& oracion, std::int32_t ejercicio) {
    const bool is_of_before = std::ranges::any_of(oracion.palabras, [](const Palabra& palabra) {
        return palabra.plegada.starts_with("anterior");
    });
    const bool is_of_year =
        !is_of_before && std::ranges::all_of(find_anios(oracion.texto),
                                             [&](std::int32_t anio) { return anio == ejercicio; });
    for (std::size_t i = 0; is_of_year && i < oracion.palabras.size(); ++i) {
        if (oracion.palabras[i].plegada != "cumplimiento" || !is_own_name(oracion, i)) {
            continue;
        }
        constexpr std::size_t to_target = 3;  // «de la meta»
        const std::size_t target = i + to_target;
        const bool has_target =
            target < oracion.palabras.size() && oracion.palabras[target].plegada == "meta";
        const auto dicho = said_of(oracion, has_target ? target : i);
        if (dicho && !is_of_part(oracion)) {
            return dicho;
        }
    }
    return std::nullopt;
}

}  // namespace

void sin_cumplimiento(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                      base::Diagnostics& found) {
    const auto& columnas = revision.figuras.columnas;
    const auto meta = std::ranges::find(columnas, figures::ClaseColumna::meta,
                                        &figures::ColumnaFormulario::clase);
    for (std::size_t i = 0; meta != columnas.end() && i < revision.figuras.indicadores.size();
         ++i) {
        const figures::FigurasIndicadorFormulario& figuras = revision.figuras.indicadores[i];
        const auto& target = figuras.columnas[static_cast<std::size_t>(meta - columnas.begin())];
        const bool is_divided = figuras.cumplimiento && !figuras.cumplimiento->has_value() &&
                                target.total.has_value() && figuras.resultado->total.has_value();
        if (!figuras.is_negativo && !is_divided) {
            continue;
        }
        add(found, revision, revisor, revision.formulario.indicadores[i].meta.lugar,
            "Indicador " + std::to_string(i + 1) + ": " +
                (figuras.is_negativo
                     ? "la meta o el resultado es negativo y la edición " +
                           revision.edicion.edicion +
                           " no dice cómo se calcula su cumplimiento; no se calcula, ni la "
                           "ponderación obtenida."
                     : std::string{figuras.is_descendente ? "el resultado" : "la meta"} +
                           " se imprime 0 y el cumplimiento se divide por " +
                           (figuras.is_descendente ? "él" : "ella") +
                           ": queda N/A, y la ponderación obtenida también."));
    }
}

void explicacion(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                 base::Diagnostics& found) {
    for (const rules::Veredicto& veredicto :
         rules::cumplimiento(revision.figuras, revision.edicion)) {
        const auto& indicador = revision.formulario.indicadores[*veredicto.indicador];
        const auto& cumplimiento = revision.figuras.indicadores[*veredicto.indicador].cumplimiento;
        if (!cumplimiento || explains(indicador.resultado)) {
            continue;
        }
        const methodology::Umbral& umbral = *veredicto.regla->umbral;
        const bool is_below = umbral.borde == methodology::Borde::menor_estricto ||
                              umbral.borde == methodology::Borde::menor_o_igual;
        const auto limit = base::to_percentage(umbral.valor);
        const auto reached = base::to_percentage(cumplimiento->value());
        const std::string text = reached && limit ? telling_text(*reached, *limit)
                                                  : figures::exact_text(cumplimiento->value());
        add(found, revision, revisor, indicador.resultado.lugar,
            "Indicador " + std::to_string(*veredicto.indicador + 1) + ": el cumplimiento es " +
                text + "%, " + (is_below ? "menor" : "mayor") + " al " +
                (limit ? number_text(*limit) : umbral.texto) +
                "%: se debe explicar. Fuente: " + veredicto.regla->fuente + ".");
    }
}

void cumplimiento_dicho(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                        base::Diagnostics& found) {
    for (std::size_t i = 0; i < revision.figuras.indicadores.size(); ++i) {
        const auto& texto = revision.formulario.indicadores[i].resultado.explicacion;
        const auto& cumplimiento = revision.figuras.indicadores[i].cumplimiento;
        if (!texto.has_value() || !cumplimiento || !cumplimiento->has_value()) {
            continue;
        }
        for (const std::string_view oracion : read_oraciones(texto.value())) {
            const auto dicho = cumplimiento_in(read_oracion(oracion), revision.figuras.ejercicio);
            if (!dicho || agrees(*dicho, cumplimiento->value())) {
                continue;
            }
            const auto percentage = base::to_percentage(cumplimiento->value());
            add(found, revision, revisor, texto.lugar,
                "Indicador " + std::to_string(i + 1) +
                    ": la explicación dice que el cumplimiento "
                    "es " +
                    std::string{dicho->texto} + " y es " +
                    (percentage ? telling_text(*percentage, to_ratio(dicho->valor))
                                : figures::exact_text(cumplimiento->value())) +
                    "%.");
            involve(found, revision, revision.formulario.indicadores[i].resultado.lugar);
        }
    }
}

void descendente(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                 base::Diagnostics& found) {
    for (const rules::Veredicto& veredicto :
         rules::cumplimiento(revision.figuras, revision.edicion)) {
        const auto& indicador = revision.formulario.indicadores[*veredicto.indicador];
        if (!revision.figuras.indicadores[*veredicto.indicador].cumplimiento) {
            add(found, revision, revisor, indicador.resultado.lugar,
                "Indicador " + std::to_string(*veredicto.indicador + 1) +
                    ": es descendente y la edición " + revision.edicion.edicion +
                    " no dice cómo se calcula su cumplimiento; no se calcula.");
        }
    }
}

}  // namespace generator::checks
