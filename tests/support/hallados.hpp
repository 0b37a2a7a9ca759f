#pragma once

#include <string>
#include <string_view>

#include "checks/texto.hpp"

// What one text check finds in one text.
namespace support {

using RevisaTexto = generator::checks::Hallados (*)(const generator::checks::TextoLeido&);

[[nodiscard]] generator::checks::TextoLeido read_texto(std::string_view texto);

/// "found>mended", "found" if nobody knows what it should be; joined by "|".
[[nodiscard]] std::string told_in(RevisaTexto check, const generator::checks::TextoLeido& leido);
[[nodiscard]] std::string told_in(RevisaTexto check, std::string_view texto);

}  // namespace support
