#include "checks/formula_palabras.hpp"

#include "support/catch.hpp"

using namespace generator::checks;

namespace {

std::vector<std::string> words(std::string_view text) {
    std::vector<std::string> result;
    for (const Palabra& palabra : read_palabras(text)) {
        result.push_back(palabra.plegada);
    }
    return result;
}

/// "no:reingresan", in order.
std::vector<std::string> denied(std::string_view text) {
    const auto palabras = read_palabras(text);
    std::vector<std::string> result;
    for (const Negacion& negacion : find_negaciones(palabras)) {
        result.push_back(std::string{negacion.negacion} + ':' + palabras[negacion.palabra].plegada);
    }
    return result;
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("words are letters or digits together, folded; signs part them", "[checks]") {
    CHECK(words("(N° de niño(a)s y/o NNA, año t-1)*100") ==
          Words{"n", "de", "nino", "a", "s", "y", "o", "nna", "ano", "t", "1", "100"});
    CHECK(words("").empty());
    CHECK(words("«» × ÷ –").empty());
    const auto palabras = read_palabras("año PÚBLICO");
    REQUIRE(palabras.size() == 2);
    CHECK(palabras[1].texto == "PÚBLICO");
    CHECK(palabras[1].lugar == 5);
}

TEST_CASE("forms of one word share their root, other words do not", "[checks]") {
    CHECK(share_root("reingresan", "reingresados"));
    CHECK(share_root("cumplen", "cumplidos"));
    CHECK(share_root("egresado", "egresados"));
    CHECK_FALSE(share_root("reingresan", "ingresados"));
    CHECK_FALSE(share_root("proteccion", "proyectos"));
    CHECK_FALSE(share_root("dato", "datos"));  // too short to tell
}

TEST_CASE("«no» and «sin» deny the word that follows, past small words", "[checks]") {
    CHECK(denied("niños que no reingresan al sistema") == Words{"no:reingresan"});
    CHECK(denied("que no se han reingresado") == Words{"no:reingresado"});
    CHECK(denied("persona natural sin dato, diagnóstico no registrado") ==
          Words{"sin:dato", "no:registrado"});
    CHECK(denied("no obstante, no mayor a 38 días, no superior al 5%").empty());
    CHECK(denied("los que no").empty());
}

TEST_CASE("a text without «no» and «sin» denies nothing", "[checks]") {
    for (const std::string_view text :
         {"no reingresan", "que No reingresan", "(NO reingresan)", "los que no", "sin dato",
          "casos SIN informe", "niños/no", "«no»"}) {
        INFO(text);
        CHECK(may_deny(text));
    }
    for (const std::string_view text :
         {"", "n", "niños", "nota", "uno", "sino", "asin", "asino", "N° de casos", "ano"}) {
        INFO(text);
        CHECK_FALSE(may_deny(text));
    }
}

TEST_CASE("days that a text sets as a limit, and whether the last one is in", "[checks]") {
    const auto one = find_plazos("en un tiempo menor a 38 días corridos desde la orden");
    REQUIRE(one.size() == 1);
    CHECK(one.front().dias == 38);
    CHECK(one.front().is_estricto);
    CHECK(one.front().clase == generator::model::DiasPlazo::corridos);
    CHECK(one.front().fragmento == "menor a 38 días corridos");
    const auto strict = [](std::string_view text) {
        const auto found = find_plazos(text);
        REQUIRE(found.size() == 1);
        return found.front().is_estricto;
    };
    CHECK(strict("antes de 30 días"));
    CHECK(strict("en menos de 30 días hábiles"));
    CHECK_FALSE(strict("menor o igual a 30 días"));
    CHECK_FALSE(strict("hasta 30 días"));
    CHECK_FALSE(strict("dentro de 30 días"));
    CHECK_FALSE(strict("no menor a 5 días"));
    CHECK(find_plazos("12 meses, 100% de 38 diagnósticos, año t").empty());
    CHECK(find_plazos("menor a 38 días o menor a 90 días").size() == 2);
    CHECK(find_plazos("99999999999999999999 días").empty());
}
