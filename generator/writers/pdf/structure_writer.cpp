#include "writers/pdf/structure_writer.hpp"

#include <array>
#include <string>
#include <vector>

namespace generator::writers::pdf {
namespace {

using document::Kind;
using document::kNone;
using document::Node;
using document::Scope;

/// Addresses go into the file as ASCII: what is not is escaped as URIs do.
std::string uri_of(std::string_view address) {
    constexpr std::string_view kHexDigits = "0123456789ABCDEF";
    std::string uri;
    for (const char byte : address) {
        const auto value = static_cast<std::uint8_t>(byte);
        if (value <= 0x20 || value >= 0x7F) {
            uri += '%';
            uri += kHexDigits[value >> 4U];
            uri += kHexDigits[value & 0xFU];
        } else {
            uri += byte;
        }
    }
    return uri;
}

class StructureWriter {
  public:
    StructureWriter(PdfFile& file, const Structure& structure, const StructureSource& source)
        : file_{file}, structure_{structure}, source_{source} {}

    ObjectId write();

  private:
    void add_links();
    void number_elements();
    void write_element(std::uint32_t index);
    void append_children(const Element& element, std::uint32_t page);
    void append_child(const Child& child, std::uint32_t page);
    void append_attributes(const Element& element);
    void append_cell(const Node& node);
    void append_figure(std::uint32_t node);
    [[nodiscard]] std::uint32_t page_of(const Element& element) const;
    void write_parent_tree();
    [[nodiscard]] ObjectId id_of(std::uint32_t element) const { return ids_[element]; }

