#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.hpp"

namespace generator::checks {

/// What a hand does to a number when it copies it. In the order of how much each one proves: any
/// difference of one digit looks like a mistyped digit.
enum class Desliz : std::uint8_t {
    coma,      // the decimal point is elsewhere, or was lost
    potencia,  // ten, a hundred, a thousand... times: zeros, or another unit
    orden,     // two neighbouring digits changed places
    falta,     // a digit was left out
    sobra,     // a digit was written twice, or was added
    digito,    // a digit is another
};

/// The slip that makes `escrito` of `correcto`, if one does.
[[nodiscard]] std::optional<Desliz> desliz_between(const base::Decimal& escrito,
                                                   const base::Decimal& correcto);
/// Whether so few pairs of numbers differ like that that it is no coincidence.
[[nodiscard]] bool is_telling(const base::Decimal& escrito, const base::Decimal& correcto);
/// How many digits it has, without the zeros before them.
[[nodiscard]] std::size_t digits_in(const base::Decimal& valor);
/// "el 8 y el 7 parecen cambiados de lugar", of a pair that a slip joins.
[[nodiscard]] std::string desliz_text(const base::Decimal& escrito, const base::Decimal& correcto);

/// Every number of which one slip makes `escrito`, each once, with at most `decimales` decimals.
[[nodiscard]] std::vector<base::Decimal> before_desliz(const base::Decimal& escrito, int decimales);

/// The value with as many decimals as it needs, at most `decimales`; nothing if it needs more.
[[nodiscard]] std::optional<base::Decimal> to_decimal(const base::Ratio& valor, int decimales);

}  // namespace generator::checks
