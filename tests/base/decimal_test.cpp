#include "base/decimal.hpp"

#include <limits>

#include "support/catch.hpp"

using namespace generator::base;

TEST_CASE("a decimal keeps the digits that it was written with", "[base]") {
    CHECK(parse_decimal("92.00") == Decimal{9200, 2});
    CHECK(parse_decimal("-0.5") == Decimal{-5, 1});
    CHECK(parse_decimal("007") == Decimal{7, 0});
    CHECK(parse_decimal("999999999999999999") == Decimal{999'999'999'999'999'999, 0});
    for (const char* text : {"92.00", "-0.5", "0.001", "-12"}) {
        CHECK(to_text(*parse_decimal(text)) == text);
    }
    CHECK(to_ratio(*parse_decimal("92.00")) == Ratio{92});
    CHECK(to_ratio(*parse_decimal("-0.125")) == Ratio::make(-1, 8));
}

TEST_CASE("what is no plain decimal is none", "[base]") {
    for (const char* text : {"", "-", ".", ".5", "5.", "1.2.3", "1,5", "1e3", "+1", " 1", "0x1",
                             "1234567890123456789", "0.1234567890123456789"}) {
        INFO(text);
        CHECK_FALSE(parse_decimal(text).has_value());
    }
}

TEST_CASE("a decimal is told with a Spanish comma and groups", "[base]") {
    CHECK(spanish_text({12'345'678, 2}) == "123.456,78");
    CHECK(spanish_text({-5, 1}) == "-0,5");
    CHECK(spanish_text({1234, 0}) == "1.234");
    CHECK(spanish_text({9200, 2}) == "92,00");
    CHECK(spanish_text({999'999'999'999'999'999, 18}) == "0,999999999999999999");
}

TEST_CASE("a number is printed with the marks and decimals of its style", "[base]") {
    const Ratio third = *Ratio::make(1, 3);
    CHECK(format_number(third, {.decimals = 2}) == "0,33");
    CHECK(format_number(third, {.decimal_mark = '.', .decimals = 3}) == "0.333");
    CHECK(format_number(Ratio{1'234'567}, {.group_mark = '\0'}) == "1234567");
    CHECK(format_number(*Ratio::make(207, 200), {.decimals = 4, .trims_zeros = true}) == "1,035");
    CHECK(format_number(Ratio{2}, {.decimals = 2, .trims_zeros = true}) == "2");
    CHECK(format_number(*Ratio::make(1, 3), {.decimals = 1, .power_of_ten = 2}) == "33,3");
    const auto large = Ratio::make(-155'207'678'070'290'599, 2'495'580'818'039'673'499);
    CHECK(format_number(*large, {.decimals = 1, .power_of_ten = 2}) == "-6,2");  // in no 64 bits
}

TEST_CASE("a half is rounded away from zero, and nothing is printed as minus zero", "[base]") {
    CHECK(format_number(*Ratio::make(5, 100), {.decimals = 1}) == "0,1");
    CHECK(format_number(*Ratio::make(-5, 100), {.decimals = 1}) == "-0,1");
    CHECK(format_number(*Ratio::make(-4, 100), {.decimals = 1}) == "0,0");
    CHECK(format_number(*Ratio::make(49, 1000), {.decimals = 1}) == "0,0");
}

TEST_CASE("a number that leaves 64 bits is not printed", "[base]") {
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    CHECK(format_number(Ratio{most}, {}) == "9.223.372.036.854.775.807");
    CHECK(format_number(Ratio{least}, {}) == "-9.223.372.036.854.775.808");
    CHECK_FALSE(format_number(Ratio{most}, {.decimals = 1}).has_value());
}

TEST_CASE("parts of a date have two digits", "[base]") {
    CHECK(two_digits(7) == "07");
    CHECK(two_digits(12) == "12");
}
