#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace generator::base {

/// "1 error", "3 errores"
[[nodiscard]] std::string counted(std::size_t count, std::string_view one, std::string_view many);

/// "1, 2 y 3", "el total o la parte": `last` stands before the last of several.
[[nodiscard]] std::string joined(std::span<const std::string> parts, std::string_view last = " y ");

/// The number that a word is, if it is all digits (with a sign before them); nothing if it does not
/// fit.
[[nodiscard]] std::optional<std::int64_t> whole_number(std::string_view word);

/// What two lists of words have in common: the longest subsequence of what follows each pair of
/// their places. Its table has a cell for each pair: the caller bounds their number.
class CommonWords {
  public:
    /// The words must outlive it.
    CommonWords(std::span<const std::string_view> first, std::span<const std::string_view> second);

    /// Whether both lists have the same word there.
    [[nodiscard]] bool are_equal(std::size_t i, std::size_t j) const;
    /// Of places with different words, or at the end of one list: whether the word of the first one
    /// is passed over next, so that as much as can be is kept.
    [[nodiscard]] bool passes_first(std::size_t i, std::size_t j) const;

  private:
    [[nodiscard]] std::uint32_t at(std::size_t i, std::size_t j) const {
        return lengths_[i * columns_ + j];
    }

    std::span<const std::string_view> first_;
    std::span<const std::string_view> second_;
    std::size_t columns_;
    std::vector<std::uint32_t> lengths_;
};

}  // namespace generator::base
