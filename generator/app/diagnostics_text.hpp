#pragma once

#include <string>

#include "base/diagnostic.hpp"

namespace generator::app {

/// For a terminal: one block a diagnostic, texts of the data escaped, and the line that counts
/// them.
[[nodiscard]] std::string print_text(const base::Diagnostics& diagnostics);
/// "2 errores, 1 aviso"; empty if there are none.
[[nodiscard]] std::string count_text(const base::Diagnostics& diagnostics);
/// A JSON array, one object a diagnostic.
[[nodiscard]] std::string print_json(const base::Diagnostics& diagnostics);

}  // namespace generator::app
