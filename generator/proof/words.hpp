#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace generator::proof {

/// A place where two texts say different words: what each of them has there; one may be empty.
struct OtherWords {
    std::string given;
    std::string made;
};

/// The places where `given` departs from `made`, in their order, word by word.
[[nodiscard]] std::vector<OtherWords> compare_words(std::string_view given, std::string_view made);

/// Without what makes no word: blanks at its ends and more than one of them inside.
[[nodiscard]] std::string single_spaced(std::string_view text);

/// No longer than a line of a message can be.
[[nodiscard]] std::string shortened(std::string_view text);

}  // namespace generator::proof
