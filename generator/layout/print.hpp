#pragma once

#include <string>

#include "fonts/fonts.hpp"
#include "layout/pages.hpp"

namespace generator::layout {

/// Stable text of the pages, one line an item: kind, place, face, size, letters. For --dump=layout
/// and for golden tests.
[[nodiscard]] std::string print(const Pages& pages, const fonts::Fonts& fonts);

/// The letters of a text item: hyphens of line ends are left out, spaces of line ends are kept.
[[nodiscard]] std::string text_of(const Pages& pages, const Item& item, const fonts::Fonts& fonts);

/// Its advance in thousandths of a point, kerning and justification counted, without the space that
/// ends it.
[[nodiscard]] base::Length ink_width(const Pages& pages, const Item& item,
                                     const fonts::Fonts& fonts);

}  // namespace generator::layout
