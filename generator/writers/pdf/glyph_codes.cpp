#include "writers/pdf/glyph_codes.hpp"

#include <algorithm>
#include <bitset>

namespace generator::writers::pdf {
namespace {

constexpr std::uint8_t kUsed = 1;  // in GlyphCode::code until the real one is known
constexpr int kFirstAscii = 32;
constexpr int kLastAscii = 126;
constexpr int kFirstOther = 128;
constexpr int kCodeCount = 256;

/// The codes that a font of the file still has.
struct FreeCodes {
    std::bitset<kCodeCount> taken;

    /// The code of its own that printable ASCII asks for, else the first free one; 0: none left.
    std::uint8_t take(std::string_view text) {
        const int wanted = text.size() == 1 ? static_cast<unsigned char>(text.front()) : 0;
        if (wanted >= kFirstAscii && wanted <= kLastAscii && !taken.test(std::size_t(wanted))) {
            taken.set(std::size_t(wanted));
            return static_cast<std::uint8_t>(wanted);
        }
        for (int code = kFirstOther; code < kCodeCount; ++code) {
            if (!taken.test(std::size_t(code))) {
                taken.set(std::size_t(code));
                return static_cast<std::uint8_t>(code);
            }
        }
        return 0;
    }
};

base::Diagnostic lost_glyph(std::size_t page) {
    return {
        .code = "E-PDF-003",
        .place = {},
        .message = "la página " + std::to_string(page + 1) +
                   " tiene un carácter sin glifo o un glifo sin carácter: se perdería en el PDF",
        .hint = "es una falla del programa: la composición debió rechazar ese texto"};
}

}  // namespace

base::Result<GlyphCodes> GlyphCodes::assign(const layout::Pages& pages, const fonts::Fonts& fonts) {
    GlyphCodes codes;
    for (std::size_t page = 0; page < pages.pages.size(); ++page) {
        for (const layout::Item& item : pages.pages[page].items) {
            if (item.kind != layout::ItemKind::text) {
                continue;
            }
            const auto face = static_cast<std::size_t>(item.face);
            for (std::uint32_t i = item.first; i < item.first + item.count; ++i) {
                if (!codes.use(face, pages.glyphs[i], fonts)) {
                    return lost_glyph(page);
                }
            }
        }
    }
    for (std::size_t face = 0; face < document::kFaceCount; ++face) {
        codes.assign_face(face, fonts);
    }
    return codes;
}

bool GlyphCodes::use(std::size_t face, const fonts::Glyph& glyph, const fonts::Fonts& fonts) {
    if (glyph.id == 0) {
        return false;
    }
    if (glyph.is_soft_hyphen) {
        soft_hyphens_[face].code = kUsed;
        soft_hyphen_glyphs_[face] = glyph.id;
        return true;
    }
    std::vector<GlyphCode>& of_face = codes_[face];
    if (of_face.size() <= glyph.id) {
        of_face.resize(std::size_t{glyph.id} + 1);
    }
    if (of_face[glyph.id].code == 0) {
        if (fonts.text_of(static_cast<fonts::FaceIndex>(face), glyph.id).empty()) {
            return false;
        }
        of_face[glyph.id].code = kUsed;
    }
    return true;
}

void GlyphCodes::assign_face(std::size_t face, const fonts::Fonts& fonts) {
    const auto index = static_cast<fonts::FaceIndex>(face);
    const std::int32_t units = fonts.metrics(index).units_per_em;
    const std::size_t first_font = fonts_.size();
    std::vector<FreeCodes> free_codes;

    const auto give = [&](GlyphCode& target, std::uint16_t glyph, bool is_soft_hyphen) {
        const std::string_view text =
            is_soft_hyphen ? std::string_view{} : fonts.text_of(index, glyph);
        std::uint8_t code = 0;
        std::size_t font = 0;
        while (code == 0) {
            if (font == free_codes.size()) {
                free_codes.emplace_back();
                fonts_.push_back({.face = index, .glyphs = {}});
            }
            code = free_codes[font++].take(text);
        }
        const std::int32_t advance = fonts.advance(index, glyph);
        const std::int32_t width = (advance * 1000 + units / 2) / units;
        const std::size_t number = first_font + font - 1;
        target = {.code = code,
                  .font = static_cast<std::uint8_t>(number),
                  .width = static_cast<std::uint16_t>(width),
                  .width_error = static_cast<std::int16_t>(advance * 1000 - width * units)};
        fonts_[number].glyphs.push_back(
            {.code = code, .glyph = glyph, .is_soft_hyphen = is_soft_hyphen});
    };
    for (std::size_t glyph = 0; glyph < codes_[face].size(); ++glyph) {
        if (codes_[face][glyph].code != 0) {
            give(codes_[face][glyph], static_cast<std::uint16_t>(glyph), false);
        }
    }
    if (soft_hyphens_[face].code != 0) {
        give(soft_hyphens_[face], soft_hyphen_glyphs_[face], true);
    }
    for (std::size_t i = first_font; i < fonts_.size(); ++i) {
        std::stable_sort(
            fonts_[i].glyphs.begin(), fonts_[i].glyphs.end(),
            [](const CodedGlyph& a, const CodedGlyph& b) { return a.glyph < b.glyph; });
    }
}

}  // namespace generator::writers::pdf
