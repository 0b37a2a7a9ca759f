#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/ratio.hpp"

namespace generator::base {

/// A decimal as it was written: `units / 10^decimals`. "92.00" keeps its two decimals.
struct Decimal {
    std::int64_t units = 0;
    int decimals = 0;

    [[nodiscard]] friend bool operator==(const Decimal&, const Decimal&) = default;
};

/// Reads `-?digits(.digits)?`, at most 18 digits in all; `nullopt` for anything else (exponents
/// too).
[[nodiscard]] std::optional<Decimal> parse_decimal(std::string_view text);
/// Never overflows: at most 18 digits.
[[nodiscard]] Ratio to_ratio(const Decimal& value);
/// Plain text with a point, as `parse_decimal` reads it.
[[nodiscard]] std::string to_text(const Decimal& value);

/// How a number is printed: separators belong to the edition and the field, never to a locale.
struct NumberStyle {
    char decimal_mark = ',';
    char group_mark = '.';  // '\0': no groups
    int decimals = 0;
    bool trims_zeros = false;  // "1,0350" -> "1,035"
    int power_of_ten = 0;      // printed times it: 2 prints a ratio as a percentage
};

/// `value` times its power of ten, rounded half away from zero to `style.decimals`; `nullopt` if it
/// leaves 64 bits.
[[nodiscard]] std::optional<std::string> format_number(const Ratio& value,
                                                       const NumberStyle& style);

/// As a Spanish text writes it, with the decimals that it has: "1.234,50".
[[nodiscard]] std::string spanish_text(const Decimal& value);

/// "07": of a month, a day, an hour.
[[nodiscard]] std::string two_digits(std::int32_t number);

}  // namespace generator::base
