#include <algorithm>

#include "pipeline/pipeline.hpp"
#include "support/catch.hpp"
#include "support/inputs.hpp"
#include "support/outcome.hpp"

// Cells of forms and matrices that repeat others: each sample, changed in one place.

using namespace generator;

namespace {

struct Cambio {
    std::string de;
    std::string a;
};

std::vector<std::string> told(std::string_view path, std::string_view id,
                              const std::vector<Cambio>& cambios) {
    static const auto recursos = pipeline::load_recursos();
    std::string bytes = tests::read_source(path);
    for (const Cambio& cambio : cambios) {
        bytes = support::replaced(bytes, cambio.de, cambio.a);
    }
    const auto reporte = pipeline::judge(bytes, path, *recursos, {});
    REQUIRE(reporte.has_value());
    std::vector<std::string> messages;
    for (const base::Diagnostic& d : reporte->contradicciones) {
        if (d.code == id) {
            CHECK_FALSE(d.involved.empty());
            messages.push_back(d.message);
        }
    }
    return messages;
}

using Textos = std::vector<std::string>;

const std::string kTotal2015 = R"("total": { "numerador": 2133, "denominador": 7878 })";
const std::string kTotal2017 = R"("total": { "numerador": 3758, "denominador": 8085 })";
const std::string kTotal2016 = R"("total": { "numerador": 3136, "denominador": 8146 })";

}  // namespace

TEST_CASE("a year of a form that repeats the year before is told", "[checks]") {
    CHECK(told(tests::kFormulario, "FH-EFECTIVO-REPETIDO", {}).empty());
    CHECK(told(tests::kFormulario, "FH-EFECTIVO-REPETIDO", {{kTotal2016, kTotal2015}}) ==
          Textos{"Indicador 1: Efectivo 2016 repite cifra a cifra Efectivo 2015."});
    // Of two years ago.
    CHECK(told(tests::kFormulario, "FH-EFECTIVO-REPETIDO", {{kTotal2017, kTotal2015}}) ==
          Textos{"Indicador 1: Efectivo 2017 repite cifra a cifra Efectivo 2015."});
}

TEST_CASE("a year whose total is round was copied if its men and women repeat too", "[checks]") {
    const std::string total = R"("total": { "numerador": 11877, "denominador": 20414 })";
    const std::string hombres = R"("hombres": { "numerador": 6122, "denominador": 9733 })";
    const std::string mujeres = R"("mujeres": { "numerador": 5755, "denominador": 10681 })";
    const Cambio copied{total, R"("total": { "numerador": 11280, "denominador": 19960 })"};
    CHECK(told(tests::kFormularioEvaluado, "FH-EFECTIVO-REPETIDO",
               {copied,
                {hombres, R"("hombres": { "numerador": 5903, "denominador": 9574 })"},
                {mujeres, R"("mujeres": { "numerador": 5377, "denominador": 10386 })"}}) ==
          Textos{"Indicador 1: Efectivo 2017 repite cifra a cifra Efectivo 2016."});
    CHECK(told(tests::kFormularioEvaluado, "FH-EFECTIVO-REPETIDO", {copied}).empty());
}

TEST_CASE("men and women with the same operands are told", "[checks]") {
    CHECK(told(tests::kFormulario, "FH-SEXOS-IGUALES", {}).empty());
    CHECK(told(tests::kFormulario, "FH-SEXOS-IGUALES",
               {{R"("mujeres": { "numerador": 1103, "denominador": 4192 })",
                 R"("mujeres": { "numerador": 1039, "denominador": 3596 })"},
                {R"("hombres": { "numerador": 1030, "denominador": 3596 })",
                 R"("hombres": { "numerador": 1039, "denominador": 3596 })"}}) ==
          Textos{"Indicador 1, Efectivo 2015: hombres y mujeres tienen los mismos operandos, 1.039 "
                 "y 3.596."});
}

TEST_CASE("two indicators with the operands of one are told", "[checks]") {
    CHECK(told(tests::kFormulario, "FH-FILA-REPETIDA", {}).empty());
    CHECK(told(tests::kFormulario, "FH-FILA-REPETIDA",
               {{R"("total": { "numerador": 31362, "denominador": 43549 })", kTotal2015}}) ==
          Textos{"Efectivo 2015: los indicadores 1 y 2 tienen los mismos operandos."});
}

TEST_CASE("seed 001: 84,6 % of men and 57,6 % of women is a notice", "[checks]") {
    CHECK(told(tests::kFormulario, "FH-DISTANCIA", {}) ==
          Textos{"Indicador 5, Meta 2019: hombres da 84,6% y mujeres 57,6%."});
    // 17.850 of 22.305 is 80 %, as the list of its errors has it.
    CHECK(told(tests::kFormulario, "FH-DISTANCIA",
               {{R"("numerador": 12854)", R"("numerador": 17850)"}})
              .empty());
}

TEST_CASE("a value of a matrix that repeats the year before is told", "[checks]") {
    CHECK(told(tests::kMatrizConValores, "MAT-VALOR-REPETIDO", {}).empty());
    CHECK(told(tests::kMatrizConValores, "MAT-VALOR-REPETIDO",
               {{R"("numerador": "S/I", "denominador": 812)",
                 R"("numerador": 655, "denominador": 779)"}}) ==
          Textos{"Indicador 2: el valor de 2019 repite cifra a cifra el de 2018."});
    const std::string de_2018 = R"("numerador": 2699, "denominador": 3000)";
    const std::string de_2019 = R"("numerador": 2754, "denominador": 3060)";
    // One of them is round, and not the other.
    CHECK(told(tests::kMatrizConValores, "MAT-VALOR-REPETIDO", {{de_2019, de_2018}}) ==
          Textos{"Indicador 1: el valor de 2019 repite cifra a cifra el de 2018."});
    // Both are round, or one is small: they may come again.
    for (const std::string par :
         {R"("numerador": 2700, "denominador": 3000)", R"("numerador": 95, "denominador": 121)"}) {
        CHECK(told(tests::kMatrizConValores, "MAT-VALOR-REPETIDO", {{de_2018, par}, {de_2019, par}})
                  .empty());
    }
}

TEST_CASE("a target that asks for less than the last year, in its direction, is a notice",
          "[checks]") {
    const std::string meta = R"("total": { "numerador": 12600, "denominador": 21000 })";
    const std::string path = std::string{tests::kFormularioEvaluado};
    static const auto recursos = pipeline::load_recursos();
    const auto is_told = [&](const std::string& bytes) {
        const auto reporte = pipeline::judge(bytes, path, *recursos, {});
        REQUIRE(reporte.has_value());
        return std::ranges::any_of(reporte->contradicciones, [](const base::Diagnostic& d) {
            return d.code == "FH-META-ATRAS" && d.severity == base::Severity::note &&
                   d.place.pointer == "/indicadores/0/meta";
        });
    };
    const std::string source = tests::read_source(path);
    CHECK_FALSE(is_told(source));
    CHECK(is_told(support::replaced(source, meta,
                                    R"("total": { "numerador": 2100, "denominador": 21000 })")));
}
