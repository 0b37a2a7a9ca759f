#pragma once

#include <array>
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>

#include "base/scan.hpp"
#include "base/utf8.hpp"

namespace generator::base {

inline constexpr std::size_t kLongestJsonEscape = 6;

/// How a character that may not stand in a JSON string is spelled in it.
struct JsonEscape {
    std::array<char, kLongestJsonEscape> bytes{};
    std::size_t size = 0;

    [[nodiscard]] std::string_view text() const { return {bytes.data(), size}; }
    /// Written at `to`, where there is room for any; where it ends.
    char* write(char* to) const {
        std::memcpy(to, bytes.data(), kLongestJsonEscape);
        return to + size;
    }
};
[[nodiscard]] JsonEscape json_escape(char c);
/// The bytes that want their escape.
[[nodiscard]] inline auto is_json_escaped(Bytes c) { return (c == '"') | (c == '\\') | (c < 0x20); }
/// The first character from `at` on that wants its escape, or the end.
[[nodiscard]] inline std::size_t find_json_escaped(std::string_view text, std::size_t at) {
    return find_special(text, at, [](Bytes c) { return is_json_escaped(c); });
}

/// Appends `text` (valid UTF-8) as a JSON string, quotes included.
void append_json_string(std::string& out, std::string_view text);

/// The character that stands at byte `at` inside a JSON string, and how many bytes spell it there:
/// `\u00e1` is one character of six bytes. Of the other escapes, `\n`, a space is told.
[[nodiscard]] CodePoint json_character(std::string_view json, std::size_t at);

/// Where byte `decoded` of the value of a JSON string is spelled; `quote` is the byte of its
/// opening quote.
[[nodiscard]] std::size_t json_offset(std::string_view json, std::size_t quote,
                                      std::size_t decoded);

}  // namespace generator::base
