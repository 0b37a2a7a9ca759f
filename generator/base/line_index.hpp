#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace generator::base {

/// Line and column of many offsets of one text: its lines are found and its characters counted
/// once, so that a text of one line costs no more than another.
class LineIndex {
  public:
    explicit LineIndex(std::string_view bytes);
    /// The text that it is of.
    [[nodiscard]] std::string_view bytes() const { return bytes_; }
    [[nodiscard]] LineColumn at(std::uint32_t offset) const;

  private:
    [[nodiscard]] std::uint32_t characters_before(std::uint32_t offset) const;

    std::string_view bytes_;
    std::vector<std::uint32_t> characters_;  // before each block of bytes
    std::vector<std::uint32_t> starts_;
};

}  // namespace generator::base
