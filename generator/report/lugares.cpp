#include "report/lugares.hpp"

#include <algorithm>

namespace generator::report {

Lugares::Lugares(std::string_view bytes) : bytes_{bytes} {
    starts_.push_back(0);
    for (std::size_t at = bytes.find('\n'); at != std::string_view::npos;
         at = bytes.find('\n', at + 1)) {
        starts_.push_back(static_cast<std::uint32_t>(at + 1));
    }
}

base::LineColumn Lugares::at(std::uint32_t offset) const {
    const auto next = std::ranges::upper_bound(starts_, offset);
    const auto line = static_cast<std::uint32_t>(next - starts_.begin());
    // `line_column` of the line alone counts its characters and knows about a byte order mark.
    const std::uint32_t start = starts_[line - 1];
    const auto column = base::line_column(bytes_.substr(start), offset - start).column;
    return {line, column};
}

}  // namespace generator::report
