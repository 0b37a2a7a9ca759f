#include "writers/pdf/font_bank.hpp"

#include <algorithm>
#include <array>

#include "writers/pdf/deflater.hpp"
#include "writers/pdf/syntax.hpp"

namespace generator::writers::pdf {
namespace {

constexpr std::size_t kMostFonts = 256;  // kept; about 1 MB
constexpr int kFlagSymbolic = 4;         // codes are looked up in the (1,0) cmap of the program
constexpr int kFlagItalic = 64;
// No reader draws with StemV of an embedded font; PDF asks for a plausible one.
constexpr int kStemRegular = 80;
constexpr int kStemBold = 140;
constexpr std::size_t kMappingsPerBlock = 100;  // limit of a ToUnicode block
constexpr std::size_t kFirstOther = 0x80;
constexpr std::size_t kFirstLatin = 0xA0;
constexpr std::string_view kHexDigits = "0123456789ABCDEF";

/// Which letters the codes of a part stand for, of those that are used, so that text can be
/// searched, copied and read aloud. The first part has ASCII and Latin-1 at their own places.
std::string unicode_table(const std::vector<std::string>& texts, const CodeSet& used,
                          bool is_first) {
    std::vector<std::string> mappings;
    for (std::size_t code = kFirstOther; code < (is_first ? kFirstLatin : kCodes); ++code) {
        if (used.test(code)) {
            std::string& mapping = mappings.emplace_back("<");
            mapping += kHexDigits[code >> 4U];
            mapping += kHexDigits[code & 0xFU];
            mapping += "><";
            append_utf16_hex(mapping, texts[code]);
            mapping += ">\n";
        }
    }
    std::string table =
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CIDSystemInfo<<"
        "/Registry(Adobe)/Ordering(UCS)/Supplement 0>>def/CMapName/Adobe-Identity-UCS def"
        "/CMapType 2 def 1 begincodespacerange<00><FF>endcodespacerange\n";
    if (is_first) {
        table += "2 beginbfrange<20><7E><0020><A0><FF><00A0>endbfrange\n";
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

/// Six capitals mark a subset; they only have to differ from font to font.
std::string subset_name(FontKey key, const fonts::Fonts& fonts) {
    std::string name = "/AAAA";
    name += static_cast<char>('A' + key.part);
    name += static_cast<char>('A' + key.face);
    name += '+';
    name += fonts.postscript_name(key.face);
    return name;
}

/// Distances of a font dictionary are thousandths of the size.
void append_scaled(std::string& out, std::int32_t value, std::int32_t units) {
    const std::int32_t half = value < 0 ? -units / 2 : units / 2;
    append_integer(out, (value * 1000 + half) / units);
}

std::string descriptor(const std::string& name, fonts::FaceIndex face, const fonts::Fonts& fonts) {
    const fonts::Metrics& metrics = fonts.metrics(face);
    const std::int32_t units = metrics.units_per_em;
    const bool is_bold = name.find("Bold") != std::string::npos;
    std::string entries = "/Type/FontDescriptor/FontName" + name + "/Flags ";
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
    return entries;
}

/// `widths` by code, of the codes from `low` to `high`.
std::string dictionary(const std::string& name, std::size_t low, std::size_t high,
                       const std::array<std::uint16_t, kCodes>& widths) {
    std::string entries = "/Type/Font/Subtype/TrueType/BaseFont" + name + "/FirstChar ";
    append_integer(entries, static_cast<std::int64_t>(low));
    entries += "/LastChar ";
    append_integer(entries, static_cast<std::int64_t>(high));
    entries += "/Widths[";
    for (std::size_t code = low; code <= high; ++code) {
        append_integer(entries, widths[code]);
        entries += ' ';
    }
    entries.back() = ']';
    return entries;
}

PreparedFont prepare(FontKey key, const CodeSet& used, const GlyphCodes& codes,
                     const fonts::Fonts& fonts) {
    // By glyph, as a subset wants them. A soft hyphen is the glyph of the hyphen under a second
    // code: the cmap leads both to it.
    std::vector<std::pair<std::uint16_t, std::uint8_t>> glyphs;
    std::array<std::uint16_t, kCodes> widths{};
    std::size_t low = kCodes;
    std::size_t high = 0;
    for (std::size_t code = 0; code < kCodes; ++code) {
        if (used.test(code)) {
            const std::uint16_t glyph = codes.glyphs(key)[code];
            glyphs.emplace_back(glyph, static_cast<std::uint8_t>(code));
            widths[code] = codes.of(key.face)[glyph].width;
            low = std::min(low, code);
            high = code;
        }
    }
    std::ranges::sort(glyphs);
    std::vector<std::uint16_t> ids;
    std::vector<std::uint8_t> codes_of_ids;
    for (const auto& [glyph, code] : glyphs) {
        ids.push_back(glyph);
        codes_of_ids.push_back(code);
    }
    const fonts::Subset subset = fonts.subset(key.face, ids, codes_of_ids);
    const std::string name = subset_name(key, fonts);
    PreparedFont prepared;
    prepared.program_entries = "/Length1 ";
    append_integer(prepared.program_entries, static_cast<std::int64_t>(subset.program.size()));
    prepared.program = worker_deflater().deflate(subset.program);
    prepared.descriptor = descriptor(name, key.face, fonts);
    prepared.font = dictionary(name, low, high, widths);
    return prepared;
}

}  // namespace

FontBank::FontBank(std::shared_ptr<const fonts::Fonts> fonts)
    : fonts_{std::move(fonts)},
      codes_{*fonts_},
      to_unicode_(codes_.parts()),
      prepared_(codes_.parts() * document::kFaceCount) {}

void FontBank::make_room() {
    if (kept_ >= kMostFonts) {
        for (auto& kept : prepared_) {
            kept.clear();
        }
        for (auto& kept : to_unicode_) {
            kept.clear();
        }
        kept_ = 0;
    }
    ++kept_;
}

const PreparedFont& FontBank::font(FontKey key, const CodeSet& used) {
    auto& of_key = prepared_[font_number(key)];
    if (const auto found = of_key.find(used); found != of_key.end()) {
        return found->second;
    }
    make_room();
    return of_key.emplace(used, prepare(key, used, codes_, *fonts_)).first->second;
}

std::string_view FontBank::to_unicode(std::size_t part, const CodeSet& used) {
    auto& of_part = to_unicode_[part];
    if (const auto found = of_part.find(used); found != of_part.end()) {
        return found->second;
    }
    make_room();
    const std::string table = unicode_table(codes_.texts(part), used, part == 0);
    return of_part.emplace(used, worker_deflater().deflate(table)).first->second;
}

}  // namespace generator::writers::pdf
