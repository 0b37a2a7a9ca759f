#include "writers/tabla/number_text.hpp"

#include <bit>
#include <cmath>
#include <cstdint>

namespace generator::writers::tabla {
namespace {

__extension__ using Wide = unsigned __int128;

constexpr std::uint64_t kTen = 10;
constexpr std::size_t kSignificant = 20;

/// |number|, also of the least one.
std::uint64_t magnitude(std::int64_t number) {
    const auto bits = static_cast<std::uint64_t>(number);
    return number < 0 ? ~bits + 1 : bits;
}

/// True if the quotient is a decimal that ends: the denominator has no factor but 2 and 5.
bool ends(std::uint64_t denominator) {
    constexpr std::uint64_t kFive = 5;
    denominator >>= static_cast<unsigned>(std::countr_zero(denominator));
    while (denominator % kFive == 0) {
        denominator /= kFive;
    }
    return denominator == 1;
}

/// Adds one to the last digit of "0.1999", as on paper.
void round_up(std::string& digits) {
    for (std::size_t i = digits.size(); i > 0; --i) {
        char& digit = digits[i - 1];
        if (digit == '.') {
            continue;
        }
        if (digit != '9') {
            ++digit;
            return;
        }
        digit = '0';
    }
    digits.insert(0, 1, '1');
}

/// Digits after the point, until they end or there are enough of them.
void append_fraction(std::string& digits, std::uint64_t rest, std::uint64_t denominator) {
    const bool is_exact = ends(denominator);
    std::size_t significant = digits == "0" ? 0 : digits.size();
    digits += '.';
    while (rest != 0 && (is_exact || significant < kSignificant)) {
        const Wide scaled = Wide{rest} * kTen;
        digits += static_cast<char>('0' + static_cast<int>(scaled / denominator));
        rest = static_cast<std::uint64_t>(scaled % denominator);
        significant += significant > 0 || digits.back() != '0' ? 1U : 0U;
    }
    if (Wide{rest} * 2 >= denominator) {
        round_up(digits);
    }
    while (digits.back() == '0') {
        digits.pop_back();
    }
    if (digits.back() == '.') {
        digits.pop_back();
    }
}

}  // namespace

std::string decimal_text(const base::Ratio& value, char decimal_mark) {
    const std::uint64_t numerator = magnitude(value.numerator());
    const auto denominator = static_cast<std::uint64_t>(value.denominator());
    std::string digits = std::to_string(numerator / denominator);
    if (numerator % denominator != 0) {
        append_fraction(digits, numerator % denominator, denominator);
    }
    const auto point = digits.find('.');
    if (point != std::string::npos) {
        digits[point] = decimal_mark;
    }
    return value.is_negative() ? '-' + digits : digits;
}

double nearest_double(const base::Ratio& value) {
    if (value.is_zero()) {
        return 0;
    }
    const std::uint64_t numerator = magnitude(value.numerator());
    const auto denominator = static_cast<std::uint64_t>(value.denominator());
    // Both terms with their first bit set: so the quotient has 64 bits or 65, its own 53, those
    // that round it, and one that says that a rest was left. Each step is exact but the conversion,
    // which rounds once.
    constexpr int kBits = 64;
    const int above = std::countl_zero(numerator);
    const int below = std::countl_zero(denominator);
    const Wide scaled = Wide{numerator << static_cast<unsigned>(above)} << kBits;
    const std::uint64_t divisor = denominator << static_cast<unsigned>(below);
    Wide quotient = scaled / divisor;
    bool has_rest = scaled % divisor != 0;
    int exponent = below - above - kBits;
    if ((quotient >> kBits) != 0) {
        has_rest = has_rest || (quotient & 1U) != 0;
        quotient >>= 1U;
        ++exponent;
    }
    const auto bits = static_cast<std::uint64_t>(quotient) | (has_rest ? 1U : 0U);
    const double result = std::ldexp(static_cast<double>(bits), exponent);
    return value.is_negative() ? -result : result;
}

}  // namespace generator::writers::tabla
