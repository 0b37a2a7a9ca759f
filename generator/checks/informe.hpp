#pragma once

#include "base/line_index.hpp"
#include "checks/revisor.hpp"
#include "figures/egreso.hpp"
#include "methodology/edicion.hpp"
#include "model/informe_egreso.hpp"

namespace generator::checks {

/// What a check of an informe looks at. `lineas` and `file` place what it finds.
struct RevisionInforme {
    const model::InformeEgreso& informe;
    const figures::FigurasEgreso& figuras;
    const methodology::Edicion& edicion;
    const base::LineIndex& lineas;
    std::string_view file;
};

using RevisorInforme = Revisor<RevisionInforme>;
[[nodiscard]] std::span<const RevisorInforme> revisores_informe();

/// Every contradiction of the informe, in the order of the table.
[[nodiscard]] base::Diagnostics revisar_informe(const RevisionInforme& revision);

}  // namespace generator::checks
