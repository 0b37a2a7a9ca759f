#pragma once

#include <vector>

#include "model/entrada.hpp"
#include "report/lugares.hpp"
#include "report/reporte.hpp"

namespace generator::report {

/// Every fact of the input, in the order of its model, with place and origin.
[[nodiscard]] std::vector<Hecho> make_hechos(const model::Entrada& entrada, const Lugares& lugares);

}  // namespace generator::report
