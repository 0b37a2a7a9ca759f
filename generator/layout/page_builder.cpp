#include "layout/page_builder.hpp"

#include <algorithm>

#include "layout/table_placer.hpp"

namespace generator::layout {
namespace {

using base::Length;
using document::Kind;

constexpr std::uint32_t kLeastLines = 2;  // of a paragraph at the foot or the head of a page
constexpr std::int32_t kLongNotes = 4;    // a sequence above this part of a page may be divided
constexpr Length kHeadingRule = base::milli_points(600);

}  // namespace

PageBuilder::PageBuilder(const Material& material, const Geometries& geometries)
    : material_{material},
      geometries_{geometries},
      emitter_{material.pages, material.lines, geometries.body},
      footnotes_{material.lines, material.flow.footnotes, geometries.body.body_height} {
    emitter_.begin_page();
}

/// What follows goes on pages that are wider than high, or on those of the document again. A page
/// that still holds nothing is turned itself.
void PageBuilder::turn(bool is_landscape) {
    if (is_landscape == is_landscape_) {
        return;
    }
    const bool is_empty = is_fresh() && footnotes_.height().milli == 0;
    if (!is_empty) {
        footnotes_.end_page(emitter_, material_.theme, geometry().body_width);
        emitter_.end_page();
    }
    is_landscape_ = is_landscape;
    footnotes_.set_body_height(geometry().body_height);
    emitter_.set_geometry(geometry());
    if (!is_empty) {
        emitter_.begin_page();
        footnotes_.begin_page();
    }
    y_ = {};
    after_ = {};
}

void PageBuilder::new_page() {
    footnotes_.end_page(emitter_, material_.theme, geometry().body_width);
    emitter_.end_page();
    emitter_.begin_page();
    footnotes_.begin_page();
    y_ = {};
    after_ = {};
}

void PageBuilder::finish() {
    while (footnotes_.is_waiting()) {
        new_page();
    }
    footnotes_.end_page(emitter_, material_.theme, geometry().body_width);
    emitter_.end_page();
    emit_running(material_, emitter_, geometries_);
}

void PageBuilder::place(const std::vector<Block>& blocks) {
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        turn(blocks[i].is_landscape);
        keep_together(blocks, i);
        place_block(blocks, i);
    }
}

Length PageBuilder::gap_before(const Block& block) const {
    return is_fresh() ? Length{} : std::max(after_, block.space_before);
}

void PageBuilder::append_cites(Range lines, std::vector<std::uint32_t>& cites) const {
    if (material_.lines.cites().empty()) {
        return;  // most documents have no footnote
    }
    for (const Line& line : material_.lines.of(lines)) {
        const auto of_line = material_.lines.cites_of(line);
        cites.insert(cites.end(), of_line.begin(), of_line.end());
    }
}

void PageBuilder::append_block_cites(const Block& block, std::vector<std::uint32_t>& cites) const {
    append_cites(block.lines, cites);
    if (block.kind == BlockKind::table) {
        for (const Cell& cell : material_.flow.tables[block.index].cells) {
            append_cites(cell.lines, cites);
        }
    }
    for (std::uint32_t i = block.stacks.first; i < block.stacks.end(); ++i) {
        for (const Block& inner : material_.flow.stacks[i].blocks) {
            append_block_cites(inner, cites);
        }
    }
}

// A chain of headings goes with the first part of what follows it, or to the next page.
void PageBuilder::keep_together(const std::vector<Block>& blocks, std::size_t index) {
    if (is_fresh()) {
        return;
    }
    const Flow& flow = material_.flow;
    Length need = gap_before(blocks[index]);
    std::size_t i = index;
    while (i + 1 < blocks.size() && blocks[i].keeps_with_next &&
           blocks[i + 1].is_landscape == blocks[i].is_landscape) {
        need += height_of(blocks[i], flow, material_.lines);
        need += std::max(blocks[i].space_after, blocks[i + 1].space_before);
        ++i;
    }
    need += lead_height(blocks, i, remaining() - need);
    if (need > remaining()) {
        new_page();
    }
}

