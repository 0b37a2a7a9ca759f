#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "document/theme.hpp"
#include "fonts/fonts.hpp"

namespace generator::writers::pdf {

/// How a glyph is written: one byte in one of the fonts of its face.
struct GlyphCode {
    std::uint8_t code = 0;         // 0: the glyph stands for no text, the PDF would lose it
    std::uint8_t part = 0;         // which of the fonts of its face
    std::uint16_t width = 0;       // thousandths of the size, as /Widths says
    std::int16_t width_error = 0;  // natural advance x 1000 - width x units per em
};

inline constexpr std::size_t kCodes = 256;
/// The codes of a font that a document uses.
using CodeSet = std::bitset<kCodes>;
/// The same while they are gathered, glyph by glyph.
using CodeMarks = std::array<bool, kCodes>;

inline constexpr std::uint8_t kSoftHyphen = 0xAD;  // as Latin-1
/// The code of a glyph among those of its face. A soft hyphen has one of its own: text extraction
/// must tell it from the hyphen.
[[nodiscard]] inline GlyphCode code_of(std::span<const GlyphCode> codes,
                                       const fonts::Glyph& glyph) {
    GlyphCode code = glyph.id < codes.size() ? codes[glyph.id] : GlyphCode{};
    code.code = glyph.is_soft_hyphen && code.code != 0 ? kSoftHyphen : code.code;
    return code;
}

/// A font of a file: a face, or what a part of the codes can name of it.
struct FontKey {
    fonts::FaceIndex face = 0;
    std::uint8_t part = 0;
};
/// Its number in a file, and what that number means.
[[nodiscard]] constexpr std::size_t font_number(FontKey key) {
    return key.part * document::kFaceCount + key.face;
}
[[nodiscard]] constexpr FontKey font_key(std::size_t number) {
    return {static_cast<fonts::FaceIndex>(number % document::kFaceCount),
            static_cast<std::uint8_t>(number / document::kFaceCount)};
}

/// One-byte codes for all the glyphs of the faces, the same in every document: ASCII and Latin-1
/// have their own, what else Spanish is printed with has those between, and the rest stands in
/// further parts. A text has one code in all faces, so the fonts of a part share their ToUnicode.
class GlyphCodes {
  public:
    explicit GlyphCodes(const fonts::Fonts& fonts);

    /// By glyph.
    [[nodiscard]] std::span<const GlyphCode> of(fonts::FaceIndex face) const {
        return codes_[face];
    }
    [[nodiscard]] std::size_t parts() const { return texts_.size(); }
    /// What the codes of a part stand for, by code; empty: nothing.
    [[nodiscard]] const std::vector<std::string>& texts(std::size_t part) const {
        return texts_[part];
    }
    /// The glyphs of a face by the codes of a part; 0: none.
    [[nodiscard]] const std::array<std::uint16_t, kCodes>& glyphs(FontKey font) const {
        return glyphs_[font_number(font)];
    }

  private:
    void add(std::size_t face, GlyphCode code, const fonts::Fonts& fonts);  // of its next glyph

    std::array<std::vector<GlyphCode>, document::kFaceCount> codes_;  // by glyph
    std::vector<std::vector<std::string>> texts_;                     // by part and code
    std::vector<std::array<std::uint16_t, kCodes>> glyphs_;
};

}  // namespace generator::writers::pdf
