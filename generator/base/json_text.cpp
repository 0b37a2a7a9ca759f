#include "base/json_text.hpp"

#include <charconv>

namespace generator::base {
namespace {

constexpr std::size_t kEscapeBytes = kLongestJsonEscape;  // "\\u00e1"
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

}  // namespace

JsonEscape json_escape(char c) {
    constexpr std::string_view kHex = "0123456789abcdef";
    switch (c) {
        case '"':
            return {{'\\', '"'}, 2};
        case '\\':
            return {{'\\', '\\'}, 2};
        case '\n':
            return {{'\\', 'n'}, 2};
        case '\t':
            return {{'\\', 't'}, 2};
        default: {
            const auto byte = static_cast<unsigned char>(c);
            return {{'\\', 'u', '0', '0', kHex[byte >> 4U], kHex[byte & 0x0FU]}, kEscapeBytes};
        }
    }
}

void append_json_string(std::string& out, std::string_view text) {
    out += '"';
    std::size_t begin = 0;
    std::size_t at = find_json_escaped(text, 0);
    while (at < text.size()) {
        out.append(text.substr(begin, at - begin));
        out.append(json_escape(text[at]).text());
        begin = at + 1;
        at = find_json_escaped(text, begin);
    }
    out.append(text.substr(begin));
    out += '"';
}

CodePoint json_character(std::string_view bytes, std::size_t at) {
    if (static_cast<unsigned char>(bytes[at]) >= 0x80U) {
        return decode_utf8(bytes, at);
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

std::size_t json_offset(std::string_view json, std::size_t quote, std::size_t decoded) {
    std::size_t at = quote + 1;
    for (std::size_t done = 0; done < decoded && at < json.size();) {
        if (static_cast<unsigned char>(json[at]) < 0x80U && json[at] != '\\') {
            ++done;  // most of them
            ++at;
            continue;
        }
        const CodePoint c = json_character(json, at);
        std::string spelled;
        append_utf8(spelled, c.value);
        done += spelled.size();
        at += c.size;
    }
    return at;
}

}  // namespace generator::base
