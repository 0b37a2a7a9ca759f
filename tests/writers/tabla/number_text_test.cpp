#include "writers/tabla/number_text.hpp"

#include <cmath>
#include <limits>

#include "support/catch.hpp"

using namespace generator;
using namespace generator::writers::tabla;

namespace {

constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
constexpr auto kLeast = std::numeric_limits<std::int64_t>::min();

std::string text_of(std::int64_t numerator, std::int64_t denominator) {
    return decimal_text(*base::Ratio::make(numerator, denominator), ',');
}

double double_of(std::int64_t numerator, std::int64_t denominator) {
    return nearest_double(*base::Ratio::make(numerator, denominator));
}

}  // namespace

TEST_CASE("a decimal that ends is written whole", "[writers-tabla]") {
    CHECK(text_of(73, 200) == "0,365");
    CHECK(text_of(-1, 8) == "-0,125");
    CHECK(text_of(0, 5) == "0");
    CHECK(text_of(100, 1) == "100");
    CHECK(text_of(2'728'875'739, 5000) == "545775,1478");
    CHECK(text_of(kLeast, 1) == "-9223372036854775808");
    CHECK(text_of(1, std::int64_t{1} << 62) ==
          "0,00000000000000000021684043449710088680149056017398834228515625");
}

TEST_CASE("one that does not end has 20 significant digits, rounded half away from zero",
          "[writers-tabla]") {
    CHECK(text_of(1, 3) == "0,33333333333333333333");
    CHECK(text_of(2, 3) == "0,66666666666666666667");
    CHECK(text_of(-20'000, 3) == "-6666,6666666666666667");
    CHECK(text_of(1, 300) == "0,0033333333333333333333");
    CHECK(text_of(7'870'855, 19'446'453).substr(0, 18) == "0,4047450195673216");
    CHECK(text_of(kMost, 3).substr(0, 20) == "3074457345618258602,");
    CHECK(text_of(kMost - 1, kMost) == "0,99999999999999999989");
}

TEST_CASE("the nearest double is what one division gives, where both terms are doubles",
          "[writers-tabla]") {
    for (std::int64_t numerator : {1, 2, 7, 323, 646, 7'870'855, 325'853'397}) {
        for (std::int64_t denominator : {3, 7, 314, 628, 19'446'453, 25'840}) {
            const double expected =
                static_cast<double>(numerator) / static_cast<double>(denominator);
            CHECK(double_of(numerator, denominator) == expected);
            CHECK(double_of(-numerator, denominator) == -expected);
        }
    }
    CHECK(double_of(0, 7) == 0);
}

TEST_CASE("terms that are no doubles are not rounded before they are divided", "[writers-tabla]") {
    // 2^53 + 1 lies between two doubles: to even. With anything more, upwards.
    constexpr std::int64_t kFirst = (std::int64_t{1} << 53) + 1;
    CHECK(double_of(kFirst, 1) == 9007199254740992.0);
    CHECK(double_of(2 * kFirst + 1, 2) == 9007199254740994.0);
    CHECK(double_of(kMost, 1) == 9223372036854775808.0);
    CHECK(double_of(kLeast, 1) == -9223372036854775808.0);
    // Rounding both terms first would give 1 + 2^-51; the quotient is just under 1 + 1,5 * 2^-52.
    constexpr std::int64_t kNear = (std::int64_t{1} << 54) + 1;
    CHECK(double_of(kNear + 6, kNear) == 1 + std::numeric_limits<double>::epsilon());
    CHECK(double_of(1, kMost) == std::ldexp(1.0, -63));
}
