#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace generator::app {

/// What stops a document before what does not, file by file in the order given.
[[nodiscard]] base::Diagnostics errors_first(base::Diagnostics diagnostics);
/// For a terminal: one block a diagnostic, texts of the data escaped.
[[nodiscard]] std::string print_text(const base::Diagnostics& diagnostics);
/// How many there are of each kind.
struct Cuenta {
    std::size_t errores = 0;
    std::size_t avisos = 0;
    std::size_t todos = 0;  // notes too

    /// What is worth a notice contradicts nothing.
    [[nodiscard]] std::size_t without_notes() const { return errores + avisos; }
    Cuenta& operator+=(const Cuenta& more);
};
[[nodiscard]] Cuenta count(const base::Diagnostics& diagnostics);
/// "2 errores, 1 aviso"; empty if there are none.
[[nodiscard]] std::string count_text(const Cuenta& cuenta);
/// Appends a text as a JSON string, also one that is no UTF-8: the name of a file may be anything.
void append_json_text(std::string& out, std::string_view text);
/// A JSON array of texts.
[[nodiscard]] std::string print_json(const std::vector<std::string>& texts);
/// A JSON object.
[[nodiscard]] std::string print_json(const base::Diagnostic& diagnostic);
/// A JSON array, one object a diagnostic.
[[nodiscard]] std::string print_json(const base::Diagnostics& diagnostics);

}  // namespace generator::app
