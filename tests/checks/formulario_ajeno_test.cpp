// Forms of an analyst with data of his own: what he printed and nobody told him.
#include "checks/formulario.hpp"
#include "support/catch.hpp"
#include "support/formulario_001.hpp"

using namespace generator;

namespace {

using Found = std::vector<std::string>;

/// The values of an indicator that is written once: each is the text of a "total".
struct Escrito {
    std::string unidad = "personas";
    std::string formula = "N° de a/N° de b";
    int decimales = 0;
    std::string efectivo = R"({"numerador": 50, "denominador": 10})";
    std::string meta = R"({"numerador": 60, "denominador": 10})";
    std::string more = {};  // other keys of the indicator, with the comma before them
};

std::string indicador_json(const std::string& nombre, const Escrito& escrito) {
    const std::string total = R"("total": )" + escrito.efectivo;
    std::string json = R"({"productos_estrategicos": ["P"], "dimension": "Eficacia",
        "ambito": "Producto", "nombre": ")" +
                       nombre + R"(", "aplica_gestion_territorial": false,
        "formula": ")" +
                       escrito.formula + R"(", "unidad_de_medida": ")" + escrito.unidad +
                       R"(", "decimales": )" + std::to_string(escrito.decimales) +
                       R"(, "efectivos": [)";
    for (const char* anio : {"2015", "2016", "2017"}) {
        json += R"({"anio": )" + std::string{anio} + ", " +
                (anio == std::string_view{"2015"} ? total : R"("total": {"numerador": "S/I"})") +
                "}" + (anio == std::string_view{"2017"} ? "" : ", ");
    }
    return json + R"(], "efectivo_a_junio": {"total": {"numerador": "S/I"}}, "meta": {"total": )" +
           escrito.meta + "}" + escrito.more +
           (escrito.more.find("aplica_desagregacion") == std::string::npos
                ? R"(, "aplica_desagregacion_por_sexo": false})"
                : "}");
}

std::string formulario_json(const std::vector<Escrito>& indicadores, const std::string& more) {
    std::string json = R"({"producto": "formulario-indicadores", "edicion": "2019",
        "codigo": "x", "ejercicio": 2019, "ministerio": "M", "partida": "21", "servicio": "S",
        "capitulo": "05", "indicadores": [)";
    for (std::size_t i = 0; i < indicadores.size(); ++i) {
        json += (i == 0 ? "" : ", ") + indicador_json(std::to_string(i), indicadores[i]);
    }
    return json + "]" + more + "}";
}

base::Diagnostics revisar(const std::vector<Escrito>& indicadores, const std::string& more = {}) {
    const std::string json = formulario_json(indicadores, more);
    const auto entrada = validate::read_entrada(json, "x.json");
    for (const auto& fault : entrada.diagnostics()) {
        UNSCOPED_INFO(to_text(fault));
    }
    REQUIRE(entrada.has_value());
    const auto& formulario = std::get<model::FormularioIndicadores>(*entrada);
    const auto& edicion = tests::edicion_formulario();
    const auto figuras = figures::make_figuras_formulario(formulario, edicion, json, "x.json");
    REQUIRE(figuras.has_value());
    return checks::revisar_formulario(
        {formulario, *figuras, edicion, base::LineIndex{json}, "x.json"});
}

/// "code pointer" of what is found, without notices.
Found found_in(const std::vector<Escrito>& indicadores, const std::string& more = {}) {
    Found result;
    for (const auto& found : revisar(indicadores, more)) {
        CHECK(found.place.line > 0);
        CHECK_FALSE(found.hint.empty());
        if (found.severity != base::Severity::note) {
            result.push_back(found.code + ' ' + found.place.pointer);
        }
    }
    return result;
}

std::string message_of(const std::vector<Escrito>& indicadores, std::string_view code) {
    for (const auto& found : revisar(indicadores)) {
        if (found.code == code) {
            return found.message;
        }
    }
    return {};
}

