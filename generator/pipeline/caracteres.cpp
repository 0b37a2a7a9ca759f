#include "pipeline/caracteres.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

#include "base/scan.hpp"
#include "base/utf8.hpp"
#include "document/theme.hpp"

namespace generator::pipeline {
namespace {

constexpr std::size_t kEscapeBytes = 6;  // "\\u00e1"
constexpr int kHexadecimal = 16;
constexpr char32_t kSurrogates = 0xD800;
constexpr char32_t kLowSurrogates = 0xDC00;
constexpr char32_t kAfterSurrogates = 0xE000;
constexpr char32_t kSupplementary = 0x10000;
constexpr unsigned kSurrogateBits = 10;

/// The unit of "\u00e1" at byte `at`; 0 if no such escape stands there.
char32_t escaped_unit(std::string_view bytes, std::size_t at) {
    if (bytes.size() - at < kEscapeBytes || bytes[at] != '\\' || bytes[at + 1] != 'u') {
        return 0;
    }
    unsigned unit = 0;
    const char* first = bytes.data() + at + 2;
    const auto [end, error] = std::from_chars(first, first + 4, unit, kHexadecimal);
    return error == std::errc{} && end == first + 4 ? unit : 0;
}

/// The character that stands at byte `at` of JSON, and how many bytes spell it.
base::CodePoint character_at(std::string_view bytes, std::size_t at) {
    if (static_cast<unsigned char>(bytes[at]) >= 0x80U) {
        return base::decode_utf8(bytes, at);
    }
    if (bytes[at] != '\\' || at + 1 == bytes.size()) {
        return {static_cast<char32_t>(bytes[at]), 1};
    }
    const char32_t unit = escaped_unit(bytes, at);
    if (unit == 0) {
        return {U' ', 2};  // "\\n", "\\\"": none of them is printed as it stands
    }
    if (unit >= kSurrogates && unit < kLowSurrogates && bytes.size() - at > kEscapeBytes) {
        const char32_t low = escaped_unit(bytes, at + kEscapeBytes);
        if (low >= kLowSurrogates && low < kAfterSurrogates) {
            return {
                kSupplementary + ((unit - kSurrogates) << kSurrogateBits) + (low - kLowSurrogates),
                2 * kEscapeBytes};
        }
    }
    return {unit, kEscapeBytes};
}

bool is_printable(char32_t c, const fonts::Fonts& fonts) {
    constexpr auto kText = static_cast<fonts::FaceIndex>(document::Face::regular);
    constexpr auto kSymbols = static_cast<fonts::FaceIndex>(document::Face::symbols);
    return c < 0x7F || base::is_invisible(c) || fonts.covers(kText, c) || fonts.covers(kSymbols, c);
}

}  // namespace

base::Diagnostics find_unprintable(std::string_view bytes, std::string_view file,
                                   const fonts::Fonts& fonts) {
    base::Diagnostics found;
    std::vector<char32_t> told;
    if (base::find_invalid_utf8(bytes)) {
        return found;  // the reader says where
    }
    // What is ASCII and no escape is printable.
    const auto is_candidate = [](unsigned char c) -> unsigned {
        return (c & 0x80U) | static_cast<unsigned>(c == '\\') | static_cast<unsigned>(c == 0x7FU);
    };
    for (std::size_t at = base::find_special(bytes, 0, is_candidate); at < bytes.size();
         at = base::find_special(bytes, at, is_candidate)) {
        const base::CodePoint c = character_at(bytes, at);
        if (!is_printable(c.value, fonts) && std::ranges::find(told, c.value) == told.end()) {
            told.push_back(c.value);
            const base::LineColumn place = base::line_column(bytes, at);
            std::string shown;
            base::append_utf8(shown, c.value);
            found.push_back({"E-VAL-093",
                             base::Severity::error,
                             {std::string{file}, place.line, place.column, {}},
                             "El carácter " + base::code_point_name(c.value) + ", " +
                                 base::quoted(shown) +
                                 ", no existe en las tipografías del documento.",
                             "Reemplácelo por un carácter del español o quítelo."});
        }
        at += c.size;
    }
    return found;
}

}  // namespace generator::pipeline
