#pragma once

#include <span>

#include "load/tape.hpp"
#include "model/producto.hpp"
#include "model/uso_campos.hpp"
#include "validate/reporter.hpp"

namespace generator::validate {

/// The edition that the file names, or `nullptr`: then the fault is told (E-VAL-090), unless there
/// are no editions to choose from.
[[nodiscard]] const model::UsoCampos* find_edicion(const load::Tape& tape,
                                                   const model::Producto& producto,
                                                   std::span<const model::UsoCampos> ediciones,
                                                   Reporter& reporter);

/// What the edition says of the fields: a value where it prints none (E-VAL-091), no value where it
/// cannot do without (E-VAL-001, E-VAL-016).
void check_uso(const load::Tape& tape, const model::TablaCampos& campos,
               const model::UsoCampos& uso, Reporter& reporter);

}  // namespace generator::validate
