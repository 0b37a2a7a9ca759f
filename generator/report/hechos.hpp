#pragma once

#include <vector>

#include "base/line_index.hpp"
#include "model/entrada.hpp"
#include "report/reporte.hpp"

namespace generator::report {

/// Every fact of the input, in the order of its model, with place and origin.
[[nodiscard]] std::vector<Hecho> make_hechos(const model::Entrada& entrada,
                                             const base::LineIndex& lugares);

}  // namespace generator::report
