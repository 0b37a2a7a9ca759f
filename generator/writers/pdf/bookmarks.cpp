#include "writers/pdf/bookmarks.hpp"

#include <string>
#include <vector>

#include "writers/pdf/syntax.hpp"

namespace generator::writers::pdf {
namespace {

// ISO 19005-2, 6.1.13: of a string, as it stands in the file.
constexpr std::size_t kLongestTitle = 32'767;

/// An entry of the tree. The first is its root, so 0 as a neighbour means none.
struct Bookmark {
    std::size_t level = 0;
    const layout::HeadingPlace* place = nullptr;
    ObjectId id = 0;
    std::size_t parent = 0;
    std::size_t count = 0;  // of all below it: the tree is shown open
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t before = 0;
    std::size_t after = 0;
};

/// Depth of a heading among the bookmarks; the root is above the title.
std::size_t level_of(document::Kind kind) {
    switch (kind) {
        case document::Kind::h1:
            return 2;
        case document::Kind::h2:
            return 3;
        case document::Kind::h3:
            return 4;
        case document::Kind::h4:
            return 5;
        default:
            return 1;
    }
}

/// The letters of a heading, without the marks of its notes.
std::string heading_text(const document::Document& document, const document::Node& node) {
    std::string text;
    for (std::uint32_t i = node.first_run; i < node.first_run + node.run_count; ++i) {
        const document::Run& run = document.runs[i];
        if (run.kind == document::RunKind::line_break) {
            text += ' ';
        } else if (run.kind != document::RunKind::mark && run.kind != document::RunKind::footnote) {
            text += document.text_of(run);
        }
    }
    return text;
}

base::Diagnostic too_long(std::size_t size, std::size_t page) {
    return {.code = "E-PDF-004",
            .place = {},
            .message = "la página " + std::to_string(page + 1) + " tiene un título de " +
                       std::to_string(size) + " bytes, y un marcador de PDF lleva a lo más " +
                       std::to_string(kLongestTitle),
            .hint = "no se escribió ningún archivo; acorte ese título en los datos"};
}

/// As the last child of its parent.
void add(std::vector<Bookmark>& tree, Bookmark bookmark) {
    const std::size_t index = tree.size();
    Bookmark& parent = tree[bookmark.parent];
    bookmark.before = parent.last;
    if (parent.last == 0) {
        parent.first = index;
    } else {
        tree[parent.last].after = index;
    }
    parent.last = index;
    for (std::size_t above = bookmark.parent;; above = tree[above].parent) {
        ++tree[above].count;
        if (above == 0) {
            break;
        }
    }
    tree.push_back(bookmark);
}

std::vector<Bookmark> make_tree(PdfFile& file, const layout::Pages& pages,
                                const document::Document& document) {
    std::vector<Bookmark> tree;
    tree.reserve(pages.headings.size() + 1);
    tree.push_back({.id = file.reserve()});
    for (const layout::HeadingPlace& place : pages.headings) {
        Bookmark bookmark{.level = level_of(document.nodes[place.node].kind),
                          .place = &place,
                          .id = file.reserve(),
                          .parent = tree.size() - 1};
        while (tree[bookmark.parent].level >= bookmark.level) {
            bookmark.parent = tree[bookmark.parent].parent;
        }
        add(tree, bookmark);
    }
    return tree;
}

void append_neighbour(std::string& out, std::string_view key, const std::vector<Bookmark>& tree,
                      std::size_t index) {
    if (index != 0) {
        out += key;
        append_reference(out, tree[index].id);
    }
}

}  // namespace

base::Result<ObjectId> write_bookmarks(PdfFile& file, const layout::Pages& pages,
                                       const document::Document& document,
                                       std::span<const ObjectId> page_ids) {
    if (pages.headings.empty()) {
        return ObjectId{0};
    }
    const std::vector<Bookmark> tree = make_tree(file, pages, document);
    std::string entries;
    for (const Bookmark& bookmark : tree) {
        entries.clear();
        if (bookmark.place != nullptr) {
            entries += "/Title";
            append_text(entries, heading_text(document, document.nodes[bookmark.place->node]));
            if (entries.size() > kLongestTitle) {
                return too_long(entries.size(), bookmark.place->page);
            }
            entries += "/Dest[";
            append_reference(entries, page_ids[bookmark.place->page]);
            entries += "/XYZ 0 ";
            append_place(entries, bookmark.place->top);
            entries += " 0]/Parent ";  // zoom 0 keeps the reader's
            append_reference(entries, tree[bookmark.parent].id);
        }
        append_neighbour(entries, "/Prev ", tree, bookmark.before);
        append_neighbour(entries, "/Next ", tree, bookmark.after);
        append_neighbour(entries, "/First ", tree, bookmark.first);
        append_neighbour(entries, "/Last ", tree, bookmark.last);
        if (bookmark.count > 0) {
            entries += "/Count ";
            append_integer(entries, static_cast<std::int64_t>(bookmark.count));
        }
        file.define(bookmark.id, entries);
    }
    return tree.front().id;
}

}  // namespace generator::writers::pdf
