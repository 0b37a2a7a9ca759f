#include "layout/words.hpp"

#include "base/scan.hpp"
#include "base/utf8.hpp"

namespace generator::layout {
namespace {

using base::Length;
using document::kNone;
using document::Run;
using document::RunKind;

// Superscripts: two thirds of the size, raised by a third of it.
constexpr std::int32_t kMarkSizePercent = 65;
constexpr std::int32_t kMarkRisePercent = 33;
constexpr std::size_t kContextBytes = 40;

constexpr auto kIsSpace = [](base::Bytes c) {
    return (c == ' ') | (c == '\n') | (c == '\t') | (c == '\r');
};

Length percent_of(Length length, std::int32_t percent) { return length * percent / 100; }

document::Face face_of(const Run& run, const TextStyle& style) {
    if (run.is_strong) {
        return style.strong_face;
    }
    return run.is_emphasis ? style.emphasis_face : style.face;
}

}  // namespace

TextStyle text_style(const document::BlockStyle& style, std::int32_t percent) {
    return {.face = style.face,
            .strong_face = style.strong_face,
            .emphasis_face = style.emphasis_face,
            .align = style.align,
            .color = style.color,
            .size = percent_of(style.size, percent),
            .leading = percent_of(style.leading, percent),
            .hyphenates = style.hyphenates};
}

Words::Words(const document::Document& document, const document::Theme& theme,
             fonts::Shaper& shaper, std::vector<fonts::Glyph>& glyphs)
    : document_{document}, shaper_{shaper}, accent_{theme.accent}, glyphs_{glyphs} {
    words_.reserve(1024);
    glyphs_.reserve(document.text.size() + 1024);
    looks_.reserve(document.runs.size() + 64);
    for (std::size_t i = 0; i < units_per_em_.size(); ++i) {
        units_per_em_[i] = metrics(static_cast<document::Face>(i)).units_per_em;
    }
}

const fonts::Metrics& Words::metrics(document::Face face) const {
    return shaper_.fonts().metrics(static_cast<fonts::FaceIndex>(face));
}

Range Words::read(const document::Node& node, const TextStyle& style) {
    first_word_ = words_.size();
    for (std::uint32_t i = 0; i < node.run_count; ++i) {
        const std::uint32_t index = node.first_run + i;
        const Run& run = document_.runs[index];
        if (run.kind == RunKind::line_break) {
            if (words_.size() > first_word_) {
                words_.back().must_break = true;
                end_with_space();
            }
            continue;
        }
        const bool is_mark = run.kind == RunKind::mark || run.kind == RunKind::footnote;
        if (is_mark && words_.size() > first_word_) {
            words_.back().may_break = false;  // a mark never leaves the word before it
        }
        std::string_view text = document_.text_of(run);
        if (text.empty() && run.kind == RunKind::footnote) {
            text = document_.footnotes[run.target].mark;
        }
        append_text(text, source_of(run, index, style));
    }
    return {static_cast<std::uint32_t>(first_word_),
            static_cast<std::uint32_t>(words_.size() - first_word_)};
}

Range Words::read(std::string_view text, const TextStyle& style, MarkKind mark) {
    first_word_ = words_.size();
    looks_.push_back(
        {.face = style.face, .mark = mark, .color = style.color, .size = style.size, .rise = {}});
    append_text(text, {.look = static_cast<std::uint32_t>(looks_.size() - 1)});
    return {static_cast<std::uint32_t>(first_word_),
            static_cast<std::uint32_t>(words_.size() - first_word_)};
}

Words::Source Words::source_of(const Run& run, std::uint32_t run_index, const TextStyle& style) {
    Look look{.face = face_of(run, style),
              .mark = MarkKind::node,
              .color = style.color,
              .size = style.size,
              .rise = {}};
    Source source;
    if (run.kind == RunKind::mark || run.kind == RunKind::footnote) {
        look.mark = MarkKind::run;
        look.run = run_index;
        look.size = percent_of(style.size, kMarkSizePercent);
        look.rise = percent_of(style.size, kMarkRisePercent);
        source.cite = run.kind == RunKind::footnote ? run.target : kNone;
    } else if (run.kind == RunKind::link) {
        look.mark = MarkKind::run;
        look.run = run_index;
        look.link = run.target;
        look.color = accent_;
    }
    looks_.push_back(look);
    source.look = static_cast<std::uint32_t>(looks_.size() - 1);
    return source;
}

void Words::append_text(std::string_view text, const Source& source) {
    std::size_t begin = 0;
    Source rest = source;
    const auto end_word = [&](std::size_t end) {
        if (end > begin) {
            append_word(text.substr(begin, end - begin), rest);
            rest.cite = kNone;  // a mark of two words cites its note once
        }
    };
    base::for_each_special(text, kIsSpace, [&](std::size_t at) {
        end_word(at);
        begin = at + 1;
        if (words_.size() > first_word_) {
            end_with_space();
        }
    });
    end_word(text.size());
}

void Words::end_with_space() {
    Word& last = words_.back();
    const Look& look = looks_[last.look];
    const Blank& its = blank(look.face);
    last.space = scaled(its.space_width, look);
    last.may_break = true;
    if (last.glyphs.end() == glyphs_.size()) {
        glyphs_.push_back(its.space);  // unless this is not the first space after the word
    }
}

void Words::append_word(std::string_view text, const Source& source) {
    const auto face = static_cast<fonts::FaceIndex>(looks_[source.look].face);
    const fonts::Shaped shaped = shaper_.shape(face, text);
    if (shaped.is_complete) {
        append_shaped(text, source, shaped);
    } else {
        append_fallback(text, source);
    }
}

void Words::append_shaped(std::string_view text, const Source& source,
                          const fonts::Shaped& shaped) {
    const Look& look = looks_[source.look];
    words_.push_back({.text = text,
                      .whole = text,
                      .glyphs = {static_cast<std::uint32_t>(glyphs_.size()),
                                 static_cast<std::uint32_t>(shaped.glyphs.size())},
                      .look = source.look,
                      .cite = source.cite,
                      .width = scaled(shaped.width, look),
                      .space = {}});
    glyphs_.insert(glyphs_.end(), shaped.glyphs.begin(), shaped.glyphs.end());
}

namespace {

constexpr fonts::FaceIndex kNoFace = document::kFaceCount;

/// Where the stretch from `at` ends whose characters `face` covers and `before`, if any, does not.
std::size_t end_of_stretch(const fonts::Fonts& fonts, std::string_view text, std::size_t at,
                           fonts::FaceIndex face, fonts::FaceIndex before) {
    while (at < text.size()) {
        const base::CodePoint c = base::decode_utf8(text, at);
        if (!fonts.covers(face, c.value) || (before != kNoFace && fonts.covers(before, c.value))) {
            break;
        }
        at += c.size;
    }
    return at;
}

}  // namespace

// Stretches of one face each, glued together: the line breaker sees one word.
void Words::append_fallback(std::string_view text, const Source& source) {
    const fonts::Fonts& fonts = shaper_.fonts();
    const auto face = static_cast<fonts::FaceIndex>(looks_[source.look].face);
    constexpr auto kSymbols = static_cast<fonts::FaceIndex>(document::Face::symbols);
    Source symbols = source;
    std::size_t at = 0;
    while (at < text.size()) {
        const bool is_own = fonts.covers(face, base::decode_utf8(text, at).value);
        const std::size_t end =
            end_of_stretch(fonts, text, at, is_own ? face : kSymbols, is_own ? kNoFace : face);
        if (end > at) {
            const std::string_view part = text.substr(at, end - at);
            Source used = source;
            if (!is_own) {
                symbols.look = symbols_look(source.look);
                used = symbols;
            }
            const auto shaped_face = is_own ? face : kSymbols;
            append_shaped(part, used, shaper_.shape(shaped_face, part));
            at = end;
            continue;
        }
        const base::CodePoint c = base::decode_utf8(text, at);
        if (!base::is_invisible(c.value)) {
            report_missing(text, c.value);
        }
        at += c.size;
    }
}

std::uint32_t Words::symbols_look(std::uint32_t look) {
    Look symbols = looks_[look];
    symbols.face = document::Face::symbols;
    looks_.push_back(symbols);
    return static_cast<std::uint32_t>(looks_.size() - 1);
}

void Words::report_missing(std::string_view text, char32_t character) {
    // The text around it, from the document if the word is a slice of it.
    std::string_view around = text;
    const std::string_view whole = document_.text;
    if (text.data() >= whole.data() && text.data() < whole.data() + whole.size()) {
        const auto offset = static_cast<std::size_t>(text.data() - whole.data());
        std::size_t begin = offset > kContextBytes ? offset - kContextBytes : 0;
        std::size_t end = std::min(whole.size(), offset + text.size() + kContextBytes);
        const auto is_inside = [&](std::size_t i) {
            return i < whole.size() && (static_cast<unsigned char>(whole[i]) & 0xC0U) == 0x80U;
        };
        while (begin > 0 && is_inside(begin)) {
            --begin;
        }
        while (end > 0 && is_inside(end)) {
            --end;
        }
        around = whole.substr(begin, end - begin);
    }
    faults_.push_back({.code = "E-MAQ-001",
                       .severity = base::Severity::error,
                       .place = {},
                       .message = "el carácter " + base::code_point_name(character) + " de «" +
                                  std::string{text} +
                                  "» no existe en las tipografías del documento; está en: «" +
                                  std::string{around} + "»",
                       .hint = "reemplácelo en los datos por un carácter del español o quítelo"});
}

Word Words::part(const Word& word, std::string_view text) {
    const Look& look = looks_[word.look];
    const fonts::Shaped shaped = shaper_.shape(static_cast<fonts::FaceIndex>(look.face), text);
    Word result = word;
    result.text = text;
    result.glyphs = {static_cast<std::uint32_t>(glyphs_.size()),
                     static_cast<std::uint32_t>(shaped.glyphs.size())};
    result.width = scaled(shaped.width, look);
    glyphs_.insert(glyphs_.end(), shaped.glyphs.begin(), shaped.glyphs.end());
    if (word.space.milli > 0) {
        glyphs_.push_back(blank(look.face).space);
    }
    return result;
}

Words::Blank Words::make_blank(document::Face face) {
    Blank result;
    const auto index = static_cast<fonts::FaceIndex>(face);
    const fonts::Shaped space = shaper_.shape(index, " ");
    result.space_width = space.width;
    result.space = space.glyphs.empty() ? fonts::Glyph{} : space.glyphs.front();
    const fonts::Shaped hyphen = shaper_.shape(index, "-");
    result.hyphen_width = hyphen.width;
    result.hyphen = hyphen.glyphs.empty() ? fonts::Glyph{} : hyphen.glyphs.front();
    result.hyphen.is_soft_hyphen = true;
    result.is_known = true;
    return result;
}

}  // namespace generator::layout
