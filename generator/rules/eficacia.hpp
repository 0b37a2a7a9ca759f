#pragma once

#include <vector>

#include "figures/ficha.hpp"
#include "rules/veredicto.hpp"

namespace generator::rules {

/// Resultado de cada indicador respecto del año anterior; los de componentes no se comparan.
///
///   rule      IND_NC, IND_SINVALOR, IND_MEJORA, IND_IGUAL, IND_BAJA; if the edition has them,
///             IND_SUBE (worse with a descending sense), IND_SINHIST, IND_NA, IND_COMPLEMENTARIO
///   formula   efectivo t against efectivo t-1, by the sentido de medición; exact, no tolerance
///   unit      that of the indicator
///   money     none
///   no value  N/C in either year: IND_NC; N/A in either: IND_NA; absent in t: IND_SINVALOR; absent
///             in t-1: IND_SINHIST; those that the edition lacks, and two years that compare
///             without a sentido to judge them by: IND_SINVALOR
///   source    the records of the edition
[[nodiscard]] std::vector<Veredicto> indicadores(const figures::FigurasFicha& figuras,
                                                 const methodology::Edicion& edicion);

/// Pertinencia y formulación de cada indicador de propósito: a person's judgement.
///
///   rule      IND_NOPERT, IND_NOFORM, IND_JUICIO_OK, IND_SINJUICIO
///   formula   none
///   unit      none
///   money     none
///   no value  a judgement that is absent: IND_SINJUICIO
///   source    the records of the edition
[[nodiscard]] std::vector<Veredicto> juicio_indicadores(const figures::FigurasFicha& figuras,
                                                        const methodology::Edicion& edicion);

/// Persistencia en el no reporte de cada indicador de propósito.
///
///   rule      IND_PERS
///   formula   years in a row without report, up to the ejercicio, against `anios_consecutivos`
///   unit      years
///   money     none
///   no value  never: absence is what it counts
///   source    the record of the edition
[[nodiscard]] std::vector<Veredicto> persistencia_indicadores(const figures::FigurasFicha& figuras,
                                                              const methodology::Edicion& edicion);

}  // namespace generator::rules
