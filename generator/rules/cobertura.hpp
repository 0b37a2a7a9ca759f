#pragma once

#include <vector>

#include "figures/ficha.hpp"
#include "rules/veredicto.hpp"

namespace generator::rules {

/// Cobertura del ejercicio respecto de la población potencial y de la objetivo: una frase por cada
/// una.
///
///   rule      COB_HASTA_MINIMO, COB_SUFICIENTE, COB_DESDE_MAXIMO, COB_SIN_DATO
///   formula   cobertura between the thresholds of COB_HASTA_MINIMO and COB_DESDE_MAXIMO
///   unit      ratio; compared exactly, never rounded
///   money     none
///   no value  COB_SIN_DATO
///   source    the records of the edition
[[nodiscard]] std::vector<Veredicto> cobertura_suficiente(const figures::FigurasFicha& figuras,
                                                          const methodology::Edicion& edicion);

}  // namespace generator::rules
