#pragma once

#include <vector>

#include "methodology/edicion.hpp"
#include "methodology/reader.hpp"

namespace generator::methodology {

[[nodiscard]] Evidencia read_evidencia(ObjectReader& object);

/// `reglas` of an edition by `orden`, with the thresholds that other records own put in. Faults
/// E-MET-010 to -015 and -019.
[[nodiscard]] std::vector<Regla> read_reglas(Faults& faults, ObjectReader& root);

}  // namespace generator::methodology
