#include "methodology/frase.hpp"

#include "support/catch.hpp"

using namespace generator;
using methodology::DatosFrase;
using methodology::Frase;

namespace {

Frase parse(std::string_view text) {
    std::string unknown;
    const auto frase = methodology::parse_frase(text, unknown);
    REQUIRE(frase.has_value());
    CHECK(unknown.empty());
    return *frase;
}

/// What a sentence is refused for; empty if it is read.
std::string unknown_in(std::string_view text) {
    std::string unknown;
    const auto frase = methodology::parse_frase(text, unknown);
    CHECK(frase.has_value() == unknown.empty());
    return unknown;
}

DatosFrase datos() {
    DatosFrase result;
    result.ejercicio = 2023;
    result.umbral = *base::Ratio::make(17, 20);
    result.umbral_superior = *base::Ratio::make(11, 10);
    result.nivel = "propósito";
    result.numero = "2";
    result.dimension = "eficacia";
    result.edicion = "2025";
    result.poblacion = "objetivo";
    result.valor = "36,5%";
    result.promedio = "1.204";
    return result;
}

}  // namespace

TEST_CASE("every placeholder of a sentence stands for its datum", "[methodology]") {
    CHECK(write_frase(parse("en {t}, {t-1} y {t-2}: {nivel} {n} de {dimension} ({edicion})"),
                      datos()) == "en 2023, 2022 y 2021: propósito 2 de eficacia (2025)");
    CHECK(write_frase(parse("{umbral} a {umbral_superior}, {poblacion}: {valor} y {promedio}"),
                      datos()) == "85% a 110%, objetivo: 36,5% y 1.204");
}

TEST_CASE("a sentence without placeholders is itself, and none is none", "[methodology]") {
    CHECK(write_frase(parse("Sin hallazgos."), datos()) == "Sin hallazgos.");
    CHECK(parse("").empty());
    CHECK(write_frase(parse(""), datos()).empty());
    CHECK(parse("{umbral}").uses(methodology::PiezaFrase::Tipo::umbral));
    CHECK_FALSE(parse("umbral").uses(methodology::PiezaFrase::Tipo::umbral));
}

TEST_CASE("what is no placeholder, or a brace left open, is refused", "[methodology]") {
    CHECK(unknown_in("en {t-3}") == "{t-3}");
    CHECK(unknown_in("en {Umbral}") == "{Umbral}");
    CHECK(unknown_in("en {t y nada más") == "{t y nada más");
    CHECK(unknown_in("en t} y {t}") == "} y {t}");
    CHECK(unknown_in("{}") == "{}");
}

TEST_CASE("a threshold is written as a percentage without idle zeros", "[methodology]") {
    CHECK(methodology::write_umbral(*base::Ratio::make(17, 20)) == "85%");
    CHECK(methodology::write_umbral(*base::Ratio::make(1, 8)) == "12,5%");
    CHECK(methodology::write_umbral(base::Ratio{1}) == "100%");
    CHECK(methodology::write_umbral(*base::Ratio::make(-1, 5)) == "-20%");
}
