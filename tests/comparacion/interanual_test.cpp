#include <nlohmann/json.hpp>

#include "comparacion/from_report.hpp"
#include "support/catch.hpp"
#include "support/comparados.hpp"
#include "support/inputs.hpp"

using namespace generator::comparacion;
using support::lines;
using Json = nlohmann::ordered_json;
using Lineas = std::vector<std::string>;

namespace {

/// Lists with a year lose the first one and get the next one, with the amounts of the last.
void roll_years(Json& value) {
    for (Json& child : value) {
        if (child.is_structured()) {
            roll_years(child);
        }
    }
    if (!value.is_array() || value.empty() || !value[0].is_object() || !value[0].contains("anio")) {
        return;
    }
    Json next = value.back();
    next["anio"] = next["anio"].get<int>() + 1;
    value.push_back(next);
    value.erase(0);
}

/// The file of the next year of a ficha of 2025.
Json next_year(Json ficha) {
    roll_years(ficha);
    ficha["ejercicio"] = 2026;
    ficha["inflactores"]["precios"] = 2027;
    ficha["historial_evaluativo"]["ex_dure"] = {2023, 2024, 2025};
    return ficha;
}

Json ficha() {
    return Json::parse(tests::read_source("inputs/ficha-monitoreo/ejemplo-vacunacion-2025.json"));
}

Comparacion compare(const Json& antes, const Json& despues) {
    return support::compare(antes.dump(1), despues.dump(1));
}

}  // namespace

TEST_CASE("two years that agree on the years of both have no history to tell", "[comparacion]") {
    const Comparacion comparacion = compare(ficha(), next_year(ficha()));
    CHECK(comparacion.is_interanual);
    CHECK(lines(comparacion, Asunto::hecho) ==
          Lineas{"+ historial_evaluativo/ex_dure/3", "- historial_evaluativo/ex_dure/1"});
    CHECK(lines(comparacion, Asunto::cifra).empty());
}

TEST_CASE("factors to the prices of two years are no history, and the prices are said",
          "[comparacion]") {
    Json despues = next_year(ficha());
    for (Json& factor : despues["inflactores"]["factores"]) {
        factor["factor"] = factor["anio"] == 2027 ? 1.0 : 1.25;
    }
    const Comparacion other = compare(ficha(), despues);
    CHECK(lines(other, Asunto::cifra).empty());
    CHECK(has_other_prices(other));
    CHECK(other.precios_antes == "2026");
    CHECK(other.precios_despues == "2027");
    // Of one year of the programme a factor that changed is a difference.
    Json corrected = ficha();
    for (Json& factor : corrected["inflactores"]["factores"]) {
        factor["factor"] = factor["anio"] == 2026 ? 1.0 : 1.25;
    }
    const Comparacion same = compare(ficha(), corrected);
    CHECK_FALSE(has_other_prices(same));
    const Lineas cifras = lines(same, Asunto::cifra);
    CHECK(std::ranges::any_of(cifras, [](const std::string& line) {
        return line.find("inflactor.2024: ") != std::string::npos;
    }));
}

TEST_CASE("history that changed between the files of two years is named", "[comparacion]") {
    Json despues = next_year(ficha());
    CHECK(despues["periodos"][0]["anio"] == 2024);
    despues["periodos"][0]["presupuesto_inicial"] = 43'100'001;
    despues["componentes"][1]["periodos"][1]["produccion"] = 3'416;  // of 2025
    despues["indicadores"][1]["efectivos"][0]["numerador"] = "S/I";  // of 2024
    const Comparacion comparacion = compare(ficha(), despues);
    CHECK(lines(comparacion, Asunto::hecho) ==
          Lineas{"+ historial_evaluativo/ex_dure/3", "- historial_evaluativo/ex_dure/1",
                 "historia componentes/2/periodos/2025/produccion: 3415 → 3416",
                 "historia indicadores/2/efectivos/2024/numerador: 2088000 → S/I",
                 "historia periodos/2024/presupuesto_inicial: 43100000 → 43100001"});
    // Percentages of one year can be compared; amounts at the prices of two cannot.
    const Lineas cifras = lines(comparacion, Asunto::cifra);
    CHECK(std::ranges::count(
              cifras, "historia indicador.complementario.1.efectivo.2024: 76,34% → S/I") == 1);
    for (const std::string& line : cifras) {
        INFO(line);
        CHECK(
            (line.find(".2024:") != std::string::npos || line.find(".2025:") != std::string::npos));
        CHECK_FALSE(line.starts_with("historia presupuesto."));
    }
}

