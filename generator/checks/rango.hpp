#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "base/ratio.hpp"

// Whether a number is of the size of the others of its row.
namespace generator::checks {

[[nodiscard]] bool is_less(const base::Ratio& a, const base::Ratio& b);

/// The least and the most of some numbers.
struct Rango {
    base::Ratio desde;
    base::Ratio hasta;
};
/// Of two positive numbers or more that are alike, the most at most half as much again as the
/// least; else nothing.
[[nodiscard]] std::optional<Rango> rango_of(std::span<const base::Ratio> valores);
[[nodiscard]] bool is_between(const base::Ratio& valor, const Rango& rango);
/// Near enough to be one of them: a quarter more, a fifth less.
[[nodiscard]] bool is_among(const base::Ratio& valor, const Rango& rango);

/// By how much a number is off the others, and what it would be among them.
struct Escala {
    std::int64_t veces = 1;
    bool is_mayor = false;
    base::Ratio llevado;

    [[nodiscard]] bool is_unit() const {
        constexpr std::int64_t thousand = 1'000;
        return veces >= thousand;
    }
};
/// Of a number that is ten, a hundred, a thousand or a million times those of the range, or that
/// part of them; else nothing.
[[nodiscard]] std::optional<Escala> escala_of(const base::Ratio& valor, const Rango& rango);

}  // namespace generator::checks
