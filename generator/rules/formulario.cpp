#include "rules/formulario.hpp"

#include "rules/emit.hpp"

namespace generator::rules {

std::vector<Veredicto> cumplimiento(const figures::FigurasFormulario& figuras,
                                    const methodology::Edicion& edicion) {
    std::vector<Veredicto> result;
    for (std::size_t i = 0; i < figuras.indicadores.size(); ++i) {
        const figures::FigurasIndicadorFormulario& indicador = figuras.indicadores[i];
        const auto add = [&](std::string_view id, std::string_view cifra) {
            result.push_back(emit(edicion, id, figuras.ejercicio, cifra));
            result.back().indicador = i;
        };
        if (!indicador.cumplimiento) {
            if (indicador.resultado && !indicador.is_negativo) {
                add("CUM_DESCENDENTE", indicador.resultado->total.traza.id);
            }
            continue;
        }
        const auto& figure = *indicador.cumplimiento;
        for (const std::string_view id : {"CUM_BAJO", "CUM_ALTO"}) {
            if (figure.has_value() && speaks(edicion, id, figure.value())) {
                add(id, figure.traza.id);
            }
        }
    }
    return result;
}

}  // namespace generator::rules
