#pragma once

#include "base/line_index.hpp"
#include "checks/revisor.hpp"
#include "figures/formulario.hpp"
#include "methodology/edicion.hpp"
#include "model/formulario_indicadores.hpp"

namespace generator::checks {

/// What a check of a form looks at. `lineas` and `file` place what it finds.
struct RevisionFormulario {
    const model::FormularioIndicadores& formulario;
    const figures::FigurasFormulario& figuras;
    const methodology::Edicion& edicion;
    const base::LineIndex& lineas;
    std::string_view file;
};

using RevisorFormulario = Revisor<RevisionFormulario>;
[[nodiscard]] std::span<const RevisorFormulario> revisores_formulario();

/// Everything found in the form, in the order of the table; then what is wrong in the words of its
/// formulas (checks/formula.hpp).
[[nodiscard]] base::Diagnostics revisar_formulario(const RevisionFormulario& revision);

}  // namespace generator::checks
