#include "writers/pdf/structure.hpp"

#include <array>

namespace generator::writers::pdf {
namespace {

using document::Kind;
using document::kNone;
using document::Node;
using document::RunKind;
using layout::MarkKind;

Tag tag_of(Kind kind) {
    switch (kind) {
        case Kind::document:
            return Tag::document;
        case Kind::header:
        case Kind::columns:
        case Kind::column:
            return Tag::div;
        case Kind::section:
            return Tag::sect;
        case Kind::title:
            return Tag::h1;
        case Kind::h1:
            return Tag::h2;
        case Kind::h2:
            return Tag::h3;
        case Kind::h3:
            return Tag::h4;
        case Kind::h4:
            return Tag::h5;
        case Kind::p:
            return Tag::p;
        case Kind::ul:
            return Tag::list;
        case Kind::li:
            return Tag::list_item;
        case Kind::table:
            return Tag::table;
        case Kind::thead:
            return Tag::thead;
        case Kind::tbody:
            return Tag::tbody;
        case Kind::tr:
            return Tag::tr;
        case Kind::th:
            return Tag::th;
        case Kind::td:
            return Tag::td;
        case Kind::figure:
            return Tag::figure;
        case Kind::note:
            return Tag::note;
    }
    return Tag::div;
}

Tag tag_of(RunKind kind) {
    switch (kind) {
        case RunKind::mark:
        case RunKind::footnote:
            return Tag::reference;
        case RunKind::link:
            return Tag::link;
        case RunKind::text:
        case RunKind::figure:
        case RunKind::line_break:
            break;
    }
    return Tag::span;
}

bool is_heading(Tag tag) { return tag >= Tag::h1 && tag <= Tag::h5; }

bool is_part_of_table(Kind kind) { return kind >= Kind::thead && kind <= Kind::td; }

/// Items of one list grouped by a key, each group in its first order.
class Groups {
  public:
    template <class KeyOf>
    Groups(std::size_t keys, std::size_t count, KeyOf key_of) : first_(keys + 1, 0), items_(count) {
        for (std::uint32_t i = 0; i < count; ++i) {
            ++first_[key_of(i) + 1];
        }
        for (std::size_t key = 0; key < keys; ++key) {
            first_[key + 1] += first_[key];
        }
        std::vector<std::uint32_t> next{first_.begin(), first_.end() - 1};
        for (std::uint32_t i = 0; i < count; ++i) {
            items_[next[key_of(i)]++] = i;
        }
    }

    [[nodiscard]] std::span<const std::uint32_t> of(std::size_t key) const {
        return std::span{items_}.subspan(first_[key], first_[key + 1] - first_[key]);
    }

  private:
    std::vector<std::uint32_t> first_;
    std::vector<std::uint32_t> items_;
};

std::vector<LinkPlace> link_places(const layout::Pages& pages) {
    std::vector<LinkPlace> places;
    for (std::uint32_t page = 0; page < pages.pages.size(); ++page) {
        for (const layout::LinkArea& area : pages.pages[page].links) {
            places.push_back({page, area});
        }
    }
    return places;
}

class Builder {
  public:
    Builder(const document::Document& document, const layout::Pages& pages,
            std::span<const Mark> marks)
        : document_{document},
          marks_{marks},
          links_{link_places(pages)},
          marks_of_{document.nodes.size(), marks.size(),
                    [marks](std::uint32_t i) { return marks[i].node; }},
          links_of_{document.nodes.size(), links_.size(),
                    [this](std::uint32_t i) { return links_[i].area.node; }},
          has_content_(document.nodes.size(), false),
          is_placed_(document.footnotes.size(), false) {}

    Structure build();

