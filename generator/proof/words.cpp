#include "proof/words.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "base/words.hpp"

namespace generator::proof {
namespace {

using Words = std::vector<std::string_view>;

constexpr std::string_view kBlanks = " \n\t";
constexpr std::size_t kMostCells = 4'000'000;  // of the table below; longer texts differ as a whole
constexpr std::size_t kLongest = 160;          // bytes of a text in a message

Words split(std::string_view text) {
    Words words;
    for (std::size_t begin = text.find_first_not_of(kBlanks); begin != std::string_view::npos;
         begin = text.find_first_not_of(kBlanks, begin)) {
        const std::size_t end = std::min(text.find_first_of(kBlanks, begin), text.size());
        words.push_back(text.substr(begin, end - begin));
        begin = end;
    }
    return words;
}

std::string join(Words::const_iterator begin, Words::const_iterator end) {
    std::string result;
    for (; begin != end; ++begin) {
        result += result.empty() ? "" : " ";
        result += *begin;
    }
    return result;
}

/// Moves `i` and `j` to the next words that both have, or to the ends.
void pass_others(const Words& given, const Words& made, const base::CommonWords& common,
                 std::size_t& i, std::size_t& j) {
    while ((i < given.size() || j < made.size()) && !common.are_equal(i, j)) {
        (common.passes_first(i, j) ? i : j) += 1;
    }
}

std::vector<OtherWords> compare_middle(const Words& given, const Words& made) {
    if (given.empty() && made.empty()) {
        return {};
    }
    if ((given.size() + 1) * (made.size() + 1) > kMostCells) {
        return {{join(given.begin(), given.end()), join(made.begin(), made.end())}};
    }
    const base::CommonWords common{given, made};
    std::vector<OtherWords> result;
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < given.size() || j < made.size()) {
        const auto first_given = given.begin() + static_cast<std::ptrdiff_t>(i);
        const auto first_made = made.begin() + static_cast<std::ptrdiff_t>(j);
        pass_others(given, made, common, i, j);
        const auto last_given = given.begin() + static_cast<std::ptrdiff_t>(i);
        const auto last_made = made.begin() + static_cast<std::ptrdiff_t>(j);
        if (first_given != last_given || first_made != last_made) {
            result.push_back({join(first_given, last_given), join(first_made, last_made)});
        }
        for (; common.are_equal(i, j); ++i) {
            ++j;
        }
    }
    return result;
}

}  // namespace

std::vector<OtherWords> compare_words(std::string_view given, std::string_view made) {
    Words left = split(given);
    Words right = split(made);
    const auto [from_left, from_right] = std::ranges::mismatch(left, right);
    left.erase(left.begin(), from_left);
    right.erase(right.begin(), from_right);
    while (!left.empty() && !right.empty() && left.back() == right.back()) {
        left.pop_back();
        right.pop_back();
    }
    return compare_middle(left, right);
}

std::string single_spaced(std::string_view text) {
    const Words words = split(text);
    return join(words.begin(), words.end());
}

std::string shortened(std::string_view text) {
    if (text.size() <= kLongest) {
        return std::string{text};
    }
    std::size_t end = kLongest;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
        --end;  // not in the middle of a character
    }
    return std::string{text.substr(0, end)} + "…";
}

}  // namespace generator::proof
