#pragma once

#include "layout/emitter.hpp"

namespace generator::layout {

/// The footnotes of a document at the foot of its pages: each once, on the page of the line that
/// cites it first; what does not fit goes on at the foot of the next page.
class Footnotes {
  public:
    Footnotes(const Lines& lines, const std::vector<Range>& footnotes, base::Length body_height);

    /// Of the pages that begin after this.
    void set_body_height(base::Length height) { body_height_ = height; }
    /// Height taken from the body of this page.
    [[nodiscard]] base::Length height() const { return height_; }
    /// What these cites would add, each note whole.
    [[nodiscard]] base::Length need(std::span<const std::uint32_t> cites);
    /// What they add at least: a long note may begin here and go on.
    [[nodiscard]] base::Length least_need(std::span<const std::uint32_t> cites);
    /// Puts the notes on this page as far as `room` allows; the rest waits.
    void place(std::span<const std::uint32_t> cites, base::Length room);

    [[nodiscard]] bool is_waiting() const { return !waiting_.empty(); }
    /// Sets the notes of the page that ends, and starts the next one with what waits.
    void end_page(Emitter& emitter, const document::Theme& theme, base::Length body_width);
    void begin_page();

  private:
    [[nodiscard]] base::Length sum(std::span<const std::uint32_t> cites, bool is_least);
    void put(Range lines, base::Length room);

    const Lines& lines_;
    const std::vector<Range>& footnotes_;
    base::Length body_height_;
    base::Length height_;
    std::vector<Range> placed_;   // lines, on this page
    std::vector<Range> waiting_;  // lines, for the next one
    std::vector<std::uint32_t> seen_;
    std::uint32_t turn_ = 0;
    std::vector<std::uint8_t> is_set_;
};

}  // namespace generator::layout
