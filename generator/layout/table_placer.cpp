#include "layout/table_placer.hpp"

#include <algorithm>

namespace generator::layout {
namespace {

using base::Length;

constexpr std::int32_t kMostEmptyPercent = 40;  // of a page, left by a row that moves on
constexpr std::int32_t kShortRow = 12;          // parts of a page
constexpr std::int32_t kShortTable = 3;         // parts of a page
constexpr std::uint32_t kLeastPartLines = 3;    // of the longest cell of a divided row

}  // namespace

TablePlacer::TablePlacer(PageBuilder& builder, const Table& table, Length tail)
    : builder_{builder}, table_{table}, theme_{builder.material().theme}, tail_{tail} {
    head_height_ = height_of_rows({0, table_.head_rows});
    // A head that takes half a page would leave no room for rows: it is placed once, as rows.
    repeats_head_ = table_.head_rows > 0 && table_.head_rows < table_.rows.size() &&
                    head_height_ < builder_.body_height() / 2;
    while (repeats_head_ && first_group_ < table_.groups.size() &&
           table_.groups[first_group_].first < table_.head_rows) {
        ++first_group_;
    }
    if (!repeats_head_) {
        head_height_ = {};
    }
}

Length TablePlacer::height_of_rows(Range rows) const {
    Length result;
    for (std::uint32_t i = rows.first; i < rows.end(); ++i) {
        result += table_.rows[i].height;
    }
    return result;
}

/// What must follow a group on its page: the total or a short last row, the first note.
Length TablePlacer::extra_after(std::size_t group) const {
    const std::size_t last = table_.groups.size() - 1;
    if (group == last) {
        return tail_;
    }
    const Range next = table_.groups[group + 1];
    // A short last row alone under a repeated head says nothing.
    const bool is_short = height_of_rows(next) < builder_.body_height() / kShortRow;
    if (group + 1 == last && (is_short || table_.rows[next.first].is_total)) {
        return height_of_rows(next) + tail_;
    }
    return {};
}

void TablePlacer::collect_cites(Range rows) {
    cites_.clear();
    for (std::uint32_t i = rows.first; i < rows.end(); ++i) {
        for (const Cell& cell : table_.cells_of(table_.rows[i])) {
            builder_.append_cites(cell.lines, cites_);
        }
    }
}

Length TablePlacer::fresh_room() const { return builder_.body_height() - head_height_; }

bool TablePlacer::should_divide(Length need, Length room) const {
    return need > fresh_room() || room > builder_.body_height() / 100 * kMostEmptyPercent;
}

/// The least part of a group that is divided: some lines of its longest cell.
Length TablePlacer::least_part(Range rows) const {
    Length result;
    const Row& row = table_.rows[rows.first];
    for (const Cell& cell : table_.cells_of(row)) {
        const auto lines = builder_.material().lines.of(cell.lines);
        result = std::max(
            result, height_of(lines.first(std::min<std::size_t>(lines.size(), kLeastPartLines))));
    }
    return std::min(row.height, result + table_.style->padding_y * 2);
}

/// All of a table with its notes, if that is short: it reads better whole on the next page.
std::optional<Length> TablePlacer::short_height() {
    const Range rows{0, static_cast<std::uint32_t>(table_.rows.size())};
    collect_cites(rows);
    const Length whole = height_of_rows(rows) + builder_.note_need(cites_) + tail_;
    return whole <= builder_.body_height() / kShortTable ? std::optional{whole} : std::nullopt;
}

Length TablePlacer::lead_height(Length room) {
    if (const auto whole = short_height()) {
        return *whole;
    }
    const Range first = table_.groups[first_group_];
    collect_cites({0, first.end()});
    const Length notes = builder_.note_need(cites_);
    const Length rows = height_of_rows(first) + extra_after(first_group_);
    const Length whole = head_height_ + rows + notes;
    if (whole <= room || !should_divide(rows + notes, room - head_height_)) {
        return whole;
    }
    return head_height_ + least_part(first);
}

void TablePlacer::place() {
    done_.assign(table_.cells.size(), 0);
    if (repeats_head_) {
        place_head();
    }
    is_page_top_ = builder_.is_fresh() || builder_.y() <= head_height_;
    for (std::size_t i = first_group_; i < table_.groups.size(); ++i) {
        place_group(i);
    }
}

void TablePlacer::place_fixed() { emit_rows({0, static_cast<std::uint32_t>(table_.rows.size())}); }

void TablePlacer::place_head() {
    const Range rows{0, table_.head_rows};
    collect_cites(rows);
    place_rows(rows);
}

void TablePlacer::continue_on_new_page() {
    builder_.new_page();
    is_page_top_ = true;
    if (repeats_head_) {
        builder_.emitter().set_artifact(MarkKind::pagination);
        emit_rows({0, table_.head_rows});
        builder_.emitter().set_artifact(std::nullopt);
    }
}

void TablePlacer::place_group(std::size_t group) {
    const Range rows = table_.groups[group];
    collect_cites(rows);
    Length need = height_of_rows(rows) + builder_.note_need(cites_);
    const Length extra = extra_after(group);
    const bool fits = need <= builder_.remaining();
    const bool fits_with_extra = need + extra <= builder_.remaining();
    if (!is_page_top_ && !fits_with_extra && (fits || !should_divide(need, builder_.remaining()))) {
        // With what must follow it, the row fits better at the top of the next page.
        if (need + extra <= fresh_room() || !fits) {
            continue_on_new_page();
            need = height_of_rows(rows) + builder_.note_need(cites_);
        }
    }
    if (need <= builder_.remaining()) {
        place_rows(rows);
    } else {
        place_divided(rows);
    }
    is_page_top_ = false;
}

void TablePlacer::place_rows(Range rows) {
    emit_rows(rows);
    builder_.place_notes(cites_);
}

void TablePlacer::place_divided(Range rows) {
    for (std::uint32_t row = rows.first; row < rows.end(); ++row) {
        if (rows.count > 1 && !is_page_top_ && moves_whole(row)) {
            continue_on_new_page();
        }
        place_divided_row(row);
    }
}

/// A row of a group that no page holds is divided no more readily than a row on its own.
bool TablePlacer::moves_whole(std::uint32_t row) {
    const Length room = builder_.remaining();
    if (fit_parts(row, room)) {
        return false;
    }
    // Nothing of a row that is longer than a page fits better on the next one.
    const bool is_whole = fit_parts(row, fresh_room());
    return is_whole && !should_divide(rest_height(row) + builder_.note_need(cites_), room);
}

// Each turn places the rest of the row, or a part of it, or moves to a page that has more room.
void TablePlacer::place_divided_row(std::uint32_t row) {
    while (true) {
        const Length room = builder_.remaining();
        if (fit_parts(row, room)) {
            emit_parts(row, rest_height(row));
            is_page_top_ = false;
            return;
        }
        choose_parts(row, room);
        const Length height = parts_height();
        const bool is_worth = height >= least_part({row, 1}) || height >= rest_height(row) / 2;
        if (!is_page_top_ && !is_worth) {
            continue_on_new_page();
            continue;
        }
        if (height.milli == 0) {
            // Not even a line beside its note: the line goes here, its note as far as it fits.
            for (Part& part : parts_) {
                const Cell& cell = table_.cells[part.cell];
                part.lines.count = std::min(std::uint32_t{1}, cell.lines.count - done_[part.cell]);
                part.height = height_of(builder_.material().lines.of(part.lines));
            }
        }
        emit_parts(row, parts_height());
        const bool is_done = std::ranges::all_of(parts_, [&](const Part& part) {
            const Cell& cell = table_.cells[part.cell];
            return !ends_in_row(cell, row) || done_[part.cell] >= cell.lines.count;
        });
        if (is_done) {
            is_page_top_ = false;
            return;
        }
        continue_on_new_page();
    }
}

/// Fills `parts_` with the lines of each open cell of the row that fit in `room`, notes left out
/// of account; true if the row ends here.
bool TablePlacer::fit_parts(std::uint32_t row, Length room) {
    parts_.clear();
    cites_.clear();
    bool is_all = true;
    const Length padding = table_.style->padding_y * 2;
    const Length own = rest_height(row);
    for (std::uint32_t i = 0; i < table_.cells.size(); ++i) {
        const Cell& cell = table_.cells[i];
        if (!is_in_row(cell, row)) {
            continue;
        }
        // A cell that goes on in the next row fills this one, no more.
        const bool ends = ends_in_row(cell, row);
        const Length content = (ends ? room : std::min(room, own)) - padding;
        Part part{.cell = i, .lines = {cell.lines.first + done_[i], 0}, .height = {}};
        const Range rest{part.lines.first, cell.lines.count - done_[i]};
        for (const Line& line : builder_.material().lines.of(rest)) {
            const Length above = part.lines.count == 0 ? Length{} : line.space_above;
            if (part.height + above + line.height > content) {
                break;
            }
            part.height += above + line.height;
            ++part.lines.count;
        }
        is_all = is_all && (!ends || part.lines.count == rest.count);
        builder_.append_cites(part.lines, cites_);
        parts_.push_back(part);
    }
    return is_all && own + builder_.note_need(cites_) <= room;
}

bool TablePlacer::is_in_row(const Cell& cell, std::uint32_t row) {
    return cell.row <= row && row < cell.row + std::uint32_t{cell.row_span};
}

bool TablePlacer::ends_in_row(const Cell& cell, std::uint32_t row) {
    return cell.row + std::uint32_t{cell.row_span} == row + 1;
}

/// The largest part of the row that fits in `room` with the notes that its lines cite.
void TablePlacer::choose_parts(std::uint32_t row, Length room) {
    Length height = room;
    while (true) {
        static_cast<void>(fit_parts(row, height));
        const Length used = parts_height();
        if (used.milli == 0 || used + builder_.note_need(cites_) <= room) {
            return;
        }
        height = used - Length{1};  // one line less of the longest cell
    }
}

Length TablePlacer::parts_height() const {
    Length most;
    for (const Part& part : parts_) {
        most = std::max(most, part.height);
    }
    return most.milli == 0 ? most : most + table_.style->padding_y * 2;
}

/// Height of what is left of a row: all of it, or what its longest cell still holds.
Length TablePlacer::rest_height(std::uint32_t row) const {
    bool is_begun = false;
    Length most;
    for (std::uint32_t i = 0; i < table_.cells.size(); ++i) {
        const Cell& cell = table_.cells[i];
        if (!is_in_row(cell, row) || !ends_in_row(cell, row)) {
            continue;
        }
        is_begun = is_begun || (cell.row_span == 1 && done_[i] > 0);
        const Range rest{cell.lines.first + done_[i], cell.lines.count - done_[i]};
        Length height;
        for (const Line& line : builder_.material().lines.of(rest)) {
            height += line.height + (height.milli == 0 ? Length{} : line.space_above);
        }
        most = std::max(most, height);
    }
    const Length content = most + table_.style->padding_y * 2;
    const bool is_spanned = std::ranges::any_of(
        table_.cells, [&](const Cell& cell) { return cell.row_span > 1 && is_in_row(cell, row); });
    // The height of a row under a span holds what the span lacked: it is counted again here.
    return is_begun || is_spanned ? content : std::max(content, table_.rows[row].height);
}

void TablePlacer::emit_parts(std::uint32_t row, Length height) {
    emit_background(row, builder_.y(), height);
    const Length top = builder_.y() + table_.style->padding_y;
    for (const Part& part : parts_) {
        emit_cell(table_.cells[part.cell], part.lines, top);
        done_[part.cell] += part.lines.count;
    }
    builder_.set_y(builder_.y() + height);
    emit_rules(row, builder_.y());
    cites_.clear();
    for (const Part& part : parts_) {
        builder_.append_cites(part.lines, cites_);
    }
    builder_.place_notes(cites_);
}

}  // namespace generator::layout
