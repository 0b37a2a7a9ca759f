#include "fonts/truetype.hpp"

#include <algorithm>
#include <array>
#include <cassert>
#include <unordered_map>

#include "fonts/big_endian.hpp"
#include "fonts/outline_bytes.hpp"

namespace generator::fonts {
namespace {

/// Units per em of a subset: those that a PDF counts in. Outlines of 1/2048 are rounded by less
/// than 0,005 pt at 10 pt and take a tenth less; widths are exactly what the PDF states.
constexpr std::int32_t kSubsetUnits = 1000;
constexpr std::size_t kLargestShortLoca = std::size_t{2} * 0xFFFF;

/// Sum of the big-endian words of `bytes` from `first`; its size is a multiple of four.
std::uint32_t checksum(std::string_view bytes, std::size_t first) {
    std::uint32_t sum = 0;
    for (std::size_t i = first; i + 4 <= bytes.size(); i += 4) {
        sum += read32(bytes, i);
    }
    return sum;
}

void pad(std::string& out, std::size_t unit) {
    while (out.size() % unit != 0) {
        out += '\0';
    }
}

/// The signed numbers of a table at these places.
void scale_numbers(std::string& table, std::initializer_list<std::size_t> places, Scale scale) {
    for (const std::size_t at : places) {
        put16(table, at, static_cast<std::uint16_t>(scale(read_signed16(table, at))));
    }
}

/// A cmap with one subtable: platform 1, encoding 0, format 0, which is the smallest once deflated.
/// `codes[i]` leads to `new_ids[i]`; a glyph may have two codes.
std::string cmap_table(std::span<const std::uint8_t> codes,
                       std::span<const std::uint16_t> new_ids) {
    constexpr std::size_t header = 18;
    constexpr std::size_t code_count = 256;
    std::string table;
    for (const std::uint16_t value :
         std::array<std::uint16_t, 9>{0, 1, 1, 0, 0, 12, 0, 6 + code_count, 0}) {
        append16(table, value);  // header, record, format
    }
    table.resize(header + code_count, '\0');
    for (std::size_t i = 0; i < codes.size(); ++i) {
        // Named glyphs have the first ids, and there are fewer of them than codes.
        assert(new_ids[i] < code_count);
        table[header + codes[i]] = static_cast<char>(new_ids[i]);
    }
    return table;
}

struct Table {
    std::string_view tag;
    std::string bytes;
};

/// A font file of these tables, which stand in the order of their tags.
std::string font_file(std::span<const Table> tables) {
    const std::size_t count = tables.size();
    std::size_t selector = 0;
    while ((std::size_t{2} << selector) <= count) {
        ++selector;
    }
    const std::size_t range = std::size_t{16} << selector;
    std::string out;
    append32(out, 0x00010000);
    append16(out, count);
    append16(out, range);
    append16(out, selector);
    append16(out, count * 16 - range);
    const std::size_t directory = out.size();
    out.append(count * 16, '\0');

    std::size_t head_at = 0;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t start = out.size();
        out += tables[i].bytes;
        pad(out, 4);
        const std::size_t record = directory + i * 16;
        out.replace(record, 4, tables[i].tag);
        put32(out, record + 4, checksum(out, start));
        put32(out, record + 8, static_cast<std::uint32_t>(start));
        put32(out, record + 12, static_cast<std::uint32_t>(tables[i].bytes.size()));
        if (tables[i].tag == "head") {
            head_at = start;
        }
    }
    put32(out, head_at + 8, 0xB1B0AFBA - checksum(out, 0));
    return out;
}

}  // namespace

/// The outlines of a subset: grows while composites ask for glyphs that nobody named.
struct TrueType::Outlines {
    std::vector<std::uint16_t> glyphs{0};  // old ids in their new order
    std::unordered_map<std::uint16_t, std::uint16_t> new_ids;
    std::string glyf;
    std::vector<std::uint32_t> loca;

