#include "figures/wide_quotient.hpp"

#include <initializer_list>
#include <limits>
#include <utility>

namespace generator::figures {
namespace {

__extension__ using Wide = __int128;

constexpr Wide kWideMax = (((Wide{1} << 126) - 1) << 1) + 1;
constexpr int kCellDecimals = 12;

std::optional<Wide> product(Wide a, Wide b) {
    const Wide x = a < 0 ? -a : a;
    const Wide y = b < 0 ? -b : b;
    if (x != 0 && y > kWideMax / x) {
        return std::nullopt;
    }
    return a * b;
}

Wide divisor_of(Wide a, Wide b) {
    while (b != 0) {
        a = std::exchange(b, a % b);
    }
    // Of two zeros: 1, so that dividing by it is always lawful.
    return a == 0 ? 1 : a < 0 ? -a : a;
}

std::optional<base::Ratio> narrow(Wide numerator, Wide denominator) {
    constexpr Wide kMost = std::numeric_limits<std::int64_t>::max();
    if (numerator > kMost || numerator < -kMost || denominator > kMost) {
        return std::nullopt;
    }
    return base::Ratio::make(static_cast<std::int64_t>(numerator),
                             static_cast<std::int64_t>(denominator));
}

/// The middle of the cell of 10^-12 in which numerator / denominator lies; denominator > 0.
std::optional<base::Ratio> cell_middle(Wide numerator, Wide denominator) {
    Wide digits = numerator / denominator;
    Wide rest = numerator % denominator;
    if (rest < 0) {
        rest += denominator;
        --digits;
    }
    Wide scale = 1;
    for (int i = 0; i < kCellDecimals; ++i) {
        const auto next = product(rest, 10);
        const auto shifted = product(digits, 10);
        if (!next || !shifted) {
            return std::nullopt;
        }
        digits = *shifted + *next / denominator;
        rest = *next % denominator;
        scale *= 10;
    }
    return narrow(digits * 2 + 1, scale * 2);
}

}  // namespace

std::optional<Variacion> variation_against_mean(const base::Ratio& a, const base::Ratio& b,
                                                const base::Ratio& c) {
    // mean = (bn * cd + cn * bd) / (2 * bd * cd); 64-bit terms, so each product fits 126 bits.
    Wide mean_top = Wide{b.numerator()} * c.denominator() + Wide{c.numerator()} * b.denominator();
    if (mean_top <= 0) {
        return std::nullopt;
    }
    Wide mean_bottom = Wide{b.denominator()} * c.denominator();
    const Wide common = divisor_of(mean_top, mean_bottom);
    mean_top /= common;
    mean_bottom /= common;
    // a / mean = (an * 2 * mean_bottom) / (ad * mean_top), cross-cancelled before multiplying.
    Wide top = Wide{a.numerator()} * 2;
    Wide bottom = a.denominator();
    const Wide left = divisor_of(top, mean_top);
    const Wide right = divisor_of(mean_bottom, bottom);
    top /= left;
    mean_top /= left;
    mean_bottom /= right;
    bottom /= right;
    const auto numerator = product(top, mean_bottom);
    const auto denominator = product(bottom, mean_top);
    if (!numerator || !denominator || *denominator == 0) {
        return std::nullopt;
    }
    const Wide difference = *numerator - *denominator;
    const Wide factor = divisor_of(difference, *denominator);
    if (const auto exact = narrow(difference / factor, *denominator / factor)) {
        return Variacion{*exact, true};
    }
    if (const auto middle = cell_middle(difference, *denominator)) {
        return Variacion{*middle, false};
    }
    return std::nullopt;
}

}  // namespace generator::figures
