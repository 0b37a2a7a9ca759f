#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace support {

/// What a reader of the tagged PDF has, read in this process: for tests of many documents.
struct PdfText {
    /// The text of each structure element that shows any of its own, in logical order; letters
    /// that its ToUnicode tables give, soft hyphens left out.
    std::string text;
    std::size_t pages = 0;
    std::size_t elements = 0;
    std::vector<std::string> faults;  // what could not be read, and marks outside the structure
};

/// Only what our own writer uses of PDF: object streams, Flate without predictors, one-byte fonts.
[[nodiscard]] PdfText read_pdf_text(std::string_view pdf);

}  // namespace support
