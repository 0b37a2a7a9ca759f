#pragma once

#include <vector>

#include "charts/drawing.hpp"
#include "layout/lines.hpp"
#include "layout/table.hpp"

namespace generator::layout {

enum class BlockKind : std::uint8_t { text, table, figure, band, columns };

/// One thing of the flow: text whose lines are set, a table whose columns are known, a drawing,
/// or stacks of blocks that stay together.
struct Block {
    BlockKind kind = BlockKind::text;
    std::uint32_t node = document::kNone;
    base::Length left = {};  // from the left edge of the body
    base::Length width = {};
    base::Length space_before = {};
    base::Length space_after = {};
    base::Length pad = {};         // above and below the lines, inside the background
    base::Length rule_space = {};  // below the lines, holds the rule
    bool keeps_with_next = false;
    bool has_background = false;
    bool is_note = false;
    bool is_landscape = false;  // on a page wider than high
    document::Color background = {};
    Range lines = {};         // text
    std::uint32_t index = 0;  // table: Flow::tables; figure: Flow::drawings
    Range stacks = {};        // band, columns: Flow::stacks
};

/// Blocks that stand one over the other and are never separated.
struct Stack {
    std::vector<Block> blocks = {};
    base::Length height = {};
};

/// A document read and set on lines, before anything has a page.
struct Flow {
    std::vector<Block> blocks = {};
    std::vector<Table> tables = {};
    std::vector<charts::Drawing> drawings = {};
    std::vector<Stack> stacks = {};
    std::vector<Range> footnotes = {};  // lines of each of Document::footnotes
    bool has_tall_drawing = false;      // one that no page of its section holds
};

/// The rectangle of a page that text fills.
struct Body {
    base::Length width = {};
    base::Length height = {};
};

/// Lines, tables and drawings of the whole document, in a body of this size, sections that are set
/// on landscape pages in that of `wide`. What is for the screen only is left out with all its
/// children.
[[nodiscard]] Flow read_flow(const document::Document& document, const document::Theme& theme,
                             Lines& lines, Words& words, const Body& body, const Body& wide);

/// Height of one block, without the space around it.
[[nodiscard]] base::Length height_of(const Block& block, const Flow& flow, const Lines& lines);
[[nodiscard]] base::Length height_of(std::span<const Line> lines);

}  // namespace generator::layout