Escrito evaluado(std::string meta, std::string resultado, int decimales = 0) {
    return {.decimales = decimales,
            .meta = std::move(meta),
            .more = R"(, "sentido_de_medicion": "ascendente", "ponderacion": 100,
                "resultado": {"total": )" +
                    resultado + "}"};
}

}  // namespace

TEST_CASE("a form without fault has no finding", "[checks]") {
    CHECK(found_in({Escrito{}}).empty());
    CHECK(found_in({Escrito{.unidad = "%",
                            .formula = "(N° de a/N° de b)*100",
                            .efectivo = R"({"numerador": 1, "denominador": 10})",
                            .meta = R"({"numerador": 2, "denominador": 10})"}})
              .empty());
}

TEST_CASE("A1: a formula that multiplies, and a unit that is no percentage", "[checks]") {
    CHECK(found_in({Escrito{.unidad = "accidentes por 100", .formula = "(N° de a/N° de b)*100"}}) ==
          Found{"FOR-FACTOR /indicadores/0/formula"});
    CHECK(found_in({Escrito{.unidad = "Porcentaje", .formula = "N° de a/N° de b"}}) ==
          Found{"FH-UNIDAD /indicadores/0/unidad_de_medida"});
    // One quotient among numbers is enough.
    CHECK(found_in({Escrito{.unidad = "‰",
                            .formula = "(N° de a/N° de b)*1000",
                            .meta = R"({"numerador": 2, "denominador": "N/A"})"}}) ==
          Found{"FOR-FACTOR /indicadores/0/formula"});
    CHECK(found_in({Escrito{.formula = "N° de a + N° de b"}}) ==
          Found{"FOR-COCIENTE /indicadores/0/formula"});
}

TEST_CASE("A2: a forgotten operand is told, an S/I is said on purpose", "[checks]") {
    CHECK(found_in({Escrito{.efectivo = R"({"numerador": 2350})"}}) ==
          Found{"FH-OPERANDO /indicadores/0/efectivos/0/total"});
    CHECK(message_of({Escrito{.efectivo = R"({"numerador": 2350})"}}, "FH-OPERANDO") ==
          "Indicador 1, Efectivo 2015, total: falta «denominador» y el valor queda S/I.");
    CHECK(found_in({Escrito{.efectivo = R"({"denominador": 5})"}}) ==
          Found{"FH-OPERANDO /indicadores/0/efectivos/0/total"});
    CHECK(found_in({Escrito{.efectivo = R"({"numerador": 5, "denominador": "S/I"})"}}).empty());
    CHECK(found_in({evaluado(R"({"numerador": 6, "denominador": 2})", R"({"numerador": 5})")}) ==
          Found{"FH-OPERANDO /indicadores/0/resultado/total"});
    // A published value stands in its place.
    CHECK(found_in({Escrito{.efectivo = R"({"numerador": 2350})"}},
                   R"(, "publicados": [{"figura": "indicador.1.efectivo.2015.total", "valor": 7,
                       "fuente": "F"}])")
              .empty());
}

TEST_CASE("A3: a value without operands is told, whatever the way of leaving them out",
          "[checks]") {
    for (const char* meta : {"{}", R"({"sumandos": []})", R"({"numerador": null,
                             "denominador": null})"}) {
        CHECK(found_in({Escrito{.meta = meta}}) == Found{"FH-OPERANDO /indicadores/0/meta/total"});
    }
    CHECK(found_in({Escrito{.formula = "N° de a + N° de b",
                            .efectivo = R"({"sumandos": [{"nombre": "a", "valor": null}]})",
                            .meta = R"({"sumandos": [{"nombre": "a", "valor": 3}]})"}}) ==
          Found{"FH-OPERANDO /indicadores/0/efectivos/0/total"});
}

