#include <algorithm>

#include "document/grid.hpp"
#include "layout/table.hpp"

namespace generator::layout {
namespace {

using document::Align;
using document::Kind;
using document::Node;
using document::TableStyle;

/// The style of a cell: the template's, or by its role and content where the template left the
/// role's text style.
std::uint16_t style_of(const Node& node, const TableStyle& style, bool is_head, bool is_total,
                       bool is_figure) {
    const bool is_plain = node.style == 0 || node.style == style.cell || node.style == style.total;
    if (!is_plain) {
        return node.style;
    }
    if (is_head) {
        return node.style != 0 ? node.style : style.head;
    }
    if (is_total) {
        return is_figure ? style.total_figure : style.total;
    }
    if (node.kind == Kind::th) {
        return node.style != 0 ? node.style : style.row_head;
    }
    return is_figure ? style.figure : style.cell;
}

bool spans_figures(const document::TableGrid& grid, const Cell& cell) {
    for (std::size_t i = cell.column; i < cell.column + std::size_t{cell.column_span}; ++i) {
        if (grid.is_figure_column[i] == 0) {
            return false;
        }
    }
    return true;
}

Align align_of(const document::BlockStyle& style, const document::TableGrid& grid, const Node& node,
               const Cell& cell, bool is_head) {
    if (style.align != Align::start) {
        return style.align;
    }
    if (!is_head) {
        return cell.is_figure ? Align::end : Align::start;
    }
    // The head of several columns of figures stands over the middle of them.
    if (cell.column_span > 1) {
        return spans_figures(grid, cell) ? Align::center : Align::start;
    }
    return node.is_header_numeric || spans_figures(grid, cell) ? Align::end : Align::start;
}

void find_groups(const document::Document& document, Table& table) {
    std::vector<std::uint32_t> reach(table.rows.size());  // last row that a cell of the row covers
    for (const Cell& cell : table.cells) {
        auto last = static_cast<std::uint32_t>(cell.row + cell.row_span - 1);
        // The head of a group of rows never ends a page.
        const bool heads_rows = document.nodes[cell.node].scope == document::Scope::row_group &&
                                !table.rows[cell.row].is_head && last + 1 < table.rows.size();
        last += heads_rows ? 1 : 0;
        reach[cell.row] = std::max(reach[cell.row], last);
    }
    std::uint32_t row = 0;
    while (row < table.rows.size()) {
        std::uint32_t end = row;
        for (std::uint32_t i = row; i <= end; ++i) {
            end = std::max(end, reach[i]);
        }
        table.groups.push_back({row, end - row + 1});
        row = end + 1;
    }
}

void set_row_roles(const document::Document& document, const document::TableGrid& grid,
                   const TableStyle& style, Table& table) {
    bool is_stripe = false;
    for (std::uint32_t i = 0; i < table.rows.size(); ++i) {
        Row& row = table.rows[i];
        const Node& node = document.nodes[grid.row_nodes[i]];
        const std::uint32_t first = node.first_child;
        row.is_head = i < grid.head_rows;
        row.is_total = !row.is_head && ((node.style != 0 && node.style == style.total) ||
                                        (first != document::kNone && style.total != style.cell &&
                                         style.total != style.row_head &&
                                         document.nodes[first].style == style.total));
        row.is_stripe = is_stripe && !row.is_head && style.has_stripes;
        is_stripe = !row.is_head && !is_stripe;
    }
}

}  // namespace

Table read_grid(const document::Document& document, const document::Theme& theme,
                std::uint32_t node) {
    const document::TableGrid grid = document::make_grid(document, node);
    const TableStyle& style = theme.tables[document.nodes[node].style];
    Table table{.node = node,
                .style = &style,
                .left = {},
                .padding_x = style.padding_x,
                .head_rows = grid.head_rows};
    table.rows.resize(grid.rows);
    set_row_roles(document, grid, style, table);
    table.cells.reserve(grid.cells.size());
    for (const document::CellPlace& place : grid.cells) {
        const Node& source = document.nodes[place.node];
        Row& row = table.rows[place.row];
        if (row.cells.count == 0) {
            row.cells.first = static_cast<std::uint32_t>(table.cells.size());
        }
        ++row.cells.count;
        Cell cell{.node = place.node, .row = place.row, .column = place.column};
        const auto rows_left =
            static_cast<std::uint16_t>((row.is_head ? grid.head_rows : grid.rows) - place.row);
        cell.row_span = std::clamp<std::uint16_t>(source.row_span, 1, rows_left);
        table.has_row_spans = table.has_row_spans || cell.row_span > 1;
        cell.column_span = std::max<std::uint16_t>(source.column_span, 1);
        cell.is_figure = source.kind == Kind::td && place.holds_figure;
        cell.style = style_of(source, style, row.is_head, row.is_total, cell.is_figure);
        cell.align = align_of(theme.styles[cell.style], grid, source, cell, row.is_head);
        table.cells.push_back(cell);
    }
    table.edges.assign(grid.columns + std::size_t{1}, {});
    find_groups(document, table);
    return table;
}

}  // namespace generator::layout
