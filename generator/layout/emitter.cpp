#include "layout/emitter.hpp"

#include <algorithm>

namespace generator::layout {
namespace {

using base::Length;

// Rounding of widths to thousandths of a point, word by word.
constexpr Length kTolerance = base::milli_points(200);

}  // namespace

Geometry geometry_of(const document::Theme& theme, bool is_landscape) {
    const document::PageStyle& page = theme.page;
    Geometry result{.width = is_landscape ? page.height : page.width,
                    .height = is_landscape ? page.width : page.height,
                    .left = page.margin_left,
                    .top = page.margin_top,
                    .bottom = page.margin_bottom,
                    .body_width = {},
                    .body_height = {}};
    result.body_width = result.width - page.margin_left - page.margin_right;
    result.body_height = result.height - page.margin_top - page.margin_bottom;
    return result;
}

void Emitter::begin_page() {
    page_ = static_cast<std::uint32_t>(pages_.pages.size());
    pages_.pages.push_back(
        {.width = geometry_.width, .height = geometry_.height, .items = {}, .links = {}});
    pages_.pages.back().items.reserve(256);
}

void Emitter::set_geometry(const Geometry& geometry) {
    geometry_ = geometry;
    Page& page = pages_.pages[page_];
    if (page.items.empty()) {
        page.width = geometry.width;
        page.height = geometry.height;
    }
}

void Emitter::reopen(std::uint32_t page) {
    close();
    page_ = page;
}

void Emitter::mark(MarkKind kind, std::uint32_t node, std::uint32_t run) {
    if (artifact_) {
        kind = *artifact_;
        node = 0;
        run = 0;
    }
    if (open_ && open_->mark == kind && open_->first == node && open_->count == run) {
        return;
    }
    close();
    open_ = Item{.kind = ItemKind::begin, .mark = kind, .first = node, .count = run};
    items().push_back(*open_);
}

void Emitter::close() {
    if (open_) {
        items().push_back({.kind = ItemKind::end, .mark = open_->mark});
        open_.reset();
    }
}

void Emitter::set_artifact(std::optional<MarkKind> kind) {
    close();
    artifact_ = kind;
}

void Emitter::line(const Line& line, Length left, Length top) {
    const Length baseline = top + line.baseline;
    for (std::uint32_t i = line.pieces.first; i < line.pieces.end(); ++i) {
        const Piece& part = lines_.pieces()[i];
        const Look& look = lines_.words().looks()[part.look];
        const bool is_run = look.mark == MarkKind::run;
        mark(look.mark, line.node, is_run ? look.run : 0);
        piece(line, part, left, baseline);
        if (look.link != document::kNone && !artifact_) {
            link(line, part, left, top);
        }
    }
}

void Emitter::pieces(const Line& line, Length left, Length baseline) {
    for (std::uint32_t i = line.pieces.first; i < line.pieces.end(); ++i) {
        piece(line, lines_.pieces()[i], left, baseline);
    }
}

void Emitter::piece(const Line& line, const Piece& piece, Length left, Length baseline) {
    const Look& look = lines_.words().looks()[piece.look];
    const Length x = left + piece.x;
    const bool is_inside = x >= -kTolerance && x + piece.width <= geometry_.body_width + kTolerance;
    if (!is_inside && line.node != document::kNone) {
        overflows_.push_back(line.node);
    }
    items().push_back({.kind = ItemKind::text,
                       .face = look.face,
                       .color = look.color,
                       .x = page_x(x),
                       .y = page_y(baseline) + look.rise,
                       .size = look.size,
                       .word_space = line.word_space,
                       .first = piece.glyphs.first,
                       .count = piece.glyphs.count});
}

void Emitter::link(const Line& line, const Piece& piece, Length left, Length top) {
    const Look& look = lines_.words().looks()[piece.look];
    const Length x = page_x(left + piece.x);
    pages_.pages[page_].links.push_back({.node = line.node,
                                         .run = look.run,
                                         .left = x,
                                         .bottom = page_y(top + line.height),
                                         .right = x + piece.width,
                                         .top = page_y(top)});
}

void Emitter::background(document::Color color, Length left, Length top, Length width,
                         Length height) {
    mark(MarkKind::artifact, 0, 0);
    items().push_back({.kind = ItemKind::rectangle,
                       .color = color,
                       .x = page_x(left),
                       .y = page_y(top + height),
                       .width = width,
                       .height = height});
}

void Emitter::rule(document::Color color, Length thickness, Length left, Length top, Length width) {
    mark(MarkKind::artifact, 0, 0);
    items().push_back({.kind = ItemKind::line,
                       .color = color,
                       .x = page_x(left),
                       .y = page_y(top),
                       .width = width,
                       .height = {},
                       .size = thickness});
}

}  // namespace generator::layout
