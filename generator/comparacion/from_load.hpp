#pragma once

#include <string_view>
#include <vector>

#include "report/reporte.hpp"

namespace generator::comparacion {

/// What a valid input says besides the facts of its report: codes, sources, methods, who confirmed.
/// Values by pointer and line, without an origin. Which data an origin covers is not among them:
/// each fact tells its own.
[[nodiscard]] std::vector<report::Hecho> read_anotaciones(std::string_view bytes,
                                                          const report::Reporte& reporte);

}  // namespace generator::comparacion
