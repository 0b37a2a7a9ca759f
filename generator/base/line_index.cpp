#include "base/line_index.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace generator::base {
namespace {

constexpr std::size_t kBlock = 64;
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

}  // namespace

LineIndex::LineIndex(std::string_view bytes) : bytes_{bytes} {
    starts_.push_back(0);
    for (std::size_t at = bytes.find('\n'); at != std::string_view::npos;
         at = bytes.find('\n', at + 1)) {
        starts_.push_back(static_cast<std::uint32_t>(at + 1));
    }
    std::uint32_t characters = 0;
    for (std::size_t at = 0; at <= bytes.size(); at += kBlock) {
        characters_.push_back(characters);
        const std::string_view block = bytes.substr(at, kBlock);
        characters += static_cast<std::uint32_t>(count_code_points(block));
    }
}

std::uint32_t LineIndex::characters_before(std::uint32_t offset) const {
    const std::size_t end = std::min<std::size_t>(offset, bytes_.size());
    const std::size_t block = end / kBlock;
    const auto rest = count_code_points(bytes_.substr(block * kBlock, end % kBlock));
    return characters_[block] + static_cast<std::uint32_t>(rest);
}

LineColumn LineIndex::at(std::uint32_t offset) const {
    const auto next = std::ranges::upper_bound(starts_, offset);
    const auto line = static_cast<std::uint32_t>(next - starts_.begin());
    const std::uint32_t start = starts_[line - 1];
    const std::uint32_t before =
        characters_before(offset) - (start == 0 ? 0 : characters_before(start));
    const bool has_mark = line == 1 && offset >= kByteOrderMark.size() &&
                          bytes_.starts_with(kByteOrderMark);  // it is no character of the line
    return {line, before + (has_mark ? 0U : 1U)};
}

}  // namespace generator::base
