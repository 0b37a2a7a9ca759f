#pragma once

#include <optional>

#include "layout/page_builder.hpp"

namespace generator::layout {

/// Places the rows of one table. The head is repeated on each page. Rows that share a cell go
/// together. A row that does not fit goes whole to the next page, unless that page could not hold
/// it either, or more than 40 % of this one would stay empty: then it is divided between lines,
/// cell by cell. A total, and the first note under the table, are never parted from the row above.
/// A table that takes a third of a page or less, notes included, is not divided.
class TablePlacer {
  public:
    TablePlacer(PageBuilder& builder, const Table& table, base::Length tail);

    void place();
    /// All rows here, known to fit.
    void place_fixed();
    /// The least that may stand at the foot of a page: head and first row, or a part of it.
    [[nodiscard]] base::Length lead_height(base::Length room);

  private:
    [[nodiscard]] base::Length height_of_rows(Range rows) const;
    [[nodiscard]] std::optional<base::Length> short_height();
    [[nodiscard]] base::Length extra_after(std::size_t group) const;
    void collect_cites(Range rows);
    [[nodiscard]] base::Length least_part(Range rows) const;
    [[nodiscard]] base::Length fresh_room() const;
    [[nodiscard]] bool should_divide(base::Length need, base::Length room) const;

    void continue_on_new_page();
    void place_head();
    void place_group(std::size_t group);
    void place_rows(Range rows);
    void place_divided(Range rows);
    [[nodiscard]] bool moves_whole(std::uint32_t row);
    void place_divided_row(std::uint32_t row);

    // A part of a row: how many lines of each of its open cells stand on this page.
    struct Part {
        std::uint32_t cell = 0;
        Range lines;
        base::Length height;
    };
    [[nodiscard]] static bool is_in_row(const Cell& cell, std::uint32_t row);
    [[nodiscard]] static bool ends_in_row(const Cell& cell, std::uint32_t row);
    void choose_parts(std::uint32_t row, base::Length room);
    [[nodiscard]] bool fit_parts(std::uint32_t row, base::Length room);
    [[nodiscard]] base::Length parts_height() const;
    [[nodiscard]] base::Length rest_height(std::uint32_t row) const;
    void emit_parts(std::uint32_t row, base::Length height);

    void emit_rows(Range rows);
    void emit_row(std::uint32_t row);
    void emit_background(std::uint32_t row, base::Length top, base::Length height);
    void emit_cell(const Cell& cell, Range lines, base::Length top);
    void emit_rules(std::uint32_t row, base::Length top);
    [[nodiscard]] bool is_open_below(std::uint32_t row, std::size_t column) const;

    PageBuilder& builder_;
    const Table& table_;
    const document::Theme& theme_;
    base::Length tail_;
    base::Length head_height_;
    std::uint32_t first_group_ = 0;  // of the body
    bool repeats_head_ = false;
    bool is_page_top_ = true;  // no row of the body stands on this page yet
    std::vector<std::uint32_t> cites_;
    std::vector<Part> parts_;
    std::vector<std::uint32_t> done_;  // lines placed of each cell
};

}  // namespace generator::layout
