#include "support/catch.hpp"
#include "support/inputs.hpp"
#include "support/told.hpp"

// The year of the evaluation, and the numbers of the recommendations.

using support::Textos;
using support::told;

namespace {

Textos with_ejercicio(const std::string& anio) {
    return told(tests::kInforme, "CUA-EJERCICIO", "\"ejercicio\": 2019", "\"ejercicio\": " + anio);
}

Textos with_numero(std::string_view id, const std::string& numero) {
    return told(tests::kInforme, id, "\"2. Se requiere", '"' + numero + " Se requiere");
}

}  // namespace

TEST_CASE("an evaluation after the edition, or after all that came of it, is told", "[checks]") {
    CHECK(with_ejercicio("2018").empty());
    CHECK(with_ejercicio("2020").empty());  // what is due in its year may be of it
    CHECK(with_ejercicio("2021") ==
          Textos{"El programa se evaluó en 2021 y todos sus compromisos vencieron antes, el último "
                 "en 2020."});
    CHECK(with_ejercicio("2022") ==
          Textos{"El programa se evaluó en 2022 y su informe es de la edición 2021, anterior."});
    CHECK(told(tests::kInforme, "CUA-EJERCICIO").empty());
}

TEST_CASE("a number that two recommendations have is told of the one out of place", "[checks]") {
    CHECK(with_numero("CUA-NUMERAL", "3.") ==
          Textos{"La recomendación del compromiso 2 lleva el número 3, como la del compromiso 3, y "
                 "falta la 2."});
    CHECK(with_numero("CUA-NUMERAL", "1.-") ==
          Textos{"La recomendación del compromiso 2 lleva el número 1, como la del compromiso 1, y "
                 "falta la 2."});
    for (const char* lawful : {"2.", "2.-", "2)", "3.173", "2019", "3"}) {
        INFO(lawful);
        CHECK(with_numero("CUA-NUMERAL", lawful).empty());
    }
    CHECK(with_numero("CUA-NUMERAL-FALTA", "3.").empty());  // told as repeated
    CHECK(with_numero("CUA-NUMERAL-FALTA", "1.").empty());
}

TEST_CASE("a number that no recommendation has is a notice", "[checks]") {
    const auto last = [](const std::string& numero) {
        return told(tests::kInforme, "CUA-NUMERAL-FALTA", "\"5. Se requiere",
                    '"' + numero + " Se requiere");
    };
    CHECK(last("5.").empty());
    CHECK(last("7.") == Textos{"Después de la recomendación 4 viene la 7."});
}
