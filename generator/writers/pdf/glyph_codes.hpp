#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "base/result.hpp"
#include "document/theme.hpp"
#include "fonts/fonts.hpp"
#include "layout/pages.hpp"

namespace generator::writers::pdf {

/// How a glyph is written: one byte in one of the fonts of the file.
struct GlyphCode {
    std::uint8_t code = 0;  // 0: the document does not use the glyph
    std::uint8_t font = 0;
    std::uint16_t width = 0;       // thousandths of the size, as /Widths says
    std::int16_t width_error = 0;  // natural advance x 1000 - width x units per em
};

/// A glyph of a font of the file.
struct CodedGlyph {
    std::uint8_t code = 0;
    std::uint16_t glyph = 0;
    bool is_soft_hyphen = false;
};

/// A font of the file: a face, or the part of it that 224 codes can name.
struct CodedFont {
    fonts::FaceIndex face = 0;
    std::vector<CodedGlyph> glyphs;  // ascending by glyph
};

/// One-byte codes for all the glyphs of a document: printable ASCII has its own, the rest follow
/// from 128; a face that needs more gets another font. A soft hyphen has a code of its own, because
/// text extraction must tell it from the hyphen.
class GlyphCodes {
  public:
    /// A fault if some text has no glyph or a glyph no text: it would be lost in the PDF.
    [[nodiscard]] static base::Result<GlyphCodes> assign(const layout::Pages& pages,
                                                         const fonts::Fonts& fonts);

    [[nodiscard]] const GlyphCode& of(std::size_t face, const fonts::Glyph& glyph) const {
        return glyph.is_soft_hyphen ? soft_hyphens_[face] : codes_[face][glyph.id];
    }
    [[nodiscard]] std::span<const CodedFont> fonts() const { return fonts_; }

  private:
    /// Marks a glyph as used; false if the PDF would lose it.
    [[nodiscard]] bool use(std::size_t face, const fonts::Glyph& glyph, const fonts::Fonts& fonts);
    void assign_face(std::size_t face, const fonts::Fonts& fonts);

    std::array<std::vector<GlyphCode>, document::kFaceCount> codes_;  // by glyph
    std::array<GlyphCode, document::kFaceCount> soft_hyphens_;
    std::array<std::uint16_t, document::kFaceCount> soft_hyphen_glyphs_{};
    std::vector<CodedFont> fonts_;
};

}  // namespace generator::writers::pdf
