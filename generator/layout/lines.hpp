#pragma once

#include <vector>

#include "layout/word_breaks.hpp"
#include "layout/words.hpp"

namespace generator::layout {

/// Glyphs of one look at a place of a line.
struct Piece {
    Range glyphs = {};  // of Pages::glyphs
    std::uint32_t look = 0;
    base::Length x = {};      // from the left edge of the frame
    base::Length width = {};  // of its ink and inner spaces: without the space that ends the line
};

/// One line of text, ready to be put at a height.
struct Line {
    Range pieces = {};
    Range cites = {};  // of Lines::cites
    std::uint32_t node = document::kNone;
    base::Length height = {};
    base::Length baseline = {};     // from its top
    base::Length space_above = {};  // between paragraphs of one cell; dropped at the top of a page
    base::Length word_space = {};
};

/// Where a paragraph stands in its frame.
struct Measure {
    base::Length left = {};
    base::Length width = {};
    std::uint32_t node = document::kNone;
    Range label = {};           // words of the bullet or the mark that hangs left of the first line
    base::Length label_x = {};  // from the left edge of the frame
    bool ends_with_space = false;  // what follows on the page is another text
};

/// Sets words on lines. First fit with limits: syllables are divided only where a line would stay
/// loose, at most two lines in a row, never the last word; a short last line gets company.
class Lines {
  public:
    Lines(Words& words, fonts::Hyphenator& hyphenator, std::vector<fonts::Glyph>& glyphs);

    [[nodiscard]] Range set(Range words, const TextStyle& style, const Measure& measure);

    [[nodiscard]] const std::vector<Line>& all() const { return lines_; }
    [[nodiscard]] std::vector<Line>& all() { return lines_; }
    [[nodiscard]] const std::vector<Piece>& pieces() const { return pieces_; }
    [[nodiscard]] const std::vector<std::uint32_t>& cites() const { return cites_; }
    [[nodiscard]] const Words& words() const { return words_; }
    [[nodiscard]] std::span<const Line> of(Range range) const {
        return std::span{lines_}.subspan(range.first, range.count);
    }
    [[nodiscard]] std::span<const std::uint32_t> cites_of(const Line& line) const {
        return std::span{cites_}.subspan(line.cites.first, line.cites.count);
    }

  private:
    enum class Ending : std::uint8_t { space, hyphen, none, forced, last };
    /// The line that ended last: the words from its first up to those of the current line.
    struct Pending {
        std::size_t first = 0;  // of paragraph_
        Ending ending = Ending::last;
        bool is_used = false;
    };
    struct Cut {
        std::size_t word = 0;
        WordBreak at;
        bool is_found = false;
    };

    [[nodiscard]] std::uint32_t find_last_cluster(std::uint32_t first, std::uint32_t end) const;
    /// The words after the last line that ended.
    [[nodiscard]] std::span<const Word> current() const {
        return std::span{paragraph_}.subspan(current_);
    }
    [[nodiscard]] std::span<const Word> pending_words() const {
        return std::span{paragraph_}.subspan(pending_.first, current_ - pending_.first);
    }
    /// Ends lines until what is left fits.
    void break_lines();
    void break_current();
    [[nodiscard]] std::size_t last_break() const;
    [[nodiscard]] Cut find_cut(std::size_t from, bool is_needed);
    [[nodiscard]] Cut find_letter_cut();
    [[nodiscard]] WordBreak widest_fit(const Word& word, base::Length room);
    void apply(const Cut& cut);
    void end_line(std::size_t count, Ending ending);
    void fill_last_line();
    void flush();
    void emit(std::span<const Word> words, Ending ending);
    void emit_words(std::span<const Word> words, Ending ending);
    void emit_label();
    /// A piece that begins with this word, without its glyphs.
    void open_piece(const Word& word, base::Length x);
    /// What the spaces within a word (of a number) add to its width in a stretched line.
    [[nodiscard]] base::Length stretch_of(const Word& word, base::Length word_space);
    [[nodiscard]] const Words::Blank& blank_of(const Word& word) {
        return words_.blank(words_.looks()[word.look].face);
    }
    /// Words that were read together need no more than a longer piece; else the piece and what goes
    /// on with it are copied to the end.
    void extend_piece(Range glyphs);
    void append_glyph(const fonts::Glyph& glyph);
    [[nodiscard]] Range copy_to_end(Range glyphs);
    [[nodiscard]] std::int32_t count_spaces(std::span<const Word> words);
    [[nodiscard]] static base::Length full_width(std::span<const Word> words);
    [[nodiscard]] static base::Length natural_width(std::span<const Word> words);

    Words& words_;
    fonts::Hyphenator& hyphenator_;
    std::vector<fonts::Glyph>& glyphs_;
    std::vector<Line> lines_ = {};
    std::vector<Piece> pieces_ = {};
    std::vector<std::uint32_t> cites_;

    // State of the paragraph being set.
    TextStyle style_;
    Measure measure_;
    std::vector<Word> paragraph_ = {};  // words up to the last one pushed; of a divided one, parts
    std::size_t current_ = 0;           // of paragraph_: where the line that is being filled begins
    base::Length current_width_ = {};   // with the space after its last word
    Pending pending_;
    std::vector<WordBreak> breaks_ = {};
    std::uint32_t first_line_ = 0;
    std::uint32_t hyphens_in_row_ = 0;
    bool is_last_cluster_ = false;
};

}  // namespace generator::layout
