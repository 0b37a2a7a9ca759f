#pragma once

#include <algorithm>
#include <span>
#include <string>
#include <string_view>

#include "model/dato.hpp"

// What the checks of all products say of the operands of a quotient.
namespace generator::checks {

inline constexpr std::string_view kFaltaOperando =
    "Escríbalos; si no se conocen, \"S/I\"; si el valor es un número y no un cociente, \"N/A\" en "
    "«denominador».";

/// Not there, or null: nobody said why. An "S/I" is said on purpose.
[[nodiscard]] bool is_unsaid(const model::Dato<base::Decimal>& dato);
/// What is missing of a quotient that is there in part, "falta «denominador»"; empty if nothing is.
[[nodiscard]] std::string missing_part(const model::Dato<base::Decimal>& numerador,
                                       const model::Dato<base::Decimal>& denominador);
/// "Indicador 1, meta: falta «denominador» y el valor queda S/I."
[[nodiscard]] std::string without_operand(const std::string& nombre, const std::string& missing);

/// Two numbers that are known and equal.
[[nodiscard]] bool is_same(const model::Dato<base::Decimal>& a,
                           const model::Dato<base::Decimal>& b);
/// Operands that neither chance nor rounding would repeat together: both over 100, and not both
/// multiples of 10.
[[nodiscard]] bool are_telling(const model::Dato<base::Decimal>& numerador,
                               const model::Dato<base::Decimal>& denominador);

/// The nearest of some rows whose operands, too many for chance, are those of another; `nullptr` if
/// none has them. `Fila` is what an indicator has of a year.
template <class Fila>
[[nodiscard]] const Fila* find_copied(std::span<const Fila> anteriores, const Fila& fila) {
    if (!are_telling(fila.numerador, fila.denominador)) {
        return nullptr;
    }
    const auto found = std::find_if(anteriores.rbegin(), anteriores.rend(), [&](const Fila& past) {
        return is_same(fila.numerador, past.numerador) &&
               is_same(fila.denominador, past.denominador);
    });
    return found == anteriores.rend() ? nullptr : &*found;
}

}  // namespace generator::checks