TEST_CASE("A3: the parts by sex that are missing are told beside their total", "[checks]") {
    const auto with = [](const std::string& hombres) {
        return Escrito{.efectivo = R"({"numerador": 50, "denominador": 10}, "hombres": )" +
                                   hombres + R"(, "mujeres": {"numerador": "S/I"})",
                       .meta = R"({"numerador": "S/I"}, "hombres": {"numerador": "S/I"},
                        "mujeres": {"numerador": "S/I"})",
                       .more = R"(, "aplica_desagregacion_por_sexo": true)"};
    };
    CHECK(found_in({with(R"({"numerador": "S/I"})")}) ==
          Found{"FH-OPERANDO /indicadores/0/efectivos/1/hombres",
                "FH-OPERANDO /indicadores/0/efectivos/1/mujeres",
                "FH-OPERANDO /indicadores/0/efectivos/2/hombres",
                "FH-OPERANDO /indicadores/0/efectivos/2/mujeres",
                "FH-OPERANDO /indicadores/0/efectivo_a_junio/hombres",
                "FH-OPERANDO /indicadores/0/efectivo_a_junio/mujeres"});
    CHECK(found_in({with("{}")}).front() == "FH-OPERANDO /indicadores/0/efectivos/0/hombres");
    // A8: one part is larger than the total, and nobody knows the other.
    const auto larger = found_in({with(R"({"numerador": 51, "denominador": 11})")});
    CHECK(larger[0] == "FH-SEXO-NUMERADOR /indicadores/0/efectivos/0/hombres");
    CHECK(larger[1] == "FH-SEXO-DENOMINADOR /indicadores/0/efectivos/0/hombres");
    CHECK(found_in({with(R"({"numerador": 50, "denominador": 10})")})
              .front()
              .starts_with("FH-OPERANDO"));
}

TEST_CASE("A4: the column of notes cites the note of its indicator", "[checks]") {
    const Escrito missing{.more = R"(, "columna_notas": "7")"};
    const Escrito other{.more = R"(, "columna_notas": "3", "nota": ["La dos."])"};
    const Escrito own{.more = R"(, "columna_notas": "3", "nota": ["La tres."])"};
    CHECK(found_in({missing, other, own}) ==
          Found{"FH-NOTAS /indicadores/0/columna_notas", "FH-NOTAS /indicadores/1/columna_notas"});
    const Escrito both{.more = R"(, "columna_notas": "2 y 3", "nota": ["La dos, y la tres."])"};
    const Escrito guest{.more = R"(, "columna_notas": "Ver nota 3; dato de 2018")"};
    CHECK(found_in({guest, both, own}).empty());
}

TEST_CASE("A6 and A7: a fulfilment that cannot be computed is told", "[checks]") {
    const Found told{"FH-CUMPLIMIENTO /indicadores/0/meta"};
    const std::string third = R"({"numerador": 1, "denominador": 3})";
    CHECK(found_in({evaluado(R"({"numerador": -40, "denominador": 1})",
                             R"({"numerador": -20, "denominador": 1})")}) == told);
    CHECK(found_in({evaluado(R"({"numerador": 0, "denominador": 1})", third)}) == told);
    CHECK(found_in({evaluado(third, third)}) == told);
    CHECK(found_in({evaluado(third, third, 1)}).empty());
    // That there is no target is told by the target.
    CHECK(found_in({evaluado(R"({"numerador": "S/I", "denominador": "S/I"})", third)}).empty());
}

TEST_CASE("A9: a published value that is printed rounded is told", "[checks]") {
    const auto with = [](const std::string& valor) {
        return found_in({Escrito{.unidad = "%",
                                 .formula = "(N° de a/N° de b)*100",
                                 .decimales = 1,
                                 .efectivo = R"({"numerador": "S/I", "denominador": "S/I"})",
                                 .meta = R"({"numerador": 2, "denominador": 10})"}},
                        R"(, "publicados": [{"figura": "indicador.1.efectivo.2015.total",
                            "fuente": "F", "valor": )" +
                            valor + "}]");
    };
    CHECK(with("22.26") == Found{"FH-PUBLICADO-DECIMALES /publicados/0/valor"});
    CHECK(with("0.04") == Found{"FH-PUBLICADO-DECIMALES /publicados/0/valor"});
    CHECK(with("22.3").empty());
    CHECK(with("22.30").empty());
}

