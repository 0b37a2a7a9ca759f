#pragma once

#include <span>
#include <string_view>

#include "base/diagnostic.hpp"
#include "figures/formulario.hpp"
#include "methodology/edicion.hpp"
#include "model/formulario_indicadores.hpp"

namespace generator::checks {

/// What a check of a form looks at. `bytes` and `file` place what it finds.
struct RevisionFormulario {
    const model::FormularioIndicadores& formulario;
    const figures::FigurasFormulario& figuras;
    const methodology::Edicion& edicion;
    std::string_view bytes;
    std::string_view file;
};

/// A contradiction, or something to look at, inside a form of indicators.
struct RevisorFormulario {
    std::string_view id;          // "FH-SEXO-NUMERADOR"
    std::string_view formula;     // Spanish: what must agree
    std::string_view tolerancia;  // Spanish
    base::Severity severidad = base::Severity::warning;
    std::string_view explicacion;  // Spanish: what to do
    void (*funcion)(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                    base::Diagnostics& found) = nullptr;
};
[[nodiscard]] std::span<const RevisorFormulario> revisores_formulario();

/// Everything found in the form, in the order of the table; then what is wrong in the words of its
/// formulas (checks/formula.hpp).
[[nodiscard]] base::Diagnostics revisar_formulario(const RevisionFormulario& revision);

}  // namespace generator::checks
