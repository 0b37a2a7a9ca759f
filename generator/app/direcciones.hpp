#pragma once

#include <string>
#include <string_view>

#include "report/reporte.hpp"

namespace generator::app {

// Whatever the program prints as an address in an input is one that may be asked about.

/// The JSON pointer that a ruta ("periodos/2023/gasto") leads to in the input; any other name as it
/// is: a pointer, the id of a figure, a rule.
[[nodiscard]] std::string address_of(std::string_view bytes, std::string_view nombre);

/// Adds to the facts of a report what is at a pointer besides them: codes, sources, names of
/// figures; and a datum that the product has and the input does not report.
void add_told_at(std::string_view bytes, std::string_view puntero, report::Reporte& reporte);

}  // namespace generator::app
