#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "document/document.hpp"
#include "layout/pages.hpp"
#include "writers/pdf/content.hpp"

namespace generator::writers::pdf {

/// The tags of PDF 1.7 that a document needs.
enum class Tag : std::uint8_t {
    document,
    div,
    sect,
    h1,
    h2,
    h3,
    h4,
    h5,
    p,
    list,
    list_item,
    label,
    list_body,
    table,
    thead,
    tbody,
    tr,
    th,
    td,
    figure,
    note,
    reference,
    link,
    span,
};
inline constexpr std::size_t kTagCount = 24;
[[nodiscard]] std::string_view name_of(Tag tag);

enum class ChildKind : std::uint8_t { element, mark, annotation };

/// A child of an element: another one, a mark (index into the marks) or a link area (index into
/// the link areas). Children of one element are chained by `next`.
struct Child {
    ChildKind kind = ChildKind::element;
    std::uint32_t index = 0;
    std::uint32_t next = document::kNone;
};

struct Element {
    Tag tag = Tag::document;
    std::uint32_t parent = document::kNone;
    std::uint32_t node = document::kNone;  // that it stands for; of `link`, its run
    std::uint32_t first_child = document::kNone;
    std::uint32_t last_child = document::kNone;
};

/// A clickable area with the page that it lies on.
struct LinkPlace {
    std::uint32_t page = 0;
    layout::LinkArea area;
};

/// The structure tree: elements in document order, a parent before its children.
struct Structure {
    std::vector<Element> elements;
    std::vector<Child> children;
    std::vector<std::uint32_t> element_of_mark;  // by mark; kNone: it has no place in the tree
    std::vector<LinkPlace> links;
    std::vector<std::uint32_t> element_of_link;  // by link; kNone likewise
};

/// Nodes without marks are left out, except the cells of a table that has some: its grid stays
/// regular. A footnote becomes the last child of the block that cites it, or stands after it if
/// that is a heading.
[[nodiscard]] Structure build_structure(const document::Document& document,
                                        const layout::Pages& pages, std::span<const Mark> marks);

}  // namespace generator::writers::pdf
