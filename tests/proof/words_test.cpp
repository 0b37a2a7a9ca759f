#include "proof/words.hpp"

#include "support/catch.hpp"

using generator::proof::compare_words;
using generator::proof::shortened;
using generator::proof::single_spaced;

TEST_CASE("two texts are compared word by word, whatever blanks are between them", "[proof]") {
    CHECK(compare_words("  uno   dos\ntres ", "uno dos tres").empty());
    CHECK(compare_words("", "").empty());
    const auto one = compare_words("gasto de 7.870 en 2023", "gasto de 7.871 en 2023");
    REQUIRE(one.size() == 1);
    CHECK(one[0].given == "7.870");
    CHECK(one[0].made == "7.871");
}

TEST_CASE("words that are missing, more, or changed in two places are told each in its place",
          "[proof]") {
    const auto missing = compare_words("a c", "a b c");
    REQUIRE(missing.size() == 1);
    CHECK(missing[0].given.empty());
    CHECK(missing[0].made == "b");
    const auto more = compare_words("a b b c", "a c");
    REQUIRE(more.size() == 1);
    CHECK(more[0].given == "b b");
    CHECK(more[0].made.empty());
    const auto two = compare_words("x uno dos y fin", "1 uno dos 2 fin");
    REQUIRE(two.size() == 2);
    CHECK(two[0].given == "x");
    CHECK(two[1].made == "2");
}

TEST_CASE("texts too long to be compared differ as a whole", "[proof]") {
    std::string left;
    std::string right;
    for (int i = 0; i < 3000; ++i) {
        left += "a" + std::to_string(i) + " ";
        right += "b" + std::to_string(i) + " ";
    }
    const auto others = compare_words(left, right);
    REQUIRE(others.size() == 1);
    CHECK(others[0].given == single_spaced(left));
}

TEST_CASE("a long text is cut between characters, and says so", "[proof]") {
    CHECK(shortened("corto") == "corto");
    const std::string text = "a" + std::string(159, 'b') + "ñandú";
    CHECK(shortened(text) == "a" + std::string(159, 'b') + "…");
    CHECK(shortened("a" + std::string(158, 'b') + "ñandú") == "a" + std::string(158, 'b') + "…");
}
