#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace generator::report {

/// Line and column of many offsets of one text: the lines are found once.
class Lugares {
  public:
    explicit Lugares(std::string_view bytes);
    [[nodiscard]] base::LineColumn at(std::uint32_t offset) const;

  private:
    std::string_view bytes_;
    std::vector<std::uint32_t> starts_;
};

}  // namespace generator::report
