#include "writers/html/escape.hpp"

#include <algorithm>

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

bool is_letter_or_digit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (static_cast<unsigned char>(c) & 0x80U) != 0;
}

/// A sign within a word; a point or a comma of a number is none.
bool joins(std::string_view text, std::size_t at) {
    const char c = text[at];
    const bool is_within = at > 0 && at + 1 < text.size() && is_letter_or_digit(text[at - 1]) &&
                           is_letter_or_digit(text[at + 1]);
    const bool is_of_number = is_within && text[at - 1] >= '0' && text[at - 1] <= '9' &&
                              text[at + 1] >= '0' && text[at + 1] <= '9';
    return is_within && (c == '/' || c == '_' || (c == '.' && !is_of_number));
}

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
    const auto is_escaped = [](base::Bytes c) {
        return (c == '&') | (c == '<') | (c == '>') | (c == '"') | (c == '\'');
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

void append_breakable(std::string& out, std::string_view text) {
    constexpr std::size_t least = 10;  // of what stays together: shorter parts need no help
    const auto is_joint = [](base::Bytes c) { return (c == '/') | (c == '_') | (c == '.'); };
    std::size_t begin = 0;
    for (std::size_t at = base::find_special(text, 0, is_joint); at < text.size();
         at = base::find_special(text, at + 1, is_joint)) {
        if (!joins(text, at)) {
            continue;
        }
        const std::size_t space = text.rfind(' ', at);
        const std::size_t part = std::max(begin, space == std::string_view::npos ? 0 : space + 1);
        if (at + 1 - part >= least) {
            append_escaped(out, text.substr(begin, at + 1 - begin));
            out += "<wbr>";
            begin = at + 1;
        }
    }
    append_escaped(out, text.substr(begin));
}

}  // namespace generator::writers::html
