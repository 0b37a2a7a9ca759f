#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "comparacion/comparacion.hpp"
#include "pipeline/recursos.hpp"

namespace support {

/// What the program compiles in, read once.
[[nodiscard]] const generator::pipeline::Recursos& recursos();

/// The difference between two inputs, which must be valid.
[[nodiscard]] generator::comparacion::Comparacion compare(std::string_view antes,
                                                          std::string_view despues);

/// Differences about this, one a line, sorted: "cambió periodos/2023/gasto: 5 → 6".
[[nodiscard]] std::vector<std::string> lines(const generator::comparacion::Comparacion& comparacion,
                                             generator::comparacion::Asunto asunto);

}  // namespace support
