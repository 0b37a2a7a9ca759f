#include "layout/table.hpp"

#include <algorithm>

namespace generator::layout {
namespace {

using base::Length;

// A table too wide shrinks its type in steps; below this it could not be read.
constexpr std::int32_t kLeastPercent = 60;
constexpr std::int32_t kStepPercent = 8;

/// What the columns under a wide cell lack of its least width, in equal parts.
void widen(std::span<ColumnWish> under, Length least) {
    Length have;
    for (const ColumnWish& wish : under) {
        have += wish.least;
    }
    const Length lack = least - have;
    for (ColumnWish& wish : under) {
        if (lack.milli > 0) {
            wish.least += lack / static_cast<std::int32_t>(under.size()) + Length{1};
        }
        wish.natural = std::max(wish.natural, wish.least);
    }
}

std::vector<ColumnWish> wishes_of(const document::Document& document, const Table& table) {
    const std::size_t columns = table.edges.size() - 1;
    std::vector<ColumnWish> wishes(columns);
    const std::uint32_t shape = document.nodes[table.node].payload;
    if (shape != document::kNone) {
        const std::vector<std::uint16_t>& widths = document.tables[shape].widths;
        for (std::size_t i = 0; i < std::min(columns, widths.size()); ++i) {
            wishes[i].wanted = widths[i];
        }
    }
    const Length padding = table.padding_x * 2;
    for (const Cell& cell : table.cells) {
        if (cell.column_span == 1) {
            ColumnWish& wish = wishes[cell.column];
            wish.is_figure = wish.is_figure || cell.is_figure;
        }
    }
    for (const Cell& cell : table.cells) {
        if (cell.column_span == 1) {
            ColumnWish& wish = wishes[cell.column];
            wish.least = std::max(wish.least, cell.least + padding);
            // The head of a column of figures takes lines, not width.
            const bool is_tall = wish.is_figure && table.rows[cell.row].is_head;
            wish.natural = std::max(wish.natural, (is_tall ? cell.least : cell.natural) + padding);
        }
    }
    for (const Cell& cell : table.cells) {
        if (cell.column_span > 1) {
            widen(std::span{wishes}.subspan(cell.column, cell.column_span), cell.least + padding);
        }
    }
    return wishes;
}

/// A column of figures may still have a long head: words of the head may be divided, so its floor
/// is that of its figures.
void set_figure_floors(const Table& table, std::vector<ColumnWish>& wishes) {
    for (ColumnWish& wish : wishes) {
        wish.least = wish.is_figure ? Length{} : wish.least;
    }
    for (const Cell& cell : table.cells) {
        if (cell.column_span == 1 && wishes[cell.column].is_figure && cell.is_figure) {
            ColumnWish& wish = wishes[cell.column];
            wish.least = std::max(wish.least, cell.least + table.padding_x * 2);
        }
    }
}

/// The widths of the columns at the largest type that fits, and that type in percent.
std::int32_t choose_columns(const document::Document& document, CellSetter& setter, Table& table,
                            Length width) {
    std::vector<Length> widths;
    std::int32_t percent = 100;
    while (true) {
        setter.clear();
        for (Cell& cell : table.cells) {
            setter.measure(cell, percent);
        }
        std::vector<ColumnWish> wishes = wishes_of(document, table);
        widths = share_columns(wishes, width);
        if (widths.empty()) {
            set_figure_floors(table, wishes);
            widths = share_columns(wishes, width);
        }
        if (!widths.empty() || percent - kStepPercent < kLeastPercent) {
            break;
        }
        percent -= kStepPercent;
        table.padding_x = table.style->padding_x * percent / 100 / 2;
    }
    table.fits = !widths.empty();
    if (widths.empty()) {
        const auto columns = static_cast<std::int32_t>(table.edges.size()) - 1;
        widths.assign(table.edges.size() - 1, width / std::max(columns, 1));
    }
    for (std::size_t i = 0; i < widths.size(); ++i) {
        table.edges[i + 1] = table.edges[i] + widths[i];
    }
    return percent;
}

Length height_with_gaps(std::span<const Line> lines) {
    Length result;
    for (const Line& line : lines) {
        result += line.height + line.space_above;
    }
    return result;
}

}  // namespace

Table set_table(const document::Document& document, const document::Theme& theme, Lines& lines,
                Words& words, std::uint32_t node, Length width) {
    Table table = read_grid(document, theme, node);
    CellSetter setter{document, theme, lines, words};
    const std::int32_t percent = choose_columns(document, setter, table, width);
    for (Cell& cell : table.cells) {
        const std::size_t end = std::min<std::size_t>(cell.column + std::size_t{cell.column_span},
                                                      table.edges.size() - 1);
        const Length left = table.edges[cell.column] + table.padding_x;
        const Length right = table.edges[end] - table.padding_x;
        cell.lines = setter.set(cell, left, right - left, percent);
        cell.height = height_with_gaps(lines.of(cell.lines));
    }
    measure_rows(table, theme);
    return table;
}

void measure_rows(Table& table, const document::Theme& theme) {
    const Length padding = table.style->padding_y * 2;
    for (Row& row : table.rows) {
        row.height = padding;
        for (const Cell& cell : table.cells_of(row)) {
            // An empty row keeps the height of a line.
            const Length least = theme.styles[cell.style].leading;
            const Length content = cell.row_span == 1 ? std::max(cell.height, least) : least;
            row.height = std::max(row.height, content + padding);
        }
    }
    for (const Cell& cell : table.cells) {
        if (cell.row_span == 1) {
            continue;
        }
        Length have;
        for (std::size_t i = 0; i < cell.row_span; ++i) {
            have += table.rows[cell.row + i].height;
        }
        const Length lack = cell.height + padding - have;
        if (lack.milli > 0) {
            table.rows[cell.row + std::size_t{cell.row_span} - 1].height += lack;
        }
    }
}

}  // namespace generator::layout
