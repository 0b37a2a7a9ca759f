#pragma once

#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "base/diagnostic.hpp"
#include "model/dato.hpp"

// A number of an indicator that is ten, a hundred, a thousand or a million times those of its other
// years: a digit more or less, or another unit.
namespace generator::checks {

/// The operands of an indicator in one column: a year, or its target.
struct ColumnaIndicador {
    std::string nombre;  // "efectivo 2024"
    const model::Dato<base::Decimal>* numerador = nullptr;
    const model::Dato<base::Decimal>* denominador = nullptr;
};

/// The odd number of a row whose others are alike.
struct Salto {
    const model::Dato<base::Decimal>* dato = nullptr;
    std::string mensaje;    // Spanish, without the indicator: "efectivo 2024: el numerador ..."
    std::string propuesta;  // what would stand among the others; empty if a digit of it is unknown
    std::vector<model::Lugar> otros;
};

/// Columns without a number, or with none above 0, are left out; two others are needed. Silent if
/// both operands moved alike by ten or a hundred, because the whole then grew, and of a count that
/// begins small.
[[nodiscard]] std::vector<Salto> find_saltos(const std::vector<ColumnaIndicador>& columnas);

/// Whether something found stands at that datum or names it.
[[nodiscard]] bool is_named(const base::Diagnostics& found, const model::Lugar& lugar);

}  // namespace generator::checks
