#include "validate/reglas.hpp"

#include <regex>
#include <set>

#include "support/catch.hpp"
#include "support/ficha_003.hpp"
#include "support/inputs.hpp"
#include "support/source_tree.hpp"
#include "validate/from_load.hpp"

using namespace generator;

namespace {

/// The sample with one passage changed.
std::string changed(std::string_view path, const std::string& from, const std::string& to) {
    std::string text = tests::read_source(path);
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    text.replace(at, from.size(), to);
    return text;
}

/// "code pointer" of each diagnostic, in order.
std::vector<std::string> found_in(const std::string& text) {
    std::vector<std::string> result;
    const auto entrada = validate::read_entrada(text, "a.json", tests::ediciones());
    for (const auto& diagnostic : entrada.diagnostics()) {
        result.push_back(diagnostic.code + ' ' + diagnostic.place.pointer);
    }
    return result;
}

using Found = std::vector<std::string>;

std::vector<std::string> ficha_with(const std::string& from, const std::string& to) {
    return found_in(changed(tests::kFicha, from, to));
}
std::vector<std::string> informe_with(const std::string& from, const std::string& to) {
    return found_in(changed(tests::kInforme, from, to));
}

}  // namespace

TEST_CASE("the years of a ficha are t-2, t-1 and t, each once", "[validate]") {
    CHECK(ficha_with("\"anio\": 2021,\n      \"poblacion_potencial\"",
                     "\"anio\": 2022,\n      \"poblacion_potencial\"") ==
          Found{"E-VAL-042 /periodos", "E-VAL-040 /periodos/1/anio"});
    CHECK(ficha_with("\"anio\": 2021,\n      \"poblacion_potencial\"",
                     "\"anio\": 2020,\n      \"poblacion_potencial\"") ==
          Found{"E-VAL-042 /periodos", "E-VAL-041 /periodos/0/anio"});
}

TEST_CASE("data that end in another year than «ejercicio» are one fault", "[validate]") {
    const Found found = ficha_with("\"ejercicio\": 2023", "\"ejercicio\": 2024");
    CHECK(found == Found{"E-VAL-039 /ejercicio", "E-VAL-046 /historial_evaluativo/ex_dure/0"});
}

TEST_CASE("a file of another product is one fault", "[validate]") {
    CHECK(ficha_with("\"producto\": \"ficha-monitoreo\"", "\"producto\": \"matriz-logica\"") ==
          Found{"E-VAL-021 /producto"});
    CHECK(informe_with("\"producto\": \"informe-egreso\"", "\"producto\": \"ficha-monitoreo\"") ==
          Found{"E-VAL-021 /producto"});
    // A key that no product knows: the file is of the product that it names, with its faults.
    const Found both = informe_with("\"observacion\": null", "\"observacin\": null");
    CHECK(std::ranges::find(both, "E-VAL-021 /producto") == both.end());
}

TEST_CASE("a year before the programme began is not missed", "[validate]") {
    const std::string ficha = R"({"producto": "ficha-monitoreo", "edicion": "2023", "codigo": "a",
  "ejercicio": 2023, "programa": {"nombre": "n", "servicio": "s", "ministerio": "m"},
  "antecedentes": {"descripcion": "d", "proposito": "p", "anio_inicio": INICIO},
  "poblaciones": {"objetivo": ["o"], "beneficiada": ["b"]},
  "periodos": [{"anio": 2023}],
  "componentes": [{"nombre": "c", "periodos": [{"anio": 2023}, {"anio": 2022}, {"anio": 2021}]}]})";
    const auto with_start = [&](const std::string& year) {
        std::string text = ficha;
        text.replace(text.find("INICIO"), 6, year);
        return found_in(text);
    };
    CHECK(with_start("2023").empty());
    CHECK(with_start("2022") == Found{"E-VAL-042 /periodos"});
    CHECK(with_start("2021") == Found{"E-VAL-042 /periodos", "E-VAL-042 /periodos"});
    CHECK(with_start("null") == Found{"E-VAL-042 /periodos", "E-VAL-042 /periodos"});
    CHECK(with_start("2024") == Found{"E-VAL-045 /antecedentes/anio_inicio"});
}

