#include <algorithm>

#include "layout/blocks.hpp"

namespace generator::layout {

using base::Length;

Length height_of(std::span<const Line> lines) {
    Length result;
    for (const Line& line : lines) {
        result += line.height;
    }
    return result;
}

Length height_of(const Block& block, const Flow& flow, const Lines& lines) {
    Length result = block.pad * 2 + block.rule_space;
    switch (block.kind) {
        case BlockKind::text:
            return result + height_of(lines.of(block.lines));
        case BlockKind::table:
            for (const Row& row : flow.tables[block.index].rows) {
                result += row.height;
            }
            return result;
        case BlockKind::figure:
            return result + flow.drawings[block.index].height;
        case BlockKind::band:
        case BlockKind::columns: {
            Length most;
            for (std::uint32_t i = block.stacks.first; i < block.stacks.end(); ++i) {
                most = std::max(most, flow.stacks[i].height);
            }
            return result + most;
        }
    }
    return result;
}

}  // namespace generator::layout
