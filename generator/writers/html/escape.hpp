#pragma once

#include <string>
#include <string_view>

namespace generator::writers::html {

/// Appends text as HTML content or as the value of a quoted attribute: & < > and both quotes
/// escaped.
void append_escaped(std::string& out, std::string_view text);

/// The same content, which a narrow line may break after the signs that join names and numbers:
/// "/periodos/2/gasto", "7870855/19446453", "ejecucion.inicial.2023". A number stays whole.
void append_breakable(std::string& out, std::string_view text);

}  // namespace generator::writers::html
