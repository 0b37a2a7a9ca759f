#pragma once

#include "base/line_index.hpp"
#include "checks/revisor.hpp"
#include "figures/matriz.hpp"
#include "methodology/edicion.hpp"
#include "model/matriz_logica.hpp"

namespace generator::checks {

/// What a check of a matrix looks at. `lineas` and `file` place what it finds.
struct RevisionMatriz {
    const model::MatrizLogica& matriz;
    const figures::FigurasMatriz& figuras;
    const methodology::Edicion& edicion;
    const base::LineIndex& lineas;
    std::string_view file;
};

using RevisorMatriz = Revisor<RevisionMatriz>;
[[nodiscard]] std::span<const RevisorMatriz> revisores_matriz();

/// Every contradiction of the matrix: those of the table in its order, then those of the formulas
/// (checks/formula.hpp) in the order of the document.
[[nodiscard]] base::Diagnostics revisar_matriz(const RevisionMatriz& revision);

}  // namespace generator::checks
