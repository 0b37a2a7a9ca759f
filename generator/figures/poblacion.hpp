#pragma once

#include "figures/operandos.hpp"
#include "model/ficha_monitoreo.hpp"

namespace generator::figures {

/// Cobertura.
///
///   figure    cobertura
///   formula   poblacion_beneficiada / poblacion_objetivo
///   unit      ratio: 1 is 100 %; may exceed 1
///   money     none
///   no value  no_informado if a population is absent; no_aplica if objetivo is 0
///   source    note under the table of coverage of the ficha
[[nodiscard]] Figure<base::Ratio> cobertura(const model::Periodo& periodo, std::int32_t anio);

/// Cobertura respecto de la población que presenta el problema.
///
///   figure    cobertura_potencial
///   formula   poblacion_beneficiada / poblacion_potencial
///   unit      ratio: 1 is 100 %; may exceed 1
///   money     none
///   no value  no_informado if a population is absent; no_aplica if potencial is 0
///   source    row of the table of coverage of the ficha
[[nodiscard]] Figure<base::Ratio> cobertura_potencial(const model::Periodo& periodo,
                                                      std::int32_t anio);

/// By how many persons the población objetivo exceeds the potencial: above 0 it is no part of it.
///
///   figure    focalizacion.subconjunto
///   formula   poblacion_objetivo - poblacion_potencial
///   unit      persons; may be negative
///   money     none
///   no value  that of the first population without one
///   source    ficha 2025, programa 181094: «potencial 1.347 < objetivo 1.781» is the proof
[[nodiscard]] Figure<base::Ratio> subconjunto_focalizacion(const model::Periodo& periodo,
                                                           std::int32_t anio);

/// By how many persons the población beneficiada exceeds the objetivo.
///
///   figure    priorizacion.subconjunto
///   formula   poblacion_beneficiada - poblacion_objetivo
///   unit      persons; may be negative
///   money     none
///   no value  that of the first population without one
///   source    ficha 2025, programa 183320: 19.799.228 served of 19.468.136
[[nodiscard]] Figure<base::Ratio> subconjunto_priorizacion(const model::Periodo& periodo,
                                                           std::int32_t anio);

}  // namespace generator::figures
