#pragma once

#include "document/document.hpp"

namespace support {

/// A document of the size of a ficha: some nine pages of headings, paragraphs, lists, tables,
/// notes, links and charts. For measuring, and for what only long documents show.
[[nodiscard]] generator::document::Document long_ficha();

}  // namespace support
