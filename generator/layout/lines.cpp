#include "layout/lines.hpp"

#include <algorithm>

namespace generator::layout {
namespace {

using base::Length;
using document::Align;

constexpr std::uint32_t kMostHyphensInRow = 2;
// Of the measure: slack above which a word is divided, and what a line may lend to a short last
// one.
constexpr std::int32_t kLooseRagged = 5;
constexpr std::int32_t kLooseJustified = 14;
constexpr std::int32_t kLendable = 5;
// Times the size: a last line below this is short.
constexpr std::int32_t kShortLine = 4;

}  // namespace

Lines::Lines(Words& words, fonts::Hyphenator& hyphenator, std::vector<fonts::Glyph>& glyphs)
    : words_{words}, hyphenator_{hyphenator}, glyphs_{glyphs} {
    lines_.reserve(1024);
    pieces_.reserve(2048);
}

Range Lines::set(Range words, const TextStyle& style, const Measure& measure) {
    style_ = style;
    measure_ = measure;
    first_line_ = static_cast<std::uint32_t>(lines_.size());
    hyphens_in_row_ = 0;
    is_last_cluster_ = false;
    paragraph_.clear();
    current_ = 0;
    current_width_ = {};
    std::uint32_t last_cluster = words.first;  // of the text up to the next forced break
    bool is_known = false;
    for (std::uint32_t i = words.first; i < words.end(); ++i) {
        if (!is_known) {
            last_cluster = find_last_cluster(i, words.end());
            is_known = true;
        }
        is_last_cluster_ = i >= last_cluster;
        const Word& word = paragraph_.emplace_back(words_.all()[i]);
        current_width_ += word.width + word.space;
        if (current_width_ - word.space > measure_.width) {
            break_lines();
        }
        if (i + 1 < words.end() && paragraph_.back().must_break) {
            end_line(current().size(), Ending::forced);
            current_width_ = {};
            hyphens_in_row_ = 0;
            is_known = false;
        }
    }
    if (!current().empty()) {
        fill_last_line();
        end_line(current().size(), Ending::last);
    }
    flush();
    return {first_line_, static_cast<std::uint32_t>(lines_.size()) - first_line_};
}

/// First word of what must not be divided at the end of a paragraph.
std::uint32_t Lines::find_last_cluster(std::uint32_t first, std::uint32_t end) const {
    std::uint32_t result = first;
    for (std::uint32_t i = first; i + 1 < end && !words_.all()[i].must_break; ++i) {
        result = words_.all()[i].may_break ? i + 1 : result;
    }
    return result;
}

/// With the space after the last one.
Length Lines::full_width(std::span<const Word> words) {
    Length result;
    for (const Word& word : words) {
        result += word.width + word.space;
    }
    return result;
}

Length Lines::natural_width(std::span<const Word> words) {
    return words.empty() ? Length{} : full_width(words) - words.back().space;
}

void Lines::break_lines() {
    // Each turn ends a line or gives up on a single letter wider than the measure.
    while (current_width_ - paragraph_.back().space > measure_.width) {
        const std::size_t before = current_;
        break_current();
        current_width_ = full_width(current());
        if (current().empty() || current_ == before) {
            break;
        }
    }
}

std::size_t Lines::last_break() const {
    const std::span<const Word> line = current();
    for (std::size_t i = line.size() - 1; i > 0; --i) {
        if (line[i - 1].may_break) {
            return i;
        }
    }
    return 0;
}

void Lines::break_current() {
    const std::size_t at = last_break();
    const Length slack = measure_.width - natural_width(current().first(at));
    const std::int32_t loose = style_.align == Align::justify ? kLooseJustified : kLooseRagged;
    const bool is_too_long = natural_width(current().subspan(at)) > measure_.width;
    const bool is_needed = at == 0;
    if (is_needed || is_too_long || slack > measure_.width / loose) {
        const Cut cut = find_cut(at, is_needed || is_too_long);
        if (cut.is_found) {
            apply(cut);
            return;
        }
    }
    if (at > 0) {
        end_line(at, Ending::space);
        hyphens_in_row_ = 0;
        return;
    }
    const Cut cut = find_letter_cut();
    if (cut.is_found) {
        apply(cut);
    } else if (current().size() > 1) {
        end_line(current().size() - 1, Ending::none);
    }
}

// The last inner break that fits, in the word that crosses the edge or one glued before it.
Lines::Cut Lines::find_cut(std::size_t from, bool is_needed) {
    // A word wider than its line is divided by syllables even where the style divides none.
    const bool is_welcome =
        style_.hyphenates && !is_last_cluster_ && hyphens_in_row_ < kMostHyphensInRow;
    const bool may_hyphenate = is_needed || is_welcome;
    const std::span<const Word> line = current();
    for (std::size_t k = line.size(); k-- > from;) {
        const Word& word = line[k];
        const Length room = measure_.width - full_width(line.first(k));
        if (words_.looks()[word.look].mark == MarkKind::run &&
            words_.looks()[word.look].rise.milli > 0) {
            continue;  // a mark is never divided
        }
        find_word_breaks(word.text, word.whole, may_hyphenate, hyphenator_, breaks_);
        const WordBreak at = widest_fit(word, room);
        if (at.offset > 0) {
            return {.word = k, .at = at, .is_found = true};
        }
    }
    return {};
}

Lines::Cut Lines::find_letter_cut() {
    const std::span<const Word> line = current();
    for (std::size_t k = line.size(); k-- > 0;) {
        const Length room = measure_.width - full_width(line.first(k));
        find_letter_breaks(line[k].text, breaks_);
        WordBreak at = widest_fit(line[k], room);
        if (at.offset == 0 && k == 0 && !breaks_.empty()) {
            at = breaks_.front();  // not even one letter fits: it is reported where it is placed
        }
        if (at.offset > 0) {
            return {.word = k, .at = at, .is_found = true};
        }
    }
    return {};
}

// Binary search: a longer part is never narrower but for kerning, which the check below settles.
WordBreak Lines::widest_fit(const Word& word, Length room) {
    const Look& look = words_.looks()[word.look];
    const auto fits = [&](const WordBreak& at) {
        Length width = words_.part(word, word.text.substr(0, at.offset)).width;
        if (at.has_hyphen) {
            width += words_.scaled(words_.blank(look.face).hyphen_width, look);
        }
        return width <= room;
    };
    std::size_t low = 0;  // breaks_[0, low) fit
    std::size_t high = breaks_.size();
    while (low < high) {
        const std::size_t middle = (low + high) / 2;
        if (fits(breaks_[middle])) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low > 0 ? breaks_[low - 1] : WordBreak{};
}

void Lines::apply(const Cut& cut) {
    const Word whole = current()[cut.word];
    Word head = words_.part(whole, whole.text.substr(0, cut.at.offset));
    head.space = {};
    head.may_break = true;
    head.must_break = false;
    Word tail = words_.part(whole, whole.text.substr(cut.at.offset));
    tail.cite = document::kNone;
    const auto place = paragraph_.begin() + static_cast<std::ptrdiff_t>(current_ + cut.word);
    *place = head;
    paragraph_.insert(place + 1, tail);
    hyphens_in_row_ = cut.at.has_hyphen ? hyphens_in_row_ + 1 : 0;
    end_line(cut.word + 1, cut.at.has_hyphen ? Ending::hyphen : Ending::none);
}

// A line waits until the next one is known, so that a short last line can take a word from it.
void Lines::end_line(std::size_t count, Ending ending) {
    flush();
    pending_ = {.first = current_, .ending = ending, .is_used = true};
    current_ += count;
}

void Lines::fill_last_line() {
    if (!pending_.is_used || pending_.ending != Ending::space || current_ - pending_.first < 4) {
        return;
    }
    const std::span<const Word> before = pending_words();
    const Length last = natural_width(current());
    std::size_t start = before.size() - 1;
    while (start > 1 && !before[start - 1].may_break) {
        --start;
    }
    const Length width = full_width(before.subspan(start));
    const bool is_short = last < style_.size * kShortLine;
    const bool is_light = width < measure_.width / kLendable;
    if (!is_short || !is_light || start < 2 || last + width > measure_.width) {
        return;
    }
    current_ = pending_.first + start;
}

void Lines::flush() {
    if (pending_.is_used) {
        emit(pending_words(), pending_.ending);
        pending_.is_used = false;
    }
}

std::int32_t Lines::count_spaces(std::span<const Word> words) {
    std::int32_t result = 0;
    for (std::size_t i = 0; i < words.size(); ++i) {
        result += i + 1 < words.size() && words[i].space.milli > 0 ? 1 : 0;
        // U+00A0 has the glyph of the space: it stretches too.
        const std::uint16_t space = blank_of(words[i]).space.id;
        for (std::uint32_t g = words[i].glyphs.first; g < words[i].glyphs.end(); ++g) {
            result += words_.glyphs()[g].id == space ? 1 : 0;
        }
    }
    return result;
}

void Lines::emit(std::span<const Word> words, Ending ending) {
    const fonts::Metrics& metrics = words_.metrics(style_.face);
    const Length ascent = fonts::scaled(metrics.ascent, style_.size, metrics.units_per_em);
    const Length descent = fonts::scaled(metrics.descent, style_.size, metrics.units_per_em);
    Line line{.pieces = {static_cast<std::uint32_t>(pieces_.size()), 0},
              .cites = {static_cast<std::uint32_t>(cites_.size()), 0},
              .node = measure_.node,
              .height = style_.leading,
              .baseline = (style_.leading - (ascent - descent)) / 2 + ascent,
              .space_above = {},
              .word_space = {}};
    Length slack = measure_.width - natural_width(words);
    if (ending == Ending::hyphen) {
        const Look& look = words_.looks()[words.back().look];
        slack -= words_.scaled(words_.blank(look.face).hyphen_width, look);
    }
    const bool is_full = ending != Ending::last && ending != Ending::forced;
    if (style_.align == Align::justify && is_full && slack.milli > 0) {
        const std::int32_t spaces = count_spaces(words);
        // Wider gaps than this look like a mistake; the line stays ragged.
        if (spaces > 0 && slack / spaces <= style_.size) {
            line.word_space = slack / spaces;
        }
    }
    lines_.push_back(line);
    if (lines_.size() == first_line_ + 1) {
        emit_label();
    }
    const std::size_t first_piece = pieces_.size();
    emit_words(words, ending);
    Length offset = measure_.left;
    if (style_.align == Align::end && slack.milli > 0) {
        offset += slack;
    } else if (style_.align == Align::center && slack.milli > 0) {
        offset += slack / 2;
    }
    for (std::size_t i = first_piece; i < pieces_.size(); ++i) {
        pieces_[i].x += offset;
    }
    Line& done = lines_.back();
    done.pieces.count = static_cast<std::uint32_t>(pieces_.size()) - done.pieces.first;
    done.cites.count = static_cast<std::uint32_t>(cites_.size()) - done.cites.first;
}

void Lines::open_piece(const Word& word, Length x) {
    pieces_.push_back({.glyphs = {word.glyphs.first, 0}, .look = word.look, .x = x, .width = {}});
}

Range Lines::copy_to_end(Range glyphs) {
    const std::size_t at = glyphs_.size();
    glyphs_.resize(at + glyphs.count);
    std::copy_n(glyphs_.begin() + glyphs.first, glyphs.count,
                glyphs_.begin() + static_cast<std::ptrdiff_t>(at));
    return {static_cast<std::uint32_t>(at), glyphs.count};
}

void Lines::extend_piece(Range glyphs) {
    Range& piece = pieces_.back().glyphs;
    if (piece.end() != glyphs.first) {
        piece = piece.end() == glyphs_.size() ? piece : copy_to_end(piece);
        glyphs = copy_to_end(glyphs);
    }
    piece.count += glyphs.count;
}

void Lines::append_glyph(const fonts::Glyph& glyph) {
    Range& piece = pieces_.back().glyphs;
    piece = piece.end() == glyphs_.size() ? piece : copy_to_end(piece);
    glyphs_.push_back(glyph);
    ++piece.count;
}

Length Lines::stretch_of(const Word& word, Length word_space) {
    const std::uint16_t space = blank_of(word).space.id;
    Length added;
    for (std::uint32_t g = word.glyphs.first; g < word.glyphs.end(); ++g) {
        added += words_.glyphs()[g].id == space ? word_space : Length{};
    }
    return added;
}

void Lines::emit_words(std::span<const Word> words, Ending ending) {
    const Length word_space = lines_.back().word_space;
    Length x;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const Word& word = words[i];
        const bool is_last = i + 1 == words.size();
        if (i == 0 || words[i - 1].look != word.look) {
            open_piece(word, x);
        }
        extend_piece(word.glyphs);
        x += word.width;
        if (word_space.milli != 0) {
            x += stretch_of(word, word_space);
        }
        if (word.cite != document::kNone) {
            cites_.push_back(word.cite);
        }
        if (is_last && ending == Ending::hyphen) {
            const Words::Blank& blank = blank_of(word);
            append_glyph(blank.hyphen);
            x += words_.scaled(blank.hyphen_width, words_.looks()[word.look]);
        }
        pieces_.back().width = x - pieces_.back().x;
        // The space of a line end keeps words apart for who listens; it has no ink and no width.
        const bool is_shown = !is_last || ending == Ending::space || ending == Ending::forced;
        if (is_shown && word.space.milli > 0) {
            extend_piece({word.glyphs.end(), 1});
            x += word.space + word_space;
        } else if (is_last && measure_.ends_with_space) {
            append_glyph(blank_of(word).space);
        }
    }
}

void Lines::emit_label() {
    Length x = measure_.label_x;
    for (std::uint32_t i = measure_.label.first; i < measure_.label.end(); ++i) {
        const Word& word = words_.all()[i];
        open_piece(word, x);
        extend_piece(word.glyphs);
        append_glyph(blank_of(word).space);
        pieces_.back().width = word.width;
        x += word.width + word.space;
    }
}

}  // namespace generator::layout
