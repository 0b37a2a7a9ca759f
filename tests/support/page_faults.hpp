#pragma once

#include <string>
#include <vector>

#include "document/theme.hpp"
#include "fonts/fonts.hpp"
#include "layout/pages.hpp"

namespace support {

/// What a display list must never hold: something beyond the margins, two texts on the same place,
/// a text painted over, marks that nest or stay open. One English sentence each; empty when all is
/// well.
[[nodiscard]] std::vector<std::string> find_faults(const generator::layout::Pages& pages,
                                                   const generator::document::Theme& theme,
                                                   const generator::fonts::Fonts& fonts);

}  // namespace support
