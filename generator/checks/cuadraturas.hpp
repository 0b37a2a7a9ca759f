#pragma once

#include <span>
#include <string_view>

#include "base/diagnostic.hpp"
#include "figures/egreso.hpp"
#include "figures/ficha.hpp"
#include "methodology/edicion.hpp"
#include "model/ficha_monitoreo.hpp"
#include "model/informe_egreso.hpp"

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

struct RevisionInforme {
    const model::InformeEgreso& informe;
    const figures::FigurasEgreso& figuras;
    const methodology::Edicion& edicion;
    std::string_view bytes;
    std::string_view file;
};

/// Of an informe de egreso: grades outside the catalogue (error), a grading date that is no cut, a
/// compromiso that was due at the last grading and is not fulfilled, a published result that its
/// operands contradict.
[[nodiscard]] base::Diagnostics revisar_informe(const RevisionInforme& revision);

}  // namespace generator::checks
