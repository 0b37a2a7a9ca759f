#pragma once

#include <string>
#include <string_view>

#include "report/reporte.hpp"

namespace generator::report {

/// The JSON twin: ids, facts, figures, verdicts, findings, contradictions, origins. Stable order.
[[nodiscard]] std::string print_gemelo(const Reporte& reporte);

/// `fichas explicar`: one figure by id, or all if `id` is empty; empty text if there is no such
/// figure.
[[nodiscard]] std::string print_explicacion(const Reporte& reporte, std::string_view id);
/// The same as JSON: an array of figures as the twin prints them.
[[nodiscard]] std::string print_explicacion_json(const Reporte& reporte, std::string_view id);

}  // namespace generator::report
