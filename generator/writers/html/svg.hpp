#pragma once

#include <string>

#include "charts/drawing.hpp"
#include "document/document.hpp"

namespace generator::writers::html {

/// Appends a chart as inline SVG: real text, an accessible name, no script.
void append_svg(std::string& out, const charts::Drawing& drawing, const document::Chart& chart);

}  // namespace generator::writers::html
