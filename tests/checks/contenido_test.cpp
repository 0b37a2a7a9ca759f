#include <algorithm>

#include "checks/cuadraturas.hpp"
#include "figures/from_model.hpp"
#include "pipeline/pipeline.hpp"
#include "support/catch.hpp"
#include "support/ficha_003.hpp"
#include "support/ficha_2025.hpp"
#include "support/outcome.hpp"

using namespace generator;

namespace {

constexpr std::string_view kMuestra =
    "inputs/ficha-monitoreo/ejemplo-escuelas-deportivas-2025.json";

/// What is told of a part above its whole, 400 of 300 in the ejercicio, in these words.
std::vector<std::string> told(const std::string& nombre, const std::string& formula) {
    static const std::string bytes = tests::read_source(kMuestra);
    const auto entrada = validate::read_entrada(bytes, kMuestra, tests::ediciones());
    auto ficha = std::get<model::FichaMonitoreo>(*entrada);
    model::Indicador& indicador = ficha.indicadores[0];
    indicador.nombre.valor = nombre;
    indicador.formula.valor = formula;
    indicador.efectivos.back().numerador.valor = base::Decimal{400, 0};
    indicador.efectivos.back().denominador.valor = base::Decimal{300, 0};
    const auto figuras = figures::make_figuras(ficha, tests::edicion_2025(), 0, bytes, kMuestra);
    REQUIRE(figuras.has_value());
    std::vector<std::string> result;
    for (const auto& d : checks::revisar(
             {ficha, *figuras, tests::edicion_2025(), base::LineIndex{bytes}, kMuestra})) {
        if (d.code == "CUA-CONTENIDO") {
            CHECK(d.severity == base::Severity::warning);
            CHECK(d.place.pointer == "/indicadores/0/efectivos/2/numerador");
            result.push_back(d.message);
        }
    }
    return result;
}

}  // namespace

TEST_CASE("a part above its whole is told", "[checks]") {
    const auto found = told("Porcentaje de talleres que cumplen",
                            "(N° de talleres que cumplen en el año t / N° "
                            "de talleres en el año t)*100");
    REQUIRE(found.size() == 1);
    CHECK(found.front() ==
          "Indicador 1, efectivo 2025: el numerador 400 es mayor que el denominador 300, y por sus "
          "palabras es una parte de él.");
}

TEST_CASE("what may exceed 100 % by its words is not told", "[checks]") {
    CHECK(told("Tasa de asistencia", "(N° de asistencias / N° de personas)*100").empty());
    CHECK(told("Porcentaje de variación de la asistencia", "(N° de a / N° de b)*100").empty());
    CHECK(told("Porcentaje de caletas", "(N° de a en el año t / N° de a en el año t - 1)*100")
              .empty());
}

namespace {

/// What is told with one number of the sample in the place of another.
base::Diagnostic only(const std::string& code, const std::string& de, const std::string& a) {
    const std::string bytes = support::replaced(tests::read_source(kMuestra), de, a);
    const auto entrada = validate::read_entrada(bytes, kMuestra, tests::ediciones());
    REQUIRE(entrada.has_value());
    const auto& ficha = std::get<model::FichaMonitoreo>(*entrada);
    const auto figuras = figures::make_figuras(ficha, tests::edicion_2025(), 0, bytes, kMuestra);
    REQUIRE(figuras.has_value());
    auto found =
        checks::revisar({ficha, *figuras, tests::edicion_2025(), base::LineIndex{bytes}, kMuestra});
    std::erase_if(found, [&](const base::Diagnostic& d) { return d.code != code; });
    REQUIRE(found.size() == 1);
    return found.front();
}

}  // namespace

