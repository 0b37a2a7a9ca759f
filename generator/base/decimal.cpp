#include "base/decimal.hpp"

#include <array>
#include <cassert>

namespace generator::base {
namespace {

constexpr int kMaxDigits = 18;

std::int64_t power_of_ten(int exponent) {
    std::int64_t result = 1;
    for (int i = 0; i < exponent; ++i) {
        result *= 10;
    }
    return result;
}

/// Writes a number from its end: `style.decimals` of its digits are decimals, 18 at most.
std::string printed(std::int64_t value, const NumberStyle& style) {
    assert(style.decimals <= kMaxDigits);
    constexpr std::uint64_t base = 10;
    constexpr std::uint64_t group = 1000;  // three digits
    // Unsigned, so that the smallest 64-bit integer keeps its magnitude.
    auto number = static_cast<std::uint64_t>(value);
    number = value < 0 ? std::uint64_t{0} - number : number;
    std::array<char, 32> room{};  // 20 digits, 6 marks of groups, that of the decimals, a sign
    char* const end = room.data() + room.size();
    char* at = end;
    for (int i = 0; i < style.decimals; ++i) {
        const std::uint64_t digit = number % base;
        number /= base;
        if (at != end || digit != 0 || !style.trims_zeros) {
            *--at = static_cast<char>('0' + digit);
        }
    }
    if (at != end) {
        *--at = style.decimal_mark;
    }
    while (number >= group) {
        std::uint64_t digits = number % group;
        number /= group;
        for (int i = 0; i < 3; ++i) {
            *--at = static_cast<char>('0' + digits % base);
            digits /= base;
        }
        if (style.group_mark != '\0') {
            *--at = style.group_mark;
        }
    }
    do {
        *--at = static_cast<char>('0' + number % base);
        number /= base;
    } while (number != 0);
    if (value < 0) {
        *--at = '-';
    }
    return {at, end};
}

}  // namespace

std::optional<Decimal> parse_decimal(std::string_view text) {
    const bool is_negative = text.starts_with('-');
    if (is_negative) {
        text.remove_prefix(1);
    }
    Decimal result;
    int digits = 0;
    bool after_point = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '.' && !after_point && i > 0 && i + 1 < text.size()) {
            after_point = true;
        } else if (c >= '0' && c <= '9' && ++digits <= kMaxDigits) {
            result.units = result.units * 10 + (c - '0');
            result.decimals += after_point ? 1 : 0;
        } else {
            return std::nullopt;
        }
    }
    if (digits == 0) {
        return std::nullopt;
    }
    result.units = is_negative ? -result.units : result.units;
    return result;
}

Ratio to_ratio(const Decimal& value) {
    return Ratio::make(value.units, power_of_ten(value.decimals)).value();
}

std::string to_text(const Decimal& value) {
    return printed(value.units,
                   {.decimal_mark = '.', .group_mark = '\0', .decimals = value.decimals});
}

std::optional<std::string> format_number(const Ratio& value, const NumberStyle& style) {
    const int digits = style.decimals + style.power_of_ten;
    if (digits == 0 && value.denominator() == 1) {
        return printed(value.numerator(), style);  // most of them: there is nothing to round
    }
    const auto scaled = round_scaled(value, digits);
    return scaled ? std::optional{printed(*scaled, style)} : std::nullopt;
}

std::string spanish_text(const Decimal& value) {
    return format_number(to_ratio(value), {.decimals = value.decimals}).value_or(to_text(value));
}

std::string two_digits(std::int32_t number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
}

}  // namespace generator::base
