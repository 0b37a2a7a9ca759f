#pragma once

#include <optional>
#include <vector>

#include "base/line_index.hpp"
#include "checks/causas.hpp"
#include "checks/revisor.hpp"
#include "checks/textos_ficha.hpp"
#include "figures/ficha.hpp"
#include "methodology/edicion.hpp"
#include "model/ficha_monitoreo.hpp"

namespace generator::checks {

/// What a check looks at. `lineas` and `file` place what it finds.
struct Revision {
    const model::FichaMonitoreo& ficha;
    const figures::FigurasFicha& figuras;
    const methodology::Edicion& edicion;
    const base::LineIndex& lineas;
    std::string_view file;
    /// Of this ficha, made when a check first asks for it: most fichas do not contradict themselves
    /// (checks/sistema.hpp, `sistema_de`).
    std::optional<Sistema> mutable sistema{};
    std::optional<std::vector<Explicacion>> mutable rotas{};
    /// What persons wrote in it, likewise (`textos_de`).
    std::optional<std::vector<TextoFicha>> mutable textos{};
};

/// Two figures of the same ficha that must agree.
using Cuadratura = Revisor<Revision>;
[[nodiscard]] std::span<const Cuadratura> cuadraturas();

/// Every contradiction of the ficha, in the order of the table; then what is wrong in the words of
/// the formulas of its indicators (checks/formula.hpp).
[[nodiscard]] base::Diagnostics revisar(const Revision& revision);

}  // namespace generator::checks
