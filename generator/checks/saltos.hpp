#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "base/diagnostic.hpp"
#include "model/dato.hpp"

// A number that is ten, a hundred, a thousand or a million times those of the other years of its
// row: a digit more or less, or another unit.
namespace generator::checks {

/// A number of a row: its column, "efectivo 2024", and where the input has it.
struct NumeroDeFila {
    std::string columna;
    std::optional<base::Decimal> valor;
    const model::Lugar* lugar = nullptr;
};
using Fila = std::vector<NumeroDeFila>;

/// What moves together with a row, column by column: one that does explains the jump.
struct Pareja {
    std::span<const Fila* const> filas;
    /// Of the two operands of a quotient only what moves alike explains a jump: both by ten, or
    /// both by a hundred. Of persons and amounts, whatever leaves its own other years the same way.
    bool is_operando = true;
};

/// The odd number of a row whose others are alike.
struct Salto {
    const NumeroDeFila* numero = nullptr;
    std::string mensaje;    // Spanish: "16.930 es unas 10 veces mayor que los demás, que van ..."
    std::string propuesta;  // what would stand among the others; empty if a digit of it is unknown
    std::vector<model::Lugar> otros;
};

/// Columns without a number, or with none above 0, are left out; two others are needed. Silent if
/// its partner explains the jump, because the whole then grew, and of a count that begins small.
/// `fila` must outlive what is found.
[[nodiscard]] std::vector<Salto> find_saltos(const Fila& fila, const Pareja& pareja);

/// Whether it is more than a notice, and stands at that datum or names it.
[[nodiscard]] bool is_named(const base::Diagnostic& told, const model::Lugar& lugar);
/// Whether one of those found does.
[[nodiscard]] bool is_named(const base::Diagnostics& found, const model::Lugar& lugar);

}  // namespace generator::checks
