#pragma once

#include <vector>

#include "figures/ficha.hpp"
#include "rules/veredicto.hpp"

namespace generator::rules {

/// Ejecución inicial del ejercicio.
///
///   rule      EJI_SUB, EJI_OK, EJI_SININFO
///   formula   ejecucion.inicial against the threshold of EJI_SUB
///   unit      ratio; compared exactly, never rounded
///   money     none
///   no value  no_informado: EJI_SININFO; no_aplica (inicial is 0): no verdict
///   source    the records of the edition
[[nodiscard]] std::vector<Veredicto> ejecucion_inicial(const figures::FigurasFicha& figuras,
                                                       const methodology::Edicion& edicion);

/// Gasto por beneficiario contra los dos años anteriores.
///
///   rule      GPB_FUERA, GPB_JUSTIFICADO, GPB_OK, GPB_SININFO
///   formula   gasto_por_beneficiario.variacion against the threshold of GPB_FUERA; whether the
///             justification is pertinent is a person's judgement, given as a figure
///   unit      ratio; compared exactly
///   money     none
///   no value  a verdict that was published without operands stands in; else GPB_SININFO
///   source    the records of the edition
[[nodiscard]] std::vector<Veredicto> gasto_por_beneficiario(const figures::FigurasFicha& figuras,
                                                            const methodology::Edicion& edicion);

}  // namespace generator::rules
