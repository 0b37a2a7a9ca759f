// The operands of men, women and their total, each cell of a sample in the place of another.
#include <algorithm>

#include "pipeline/pipeline.hpp"
#include "support/catch.hpp"
#include "support/inputs.hpp"
#include "support/outcome.hpp"

using namespace generator;

namespace {

/// What one check tells of the sample with its target of certified persons changed.
base::Diagnostics told(std::string_view id, const std::string& de, const std::string& a) {
    static const auto recursos = pipeline::load_recursos();
    const std::string bytes =
        support::replaced(tests::read_source(tests::kFormularioEvaluado), de, a);
    const auto reporte = pipeline::judge(bytes, tests::kFormularioEvaluado, *recursos, {});
    for (const auto& fault : reporte.diagnostics()) {
        UNSCOPED_INFO(base::to_text(fault));
    }
    REQUIRE(reporte.has_value());
    base::Diagnostics found = reporte->contradicciones;
    std::erase_if(found, [&](const base::Diagnostic& d) { return d.code != id; });
    return found;
}

}  // namespace

TEST_CASE("a denominador that is of another kind than those of the sexes is told at it",
          "[checks][FH-ENTRE-SEXOS]") {
    const auto total = told("FH-ENTRE-SEXOS", R"("numerador": 2600, "denominador": "N/A")",
                            R"("numerador": 2600, "denominador": 100)");
    REQUIRE(total.size() == 1);
    CHECK(total.front().message ==
          "Indicador 4, Meta 2019: el denominador del total es 100 y los de hombres y de mujeres, "
          "N/A: no son valores comparables.");
    CHECK(total.front().place.pointer == "/indicadores/3/meta/total/denominador");
    REQUIRE(total.front().involved.size() == 2);
    CHECK(total.front().involved[0].pointer == "/indicadores/3/meta/hombres/denominador");
    CHECK(total.front().involved[1].pointer == "/indicadores/3/meta/mujeres/denominador");
    const std::string kept = R"("total": { "numerador": 2600, "denominador": "N/A" },
        "hombres": { "numerador": 1260, "denominador": "N/A" })";
    const auto with = [](const std::string& mujeres) {
        return R"("total": { "numerador": 2600, "denominador": 50 },
        "hombres": { "numerador": 1260, "denominador": )" +
               mujeres + " }";
    };
    const auto mujeres = told("FH-ENTRE-SEXOS", kept, with("20"));
    REQUIRE(mujeres.size() == 1);
    CHECK(mujeres.front().message ==
          "Indicador 4, Meta 2019: el denominador de mujeres es N/A y los del total y de hombres, "
          "50 y 20: no son valores comparables.");
    CHECK(told("FH-ENTRE-SEXOS", kept, with(R"("S/I")")).empty());
}

TEST_CASE("an S/I that the other two numbers say is told with its value", "[checks][FH-OPERANDO]") {
    const std::string whole = R"("hombres": { "numerador": 5530, "denominador": 9210 })";
    const auto hombres =
        told("FH-OPERANDO", whole, R"("hombres": { "numerador": "S/I", "denominador": 9210 })");
    REQUIRE(hombres.size() == 1);
    CHECK(hombres.front().message ==
          "Indicador 1, Efectivo 2015, hombres: «numerador» es S/I y el valor queda S/I. Con las "
          "otras dos cifras sería 5.530.");
    CHECK(hombres.front().place.pointer == "/indicadores/0/efectivos/0/hombres/numerador");
    CHECK(hombres.front().replacement == "5530");
    const auto total = told("FH-OPERANDO", R"("numerador": 10412, "denominador": 19105)",
                            R"("numerador": 10412, "denominador": "S/I")");
    REQUIRE(total.size() == 1);
    CHECK(total.front().replacement == "19105");
    // Of two nobody knows how much is of each; of what does not apply there is nothing to say.
    CHECK(told("FH-OPERANDO", whole + R"(,
          "mujeres": { "numerador": 4882, "denominador": 9895 })",
               R"("hombres": { "numerador": "S/I", "denominador": 9210 },
          "mujeres": { "numerador": "S/I", "denominador": 9895 })")
              .empty());
    CHECK(told("FH-OPERANDO", whole, R"("hombres": { "numerador": "N/A", "denominador": 9210 })")
              .empty());
}