    std::uint16_t new_id(std::uint16_t glyph) {
        const auto [found, is_new] =
            new_ids.try_emplace(glyph, static_cast<std::uint16_t>(glyphs.size()));
        if (is_new) {
            glyphs.push_back(glyph);
        }
        return found->second;
    }

    void append(std::string_view outline, Scale scale) {
        loca.push_back(static_cast<std::uint32_t>(glyf.size()));
        const std::size_t start = glyf.size();
        append_scaled_outline(glyf, outline, scale);
        for (const std::size_t at : component_ids(std::string_view{glyf}.substr(start))) {
            put16(glyf, start + at, new_id(read16(glyf, start + at)));
        }
        pad(glyf, 2);
    }

    [[nodiscard]] bool needs_long_loca() const { return glyf.size() > kLargestShortLoca; }

    [[nodiscard]] std::string loca_table() const {
        std::string table;
        table.reserve(loca.size() * 4);
        for (const std::uint32_t offset : loca) {
            if (needs_long_loca()) {
                append32(table, offset);
            } else {
                append16(table, offset / 2);
            }
        }
        return table;
    }
};

std::string_view TrueType::table(std::string_view tag) const {
    const std::size_t count = read16(bytes_, 4);
    for (std::size_t i = 0; i < count && 28 + 16 * i <= bytes_.size(); ++i) {
        const std::size_t record = 12 + 16 * i;
        if (bytes_.substr(record, 4) == tag) {
            const std::size_t offset = read32(bytes_, record + 8);
            const std::size_t size = read32(bytes_, record + 12);
            const bool is_inside = offset <= bytes_.size() && size <= bytes_.size() - offset;
            return is_inside ? bytes_.substr(offset, size) : std::string_view{};
        }
    }
    return {};
}

std::optional<TrueType> TrueType::read(std::string_view bytes) {
    if (bytes.size() < 12 || read32(bytes, 0) != 0x00010000) {
        return std::nullopt;
    }
    TrueType font;
    font.bytes_ = bytes;
    font.head_ = font.table("head");
    font.hhea_ = font.table("hhea");
    font.maxp_ = font.table("maxp");
    font.hmtx_ = font.table("hmtx");
    font.loca_ = font.table("loca");
    font.glyf_ = font.table("glyf");
    if (font.head_.size() < 54 || font.hhea_.size() < 36 || font.maxp_.size() < 6) {
        return std::nullopt;
    }
    font.glyph_count_ = read16(font.maxp_, 4);
    font.long_metrics_ = read16(font.hhea_, 34);
    font.has_long_loca_ = read16(font.head_, 50) != 0;
    const std::size_t glyphs = font.glyph_count_;
    const std::size_t metrics = font.long_metrics_;
    const bool has_metrics = metrics > 0 && metrics <= glyphs &&
                             font.hmtx_.size() >= 4 * metrics + 2 * (glyphs - metrics);
    const bool has_loca = font.loca_.size() >= (glyphs + 1) * (font.has_long_loca_ ? 4 : 2);
    if (!has_metrics || !has_loca || font.glyf_.empty()) {
        return std::nullopt;
    }
    return font;
}

Metrics TrueType::metrics() const {
    Metrics metrics;
    metrics.units_per_em = read16(head_, 18);
    metrics.ascent = read_signed16(hhea_, 4);
    metrics.descent = read_signed16(hhea_, 6);
    for (std::size_t i = 0; i < 4; ++i) {
        metrics.bounds[i] = read_signed16(head_, 36 + 2 * i);
    }
    const std::string_view post = table("post");
    if (post.size() >= 8) {
        metrics.italic_angle = read_signed16(post, 4);
    }
    const std::string_view os2 = table("OS/2");
    if (os2.size() >= 90 && read16(os2, 0) >= 2) {  // older versions have neither height
        metrics.x_height = read_signed16(os2, 86);
        metrics.cap_height = read_signed16(os2, 88);
    }
    return metrics;
}

