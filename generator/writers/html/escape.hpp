#pragma once

#include <string>
#include <string_view>

namespace generator::writers::html {

/// Appends text as HTML content or as the value of a quoted attribute: & < > and both quotes
/// escaped.
void append_escaped(std::string& out, std::string_view text);

}  // namespace generator::writers::html