TEST_CASE("B17: a zero below a part without value is told as it is printed", "[checks]") {
    const auto with = [](const std::string& numerador) {
        return message_of(
            {Escrito{.efectivo = R"({"denominador": 0, "numerador": )" + numerador + "}"}},
            "FH-DENOMINADOR");
    };
    CHECK(with("3").ends_with("se imprime N/A, como si no aplicara."));
    CHECK(with(R"("S/I")").ends_with("se imprime S/I."));
    CHECK(with(R"("N/C")").ends_with("se imprime N/C."));
}

TEST_CASE("B19: a number among others a hundred times larger is told", "[checks]") {
    const auto with = [](const std::string& efectivo, const std::string& meta) {
        return found_in(
            {Escrito{.formula = "N° de a",
                     .decimales = 3,
                     .efectivo = R"({"denominador": "N/A", "numerador": )" + efectivo + "}",
                     .meta = R"({"denominador": "N/A", "numerador": )" + meta + "}"}});
    };
    CHECK(with("2.350", "2400") == Found{"FH-MILES /indicadores/0/efectivos/0/total/numerador"});
    CHECK(with("2.350", "24.5").empty());
    CHECK(with("2.350", "234").empty());
    CHECK(with("2350", "2400").empty());
    CHECK(with("1.5", "2400").empty());  // no group of thousands has one digit
}

TEST_CASE("B21: a negative part of a percentage is told as what it is", "[checks]") {
    const auto with = [](const std::string& operandos) {
        return found_in({Escrito{.unidad = "%",
                                 .formula = "(N° de a/N° de b)*100",
                                 .efectivo = "{" + operandos + "}",
                                 .meta = R"({"numerador": 2, "denominador": 10})"}});
    };
    CHECK(with(R"("numerador": 10, "denominador": -100)") ==
          Found{"FH-NEGATIVO /indicadores/0/efectivos/0/total/denominador"});
    CHECK(with(R"("numerador": -10, "denominador": 100)") ==
          Found{"FH-NEGATIVO /indicadores/0/efectivos/0/total/numerador"});
    CHECK(with(R"("numerador": 101, "denominador": 100)") ==
          Found{"FH-RANGO /indicadores/0/efectivos/0/total/numerador"});
}

TEST_CASE("B25: an S/I explains no fulfilment", "[checks]") {
    auto escrito = evaluado(R"({"numerador": 10, "denominador": 1})",
                            R"({"numerador": 1, "denominador": 1}, "explicacion": "S/I")");
    CHECK_FALSE(message_of({escrito}, "FH-EXPLICACION").empty());
    escrito = evaluado(R"({"numerador": 10, "denominador": 1})",
                       R"({"numerador": 1, "denominador": 1}, "explicacion": "Por la huelga.")");
    CHECK(message_of({escrito}, "FH-EXPLICACION").empty());
}

TEST_CASE("B27: the columns that an indicator does not bring are told once", "[checks]") {
    std::string json = formulario_json({Escrito{}}, {});
    const auto from = json.find(R"("efectivos")");
    const auto to = json.find(R"("meta")");
    json.erase(from, to - from);
    const auto entrada = validate::read_entrada(json, "x.json");
    REQUIRE(entrada.has_value());
    const auto& formulario = std::get<model::FormularioIndicadores>(*entrada);
    const auto& edicion = tests::edicion_formulario();
    const auto figuras = figures::make_figuras_formulario(formulario, edicion, json, "x.json");
    const auto found = checks::revisar_formulario(
        {formulario, *figuras, edicion, base::LineIndex{json}, "x.json"});
    REQUIRE(found.size() == 1);
    CHECK(found[0].message ==
          "Indicador 1: el archivo no trae Efectivo 2015, Efectivo 2016, Efectivo 2017 y Efectivo "
          "a Junio 2018; se imprimirá S/I.");
}
