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

/// Whether a line may end after the sign at `at`: what stays together before it, since the last
/// break or a space, is so long that it is worth it.
bool may_break(std::string_view text, std::size_t last_break, std::size_t at) {
    constexpr std::size_t least = 10;  // shorter parts need no help
    return at + 1 - last_break >= least && joins(text, at) &&
           text.substr(at + 1 - least, least - 1).find(' ') == std::string_view::npos;
}

constexpr auto kIsEscaped = [](base::Bytes c) {
    return (c == '&') | (c == '<') | (c == '>') | (c == '"') | (c == '\'');
};

}  // namespace

void append_escaped(std::string& out, std::string_view text) {
    std::size_t begin = 0;
    std::size_t at = base::find_special(text, 0, kIsEscaped);
    while (at < text.size()) {
        out.append(text.substr(begin, at - begin));
        out.append(entity(text[at]));
        begin = at + 1;
        at = base::find_special(text, begin, kIsEscaped);
    }
    out.append(text.substr(begin));
}

void append_breakable(std::string& out, std::string_view text) {
    const auto is_sign = [](auto c) { return (c == '/') | (c == '_') | (c == '.'); };
    const auto is_special = [&](base::Bytes c) { return kIsEscaped(c) | is_sign(c); };
    std::size_t begin = 0;  // of what is not written yet
    std::size_t last_break = 0;
    base::for_each_special(text, is_special, [&](std::size_t at) {
        if (!is_sign(text[at])) {
            out.append(text.substr(begin, at - begin));
            out.append(entity(text[at]));
            begin = at + 1;
        } else if (may_break(text, last_break, at)) {
            out.append(text.substr(begin, at + 1 - begin));
            out += "<wbr>";
            begin = at + 1;
            last_break = begin;
        }
    });
    out.append(text.substr(begin));
}

}  // namespace generator::writers::html
