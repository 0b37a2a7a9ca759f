#include "proof/twins.hpp"

#include <chrono>

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
    CHECK(compare_twins(kTwin, kTwin).count == 0);
    CHECK(compare_twins(support::replaced(kTwin, ",\"cifras\"", " ,\n \"cifras\""), kTwin).count ==
          0);
}

TEST_CASE("a value of a twin is told by the id of its figure or the place of its fact", "[proof]") {
    const auto figure = compare_twins(support::replaced(kTwin, "\"20\"", "\"21\""), kTwin);
    REQUIRE(figure.count == 1);
    CHECK(figure.told[0].place == "cifras, gasto.2023, impreso");
    CHECK(figure.told[0].given == "21");
    CHECK(figure.told[0].made == "20");
    const auto fact = compare_twins(support::replaced(kTwin, "\"2\"", "\"3\""), kTwin);
    REQUIRE(fact.count == 1);
    CHECK(fact.told[0].place == "hechos, /b, valor");
}

TEST_CASE("a figure that is missing does not move the others; one that is more is told",
          "[proof]") {
    const auto missing = compare_twins(
        support::replaced(kTwin, R"({"id":"gasto.2022","impreso":"10"},)", ""), kTwin);
    REQUIRE(missing.count == 2);  // its id, and what it prints
    CHECK(contains(missing.told[1].place, "gasto.2022"));
    CHECK(missing.told[1].given.empty());
    const auto more =
        compare_twins(support::replaced(kTwin, "\"hallazgos\":[]", "\"hallazgos\":[\"E\"]"), kTwin);
    REQUIRE(more.count == 1);
    CHECK(more.told[0].given == "E");
    CHECK(more.told[0].made.empty());
}

TEST_CASE("two values of one name are not one", "[proof]") {
    const std::string twice = R"({"l":[{"id":"a","v":"1"},{"id":"a","v":"2"}]})";
    CHECK(compare_twins(twice, twice).count == 0);
    CHECK(compare_twins(R"({"l":[{"id":"a","v":"1"},{"id":"a","v":"3"}]})", twice).count == 1);
}

TEST_CASE("what is no JSON is no twin", "[proof]") {
    CHECK(compare_twins("{\"codigo\":", kTwin).count == 1);
    CHECK(compare_twins("", kTwin).count == 1);
}

TEST_CASE("a value of another kind is another value, though its letters are the same", "[proof]") {
    const auto number = compare_twins(R"({"a":5})", R"({"a":"5"})");
    REQUIRE(number.count == 1);
    CHECK(number.told[0].given == "5 (número)");
    CHECK(number.told[0].made == "5 (texto)");
    CHECK(compare_twins(R"({"a":null})", R"({"a":"null"})").count == 1);
    CHECK(compare_twins(R"({"a":true})", R"({"a":"true"})").count == 1);
    CHECK(compare_twins(R"({"a":[]})", R"({"a":{}})").count == 1);
    CHECK(compare_twins(R"({"a":[]})", R"x({"a":"(vacío)"})x").count == 1);
}

TEST_CASE("elements in another order are told by the first that stands elsewhere", "[proof]") {
    const auto other = compare_twins(R"({"l":[{"id":"b"},{"id":"a"},{"id":"c"}]})",
                                     R"({"l":[{"id":"a"},{"id":"b"},{"id":"c"}]})");
    REQUIRE(other.count == 1);
    CHECK(other.told[0].place == "l, lugar 1");
    CHECK(other.told[0].given == "b");
    CHECK(other.told[0].made == "a");
    CHECK(compare_twins(R"({"a":1,"b":2})", R"({"b":2,"a":1})").count == 1);
}

TEST_CASE("one name repeated without end costs no more than its bytes", "[proof]") {
    std::string hostile = "{\"l\":[";
    for (int i = 0; i < 20000; ++i) {
        hostile += "{\"id\":\"a\"},";
    }
    hostile += "{\"id\":\"a\"}]}";
    const auto start = std::chrono::steady_clock::now();
    const auto others = compare_twins(hostile, R"({"l":[{"id":"a"}]})");
    CHECK(std::chrono::steady_clock::now() - start < std::chrono::seconds{5});
    CHECK(others.count == 20000);
    REQUIRE(!others.told.empty());
    CHECK(others.told[0].place == "l, a (2), id");
    CHECK(others.told.size() < 100);
    // A long name over many values: the place of each is never written, but of those told.
    std::string values = "[0";
    for (int i = 0; i < 100000; ++i) {
        values += ",0";
    }
    const std::string deep = "{\"" + std::string(1U << 20U, 'k') + "\":" + values + "]}";
    CHECK(compare_twins(deep, "{}").count == 100001);
}
