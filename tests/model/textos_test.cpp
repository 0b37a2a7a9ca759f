#include "model/textos.hpp"

#include <map>

#include "support/catch.hpp"
#include "support/ficha_003.hpp"
#include "support/inputs.hpp"
#include "validate/from_load.hpp"

using namespace generator;

TEST_CASE("every text of an input is visited once, with its field", "[model]") {
    const std::string bytes = tests::read_source(tests::kInforme);
    const auto entrada = validate::read_entrada(bytes, tests::kInforme, tests::ediciones());
    REQUIRE(entrada.has_value());
    std::map<std::string, int> visits;
    std::map<std::string, std::string> fields;
    std::map<std::string, bool> followed;
    model::for_each_texto(*entrada, [&](const model::TextoDeCampo& texto) {
        const std::string& pointer = texto.dato.lugar.puntero;
        ++visits[pointer];
        fields[pointer] = texto.campo.nombre;
        followed[pointer] = texto.is_followed;
    });
    CHECK(std::ranges::all_of(visits, [](const auto& visit) { return visit.second == 1; }));
    CHECK(fields["/programa"] == "programa");
    CHECK(fields["/compromisos/4/medios_de_verificacion/1"] == "medios_de_verificacion");
    CHECK(followed["/compromisos/4/medios_de_verificacion/0"]);
    CHECK_FALSE(followed["/compromisos/4/medios_de_verificacion/1"]);
    CHECK_FALSE(followed["/programa"]);
    CHECK_FALSE(visits.contains("/compromisos/0/observacion"));  // nobody wrote one
}
