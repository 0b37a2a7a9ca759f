#pragma once

#include <vector>

#include "figures/formulario.hpp"
#include "rules/veredicto.hpp"

namespace generator::rules {

/// Cumplimiento que hay que explicar.
///
///   rule      CUM_BAJO, CUM_ALTO, CUM_DESCENDENTE
///   formula   cumplimiento against the two thresholds; exact
///   unit      ratio: 1 is 100 %
///   money     none
///   no value  no verdict, nor of a negative result or target. A descending indicator with a result
///   and no formula: CUM_DESCENDENTE source    the records of the edition
[[nodiscard]] std::vector<Veredicto> cumplimiento(const figures::FigurasFormulario& figuras,
                                                  const methodology::Edicion& edicion);

}  // namespace generator::rules
