#include "layout/table_placer.hpp"

namespace generator::layout {
namespace {

using base::Length;

}  // namespace

// All backgrounds first: a cell of several rows reaches over those of the rows below its first.
void TablePlacer::emit_rows(Range rows) {
    Length top = builder_.y();
    for (std::uint32_t i = rows.first; i < rows.end(); ++i) {
        emit_background(i, top, table_.rows[i].height);
        top += table_.rows[i].height;
    }
    for (std::uint32_t i = rows.first; i < rows.end(); ++i) {
        emit_row(i);
    }
}

void TablePlacer::emit_row(std::uint32_t row) {
    const Row& source = table_.rows[row];
    const Length top = builder_.y();
    for (const Cell& cell : table_.cells_of(source)) {
        Length height;
        for (std::size_t i = 0; i < cell.row_span; ++i) {
            height += table_.rows[row + i].height;
        }
        // Heads stand on their rule, texts hang from theirs.
        const Length padding = table_.style->padding_y;
        const Length offset = source.is_head ? height - padding - cell.height : padding;
        emit_cell(cell, cell.lines, top + offset);
    }
    builder_.set_y(top + source.height);
    emit_rules(row, builder_.y());
}

void TablePlacer::emit_background(std::uint32_t row, Length top, Length height) {
    const Row& source = table_.rows[row];
    if (!source.is_head && !source.is_stripe) {
        return;
    }
    // The rule of the row above keeps its lower half.
    const Length inset = source.is_head ? Length{} : table_.style->rule / 2;
    builder_.emitter().background(
        source.is_head ? table_.style->head_background : table_.style->stripe, table_.left,
        top + inset, table_.width(), height - inset);
}

void TablePlacer::emit_cell(const Cell&, Range lines, Length top) {
    bool is_first = true;
    for (const Line& line : builder_.material().lines.of(lines)) {
        top += is_first ? Length{} : line.space_above;
        builder_.emitter().line(line, table_.left, top);
        top += line.height;
        is_first = false;
    }
}

/// A cell of several rows has no rule across it.
bool TablePlacer::is_open_below(std::uint32_t row, std::size_t column) const {
    if (!table_.has_row_spans) {
        return false;
    }
    for (const Cell& cell : table_.cells) {
        if (cell.row > row) {
            break;
        }
        if (cell.row_span > 1 && cell.row + std::uint32_t{cell.row_span} > row + 1 &&
            column >= cell.column && column < cell.column + std::size_t{cell.column_span}) {
            return true;
        }
    }
    return false;
}

void TablePlacer::emit_rules(std::uint32_t row, Length top) {
    const std::size_t columns = table_.edges.size() - 1;
    std::size_t column = 0;
    while (column < columns) {
        if (is_open_below(row, column)) {
            ++column;
            continue;
        }
        const std::size_t first = column;
        while (column < columns && !is_open_below(row, column)) {
            ++column;
        }
        builder_.emitter().rule(table_.style->rule_color, table_.style->rule,
                                table_.left + table_.edges[first], top,
                                table_.edges[column] - table_.edges[first]);
    }
}

}  // namespace generator::layout
