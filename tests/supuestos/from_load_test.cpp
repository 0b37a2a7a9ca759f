#include "supuestos/from_load.hpp"

#include "support/catch.hpp"

using namespace generator;
using supuestos::parse_supuesto;
using supuestos::Supuesto;

namespace {

constexpr std::string_view kEntrada =
    "{\n"
    "  \"codigo\": \"a\",\n"
    "  \"periodos\": [\n"
    "    { \"anio\": 2023, \"gasto\": 10 },\n"
    "    {}\n"
    "  ],\n"
    "  \"final\": true\n"
    "}\n";

std::string suppose(const std::vector<Supuesto>& supuestos) {
    const auto result = supuestos::suppose(kEntrada, "f.json", supuestos);
    return result ? *result : result.diagnostics().front().code;
}

/// The input with `from`, which it has, as `to`.
std::string with(const std::string& from, const std::string& to) {
    std::string text{kEntrada};
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a supposed value takes the place of the old one, as JSON or as a bare word",
          "[supuestos]") {
    CHECK(suppose({{"/periodos/0/gasto", "11"}}) == with("10", "11"));
    CHECK(suppose({{"/periodos/0/gasto", "null"}}) == with("10", "null"));
    CHECK(suppose({{"/periodos/0/gasto", "S/I"}}) == with("10", "\"S/I\""));
    CHECK(suppose({{"/periodos/0/gasto", "1,5"}}) == with("10", "\"1,5\""));
    CHECK(suppose({{"/codigo", "\"b\""}}) == with("\"a\"", "\"b\""));
    CHECK(suppose({{"/codigo", "di \"no\""}}) == with("\"a\"", R"("di \"no\"")"));
}

TEST_CASE("a key that an object lacks is added in the line of its last one", "[supuestos]") {
    CHECK(suppose({{"/periodos/0/nuevo", "1"}}) ==
          with("\"gasto\": 10 }", "\"gasto\": 10, \"nuevo\": 1 }"));
    CHECK(suppose({{"/periodos/1/anio", "2024"}}) == with("{}", "{\"anio\": 2024}"));
    CHECK(suppose({{"/a~1b", "1"}}) == with("true\n", "true, \"a/b\": 1\n"));
    // The last member holds others: the new one stands after all of them.
    constexpr std::string_view nested = R"({"a":{"b":{"c":1}}})";
    const std::vector<Supuesto> added{{"/d", "2"}};
    CHECK(*supuestos::suppose(nested, "f.json", added) == R"({"a":{"b":{"c":1}}, "d": 2})");
}

TEST_CASE("what follows a value of several lines keeps its line", "[supuestos]") {
    CHECK(suppose({{"/periodos", "[]"}}) ==
          with("[\n    { \"anio\": 2023, \"gasto\": 10 },\n    {}\n  ]", "[]\n\n\n"));
    CHECK(suppose({{"/codigo", "[1,\n2]"}}) == with("\"a\"", "[1, 2]"));
}

TEST_CASE("one supposes of what the one before made", "[supuestos]") {
    CHECK(suppose({{"/periodos/1/anio", "2024"}, {"/periodos/1/gasto", "3"}}) ==
          with("{}", "{\"anio\": 2024, \"gasto\": 3}"));
}

TEST_CASE("what cannot be supposed says so", "[supuestos]") {
    CHECK(suppose({{"/periodos/2/gasto", "1"}}) == "E-SUP-001");
    CHECK(suppose({{"/periodos/7", "{}"}}) == "E-SUP-001");  // a list has no keys to add
    CHECK(suppose({{"/codigo/x", "1"}}) == "E-SUP-001");
    CHECK(suppose({{"/codigo", "{\"a\":"}}) == "E-SUP-002");
    CHECK(suppose({{"/codigo", "\"b"}}) == "E-SUP-002");
    CHECK(suppose({{"/codigo", "1"}, {"/codigo", "2"}}) == "E-SUP-003");
    const std::vector<Supuesto> near{{"/perodos/0/gasto", "1"}};
    const auto fault = supuestos::suppose(kEntrada, "f.json", near);
    REQUIRE_FALSE(fault.has_value());
    CHECK(fault.diagnostics().front().hint == "¿Quiso decir «/periodos/0/gasto»?");
    const std::vector<Supuesto> any{{"/a", "1"}};
    CHECK_FALSE(supuestos::suppose("{\"a\":", "f.json", any).has_value());
}

TEST_CASE("a supposition is a pointer and a value", "[supuestos]") {
    const auto supuesto = parse_supuesto("/nombre=a=b");
    REQUIRE(supuesto.has_value());
    CHECK(supuesto->puntero == "/nombre");
    CHECK(supuesto->valor == "a=b");
    CHECK(parse_supuesto("/nombre=")->valor.empty());
    CHECK_FALSE(parse_supuesto("/nombre").has_value());
    CHECK(parse_supuesto("periodos/2023/gasto=1")->puntero == "periodos/2023/gasto");
    CHECK_FALSE(parse_supuesto("=1").has_value());
}
