#include "layout/page_builder.hpp"

namespace generator::layout {
namespace {

using base::Length;
using charts::Anchor;
using charts::Shape;
using charts::ShapeKind;

void emit_text(const Material& material, Emitter& emitter, const Shape& shape, Length left,
               Length top) {
    TextStyle style;
    style.face = shape.face;
    style.color = shape.color;
    style.size = shape.size;
    style.leading = shape.size;
    style.hyphenates = false;
    material.words.clear();
    const Range words = material.words.read(shape.text, style, MarkKind::node);
    constexpr Length kOneLine = base::points(30000);
    const Range lines = material.lines.set(
        words, style, {.left = {}, .width = kOneLine, .label_x = {}, .ends_with_space = true});
    for (const Line& line : material.lines.of(lines)) {
        const Piece& last = material.lines.pieces()[line.pieces.end() - 1];
        const Length width = last.x + last.width;
        Length x = left + shape.x;
        if (shape.anchor == Anchor::middle) {
            x -= width / 2;
        } else if (shape.anchor == Anchor::end) {
            x -= width;
        }
        emitter.pieces(line, x, top + shape.y);
    }
}

}  // namespace

void emit_figure(const Material& material, Emitter& emitter, const Block& block, Length top) {
    const charts::Drawing& drawing = material.flow.drawings[block.index];
    emitter.mark(MarkKind::node, block.node, 0);
    for (const Shape& shape : drawing.shapes) {
        if (shape.kind == ShapeKind::text) {
            emit_text(material, emitter, shape, block.left, top);
            continue;
        }
        const bool is_line = shape.kind == ShapeKind::line;
        // Downwards there, upwards here: a rectangle's lower left corner is at y + height.
        const Length y = is_line ? shape.y : shape.y + shape.height;
        emitter.shape({.kind = is_line ? ItemKind::line : ItemKind::rectangle,
                       .color = shape.color,
                       .x = emitter.page_x(block.left + shape.x),
                       .y = emitter.page_y(top + y),
                       .width = shape.width,
                       .height = is_line ? -shape.height : shape.height,
                       .size = is_line ? shape.size : Length{}});
    }
    emitter.close();
    material.pages.figures.push_back({.node = block.node,
                                      .page = emitter.page(),
                                      .left = emitter.page_x(block.left),
                                      .bottom = emitter.page_y(top + drawing.height),
                                      .right = emitter.page_x(block.left + drawing.width),
                                      .top = emitter.page_y(top)});
}

}  // namespace generator::layout
