#pragma once

#include <vector>

#include "layout/lines.hpp"

namespace generator::layout {

/// A cell with its content set on lines. Its lines hold places from the left edge of the table.
struct Cell {
    std::uint32_t node = document::kNone;
    std::uint16_t row = 0;
    std::uint16_t column = 0;
    std::uint16_t row_span = 1;
    std::uint16_t column_span = 1;
    std::uint16_t style = 0;  // of its text, index into Theme::styles
    document::Align align = document::Align::start;
    bool is_figure = false;
    base::Length least = {};       // the widest thing that does not break, padding not included
    base::Length natural = {};     // on one line
    std::uint32_t first_text = 0;  // of its nodes, in the setter that measured it
    Range lines = {};
    base::Length height = {};  // of its lines
};

struct Row {
    Range cells = {};  // cells that begin in it
    base::Length height = {};
    bool is_head = false;
    bool is_total = false;  // never alone on a page
    bool is_stripe = false;
};

/// A table whose columns have their widths. Rows that share a cell form a group.
struct Table {
    std::uint32_t node = document::kNone;
    const document::TableStyle* style = nullptr;
    base::Length left = {};
    base::Length padding_x = {};
    std::uint32_t head_rows = 0;
    std::vector<base::Length> edges = {};  // of the columns, from the left of the table; one more
    std::vector<Cell> cells = {};
    std::vector<Row> rows = {};
    std::vector<Range> groups = {};
    bool has_row_spans = false;
    bool fits = true;  // false: some figure is wider than its column however the type shrinks

    [[nodiscard]] base::Length width() const { return edges.back(); }
    [[nodiscard]] std::span<const Cell> cells_of(const Row& row) const {
        return std::span{cells}.subspan(row.cells.first, row.cells.count);
    }
};

/// What sets the content of a node in a frame: its runs, then its children one under another. The
/// words that were read to measure a cell are those that it sets.
class CellSetter {
  public:
    CellSetter(const document::Document& document, const document::Theme& theme, Lines& lines,
               Words& words)
        : document_{document},
          theme_{theme},
          lines_{lines},
          words_{words},
          plain_paragraph_{document::find_style(theme, "p").value_or(0)} {}

    /// Forgets the cells that were measured, and the words of all of them.
    void clear();
    /// Fills `least` and `natural`.
    void measure(Cell& cell, std::int32_t percent);
    /// Lines of a measured cell between `left` and `left + width`.
    [[nodiscard]] Range set(Cell& cell, base::Length left, base::Length width,
                            std::int32_t percent);

  private:
    /// A paragraph that names a style, other than that of the cell.
    [[nodiscard]] bool has_own_style(const document::Node& node, const Cell& cell) const;
    [[nodiscard]] TextStyle style_of(const document::Node& node, const Cell& cell,
                                     std::int32_t percent) const;
    void measure_node(const document::Node& node, Cell& cell, base::Length indent,
                      std::int32_t percent);
    void set_node(std::uint32_t node, const Cell& cell, const Measure& frame, std::int32_t percent);

    const document::Document& document_;
    const document::Theme& theme_;
    Lines& lines_;
    Words& words_;
    std::uint16_t plain_paragraph_;  // style of a `p` that names none
    std::vector<Range> texts_;       // words of each node measured, cell by cell
    std::size_t next_text_ = 0;      // of the node being set
};

/// Reads a table node and sets it in a measure. Columns take the widths of the template, or share
/// the measure by content; no figure is ever broken: its column grows, and if all of them together
/// do not fit, the type of the table shrinks step by step.
[[nodiscard]] Table set_table(const document::Document& document, const document::Theme& theme,
                              Lines& lines, Words& words, std::uint32_t node, base::Length width);

/// Rows and cells of a table node on their grid, styles and alignment decided, nothing set yet.
[[nodiscard]] Table read_grid(const document::Document& document, const document::Theme& theme,
                              std::uint32_t node);

/// Widths of the columns, padding included: `wanted` in thousandths (0 or none: by content).
struct ColumnWish {
    base::Length least = {};
    base::Length natural = {};
    std::uint16_t wanted = 0;
    bool is_figure = false;
};
/// Empty if not even the least widths of the figures fit.
[[nodiscard]] std::vector<base::Length> share_columns(std::span<const ColumnWish> wishes,
                                                      base::Length width);

/// Row heights of a table whose cells are set.
void measure_rows(Table& table, const document::Theme& theme);

}  // namespace generator::layout
