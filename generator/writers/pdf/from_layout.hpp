#pragma once

#include <string>

#include "base/result.hpp"
#include "document/document.hpp"
#include "document/theme.hpp"
#include "layout/pages.hpp"
#include "writers/pdf/font_bank.hpp"

namespace generator::writers::pdf {

/// The bytes of a PDF that is PDF/UA-1 and PDF/A-2a at once: structure from `document`, places from
/// `pages`. Same bytes for the same input. The first error of libharu ends the document: a fault,
/// never a damaged file.
[[nodiscard]] base::Result<std::string> write_pdf(const layout::Pages& pages,
                                                  const document::Document& document,
                                                  FontBank& bank);

}  // namespace generator::writers::pdf
