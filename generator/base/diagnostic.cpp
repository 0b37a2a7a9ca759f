#include "base/diagnostic.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace generator::base {

std::string_view to_text(Severity severity) {
    switch (severity) {
        case Severity::error:
            return "error";
        case Severity::warning:
            return "aviso";
        case Severity::note:
            return "nota";
    }
    return "error";
}

bool has_errors(const Diagnostics& diagnostics) {
    return std::ranges::any_of(diagnostics,
                               [](const Diagnostic& d) { return d.severity == Severity::error; });
}

void append(Diagnostics& all, const Diagnostics& more) {
    all.insert(all.end(), more.begin(), more.end());
}

void shift_lines(Diagnostics& diagnostics, std::string_view file, std::uint32_t first) {
    const auto shift = [&](Place& place) {
        if (first > 0 && place.file == file) {
            place.line = first + (place.line > 0 ? place.line - 1 : 0);
        }
    };
    for (Diagnostic& diagnostic : diagnostics) {
        shift(diagnostic.place);
        std::ranges::for_each(diagnostic.involved, shift);
        shift_lines(diagnostic.others, file, first);
    }
}

std::string quoted(std::string_view text) { return "«" + std::string{text} + "»"; }

std::string did_you_mean(const std::optional<std::string>& nearest) {
    return nearest ? "¿Quiso decir " + quoted(*nearest) + "?" : std::string{};
}

std::string to_text(const Diagnostic& diagnostic) {
    std::string result = diagnostic.place.file;
    if (diagnostic.place.line > 0) {
        result += ':' + std::to_string(diagnostic.place.line);
        result += ':' + std::to_string(diagnostic.place.column);
    }
    result += ": ";
    result += to_text(diagnostic.severity);
    result += ' ' + diagnostic.code + ": " + diagnostic.message;
    if (!diagnostic.place.pointer.empty()) {
        result += "\n    en " + diagnostic.place.pointer;
    }
    for (const Place& cell : diagnostic.involved) {
        result += &cell == &diagnostic.involved.front() ? "\n    con " : ", ";
        result += cell.pointer;
        if (cell.line > 0) {
            result += " (línea " + std::to_string(cell.line) + ")";
        }
    }
    if (!diagnostic.replacement.empty()) {
        result += diagnostic.place.length > 0 ? "\n    quedaría: " : "\n    cerraría con: ";
        result += diagnostic.replacement;
    }
    if (!diagnostic.hint.empty()) {
        result += "\n    sugerencia: " + diagnostic.hint;
    }
    return result;
}

LineColumn line_column(std::string_view text, std::size_t offset) {
    std::string_view before = text.substr(0, std::min(offset, text.size()));
    if (before.starts_with("\xEF\xBB\xBF")) {
        before.remove_prefix(3);
    }
    // Only the last line is read as text: a search for one byte goes many bytes at a time.
    std::uint32_t breaks = 0;
    std::string_view line = before;
    for (auto at = line.find('\n'); at != std::string_view::npos; at = line.find('\n')) {
        line.remove_prefix(at + 1);
        ++breaks;
    }
    return {.line = 1 + breaks, .column = 1 + static_cast<std::uint32_t>(count_code_points(line))};
}

}  // namespace generator::base
