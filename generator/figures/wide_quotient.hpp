#pragma once

#include <optional>

#include "base/ratio.hpp"

namespace generator::figures {

/// a / mean(b, c) - 1, or `nullopt` if b + c is 0 or 128 bits are not enough.
///
/// The exact quotient of three amounts per person of a large programme does not fit in 64-bit
/// terms. Then the value returned is the middle of its cell of 10^-12: it lies strictly between two
/// consecutive multiples of 10^-12, as the exact one does. So it compares with every threshold of
/// up to 12 decimals, and rounds to up to 11 decimals, exactly as the exact value would.
struct Variacion {
    base::Ratio valor;
    bool is_exact = true;
};
[[nodiscard]] std::optional<Variacion> variation_against_mean(const base::Ratio& a,
                                                              const base::Ratio& b,
                                                              const base::Ratio& c);

}  // namespace generator::figures
