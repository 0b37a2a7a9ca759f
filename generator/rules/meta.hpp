#pragma once

#include <vector>

#include "figures/ficha.hpp"
#include "rules/veredicto.hpp"

namespace generator::rules {

/// Resultado de cada indicador respecto de su meta.
///
///   rule      IND_META_SIN_DATO, IND_META_SIN_SENTIDO, IND_META_NO_ALCANZADA, IND_META_ALCANZADA,
///             IND_META_SUPERADA
///   formula   efectivo t against meta t, by the sentido de medición; exact, no tolerance
///   unit      that of the indicator
///   money     none
///   no value  efectivo or meta absent: IND_META_SIN_DATO; they differ and sentido is absent:
///             IND_META_SIN_SENTIDO
///   source    the records of the edition
[[nodiscard]] std::vector<Veredicto> indicadores_meta(const figures::FigurasFicha& figuras,
                                                      const methodology::Edicion& edicion);

/// Lo que el resumen dice de los indicadores: de propósito contra la meta, de propósito contra el
/// año anterior, de componentes contra la meta. A level without indicators has no sentence.
///
///   rule      RES_META_SIN_DATO, RES_META, RES_ANTERIOR_SIN_DATO, RES_ANTERIOR
///   formula   every indicator of the level lacks what the comparison needs, or some does not
///   unit      none
///   money     none
///   no value  does not occur: lacking values is what it tells
///   source    the records of the edition
[[nodiscard]] std::vector<Veredicto> resumen_indicadores(const figures::FigurasFicha& figuras,
                                                         const methodology::Edicion& edicion);

}  // namespace generator::rules
