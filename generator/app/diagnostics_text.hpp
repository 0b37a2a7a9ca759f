#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace generator::app {

/// For a terminal: one block a diagnostic, texts of the data escaped, and the line that counts
/// them.
[[nodiscard]] std::string print_text(const base::Diagnostics& diagnostics);
/// How many there are of each kind.
struct Cuenta {
    std::size_t errores = 0;
    std::size_t avisos = 0;
    std::size_t todos = 0;  // notes too
};
[[nodiscard]] Cuenta count(const base::Diagnostics& diagnostics);
/// "2 errores, 1 aviso"; empty if there are none.
[[nodiscard]] std::string count_text(const Cuenta& cuenta);
/// "1 aviso", "3 avisos"
[[nodiscard]] std::string counted(std::size_t count, const std::string& one,
                                  const std::string& many);
/// Appends a text as a JSON string, also one that is no UTF-8: the name of a file may be anything.
void append_json_text(std::string& out, std::string_view text);
/// A JSON array of texts.
[[nodiscard]] std::string print_json(const std::vector<std::string>& texts);
/// A JSON array, one object a diagnostic.
[[nodiscard]] std::string print_json(const base::Diagnostics& diagnostics);

}  // namespace generator::app
