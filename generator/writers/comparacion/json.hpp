#pragma once

#include <string>

#include "comparacion/comparacion.hpp"

namespace generator::writers::comparacion {

/// One programme as a JSON object, whatever came of it. Members that say nothing are left out.
[[nodiscard]] std::string print_json(const generator::comparacion::Comparado& comparado);

/// How many programmes and differences of each kind, as a JSON object.
[[nodiscard]] std::string print_json(const generator::comparacion::Resumen& resumen);

}  // namespace generator::writers::comparacion
