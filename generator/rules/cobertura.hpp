#pragma once

#include <vector>

#include "figures/ficha.hpp"
#include "rules/veredicto.hpp"

namespace generator::rules {

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

/// Ejecución respecto del presupuesto final, entre dos umbrales.
///
///   rule      EJF_BAJO_RANGO, EJF_EN_RANGO, EJF_SOBRE_RANGO, EJF_SIN_DATO
///   formula   ejecucion.final between the thresholds of EJF_BAJO_RANGO and EJF_SOBRE_RANGO
///   unit      ratio; compared exactly, never rounded
///   money     none
///   no value  EJF_SIN_DATO
///   source    the records of the edition
[[nodiscard]] std::vector<Veredicto> ejecucion_final_en_rango(const figures::FigurasFicha& figuras,
                                                              const methodology::Edicion& edicion);

}  // namespace generator::rules