    PdfFile& file_;
    const Structure& structure_;
    const StructureSource& source_;
    ObjectId tree_ = 0;  // of the parents
    ObjectId root_ = 0;
    std::vector<ObjectId> ids_;  // by element
    std::vector<ObjectId> links_;
    std::string body_;
};

std::uint32_t StructureWriter::page_of(const Element& element) const {
    for (std::uint32_t i = element.first_child; i != kNone; i = structure_.children[i].next) {
        if (structure_.children[i].kind == ChildKind::mark) {
            return source_.marks[structure_.children[i].index].page;
        }
    }
    return kNone;
}

void StructureWriter::append_child(const Child& child, std::uint32_t page) {
    switch (child.kind) {
        case ChildKind::element:
            append_reference(body_, id_of(child.index));
            return;
        case ChildKind::mark: {
            const Mark& mark = source_.marks[child.index];
            if (mark.page == page) {
                append_integer(body_, mark.number);
                return;
            }
            body_ += "<</Type/MCR/Pg ";
            append_reference(body_, source_.page_ids[mark.page]);
            body_ += "/MCID ";
            append_integer(body_, mark.number);
            body_ += ">>";
            return;
        }
        case ChildKind::annotation:
            body_ += "<</Type/OBJR/Pg ";
            append_reference(body_, source_.page_ids[structure_.links[child.index].page]);
            body_ += "/Obj ";
            append_reference(body_, links_[child.index]);
            body_ += ">>";
            return;
    }
}

void StructureWriter::append_children(const Element& element, std::uint32_t page) {
    if (element.first_child == kNone) {
        return;
    }
    if (element.first_child == element.last_child) {
        body_ += "/K ";  // one child needs no list
        append_child(structure_.children[element.first_child], page);
        return;
    }
    body_ += "/K[";
    for (std::uint32_t i = element.first_child; i != kNone; i = structure_.children[i].next) {
        append_child(structure_.children[i], page);
        body_ += ' ';
    }
    body_.back() = ']';
}

void StructureWriter::append_cell(const Node& node) {
    const bool is_head = node.kind == Kind::th;
    if (!is_head && node.column_span == 1 && node.row_span == 1) {
        return;
    }
    body_ += "/A<</O/Table";
    if (is_head) {
        bool is_column = node.scope == Scope::column || node.scope == Scope::column_group;
        if (node.scope == Scope::none) {
            const std::vector<Node>& nodes = source_.document.nodes;
            const std::uint32_t row = node.parent;
            const std::uint32_t group = row == kNone ? kNone : nodes[row].parent;
            is_column = group != kNone && nodes[group].kind == Kind::thead;
        }
        body_ += is_column ? "/Scope/Column" : "/Scope/Row";
    }
    if (node.column_span != 1) {
        body_ += "/ColSpan ";
        append_integer(body_, node.column_span);
    }
    if (node.row_span != 1) {
        body_ += "/RowSpan ";
        append_integer(body_, node.row_span);
    }
    body_ += ">>";
}

void StructureWriter::append_figure(std::uint32_t node) {
    const document::Document& document = source_.document;
    const std::uint32_t chart = document.nodes[node].payload;
    body_ += "/Alt";
    append_text(body_, chart < document.charts.size()
                           ? std::string_view{document.charts[chart].alternative_text}
                           : std::string_view{});
    for (const layout::FigureBox& box : source_.pages.figures) {
        if (box.node == node) {
            body_ += "/A<</O/Layout/Placement/Block/BBox[";
            for (const base::Length side : {box.left, box.bottom, box.right, box.top}) {
                append_place(body_, side);
                body_ += ' ';
            }
            body_.back() = ']';
            body_ += ">>";
            return;
        }
    }
}

void StructureWriter::append_attributes(const Element& element) {
    const document::Document& document = source_.document;
    switch (element.tag) {
        case Tag::th:
        case Tag::td:
            append_cell(document.nodes[element.node]);
            break;
        case Tag::table: {
            const std::uint32_t shape = document.nodes[element.node].payload;
            if (shape < document.tables.size() && !document.tables[shape].summary.empty()) {
                body_ += "/A<</O/Table/Summary";
                append_text(body_, document.tables[shape].summary);
                body_ += ">>";
            }
            break;
        }
        case Tag::list:
            body_ += document.nodes[element.node].is_unmarked ? "/A<</O/List/ListNumbering/None>>"
                                                              : "/A<</O/List/ListNumbering/Disc>>";
            break;
        case Tag::figure:
            append_figure(element.node);
            break;
        case Tag::note:
            body_ += "/ID(n";  // unique in the file, as PDF/UA asks of notes
            append_integer(body_, element.node);
            body_ += ')';
            break;
        default:
            break;
    }
}

/// Objects are written in the order of their numbers. Those with elements below them stand by tag,
/// those without after them, in document order, so that each resembles the one before: the
/// structure of a ficha takes 6 % less than in the order of the tree.
void StructureWriter::number_elements() {
    constexpr std::size_t without_elements = kTagCount;
    const auto group_of = [this](const Element& element) {
        for (std::uint32_t i = element.first_child; i != kNone; i = structure_.children[i].next) {
            if (structure_.children[i].kind == ChildKind::element) {
                return static_cast<std::size_t>(element.tag);
            }
        }
        return without_elements;
    };
    std::array<std::vector<std::uint32_t>, kTagCount + 1> groups;
    for (std::uint32_t i = 0; i < structure_.elements.size(); ++i) {
        groups[group_of(structure_.elements[i])].push_back(i);
    }
    ids_.resize(structure_.elements.size());
    for (const std::vector<std::uint32_t>& group : groups) {
        if (&group == &groups.back()) {
            file_.begin_alike();
        }
        for (const std::uint32_t element : group) {
            ids_[element] = file_.reserve();
        }
    }
}

void StructureWriter::write_element(std::uint32_t index) {
    const Element& element = structure_.elements[index];
    body_ = "/S/";
    body_ += name_of(element.tag);
    body_ += "/P ";
    append_reference(body_, element.parent == kNone ? root_ : id_of(element.parent));
    const std::uint32_t page = page_of(element);
    if (page != kNone) {
        body_ += "/Pg ";
        append_reference(body_, source_.page_ids[page]);
    }
    append_children(element, page);
    append_attributes(element);
    file_.define(id_of(index), body_);
}

/// Keys of the parent tree: first the pages, then the link annotations.
void StructureWriter::add_links() {
    const document::Document& document = source_.document;
    for (std::size_t i = 0; i < structure_.links.size(); ++i) {
        const LinkPlace& place = structure_.links[i];
        const document::Run& run = document.runs[place.area.run];
        const bool is_known = run.target < document.links.size();
        const std::string_view address =
            is_known ? std::string_view{document.links[run.target]} : document.text_of(run);
        const ObjectId id = file_.add_link(
            place.page, {place.area.left, place.area.bottom, place.area.right, place.area.top},
            uri_of(address));
        body_ = "/F 4/Contents";
        append_text(body_, document.text_of(run));
        body_ += "/StructParent ";
        append_integer(body_, static_cast<std::int64_t>(source_.page_ids.size() + i));
        file_.define(id, body_);
        links_.push_back(id);
    }
}

/// For each page the element of each of its marks, for each link its element.
void StructureWriter::write_parent_tree() {
    body_ = "/Nums[";
    std::size_t mark = 0;
    for (std::size_t page = 0; page < source_.page_ids.size(); ++page) {
        append_integer(body_, static_cast<std::int64_t>(page));
        body_ += '[';
        for (; mark < source_.marks.size() && source_.marks[mark].page == page; ++mark) {
            append_reference(body_, id_of(structure_.element_of_mark[mark]));
            body_ += ' ';
        }
        body_ += ']';
    }
    for (std::size_t link = 0; link < structure_.links.size(); ++link) {
        append_integer(body_, static_cast<std::int64_t>(source_.page_ids.size() + link));
        body_ += ' ';
        append_reference(body_, id_of(structure_.element_of_link[link]));
        body_ += ' ';
    }
    body_ += ']';
    file_.define(tree_, body_);
}

ObjectId StructureWriter::write() {
    add_links();
    // First: it lists all elements, and their parents repeat parts of that list.
    tree_ = file_.reserve();
    root_ = file_.reserve();
    number_elements();
    for (std::uint32_t i = 0; i < structure_.elements.size(); ++i) {
        write_element(i);
    }
    write_parent_tree();
    body_ = "/Type/StructTreeRoot/K ";
    append_reference(body_, id_of(0));
    body_ += "/ParentTree ";
    append_reference(body_, tree_);
    body_ += "/ParentTreeNextKey ";
    append_integer(body_,
                   static_cast<std::int64_t>(source_.page_ids.size() + structure_.links.size()));
    file_.define(root_, body_);
    return root_;
}

}  // namespace

ObjectId write_structure(PdfFile& file, const Structure& structure, const StructureSource& source) {
    return StructureWriter{file, structure, source}.write();
}

}  // namespace generator::writers::pdf
