#pragma once

#include "layout/lines.hpp"
#include "layout/pages.hpp"

namespace generator::layout {

/// The page of a document: its size and the rectangle of its body.
struct Geometry {
    base::Length width = {};
    base::Length height = {};
    base::Length left = {};    // of the body
    base::Length top = {};     // margin above it
    base::Length bottom = {};  // margin under it
    base::Length body_width = {};
    base::Length body_height = {};
};
[[nodiscard]] Geometry geometry_of(const document::Theme& theme, bool is_landscape);

/// The pages of a document: those of its text, and those of its landscape sections.
struct Geometries {
    Geometry body = {};
    Geometry wide = {};
    [[nodiscard]] const Geometry& of(bool is_landscape) const { return is_landscape ? wide : body; }
};

/// Appends items to pages and keeps their marks: one open at a time, opened when something of
/// another kind comes. Distances are from the top left corner of the body, downwards.
class Emitter {
  public:
    Emitter(Pages& pages, const Lines& lines, const Geometry& geometry)
        : pages_{pages}, lines_{lines}, geometry_{geometry} {}

    void begin_page();
    void end_page() { close(); }
    /// Of the pages that begin after this, and of the page at hand if nothing is on it.
    void set_geometry(const Geometry& geometry);
    /// Items after this go to that page, as in a second pass over it.
    void reopen(std::uint32_t page);

    void mark(MarkKind kind, std::uint32_t node, std::uint32_t run);
    void close();
    /// While set, everything is one artifact of this kind: repeated heads, footers.
    void set_artifact(std::optional<MarkKind> kind);

    void line(const Line& line, base::Length left, base::Length top);
    /// Letters of a line inside a mark that is already open.
    void pieces(const Line& line, base::Length left, base::Length baseline);
    void background(document::Color color, base::Length left, base::Length top, base::Length width,
                    base::Length height);
    void rule(document::Color color, base::Length thickness, base::Length left, base::Length top,
              base::Length width);
    void shape(const Item& item) { items().push_back(item); }
    /// Whole marks that are painted before what the page already holds.
    void put_under(const std::vector<Item>& marks) {
        items().insert(items().begin(), marks.begin(), marks.end());
    }

    [[nodiscard]] base::Length page_x(base::Length left) const { return geometry_.left + left; }
    [[nodiscard]] base::Length page_y(base::Length top) const {
        return geometry_.height - geometry_.top - top;
    }
    [[nodiscard]] std::uint32_t page() const { return page_; }
    /// Lines that left their frame: never in a document that is written.
    [[nodiscard]] const std::vector<std::uint32_t>& overflows() const { return overflows_; }

  private:
    [[nodiscard]] std::vector<Item>& items() { return pages_.pages[page_].items; }
    void piece(const Line& line, const Piece& piece, base::Length left, base::Length baseline);
    void link(const Line& line, const Piece& piece, base::Length left, base::Length top);

    Pages& pages_;
    const Lines& lines_;
    Geometry geometry_;
    std::uint32_t page_ = 0;
    std::optional<Item> open_;  // the `begin` of the open mark
    std::optional<MarkKind> artifact_;
    std::vector<std::uint32_t> overflows_;  // nodes
};

}  // namespace generator::layout
