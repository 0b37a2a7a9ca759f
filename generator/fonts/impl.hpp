#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "fonts/fonts.hpp"
#include "fonts/truetype.hpp"

// HarfBuzz is included by the .cpp files of this folder only.
struct hb_font_t;

namespace generator::fonts {

inline constexpr std::size_t kFaces = 6;

struct FontDeleter {
    void operator()(hb_font_t* font) const;
};
using FontHandle = std::unique_ptr<hb_font_t, FontDeleter>;

/// One compiled-in face, ready to shape. Immutable: threads share it.
struct Face {
    FontHandle font;
    TrueType program;
    Metrics metrics;
    std::string postscript_name;
    std::string_view woff2_base64;
    std::vector<std::uint16_t> advances;  // by glyph
    std::vector<std::string> texts;       // by glyph, UTF-8
};

struct Fonts::Impl {
    std::vector<Face> faces;
};

}  // namespace generator::fonts
