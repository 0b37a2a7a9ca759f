#pragma once

#include <span>
#include <string_view>

#include "base/diagnostic.hpp"
#include "figures/matriz.hpp"
#include "methodology/edicion.hpp"
#include "model/matriz_logica.hpp"

namespace generator::checks {

/// What a check of a matrix looks at. `bytes` and `file` place what it finds.
struct RevisionMatriz {
    const model::MatrizLogica& matriz;
    const figures::FigurasMatriz& figuras;
    const methodology::Edicion& edicion;
    std::string_view bytes;
    std::string_view file;
};

/// A contradiction that can be looked for inside a matrix.
struct RevisorMatriz {
    std::string_view id;       // "MAT-OBJETIVO-TEXTO"
    std::string_view formula;  // Spanish: what must agree
    base::Severity severidad = base::Severity::warning;
    std::string_view explicacion;  // Spanish: what to do
    void (*funcion)(const RevisionMatriz& revision, const RevisorMatriz& revisor,
                    base::Diagnostics& found) = nullptr;
};
[[nodiscard]] std::span<const RevisorMatriz> revisores_matriz();

/// Every contradiction of the matrix: those of the table in its order, then those of the formulas
/// (checks/formula.hpp) in the order of the document.
[[nodiscard]] base::Diagnostics revisar_matriz(const RevisionMatriz& revision);

}  // namespace generator::checks
