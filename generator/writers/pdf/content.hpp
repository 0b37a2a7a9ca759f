#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "document/document.hpp"
#include "layout/pages.hpp"
#include "writers/pdf/font_bank.hpp"

namespace generator::writers::pdf {

/// A stretch of marked content, for the structure tree.
struct Mark {
    std::uint32_t node = 0;
    std::uint32_t run = document::kNone;  // of MarkKind::run: index into Document::runs
    layout::MarkKind kind = layout::MarkKind::node;
    std::uint32_t page = 0;
    std::uint32_t number = 0;  // MCID on its page
};

/// What would make a page inaccessible, or lose text.
enum class ContentFault : std::uint8_t { none, misplaced_mark, lost_glyph };

/// The operators of the page with this index, into `out`. Its marks are added to `marks`, the codes
/// that it uses to `used` (by font_number). Nothing may be painted outside marks, and marks pair.
[[nodiscard]] ContentFault write_content(const layout::Pages& pages, std::uint32_t page,
                                         const FontBank& bank, std::vector<Mark>& marks,
                                         std::span<CodeMarks> used, std::string& out);

}  // namespace generator::writers::pdf
