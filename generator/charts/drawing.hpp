#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/length.hpp"
#include "document/document.hpp"
#include "document/theme.hpp"

namespace generator::charts {

enum class ShapeKind : std::uint8_t { rectangle, line, text };
enum class Anchor : std::uint8_t { start, middle, end };

/// A primitive of a chart. Origin top left, y downwards; a text stands on its baseline at (x, y).
struct Shape {
    ShapeKind kind = ShapeKind::rectangle;
    Anchor anchor = Anchor::start;
    document::Face face = document::Face::regular;
    document::Color color;
    base::Length x;
    base::Length y;
    base::Length width;   // line: x2 - x
    base::Length height;  // line: y2 - y
    base::Length size;    // text: size of the face; line: thickness
    std::string text;
};

/// A chart as primitives, once for layout and for SVG.
struct Drawing {
    base::Length width;
    base::Length height;
    std::vector<Shape> shapes;
};

/// Bars grouped by category, each with its value above it, a legend when there are two series or
/// more; bars that lie, each with its value behind it, where one over the other would not have the
/// room. Values are placed exactly in proportion; negative or absent ones are drawn as their text.
[[nodiscard]] Drawing draw(const document::Chart& chart, const document::Theme& theme,
                           base::Length width);

}  // namespace generator::charts
