#include "support/catch.hpp"
#include "support/inputs.hpp"
#include "validate/from_load.hpp"

using namespace generator;

namespace {

/// The codes and pointers of a form in which one stretch of text was changed.
using Found = std::vector<std::string>;
Found found_with(std::string_view path, std::string_view from, std::string_view to) {
    std::string text = tests::read_source(path);
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
    Found result;
    const auto entrada = validate::read_entrada(text, "a.json");
    for (const auto& found : entrada.diagnostics()) {
        CHECK(found.place.line > 0);
        CHECK_FALSE(found.hint.empty());
        result.push_back(found.code + ' ' + found.place.pointer);
    }
    return result;
}
Found seed_with(std::string_view from, std::string_view to) {
    return found_with(tests::kFormulario, from, to);
}
Found evaluated_with(std::string_view from, std::string_view to) {
    return found_with(tests::kFormularioEvaluado, from, to);
}

}  // namespace

TEST_CASE("the sample forms are read without a fault", "[validate]") {
    for (const std::string_view path : {tests::kFormulario, tests::kFormularioEvaluado}) {
        const auto entrada = validate::read_entrada(tests::read_source(path), path);
        REQUIRE(entrada.has_value());
        CHECK(entrada.diagnostics().empty());
    }
    const auto entrada =
        validate::read_entrada(tests::read_source(tests::kFormulario), tests::kFormulario);
    const auto& formulario = std::get<model::FormularioIndicadores>(*entrada);
    REQUIRE(formulario.indicadores.size() == 6);
    CHECK(formulario.partida.value() == "10");
    CHECK(formulario.capitulo.value() == "07");
    CHECK(formulario.indicadores[1].nota.size() == 18);
    CHECK(formulario.indicadores[4].meta.mujeres.numerador.value() == base::Decimal{12'854, 0});
}

TEST_CASE("a year and an indicator stand once", "[validate]") {
    CHECK(seed_with("\"anio\": 2016", "\"anio\": 2015") ==
          Found{"E-VAL-060 /indicadores/0/efectivos/1/anio"});
    CHECK(evaluated_with("Personas certificadas en competencias laborales en el año t",
                         "Fiscalizaciones realizadas a cursos y a organismos en el año t") ==
          Found{"E-VAL-061 /indicadores/3/nombre"});
    CHECK(evaluated_with("Personas certificadas en competencias laborales en el año t",
                         "Fiscalizaciones  realizadas a cursos y a organismos en el año t") ==
          Found{"E-VAL-061 /indicadores/3/nombre"});
}

TEST_CASE("an operand keeps all its decimals on paper", "[validate]") {
    CHECK(evaluated_with("18904.5,", "18904.55,").empty());
    CHECK(evaluated_with("18904.5,", "18904.5000,").empty());  // zeros are no decimals
    CHECK(evaluated_with("18904.5,", "18904.555,") ==
          Found{"E-VAL-062 /indicadores/1/efectivos/1/total/numerador"});
    CHECK(evaluated_with("\"valor\": 1188", "\"valor\": 1188.5") ==
          Found{"E-VAL-062 /indicadores/2/efectivos/1/total/sumandos/0/valor"});
}

TEST_CASE("three decimals too many may be a separator of thousands, and the hint says so",
          "[validate]") {
    std::string text = tests::read_source(tests::kFormularioEvaluado);
    const std::string whole = "\"numerador\": 10412,";
    const auto at = text.find(whole);
    REQUIRE(at != std::string::npos);
    text.replace(at, whole.size(), "\"numerador\": 10.412,");
    const auto entrada = validate::read_entrada(text, "a.json");
    REQUIRE(entrada.diagnostics().size() == 1);
    CHECK(
        entrada.diagnostics().front().hint.starts_with("Si el punto separa miles, escriba 10412;"));
}

TEST_CASE("a value is a quotient or a sum, a percentage only a quotient", "[validate]") {
    CHECK(
        evaluated_with("\"total\": { \"sumandos\": [{ \"nombre\": \"a cursos\", \"valor\": 1260",
                       "\"total\": { \"numerador\": 1, \"sumandos\": [{ \"nombre\": \"a cursos\", "
                       "\"valor\": 1260") == Found{"E-VAL-063 /indicadores/2/meta/total"});
    CHECK(evaluated_with("\"denominador\": 19105", "\"denominador\": \"N/A\"") ==
          Found{"E-VAL-066 /indicadores/0/efectivos/0/total"});
}

TEST_CASE("what would not be printed is a fault", "[validate]") {
    CHECK(evaluated_with("\"total\": { \"numerador\": 17766, \"denominador\": 835 }",
                         "\"total\": { \"numerador\": 17766, \"denominador\": 835 }, "
                         "\"mujeres\": { \"numerador\": 1, \"denominador\": 2 }") ==
          Found{"E-VAL-064 /indicadores/1/efectivos/2/mujeres"});
}

TEST_CASE("an indicator with a result says which way is better", "[validate]") {
    CHECK(evaluated_with("\"sentido_de_medicion\": \"descendente\",", "") ==
          Found{"E-VAL-067 /indicadores/1/sentido_de_medicion"});
    // One that cannot be read is one fault, not two.
    CHECK(evaluated_with("\"sentido_de_medicion\": \"descendente\",",
                         "\"sentido_de_medicion\": \"Descendente\",") ==
          Found{"E-VAL-010 /indicadores/1/sentido_de_medicion"});
    CHECK(
        seed_with("\"decimales\": 2,", "\"decimales\": 2, \"sentido_de_medicion\": null,").empty());
}
