#include "rules/eficacia.hpp"

#include "rules/emit.hpp"

namespace generator::rules {
namespace {

using figures::Figure;
using figures::Sentido;

bool is_no_comparable(const Figure<base::Ratio>& figure) {
    return !figure.has_value() && figure.sin_valor() == figures::SinValor::no_comparable;
}

std::string_view record_of(const figures::FigurasIndicador& indicador) {
    const std::size_t count = indicador.efectivos.size();
    if (count < 2) {
        return "IND_SINVALOR";
    }
    const auto& actual = indicador.efectivos[count - 1];
    const auto& anterior = indicador.efectivos[count - 2];
    if (is_no_comparable(actual) || is_no_comparable(anterior)) {
        return "IND_NC";
    }
    if (!actual.has_value() || !anterior.has_value() ||
        indicador.sentido == Sentido::no_informado) {
        return "IND_SINVALOR";
    }
    const auto order = compare(actual.value(), anterior.value());
    if (std::is_eq(order)) {
        return "IND_IGUAL";
    }
    const bool is_higher = std::is_gt(order);
    return is_higher == (indicador.sentido == Sentido::ascendente) ? "IND_MEJORA" : "IND_BAJA";
}

}  // namespace

std::vector<Veredicto> indicadores(const figures::FigurasFicha& figuras,
                                   const methodology::Edicion& edicion) {
    std::vector<Veredicto> result;
    result.reserve(figuras.indicadores.size());
    for (std::size_t i = 0; i < figuras.indicadores.size(); ++i) {
        const figures::FigurasIndicador& indicador = figuras.indicadores[i];
        const std::string& nivel =
            edicion.etiqueta(indicador.is_proposito ? "nivel.proposito" : "nivel.complementario");
        result.push_back(emit(edicion, record_of(indicador), figuras.ejercicio,
                              indicador.efectivos.back().traza.id, nivel));
        result.back().indicador = i;
    }
    return result;
}

}  // namespace generator::rules
