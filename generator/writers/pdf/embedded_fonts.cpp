#include "writers/pdf/embedded_fonts.hpp"

#include <algorithm>
#include <array>

namespace generator::writers::pdf {
namespace {

constexpr int kFlagSymbolic = 4;  // codes are looked up in the (1,0) cmap of the program
constexpr int kFlagItalic = 64;
// No reader draws with StemV of an embedded font; PDF asks for a plausible one.
constexpr int kStemRegular = 80;
constexpr int kStemBold = 140;
constexpr std::size_t kMappingsPerBlock = 100;  // limit of a ToUnicode block
constexpr std::string_view kSoftHyphen = "\u00AD";
constexpr std::string_view kHexDigits = "0123456789ABCDEF";

std::string_view text_of(const CodedGlyph& glyph, fonts::FaceIndex face,
                         const fonts::Fonts& fonts) {
    return glyph.is_soft_hyphen ? kSoftHyphen : fonts.text_of(face, glyph.glyph);
}

bool has_own_code(const CodedGlyph& glyph, std::string_view text) {
    return glyph.code < 128 && text.size() == 1 &&
           static_cast<std::uint8_t>(text.front()) == glyph.code;
}

/// Which letters each code stands for, so that text can be searched, copied and read aloud.
std::string to_unicode(const CodedFont& font, const fonts::Fonts& fonts) {
    std::vector<std::string> mappings;
    bool has_ascii = false;
    for (const CodedGlyph& glyph : font.glyphs) {
        const std::string_view text = text_of(glyph, font.face, fonts);
        if (has_own_code(glyph, text)) {
            has_ascii = true;
            continue;
        }
        std::string mapping = "<";
        mapping += kHexDigits[glyph.code >> 4U];
        mapping += kHexDigits[glyph.code & 0xFU];
        mapping += "><";
        append_utf16_hex(mapping, text);
        mappings.push_back(mapping + ">\n");
    }
    std::sort(mappings.begin(), mappings.end());
    std::string table =
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo<<"
        "/Registry(Adobe)/Ordering(UCS)/Supplement 0>>def/CMapName/Adobe-Identity-UCS def"
        "/CMapType 2 def 1 begincodespacerange<00><FF>endcodespacerange\n";
    if (has_ascii) {
        table += "1 beginbfrange<20><7E><0020>endbfrange\n";
    }
    for (std::size_t first = 0; first < mappings.size(); first += kMappingsPerBlock) {
        const std::size_t last = std::min(mappings.size(), first + kMappingsPerBlock);
        append_integer(table, static_cast<std::int64_t>(last - first));
        table += " beginbfchar\n";
        for (std::size_t i = first; i < last; ++i) {
            table += mappings[i];
        }
        table += "endbfchar\n";
    }
    return table + "endcmap CMapName currentdict/CMap defineresource pop end end";
}

/// Distances of a font dictionary are thousandths of the size.
void append_scaled(std::string& out, std::int32_t value, std::int32_t units) {
    const std::int32_t half = value < 0 ? -units / 2 : units / 2;
    append_integer(out, (value * 1000 + half) / units);
}

std::string descriptor(const std::string& name, fonts::FaceIndex face, const fonts::Fonts& fonts,
                       ObjectId program) {
    const fonts::Metrics& metrics = fonts.metrics(face);
    const std::int32_t units = metrics.units_per_em;
    const bool is_bold = name.find("Bold") != std::string::npos;
    std::string entries = "/Type/FontDescriptor/FontName/" + name + "/Flags ";
    append_integer(entries, kFlagSymbolic + (metrics.italic_angle != 0 ? kFlagItalic : 0));
    entries += "/ItalicAngle ";
    append_integer(entries, metrics.italic_angle);
    entries += "/Ascent ";
    append_scaled(entries, metrics.ascent, units);
    entries += "/Descent ";
    append_scaled(entries, metrics.descent, units);
    entries += "/CapHeight ";
    append_scaled(entries, metrics.cap_height, units);
    entries += "/StemV ";
    append_integer(entries, is_bold ? kStemBold : kStemRegular);
    entries += "/FontBBox[";
    for (const std::int32_t bound : metrics.bounds) {
        append_scaled(entries, bound, units);
        entries += ' ';
    }
    entries.back() = ']';
    entries += "/FontFile2 ";
    append_reference(entries, program);
    return entries;
}

ObjectId embed_font(PdfFile& file, std::size_t number, const CodedFont& font,
                    const fonts::Fonts& fonts) {
    // A soft hyphen is the glyph of the hyphen under a second code: the cmap leads both to it.
    std::vector<std::uint16_t> glyphs;
    std::vector<std::uint8_t> codes;
    std::array<std::int32_t, 256> widths{};
    const std::int32_t units = fonts.metrics(font.face).units_per_em;
    for (const CodedGlyph& glyph : font.glyphs) {
        glyphs.push_back(glyph.glyph);
        codes.push_back(glyph.code);
        widths[glyph.code] = (fonts.advance(font.face, glyph.glyph) * 1000 + units / 2) / units;
    }
    const fonts::Subset subset = fonts.subset(font.face, glyphs, codes);
    const auto [low, high] = std::minmax_element(codes.begin(), codes.end());

    // Six capitals mark a subset; they only have to differ from font to font.
    std::string name(6, 'A');
    name[4] = static_cast<char>('A' + number / 26 % 26);
    name[5] = static_cast<char>('A' + number % 26);
    name += '+';
    name += fonts.postscript_name(font.face);

    std::string length = "/Length1 ";
    append_integer(length, static_cast<std::int64_t>(subset.program.size()));
    const ObjectId program = file.add_stream(length, subset.program, true);
    const ObjectId table = file.add_stream({}, to_unicode(font, fonts), true);
    const ObjectId described = file.reserve();
    file.define(described, descriptor(name, font.face, fonts, program));

    std::string entries = "/Type/Font/Subtype/TrueType/BaseFont/" + name + "/FirstChar ";
    append_integer(entries, *low);
    entries += "/LastChar ";
    append_integer(entries, *high);
    entries += "/Widths[";
    for (std::size_t code = *low; code <= *high; ++code) {
        append_integer(entries, widths[code]);
        entries += ' ';
    }
    entries.back() = ']';
    entries += "/FontDescriptor ";
    append_reference(entries, described);
    entries += "/ToUnicode ";
    append_reference(entries, table);
    const ObjectId id = file.reserve();
    file.define(id, entries);
    return id;
}

}  // namespace

std::string embed_fonts(PdfFile& file, const GlyphCodes& codes, const fonts::Fonts& fonts) {
    std::string entries;
    for (std::size_t number = 0; number < codes.fonts().size(); ++number) {
        entries += "/F";
        append_integer(entries, static_cast<std::int64_t>(number));
        entries += ' ';
        append_reference(entries, embed_font(file, number, codes.fonts()[number], fonts));
    }
    return entries;
}

}  // namespace generator::writers::pdf