/// The least of a block that may stand at the foot of a page.
Length PageBuilder::lead_height(const std::vector<Block>& blocks, std::size_t index, Length room) {
    const Block& block = blocks[index];
    cites_.clear();
    if (block.is_note) {
        append_cites(block.lines, cites_);
        return notes_height(blocks, index) + footnotes_.least_need(cites_);
    }
    if (block.kind == BlockKind::text) {
        const std::uint32_t count = block.lines.count <= kLeastLines + 1 || block.keeps_with_next
                                        ? block.lines.count
                                        : kLeastLines;
        const Range lead{block.lines.first, count};
        append_cites(lead, cites_);
        const bool is_whole = count == block.lines.count;
        return height_of(material_.lines.of(lead)) + block.pad * 2 +
               (is_whole ? block.rule_space : Length{}) + footnotes_.least_need(cites_);
    }
    if (block.kind == BlockKind::table) {
        TablePlacer placer{*this, material_.flow.tables[block.index], tail_height(blocks, index)};
        return placer.lead_height(room);
    }
    append_block_cites(block, cites_);
    const Length alone =
        height_of(block, material_.flow, material_.lines) + footnotes_.least_need(cites_);
    const Length with_notes = alone + tail_height(blocks, index);
    return with_notes <= body_height() ? with_notes : alone;
}

/// What must stand under the last row of a table, or under a figure: its notes.
Length PageBuilder::tail_height(const std::vector<Block>& blocks, std::size_t index) {
    if (index + 1 >= blocks.size() || !blocks[index + 1].is_note ||
        blocks[index + 1].is_landscape != blocks[index].is_landscape) {
        return {};
    }
    return std::max(blocks[index].space_after, blocks[index + 1].space_before) +
           notes_height(blocks, index + 1);
}

/// The least of a sequence of notes that goes from this one on: all of a short sequence; of a long
/// one two at its beginning and two at its end, so that no note stands alone.
Length PageBuilder::notes_height(const std::vector<Block>& blocks, std::size_t index) const {
    std::size_t first = index;
    while (first > 0 && blocks[first - 1].is_note) {
        --first;
    }
    std::size_t end = index;
    Length whole;
    for (end = first; end < blocks.size() && blocks[end].is_note; ++end) {
        whole += height_of(blocks[end], material_.flow, material_.lines) + blocks[end].space_after;
    }
    const bool is_short = whole <= body_height() / kLongNotes;
    const bool is_edge = index == first || index + 2 == end;
    const std::size_t last = is_short ? end : std::min(end, index + (is_edge ? 2 : 1));
    Length result;
    for (std::size_t i = index; i < last; ++i) {
        result +=
            i > index ? std::max(blocks[i - 1].space_after, blocks[i].space_before) : Length{};
        const std::uint32_t lines = blocks[i].lines.count;
        const bool is_divisible = !is_short && i + 1 == last && lines > kLeastLines + 1;
        result += height_of(
            material_.lines.of({blocks[i].lines.first, is_divisible ? kLeastLines : lines}));
    }
    return result;
}

void PageBuilder::place_block(const std::vector<Block>& blocks, std::size_t index) {
    const Block& block = blocks[index];
    if (block.kind == BlockKind::text) {
        place_text(block);
    } else if (block.kind == BlockKind::table) {
        const Length tail = tail_height(blocks, index);
        y_ += gap_before(block);
        TablePlacer placer{*this, material_.flow.tables[block.index], tail};
        placer.place();
    } else {
        y_ += gap_before(block);
        cites_.clear();
        append_block_cites(block, cites_);
        place_stacks(block);
        place_notes(cites_);
    }
    after_ = block.space_after;
}

PageBuilder::Fit PageBuilder::fit_lines(Range lines, Length room) {
    Fit fit;
    cites_.clear();
    for (const Line& line : material_.lines.of(lines)) {
        const auto of_line = material_.lines.cites_of(line);
        cites_.insert(cites_.end(), of_line.begin(), of_line.end());
        const Length height = fit.height + line.height;
        if (height + footnotes_.need(cites_) > room) {
            // A long note may begin on this page: its line is then the last one here.
            if (!of_line.empty() && height + footnotes_.least_need(cites_) <= room) {
                fit.height = height;
                ++fit.count;
            }
            break;
        }
        fit.height = height;
        ++fit.count;
    }
    return fit;
}

