#include "layout/footnotes.hpp"

#include <algorithm>

#include "layout/blocks.hpp"

namespace generator::layout {
namespace {

using base::Length;

// Above the notes: a gap, a short rule, a gap.
constexpr Length kSeparator = base::points(12);
constexpr Length kRuleTop = base::points(7);
constexpr Length kRuleWidth = base::points(90);
constexpr Length kRuleThickness = base::milli_points(500);
constexpr Length kNoteGap = base::milli_points(1500);
// A waiting note leaves at least this to the text of its page.
constexpr Length kLeastBody = base::points(90);
// A note taller than this part of a page may begin on one page and end on the next.
constexpr std::int32_t kLongNote = 4;
constexpr std::uint32_t kLeastLines = 2;

}  // namespace

Footnotes::Footnotes(const Lines& lines, const std::vector<Range>& footnotes, Length body_height)
    : lines_{lines},
      footnotes_{footnotes},
      body_height_{body_height},
      seen_(footnotes.size()),
      is_set_(footnotes.size()) {}

Length Footnotes::sum(std::span<const std::uint32_t> cites, bool is_least) {
    ++turn_;
    Length result;
    for (const std::uint32_t cite : cites) {
        if (is_set_[cite] != 0 || seen_[cite] == turn_) {
            continue;
        }
        seen_[cite] = turn_;
        const std::span<const Line> lines = lines_.of(footnotes_[cite]);
        const Length whole = height_of(lines);
        const bool may_split = is_least && whole > body_height_ / kLongNote;
        result +=
            kNoteGap +
            (may_split ? height_of(lines.first(std::min<std::size_t>(lines.size(), kLeastLines)))
                       : whole);
    }
    if (result.milli > 0 && placed_.empty()) {
        result += kSeparator;
    }
    return result;
}

Length Footnotes::need(std::span<const std::uint32_t> cites) {
    return cites.empty() ? Length{} : sum(cites, false);
}

Length Footnotes::least_need(std::span<const std::uint32_t> cites) {
    return cites.empty() ? Length{} : sum(cites, true);
}

void Footnotes::place(std::span<const std::uint32_t> cites, Length room) {
    for (const std::uint32_t cite : cites) {
        if (is_set_[cite] == 0) {
            is_set_[cite] = 1;
            const Length before = height_;
            put(footnotes_[cite], room);
            room -= height_ - before;
        }
    }
}

void Footnotes::put(Range lines, Length room) {
    if (lines.count == 0) {
        return;
    }
    Length used = kNoteGap + (placed_.empty() ? kSeparator : Length{});
    std::uint32_t count = 0;
    // Notes stay in order: behind one that waits, all wait.
    while (waiting_.empty() && count < lines.count &&
           used + lines_.all()[lines.first + count].height <= room) {
        used += lines_.all()[lines.first + count].height;
        ++count;
    }
    if (count > 0) {
        placed_.push_back({lines.first, count});
        height_ += used;
    }
    if (count < lines.count) {
        waiting_.push_back({lines.first + count, lines.count - count});
    }
}

void Footnotes::begin_page() {
    placed_.clear();
    height_ = {};
    const std::vector<Range> waited = std::exchange(waiting_, {});
    for (const Range& lines : waited) {
        put(lines, body_height_ - kLeastBody - height_);
    }
}

void Footnotes::end_page(Emitter& emitter, const document::Theme& theme, Length body_width) {
    if (placed_.empty()) {
        return;
    }
    Length top = body_height_ - height_;
    emitter.rule(theme.muted, kRuleThickness, {}, top + kRuleTop, std::min(kRuleWidth, body_width));
    top += kSeparator;
    for (const Range& range : placed_) {
        top += kNoteGap;
        for (const Line& line : lines_.of(range)) {
            emitter.line(line, {}, top);
            top += line.height;
        }
    }
}

}  // namespace generator::layout
