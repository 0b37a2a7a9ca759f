#pragma once

#include <span>
#include <string>

#include "base/result.hpp"
#include "document/document.hpp"
#include "document/theme.hpp"
#include "layout/pages.hpp"
#include "writers/pdf/attachments.hpp"
#include "writers/pdf/font_bank.hpp"

namespace generator::writers::pdf {

/// The bytes of a PDF that is PDF/UA-1 and PDF/A-2a at once: structure from `document`, places from
/// `pages`. Same bytes for the same input. The first error of libharu ends the document: a fault,
/// never a damaged file.
[[nodiscard]] base::Result<std::string> write_pdf(const layout::Pages& pages,
                                                  const document::Document& document,
                                                  FontBank& bank);

/// The same with files that it carries inside, which makes it PDF/A-3a; without any it is the same
/// to the byte.
[[nodiscard]] base::Result<std::string> write_pdf(const layout::Pages& pages,
                                                  const document::Document& document,
                                                  FontBank& bank,
                                                  std::span<const Attachment> attachments);

}  // namespace generator::writers::pdf
