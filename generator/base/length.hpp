#pragma once

#include <compare>
#include <cstdint>

namespace generator::base {

/// A length on paper in thousandths of a point (1/72 inch). Integers, so layout is the same
/// everywhere.
struct Length {
    std::int32_t milli = 0;

    [[nodiscard]] friend constexpr auto operator<=>(const Length&, const Length&) = default;
    constexpr Length& operator+=(Length other) {
        milli += other.milli;
        return *this;
    }
    constexpr Length& operator-=(Length other) {
        milli -= other.milli;
        return *this;
    }
};

[[nodiscard]] constexpr Length operator+(Length a, Length b) { return {a.milli + b.milli}; }
[[nodiscard]] constexpr Length operator-(Length a, Length b) { return {a.milli - b.milli}; }
[[nodiscard]] constexpr Length operator-(Length a) { return {-a.milli}; }
[[nodiscard]] constexpr Length operator*(Length a, std::int32_t n) { return {a.milli * n}; }
[[nodiscard]] constexpr Length operator/(Length a, std::int32_t n) { return {a.milli / n}; }

/// Whole points, and thousandths of one.
[[nodiscard]] constexpr Length points(std::int32_t n) { return {n * 1000}; }
[[nodiscard]] constexpr Length milli_points(std::int32_t n) { return {n}; }

}  // namespace generator::base
