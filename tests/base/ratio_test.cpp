#include "base/ratio.hpp"

#include <limits>

#include "base/decimal.hpp"
#include "support/catch.hpp"

using generator::base::NumberStyle;
using generator::base::Ratio;

namespace {
constexpr auto kMax = std::numeric_limits<std::int64_t>::max();
constexpr auto kMin = std::numeric_limits<std::int64_t>::min();
}  // namespace

TEST_CASE("a ratio is kept in lowest terms with a positive denominator", "[base]") {
    CHECK(Ratio::make(6, -4) == Ratio::make(-3, 2));
    CHECK(Ratio::make(0, 7) == Ratio{0});
    CHECK_FALSE(Ratio::make(1, 0).has_value());
}

TEST_CASE("the smallest integer is a term like another", "[base]") {
    CHECK(Ratio::make(kMin, 2) == Ratio{kMin / 2});
    CHECK(Ratio::make(2, kMin) == Ratio::make(-1, kMax / 2 + 1));
    CHECK(Ratio::make(kMin, kMin) == Ratio{1});
    CHECK_FALSE(Ratio::make(kMin, -1).has_value());
    CHECK_FALSE(Ratio::make(1, kMin).has_value());
    CHECK(divide(Ratio{kMin}, Ratio{-2}) == Ratio{kMax / 2 + 1});
    CHECK(divide(Ratio{kMin}, Ratio{1}) == Ratio{kMin});
    CHECK_FALSE(divide(Ratio{kMin}, Ratio{-1}).has_value());
    CHECK(multiply(Ratio{kMin}, *Ratio::make(-1, 2)) == Ratio{kMax / 2 + 1});
    CHECK(round_scaled(Ratio{kMin}, 0) == kMin);
    CHECK_FALSE(round_scaled(Ratio{kMax}, 1).has_value());
}

TEST_CASE("an operation that leaves 64 bits has no value", "[base]") {
    CHECK_FALSE(add(Ratio{kMax}, Ratio{1}).has_value());
    CHECK_FALSE(multiply(Ratio{kMax}, Ratio{2}).has_value());
    CHECK_FALSE(subtract(Ratio{kMin}, Ratio{1}).has_value());
    CHECK_FALSE(divide(Ratio{1}, Ratio{0}).has_value());
    CHECK(multiply(Ratio{kMax}, *Ratio::make(1, kMax)) == Ratio{1});
}

TEST_CASE("comparison is exact where doubles are not", "[base]") {
    CHECK((compare(*Ratio::make(8995, 10000), *Ratio::make(90, 100)) < 0));
    CHECK((compare(*Ratio::make(kMax, kMax - 1), Ratio{1}) > 0));
    CHECK((compare(*Ratio::make(29, 100), *Ratio::make(290, 1000)) == 0));
}

TEST_CASE("rounding is half away from zero", "[base]") {
    CHECK(round_scaled(*Ratio::make(5, 10), 0) == 1);
    CHECK(round_scaled(*Ratio::make(-5, 10), 0) == -1);
    CHECK(round_scaled(*Ratio::make(1, 3), 2) == 33);
    CHECK(round_scaled(*Ratio::make(2, 3), 1) == 7);
}

// Seed 003, l. 110: 465.599 nominal M$ of 2021 times 1,1722 is printed 545.775.
TEST_CASE("an inflated amount of seed 003 prints as published", "[base]") {
    const auto amount = multiply(Ratio{465'599}, *Ratio::make(11722, 10000));
    CHECK(format_number(*amount, NumberStyle{}) == "545.775");
}

TEST_CASE("numbers print with the separators asked for", "[base]") {
    CHECK(format_number(Ratio{-1234567}, NumberStyle{}) == "-1.234.567");
    CHECK(format_number(*Ratio::make(35, 1000), NumberStyle{.decimals = 4, .trims_zeros = true}) ==
          "0,035");
    CHECK(format_number(Ratio{1}, NumberStyle{.decimals = 4, .trims_zeros = true}) == "1");
    CHECK(format_number(Ratio{2133},
                        NumberStyle{.decimal_mark = '.', .group_mark = '\0', .decimals = 2}) ==
          "2133.00");
    CHECK(format_number(Ratio{kMin}, NumberStyle{}) == "-9.223.372.036.854.775.808");
}

TEST_CASE("decimals keep what was written", "[base]") {
    using generator::base::parse_decimal;
    CHECK(to_text(*parse_decimal("92.00")) == "92.00");
    CHECK(to_text(*parse_decimal("-0.05")) == "-0.05");
    CHECK_FALSE(parse_decimal("1e5").has_value());
    CHECK_FALSE(parse_decimal(".5").has_value());
    CHECK_FALSE(parse_decimal("5.").has_value());
    CHECK_FALSE(parse_decimal("").has_value());
    CHECK_FALSE(parse_decimal("1234567890123456789").has_value());
}

TEST_CASE("proportion is exact where the quotient leaves 64 bits", "[base]") {
    const Ratio low = *Ratio::make(987'654'321'097, 999'999'999'989);
    const Ratio high = *Ratio::make(999'999'999'961, 700'000'000'003);
    CHECK_FALSE(divide(low, high));
    CHECK(proportion(low, high, 96'000) == 66'370);
    CHECK(proportion(high, high, 96'000) == 96'000);
    CHECK(proportion(Ratio{0}, high, 96'000) == 0);
    CHECK(proportion(Ratio{1}, Ratio{2}, 1) == 1);  // half rounds up
}
