#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "supuestos/supuesto.hpp"

namespace generator::supuestos {

/// The bytes of an input as if it said what is supposed; nothing is written anywhere. The supposed
/// values take the place of the old ones, one after another; all the rest keeps its line. A key
/// that an object lacks is added to it: whether there may be such a key, and such a value, is what
/// the next stage judges. Faults: E-SUP-001 nothing stands there, E-SUP-002 a value that begins as
/// JSON and is none, E-SUP-003 a place of which two things are supposed.
[[nodiscard]] base::Result<std::string> suppose(std::string_view bytes, std::string_view file,
                                                std::span<const Supuesto> supuestos);

}  // namespace generator::supuestos
