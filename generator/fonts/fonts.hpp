#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/length.hpp"
#include "base/result.hpp"

namespace generator::fonts {

/// Index of a compiled-in face; same order as document::Face.
using FaceIndex = std::uint8_t;

/// Metrics in font units, y upwards.
struct Metrics {
    std::int32_t units_per_em = 2048;
    std::int32_t ascent = 0;
    std::int32_t descent = 0;  // negative
    std::int32_t cap_height = 0;
    std::int32_t x_height = 0;
    std::int32_t italic_angle = 0;  // degrees
    std::int32_t bounds[4] = {};    // left, bottom, right, top
};

/// No face has more glyphs than this: a glyph of a document is four bytes.
inline constexpr std::uint16_t kMostGlyphs = 0x7FFF;

/// One glyph of a shaped word.
struct Glyph {
    std::uint16_t id : 15 = 0;
    bool is_soft_hyphen : 1 = false;  // a hyphen that the line end made: text extraction drops it
    std::int16_t adjust = 0;          // font units to add to its natural advance (kerning)
};
static_assert(sizeof(Glyph) == 4);

/// A word as glyphs of one face.
struct Shaped {
    std::span<const Glyph> glyphs;
    std::int32_t width = 0;   // font units, adjustments included
    bool is_complete = true;  // false: some character has no glyph in this face
};

/// A stretch of an outline, for the PNG writer. Coordinates in font units.
enum class Segment : std::uint8_t { move, line, quadratic, cubic, close };
struct OutlinePart {
    Segment segment = Segment::close;
    std::int32_t points[6] = {};  // as many pairs as the segment needs
};

/// A subset font program for a PDF and what the writer must know of it.
struct Subset {
    std::string program;                 // TrueType file
    std::vector<std::uint16_t> new_ids;  // same order as the glyph ids asked for
    std::vector<std::uint16_t> widths;   // natural advances in font units, same order
};

/// The compiled-in faces: immutable after `load`, shared by all workers.
class Fonts {
  public:
    /// Never touches the disk. Fails only if the compiled-in bytes are not fonts.
    [[nodiscard]] static base::Result<std::shared_ptr<const Fonts>> load();
    ~Fonts();
    Fonts(const Fonts&) = delete;
    Fonts& operator=(const Fonts&) = delete;

    [[nodiscard]] std::string_view postscript_name(FaceIndex face) const;  // "Roboto-Regular"
    [[nodiscard]] const Metrics& metrics(FaceIndex face) const;
    [[nodiscard]] std::uint16_t glyph_count(FaceIndex face) const;
    [[nodiscard]] std::int32_t advance(FaceIndex face, std::uint16_t glyph) const;  // font units
    /// UTF-8 of a glyph for text extraction ("fi" for the ligature); empty if it stands for
    /// nothing.
    [[nodiscard]] std::string_view text_of(FaceIndex face, std::uint16_t glyph) const;
    [[nodiscard]] bool covers(FaceIndex face, char32_t character) const;
    [[nodiscard]] std::vector<OutlinePart> outline(FaceIndex face, std::uint16_t glyph) const;
    /// Subset with exactly these glyphs (ascending, .notdef not among them) plus their components.
    /// `codes[i]`, if given, is put into a (1,0) cmap of the program: one-byte symbolic codes. A
    /// glyph that has two codes stands twice.
    [[nodiscard]] Subset subset(FaceIndex face, std::span<const std::uint16_t> glyphs,
                                std::span<const std::uint8_t> codes) const;
    /// Base64 of the WOFF2 of a face, for the HTML; empty for faces that the HTML does not use.
    [[nodiscard]] std::string_view woff2_base64(FaceIndex face) const;

    struct Impl;
    [[nodiscard]] const Impl& impl() const { return *impl_; }

  private:
    explicit Fonts(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

/// Shapes words, with a bounded cache that never changes a result. One per worker.
class Shaper {
  public:
    explicit Shaper(std::shared_ptr<const Fonts> fonts);
    ~Shaper();
    Shaper(Shaper&&) noexcept;
    Shaper& operator=(Shaper&&) noexcept;

    /// Kerning and ligatures applied. The glyphs hold until the next call.
    [[nodiscard]] Shaped shape(FaceIndex face, std::string_view word);
    [[nodiscard]] const Fonts& fonts() const;

  private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// Spanish hyphenation (hyph_es_CL, compiled in), with a cache. One per worker.
class Hyphenator {
  public:
    [[nodiscard]] static base::Result<Hyphenator> load();
    ~Hyphenator();
    Hyphenator(Hyphenator&&) noexcept;
    Hyphenator& operator=(Hyphenator&&) noexcept;

    /// Byte offsets inside `word` where it may break, ascending; never leaves fewer than 2 letters
    /// before or 3 after. Words with digits, capitals inside or addresses have none. The span holds
    /// until the next call.
    [[nodiscard]] std::span<const std::uint16_t> breaks(std::string_view word);

  private:
    struct Impl;
    explicit Hyphenator(std::unique_ptr<Impl> impl);
    std::unique_ptr<Impl> impl_;
};

/// A font-unit distance at a size.
[[nodiscard]] constexpr base::Length scaled(std::int32_t units, base::Length size,
                                            std::int32_t units_per_em) {
    return {static_cast<std::int32_t>(std::int64_t{units} * size.milli / units_per_em)};
}

}  // namespace generator::fonts