TEST_CASE("a component without t is an error, without an earlier year a warning", "[validate]") {
    CHECK(ficha_with("{\"anio\": 2023, \"gasto\": 2989539, \"produccion\": 646}",
                     "{\"anio\": 2021, \"gasto\": 2989539, \"produccion\": 646}") ==
          Found{"E-VAL-042 /componentes/0/periodos", "E-VAL-040 /componentes/0/periodos/2/anio"});
    CHECK(ficha_with(",\n        {\"anio\": 2022, \"numerador\": \"N/C\", \"denominador\": "
                     "\"N/C\"}",
                     "") == Found{"W-VAL-043 /indicadores/0/efectivos"});
}

TEST_CASE("regions, subtítulos, components and indicators stand once", "[validate]") {
    CHECK(ficha_with("\"region\": \"02\"", "\"region\": \"15\"") ==
          Found{"E-VAL-044 /regiones/1/region"});
    CHECK(ficha_with("\"subtitulo\": \"24\"", "\"subtitulo\": \"22\"") ==
          Found{"E-VAL-044 /subtitulos/2/subtitulo"});
    CHECK(ficha_with("\"nombre\": \"Acompañamiento familiar\"",
                     "\"nombre\": \"Residencialidad emocionalmente segura\"") ==
          Found{"E-VAL-044 /componentes/2/nombre"});
}

TEST_CASE("a percentage of a ficha has a denominador", "[validate]") {
    const auto with_efectivo = [](const std::string& operandos) {
        return ficha_with(R"({"anio": 2021, "numerador": "N/C", "denominador": "N/C"})",
                          R"({"anio": 2021, )" + operandos + "}");
    };
    CHECK(with_efectivo(R"("numerador": 5, "denominador": "N/A")") ==
          Found{"E-VAL-038 /indicadores/0/efectivos/0"});
    CHECK(with_efectivo(R"("numerador": 5, "denominador": "S/I")").empty());
    CHECK(with_efectivo(R"("numerador": "N/A", "denominador": "N/A")").empty());
    const std::string count = R"("numerador": 14820000, "denominador": "N/A")";
    CHECK(tests::read_source("inputs/ficha-monitoreo/ejemplo-conectividad-2025.json").find(count) !=
          std::string::npos);  // «Conexiones» are counted: nothing is wrong
}

TEST_CASE("a percentage is told by the unit of the edition, or by no other words", "[validate]") {
    const std::string unidad = "\"unidad_de_medida\": \"Porcentual\"";
    for (const char* other : {"Porcentaje", "porcentual", "%", "Porcentual (%)", "PORCENTAJE",
                              "por ciento", "Porcentaje de personas", "Tasa (%)"}) {
        INFO(other);
        CHECK(ficha_with(unidad, "\"unidad_de_medida\": \"" + std::string{other} + '"') ==
              Found{"E-VAL-037 /indicadores/0/unidad_de_medida"});
    }
    for (const char* other : {"Puntos porcentuales", "Días", "Talleres con 60% de asistencia"}) {
        INFO(other);
        CHECK(ficha_with(unidad, "\"unidad_de_medida\": \"" + std::string{other} + '"').empty());
    }
}

TEST_CASE("years and dates that the life of the programme denies are told once", "[validate]") {
    CHECK(ficha_with("\"anio_termino\": \"N/A\"", "\"anio_termino\": 2022") ==
          Found{"W-VAL-036 /antecedentes/anio_termino"});
    CHECK(ficha_with("\"anio_termino\": \"N/A\"", "\"anio_termino\": 2023").empty());
    CHECK(ficha_with("\"anio_inicio\": 2018", "\"anio_inicio\": 2022") ==
          Found{"W-VAL-028 /periodos/0/anio"});
    CHECK(ficha_with("\"fecha\": \"2024-04-25\"", "\"fecha\": \"2022-12-31\"") ==
          Found{"W-VAL-027 /evaluacion/gasto_por_beneficiario/fecha"});
    CHECK(ficha_with("\"fecha\": \"2024-04-25\"", "\"fecha\": \"2024-04-26\"") ==
          Found{"W-VAL-027 /evaluacion/gasto_por_beneficiario/fecha"});
}

