#pragma once

#include "figures/egreso.hpp"
#include "rules/veredicto.hpp"

namespace generator::rules {

/// Calificación de un programa evaluado.
///
///   rule      EGRESO, EGRESO_PENDIENTE
///   formula   cumplidos = total, and there is a commitment
///   unit      a grade
///   money     none
///   no value  no methodology publishes the grade of a programme with open commitments
///   source    the records of the edition
[[nodiscard]] Veredicto egreso(const figures::FigurasEgreso& figuras, std::int32_t ejercicio,
                               const methodology::Edicion& edicion);

}  // namespace generator::rules