/// How many of the lines that fit stay on this page, when not all do: neither a lone first line nor
/// a lone last one, and a heading goes whole; on a fresh page at least one, or nothing would move
/// on.
std::uint32_t PageBuilder::divide_lines(std::uint32_t fitting, std::uint32_t all, bool is_first,
                                        bool goes_whole) const {
    std::uint32_t count = fitting;
    if (all - count < kLeastLines) {
        count = all > kLeastLines ? all - kLeastLines : 0;
    }
    if (count < kLeastLines && is_first) {
        count = 0;
    }
    if (is_fresh()) {
        return std::max(count, std::uint32_t{1});
    }
    return goes_whole ? 0 : count;
}

void PageBuilder::place_text(const Block& block) {
    Range rest = block.lines;
    y_ += gap_before(block);
    bool is_first = true;
    while (rest.count > 0) {
        const Length room = remaining() - block.pad * 2 - block.rule_space;
        const std::uint32_t fitting = fit_lines(rest, room).count;
        const std::uint32_t count =
            fitting < rest.count
                ? divide_lines(fitting, rest.count, is_first, is_first && block.keeps_with_next)
                : fitting;
        if (count > 0) {
            emit_text(block, {rest.first, count}, is_first, count == rest.count);
            is_first = false;
        }
        rest = {rest.first + count, rest.count - count};
        if (rest.count > 0) {
            new_page();
        }
    }
}

void PageBuilder::emit_text(const Block& block, Range lines, bool is_first, bool is_last) {
    const Length pad_above = is_first ? block.pad : Length{};
    const Length pad_below = is_last ? block.pad : Length{};
    const Length height = height_of(material_.lines.of(lines)) + pad_above + pad_below;
    if (block.has_background) {
        emitter_.background(block.background, block.left, y_, block.width, height);
    }
    if (is_first) {
        record_heading(block);
    }
    Length top = y_ + pad_above;
    for (const Line& line : material_.lines.of(lines)) {
        emitter_.line(line, block.left, top);
        top += line.height;
    }
    y_ += height;
    if (is_last && block.rule_space.milli > 0) {
        emitter_.rule(material_.theme.accent, kHeadingRule, block.left, y_ + kHeadingRule,
                      block.width);
        y_ += block.rule_space;
    }
    cites_.clear();
    append_cites(lines, cites_);
    place_notes(cites_);
}

void PageBuilder::record_heading(const Block& block) {
    const Kind kind = material_.document.nodes[block.node].kind;
    const bool is_heading = kind == Kind::title || kind == Kind::h1 || kind == Kind::h2 ||
                            kind == Kind::h3 || kind == Kind::h4;
    if (is_heading) {
        material_.pages.headings.push_back(
            {.node = block.node, .page = emitter_.page(), .top = emitter_.page_y(y_)});
    }
}

// Blocks that were measured to fit: placed without looking for the end of the page.
void PageBuilder::place_stacks(const Block& block) {
    const Length top = y_;
    const Length height = height_of(block, material_.flow, material_.lines);
    if (block.has_background) {
        emitter_.background(block.background, block.left, top, block.width, height);
    }
    if (block.kind == BlockKind::figure) {
        place_figure(block, top);
    }
    for (std::uint32_t i = block.stacks.first; i < block.stacks.end(); ++i) {
        y_ = top + block.pad;
        const std::vector<Block>& inner = material_.flow.stacks[i].blocks;
        Length after;
        for (std::size_t k = 0; k < inner.size(); ++k) {
            y_ += k == 0 ? Length{} : std::max(after, inner[k].space_before);
            place_fixed(inner[k]);
            after = inner[k].space_after;
        }
    }
    y_ = top + height;
}

void PageBuilder::place_fixed(const Block& block) {
    if (block.kind == BlockKind::table) {
        TablePlacer placer{*this, material_.flow.tables[block.index], {}};
        placer.place_fixed();
    } else if (block.kind == BlockKind::text) {
        const std::vector<std::uint32_t> cites = std::exchange(cites_, {});
        emit_text(block, block.lines, true, true);
        cites_ = cites;
    } else {
        place_stacks(block);
    }
}

void PageBuilder::place_figure(const Block& block, Length top) {
    emit_figure(material_, emitter_, block, top);
}

}  // namespace generator::layout
