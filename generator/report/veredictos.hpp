#pragma once

#include <vector>

#include "report/reporte.hpp"
#include "rules/veredicto.hpp"

namespace generator::report {

/// "85%" for a ratio, "0 personas" for another unit: a threshold for a person.
[[nodiscard]] std::string umbral_text(const methodology::Umbral& umbral);

/// Verdicts as twin and document print them.
[[nodiscard]] std::vector<Veredicto> to_veredictos(const std::vector<rules::Veredicto>& from);

}  // namespace generator::report
