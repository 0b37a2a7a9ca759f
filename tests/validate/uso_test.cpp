#include <algorithm>

#include "support/catch.hpp"
#include "support/ficha_003.hpp"
#include "validate/from_load.hpp"

using namespace generator;

namespace {

/// The edition 2023, changed as a test needs it.
std::vector<model::UsoCampos> edicion_with(std::vector<std::string> no_usa,
                                           std::vector<std::string> exige) {
    model::UsoCampos uso = tests::edicion_2023().uso;
    uso.no_usa = std::move(no_usa);
    uso.exige = std::move(exige);
    return {uso};
}

std::vector<std::string> found_in(std::string_view bytes,
                                  const std::vector<model::UsoCampos>& ediciones) {
    const auto entrada = validate::read_entrada(bytes, "a.json", ediciones);
    std::vector<std::string> result;
    for (const auto& fault : entrada.diagnostics()) {
        CHECK(fault.place.line > 0);
        CHECK_FALSE(fault.hint.empty());
        result.push_back(fault.code + ' ' + fault.place.pointer);
    }
    return result;
}

std::string without(std::string text, const std::string& part) {
    const auto at = text.find(part);
    REQUIRE(at != std::string::npos);
    return text.erase(at, part.size());
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("a datum that the edition does not print is a fault, in each element of a list",
          "[validate]") {
    const auto ediciones = edicion_with({"/componentes/unidad_de_produccion"}, {});
    CHECK(found_in(tests::ficha_bytes(), ediciones) ==
          Found{"E-VAL-091 /componentes/0/unidad_de_produccion",
                "E-VAL-091 /componentes/1/unidad_de_produccion",
                "E-VAL-091 /componentes/2/unidad_de_produccion"});
}

TEST_CASE("no value says nothing: it may stand where the edition prints none", "[validate]") {
    const auto ediciones = edicion_with({"/periodos/poblacion_potencial"}, {});
    CHECK(found_in(tests::ficha_bytes(), ediciones).empty());  // it is null in the three years
}

TEST_CASE("a whole list that the edition does not print is told once", "[validate]") {
    CHECK(found_in(tests::ficha_bytes(), edicion_with({"/regiones"}, {})) ==
          Found{"E-VAL-091 /regiones"});
}

TEST_CASE("what the edition demands is missing: absent, null and S/I", "[validate]") {
    CHECK(found_in(tests::ficha_bytes(), edicion_with({}, {"/periodos/poblacion_potencial"})) ==
          Found{"E-VAL-016 /periodos/0/poblacion_potencial",
                "E-VAL-016 /periodos/1/poblacion_potencial",
                "E-VAL-016 /periodos/2/poblacion_potencial"});
    const std::string absent = without(tests::ficha_bytes(), "\"poblacion_objetivo\": 628,");
    CHECK(found_in(absent, edicion_with({}, {"/periodos/poblacion_beneficiada",
                                             "/periodos/poblacion_objetivo"})) ==
          Found{"E-VAL-030 /origenes/1/datos/0",  // it led to what is gone
                "E-VAL-016 /periodos/0/poblacion_objetivo",
                "E-VAL-016 /periodos/0/poblacion_beneficiada",
                "E-VAL-016 /periodos/1/poblacion_objetivo",
                "E-VAL-016 /periodos/1/poblacion_beneficiada",
                "E-VAL-001 /periodos/2/poblacion_objetivo"});
}

TEST_CASE("an edition demands nothing below what is not there", "[validate]") {
    std::string text = tests::ficha_bytes();
    const auto at = text.find("\"evaluacion\"");
    const auto end = text.find("\"otros_atributos\"");
    REQUIRE(at < end);
    text.erase(at, end - at);
    // The origins of the judgement point into the void now: those are the only faults.
    for (const std::string& fault : found_in(
             text,
             edicion_with({}, {"/evaluacion/gasto_por_beneficiario/justificacion_pertinente"}))) {
        CHECK(fault.starts_with("E-VAL-030 "));
    }
}

TEST_CASE("an edition shows its own years", "[validate]") {
    auto ediciones = edicion_with({}, {});
    ediciones.front().anios = 2;
    CHECK(found_in(tests::ficha_bytes(), ediciones) == Found{"E-VAL-041 /periodos/0/anio"});
    ediciones.front().anios = 4;
    CHECK(found_in(tests::ficha_bytes(), ediciones) == Found{"E-VAL-042 /periodos"});
    ediciones.front().anios = 3;
    ediciones.front().anios_indicadores = 2;
    const Found indicators = found_in(tests::ficha_bytes(), ediciones);
    CHECK(indicators.size() == 5);
    CHECK(indicators.front() == "E-VAL-041 /indicadores/0/efectivos/0/anio");
}

TEST_CASE("years after the ejercicio may stand where the edition shows them, and may be missing",
          "[validate]") {
    std::string text = tests::ficha_bytes();
    const std::string first = "\"periodos\": [\n    {\n      \"anio\": 2021,";
    const auto at = text.find(first);
    REQUIRE(at != std::string::npos);
    text.insert(at + std::string_view{"\"periodos\": ["}.size(),
                "{\"anio\": 2024, \"presupuesto_inicial\": 5},");
    auto ediciones = edicion_with({}, {});
    const Found refused = found_in(text, ediciones);
    CHECK(std::ranges::find(refused, "E-VAL-041 /periodos/0/anio") != refused.end());
    ediciones.front().anios_posteriores = 1;
    const Found admitted = found_in(text, ediciones);
    CHECK(std::ranges::find(admitted, "E-VAL-041 /periodos/0/anio") == admitted.end());
    CHECK(found_in(tests::ficha_bytes(), ediciones).empty());
}

TEST_CASE("an unknown edition is told with those that there are, beside the other faults",
          "[validate]") {
    std::string text = tests::ficha_bytes();
    text.replace(text.find("\"2023\""), 6, "\"2024\"");
    text.replace(text.find("\"ex_ante\": false"), 16, "\"ex_ante\": \"falso\"");
    const auto unknown = validate::read_entrada(text, "a.json", tests::ediciones());
    REQUIRE(unknown.diagnostics().size() == 2);
    CHECK(unknown.diagnostics().back().place.pointer == "/historial_evaluativo/ex_ante");
    CHECK(unknown.diagnostics().front().code == "E-VAL-090");
    CHECK(unknown.diagnostics().front().hint.find("2023") != std::string::npos);
}

TEST_CASE("an option that the edition does not use is a fault where it stands", "[validate]") {
    const auto ediciones = edicion_with({"/indicadores/nivel=complementario"}, {});
    const auto found = found_in(tests::ficha_bytes(), ediciones);
    REQUIRE_FALSE(found.empty());
    for (const std::string& fault : found) {
        CHECK(fault.starts_with("E-VAL-092 /indicadores/"));
        CHECK(fault.ends_with("/nivel"));
    }
}
