#pragma once

#include <string_view>

#include "base/result.hpp"
#include "model/entrada.hpp"

namespace generator::validate {

/// Bytes of one input file -> the model, or every fault in one pass: code, file:line:column, JSON
/// pointer, Spanish message, hint, nearest known name. The only way to make a model.
/// `file` is the name that diagnostics print.
[[nodiscard]] base::Result<model::Entrada> read_entrada(std::string_view bytes,
                                                        std::string_view file);

}  // namespace generator::validate
