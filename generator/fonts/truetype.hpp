#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "fonts/fonts.hpp"

namespace generator::fonts {

struct Scale;

/// Reads the tables of a TrueType file that our compiled-in faces have, and cuts subsets of it.
/// Views the bytes: they must outlive it.
class TrueType {
  public:
    /// `nullopt` if a table that we need is missing or lies outside the file.
    [[nodiscard]] static std::optional<TrueType> read(std::string_view bytes);

    [[nodiscard]] Metrics metrics() const;
    [[nodiscard]] std::uint16_t glyph_count() const { return glyph_count_; }
    [[nodiscard]] std::uint16_t advance(std::uint16_t glyph) const;
    /// Font program for a PDF, of 1000 units per em: the glyphs in this order from 1, components
    /// after them, glyph 0 empty. With `codes`, a (1,0) cmap leads from `codes[i]` to `glyphs[i]`;
    /// a glyph may stand twice.
    [[nodiscard]] Subset subset(std::span<const std::uint16_t> glyphs,
                                std::span<const std::uint8_t> codes) const;

  private:
    struct Outlines;
    [[nodiscard]] std::string program(Outlines outlines, std::string cmap, Scale scale) const;
    [[nodiscard]] std::string_view table(std::string_view tag) const;
    [[nodiscard]] std::string_view outline_bytes(std::uint16_t glyph) const;
    [[nodiscard]] std::int16_t left_bearing(std::uint16_t glyph) const;

    std::string_view bytes_;
    std::string_view head_;
    std::string_view hhea_;
    std::string_view maxp_;
    std::string_view hmtx_;
    std::string_view loca_;
    std::string_view glyf_;
    std::uint16_t glyph_count_ = 0;
    std::uint16_t long_metrics_ = 0;
    bool has_long_loca_ = false;
};

}  // namespace generator::fonts
