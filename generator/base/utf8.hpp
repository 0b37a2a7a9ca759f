#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace generator::base {

struct CodePoint {
    char32_t value = 0;
    std::uint8_t size = 0;  // bytes
};

/// The code point at byte `at` of valid UTF-8, if that byte is not ASCII.
[[nodiscard]] CodePoint decode_wide_utf8(std::string_view text, std::size_t at);
/// The code point at byte `at` of valid UTF-8: almost every one is a byte.
[[nodiscard]] inline CodePoint decode_utf8(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    return lead < 0x80U ? CodePoint{lead, 1} : decode_wide_utf8(text, at);
}
/// Byte offset of the first invalid sequence (overlong, surrogate, truncated, > U+10FFFF), if any.
[[nodiscard]] std::optional<std::size_t> find_invalid_utf8(std::string_view text);
/// The first byte from `at` on that is not ASCII, or the end.
[[nodiscard]] std::size_t next_not_ascii(std::string_view text, std::size_t at);
void append_utf8(std::string& out, char32_t value);
[[nodiscard]] std::size_t count_code_points(std::string_view text);

/// Characters without ink that direct a line breaker or a text direction: they need no glyph.
[[nodiscard]] constexpr bool is_invisible(char32_t c) {
    return c == 0xAD || (c >= 0x200B && c <= 0x200F) || c == 0x2060 || c == 0xFEFF;
}
/// "U+1F600"
[[nodiscard]] std::string code_point_name(char32_t c);

/// Lower case, without Spanish accents: "Población" -> "poblacion". For comparing names.
[[nodiscard]] std::string fold(std::string_view text);
/// Upper case of Spanish letters, accents kept: "niñez" -> "NIÑEZ".
[[nodiscard]] std::string to_upper(std::string_view text);

/// The candidate nearest to `name` by edit distance on folded text; `nullopt` if none is near.
[[nodiscard]] std::optional<std::string> nearest_name(
    std::string_view name, const std::vector<std::string_view>& candidates);

/// Text of data made safe for a terminal and for XML: control and bidirectional characters and what
/// is no character become \u{XXXX}, bytes that are no UTF-8 (a name of a file may be anything)
/// \x{XX}.
[[nodiscard]] std::string escape_for_terminal(std::string_view text);

}  // namespace generator::base
