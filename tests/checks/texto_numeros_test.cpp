#include "support/catch.hpp"
#include "support/hallados.hpp"

using generator::checks::coma_de_miles;
using generator::checks::fecha_imposible;
using support::told_in;

TEST_CASE("a day that its month does not have is told", "[checks][texto]") {
    CHECK(told_in(fecha_imposible, "El 31 de abril de 2025 se firmó") == "31 de abril de 2025");
    CHECK(told_in(fecha_imposible, "hasta 31 de Junio del 2025, y al 30 de febrero") ==
          "31 de Junio del 2025|30 de febrero");
    CHECK(told_in(fecha_imposible, "del 29 de febrero de 2025") == "29 de febrero de 2025");
    CHECK(told_in(fecha_imposible, "el 31/04/2025, el 30-02-2024 y el 29.2.2023") ==
          "31/04/2025|30-02-2024|29.2.2023");
}

TEST_CASE("days that exist, and numbers that are no dates, are left alone", "[checks][texto]") {
    for (const char* lawful :
         {"el 30 de abril de 2025, el 31 de mayo y el 29 de febrero de 2024", "el 29 de febrero",
          "los 31 de abril y los 12 de mayo", "Los 31 de junio fueron casos",
          "30/04/2025, 29-02-2024, 31/12/2025", "el 12/31/2025", "la resolución 31-04-20251",
          "el código A-31-04-2025, 1/31/04/2025", "31.04.20", "un total 31 de junio",
          "las 31 de noviembre"}) {
        INFO(lawful);
        CHECK(told_in(fecha_imposible, lawful).empty());
    }
}

TEST_CASE("a comma in the place of the point of thousands is told of persons", "[checks][texto]") {
    CHECK(told_in(coma_de_miles, "Se atendió a 41,360 niños y 1,234,567 personas") ==
          "41,360>41.360|1,234,567>1.234.567");
    CHECK(told_in(coma_de_miles, "Cada año se informa. Se atendió a 41,360 niños") ==
          "41,360>41.360");
    CHECK(told_in(coma_de_miles,
                  "En enseñanza media y básica, con sus profesores y familias de "
                  "todo el país, 41,360 niños") == "41,360>41.360");
    CHECK(told_in(coma_de_miles, "unos 2,100 hogares") == "2,100>2.100");
    for (const char* lawful :
         {"41.360 niños", "41,36 niños", "41,3601 niños", "0,125 niños", "2,345 niños por taller",
          "un promedio de 3,125 estudiantes", "41,360%", "M$ 41,360", "los artículos 12,345 y 346",
          "12,345 sesiones", "1.241,360 niños", "41,360. Niños"}) {
        INFO(lawful);
        CHECK(told_in(coma_de_miles, lawful).empty());
    }
}
