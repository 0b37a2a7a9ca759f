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

TEST_CASE("seed 002: 1.025 persons in the remarks, 1.032 in the data", "[checks]") {
    CHECK(told(tests::kFicha2019, "CUA-TEXTO-CANTIDAD") ==
          Textos{"La observación «Observaciones generales» dice que en 2019 se atendió a 1.025 "
                 "personas y poblacion_beneficiada es 1.032."});
    const std::string said = "El año 2019 se registran 1.025 NNA atendidos";
    for (const char* lawful :
         {"El año 2019 se registran 1.032 NNA atendidos",
          "El año 2018 se registran 1.025 NNA atendidos",
          "El año 2019 se registran 25 NNA atendidos",
          "El año 2019 se registran 1.025 visitas a NNA", "Se registran 1.025 NNA atendidos"}) {
        INFO(lawful);
        CHECK(told(tests::kFicha2019, "CUA-TEXTO-CANTIDAD", said, lawful).empty());
    }
}

TEST_CASE("a count of another year, expected or approximate is no count of the served",
          "[checks]") {
    const std::string path = "inputs/ficha-monitoreo/ejemplo-escuelas-deportivas-2025.json";
    const std::string said = "Programa de ejemplo: ni el programa ni sus datos son oficiales.";
    // 39.880 in 2024 and 41.360 in 2025 are what the data say.
    for (const char* lawful :
         {"El programa atendió a 39.880 beneficiarios en 2024 y 41.360 en 2025.",
          "En 2024 se atendió a 39.880 beneficiarios y en 2025 a 41.360 beneficiarios.",
          "La meta era atender a 42.000 beneficiarios en 2025.",
          "La meta de 2025 era atender a 42.000 beneficiarios.",
          "Se proyectó atender a 42.000 beneficiarios en 2025.",
          "Se programó atender a 42.000 beneficiarios en 2025.",
          "Se esperaba atender a 42.000 beneficiarios en 2025.",
          "Se planificó atender a 42.000 beneficiarios en 2025.",
          "En 2025 se atendió a cerca de 41.400 beneficiarios.",
          "En 2025 se atendió a más de 41.000 beneficiarios."}) {
        INFO(lawful);
        CHECK(told(path, "CUA-TEXTO-CANTIDAD", said, lawful).empty());
    }
    for (const char* wrong :
         {"El programa atendió a 39.880 beneficiarios en 2024 y a 41.000 beneficiarios en 2025.",
          "El programa atendió a 41.000 beneficiarios en 2025 y 39.880 en 2024.",
          "Con una meta de 42.000 en 2025, se atendió a 41.000 beneficiarios ese año."}) {
        INFO(wrong);
        CHECK(told(path, "CUA-TEXTO-CANTIDAD", said, wrong) ==
              Textos{"La observación «Ejemplo» dice que en 2025 se atendió a 41.000 personas y "
                     "poblacion_beneficiada es 41.360."});
    }
}

TEST_CASE("the plain ways of saying how many were served are all read", "[checks]") {
    const std::string path = "inputs/ficha-monitoreo/ejemplo-escuelas-deportivas-2025.json";
    const std::string said = "Programa de ejemplo: ni el programa ni sus datos son oficiales.";
    // 41.360 in 2025 is what the data say.
    for (const char* wrong :
         {"En 2025 el programa atendió a 41.000 personas.",
          "El programa atendió a 41.000 personas.",
          "Se atendieron 41.000 beneficiarios durante 2025.",
          "Se atendieron 41.000 niños, niñas y adolescentes.",
          "El programa benefició a un total de 41.000 mujeres.",
          "Durante 2025 se llegó a 41.000 familias.", "En 2025, la cobertura alcanzó a 41.000.",
          "La cobertura efectiva de 2025 fue de 41.000 personas.",
          "La cobertura llegó a 41.000 personas, superando la meta de 40.000.",
          "Los beneficiarios de 2025 fueron 41.000.",
          "El total de personas atendidas en 2025 ascendió a 41.000.",
          "La población beneficiada fue de 41.000 niños y niñas.",
          "En 2025 participaron 41.000 jóvenes en los talleres.",
          "Un total de 41.000 personas recibieron el beneficio en 2025.",
          "41.000 estudiantes participaron de los talleres durante 2025.",
          "Se atendió a 41.000 personas en las 16 regiones del país.",
          "Se ha atendido a 41.000 hogares en 2025."}) {
        INFO(wrong);
        CHECK(told(path, "CUA-TEXTO-CANTIDAD", said, wrong) ==
              Textos{"La observación «Ejemplo» dice que en 2025 se atendió a 41.000 personas y "
                     "poblacion_beneficiada es 41.360."});
    }
    CHECK(told(path, "CUA-TEXTO-CANTIDAD", said,
               "La población atendida en 2025 corresponde a 41.000 personas.")
              .size() == 1);
    CHECK(told(path, "CUA-TEXTO-CANTIDAD", said, "El programa atendió a 41,9 mil personas.") ==
          Textos{"La observación «Ejemplo» dice que en 2025 se atendió a 41,9 mil personas y "
                 "poblacion_beneficiada es 41.360."});
}

