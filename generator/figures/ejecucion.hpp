#pragma once

#include "figures/operandos.hpp"
#include "model/ficha_monitoreo.hpp"

namespace generator::figures {

/// Ejecución respecto del presupuesto inicial.
///
///   figure    ejecucion.inicial
///   formula   presupuesto_ley_ejecutado / presupuesto_inicial
///   unit      ratio: 1 is 100 %; may exceed 1; exact, rounded only when printed
///   money     nominal M$ of the same year on both sides: the factor cancels
///   no value  no_informado if an amount is absent; no_aplica if inicial is 0
///   source    note 1 under the budget table of the ficha; it says "presupuesto ejecutado"
// DESVIO: the source does not say which executed amount; presupuesto Ley, because the base is Ley
[[nodiscard]] Figure<base::Ratio> ejecucion_inicial(const model::Periodo& periodo,
                                                    std::int32_t anio);

/// Ejecución respecto del presupuesto final.
///
///   figure    ejecucion.final
///   formula   presupuesto_ley_ejecutado / presupuesto_final
///   unit      ratio: 1 is 100 %; may exceed 1
///   money     nominal M$ of the same year on both sides
///   no value  no_informado if an amount is absent; no_aplica if final is 0
///   source    note 1 under the budget table of the ficha
[[nodiscard]] Figure<base::Ratio> ejecucion_final(const model::Periodo& periodo, std::int32_t anio);

/// Gasto ejecutado de todas las fuentes, nominal.
///
///   figure    total_ejecutado
///   formula   presupuesto_ley_ejecutado + recursos_gobiernos_regionales +
///             recursos_extrapresupuestarios
///   unit      M$
///   money     nominal M$ of its year; inflated once, after the sum
///   no value  no_informado if presupuesto Ley is absent; the other two, absent, add nothing: the
///             ficha prints "-" for both absent and zero
///   source    notes 4 to 7 under the budget table of the ficha
[[nodiscard]] Termino total_ejecutado(const model::Periodo& periodo, std::int32_t anio);

}  // namespace generator::figures
