#pragma once

#include <cstdint>

#include "document/grid.hpp"
#include "document/theme.hpp"

namespace generator::writers::html {

/// True if a cell holds a word so long that it must be broken anywhere, an address for instance.
[[nodiscard]] bool has_endless_word(const document::Document& document, const document::Node& cell);

/// What a table must be scaled to, in thousandths, so that a browser prints it inside the sheet:
/// its figures are not broken, and what is wider than the sheet a printer cuts in silence. 1000: it
/// fits as it is. Letters are taken by their usual widths: the browser may set another font.
[[nodiscard]] std::int32_t print_scale(const document::Document& document,
                                       const document::TableGrid& grid,
                                       const document::TableStyle& style,
                                       const document::Theme& theme, bool is_landscape);

}  // namespace generator::writers::html
