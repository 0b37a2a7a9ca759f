#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace generator::supuestos {

/// What somebody supposes of an input: that this value stands at this place.
struct Supuesto {
    std::string puntero;  // JSON pointer, or a ruta (direccion.hpp)
    std::string valor;    // JSON, or a bare word that is taken as a text
};

/// "/periodos/2/presupuesto_inicial=19446453", "periodos/2023/presupuesto_inicial=19446453";
/// nothing if it has no such form.
[[nodiscard]] std::optional<Supuesto> parse_supuesto(std::string_view text);

}  // namespace generator::supuestos
