#pragma once

#include <span>
#include <string_view>

#include "base/diagnostic.hpp"
#include "figures/egreso.hpp"
#include "methodology/edicion.hpp"
#include "model/informe_egreso.hpp"

namespace generator::checks {

/// What a check of an informe looks at. `bytes` and `file` place what it finds.
struct RevisionInforme {
    const model::InformeEgreso& informe;
    const figures::FigurasEgreso& figuras;
    const methodology::Edicion& edicion;
    std::string_view bytes;
    std::string_view file;
};

/// A contradiction that can be looked for inside an informe.
struct RevisorInforme {
    std::string_view id;       // "CUA-CORTE"
    std::string_view formula;  // Spanish: what must agree
    base::Severity severidad = base::Severity::warning;
    std::string_view explicacion;  // Spanish: what to do
    void (*funcion)(const RevisionInforme& revision, const RevisorInforme& revisor,
                    base::Diagnostics& found) = nullptr;
};
[[nodiscard]] std::span<const RevisorInforme> revisores_informe();

/// Every contradiction of the informe, in the order of the table.
[[nodiscard]] base::Diagnostics revisar_informe(const RevisionInforme& revision);

}  // namespace generator::checks
