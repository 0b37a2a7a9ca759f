#pragma once

#include <string>
#include <string_view>

#include "checks/catalogo.hpp"
#include "methodology/edicion.hpp"
#include "report/reporte.hpp"

namespace generator::report {

/// The JSON twin: ids, facts, figures, verdicts, findings, contradictions, origins. Stable order.
[[nodiscard]] std::string print_gemelo(const Reporte& reporte);

/// `fichas explicar`: whatever has that name (tema.hpp), whole; empty text if nothing has.
[[nodiscard]] std::string print_explicacion(const Reporte& reporte, std::string_view nombre);
/// The same as JSON: an array, figures as the twin prints them.
[[nodiscard]] std::string print_explicacion_json(const Reporte& reporte, std::string_view nombre);
/// A rule of the edition that says nothing in this programme, and which one speaks in its place.
[[nodiscard]] std::string print_regla(const Reporte& reporte, const methodology::Regla& regla);
/// The same as JSON: an array with it.
[[nodiscard]] std::string print_regla_json(const Reporte& reporte, const methodology::Regla& regla);
/// A check: what it compares, with which values of this programme, and whether that holds, says
/// something, or cannot be compared and why.
[[nodiscard]] std::string print_cuadratura(const Reporte& reporte,
                                           const checks::FilaCatalogo& fila);
/// The same as JSON: an object.
[[nodiscard]] std::string print_cuadratura_json(const Reporte& reporte,
                                                const checks::FilaCatalogo& fila);
/// Everything that can be explained, a line each.
[[nodiscard]] std::string print_temas(const Reporte& reporte);
[[nodiscard]] std::string print_temas_json(const Reporte& reporte);

}  // namespace generator::report
