#pragma once

#include <string_view>

#include "base/diagnostic.hpp"
#include "fonts/fonts.hpp"

namespace generator::pipeline {

/// E-VAL-093: every character of an input that no face of the documents has, once each, at its
/// first place. Known before any page is set, so that `validar` says it with line and column.
/// `bytes` are JSON: "\u00e1" is the letter that it stands for.
[[nodiscard]] base::Diagnostics find_unprintable(std::string_view bytes, std::string_view file,
                                                 const fonts::Fonts& fonts);

}  // namespace generator::pipeline
