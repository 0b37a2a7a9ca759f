#pragma once

#include <string>

#include "comparacion/comparacion.hpp"

namespace generator::writers::comparacion {

/// What is different in one programme, for who reads it on a terminal: by what it is about, each
/// value before and after, of texts the words. Not escaped. Empty if nothing is different.
[[nodiscard]] std::string print_text(const generator::comparacion::Comparado& comparado);

/// "3 programas con diferencias, 697 iguales; 12 datos, 5 cifras"
[[nodiscard]] std::string print_text(const generator::comparacion::Resumen& resumen);

/// "ficha-monitoreo 2023 residencias-familiares, ejercicio 2023"; of what could not be read, its
/// file.
[[nodiscard]] std::string title_of(const generator::comparacion::Comparado& comparado);
/// Said once of two years at other prices: what is not compared for it. Empty if nothing is left.
[[nodiscard]] std::string prices_of(const generator::comparacion::Comparacion& comparacion);
/// Why a programme is not compared: "está solo en la segunda entrada".
[[nodiscard]] std::string_view reason_of(generator::comparacion::Resultado resultado);

}  // namespace generator::writers::comparacion
