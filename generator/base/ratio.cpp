#include "base/ratio.hpp"

#include <cassert>
#include <limits>
#include <numeric>

namespace generator::base {
namespace {

__extension__ using Wide = __int128;
__extension__ using WideUnsigned = unsigned __int128;

constexpr Wide kMax = std::numeric_limits<std::int64_t>::max();
constexpr Wide kMin = std::numeric_limits<std::int64_t>::min();

Wide magnitude(Wide value) { return value < 0 ? -value : value; }

/// Of two that are not negative. Most have 64 bits, for which a machine divides ten times faster.
Wide greatest_common_divisor(Wide a, Wide b) {
    if (b == 1) {
        return 1;
    }
    while (b != 0 && (a > kMax || b > kMax)) {
        const Wide rest = a % b;
        a = b;
        b = rest;
    }
    return b == 0 ? a : std::gcd(static_cast<std::int64_t>(a), static_cast<std::int64_t>(b));
}

bool fits(Wide value) { return value >= kMin && value <= kMax; }

std::uint64_t magnitude(std::int64_t value) {
    const auto bits = static_cast<std::uint64_t>(value);
    return value < 0 ? std::uint64_t{0} - bits : bits;
}

/// The terms of most operations have 64 bits before they are reduced.
std::optional<Ratio> reduce(Wide numerator, Wide denominator) {
    if (denominator < 0) {
        numerator = -numerator;
        denominator = -denominator;
    }
    if (!fits(numerator) || !fits(denominator)) {
        const Wide divisor = greatest_common_divisor(magnitude(numerator), denominator);
        numerator /= divisor;
        denominator /= divisor;
        if (!fits(numerator) || !fits(denominator)) {
            return std::nullopt;
        }
    }
    return Ratio::make(static_cast<std::int64_t>(numerator),
                       static_cast<std::int64_t>(denominator));
}

std::optional<std::int64_t> power_of_ten(int exponent) {
    std::int64_t result = 1;
    for (int i = 0; i < exponent; ++i) {
        if (result > kMax / 10) {
            return std::nullopt;
        }
        result *= 10;
    }
    return result;
}

}  // namespace

std::optional<Ratio> Ratio::make(std::int64_t numerator, std::int64_t denominator) {
    if (denominator == 0) {
        return std::nullopt;
    }
    if (denominator == 1) {
        return Ratio{numerator};
    }
    const std::uint64_t above = magnitude(numerator);
    const std::uint64_t below = magnitude(denominator);
    const std::uint64_t divisor = std::gcd(above, below);
    const Wide sign = (numerator < 0) == (denominator < 0) ? 1 : -1;
    const Wide top = sign * Wide{above / divisor};
    const Wide bottom = Wide{below / divisor};
    if (!fits(top) || !fits(bottom)) {
        return std::nullopt;
    }
    Ratio result;
    result.numerator_ = static_cast<std::int64_t>(top);
    result.denominator_ = static_cast<std::int64_t>(bottom);
    return result;
}

// Terms are below 2^63, so each product is below 2^126 and each sum of two below 2^127.
std::optional<Ratio> add(const Ratio& a, const Ratio& b) {
    return reduce(Wide{a.numerator()} * b.denominator() + Wide{b.numerator()} * a.denominator(),
                  Wide{a.denominator()} * b.denominator());
}

std::optional<Ratio> subtract(const Ratio& a, const Ratio& b) {
    return reduce(Wide{a.numerator()} * b.denominator() - Wide{b.numerator()} * a.denominator(),
                  Wide{a.denominator()} * b.denominator());
}

std::optional<Ratio> multiply(const Ratio& a, const Ratio& b) {
    return reduce(Wide{a.numerator()} * b.numerator(), Wide{a.denominator()} * b.denominator());
}

std::optional<Ratio> divide(const Ratio& a, const Ratio& b) {
    return reduce(Wide{a.numerator()} * b.denominator(), Wide{a.denominator()} * b.numerator());
}

std::strong_ordering compare(const Ratio& a, const Ratio& b) {
    const Wide left = Wide{a.numerator()} * b.denominator();
    const Wide right = Wide{b.numerator()} * a.denominator();
    return left <=> right;
}

// Long division by the bits of `length`: the products have 126 bits, so `length` times one of them
// would leave 128; twice a rest plus a product does not.
std::int64_t proportion(const Ratio& part, const Ratio& whole, std::int64_t length) {
    assert(!part.is_negative() && std::is_lteq(compare(part, whole)) && !whole.is_zero() &&
           length >= 0);
    const auto top = static_cast<WideUnsigned>(Wide{part.numerator()} * whole.denominator());
    const auto bottom = static_cast<WideUnsigned>(Wide{part.denominator()} * whole.numerator());
    constexpr unsigned highest_bit = 62;
    std::int64_t quotient = 0;
    WideUnsigned rest = 0;
    for (unsigned bit = highest_bit + 1; bit-- > 0;) {
        quotient *= 2;
        rest *= 2;
        if (((static_cast<std::uint64_t>(length) >> bit) & 1U) != 0) {
            rest += top;
        }
        while (rest >= bottom) {
            rest -= bottom;
            ++quotient;
        }
    }
    return rest >= bottom - rest ? quotient + 1 : quotient;
}

std::optional<std::int64_t> round_scaled(const Ratio& value, int decimals) {
    const auto scale = power_of_ten(decimals);
    if (!scale) {
        return std::nullopt;
    }
    const Wide numerator = Wide{value.numerator()} * *scale;
    const Wide denominator = value.denominator();
    if (denominator == 1) {
        return fits(numerator) ? std::optional{static_cast<std::int64_t>(numerator)} : std::nullopt;
    }
    Wide quotient = magnitude(numerator) / denominator;
    const Wide rest = magnitude(numerator) - quotient * denominator;
    if (rest >= denominator - rest) {
        ++quotient;
    }
    const Wide result = numerator < 0 ? -quotient : quotient;
    return fits(result) ? std::optional{static_cast<std::int64_t>(result)} : std::nullopt;
}

}  // namespace generator::base
