#pragma once

#include <string>
#include <vector>

#include "comparacion/comparacion.hpp"
#include "comparacion/figuras.hpp"
#include "comparacion/hechos.hpp"
#include "report/reporte.hpp"

namespace generator::comparacion {

/// What both reports derive from their facts, and which of those differ.
struct Derivados {
    const report::Reporte& antes;
    const report::Reporte& despues;
    const Pares& pares;
    const Equivalencias& equivalencias;
    const CambiosHechos& hechos;
    bool is_interanual = false;
};

/// Figures whose value, exact or printed, unit or origin differ, with the facts that move them. Of
/// two years: those of a year that both reports tell in one unit.
void compare_cifras(const Derivados& derivados, std::vector<Diferencia>& out);

/// Verdicts whose outcome or threshold differ, and their sentences. Of two years: each of its own
/// year, and the name of the year is no difference.
void compare_veredictos(const Derivados& derivados, std::vector<Diferencia>& out);

/// Contradictions by code and place. Of two years: not those of a year that one file tells and is
/// not its own.
void compare_contradicciones(const Derivados& derivados, std::vector<Diferencia>& out);

}  // namespace generator::comparacion
