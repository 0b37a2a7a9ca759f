#pragma once

#include <span>
#include <string_view>

#include "base/result.hpp"
#include "model/entrada.hpp"
#include "model/uso_campos.hpp"

namespace generator::validate {

/// Bytes of one input file -> the model, or every fault in one pass: code, file:line:column, JSON
/// pointer, Spanish message, hint, nearest known name. The only way to make a model.
/// `file` is the name that diagnostics print. `ediciones`: what each known edition uses of the
/// fields; without them the reading cannot tell which fields and years the file's edition has.
[[nodiscard]] base::Result<model::Entrada> read_entrada(
    std::string_view bytes, std::string_view file,
    std::span<const model::UsoCampos> ediciones = {});

}  // namespace generator::validate
