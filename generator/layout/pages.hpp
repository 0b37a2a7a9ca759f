#pragma once

#include <cstdint>
#include <vector>

#include "base/length.hpp"
#include "document/document.hpp"
#include "document/theme.hpp"
#include "fonts/fonts.hpp"

namespace generator::layout {

/// What the items between a `begin` and its `end` are, for the structure tree. Marks never nest.
enum class MarkKind : std::uint8_t {
    node,        // content of a document node
    label,       // its bullet (li) or its mark (note): Lbl
    run,         // an inline element of its own: mark (Reference), link (Link), footnote cite
    notice,      // content of a node that stands in the margin: that this is a draft
    artifact,    // rules, backgrounds: not content
    pagination,  // repeated table heads
    footer,      // running footer
    header,      // running header, the draft's marks
};

/// A `bend` is a line that goes on from the end of the one before it, of one colour and thickness
/// with it: their corner is closed.
enum class ItemKind : std::uint8_t { text, rectangle, line, bend, begin, end };

/// One thing at a fixed place. Origin bottom left of the page, y upwards, as in PDF.
struct Item {
    ItemKind kind = ItemKind::text;
    MarkKind mark = MarkKind::artifact;  // begin
    document::Face face = document::Face::regular;
    document::Color color = {};
    base::Length x = {};  // text: start of the baseline; others: lower left corner
    base::Length y = {};
    base::Length width = {};       // rectangle; line, bend: x2 - x
    base::Length height = {};      // rectangle; line, bend: y2 - y
    base::Length size = {};        // text: size; line: thickness
    base::Length word_space = {};  // text: added to every space glyph (justification)
    std::uint32_t first = 0;       // text: index into Pages::glyphs; begin: node index
    std::uint32_t count = 0;       // text: number of glyphs; begin of a `run`: index of the run
};

/// A clickable area.
struct LinkArea {
    std::uint32_t node = 0;
    std::uint32_t run = 0;
    base::Length left = {}, bottom = {}, right = {}, top = {};
};

struct Page {
    base::Length width = {};
    base::Length height = {};
    std::vector<Item> items = {};
    std::vector<LinkArea> links = {};
};

/// Where a heading landed, for bookmarks.
struct HeadingPlace {
    std::uint32_t node = 0;
    std::uint32_t page = 0;
    base::Length top = {};
};

/// The bounding box of a figure node, for its structure element.
struct FigureBox {
    std::uint32_t node = 0;
    std::uint32_t page = 0;
    base::Length left = {}, bottom = {}, right = {}, top = {};
};

/// The display list: every glyph has its place; writers only write.
struct Pages {
    std::vector<Page> pages = {};
    std::vector<fonts::Glyph> glyphs = {};
    std::vector<HeadingPlace> headings = {};
    std::vector<FigureBox> figures = {};
};

}  // namespace generator::layout