  private:
    void find_content();
    [[nodiscard]] bool holds_one(std::uint32_t node) const;
    [[nodiscard]] bool is_place(std::uint32_t node, Tag tag) const;
    std::uint32_t add(Tag tag, std::uint32_t parent, std::uint32_t node);
    void append(std::uint32_t element, ChildKind kind, std::uint32_t index);
    void build_node(std::uint32_t node, std::uint32_t parent);
    void build_children(std::uint32_t node, std::uint32_t element);
    void build_label(std::uint32_t node, std::uint32_t element);
    void build_marks(std::uint32_t node, std::uint32_t element);
    std::uint32_t build_run(std::uint32_t node, std::uint32_t run, std::uint32_t element);
    void build_footnotes(std::uint32_t element, std::size_t first_cited);
    void place_mark(std::uint32_t mark, std::uint32_t element);

    const document::Document& document_;
    std::span<const Mark> marks_;
    std::vector<LinkPlace> links_;
    Groups marks_of_;
    Groups links_of_;
    std::vector<bool> has_content_;  // by node: it or a descendant has marks
    std::vector<bool> is_placed_;    // by footnote
    std::vector<std::uint32_t> cited_;
    Structure out_;
};

/// From the last node to the first: a parent stands before its children.
void Builder::find_content() {
    for (std::size_t i = document_.nodes.size(); i-- > 0;) {
        const Node& node = document_.nodes[i];
        if (node.is_screen_only) {
            has_content_[i] = false;
            continue;
        }
        has_content_[i] = has_content_[i] || !marks_of_.of(i).empty();
        if (has_content_[i] && node.parent != kNone) {
            has_content_[node.parent] = true;
        }
    }
}

std::uint32_t Builder::add(Tag tag, std::uint32_t parent, std::uint32_t node) {
    const auto index = static_cast<std::uint32_t>(out_.elements.size());
    out_.elements.push_back({.tag = tag, .parent = parent, .node = node});
    if (parent != kNone) {
        append(parent, ChildKind::element, index);
    }
    return index;
}

void Builder::append(std::uint32_t element, ChildKind kind, std::uint32_t index) {
    const auto child = static_cast<std::uint32_t>(out_.children.size());
    out_.children.push_back({.kind = kind, .index = index});
    Element& parent = out_.elements[element];
    if (parent.last_child == kNone) {
        parent.first_child = child;
    } else {
        out_.children[parent.last_child].next = child;
    }
    parent.last_child = child;
}

void Builder::place_mark(std::uint32_t mark, std::uint32_t element) {
    append(element, ChildKind::mark, mark);
    out_.element_of_mark[mark] = element;
}

void Builder::build_label(std::uint32_t node, std::uint32_t element) {
    std::uint32_t label = kNone;
    for (const std::uint32_t mark : marks_of_.of(node)) {
        if (marks_[mark].kind == MarkKind::label) {
            label = label == kNone ? add(Tag::label, element, node) : label;
            place_mark(mark, label);
        }
    }
}

/// The element of an inline run: its marks, and the areas that lead where it leads.
std::uint32_t Builder::build_run(std::uint32_t node, std::uint32_t run, std::uint32_t element) {
    const Tag tag = tag_of(document_.runs[run].kind);
    const std::uint32_t inline_element = add(tag, element, run);
    if (document_.runs[run].kind == RunKind::footnote) {
        cited_.push_back(document_.runs[run].target);
    }
    if (tag == Tag::link) {
        for (const std::uint32_t link : links_of_.of(node)) {
            if (links_[link].area.run == run) {
                out_.element_of_link[link] = inline_element;
            }
        }
    }
    return inline_element;
}

/// The text of the node itself, in reading order.
void Builder::build_marks(std::uint32_t node, std::uint32_t element) {
    std::uint32_t current_run = kNone;
    std::uint32_t run_element = kNone;
    for (const std::uint32_t mark : marks_of_.of(node)) {
        switch (marks_[mark].kind) {
            case MarkKind::node:
            case MarkKind::notice:
                place_mark(mark, element);
                break;
            case MarkKind::run:
                // A run broken over lines or pages is still one element.
                if (current_run != marks_[mark].run) {
                    current_run = marks_[mark].run;
                    run_element = build_run(node, current_run, element);
                }
                place_mark(mark, run_element);
                break;
            default:
                break;  // the label has its own element
        }
    }
    for (const std::uint32_t link : links_of_.of(node)) {
        if (out_.element_of_link[link] != kNone) {
            append(out_.element_of_link[link], ChildKind::annotation, link);
        }
    }
}

void Builder::build_footnotes(std::uint32_t element, std::size_t first_cited) {
    for (std::size_t i = first_cited; i < cited_.size(); ++i) {
        const std::uint32_t footnote = cited_[i];
        if (footnote < is_placed_.size() && !is_placed_[footnote]) {
            is_placed_[footnote] = true;
            build_node(document_.footnotes[footnote].node, element);
        }
    }
    cited_.resize(first_cited);
}

void Builder::build_children(std::uint32_t node, std::uint32_t element) {
    for (std::uint32_t child = document_.nodes[node].first_child; child != kNone;
         child = document_.nodes[child].next_sibling) {
        build_node(child, element);
    }
}

/// Whether it groups nothing: one of its children alone has content.
bool Builder::holds_one(std::uint32_t node) const {
    std::size_t count = 0;
    for (std::uint32_t child = document_.nodes[node].first_child; child != kNone;
         child = document_.nodes[child].next_sibling) {
        count += has_content_[child] ? 1U : 0U;
    }
    return count <= 1;
}

/// Where things stand on the page is no structure: columns leave theirs to what holds them.
bool Builder::is_place(std::uint32_t node, Tag tag) const {
    return tag == Tag::div && marks_of_.of(node).empty();
}

void Builder::build_node(std::uint32_t node, std::uint32_t parent) {
    const Node& source = document_.nodes[node];
    const bool is_kept = has_content_[node] || is_part_of_table(source.kind);
    if (!is_kept || source.is_screen_only) {
        return;
    }
    const Tag tag = tag_of(source.kind);
    if (is_place(node, tag) || (tag == Tag::sect && holds_one(node))) {
        build_children(node, parent);
        return;
    }
    const std::uint32_t element = add(tag, parent, node);
    const std::size_t first_cited = cited_.size();
    if (tag == Tag::list_item) {
        build_label(node, element);
        const std::uint32_t body = add(Tag::list_body, element, node);
        build_marks(node, body);
        build_footnotes(body, first_cited);
        build_children(node, body);
        return;
    }
    if (tag == Tag::note) {
        build_label(node, element);
    }
    build_marks(node, element);
    build_footnotes(is_heading(tag) ? parent : element, first_cited);
    build_children(node, element);
}

Structure Builder::build() {
    out_.element_of_mark.assign(marks_.size(), kNone);
    out_.element_of_link.assign(links_.size(), kNone);
    out_.elements.reserve(document_.nodes.size() + marks_.size() / 2);
    out_.children.reserve(document_.nodes.size() + marks_.size() * 2);
    find_content();
    const std::uint32_t root = add(Tag::document, kNone, 0);
    if (document_.is_draft()) {
        build_node(document_.draft_notice, root);
    }
    build_marks(0, root);
    build_children(0, root);
    out_.links = std::move(links_);
    return std::move(out_);
}

}  // namespace

std::string_view name_of(Tag tag) {
    static constexpr std::array<std::string_view, kTagCount> kNames = {
        "Document", "Div", "Sect", "H1",     "H2",    "H3",        "H4",    "H5",
        "P",        "L",   "LI",   "Lbl",    "LBody", "Table",     "THead", "TBody",
        "TR",       "TH",  "TD",   "Figure", "Note",  "Reference", "Link",  "Span"};
    return kNames[static_cast<std::size_t>(tag)];
}

Structure build_structure(const document::Document& document, const layout::Pages& pages,
                          std::span<const Mark> marks) {
    return Builder{document, pages, marks}.build();
}

}  // namespace generator::writers::pdf
