#pragma once

#include "report/valor.hpp"

// Parts of the root of a ficha, for the files that shape and fill it.
namespace generator::report {

[[nodiscard]] Forma objeto(std::vector<CampoForma> campos);
[[nodiscard]] Forma lista_de(const Forma& elemento);
[[nodiscard]] const Forma& forma_grafico();

/// Verdicts of each table with its values, and the points that sum them up.
[[nodiscard]] const Forma& forma_desempeno();
/// Budget of the last years, those after the ejercicio included.
[[nodiscard]] const Forma& forma_presupuesto_anual();
/// Components one by one: cost of the ejercicio, and a chart of their production.
[[nodiscard]] const Forma& forma_tarjetas();

}  // namespace generator::report