TEST_CASE("of a part above its whole it is the one that leaves its other years", "[checks]") {
    // 16.932 of 27.910 in 2024.
    const std::string year = R"("anio": 2024, "numerador": 16932, "denominador": 27910)";
    const auto part =
        only("CUA-CONTENIDO", year, R"("anio": 2024, "numerador": 169320, "denominador": 27910)");
    CHECK(part.message ==
          "Indicador 1, efectivo 2024: el numerador 169.320 es mayor que el denominador 27.910, y "
          "por sus palabras es una parte de él. El numerador del indicador 1 de 2024 es lo que "
          "está fuera de los demás años, de 15.210 a 18.344: la cifra parece 10 veces mayor de lo "
          "que debería, "
          "como en otra unidad o con los ceros mal: 16.932.");
    CHECK(part.place.pointer == "/indicadores/0/efectivos/1/numerador");
    CHECK(part.replacement == "16932");
    REQUIRE(part.involved.size() == 1);
    CHECK(part.involved.front().pointer == "/indicadores/0/efectivos/1/denominador");

    const auto whole =
        only("CUA-CONTENIDO", year, R"("anio": 2024, "numerador": 16932, "denominador": 2791)");
    CHECK(whole.place.pointer == "/indicadores/0/efectivos/1/denominador");
    CHECK(whole.message.find("de 26.480 a 29.120") != std::string::npos);
    // Of what no slip made only the place is known.
    const auto other =
        only("CUA-CONTENIDO", year, R"("anio": 2024, "numerador": 16932, "denominador": 5303)");
    CHECK(other.place.pointer == "/indicadores/0/efectivos/1/denominador");
    CHECK(other.replacement.empty());
    CHECK(other.message.ends_with("fuera de los demás años, de 26.480 a 29.120."));
}

TEST_CASE("of a part above its whole one other year tells which, if a slip makes it of that size",
          "[checks]") {
    // 2.699 of 3.000 in 2018, 2.754 of 3.060 in 2019.
    const auto told = [](const std::string& a) {
        static const auto recursos = pipeline::load_recursos();
        const std::string bytes = support::replaced(tests::read_source(tests::kMatrizConValores),
                                                    R"("numerador": 2699, "denominador": 3000)", a);
        const auto reporte = pipeline::judge(bytes, tests::kMatrizConValores, *recursos, {});
        REQUIRE(reporte.has_value());
        const auto found =
            std::ranges::find(reporte->contradicciones, "MAT-CONTENIDO", &base::Diagnostic::code);
        REQUIRE(found != reporte->contradicciones.end());
        return *found;
    };
    const auto whole = told(R"("numerador": 2699, "denominador": 300)");
    CHECK(whole.message ==
          "Indicador 1: el numerador 2.699 es mayor que el denominador 300. El denominador es lo "
          "que está lejos del otro año, 3.060: la cifra parece 10 veces menor de lo que debería, "
          "como en otra "
          "unidad o con los ceros mal: 3.000.");
    CHECK(whole.place.pointer == "/matriz/0/indicadores/0/valores/0/denominador");
    CHECK(whole.replacement == "3000");
    REQUIRE(whole.involved.size() == 1);
    CHECK(whole.involved.front().pointer == "/matriz/0/indicadores/0/valores/0/numerador");
    const auto part = told(R"("numerador": 26990, "denominador": 3000)");
    CHECK(part.place.pointer == "/matriz/0/indicadores/0/valores/0/numerador");
    CHECK(part.replacement == "2699");
    // Of what no slip made one year says nothing.
    const auto other = told(R"("numerador": 2699, "denominador": 1718)");
    CHECK(other.message == "Indicador 1: el numerador 2.699 es mayor que el denominador 1.718.");
    CHECK(other.replacement.empty());
}

TEST_CASE("of a population above its whole too", "[checks]") {
    const auto found = only("CUA-POBLACION", R"("poblacion_potencial": 418650)",
                            R"("poblacion_potencial": 41865)");
    CHECK(found.message ==
          "poblacion_objetivo de 2024 es 97.800, más que poblacion_potencial, 41.865. "
          "«poblacion_potencial» de 2024 es lo que está fuera de los demás años, de 412.300 a "
          "424.100: la cifra parece 10 veces menor de lo que debería, como en otra unidad o con "
          "los ceros mal: "
          "418.650.");
    CHECK(found.place.pointer == "/periodos/1/poblacion_potencial");
    CHECK(found.replacement == "418650");
    REQUIRE(found.involved.size() == 1);
    CHECK(found.involved.front().pointer == "/periodos/1/poblacion_objetivo");
    const auto more = only("CUA-COBERTURA", R"("poblacion_beneficiada": 39880)",
                           R"("poblacion_beneficiada": 97900)");
    CHECK(more.place.pointer == "/periodos/1/poblacion_beneficiada");
    CHECK(more.message.ends_with("es lo que está fuera de los demás años, de 38.120 a 41.360."));
    CHECK(more.replacement.empty());
}
