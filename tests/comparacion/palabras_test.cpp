#include "comparacion/palabras.hpp"

#include "support/catch.hpp"

using namespace generator::comparacion;

namespace {

/// "[-antes-]{+ahora+}", "…" for what is left out.
std::string drawn(std::string_view antes, std::string_view despues, std::size_t contexto) {
    std::string result;
    for (const Tramo& tramo : compare_words(antes, despues, contexto)) {
        switch (tramo.tono) {
            case Tono::quitado:
                result += "[-" + tramo.texto + "-]";
                break;
            case Tono::puesto:
                result += "{+" + tramo.texto + "+}";
                break;
            case Tono::omitido:
                result += "…";
                break;
            case Tono::igual:
                result += tramo.texto;
        }
    }
    return result;
}

}  // namespace

TEST_CASE("words with their spaces are the text again", "[comparacion]") {
    for (const std::string text : {"", "uno", "uno  dos\ntres ", " uno"}) {
        std::string joined;
        for (const std::string_view word : split_words(text)) {
            joined += word;
        }
        CHECK(joined == text);
    }
    CHECK(split_words("el año  pasado").size() == 3);
}

TEST_CASE("only the words that changed are marked, between some that did not", "[comparacion]") {
    CHECK(drawn("a b c", "a b c", 2) == "…");
    CHECK(drawn("Atiende a seis regiones", "Atiende a siete regiones", 4) ==
          "Atiende a [-seis -]{+siete +}regiones");
    const std::string antes = "uno dos tres cuatro cinco seis siete ocho";
    CHECK(drawn(antes, "uno dos tres cuatro CINCO seis siete ocho", 1) ==
          "…cuatro [-cinco -]{+CINCO +}seis …");
    // A single word is not worth an ellipsis.
    CHECK(drawn(antes, "uno dos tres cuatro CINCO seis siete ocho", 2) ==
          "…tres cuatro [-cinco -]{+CINCO +}seis siete ocho");
    CHECK(drawn("", "nuevo", 2) == "{+nuevo+}");
    CHECK(drawn("viejo", "", 2) == "[-viejo-]");
    CHECK(drawn("a x b y c", "a b c", 3) == "a [-x -]b [-y -]c");
    CHECK(drawn("a b", "b a", 3) == "[-a -]b {+a+}");
    CHECK(drawn("Fin.", "Fin. Y más.", 3) == "Fin. {+Y más.+}");
    CHECK(drawn("Fin.", "Fin. ", 3) == "[-Fin.-]{+Fin. +}");
    CHECK(drawn("a  b", "a b", 3) == "[-a  -]{+a +}b");
}

TEST_CASE("a text too long to be compared word by word is told as replaced", "[comparacion]") {
    std::string antes = "igual ";
    std::string despues = "igual ";
    for (int i = 0; i < 2'100; ++i) {
        antes += "a" + std::to_string(i) + ' ';
        despues += "b" + std::to_string(i) + ' ';
    }
    const auto tramos = compare_words(antes + "fin", despues + "fin", 3);
    REQUIRE(tramos.size() == 4);
    CHECK(tramos[1].tono == Tono::quitado);
    CHECK(tramos[2].tono == Tono::puesto);
    CHECK(tramos[3] == Tramo{Tono::igual, "fin"});
}

TEST_CASE("shared words are counted in any order", "[comparacion]") {
    CHECK(count_shared("a b c", "c a d") == 2);
    CHECK(count_shared("a a b", "a c") == 1);
    CHECK(count_shared("", "a") == 0);
}
