#pragma once

#include "consolidado/columnas.hpp"
#include "consolidado/tablas_fijas.hpp"

namespace generator::consolidado {

/// One row a column of every table: what it says, in which unit, of which products, from where.
[[nodiscard]] TablaConFilas make_diccionario(const Columnas& columnas, const Tabla& conteos);

}  // namespace generator::consolidado