TEST_CASE("dates of a ficha agree with its year", "[validate]") {
    CHECK(ficha_with("\"ex_dure\": [2020, 2021, 2022]", "\"ex_dure\": [2019, 2021, 2023]") ==
          Found{"E-VAL-046 /historial_evaluativo/ex_dure/0",
                "E-VAL-046 /historial_evaluativo/ex_dure/2"});
    CHECK(ficha_with("\"ex_dure\": [2020, 2021, 2022]", "\"ex_dure\": [2020, 2021, 2021]") ==
          Found{"E-VAL-015 /historial_evaluativo/ex_dure/2"});
    CHECK(ficha_with("\"anio_termino\": \"N/A\"", "\"anio_termino\": 2017") ==
          Found{"E-VAL-045 /antecedentes/anio_termino"});
    CHECK(ficha_with("2024-04-25T12:21", "2022-12-31T23:59") ==
          Found{"E-VAL-047 /fecha_publicacion"});
    CHECK(ficha_with("\"ods\": [1, 3, 5]", "\"ods\": [1, 3, 1, 18]") ==
          Found{"E-VAL-015 /otros_atributos/ods/2", "E-VAL-004 /otros_atributos/ods/3"});
    CHECK(ficha_with("\"fecha\": \"2024-04-25\"", "\"fecha\": \"2024-02-29\"").empty());
    CHECK(ficha_with("\"fecha\": \"2024-04-25\"", "\"fecha\": \"2023-02-29\"") ==
          Found{"E-VAL-012 /evaluacion/gasto_por_beneficiario/fecha"});
}

TEST_CASE("an origin points at data, once, with its evidence", "[validate]") {
    const std::string pointer = "\"/periodos/0/presupuesto_inicial\"";
    const std::string metodo = "\"metodo\": \"Único denominador";
    const auto dangling = validate::read_entrada(
        changed(tests::kFicha, pointer, "\"/periodos/0/presupuesto_incial\""), "a.json",
        tests::ediciones());
    REQUIRE(dangling.diagnostics().size() == 1);
    CHECK(dangling.diagnostics()[0].code == "E-VAL-030");
    CHECK(dangling.diagnostics()[0].place.pointer == "/origenes/0/datos/0");
    CHECK(dangling.diagnostics()[0].hint == "¿Quiso decir /periodos/0/presupuesto_inicial?");
    CHECK(ficha_with(pointer, "\"/periodos/3\"") == Found{"E-VAL-030 /origenes/0/datos/0"});
    CHECK(ficha_with(pointer, "\"periodos\"") == Found{"E-VAL-030 /origenes/0/datos/0"});
    CHECK(ficha_with(pointer, "\"/periodos/0/presupuesto_final\"") ==
          Found{"E-VAL-031 /origenes/0/datos/1"});
    CHECK(ficha_with(metodo, "\"alternativas\": \"Único denominador").front() ==
          "E-VAL-032 /origenes/1");
    CHECK(ficha_with("\"origen\": \"reconstruido\"", "\"origen\": \"publicado\"").empty());
    CHECK(ficha_with(",\n      \"confirmado_el\": \"2026-11-23\"", "") ==
          Found{"E-VAL-034 /origenes/0"});
    CHECK(ficha_with("\"figura\": \"cobertura.2022\"", "\"figura\": \"cobertura.2021\"") ==
          Found{"E-VAL-035 /publicados/1/valor"});
}

TEST_CASE("the longest pointer decides the origin of a datum", "[validate]") {
    const std::string text = changed(
        tests::kFicha, "\"origenes\": [",
        "\"origenes\": [{\"origen\": \"publicado\", \"datos\": [\"/periodos\"], \"fuente\": "
        "\"f\"}, {\"origen\": \"informado\", \"datos\": [\"/periodos/1\"]},");
    const auto entrada = validate::read_entrada(text, "a.json", tests::ediciones());
    REQUIRE(entrada.has_value());
    const auto& periodos = std::get<model::FichaMonitoreo>(*entrada).periodos;
    CHECK(periodos[0].anio.procedencia == model::Procedencia::publicado);
    CHECK(periodos[1].anio.procedencia == model::Procedencia::informado);
    CHECK(periodos[1].presupuesto_inicial.procedencia == model::Procedencia::reconstruido);
    // Nobody published what is not there.
    CHECK(periodos[0].poblacion_objetivo.procedencia == model::Procedencia::sin_dato);
}

