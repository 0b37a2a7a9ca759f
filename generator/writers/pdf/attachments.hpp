#pragma once

#include <span>
#include <string>
#include <string_view>

#include "writers/pdf/pdf_file.hpp"

namespace generator::writers::pdf {

/// A JSON file inside the PDF.
struct Attachment {
    std::string name;          // as readers save it; ASCII
    std::string description;   // for the person who sees it in a list
    std::string relationship;  // to the document, as PDF/A-3 calls it: Source, Data, Supplement
    std::string bytes;
};

/// Adds them in the order of their names, and gives the entries that the catalog needs for them:
/// none if there are none. `date` is that of the data as PDF writes it; empty if it has none.
[[nodiscard]] std::string attach(PdfFile& file, std::span<const Attachment> attachments,
                                 std::string_view date);

}  // namespace generator::writers::pdf
