#pragma once

#include <span>

#include "document/document.hpp"
#include "layout/pages.hpp"
#include "writers/pdf/pdf_file.hpp"

namespace generator::writers::pdf {

/// The headings as bookmarks, each under the last one above it of a higher level; `page_ids` are
/// the objects of the pages. Gives the root of the tree, or 0 if there is no heading; E-PDF-004
/// if a heading is longer than a string of PDF/A may be.
[[nodiscard]] base::Result<ObjectId> write_bookmarks(PdfFile& file, const layout::Pages& pages,
                                                     const document::Document& document,
                                                     std::span<const ObjectId> page_ids);

}  // namespace generator::writers::pdf
