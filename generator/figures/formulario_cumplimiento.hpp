#pragma once

#include <cstddef>
#include <string>

#include "figures/formulario.hpp"

namespace generator::figures {

/// Id and name that the figures of indicator `number` begin with: "indicador.1", "Indicador 1".
struct NombreIndicador {
    std::string id;
    std::string nombre;
};

/// Fills cumplimiento and ponderacion_obtenida of an indicator whose result is known.
void make_cumplimiento(const model::IndicadorFormulario& indicador,
                       const methodology::Edicion& edicion, const NombreIndicador& nombre,
                       const Figure<base::Ratio>& meta, FigurasIndicadorFormulario& out);

}  // namespace generator::figures
