#pragma once

#include <string>

#include "readers/reading.hpp"

namespace generator::readers::pdf {

/// Reads any PDF, whoever saved it last. Never throws for what is in the bytes; memory and time are
/// for whoever calls it to limit.
[[nodiscard]] Outcome read_pdf(const std::string& bytes);

}  // namespace generator::readers::pdf
