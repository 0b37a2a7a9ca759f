#pragma once

#include <vector>

#include "figures/ficha.hpp"
#include "rules/veredicto.hpp"

namespace generator::rules {

/// Resultado de cada indicador respecto del año anterior.
///
///   rule      IND_NC, IND_SINVALOR, IND_MEJORA, IND_IGUAL, IND_BAJA
///   formula   efectivo t against efectivo t-1, by the sentido de medición; exact, no tolerance
///   unit      that of the indicator
///   money     none
///   no value  N/C in either year: IND_NC; else absent in either year, or no sentido: IND_SINVALOR
///   source    the records of the edition
[[nodiscard]] std::vector<Veredicto> indicadores(const figures::FigurasFicha& figuras,
                                                 const methodology::Edicion& edicion);

}  // namespace generator::rules
