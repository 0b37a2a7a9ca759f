#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "readers/reading.hpp"

namespace generator::app {

/// What a PDF says, read by `fichas-lector` in a process of its own: bytes of anybody cannot bring
/// this one down, nor take its memory. `file` is the name for the faults (E-VER-010 to 012, 016).
[[nodiscard]] base::Result<readers::Reading> read_apart(std::string_view bytes,
                                                        const std::string& file);

}  // namespace generator::app
