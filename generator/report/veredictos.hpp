#pragma once

#include <vector>

#include "report/reporte.hpp"
#include "rules/veredicto.hpp"

namespace generator::report {

/// Verdicts as twin and document print them.
[[nodiscard]] std::vector<Veredicto> to_veredictos(const std::vector<rules::Veredicto>& from);

}  // namespace generator::report
