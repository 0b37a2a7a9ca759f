#include <algorithm>

#include "layout/table.hpp"

namespace generator::layout {
namespace {

using base::Length;
using document::Kind;
using document::kNone;
using document::Node;

constexpr std::string_view kBullet = "•";
constexpr Length kBulletIndent = base::points(9);

}  // namespace

bool CellSetter::has_own_style(const Node& node, const Cell& cell) const {
    return node.kind == Kind::p && node.style != plain_paragraph_ && node.style != cell.style;
}

TextStyle CellSetter::style_of(const Node& node, const Cell& cell, std::int32_t percent) const {
    // Blocks inside a cell keep its letters: a list in a table is not larger than the table. Only a
    // paragraph that names a style has its own.
    const bool is_cell = node.kind == Kind::td || node.kind == Kind::th;
    if (has_own_style(node, cell)) {
        return text_style(theme_.styles[node.style], percent);
    }
    TextStyle style = text_style(theme_.styles[cell.style], percent);
    if (is_cell) {
        style.align = cell.align;
    } else if (node.kind != Kind::li && node.kind != Kind::p) {
        style.face = style.strong_face;
    }
    return style;
}

void CellSetter::clear() {
    words_.clear();
    texts_.clear();
}

void CellSetter::measure(Cell& cell, std::int32_t percent) {
    cell.least = {};
    cell.natural = {};
    cell.first_text = static_cast<std::uint32_t>(texts_.size());
    measure_node(document_.nodes[cell.node], cell, {}, percent);
}

void CellSetter::measure_node(const Node& node, Cell& cell, Length indent, std::int32_t percent) {
    const Range range = words_.read(node, style_of(node, cell, percent));
    texts_.push_back(range);
    Length line = indent;
    Length cluster = indent;
    for (std::uint32_t i = range.first; i < range.end(); ++i) {
        const Word& word = words_.all()[i];
        line += word.width;
        cluster += word.width;
        cell.least = std::max(cell.least, cluster);
        cell.natural = std::max(cell.natural, line);
        line = word.must_break ? indent : line + word.space;
        cluster = word.may_break ? indent : cluster + word.space;
    }
    for (std::uint32_t child = node.first_child; child != kNone;
         child = document_.nodes[child].next_sibling) {
        const Node& inner = document_.nodes[child];
        if (!inner.is_screen_only) {
            const bool is_marked = inner.kind == Kind::li && !node.is_unmarked;
            const Length more = is_marked ? kBulletIndent : Length{};
            measure_node(inner, cell, indent + more, percent);
        }
    }
}

Range CellSetter::set(Cell& cell, Length left, Length width, std::int32_t percent) {
    const auto first = static_cast<std::uint32_t>(lines_.all().size());
    next_text_ = cell.first_text;
    set_node(cell.node, cell, {.left = left, .width = width, .label_x = {}}, percent);
    const auto count = static_cast<std::uint32_t>(lines_.all().size()) - first;
    if (count > 0) {
        lines_.all()[first].space_above = {};
    }
    return {first, count};
}

void CellSetter::set_node(std::uint32_t index, const Cell& cell, const Measure& frame,
                          std::int32_t percent) {
    const Node& node = document_.nodes[index];
    const TextStyle style = style_of(node, cell, percent);
    Measure measure = frame;
    measure.node = index;
    if (node.kind == Kind::li && !document_.nodes[node.parent].is_unmarked) {
        measure.label_x = frame.left;
        measure.left += kBulletIndent;
        measure.width -= kBulletIndent;
        measure.label = words_.read(kBullet, style, MarkKind::label);
    }
    const Range range = lines_.set(texts_[next_text_++], style, measure);
    if (range.count > 0) {
        lines_.all()[range.first].space_above =
            has_own_style(node, cell) ? theme_.styles[node.style].space_before : style.leading / 5;
    }
    measure.label = {};
    for (std::uint32_t child = node.first_child; child != kNone;
         child = document_.nodes[child].next_sibling) {
        if (!document_.nodes[child].is_screen_only) {
            set_node(child, cell, measure, percent);
        }
    }
}

}  // namespace generator::layout
