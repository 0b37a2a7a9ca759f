#pragma once

#include "figures/ficha.hpp"
#include "figures/operandos.hpp"
#include "model/ficha_monitoreo.hpp"

namespace generator::figures {

/// Gasto de un subtítulo en el ejercicio.
///
///   figure    subtitulo.<codigo>.gasto
///   formula   gasto * inflactor
///   unit      M$ of the price year; exact
///   money     nominal times the exact factor
///   no value  no_informado if absent
///   source    table "Gasto por subtítulos" of the ficha
[[nodiscard]] Figure<MilesConstantes> gasto_subtitulo(const model::GastoSubtitulo& gasto,
                                                      const AnioPrecios& precios);

/// Desagregación regional.
///
///   figure    region.<codigo>.gasto, .porcentaje_gasto, .porcentaje_poblacion; regiones.gasto,
///             .porcentaje_gasto, .porcentaje_poblacion, .poblacion
///   formula   gasto * inflactor; gasto / sum of gasto; poblacion / sum of poblacion
///   unit      M$ of the price year; ratio: 1 is 100 %; persons
///   money     shares from nominal amounts of one year: the factor cancels
///   no value  no_informado if absent. An absent region adds nothing to a sum (the ficha prints
///   "-")
///             only where the others close with the total of componentes or with
///             poblacion_beneficiada; else sum and shares are no_informado. no_aplica if the sum
///             is 0
///   source    table "Desagregación regional" of the ficha
void make_regiones(const model::FichaMonitoreo& ficha, const model::Periodo& periodo,
                   const AnioPrecios& precios, FigurasFicha& out);

}  // namespace generator::figures
