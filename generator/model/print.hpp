#pragma once

#include <string>

#include "model/entrada.hpp"

namespace generator::model {

/// Stable text of an input, one datum a line: pointer, value or S/I, N/A, N/C, and its origin if
/// it is not `informado`. The order is that of the field tables, not that of the file.
[[nodiscard]] std::string print(const Entrada& entrada);

}  // namespace generator::model