std::uint16_t TrueType::advance(std::uint16_t glyph) const {
    return read16(hmtx_, std::size_t{4} * std::min<std::uint16_t>(glyph, static_cast<std::uint16_t>(
                                                                             long_metrics_ - 1)));
}

std::int16_t TrueType::left_bearing(std::uint16_t glyph) const {
    const std::size_t metrics = long_metrics_;
    return read_signed16(
        hmtx_, glyph < metrics ? std::size_t{4} * glyph + 2 : 4 * metrics + 2 * (glyph - metrics));
}

std::string_view TrueType::outline_bytes(std::uint16_t glyph) const {
    const std::size_t at = glyph;
    const std::size_t begin =
        has_long_loca_ ? read32(loca_, 4 * at) : std::size_t{2} * read16(loca_, 2 * at);
    const std::size_t end =
        has_long_loca_ ? read32(loca_, 4 * at + 4) : std::size_t{2} * read16(loca_, 2 * at + 2);
    return begin <= end && end <= glyf_.size() ? glyf_.substr(begin, end - begin)
                                               : std::string_view{};
}

Subset TrueType::subset(std::span<const std::uint16_t> glyphs,
                        std::span<const std::uint8_t> codes) const {
    Subset subset;
    Outlines outlines;
    outlines.new_ids.reserve(glyphs.size() * 2);
    outlines.glyf.reserve(glyphs.size() * 96);
    for (const std::uint16_t glyph : glyphs) {
        subset.new_ids.push_back(outlines.new_id(glyph));
        subset.widths.push_back(advance(glyph));
    }
    const Scale scale{read16(head_, 18), kSubsetUnits};
    outlines.append({}, scale);  // nothing shows glyph 0: the layout refuses text without a glyph
    for (std::size_t i = 1; i < outlines.glyphs.size(); ++i) {
        outlines.append(outline_bytes(outlines.glyphs[i]), scale);
    }
    outlines.loca.push_back(static_cast<std::uint32_t>(outlines.glyf.size()));

    std::string cmap;
    if (!codes.empty()) {
        cmap = cmap_table(codes, subset.new_ids);
    }
    subset.program = program(std::move(outlines), std::move(cmap), scale);
    return subset;
}

std::string TrueType::program(Outlines outlines, std::string cmap, Scale scale) const {
    const std::size_t count = outlines.glyphs.size();
    std::string head{head_.substr(0, 54)};
    put32(head, 8, 0);
    head.replace(20, 16, 16, '\0');  // when the face was made and changed: no reader asks
    put16(head, 18, static_cast<std::size_t>(scale.to));
    scale_numbers(head, {36, 38, 40, 42}, scale);  // bounds
    put16(head, 50, outlines.needs_long_loca() ? 1 : 0);
    std::string hhea{hhea_.substr(0, 36)};
    scale_numbers(hhea, {4, 6, 8, 10, 12, 14, 16, 22}, scale);
    put16(hhea, 34, count);
    std::string maxp{maxp_};
    put16(maxp, 4, count);
    std::string hmtx;
    for (const std::uint16_t glyph : outlines.glyphs) {
        append16(hmtx, static_cast<std::uint16_t>(scale(advance(glyph))));
        append16(hmtx, static_cast<std::uint16_t>(scale(left_bearing(glyph))));
    }

    std::string loca = outlines.loca_table();
    std::vector<Table> tables;
    if (!cmap.empty()) {
        tables.push_back({"cmap", std::move(cmap)});
    }
    tables.push_back({"glyf", std::move(outlines.glyf)});
    tables.push_back({"head", std::move(head)});
    tables.push_back({"hhea", std::move(hhea)});
    tables.push_back({"hmtx", std::move(hmtx)});
    tables.push_back({"loca", std::move(loca)});
    tables.push_back({"maxp", std::move(maxp)});
    return font_file(tables);
}

}  // namespace generator::fonts
