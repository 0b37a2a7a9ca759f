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
void make_indicadores(const std::vector<model::Indicador>& indicadores,
                      const methodology::Edicion& edicion, std::span<const AnioPrecios> anios,
                      FigurasFicha& out);

}  // namespace generator::figures
