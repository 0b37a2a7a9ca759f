#include "writers/html/escape.hpp"

#include "base/scan.hpp"

namespace generator::writers::html {
namespace {

std::string_view entity(char c) {
    switch (c) {
        case '&':
            return "&amp;";
        case '<':
            return "&lt;";
        case '>':
            return "&gt;";
        case '"':
            return "&quot;";
        case '\'':
            return "&#39;";
        default:
            return {};
    }
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
    const auto is_escaped = [](unsigned char c) -> unsigned {
        return static_cast<unsigned>(c == '&') | static_cast<unsigned>(c == '<') |
               static_cast<unsigned>(c == '>') | static_cast<unsigned>(c == '"') |
               static_cast<unsigned>(c == '\'');
    };
    std::size_t begin = 0;
    std::size_t at = base::find_special(text, 0, is_escaped);
    while (at < text.size()) {
        out.append(text.substr(begin, at - begin));
        out.append(entity(text[at]));
        begin = at + 1;
        at = base::find_special(text, begin, is_escaped);
    }
    out.append(text.substr(begin));
}

}  // namespace generator::writers::html
