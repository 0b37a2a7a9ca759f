#include "checks/rango.hpp"

#include <algorithm>
#include <array>
#include <compare>

namespace generator::checks {

bool is_less(const base::Ratio& a, const base::Ratio& b) { return std::is_lt(compare(a, b)); }

std::optional<Rango> rango_of(std::span<const base::Ratio> valores) {
    if (valores.size() < 2) {
        return std::nullopt;
    }
    const auto [least, most] = std::ranges::minmax(valores, is_less);
    const base::Ratio alike = *base::Ratio::make(3, 2);
    const auto limit = multiply(least, alike);
    const bool is_alike = limit && is_less(base::Ratio{}, least) && !is_less(*limit, most);
    return is_alike ? std::optional{Rango{least, most}} : std::nullopt;
}

bool is_between(const base::Ratio& valor, const Rango& rango) {
    return !is_less(valor, rango.desde) && !is_less(rango.hasta, valor);
}

namespace {

/// What is among the values of a range, or near them.
std::optional<Rango> widened(const Rango& rango) {
    const auto low = multiply(rango.desde, *base::Ratio::make(4, 5));
    const auto high = multiply(rango.hasta, *base::Ratio::make(5, 4));
    return low && high ? std::optional{Rango{*low, *high}} : std::nullopt;
}

}  // namespace

bool is_among(const base::Ratio& valor, const Rango& rango) {
    const auto near = widened(rango);
    return near && is_between(valor, *near);
}

std::optional<Escala> escala_of(const base::Ratio& valor, const Rango& rango) {
    constexpr std::array<std::int64_t, 4> kVeces{10, 100, 1'000, 1'000'000};
    const auto near = widened(rango);
    if (!near) {
        return std::nullopt;
    }
    for (const std::int64_t veces : kVeces) {
        const auto less = divide(valor, base::Ratio{veces});
        const auto more = multiply(valor, base::Ratio{veces});
        if (less && is_between(*less, *near)) {
            return Escala{veces, true, *less};
        }
        if (more && is_between(*more, *near)) {
            return Escala{veces, false, *more};
        }
    }
    return std::nullopt;
}

}  // namespace generator::checks
