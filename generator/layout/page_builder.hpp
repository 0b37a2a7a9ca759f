#pragma once

#include "layout/blocks.hpp"
#include "layout/emitter.hpp"
#include "layout/footnotes.hpp"

namespace generator::layout {

/// Everything that placing needs, made once for a document.
struct Material {
    const document::Document& document;
    const document::Theme& theme;
    const Flow& flow;
    Lines& lines;
    Words& words;
    Pages& pages;
};

/// Fills pages with blocks from top to bottom. Headings stay with what follows, paragraphs leave
/// no single line behind, notes have their room before the line that cites them is placed.
class PageBuilder {
  public:
    PageBuilder(const Material& material, const Geometries& geometries);

    void place(const std::vector<Block>& blocks);
    /// Ends the last page; what footnotes still wait get pages of their own.
    void finish();

    // For what places tables.
    [[nodiscard]] const Material& material() const { return material_; }
    [[nodiscard]] Emitter& emitter() { return emitter_; }
    [[nodiscard]] base::Length body_height() const { return geometry().body_height; }
    [[nodiscard]] base::Length remaining() const {
        return geometry().body_height - y_ - footnotes_.height();
    }
    [[nodiscard]] bool is_fresh() const { return y_.milli == 0; }
    [[nodiscard]] base::Length y() const { return y_; }
    void set_y(base::Length y) { y_ = y; }
    void new_page();
    [[nodiscard]] base::Length note_need(const std::vector<std::uint32_t>& cites) {
        return footnotes_.need(cites);
    }
    /// Notes of what was just placed above `y()`.
    void place_notes(const std::vector<std::uint32_t>& cites) {
        footnotes_.place(cites, remaining());
    }
    void append_cites(Range lines, std::vector<std::uint32_t>& cites) const;

  private:
    struct Fit {
        std::uint32_t count = 0;
        base::Length height;
    };
    void turn(bool is_landscape);
    [[nodiscard]] const Geometry& geometry() const { return geometries_.of(is_landscape_); }
    void place_block(const std::vector<Block>& blocks, std::size_t index);
    void keep_together(const std::vector<Block>& blocks, std::size_t index);
    [[nodiscard]] base::Length gap_before(const Block& block) const;
    [[nodiscard]] base::Length lead_height(const std::vector<Block>& blocks, std::size_t index,
                                           base::Length room);
    [[nodiscard]] base::Length tail_height(const std::vector<Block>& blocks, std::size_t index);
    [[nodiscard]] base::Length notes_height(const std::vector<Block>& blocks,
                                            std::size_t index) const;
    void append_block_cites(const Block& block, std::vector<std::uint32_t>& cites) const;

    void place_text(const Block& block);
    [[nodiscard]] std::uint32_t divide_lines(std::uint32_t fitting, std::uint32_t all,
                                             bool is_first, bool goes_whole) const;
    [[nodiscard]] Fit fit_lines(Range lines, base::Length room);
    void emit_text(const Block& block, Range lines, bool is_first, bool is_last);
    void place_stacks(const Block& block);
    void place_fixed(const Block& block);
    void place_figure(const Block& block, base::Length top);
    void record_heading(const Block& block);

    Material material_;
    Geometries geometries_;
    bool is_landscape_ = false;
    Emitter emitter_;
    Footnotes footnotes_;
    base::Length y_;
    base::Length after_;  // space that the last block wants below it
    std::vector<std::uint32_t> cites_;
};

/// The shapes of a chart, inside one mark of their node.
void emit_figure(const Material& material, Emitter& emitter, const Block& block, base::Length top);

/// Running footer with "n/m" and the draft line, once the number of pages is known.
void emit_running(const Material& material, Emitter& emitter, const Geometries& geometries);

}  // namespace generator::layout
