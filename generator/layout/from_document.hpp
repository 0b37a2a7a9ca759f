#pragma once

#include "base/result.hpp"
#include "document/document.hpp"
#include "document/theme.hpp"
#include "fonts/fonts.hpp"
#include "layout/pages.hpp"

namespace generator::layout {

/// Sets a document on pages. Nothing is ever cut: what cannot be placed, and a character that no
/// compiled-in face covers, is a fault that names its text. The shaper and the hyphenator belong to
/// the worker; their caches never change a result.
[[nodiscard]] base::Result<Pages> lay_out(const document::Document& document,
                                          const document::Theme& theme, fonts::Shaper& shaper,
                                          fonts::Hyphenator& hyphenator);

}  // namespace generator::layout
