#pragma once

#include "fonts/fonts.hpp"
#include "writers/pdf/glyph_codes.hpp"
#include "writers/pdf/pdf_file.hpp"

namespace generator::writers::pdf {

/// Embeds a subset of each font with its ToUnicode table. Gives the entries of the /Font dictionary
/// of the resources: "/F0 3 0 R/F1 7 0 R".
[[nodiscard]] std::string embed_fonts(PdfFile& file, const GlyphCodes& codes,
                                      const fonts::Fonts& fonts);

}  // namespace generator::writers::pdf
