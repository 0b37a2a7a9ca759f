#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace generator::base {

enum class Severity : std::uint8_t { error, warning, note };
/// "error", "aviso", "nota"
[[nodiscard]] std::string_view to_text(Severity severity);

/// Where something stands in an input. Line and column start at 1; 0 is unknown. A column counts
/// characters (code points), not bytes. `length` is how many characters of the line it covers; 0 is
/// the whole value that begins there.
struct Place {
    std::string file{};
    std::uint32_t line = 0;
    std::uint32_t column = 0;
    std::string pointer{};  // JSON pointer; empty for the whole file
    std::uint32_t length = 0;
};

/// One fault, for an analyst: message and hint are Spanish and say what to do.
struct Diagnostic {
    std::string code{};  // "E-VAL-014": letter of the severity, stage, number
    Severity severity = Severity::error;
    Place place{};
    std::string message{};
    std::string hint{};             // may be empty
    std::vector<Place> involved{};  // other cells of the contradiction, in the order of its formula
    std::string
        replacement{};  // what, instead of what `place` covers, would close it; may be empty
    /// More of the same in the same value, each with its own place, words and replacement: the
    /// message of this one counts them all.
    std::vector<Diagnostic> others{};
};

using Diagnostics = std::vector<Diagnostic>;

[[nodiscard]] bool has_errors(const Diagnostics& diagnostics);
void append(Diagnostics& all, const Diagnostics& more);

/// Diagnostics of a text that begins at line `first` of its file, as if they were of the file; 0:
/// the text is the file. Places in other files stay.
void shift_lines(Diagnostics& diagnostics, std::string_view file, std::uint32_t first);

/// `ficha.json:12:7: error E-VAL-014: mensaje` and, indented under it, the pointer, the other
/// cells, the value that would close it and the hint.
[[nodiscard]] std::string to_text(const Diagnostic& diagnostic);

/// "«text»": names and data inside a message.
[[nodiscard]] std::string quoted(std::string_view text);
/// The hint "¿Quiso decir «nearest»?"; empty if nothing is near.
[[nodiscard]] std::string did_you_mean(const std::optional<std::string>& nearest);

/// Line and column of byte `offset` of `text`. A byte order mark at its start takes no column.
struct LineColumn {
    std::uint32_t line = 1;
    std::uint32_t column = 1;
};
[[nodiscard]] LineColumn line_column(std::string_view text, std::size_t offset);

}  // namespace generator::base
