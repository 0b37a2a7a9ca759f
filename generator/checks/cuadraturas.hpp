#pragma once

#include <span>
#include <string_view>

#include "base/diagnostic.hpp"
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

/// A contradiction that can be looked for: two figures of the same ficha that must agree.
struct Cuadratura {
    std::string_view id;          // "CUA-SUBTITULOS"
    std::string_view formula;     // Spanish, with the names of the fields
    std::string_view tolerancia;  // Spanish
    base::Severity severidad = base::Severity::warning;
    std::string_view explicacion;  // Spanish: why they must agree
    void (*funcion)(const Revision& revision, const Cuadratura& cuadratura,
                    base::Diagnostics& found) = nullptr;
};
[[nodiscard]] std::span<const Cuadratura> cuadraturas();

/// Every contradiction of the ficha, in the order of the table; then what is wrong in the words of
/// the formulas of its indicators (checks/formula.hpp).
[[nodiscard]] base::Diagnostics revisar(const Revision& revision);

}  // namespace generator::checks
