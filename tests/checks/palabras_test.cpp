#include "support/catch.hpp"
#include "support/inputs.hpp"
#include "support/told.hpp"

// What the texts of the seeds say against their data, and what they may say.

using support::Textos;
using support::told;

TEST_CASE("seed 003: «sobre ejecución» beside an execution of 40,5 %", "[checks]") {
    const std::string said = "la sobre ejecución presupuestaria en";
    CHECK(
        told(tests::kFicha, "CUA-TEXTO-EJECUCION") ==
        Textos{"El texto del evaluador sobre el gasto por beneficiario habla de sobre ejecución y "
               "«Ejecución presupuestaria inicial 2023» es 40,5%: es lo contrario."});
    for (const char* lawful :
         {"la subejecución presupuestaria en", "la sub ejecución presupuestaria en",
          "lo dicho sobre la ejecución presupuestaria en",
          "que no hubo sobre ejecución presupuestaria en",
          "la sobre ejecución presupuestaria de 2022 en"}) {
        INFO(lawful);
        CHECK(told(tests::kFicha, "CUA-TEXTO-EJECUCION", said, lawful).empty());
    }
    CHECK(told(tests::kFicha, "CUA-TEXTO-EJECUCION", said, "la sobreejecución presupuestaria en")
              .size() == 1);
    // With the budget exceeded it is the contrary that may not be said.
    const std::string budget = "\"presupuesto_inicial\": 19446453";
    CHECK(told(tests::kFicha, "CUA-TEXTO-EJECUCION", budget, "\"presupuesto_inicial\": 7000000")
              .empty());
}

TEST_CASE("seed 002: a universal programme whose objetivo is a «subconjunto»", "[checks]") {
    CHECK(told(tests::kFicha2019, "CUA-TEXTO-UNIVERSAL").size() == 1);
    CHECK(told(tests::kFicha2019, "CUA-TEXTO-UNIVERSAL", "\"universal\": true",
               "\"universal\": false")
              .empty());
    CHECK(told(tests::kFicha2019, "CUA-TEXTO-UNIVERSAL", "objetivo es un subconjunto",
               "objetivo no es un subconjunto")
              .empty());
}

TEST_CASE("the age of who is not served is no age of another programme", "[checks]") {
    const std::string said = "NN menores de 3 años, que recibieron intervenciones de otro tipo";
    for (const char* lawful :
         {"Los monitores, mayores de 18 años, tienen título técnico.",
          "Participan también apoderados de 30 a 55 años",
          "El adulto responsable, de 18 años o más, participa de las sesiones",
          "Los niños menores de 14 años se derivan a otros programas, donde se atienden",
          "Un estudio con jóvenes de 20 a 24 años",
          "Se atendió a familias con niños menores de 3 años",
          "No se atiende a niños de 0 a 3 años"}) {
        INFO(lawful);
        CHECK(told(tests::kFicha, "CUA-TEXTO-EDAD", said, lawful).empty());
    }
    CHECK(told(tests::kFicha, "CUA-TEXTO-EDAD", said, "Se atendió a jóvenes de 20 a 24 años")
              .size() == 1);
}

TEST_CASE("seed 003: «menores de 3 años» in a programme for 14 to 17", "[checks]") {
    CHECK(told(tests::kFicha, "CUA-TEXTO-EDAD") ==
          Textos{"La observación «Estrategia» habla de «menores de 3 años» y el programa es para "
                 "«entre 14 y 17 años»: ¿es un texto de otro programa?"});
    CHECK(told(tests::kFicha, "CUA-TEXTO-EDAD", "NN menores de 3 años", "NN mayores de 15 años")
              .empty());
    CHECK(told(tests::kFicha, "CUA-TEXTO-EDAD", "NN menores de 3 años", "con 3 años de espera")
              .empty());
}

TEST_CASE("seed 003: remarks of 2022 in the report of 2023, told once a remark", "[checks]") {
    CHECK(told(tests::kFicha, "CUA-TEXTO-ANIO") ==
          Textos{"La observación «Estrategia» fecha hechos en 2022 y no nombra 2023, el año que se "
                 "informa: ¿quedó del informe anterior?"});
    // What compares years, or names the year of the report, is no remark of another year.
    const std::string said = "- NNA egresados a inicios del 2022, cuyo";
    CHECK(told(tests::kFicha, "CUA-TEXTO-ANIO", said, "- NNA egresados a inicios del 2023, cuyo")
              .size() == 1);
    CHECK(told(tests::kFicha, "CUA-TEXTO-ANIO",
               "- NNA Ingresados en noviembre y diciembre del 2022",
               "- Respecto a los ingresados en diciembre del 2022")
              .size() == 1);
}

TEST_CASE("seed 000: four of five were met after their cut, in one note", "[checks]") {
    CHECK(told(tests::kInforme, "CUA-ATRASO") ==
          Textos{"4 de 5 compromisos se cumplieron después del corte de su vencimiento."});
}

TEST_CASE("two commitments with one text are told", "[checks]") {
    const std::string other = "Los instructivos de supervisión y de registro no forman parte";
    const std::string source = tests::read_source(tests::kInforme);
    const std::size_t begin = source.find("El modelo de transformación para los CREAD");
    const std::string first = source.substr(begin, source.find('"', begin) - begin);
    const std::size_t at = source.find(other);
    const std::string last = source.substr(at, source.find('"', at) - at);
    CHECK(told(tests::kInforme, "CUA-TEXTO-REPETIDO").empty());
    CHECK(told(tests::kInforme, "CUA-TEXTO-REPETIDO", last, first) ==
          Textos{"El compromiso 5 repite en su cumplimiento, palabra por palabra, lo del "
                 "compromiso 1."});
    const std::string promise =
        "Presentar el nuevo modelo de intervención para los centros de "
        "lactantes y preescolares.";
    const std::string another =
        "Presentar las nuevas orientaciones técnicas de las residencias "
        "familiares de Lactantes y Preescolares.";
    CHECK(told(tests::kInforme, "CUA-TEXTO-REPETIDO", another, promise) ==
          Textos{"El compromiso 3 repite en su texto, palabra por palabra, lo del compromiso 1."});
    CHECK(told(tests::kInforme, "CUA-TEXTO-REPETIDO", last, promise) ==
          Textos{"El compromiso 5 repite en su cumplimiento, palabra por palabra, lo del "
                 "compromiso 1."});
}
