#include "rules/meta.hpp"

#include <algorithm>

#include "rules/emit.hpp"

namespace generator::rules {
namespace {

using figures::FigurasIndicador;
using figures::Nivel;
using figures::Sentido;

bool lacks_meta(const FigurasIndicador& indicador) {
    return indicador.efectivos.empty() || !indicador.efectivos.back().has_value() ||
           !indicador.meta.has_value();
}

bool lacks_previous(const FigurasIndicador& indicador) {
    const std::size_t count = indicador.efectivos.size();
    return count < 2 || !indicador.efectivos[count - 1].has_value() ||
           !indicador.efectivos[count - 2].has_value();
}

std::string_view record_of(const FigurasIndicador& indicador) {
    if (lacks_meta(indicador)) {
        return "IND_META_SIN_DATO";
    }
    const auto order = compare(indicador.efectivos.back().value(), indicador.meta.value());
    if (std::is_eq(order)) {
        return "IND_META_ALCANZADA";
    }
    if (indicador.sentido == Sentido::no_informado) {
        return "IND_META_SIN_SENTIDO";
    }
    const bool is_better = std::is_gt(order) == (indicador.sentido == Sentido::ascendente);
    return is_better ? "IND_META_SUPERADA" : "IND_META_NO_ALCANZADA";
}

/// A sentence of the summary: `todos` if every indicator of the level lacks the comparison.
struct FraseResumen {
    Nivel nivel;
    bool (*lacks)(const FigurasIndicador&);
    std::string_view asunto;
    std::string_view todos;
    std::string_view algunos;
};
constexpr FraseResumen kResumen[] = {
    {Nivel::proposito, lacks_meta, "Indicadores de propósito respecto a la meta",
     "RES_META_SIN_DATO", "RES_META"},
    {Nivel::proposito, lacks_previous, "Indicadores de propósito respecto al año anterior",
     "RES_ANTERIOR_SIN_DATO", "RES_ANTERIOR"},
    {Nivel::componente, lacks_meta, "Indicadores de componentes respecto a la meta",
     "RES_META_SIN_DATO", "RES_META"},
};

}  // namespace

std::vector<Veredicto> indicadores_meta(const figures::FigurasFicha& figuras,
                                        const methodology::Edicion& edicion) {
    methodology::DatosFrase datos;
    datos.ejercicio = figuras.ejercicio;
    std::vector<Veredicto> result;
    result.reserve(figuras.indicadores.size());
    for (std::size_t i = 0; i < figuras.indicadores.size(); ++i) {
        const FigurasIndicador& indicador = figuras.indicadores[i];
        result.push_back(emit(edicion, record_of(indicador), datos, indicador.meta.traza.id));
        result.back().indicador = i;
    }
    return result;
}

std::vector<Veredicto> resumen_indicadores(const figures::FigurasFicha& figuras,
                                           const methodology::Edicion& edicion) {
    methodology::DatosFrase datos;
    datos.ejercicio = figuras.ejercicio;
    std::vector<Veredicto> result;
    result.reserve(std::size(kResumen));
    for (const FraseResumen& frase : kResumen) {
        const auto is_level = [&](const FigurasIndicador& i) { return i.nivel == frase.nivel; };
        const auto first = std::ranges::find_if(figuras.indicadores, is_level);
        if (first == figuras.indicadores.end()) {
            continue;
        }
        const bool all_lack =
            std::ranges::all_of(figuras.indicadores, [&](const FigurasIndicador& indicador) {
                return !is_level(indicador) || frase.lacks(indicador);
            });
        result.push_back(emit(edicion, all_lack ? frase.todos : frase.algunos, datos,
                              first->efectivos.back().traza.id));
        result.back().asunto = frase.asunto;
    }
    return result;
}

}  // namespace generator::rules
