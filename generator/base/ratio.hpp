#pragma once

#include <compare>
#include <cstdint>
#include <optional>

namespace generator::base {

/// An exact quotient of two 64-bit integers, always in lowest terms, denominator > 0.
/// Every operation that can leave 64 bits returns `nullopt` instead: overflow is never silent.
class Ratio {
  public:
    constexpr Ratio() = default;
    // An integer is a ratio: implicit on purpose, so that thresholds and counts mix with quotients.
    constexpr Ratio(std::int64_t integer) : numerator_{integer} {}

    /// `numerator / denominator`; `nullopt` if the denominator is 0 or the reduced terms leave 64
    /// bits.
    [[nodiscard]] static std::optional<Ratio> make(std::int64_t numerator,
                                                   std::int64_t denominator);

    [[nodiscard]] constexpr std::int64_t numerator() const { return numerator_; }
    [[nodiscard]] constexpr std::int64_t denominator() const { return denominator_; }
    [[nodiscard]] constexpr bool is_zero() const { return numerator_ == 0; }
    [[nodiscard]] constexpr bool is_negative() const { return numerator_ < 0; }

    [[nodiscard]] friend bool operator==(const Ratio&, const Ratio&) = default;

  private:
    std::int64_t numerator_ = 0;
    std::int64_t denominator_ = 1;
};

[[nodiscard]] std::optional<Ratio> add(const Ratio& a, const Ratio& b);
[[nodiscard]] std::optional<Ratio> subtract(const Ratio& a, const Ratio& b);
[[nodiscard]] std::optional<Ratio> multiply(const Ratio& a, const Ratio& b);
/// `nullopt` also if `b` is zero.
[[nodiscard]] std::optional<Ratio> divide(const Ratio& a, const Ratio& b);

inline constexpr std::int64_t kPercent = 100;
/// 17/20 as a percentage: 85. Nothing if it leaves 64 bits.
[[nodiscard]] inline std::optional<Ratio> to_percentage(const Ratio& value) {
    return multiply(value, Ratio{kPercent});
}
/// Exact, by cross-multiplication in 128 bits; never overflows.
[[nodiscard]] std::strong_ordering compare(const Ratio& a, const Ratio& b);

/// `length * part / whole`, rounded half up; exact for every pair of ratios: nothing overflows.
/// Requires 0 <= part <= whole, whole > 0 and length >= 0.
[[nodiscard]] std::int64_t proportion(const Ratio& part, const Ratio& whole, std::int64_t length);

/// `value * 10^decimals` rounded half away from zero; nothing if it leaves 64 bits. All that rounds
/// a figure asks this.
[[nodiscard]] std::optional<std::int64_t> round_scaled(const Ratio& value, int decimals);

}  // namespace generator::base
