#pragma once

#include "checks/revisor.hpp"
#include "figures/ficha.hpp"
#include "methodology/edicion.hpp"
#include "model/ficha_monitoreo.hpp"

namespace generator::checks {

/// What a check looks at. `bytes` and `file` place what it finds.
struct Revision {
    const model::FichaMonitoreo& ficha;
    const figures::FigurasFicha& figuras;
    const methodology::Edicion& edicion;
    std::string_view bytes;
    std::string_view file;
};

/// Two figures of the same ficha that must agree.
using Cuadratura = Revisor<Revision>;
[[nodiscard]] std::span<const Cuadratura> cuadraturas();

/// Every contradiction of the ficha, in the order of the table; then what is wrong in the words of
/// the formulas of its indicators (checks/formula.hpp).
[[nodiscard]] base::Diagnostics revisar(const Revision& revision);

}  // namespace generator::checks