TEST_CASE("a product that does not exist is named with its nearest, and the rest is checked",
          "[validate]") {
    const auto result = validate::read_entrada(
        changed(tests::kInforme, "\"informe-egreso\"", "\"informe-egresos\""), "a.json",
        tests::ediciones());
    REQUIRE(result.diagnostics().size() == 1);
    CHECK(result.diagnostics()[0].code == "E-VAL-020");
    CHECK(result.diagnostics()[0].hint == "¿Quiso decir \"informe-egreso\"?");
    CHECK(informe_with("\"informe-egreso\",\n  \"edicion\": \"2021\"",
                       "\"informe-egresos\",\n  \"edicion\": 2021") ==
          Found{"E-VAL-020 /producto", "E-VAL-003 /edicion"});
    CHECK(found_in("{}") == Found{"E-VAL-001 /producto"});
    CHECK(found_in(R"({"producto": null})") == Found{"E-VAL-001 /producto"});
    CHECK(found_in(R"({"producto": 7})") == Found{"E-VAL-003 /producto"});
    CHECK(found_in(R"({"producto": "zzzzzzz"})") == Found{"E-VAL-020 /producto"});
    CHECK(found_in("[]") == Found{"E-VAL-003 "});
    CHECK(found_in("{\"producto\"") == Found{"E-JSON-013 "});
}

TEST_CASE("grade and date of a commitment come together", "[validate]") {
    CHECK(informe_with("\"calificacion\": \"Cumplido\"", "\"calificacion\": null") ==
          Found{"E-VAL-050 /compromisos/0/calificacion"});
    CHECK(informe_with("\"fecha_calificacion\": \"2020-12-31\"", "\"fecha_calificacion\": null") ==
          Found{"E-VAL-050 /compromisos/0/fecha_calificacion"});
    CHECK(
        informe_with("\"fecha_vencimiento\": \"2020-12\"", "\"fecha_vencimiento\": \"2018-12\"") ==
        Found{"W-VAL-051 /compromisos/0/fecha_vencimiento"});
    // Ten years late is a slip of the keyboard, nine may be slow work.
    CHECK(
        informe_with("\"fecha_vencimiento\": \"2020-12\"", "\"fecha_vencimiento\": \"2029-12\"") ==
        Found{"W-VAL-051 /compromisos/0/fecha_vencimiento"});
    CHECK(informe_with("\"fecha_vencimiento\": \"2020-12\"", "\"fecha_vencimiento\": \"2028-12\"")
              .empty());
    CHECK(informe_with("\"fecha_calificacion\": \"2020-12-31\"",
                       "\"fecha_calificacion\": \"2030-12-31\"") ==
          Found{"W-VAL-051 /compromisos/0/fecha_calificacion"});
    // Where no date fits, it is the year of the evaluation that does not: told once.
    CHECK(informe_with("\"ejercicio\": 2019", "\"ejercicio\": 2022") ==
          Found{"W-VAL-051 /ejercicio"});
    CHECK(informe_with("\"ejercicio\": 2019", "\"ejercicio\": 1999") ==
          Found{"W-VAL-051 /ejercicio"});
    // A date that cannot be read is one fault, not two.
    CHECK(informe_with("\"fecha_calificacion\": \"2020-12-31\"",
                       "\"fecha_calificacion\": \"31-12-2020\"") ==
          Found{"E-VAL-011 /compromisos/0/fecha_calificacion"});
}

TEST_CASE("spaces around a text are warned about and kept", "[validate]") {
    const std::string text = changed(tests::kInforme, "\"SERVICIO NACIONAL DE MENORES\"",
                                     "\"SERVICIO NACIONAL DE MENORES \"");
    const auto result = validate::read_entrada(text, "a.json", tests::ediciones());
    REQUIRE(result.has_value());
    REQUIRE(result.diagnostics().size() == 1);
    CHECK(result.diagnostics()[0].code == "W-VAL-001");
    CHECK(std::get<model::InformeEgreso>(*result).servicio.value().ends_with("MENORES "));
}

