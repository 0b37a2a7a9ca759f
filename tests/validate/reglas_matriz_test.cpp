#include "support/catch.hpp"
#include "support/inputs.hpp"
#include "validate/from_load.hpp"

using namespace generator;

namespace {

using Found = std::vector<std::string>;

/// "code pointer" of what a sample with one passage changed is told of.
Found with(std::string_view path, const std::string& from, const std::string& to) {
    std::string text = tests::read_source(path);
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
    Found result;
    const auto entrada = validate::read_entrada(text, "a.json");
    for (const auto& diagnostic : entrada.diagnostics()) {
        CHECK_FALSE(diagnostic.hint.empty());
        result.push_back(diagnostic.code + ' ' + diagnostic.place.pointer);
    }
    return result;
}
Found seed(const std::string& from, const std::string& to) {
    return with(tests::kMatriz, from, to);
}
Found sample(const std::string& from, const std::string& to) {
    return with(tests::kMatrizConValores, from, to);
}

}  // namespace

TEST_CASE("the sample matrices hold the facts of the tender and are valid", "[validate]") {
    for (const std::string_view path : {tests::kMatriz, tests::kMatrizConValores}) {
        const auto entrada = validate::read_entrada(tests::read_source(path), path);
        CHECK(entrada.diagnostics().empty());
        REQUIRE(entrada.has_value());
    }
    const auto entrada = validate::read_entrada(tests::read_source(tests::kMatriz), "a.json");
    const auto& matriz = std::get<model::MatrizLogica>(*entrada);
    // Seed 004: lines 92, 107, 184, 228, 322-325, 399-400, 417.
    CHECK(matriz.objetivos_especificos[1].numeral.value() == "2.");
    CHECK(matriz.matriz[0].indicadores[0].meta.valor.value() == base::Decimal{90, 0});
    CHECK(matriz.matriz[1].indicadores[0].meta.valor.value() == base::Decimal{5, 0});
    CHECK(matriz.metas_transversales.grupos[0].metas[0].meta.valor.value() == base::Decimal{14, 1});
    REQUIRE(matriz.tipos_de_diagnostico.size() == 3);
    CHECK(matriz.tipos_de_diagnostico[0].plazo.value().valor == 38);
    CHECK(matriz.tipos_de_diagnostico[2].plazo.value().valor == 90);
    CHECK(matriz.pago.rango_minimo.value() == base::Decimal{8, 0});
    CHECK(matriz.pago.rango_maximo.value() == base::Decimal{10, 0});
    CHECK(matriz.pago.valor_base.value() == base::Decimal{86, 1});
    CHECK(matriz.pago.servicios_mensuales.value().valor == 10);
    CHECK(matriz.objetivo_general.procedencia == model::Procedencia::reconstruido);
    CHECK(matriz.licitacion.servicio.procedencia == model::Procedencia::informado);
}

TEST_CASE("a percentage has a denominator", "[validate]") {
    CHECK(sample("\"numerador\": 2699, \"denominador\": 3000",
                 "\"numerador\": 2699, \"denominador\": \"N/A\"") ==
          Found{"E-VAL-081 /matriz/0/indicadores/0/valores/0"});
    CHECK(sample("\"numerador\": 2699, \"denominador\": 3000",
                 "\"numerador\": 2699, \"denominador\": \"S/I\"")
              .empty());
}

TEST_CASE("numerals are those of the list", "[validate]") {
    CHECK(seed("\"numeral\": \"2.\"", "\"numeral\": \"3.\"") ==
          Found{"E-VAL-070 /objetivos_especificos/1/numeral"});
    CHECK(seed("\"numeral\": \"2.\"", "\"numeral\": \"21.\"") ==
          Found{"E-VAL-070 /objetivos_especificos/1/numeral"});
    CHECK(seed("\"numeral\": \"2.\"", "\"numeral\": \"2)\"").empty());
}

