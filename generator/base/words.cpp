#include "base/words.hpp"

#include <algorithm>
#include <charconv>

namespace generator::base {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
    return std::to_string(count) + " " + std::string{count == 1 ? one : many};
}

std::string joined(std::span<const std::string> parts, std::string_view last) {
    std::string result;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        result += i == 0 ? "" : (i + 1 == parts.size() ? last : std::string_view{", "});
        result += parts[i];
    }
    return result;
}

std::optional<std::int64_t> whole_number(std::string_view word) {
    std::int64_t value = 0;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
    const bool is_whole = error == std::errc{} && end == word.data() + word.size();
    return is_whole ? std::optional{value} : std::nullopt;
}

CommonWords::CommonWords(std::span<const std::string_view> first,
                         std::span<const std::string_view> second)
    : first_{first},
      second_{second},
      columns_{second.size() + 1},
      lengths_((first.size() + 1) * columns_, 0) {
    for (std::size_t i = first.size(); i-- > 0;) {
        for (std::size_t j = second.size(); j-- > 0;) {
            lengths_[i * columns_ + j] =
                are_equal(i, j) ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
        }
    }
}

bool CommonWords::are_equal(std::size_t i, std::size_t j) const {
    return i < first_.size() && j < second_.size() && first_[i] == second_[j];
}

bool CommonWords::passes_first(std::size_t i, std::size_t j) const {
    return j == second_.size() || (i < first_.size() && at(i + 1, j) >= at(i, j + 1));
}

}  // namespace generator::base
