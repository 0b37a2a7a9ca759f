#include "support/catch.hpp"
#include "support/inputs.hpp"
#include "support/told.hpp"

// How many persons the texts of a ficha count.

using support::Textos;
using support::told;

namespace {

constexpr const char* kEscuelas = "inputs/ficha-monitoreo/ejemplo-escuelas-deportivas-2025.json";
constexpr const char* kDicho = "Programa de ejemplo: ni el programa ni sus datos son oficiales.";

/// What a check says of the example where its only remark is another.
Textos of_remark(std::string_view id, const std::string& remark) {
    return told(kEscuelas, id, kDicho, remark);
}

}  // namespace

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

TEST_CASE("stock, egress, capacity and subgroups are no count of the served", "[checks]") {
    // 41.360 were served in 2025.
    for (const char* lawful :
         {"Al 31 de diciembre de 2025 había 38.150 participantes activos.",
          "Al cierre de 2025 el programa tenía 40.120 participantes vigentes.",
          "En 2025 egresaron 39.210 participantes del programa.",
          "La capacidad instalada en 2025 era de 43.000 personas atendidas simultáneamente.",
          "Se fija en 2025 un tope de 42.000 beneficiarios.",
          "En 2025 la oferta total del Servicio llegó a 44.250 personas atendidas.",
          "En 2025 se benefició indirectamente a 45.000 familiares.",
          "En 2025 se evaluó a 40.312 participantes con la batería de condición física.",
          "En 2025 respondieron la encuesta 38.766 participantes.",
          "Se atendieron en 2025 40.710 niños de nacionalidad chilena.",
          "En 2025 se encuestó a los 39.880 beneficiarios del año anterior."}) {
        INFO(lawful);
        CHECK(of_remark("CUA-TEXTO-CANTIDAD", lawful).empty());
    }
    CHECK(of_remark("CUA-TEXTO-CANTIDAD", "En 2025 se atendió a 41.630 niños.").size() == 1);
    CHECK(of_remark("CUA-TEXTO-CANTIDAD", "Benefició a 41.630 niños en 2025.").size() == 1);
    // More digits than anybody counts.
    CHECK(of_remark("CUA-TEXTO-SUMA",
                    "Se atendió a 100 niños (9223372036854775807 hombres y 1 "
                    "mujeres) en 2025.")
              .empty());
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
                 "la cifra parece 10 veces mayor de lo que debería, como en otra unidad o con los "
                 "ceros mal."});
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

TEST_CASE("the served of every year that the data know are held against the texts", "[checks]") {
    CHECK(of_remark("CUA-TEXTO-CANTIDAD", "En 2023 se atendió a 38.210 niños.") ==
          Textos{"La observación «Ejemplo» dice que en 2023 se atendió a 38.210 personas y "
                 "poblacion_beneficiada es 38.120: el 2 y el 1 parecen cambiados de lugar."});
    CHECK(told("inputs/ficha-monitoreo/ejemplo-lectura-en-el-trabajo-2019.json",
               "CUA-TEXTO-CANTIDAD", "En 2019 se reasignaron",
               "En 2018 se beneficiaron 4.752 personas. En 2019 se reasignaron")
              .size() == 1);
    for (const char* lawful :
         {"En 2023 se atendió a 38.120 niños.", "En 2022 se atendió a 38.210 niños.",
          "Se atendió a 41.360 niños, frente a 39.880 en 2024.",
          "En 2025 se atendió a 41.360 niños, un 3,7% más que en 2024.",
          "Se atendió a 41.360 niños, más que en 2024."}) {
        INFO(lawful);
        CHECK(of_remark("CUA-TEXTO-CANTIDAD", lawful).empty());
    }
}

TEST_CASE("parts that add up to the served, or a part of the year, are no other count",
          "[checks]") {
    for (const char* lawful :
         {"Durante 2025 se atendió a 40.100 niños en talleres y a 1.260 en encuentros.",
          "Al mes de junio de 2025 se atendió a 38.900 niños.",
          "Al 30 de septiembre de 2025 se atendió a 38.900 niños.",
          "Se atendió a 38.900 niños al mes."}) {
        INFO(lawful);
        CHECK(of_remark("CUA-TEXTO-CANTIDAD", lawful).empty());
    }
    for (const char* wrong :
         {"Durante 2025 se atendió a 40.100 niños en talleres y a 1.250 en encuentros.",
          "Al 31 de diciembre de 2025 se atendió a 38.900 niños.",
          "Entre marzo y diciembre de 2025 se atendió a 38.900 niños."}) {
        INFO(wrong);
        CHECK(of_remark("CUA-TEXTO-CANTIDAD", wrong).size() == 1);
    }
}

TEST_CASE("the two sexes that a text counts in parentheses are its total", "[checks]") {
    CHECK(
        of_remark("CUA-TEXTO-SUMA", "Se atendió a 41.360 NNA (20.680 hombres y 20.860 mujeres).") ==
        Textos{"La observación «Ejemplo» cuenta 41.360 personas, y los hombres y mujeres que dice "
               "suman 41.540."});
    CHECK(of_remark("CUA-TEXTO-SUMA", "Son 300 personas participantes (100 mujeres, 190 hombres).")
              .size() == 1);
    for (const char* lawful : {"Son 41.360 NNA (20.680 hombres y 20.680 mujeres).",
                               "Son 41.360 NNA (20.680 hombres, 20.000 mujeres y 680 sin dato).",
                               "Son 41.360 NNA (20.680 hombres y 20.000 mujeres, además de otros).",
                               "Son 41.360 NNA (20.680 niños y 20.000 niñas).",
                               "Son 41.360 NNA (50% hombres y 49% mujeres).",
                               "Son 263 talleres (20.680 hombres y 20.860 mujeres).",
                               "Son 41.360 NNA (20.680 hombres)."}) {
        INFO(lawful);
        CHECK(of_remark("CUA-TEXTO-SUMA", lawful).empty());
    }
}