TEST_CASE("a row names an objective that exists, once", "[validate]") {
    CHECK(seed("\"objetivo\": 2", "\"objetivo\": 3").empty());
    CHECK(seed("\"objetivo\": 2", "\"objetivo\": 4") == Found{"E-VAL-071 /matriz/1/objetivo"});
    CHECK(seed("\"objetivo\": 2", "\"objetivo\": 1") == Found{"E-VAL-072 /matriz/1/objetivo"});
}

TEST_CASE("the mark of a note has one place and one text", "[validate]") {
    const std::string words = "\"despues_de\": \"Porcentaje de diagnósticos\"";
    CHECK(seed(words, "\"despues_de\": \"Porcentaje de diagnostico\"") ==
          Found{"E-VAL-073 /matriz/0/indicadores/1/notas/0/despues_de"});
    CHECK(seed(words, "\"despues_de\": \"la\"") ==
          Found{"E-VAL-073 /matriz/0/indicadores/1/notas/0/despues_de"});
    CHECK(seed(words, "\"despues_de\": null").empty());
    CHECK(sample("\"notas\": [", "\"notas\": [{\"marca\": \"1\", \"texto\": \"Otra.\"},") ==
          Found{"E-VAL-074 /matriz/0/indicadores/1/notas/1/marca"});
}

TEST_CASE("values have one element a year, of the kind that the meta asks for", "[validate]") {
    CHECK(sample("\"anio\": 2019, \"numerador\": 2754", "\"anio\": 2018, \"numerador\": 2754") ==
          Found{"E-VAL-075 /matriz/0/indicadores/0/valores/1/anio"});
    CHECK(sample("{ \"anio\": 2018, \"numerador\": 2699, \"denominador\": 3000 }",
                 "{ \"anio\": 2018, \"subtotales\": [{\"nombre\": \"a\", \"valor\": 1}] }") ==
          Found{"E-VAL-077 /matriz/0/indicadores/0/valores/0"});
    CHECK(sample("\"subtotales\": [", "\"numerador\": 1, \"subtotales\": [") ==
          Found{"E-VAL-077 /metas_transversales/grupos/0/metas/0/valores/0"});
}

TEST_CASE("objectives, indicators and types are not repeated", "[validate]") {
    CHECK(sample("\"Promedio de visitas domiciliarias por familia\"",
                 "\"Porcentaje de familias de acogida con evaluación vigente\"") ==
          Found{"E-VAL-076 /matriz/0/indicadores/2/nombre"});
    CHECK(seed("\"Diagnóstico Social\"", "\"Diagnóstico Psicológico\"") ==
          Found{"E-VAL-076 /tipos_de_diagnostico/1/nombre"});
}

TEST_CASE("a scale has both ends, in order; so has the range of payment", "[validate]") {
    const std::string scale = "\"escala_minima\": 0, \"escala_maxima\": 3";
    const Found fault{"E-VAL-078 /metas_transversales/grupos/0/metas/0/meta"};
    CHECK(sample(scale, "\"escala_minima\": 0") == fault);
    CHECK(sample(scale, "\"escala_maxima\": 3") == fault);
    CHECK(sample(scale, "\"escala_minima\": 3, \"escala_maxima\": 3") == fault);
    CHECK(sample(scale, "\"escala_minima\": 2.9, \"escala_maxima\": 3").empty());
    CHECK(seed("\"rango_minimo\": 8", "\"rango_minimo\": 10.1") ==
          Found{"E-VAL-079 /pago/rango_minimo"});
    CHECK(seed("\"rango_minimo\": 8", "\"rango_minimo\": 10").empty());
}

TEST_CASE("what is printed within the sentence of another datum does not come alone",
          "[validate]") {
    CHECK(seed("\"criterio\": \"Zona\"", "\"criterio\": null") == Found{"E-VAL-080 /pago/cita"});
    CHECK(seed("\"servicios_mensuales\": 10", "\"servicios_mensuales\": \"S/I\"") ==
          Found{"E-VAL-080 /pago/prestadores", "E-VAL-080 /pago/detalle_de_servicios"});
}
