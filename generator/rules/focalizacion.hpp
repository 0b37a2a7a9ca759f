#pragma once

#include <vector>

#include "figures/ficha.hpp"
#include "rules/veredicto.hpp"

namespace generator::rules {

/// Criterios de focalización: whether the población objetivo is part of the potencial and criteria
/// define it; of a universal programme, whether that is pertinent.
///
///   rule      FOC_OK, FOC_NOSUB, FOC_SINCRIT, FOC_AMBOS, FOC_SININFO, FOC_SINJUICIO, UNIV_OK,
///             UNIV_NO, DIS_NA
///   formula   focalizacion.subconjunto against the threshold of FOC_NOSUB, which is proof; without
///             that proof the judgement of a person decides, and without it the quantities do
///   unit      persons
///   money     none
///   no value  populations not reported and not judged: FOC_SININFO; a judgement that is needed
///             and absent, also where they are not reported: FOC_SINJUICIO, which says nothing of
///             the programme
///   source    the records of the edition
[[nodiscard]] std::vector<Veredicto> focalizacion(const figures::FigurasFicha& figuras,
                                                  const methodology::Edicion& edicion);

/// Criterios de priorización: the same of the población beneficiada within the objetivo.
///
///   rule      PRI_OK, PRI_NOSUB, PRI_SINCRIT, PRI_AMBOS, PRI_UNIV, PRI_SININFO, PRI_SINJUICIO
///   formula   priorizacion.subconjunto against the threshold of PRI_NOSUB, as above
///   unit      persons
///   money     none
///   no value  populations not reported and not judged, or reported information that a person
///             judged insufficient: PRI_SININFO; a judgement that is needed and absent:
///             PRI_SINJUICIO, which says nothing of the programme
///   source    the records of the edition
[[nodiscard]] std::vector<Veredicto> priorizacion(const figures::FigurasFicha& figuras,
                                                  const methodology::Edicion& edicion);

/// Resultado final de la focalización, de dos juicios.
///
///   rule      FOC_ADECUADA, FOC_PARCIAL, FOC_INADECUADA, FOC_SIN_JUICIO
///   formula   both judgements hold, one, none
///   unit      none
///   money     none
///   no value  a judgement is absent: FOC_SIN_JUICIO
///   source    the records of the edition
[[nodiscard]] std::vector<Veredicto> focalizacion_cumple(const figures::FigurasFicha& figuras,
                                                         const methodology::Edicion& edicion);

}  // namespace generator::rules