TEST_CASE("absent, S/I, N/A, N/C and 0 stay apart", "[validate]") {
    const std::string field = "\"recursos_gobiernos_regionales\": null";
    const auto value_of = [&](const std::string& to) {
        const auto entrada =
            validate::read_entrada(changed(tests::kFicha, field, to), "a.json", tests::ediciones());
        REQUIRE(entrada.has_value());
        return std::get<model::FichaMonitoreo>(*entrada)
            .periodos[0]
            .recursos_gobiernos_regionales.valor;
    };
    using model::SinValor;
    const auto is = [](const auto& valor, SinValor sin_valor) {
        return valor.index() == 0 && std::get<0>(valor) == sin_valor;
    };
    CHECK(is(value_of(field), SinValor::no_informado));
    CHECK(is(value_of("\"recursos_gobiernos_regionales\": \"S/I\""), SinValor::no_informado));
    CHECK(is(value_of("\"recursos_gobiernos_regionales\": \"N/A\""), SinValor::no_aplica));
    CHECK(is(value_of("\"recursos_gobiernos_regionales\": \"N/C\""), SinValor::no_comparable));
    CHECK(std::get<1>(value_of("\"recursos_gobiernos_regionales\": 0")).valor == 0);
}

TEST_CASE("hints tell how the value is to be written", "[validate]") {
    const std::string field = "\"presupuesto_inicial\": 465599";
    const auto hint_of = [&](const std::string& value) {
        const auto entrada = validate::read_entrada(
            changed(tests::kFicha, field, "\"presupuesto_inicial\": " + value), "a.json",
            tests::ediciones());
        REQUIRE_FALSE(entrada.diagnostics().empty());
        return entrada.diagnostics()[0].hint;
    };
    CHECK(hint_of("\"465.599\"") == "Escriba 465599, sin comillas ni separador de miles.");
    CHECK(hint_of("\"s/i\"") == "Escriba \"S/I\", con mayúsculas y barra.");
    CHECK(hint_of("\"N.A.\"") == "Escriba \"N/A\", con mayúsculas y barra.");
    CHECK(hint_of("\"-\"") == "Si no hay dato, escriba null o \"S/I\"; un cero es 0.");
    CHECK(hint_of("465.599").find("M$ (miles de pesos) enteros") != std::string::npos);
    CHECK(hint_of("-1").find("entre 0 y 1000000000000") != std::string::npos);

    const auto hint_instead = [](std::string_view of, const std::string& value) {
        const auto entrada = validate::read_entrada(changed(tests::kFicha, std::string{of}, value),
                                                    "a.json", tests::ediciones());
        REQUIRE_FALSE(entrada.diagnostics().empty());
        return entrada.diagnostics()[0].hint;
    };
    const std::string_view region = R"("region": "06")";
    CHECK(hint_instead(region, R"("region": 6)") == R"(Escríbalo entre comillas: "06".)");
    CHECK(hint_instead(region, R"("region": 13)") == R"(Escríbalo entre comillas: "13".)");
    CHECK(hint_instead(region, R"("region": "6")") == R"(Escriba "06", con dos dígitos.)");
    CHECK(hint_instead(region, R"("region": "O6")") ==
          R"(Es un código de dos dígitos entre comillas: "07".)");
    const std::string_view share = R"({"anio": 2021, "numerador": "N/C")";
    CHECK(hint_instead(share, R"({"anio": 2021, "numerador": "90,5 %")") ==
          "Escriba 90.5, sin comillas ni «%».");
    CHECK(hint_instead(share, R"({"anio": 2021, "numerador": "90,5")") ==
          "Escriba 90.5, sin comillas.");
}

TEST_CASE("each rule of the reference page has a code of its own", "[validate]") {
    std::string last;
    for (const auto& regla : validate::reglas()) {
        const std::string code{regla.codigo.substr(2)};
        CHECK((last < code));
        last = code;
    }
}

TEST_CASE("the reference page tells every rule between fields that the sources tell",
          "[validate]") {
    std::set<std::string> told;
    for (const auto& regla : validate::reglas()) {
        told.emplace(regla.codigo);
    }
    static const std::regex kCode{"\"([EW]-VAL-[0-9]{3})\""};
    constexpr std::string_view first = "020";  // those before are of one field
    std::set<std::string> found;
    for (const auto& file : support::source_files("generator")) {
        if (file.path.ends_with("validate/reglas.cpp")) {
            continue;
        }
        for (const std::string& line : file.lines) {
            for (std::sregex_iterator at{line.begin(), line.end(), kCode}, end; at != end; ++at) {
                const std::string code = at->str(1);
                if (code.substr(code.size() - first.size()) >= first) {
                    found.insert(code);
                }
            }
        }
    }
    CHECK(told == found);
}
