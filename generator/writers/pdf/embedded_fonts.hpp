#pragma once

#include <span>
#include <string>

#include "writers/pdf/font_bank.hpp"
#include "writers/pdf/pdf_file.hpp"

namespace generator::writers::pdf {

/// Embeds the fonts of which a document uses some code: `used` is by font_number. Gives the entries
/// of the /Font dictionary of the resources: "/F0 3 0 R/F1 7 0 R".
[[nodiscard]] std::string embed_fonts(PdfFile& file, FontBank& bank,
                                      std::span<const CodeMarks> used);

}  // namespace generator::writers::pdf
