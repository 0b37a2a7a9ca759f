#pragma once

#include <vector>

#include "figures/ficha.hpp"
#include "rules/veredicto.hpp"

namespace generator::rules {

/// Ejecución inicial del ejercicio.
///
///   rule      EJI_SUB, EJI_SOBRE, EJI_OK, EJI_SININFO, EJI_NA; with a pertinent justification
///             EJI_SUB_JUSTIFICADO, EJI_SOBRE_JUSTIFICADO
///   formula   ejecucion.inicial against the thresholds of EJI_SUB and EJI_SOBRE
///   unit      ratio; compared exactly, never rounded
///   money     none
///   no value  no_informado: EJI_SININFO; no_aplica (inicial is 0): EJI_NA, if the edition has it
///   source    the records of the edition
[[nodiscard]] std::vector<Veredicto> ejecucion_inicial(const figures::FigurasFicha& figuras,
                                                       const methodology::Edicion& edicion);

/// Ejecución final del ejercicio.
///
///   rule      EJF_SUB, EJF_SOBRE, EJF_OK, EJF_SININFO, EJF_NA; with a pertinent justification
///             EJF_SUB_JUSTIFICADO, EJF_SOBRE_JUSTIFICADO
///   formula   ejecucion.final against the thresholds of EJF_SUB and EJF_SOBRE
///   unit      ratio; compared exactly
///   money     none
///   no value  no_informado: EJF_SININFO; no_aplica (final is 0): EJF_NA, if the edition has it
///   source    the records of the edition
[[nodiscard]] std::vector<Veredicto> ejecucion_final(const figures::FigurasFicha& figuras,
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

/// Persistencia de subejecución inicial: independent of the year's finding and its justification.
///
///   rule      EJI_PERS
///   formula   ejecucion.inicial on the side of the threshold in each of the last
///             `anios_consecutivos` years
///   unit      ratio; compared exactly
///   money     none
///   no value  a year without value breaks the series: no verdict
///   source    the record of the edition
[[nodiscard]] std::vector<Veredicto> persistencia_ejecucion(const figures::FigurasFicha& figuras,
                                                            const methodology::Edicion& edicion);

/// Gasto por beneficiario contra los dos años anteriores.
///
///   rule      GPB_FUERA, GPB_JUSTIFICADO, GPB_OK, GPB_SININFO; GPB_SINHIST, GPB_NA,
///             GPB_SINPRECIOS if the edition has them
///   formula   gasto_por_beneficiario.variacion against the threshold of GPB_FUERA; whether the
///             justification is pertinent is a person's judgement, given as a figure
///   unit      ratio; compared exactly
///   money     none
///   no value  a verdict that was published without operands stands in; else absent in t:
///             GPB_SININFO; nobody served: GPB_NA; absent before: GPB_SINHIST; no inflators:
///             GPB_SINPRECIOS
///   source    the records of the edition
[[nodiscard]] std::vector<Veredicto> gasto_por_beneficiario(const figures::FigurasFicha& figuras,
                                                            const methodology::Edicion& edicion);

/// Gasto administrativo: descripción, estimación y peso sobre el total ejecutado.
///
///   rule      ADM_DESC, ADM_EST, ADM_SUP, ADM_OK, ADM_SININFO_DESCRIPCION, ADM_SININFO_ESTIMACION,
///             ADM_SINJUICIO; ADM_NA if the edition has it
///   formula   administrativo.porcentaje against the threshold of ADM_SUP, if the estimate is
///             right; description and estimate are a person's judgement, given as a figure
///   unit      ratio; compared exactly
///   money     none
///   no value  amount absent, or reported information that a person judged insufficient:
///             ADM_SININFO_*; a judgement absent: ADM_SINJUICIO, which says nothing of the
///             programme. The amount or the share does not apply: ADM_NA
///   source    the records of the edition
[[nodiscard]] std::vector<Veredicto> gasto_administrativo(const figures::FigurasFicha& figuras,
                                                          const methodology::Edicion& edicion);

}  // namespace generator::rules
