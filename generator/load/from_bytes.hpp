#pragma once

#include <string_view>

#include "load/tape.hpp"

namespace generator::load {

/// Deepest nesting that is read; what is deeper is an error, never a guess.
inline constexpr std::size_t kMaximumDepth = 64;
/// Largest file that is read: offsets are 32 bits and no programme comes near.
inline constexpr std::size_t kMaximumBytes = 64U << 20U;

/// JSON text -> tape. Every fault that can be told without a meaning is in `faults` (E-JSON-nnn,
/// Spanish). Repeated keys and the like let the reading go on, so that the next stage can report
/// its own faults in the same pass; broken syntax does not (`is_whole` is false).
/// `file` is the name that diagnostics print; `bytes` must outlive the tape.
[[nodiscard]] Tape read_tape(std::string_view bytes, std::string_view file);

}  // namespace generator::load
