#pragma once

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
/// A number that neither chance nor rounding would repeat: over 100, not a multiple of 10.
[[nodiscard]] bool is_telling(const model::Dato<base::Decimal>& dato);

}  // namespace generator::checks
