#pragma once

#include <string_view>

#include "report/valor.hpp"

namespace support {

/// A value of the report from JSON, shaped by its forma: objects may leave fields out (they are
/// absent), numbers are decimals, or "S/I", "N/A", "N/C", "—"; {"n": 1.5, "cifra": 0} is a figure.
/// Fails the test if the JSON does not fit.
[[nodiscard]] generator::report::Valor make_valor(std::string_view json,
                                                  const generator::report::Forma& forma);

}  // namespace support
