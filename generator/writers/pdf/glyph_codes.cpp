#include "writers/pdf/glyph_codes.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "base/utf8.hpp"

namespace generator::writers::pdf {
namespace {

constexpr std::size_t kFirstOther = 0x80;
constexpr std::size_t kFirstLatin = 0xA0;

// What a Spanish document is printed with beside Latin-1: these stand in the first font of a face,
// with its letters.
constexpr std::array<std::string_view, 31> kUsual = {
    "–", "—", "‘", "’", "“", "”", "„", "•", "…", "‰", "€", "ff", "fi", "fl", "ffi", "ffl",
    "−", "≤", "≥", "≈", "≠", "™", "‹", "›", "₂", "Œ", "œ", "Š",  "š",  "⁄",  "√"};

/// The code that a text has of its own; 0: none.
std::uint8_t own_code(std::string_view text) {
    const base::CodePoint point = base::decode_utf8(text, 0);
    const bool is_ascii = point.value >= 0x20 && point.value <= 0x7E;
    const bool is_latin = point.value >= kFirstLatin && point.value <= 0xFF && point.value != 0xAD;
    return point.size == text.size() && (is_ascii || is_latin)
               ? static_cast<std::uint8_t>(point.value)
               : std::uint8_t{0};
}

/// A text, and how many glyphs of the same face stood for it before this one.
using Symbol = std::pair<std::size_t, std::string>;

/// The symbols of a face by glyph; an empty text: the glyph stands for nothing.
std::vector<Symbol> symbols_of(fonts::FaceIndex face, const fonts::Fonts& fonts) {
    std::map<std::string_view, std::size_t> seen;
    std::vector<Symbol> symbols;
    for (std::uint16_t glyph = 0; glyph < fonts.glyph_count(face); ++glyph) {
        const std::string_view text = glyph == 0 ? std::string_view{} : fonts.text_of(face, glyph);
        symbols.emplace_back(text.empty() ? 0 : seen[text]++, text);
    }
    return symbols;
}

/// The symbols without a code of their own, the usual ones first.
std::vector<Symbol> others_of(const std::vector<std::vector<Symbol>>& faces) {
    std::set<Symbol> all;
    for (const std::vector<Symbol>& symbols : faces) {
        for (const Symbol& symbol : symbols) {
            if (!symbol.second.empty() && (symbol.first != 0 || own_code(symbol.second) == 0)) {
                all.insert(symbol);
            }
        }
    }
    std::vector<Symbol> others;
    for (const std::string_view text : kUsual) {
        if (const auto found = all.extract(Symbol{0, text})) {
            others.push_back(found.value());
        }
    }
    others.insert(others.end(), all.begin(), all.end());
    return others;
}

/// The codes of the symbols without one of their own, and what every code of a part stands for.
struct Places {
    std::map<Symbol, GlyphCode> codes;
    std::vector<std::vector<std::string>> texts;
};

Places place(const std::vector<Symbol>& others) {
    Places places;
    places.texts.emplace_back(kCodes);
    std::size_t next = kFirstOther;
    for (const Symbol& symbol : others) {
        if (next == (places.texts.size() == 1 ? kFirstLatin : kCodes)) {
            places.texts.emplace_back(kCodes);
            next = kFirstOther;
        }
        places.texts.back()[next] = symbol.second;
        places.codes[symbol] = {.code = static_cast<std::uint8_t>(next++),
                                .part = static_cast<std::uint8_t>(places.texts.size() - 1)};
    }
    return places;
}

}  // namespace

GlyphCodes::GlyphCodes(const fonts::Fonts& fonts) {
    std::vector<std::vector<Symbol>> faces;
    for (std::size_t face = 0; face < document::kFaceCount; ++face) {
        faces.push_back(symbols_of(static_cast<fonts::FaceIndex>(face), fonts));
    }
    Places places = place(others_of(faces));
    texts_ = std::move(places.texts);
    texts_[0][kSoftHyphen] = "\u00AD";
    glyphs_.resize(texts_.size() * document::kFaceCount);
    for (std::size_t face = 0; face < faces.size(); ++face) {
        for (const Symbol& symbol : faces[face]) {
            const auto other = places.codes.find(symbol);
            GlyphCode code = other != places.codes.end() ? other->second : GlyphCode{};
            if (other == places.codes.end() && !symbol.second.empty()) {
                code.code = own_code(symbol.second);
                texts_[0][code.code] = symbol.second;
            }
            add(face, code, fonts);
        }
        glyphs_[face][kSoftHyphen] = glyphs_[face]['-'];
    }
}

void GlyphCodes::add(std::size_t face, GlyphCode code, const fonts::Fonts& fonts) {
    const auto index = static_cast<fonts::FaceIndex>(face);
    const auto glyph = static_cast<std::uint16_t>(codes_[face].size());
    const std::int32_t units = fonts.metrics(index).units_per_em;
    const std::int32_t advance = fonts.advance(index, glyph);
    const std::int32_t width = (advance * 1000 + units / 2) / units;
    code.width = static_cast<std::uint16_t>(width);
    code.width_error = static_cast<std::int16_t>(advance * 1000 - width * units);
    codes_[face].push_back(code);
    if (code.code != 0) {
        glyphs_[font_number({index, code.part})][code.code] = glyph;
    }
}

}  // namespace generator::writers::pdf
