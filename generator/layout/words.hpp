#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "document/document.hpp"
#include "document/theme.hpp"
#include "fonts/fonts.hpp"
#include "layout/pages.hpp"

namespace generator::layout {

/// A slice of one of the flat vectors of a layout.
struct Range {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
    [[nodiscard]] std::uint32_t end() const { return first + count; }
};

/// The part of a BlockStyle that letters depend on, at the size of this place.
struct TextStyle {
    document::Face face = document::Face::regular;
    document::Face strong_face = document::Face::bold;
    document::Face emphasis_face = document::Face::italic;
    document::Align align = document::Align::start;
    document::Color color = {};
    base::Length size = {};
    base::Length leading = {};
    bool hyphenates = true;
};
[[nodiscard]] TextStyle text_style(const document::BlockStyle& style, std::int32_t percent);

/// How a stretch of glyphs looks and what it is.
struct Look {
    document::Face face = document::Face::regular;
    MarkKind mark = MarkKind::node;
    document::Color color = {};
    base::Length size = {};
    base::Length rise = {};               // of superscripts
    std::uint32_t run = document::kNone;  // of MarkKind::run
    std::uint32_t link = document::kNone;
};

/// Letters between two places where a line may end, of one look, shaped.
struct Word {
    std::string_view text;
    std::string_view whole;  // the word that it is a part of, once a line divided it
    Range glyphs = {};  // of Pages::glyphs; that of its space, if it has one, stands after them
    std::uint32_t look = 0;
    std::uint32_t cite = document::kNone;  // footnote that it cites
    base::Length width = {};
    base::Length space = {};  // after it; 0: none
    bool may_break = false;   // a line may end after it
    bool must_break = false;  // a line ends after it
};

/// Reads runs into words: one pass over the text, glyphs from the shaper's cache, characters that
/// the face lacks from the symbols. Glyphs go where they stay, into those of the pages: words that
/// stand together on a line lie there together. Faults are collected, one for each character and
/// place.
class Words {
  public:
    Words(const document::Document& document, const document::Theme& theme, fonts::Shaper& shaper,
          std::vector<fonts::Glyph>& glyphs);

    /// The runs of a node.
    [[nodiscard]] Range read(const document::Node& node, const TextStyle& style);
    /// A text of no run: bullets, marks of notes, footers, labels of charts. It must outlive the
    /// words.
    [[nodiscard]] Range read(std::string_view text, const TextStyle& style, MarkKind mark);
    /// A part of a word with the same look.
    [[nodiscard]] Word part(const Word& word, std::string_view text);
    /// Forgets words, keeps their memory. Looks and glyphs stay: pieces of lines name them.
    void clear() { words_.clear(); }

    [[nodiscard]] const std::vector<Word>& all() const { return words_; }
    [[nodiscard]] const std::vector<fonts::Glyph>& glyphs() const { return glyphs_; }
    [[nodiscard]] const std::vector<Look>& looks() const { return looks_; }
    [[nodiscard]] const fonts::Metrics& metrics(document::Face face) const;
    [[nodiscard]] base::Diagnostics& faults() { return faults_; }

    /// The glyph and width of a space, and of a hyphen made by a line end.
    struct Blank {
        fonts::Glyph space;
        fonts::Glyph hyphen;
        std::int32_t space_width = 0;  // font units
        std::int32_t hyphen_width = 0;
        bool is_known = false;
    };
    [[nodiscard]] const Blank& blank(document::Face face) {
        Blank& result = blanks_[static_cast<std::size_t>(face)];
        if (!result.is_known) {
            result = make_blank(face);
        }
        return result;
    }
    [[nodiscard]] base::Length scaled(std::int32_t units, const Look& look) const {
        return fonts::scaled(units, look.size, units_per_em_[static_cast<std::size_t>(look.face)]);
    }

  private:
    struct Source {
        std::uint32_t look = 0;
        std::uint32_t cite = document::kNone;
    };
    [[nodiscard]] Source source_of(const document::Run& run, std::uint32_t run_index,
                                   const TextStyle& style);
    void append_text(std::string_view text, const Source& source);
    void append_word(std::string_view text, const Source& source);
    void append_fallback(std::string_view text, const Source& source);
    void append_shaped(std::string_view text, const Source& source, const fonts::Shaped& shaped);
    [[nodiscard]] std::uint32_t symbols_look(std::uint32_t look);
    void report_missing(std::string_view text, char32_t character);
    void end_with_space();
    [[nodiscard]] Blank make_blank(document::Face face);

    const document::Document& document_;
    fonts::Shaper& shaper_;
    document::Color accent_ = {};
    std::vector<Word> words_ = {};
    std::vector<fonts::Glyph>& glyphs_;
    std::vector<Look> looks_ = {};
    std::array<Blank, document::kFaceCount> blanks_;
    std::array<std::int32_t, document::kFaceCount> units_per_em_ = {};
    std::size_t first_word_ = 0;  // of the text being read
    base::Diagnostics faults_;
};

}  // namespace generator::layout