TEST_CASE("what each year has of its own is no difference; what describes is", "[comparacion]") {
    Json despues = next_year(ficha());
    despues["periodos"][2]["presupuesto_inicial"] = 50'000'000;  // of 2026
    despues["subtitulos"][0]["gasto"] = 1;
    despues["regiones"][0]["gasto"] = 1;
    despues["evaluacion"]["ejecucion_inicial"]["texto"] = "Otra cosa.";
    despues["programa"]["nombre"] = "Vacunación Invernal";
    despues["antecedentes"]["anio_inicio"] = 2010;
    CHECK(lines(compare(ficha(), despues), Asunto::hecho) ==
          Lineas{"+ historial_evaluativo/ex_dure/3", "- historial_evaluativo/ex_dure/1",
                 "antecedentes/anio_inicio: 2009 → 2010",
                 "programa/nombre: Vacunación Estacional → Vacunación Invernal"});
}

// 2025: 54.320.000 of 44.900.000 is 121,0%: sobre ejecución. 2026: of 54.000.000, 100,6%.
TEST_CASE("verdicts of two years are compared each of its own year", "[comparacion]") {
    Json despues = next_year(ficha());
    despues["periodos"][2]["presupuesto_inicial"] = 54'000'000;
    despues["evaluacion"].erase("ejecucion_inicial");
    const Comparacion comparacion = compare(ficha(), despues);
    const Lineas veredictos = lines(comparacion, Asunto::veredicto);
    CHECK(std::ranges::count(veredictos,
                             "EJI_OK ejecucion.inicial.2026: EJI_SOBRE: hallazgo → "
                             "EJI_OK: conforme") == 1);
    for (const std::string& line : lines(comparacion, Asunto::frase)) {
        INFO(line);
        CHECK(line.find("UNIV_OK") == std::string::npos);  // the same but for the year
    }
}

TEST_CASE(
    "only the years of a report are told by their distance, not numbers that have one in them",
    "[comparacion]") {
    const auto say = [](Json ficha, const char* texto) {
        ficha["evaluacion"]["hallazgos"] = Json::array({{{"dimension", "eficiencia"},
                                                         {"texto", texto},
                                                         {"autor", "Prueba"},
                                                         {"fecha", "2026-03-02"}}});
        return ficha;
    };
    const auto differs = [&](const char* antes, const char* despues) {
        const auto found =
            lines(compare(say(ficha(), antes), say(next_year(ficha()), despues)), Asunto::frase);
        return std::ranges::any_of(found, [](const std::string& line) {
            return line.find("EVALUADOR") != std::string::npos;
        });
    };
    CHECK_FALSE(differs("Cae en 2025, y en 2024.", "Cae en 2026, y en 2025."));
    CHECK(differs("Cae en 2025, y en 2024.", "Cae en 2026, y en 2024."));
    CHECK(differs("Atendió a 12025 hogares.", "Atendió a 12026 hogares."));
    CHECK(differs("El folio es 20251.", "El folio es 20261."));
    CHECK(differs("La razón es 0,2025.", "La razón es 0,2026."));
    CHECK(differs("La ley es de 2014.", "La ley es de 2015."));  // no year of the report
}

// The sum of the components is that of the ley ejecutado less the administrative spending.
TEST_CASE("a contradiction of a year that one file tells no more has not vanished",
          "[comparacion]") {
    Json antes = ficha();
    antes["componentes"][0]["periodos"][0]["gasto"] = 34'967'681;  // of 2023, one too many
    antes["componentes"][0]["periodos"][1]["gasto"] = 36'785'761;  // of 2024
    const Json despues = next_year(ficha());
    std::size_t of_2023 = 0;
    std::size_t of_2024 = 0;
    for (const std::string& line :
         lines(support::compare(antes.dump(1), ficha().dump(1)), Asunto::contradiccion)) {
        of_2023 += line.find("2023") != std::string::npos ? 1U : 0U;
    }
    CHECK(of_2023 > 0);
    of_2023 = 0;
    for (const std::string& line : lines(compare(antes, despues), Asunto::contradiccion)) {
        of_2023 += line.find("2023") != std::string::npos ? 1U : 0U;
        of_2024 += line.find("2024") != std::string::npos ? 1U : 0U;
    }
    CHECK(of_2023 == 0);
    CHECK(of_2024 > 0);
}
