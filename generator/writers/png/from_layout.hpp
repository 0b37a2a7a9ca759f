#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "fonts/fonts.hpp"
#include "layout/pages.hpp"

namespace generator::writers::png {

/// One PNG a page, drawn by cairo from the same display list as the PDF, at `dots_per_inch`.
[[nodiscard]] base::Result<std::vector<std::string>> write_png(const layout::Pages& pages,
                                                               const fonts::Fonts& fonts,
                                                               int dots_per_inch);

}  // namespace generator::writers::png
