#pragma once

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

}  // namespace generator::checks