TEST_CASE("a count far from the data is told too if its digits are theirs, miswritten",
          "[checks]") {
    const std::string path = "inputs/ficha-monitoreo/ejemplo-escuelas-deportivas-2025.json";
    const std::string said = "Programa de ejemplo: ni el programa ni sus datos son oficiales.";
    const std::string begin = "La observación «Ejemplo» dice que en 2025 se atendió a ";
    const std::string middle = " personas y poblacion_beneficiada es 41.360: ";
    CHECK(told(path, "CUA-TEXTO-CANTIDAD", said, "El programa atendió a 14.360 personas.") ==
          Textos{begin + "14.360" + middle + "el 1 y el 4 parecen cambiados de lugar."});
    CHECK(told(path, "CUA-TEXTO-CANTIDAD", said, "El programa atendió a 413.600 personas.") ==
          Textos{begin + "413.600" + middle +
                 "parece 10 veces mayor de lo que es, como en otra unidad o con los ceros mal."});
    for (const char* lawful :
         {"El programa atendió a 14.360 personas en la región.",
          "El programa atendió a 21.360 personas.", "El programa atendió a 18.200 personas.",
          "En 2024 se atendió a 14.360 personas."}) {
        INFO(lawful);
        CHECK(told(path, "CUA-TEXTO-CANTIDAD", said, lawful).empty());
    }
}

TEST_CASE("what counts others, a part, a plan or a round number is no count of the served",
          "[checks]") {
    const std::string path = "inputs/ficha-monitoreo/ejemplo-escuelas-deportivas-2025.json";
    const std::string said = "Programa de ejemplo: ni el programa ni sus datos son oficiales.";
    for (const char* lawful : {"El programa atendió a 41.360 personas.",
                               "El programa atendió a 41,4 mil personas.",
                               "El programa atendió a 41 mil personas.",
                               "El programa atendió a 40 mil personas.",
                               "El programa atendió a unas 41.000 personas.",
                               "El programa atendió a cerca de 41 mil personas.",
                               "En 2024 el programa atendió a 41.000 personas.",
                               "En 2024 hubo cambios. El programa atendió a 41.000 personas.",
                               "Se espera que el programa llegue a 41.000 personas.",
                               "El programa atendió a las 41.000 personas previstas.",
                               "No se atendió a 41.000 personas.",
                               "Otros programas atendieron a 41.000 personas.",
                               "El componente 1 atendió a 41.000 personas.",
                               "Desde su inicio ha atendido a 41.000 personas.",
                               "Según la CASEN, 41.000 personas accedieron a talleres.",
                               "Postularon 41.000 personas.",
                               "Se realizaron 41.000 visitas a personas.",
                               "La cobertura alcanzó a 41.000 sesiones.",
                               "La cobertura objetivo fue de 41.000.",
                               "El gasto llegó a 41.000 por persona.",
                               "Se entregaron 41.000 raciones a familias."}) {
        INFO(lawful);
        CHECK(told(path, "CUA-TEXTO-CANTIDAD", said, lawful).empty());
    }
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
