#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "fonts/fonts.hpp"

namespace generator::layout {

/// A place inside a word where a line may end.
struct WordBreak {
    std::uint16_t offset = 0;  // bytes
    bool has_hyphen = false;   // the line end shows a hyphen
};

/// All places inside `word`, ascending: after '/' and '-' between words, after / . - _ ? & = of an
/// address, and between Spanish syllables if `hyphenates`. Figures and dates have none. `whole` is
/// the word of which `word` may be what earlier lines left: the rest of an address is an address.
void find_word_breaks(std::string_view word, std::string_view whole, bool hyphenates,
                      fonts::Hyphenator& hyphenator, std::vector<WordBreak>& breaks);

/// The last resort: before every letter but the first; a combining mark stays with its letter.
void find_letter_breaks(std::string_view word, std::vector<WordBreak>& breaks);

}  // namespace generator::layout
