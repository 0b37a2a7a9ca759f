#pragma once

#include <string>

#include "document/document.hpp"
#include "document/theme.hpp"
#include "fonts/fonts.hpp"

namespace generator::writers::html {

/// The style sheet of a theme with its faces, made once and shared by all documents.
[[nodiscard]] std::string make_style_sheet(const document::Theme& theme, const fonts::Fonts& fonts);

/// One self-contained page: semantic, `lang`, charts as SVG with text, computed figures linked to
/// their explanation. Escapes everything; cannot fail.
[[nodiscard]] std::string write_html(const document::Document& document,
                                     const document::Theme& theme, std::string_view style_sheet);

}  // namespace generator::writers::html
