#include "figures/wide_quotient.hpp"

#include "support/catch.hpp"

using generator::base::Ratio;
using generator::figures::variation_against_mean;

TEST_CASE("a variation that fits in 64 bits is exact", "[figures][GPB_FUERA]") {
    const auto variacion = variation_against_mean(Ratio{120}, Ratio{90}, Ratio{110});
    REQUIRE(variacion.has_value());
    CHECK(variacion->is_exact);
    CHECK(variacion->valor == *Ratio::make(1, 5));
    CHECK(variation_against_mean(Ratio{50}, Ratio{100}, Ratio{100})->valor == *Ratio::make(-1, 2));
    CHECK(variation_against_mean(Ratio{0}, Ratio{1}, Ratio{1})->valor == Ratio{-1});
    CHECK_FALSE(variation_against_mean(Ratio{1}, Ratio{0}, Ratio{0}).has_value());
}

TEST_CASE("a variation too fine for 64 bits still falls on its side of the threshold",
          "[figures][GPB_FUERA]") {
    // mean(b, c) is 10^9 + 1 over a prime; a is 6/5 of it, one part in 10^15 more or less.
    constexpr std::int64_t prime = 1'000'003;
    const auto b = *Ratio::make(1'000'000'000, prime);
    const auto c = *Ratio::make(1'000'000'002, prime);
    const auto against = [&](std::int64_t delta) {
        const std::int64_t mean = 1'000'000'001;
        return variation_against_mean(*Ratio::make(mean * 6'000'000 + delta, prime * 5'000'000), b,
                                      c);
    };
    const Ratio threshold = *Ratio::make(1, 5);
    CHECK((compare(against(1)->valor, threshold) > 0));
    CHECK(against(0)->valor == threshold);
    CHECK((compare(against(-1)->valor, threshold) < 0));
}

TEST_CASE("amounts of the largest programmes have a variation", "[figures][GPB_FUERA]") {
    // Some 10^10 M$ with factors of 4 decimals over some 10^7 persons, all prime to each other.
    const auto a = *Ratio::make(999'999'999'770'001, 499'999'910'000);
    const auto b = *Ratio::make(899'999'999'810'003, 477'777'770'000);
    const auto c = *Ratio::make(799'999'999'790'007, 433'333'310'000);
    const auto variacion = variation_against_mean(a, b, c);
    REQUIRE(variacion.has_value());
    CHECK_FALSE(variacion->is_exact);
    // 2000.0 / ((1883.7 + 1846.2) / 2) - 1 = 7,24 %
    CHECK((compare(variacion->valor, *Ratio::make(72, 1000)) > 0));
    CHECK((compare(variacion->valor, *Ratio::make(73, 1000)) < 0));
}
