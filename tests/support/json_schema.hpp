#pragma once

#include <string>

#include "load/tape.hpp"

namespace support {

/// A checker of the JSON Schema keywords that our schemas use, written from the specification
/// (draft 2020-12) and not from the reader of inputs. An unknown keyword of assertion is a failure.
/// Returns the pointer of the first value that the schema refuses, with the keyword; empty if none.
[[nodiscard]] std::string refuse(const generator::load::Tape& schema,
                                 const generator::load::Tape& instance);

}  // namespace support
