#include "base/json_text.hpp"

#include "base/scan.hpp"

namespace generator::base {
namespace {

void append_escape(std::string& out, char c) {
    constexpr std::string_view kHex = "0123456789abcdef";
    switch (c) {
        case '"':
            out += "\\\"";
            break;
        case '\\':
            out += "\\\\";
            break;
        case '\n':
            out += "\\n";
            break;
        case '\t':
            out += "\\t";
            break;
        default: {
            const auto byte = static_cast<unsigned char>(c);
            out += "\\u00";
            out += kHex[byte >> 4U];
            out += kHex[byte & 0x0FU];
        }
    }
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
    const auto is_escaped = [](unsigned char c) -> unsigned {
        return static_cast<unsigned>(c == '"') | static_cast<unsigned>(c == '\\') |
               static_cast<unsigned>(c < 0x20U);
    };
    out += '"';
    std::size_t begin = 0;
    std::size_t at = find_special(text, 0, is_escaped);
    while (at < text.size()) {
        out.append(text.substr(begin, at - begin));
        append_escape(out, text[at]);
        begin = at + 1;
        at = find_special(text, begin, is_escaped);
    }
    out.append(text.substr(begin));
    out += '"';
}

}  // namespace generator::base
