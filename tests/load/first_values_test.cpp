#include "load/first_values.hpp"

#include <array>

#include "support/catch.hpp"

using generator::load::first_values;
using namespace std::string_view_literals;

namespace {

using Values = std::vector<std::string>;
constexpr std::array kKeys{"codigo"sv, "ejercicio"sv};

Values read(std::string_view json) { return first_values(json, kKeys); }

}  // namespace

TEST_CASE("first values are those of the root, in the order of the keys", "[load]") {
    CHECK(read(R"({"ejercicio": 2023, "codigo": "a-b"})") == Values{"a-b", "2023"});
    CHECK(read(R"({"otro": {"codigo": "dentro"}, "codigo": "fuera", "ejercicio": 1})") ==
          Values{"fuera", "1"});
    CHECK(read(R"({"codigo": "\u00e1\"", "ejercicio": -3})") == Values{"á\"", "-3"});
    CHECK(read("\xEF\xBB\xBF{\"codigo\": \"a\", \"ejercicio\": 2}") == Values{"a", "2"});
    CHECK(read(R"({"codigo": "uno", "codigo": "dos", "ejercicio": 2})") == Values{"uno", "2"});
}

TEST_CASE("a key that is not there, or holds no text and no whole number, is empty", "[load]") {
    CHECK(read(R"({"codigo": ["x"], "ejercicio": 2023.5})") == Values{"", ""});
    CHECK(read(R"({"codigo": null, "ejercicio": true})") == Values{"", ""});
    CHECK(read(R"({"codigo": {"codigo": "dentro"}})") == Values{"", ""});
    CHECK(read(R"(["codigo", "x"])") == Values{"", ""});
    CHECK(read("") == Values{"", ""});
    CHECK(read("\xFF\xFE") == Values{"", ""});
}

TEST_CASE("nothing after the last key is read", "[load]") {
    CHECK(read(R"({"codigo": "a", "ejercicio": 2023, broken)") == Values{"a", "2023"});
    CHECK(read(R"({"codigo": "a", broken, "ejercicio": 2023})") == Values{"a", ""});
}
