#pragma once

#include <span>

#include "document/document.hpp"
#include "layout/pages.hpp"
#include "writers/pdf/pdf_file.hpp"
#include "writers/pdf/structure.hpp"

namespace generator::writers::pdf {

/// What the structure tree refers to, all of one document.
struct StructureSource {
    const document::Document& document;
    const layout::Pages& pages;
    std::span<const Mark> marks;
    std::span<const ObjectId> page_ids;
};

/// Writes the elements, the link annotations and the parent tree. Gives the number of the root.
[[nodiscard]] ObjectId write_structure(PdfFile& file, const Structure& structure,
                                       const StructureSource& source);

}  // namespace generator::writers::pdf
