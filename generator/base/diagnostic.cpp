#include "base/diagnostic.hpp"

#include <algorithm>

namespace generator::base {

bool has_errors(const Diagnostics& diagnostics) {
    return std::ranges::any_of(diagnostics,
                               [](const Diagnostic& d) { return d.severity == Severity::error; });
}

std::string to_text(const Diagnostic& diagnostic) {
    std::string result = diagnostic.place.file;
    if (diagnostic.place.line > 0) {
        result += ':' + std::to_string(diagnostic.place.line);
        result += ':' + std::to_string(diagnostic.place.column);
    }
    result += ": " + diagnostic.code + ": " + diagnostic.message;
    if (!diagnostic.place.pointer.empty()) {
        result += "\n    en " + diagnostic.place.pointer;
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
    LineColumn result;
    for (const char c : before) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '\n') {
            ++result.line;
            result.column = 1;
        } else if ((byte & 0xC0U) != 0x80U) {
            ++result.column;
        }
    }
    return result;
}

}  // namespace generator::base
