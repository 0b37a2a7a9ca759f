#pragma once

#include <string>
#include <vector>

#include "base/line_index.hpp"
#include "figures/figure.hpp"
#include "methodology/edicion.hpp"
#include "report/reporte.hpp"
#include "rules/veredicto.hpp"

namespace generator::report {

/// What a figure is printed with.
struct ContextoCifras {
    const methodology::Edicion& edicion;
    const base::LineIndex& lugares;
    std::string unidad_montos;  // "M$2024"
};

/// Adds a figure with its trace, as explicar, the twin and the page print it. The trace gives its
/// texts away: only its `orden` is left, which is all that the tables need of it afterwards.
void add_cifra(figures::Figure<base::Ratio>& figure, const ContextoCifras& contexto,
               std::vector<Cifra>& cifras);
void add_cifra(figures::Figure<figures::MilesConstantes>& figure, const ContextoCifras& contexto,
               std::vector<Cifra>& cifras);
/// A figure whose result is not a number: a grade, a date.
void add_cifra(figures::Traza& traza, std::string resultado, const ContextoCifras& contexto,
               std::vector<Cifra>& cifras);

[[nodiscard]] Numero to_numero(const figures::Figure<base::Ratio>& figure);
[[nodiscard]] Numero to_numero(const figures::Figure<figures::MilesConstantes>& figure);
[[nodiscard]] Ausencia to_ausencia(figures::SinValor sin_valor);

/// Each verdict noted in the figure that it judges; decimals to tell it from its threshold too.
void note_uses(const std::vector<rules::Veredicto>& veredictos, const ContextoCifras& contexto,
               std::vector<Cifra>& cifras);

/// The list `explicaciones` of a report.
[[nodiscard]] Valor make_explicaciones(const std::vector<Cifra>& cifras);
/// The list `advertencias` of a report.
[[nodiscard]] Valor make_advertencias(const base::Diagnostics& contradicciones);

}  // namespace generator::report
