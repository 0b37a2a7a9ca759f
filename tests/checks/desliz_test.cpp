#include "checks/desliz.hpp"

#include <algorithm>

#include "support/catch.hpp"

using namespace generator;
using checks::Desliz;

namespace {

base::Decimal decimal(const char* text) { return *base::parse_decimal(text); }

std::optional<Desliz> slip(const char* escrito, const char* correcto) {
    return checks::desliz_between(decimal(escrito), decimal(correcto));
}
std::string words(const char* escrito, const char* correcto) {
    return checks::desliz_text(decimal(escrito), decimal(correcto));
}
bool is_telling(const char* escrito, const char* correcto) {
    return checks::is_telling(decimal(escrito), decimal(correcto));
}

}  // namespace

TEST_CASE("a slip of the hand is known by its digits", "[checks]") {
    CHECK(slip("7878", "7788") == Desliz::orden);
    CHECK(slip("26748", "26784") == Desliz::orden);
    CHECK(slip("8146", "8140") == Desliz::digito);
    CHECK(slip("1785", "17850") == Desliz::potencia);
    CHECK(slip("1850", "17850") == Desliz::falta);
    CHECK(slip("178850", "17850") == Desliz::sobra);
    CHECK(slip("108", "1008") == Desliz::falta);
    CHECK(slip("27.8", "27.08") == Desliz::falta);
    CHECK(slip("2.350", "2350") == Desliz::coma);
    CHECK(slip("2708", "27.08") == Desliz::coma);
    CHECK(slip("1686423000", "1686423") == Desliz::potencia);
    CHECK(slip("7.87", "7.78") == Desliz::orden);
    CHECK(slip("78.7", "77.8") == Desliz::orden);  // across the comma
    // No one slip: errors 2 and 5 of the seed as the others would explain them.
    CHECK_FALSE(slip("7878", "7788.5"));
    CHECK_FALSE(slip("12854", "17850"));
    CHECK_FALSE(slip("32700", "27704"));
    CHECK_FALSE(slip("55238", "55202"));
    CHECK_FALSE(slip("100", "100"));
    CHECK_FALSE(slip("-12", "12"));
}

TEST_CASE("a slip is told in words that name the digits", "[checks]") {
    CHECK(words("7878", "7788") == "el 8 y el 7 parecen cambiados de lugar");
    CHECK(words("8146", "8140") == "el 6 parece ser un 0");
    CHECK(words("1850", "17850") == "parece faltar un 7");
    CHECK(words("178850", "17850") == "parece sobrar un 8");
    CHECK(words("2708", "27.08") == "la coma decimal parece corrida");
    CHECK(words("1686423000", "1686423") ==
          "la cifra parece 1.000 veces mayor de lo que debería, como en otra unidad o con los "
          "ceros mal");
    CHECK(words("12854", "17850").empty());
}

TEST_CASE("what half of all differences look like tells nothing", "[checks]") {
    CHECK(is_telling("7878", "7788"));
    CHECK(is_telling("1850", "17850"));
    CHECK_FALSE(is_telling("8146", "8140"));  // one digit: any difference of one digit
    CHECK_FALSE(is_telling("435", "3435"));   // its first digit: likewise
    CHECK_FALSE(is_telling("87", "78"));      // too short
}

TEST_CASE("before a slip there were the numbers of which it makes the one written", "[checks]") {
    const auto all = checks::before_desliz(decimal("7878"), 2);
    const auto holds = [&](const char* text) {
        return std::ranges::find(all, decimal(text)) != all.end();
    };
    for (const char* text :
         {"7788", "8778", "7887", "7879", "78780", "787", "71878", "78.78", "787800", "7.88"}) {
        INFO(text);
        CHECK(holds(text) == (std::string{text} != "7.88"));
    }
    CHECK_FALSE(holds("7878"));
    for (const base::Decimal& value : all) {
        INFO(base::to_text(value));
        CHECK(checks::desliz_between(decimal("7878"), value).has_value());
        CHECK(std::ranges::count(all, value) == 1);
    }
}
