#include "proof/twins.hpp"

#include "support/catch.hpp"
#include "support/outcome.hpp"

using generator::proof::compare_twins;
using support::contains;

namespace {

const std::string kTwin =
    R"({"codigo":"x","hechos":[{"puntero":"/a","valor":"1"},{"puntero":"/b","valor":"2"}],)"
    R"("cifras":[{"id":"gasto.2022","impreso":"10"},{"id":"gasto.2023","impreso":"20"}],)"
    R"("hallazgos":[]})";

}  // namespace

TEST_CASE("twins that say the same agree in whatever bytes", "[proof]") {
    CHECK(compare_twins(kTwin, kTwin).empty());
    CHECK(compare_twins(support::replaced(kTwin, ",\"cifras\"", " ,\n \"cifras\""), kTwin).empty());
}

TEST_CASE("a value of a twin is told by the id of its figure or the place of its fact", "[proof]") {
    const auto figure = compare_twins(support::replaced(kTwin, "\"20\"", "\"21\""), kTwin);
    REQUIRE(figure.size() == 1);
    CHECK(figure[0].place == "cifras, gasto.2023, impreso");
    CHECK(figure[0].given == "21");
    CHECK(figure[0].made == "20");
    const auto fact = compare_twins(support::replaced(kTwin, "\"2\"", "\"3\""), kTwin);
    REQUIRE(fact.size() == 1);
    CHECK(fact[0].place == "hechos, /b, valor");
}

TEST_CASE("a figure that is missing does not move the others; one that is more is told",
          "[proof]") {
    const auto missing = compare_twins(
        support::replaced(kTwin, R"({"id":"gasto.2022","impreso":"10"},)", ""), kTwin);
    REQUIRE(missing.size() == 2);  // its id, and what it prints
    CHECK(contains(missing[1].place, "gasto.2022"));
    CHECK(missing[1].given.empty());
    const auto more =
        compare_twins(support::replaced(kTwin, "\"hallazgos\":[]", "\"hallazgos\":[\"E\"]"), kTwin);
    REQUIRE(more.size() == 2);  // the empty list, and its element
    CHECK(more[1].given == "E");
    CHECK(more[1].made.empty());
}

TEST_CASE("two values of one name are not one", "[proof]") {
    const std::string twice = R"({"l":[{"id":"a","v":"1"},{"id":"a","v":"2"}]})";
    CHECK(compare_twins(twice, twice).empty());
    CHECK(compare_twins(R"({"l":[{"id":"a","v":"1"},{"id":"a","v":"3"}]})", twice).size() == 1);
}

TEST_CASE("what is no JSON is no twin", "[proof]") {
    CHECK(compare_twins("{\"codigo\":", kTwin).size() == 1);
    CHECK(compare_twins("", kTwin).size() == 1);
}
