#pragma once

#include <string>
#include <vector>

#include "document/theme.hpp"
#include "fonts/fonts.hpp"
#include "layout/pages.hpp"

namespace generator::layout {

/// What a display list must never hold: something beyond the margins, two texts on the same place,
/// a text painted over, marks that nest or stay open. One English sentence each; empty when all is
/// well.
[[nodiscard]] std::vector<std::string> find_faults(const Pages& pages, const document::Theme& theme,
                                                   const fonts::Fonts& fonts);

}  // namespace generator::layout
