#include "writers/html/escape.hpp"

#include "support/catch.hpp"

using namespace generator::writers::html;

namespace {

std::string breakable(std::string_view text) {
    std::string out;
    append_breakable(out, text);
    return out;
}

}  // namespace

TEST_CASE("a long name may break after the signs that join it, and a number may not",
          "[writers-html]") {
    CHECK(breakable("presupuesto_ley_ejecutado") == "presupuesto_<wbr>ley_ejecutado");
    CHECK(breakable("en /periodos/2/presupuesto_final") ==
          "en /periodos/<wbr>2/presupuesto_<wbr>final");
    CHECK(breakable("gasto_por_beneficiario.2018") == "gasto_por_<wbr>beneficiario.<wbr>2018");
    CHECK(breakable("15470863291234/19446453987") == "15470863291234/<wbr>19446453987");
    CHECK(breakable("1.547.086.329.123.456,5 y más") == "1.547.086.329.123.456,5 y más");
    CHECK(breakable("7870855 / 19446453") == "7870855 / 19446453");
}

TEST_CASE("what may break is escaped like the rest", "[writers-html]") {
    CHECK(breakable("a<b") == "a&lt;b");
    CHECK(breakable("«presupuesto&año_final»") == "«presupuesto&amp;año_<wbr>final»");
    CHECK(breakable("").empty());
    CHECK(breakable("/") == "/");
}
