#pragma once

#include <vector>

#include "document/theme.hpp"
#include "layout/emitter.hpp"

namespace generator::layout {

/// «BORRADOR» across the page, an artifact as wide as the body allows, in a tint of `color` so
/// faint that no letter over it suffers. Strokes and no letters: a reader that takes the text of a
/// page, or looks for a word in it, never finds it among the figures.
[[nodiscard]] std::vector<Item> make_watermark(const Geometry& geometry, document::Color color);

}  // namespace generator::layout
