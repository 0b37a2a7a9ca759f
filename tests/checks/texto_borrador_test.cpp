#include "support/catch.hpp"
#include "support/hallados.hpp"

using generator::checks::borrador;
using support::told_in;

TEST_CASE("the marks of a draft are told", "[checks][texto]") {
    CHECK(told_in(borrador, "La cifra es [COMPLETAR] y el monto [monto].") ==
          "[COMPLETAR]|[monto]");
    CHECK(told_in(borrador, "TODO: revisar cifra con Finanzas") == "TODO:");
    CHECK(told_in(borrador, "Fue XX% del total, xxx casos y XXXX más") == "XX%|xxx|XXXX");
    CHECK(told_in(borrador, "Será [por definir] en 2026") == "[por definir]");
    CHECK(told_in(borrador, "[por completar: TBD], FIXME, REVISAR: la meta") ==
          "[por completar: TBD]|FIXME|REVISAR:");
}

TEST_CASE("brackets, capitals and numerals of a finished text are no marks", "[checks][texto]") {
    for (const char* lawful :
         {"dijo «el fondo [...] crece» [sic]", "[1] y [a]", "TODO: niños y niñas", "TODO EL PAÍS",
          "TODO: lugar y fecha", "Todo: revisar es bueno", "el capítulo XXX y el siglo XX",
          "cromosomas XX y xx", "Se debe revisar: la meta", "[por región]", "[por año escolar]",
          "[fechas de los informes que se entregaron al servicio en el año]", "El OJO es sano"}) {
        INFO(lawful);
        CHECK(told_in(borrador, lawful).empty());
    }
    auto formula = support::read_texto("([monto] / [fecha]) * 100");
    formula.is_formula = true;
    CHECK(told_in(borrador, formula).empty());
}
