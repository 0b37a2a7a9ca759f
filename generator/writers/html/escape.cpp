#include "writers/html/escape.hpp"

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
    std::size_t begin = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const std::string_view replacement = entity(text[i]);
        if (!replacement.empty()) {
            out.append(text.substr(begin, i - begin));
            out.append(replacement);
            begin = i + 1;
        }
    }
    out.append(text.substr(begin));
}

}  // namespace generator::writers::html
