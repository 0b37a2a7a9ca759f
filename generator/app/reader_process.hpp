#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "readers/reading.hpp"

namespace generator::app {

/// What a PDF says, read by `fichas-lector` in a process of its own: bytes of anybody cannot bring
/// this one down, nor take its memory. `file` is the name for the faults (E-VER-010 to 012: of the
/// file; E-VER-016: of the machine or of the reader).
[[nodiscard]] base::Result<readers::Reading> read_apart(std::string_view bytes,
                                                        const std::string& file);

/// The program that reads, and how long it may take on the wall's clock: one that sleeps uses none
/// of the time of the processor that it is given.
struct Reader {
    std::string path;
    std::chrono::milliseconds patience;
};
/// The same with another reader.
[[nodiscard]] base::Result<readers::Reading> read_with(const Reader& reader, std::string_view bytes,
                                                       const std::string& file);

}  // namespace generator::app
