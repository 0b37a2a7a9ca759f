#pragma once

#include "checks/cuadraturas.hpp"

namespace generator::checks {

/// Judgements of a person that their own quantities, or each other, contradict: nobody else would
/// notice, because a judgement is never computed.
void juicios(const Revision& revision, const Cuadratura& cuadratura, base::Diagnostics& found);

}  // namespace generator::checks
