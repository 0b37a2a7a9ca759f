#pragma once

#include <memory>
#include <string>
#include <vector>

#include "document/document.hpp"
#include "document/theme.hpp"
#include "fonts/fonts.hpp"
#include "layout/pages.hpp"

namespace support {

/// The official theme and the compiled-in faces, loaded once for all tests.
[[nodiscard]] const generator::document::Theme& official_theme();
[[nodiscard]] const std::shared_ptr<const generator::fonts::Fonts>& compiled_fonts();

/// Lays out a document that must have no fault.
[[nodiscard]] generator::layout::Pages typeset(const generator::document::Document& document);
[[nodiscard]] generator::base::Diagnostics typeset_faults(
    const generator::document::Document& document);

/// A line of one page: the texts that share a baseline and touch, from left to right.
struct PrintedLine {
    std::uint32_t page = 0;
    generator::layout::MarkKind mark = generator::layout::MarkKind::node;
    std::uint32_t node = 0;
    generator::base::Length left, right, baseline;
    bool has_hyphen = false;  // a word goes on in the next line
    std::string text;
};
/// Every text item with its mark, in the order of the display list.
[[nodiscard]] std::vector<PrintedLine> printed_items(const generator::layout::Pages& pages);
/// All letters of a node in the order printed.
[[nodiscard]] std::string printed_text(const generator::layout::Pages& pages, std::uint32_t node);

}  // namespace support
