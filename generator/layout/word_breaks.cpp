#include "layout/word_breaks.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace generator::layout {
namespace {

// A stretch left alone at a line end or start is at least this long, its sign included.
constexpr std::size_t kLeastPart = 3;
constexpr std::size_t kLeastHyphenated = 7;
// No line holds more letters than this.
constexpr std::size_t kMostLetters = 1000;

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_address(std::string_view word) {
    return word.find("://") != std::string_view::npos || word.starts_with("www.") ||
           (word.find('@') != std::string_view::npos && word.find('.') != std::string_view::npos);
}

constexpr bool is_address_sign(char c) {
    return c == '/' || c == '.' || c == '-' || c == '_' || c == '?' || c == '&' || c == '=';
}

// Latin letters; a letter of the word core that the hyphenator is asked about.
bool is_letter(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') ||
           (c >= U'À' && c <= U'ÿ' && c != U'×' && c != U'÷');
}

// `is_operation`: "(2133.00/7878.00)*100", "(12345+12346)": numbers, better parted than cut.
bool breaks_after(std::string_view word, std::size_t at, bool is_url, bool is_operation) {
    const char sign = word[at];
    const char next = word[at + 1];
    if (is_url) {
        return is_address_sign(sign) && !is_address_sign(next);
    }
    const bool is_operator = is_operation && (sign == '/' || sign == '+');
    const bool is_joint = sign == '/' || (sign == '-' && !(is_operation && is_digit(next)));
    // "30/06" is one.
    const bool is_figure = at > 0 && is_digit(word[at - 1]) && is_digit(next);
    return ((is_joint && !is_figure) || is_operator) && next != sign;
}

void append_signs(std::string_view word, bool is_url, bool is_operation,
                  std::vector<WordBreak>& breaks) {
    for (std::size_t at = kLeastPart - 1; at + kLeastPart < word.size(); ++at) {
        if (breaks_after(word, at, is_url, is_operation)) {
            breaks.push_back({.offset = static_cast<std::uint16_t>(at + 1), .has_hyphen = false});
        }
    }
}

// Each stretch of letters is a word of its own for the hyphenator: quotes, commas and joints are
// not letters.
void append_syllables(std::string_view word, fonts::Hyphenator& hyphenator,
                      std::vector<WordBreak>& breaks) {
    std::size_t at = 0;
    while (at < word.size()) {
        std::size_t end = at;
        while (end < word.size()) {
            const base::CodePoint c = base::decode_utf8(word, end);
            if (!is_letter(c.value)) {
                break;
            }
            end += c.size;
        }
        if (end - at >= kLeastHyphenated) {
            for (const std::uint16_t offset : hyphenator.breaks(word.substr(at, end - at))) {
                breaks.push_back(
                    {.offset = static_cast<std::uint16_t>(at + offset), .has_hyphen = true});
            }
        }
        at = end > at ? end : at + base::decode_utf8(word, at).size;
    }
}

}  // namespace

void find_word_breaks(std::string_view word, std::string_view whole, bool hyphenates,
                      fonts::Hyphenator& hyphenator, std::vector<WordBreak>& breaks) {
    breaks.clear();
    if (word.size() > UINT16_MAX) {
        word = word.substr(0, UINT16_MAX);
    }
    const bool is_url = is_address(whole);
    append_signs(word, is_url, whole.starts_with('('), breaks);
    // Letters beside digits or in an address are a code or a name, not a Spanish word.
    const bool is_word = std::ranges::none_of(whole, is_digit) && !is_url;
    if (hyphenates && is_word) {
        append_syllables(word, hyphenator, breaks);
        std::ranges::sort(breaks, {}, &WordBreak::offset);
    }
}

void find_letter_breaks(std::string_view word, std::vector<WordBreak>& breaks) {
    breaks.clear();
    std::size_t at = 0;
    while (at < word.size() && breaks.size() < kMostLetters) {
        const base::CodePoint c = base::decode_utf8(word, at);
        const bool is_combining = c.value >= 0x300 && c.value <= 0x36F;
        if (at > 0 && !is_combining) {
            breaks.push_back({.offset = static_cast<std::uint16_t>(at), .has_hyphen = false});
        }
        at += c.size;
    }
}

}  // namespace generator::layout
