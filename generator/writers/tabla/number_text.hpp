#pragma once

#include <string>

#include "base/ratio.hpp"

namespace generator::writers::tabla {

/// The exact decimal if it ends ("0.365"), else rounded half away from zero to 20 significant
/// digits: three more than any two doubles need to be told apart.
[[nodiscard]] std::string decimal_text(const base::Ratio& value, char decimal_mark);

/// The double nearest to the exact quotient, ties to even.
[[nodiscard]] double nearest_double(const base::Ratio& value);

}  // namespace generator::writers::tabla
