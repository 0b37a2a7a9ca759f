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

/// Cumplimiento de la meta y ponderación obtenida de un indicador cuyo resultado se conoce.
///
///   figure    indicador.<n>.cumplimiento, indicador.<n>.ponderacion_obtenida
///   formula   resultado impreso / meta impresa; of a descending indicator the other way round;
///             ponderacion × mínimo(1, cumplimiento)
///   unit      ratio: 1 is 100 %; the first may exceed 1
///   money     none
///   no value  that of the first of resultado and meta without one; no_aplica if what divides is
///             printed as 0. None is made without a resultado, of a descending indicator if the
///             edition has no way to (CUM_DESCENDENTE), or, of the second, without a ponderacion
///   source    edition: fuente.cumplimiento, fuente.ponderacion
void make_cumplimiento(const model::IndicadorFormulario& indicador,
                       const methodology::Edicion& edicion, const NombreIndicador& nombre,
                       const Figure<base::Ratio>& meta, FigurasIndicadorFormulario& out);

}  // namespace generator::figures
