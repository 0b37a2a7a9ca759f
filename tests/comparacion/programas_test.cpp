#include "comparacion/programas.hpp"

#include "support/catch.hpp"

using namespace generator::comparacion;

namespace {

Cabeza head(std::string codigo, std::int32_t ejercicio, std::size_t pieza,
            std::string edicion = "e") {
    return {.ficha = {.producto = "ficha-monitoreo",
                      .edicion = std::move(edicion),
                      .codigo = std::move(codigo),
                      .ejercicio = ejercicio},
            .pieza = pieza};
}

/// "0-1 2-": pieces of before and after.
std::string drawn(const std::vector<Cabeza>& antes, const std::vector<Cabeza>& despues) {
    std::string result;
    for (const ParDePiezas& par : pair_programas(antes, despues)) {
        result += result.empty() ? "" : " ";
        result += (par.antes ? std::to_string(*par.antes) : "") + "-" +
                  (par.despues ? std::to_string(*par.despues) : "");
    }
    return result;
}

}  // namespace

TEST_CASE("programmes are paired by who they are, whatever the order of the files",
          "[comparacion]") {
    CHECK(drawn({head("b", 3, 0), head("a", 3, 1)}, {head("a", 3, 0), head("b", 3, 1)}) ==
          "1-0 0-1");
    CHECK(drawn({head("a", 3, 0)}, {head("b", 3, 0)}) == "0- -0");
    CHECK(drawn({}, {}).empty());
}

TEST_CASE("another edition of one year is the same programme; its own edition comes first",
          "[comparacion]") {
    CHECK(drawn({head("a", 3, 0, "vieja")}, {head("a", 3, 0, "nueva")}) == "0-0");
    CHECK(drawn({head("a", 3, 0, "x"), head("a", 3, 1, "y")}, {head("a", 3, 0, "y")}) == "0- 1-0");
}

TEST_CASE("years that are left meet: the last before and the first after", "[comparacion]") {
    CHECK(drawn({head("a", 2, 0)}, {head("a", 3, 0)}) == "0-0");
    CHECK(drawn({head("a", 2, 0), head("a", 3, 1)}, {head("a", 3, 0), head("a", 4, 1)}) ==
          "1-0 0-1");
    CHECK(drawn({head("a", 1, 0), head("a", 2, 1)}, {head("a", 3, 0)}) == "0- 1-0");
}

TEST_CASE("who cannot be read is told alone", "[comparacion]") {
    CHECK(drawn({{.ficha = {}, .pieza = 0}}, {{.ficha = {}, .pieza = 0}}) == "0- -0");
}

TEST_CASE("of who is twice the first stays", "[comparacion]") {
    std::vector<Cabeza> cabezas{head("a", 3, 0), head("b", 3, 1), head("a", 3, 2)};
    const auto repeated = take_repeated(cabezas);
    REQUIRE(repeated.size() == 1);
    CHECK(repeated[0].pieza == 2);
    CHECK(repeated[0].primera == 0);
    CHECK(cabezas.size() == 2);
}
