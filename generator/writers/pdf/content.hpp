#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "document/document.hpp"
#include "fonts/fonts.hpp"
#include "layout/pages.hpp"
#include "writers/pdf/glyph_codes.hpp"

namespace generator::writers::pdf {

/// A stretch of marked content, for the structure tree.
struct Mark {
    std::uint32_t node = 0;
    std::uint32_t run = document::kNone;  // of MarkKind::run: index into Document::runs
    layout::MarkKind kind = layout::MarkKind::node;
    std::uint32_t page = 0;
    std::uint32_t number = 0;  // MCID on its page
};

/// The operators of the page with this index, into `out`. Its marks are added to `marks`. Gives
/// false if something is painted outside marks or the marks do not pair.
[[nodiscard]] bool write_content(const layout::Pages& pages, std::uint32_t page,
                                 const GlyphCodes& codes, const fonts::Fonts& fonts,
                                 std::vector<Mark>& marks, std::string& out);

}  // namespace generator::writers::pdf
