#pragma once

#include <span>

#include "figures/ficha.hpp"
#include "figures/operandos.hpp"
#include "model/ficha_monitoreo.hpp"

namespace generator::figures {

/// Valor efectivo de cada indicador en cada año del documento.
///
///   figure    indicador.<nivel>.<n>.efectivo.<anio>, n from 1 within its nivel
///   formula   numerador / denominador; numerador alone if denominador is N/A
///   unit      ratio printed as a percentage if the unit of measure is "Porcentual"; else a number
///   money     none
///   no value  that of the first operand without one (S/I, N/A, N/C); no_aplica if denominador is 0
///   source    the formula of calculation of the indicator, in the ficha
///
///   figure    indicador.<nivel>.<n>.meta.<ejercicio>: the same of the meta, where the edition has
///   it
///
///   figure    anios_sin_reporte, of each indicator: no id, because only IND_PERS reads it
///   formula   years in a row of the document, up to the ejercicio, that the input names and whose
///             efectivo is no_informado
///   unit      years
///   money     none
///   no value  never: a year that is not in the input, N/A or N/C ends the count
///   source    the record of IND_PERS in the edition, and its nota
void make_indicadores(const model::FichaMonitoreo& ficha, const methodology::Edicion& edicion,
                      std::span<const AnioPrecios> anios, FigurasFicha& out);

}  // namespace generator::figures
