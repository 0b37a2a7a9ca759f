#include <algorithm>

#include "checks/catalogo.hpp"
#include "support/catch.hpp"
#include "support/inputs.hpp"
#include "support/outcome.hpp"
#include "support/temporary_folder.hpp"

using generator::app::ExitCode;
using support::contains;
using support::Outcome;
using support::run;

namespace {

const std::string kFicha =
    FICHAS_SOURCE_DIR "/inputs/ficha-monitoreo/residencias-familiares-2023.json";

std::size_t count_lines(const std::string& text) {
    return static_cast<std::size_t>(std::ranges::count(text, '\n'));
}

}  // namespace

TEST_CASE("an answer stands alone: of the rest of the input only how much there is to say",
          "[app]") {
    for (const char* nombre : {"cobertura.2023", "/periodos/2/presupuesto_inicial", "EJI_SUB"}) {
        INFO(nombre);
        const Outcome outcome = run({"explicar", kFicha, nombre});
        CHECK(outcome.code == ExitCode::done);
        CHECK(count_lines(outcome.err) == 1);
        CHECK(contains(outcome.err, "avisos"));
        CHECK(contains(outcome.err, "«fichas validar " + kFicha + "»"));
    }
    // What concerns the figure stands in its answer, with its place.
    const Outcome cobertura = run({"explicar", kFicha, "cobertura.2023"});
    CHECK(contains(cobertura.out, "reparos    CUA-COBERTURA: "));
    CHECK(contains(cobertura.out, "(línea 178, /periodos/2/poblacion_beneficiada)"));
    CHECK(contains(cobertura.err, "9 avisos que no"));
    CHECK(contains(run({"explicar", kFicha, "EJI_SUB"}).out, "CUA-TEXTO-EJECUCION: "));
    // Who asked for data has it as data, and nothing else.
    const Outcome json = run({"explicar", kFicha, "cobertura.2023", "--diagnosticos", "json"});
    CHECK(json.err.starts_with("[\n  {\"codigo\": \"CUA-COBERTURA\""));
    CHECK_FALSE(contains(json.err, "CUA-REGION"));
    CHECK_FALSE(contains(json.err, "fichas:"));
}

TEST_CASE("what leaves no answer is told whole, and warnings are counted", "[app]") {
    const support::TemporaryFolder folder;
    std::string text = tests::read_source(tests::kFicha);
    text = support::replaced(text, "\"ejercicio\": 2023", "\"ejercicio\": \"dos mil\"");
    support::write_text(folder.path("f.json"), text);
    const Outcome outcome = run({"explicar", folder.path("f.json"), "cobertura.2023"});
    CHECK(outcome.code == ExitCode::invalid_input);
    CHECK(contains(outcome.err, "E-VAL-003"));
    CHECK_FALSE(contains(outcome.err, "aviso TXT"));
    CHECK(outcome.out.empty());
}

TEST_CASE("a check that says nothing tells what it compares, with which numbers, and that it holds",
          "[app]") {
    const Outcome suma = run({"explicar", kFicha, "CUA-SUBTITULOS"});
    CHECK(suma.code == ExitCode::done);
    for (const char* part :
         {"CUA-SUBTITULOS: se cumple en este programa",
          "suma de subtítulos = presupuesto_ley_ejecutado",
          "287.901 + 71.690 + 7.502.503 + 8.761 = 7.870.855: se cumple", "/subtitulos/3/gasto"}) {
        INFO(part);
        CHECK(contains(suma.out, part));
    }
    const Outcome texto = run({"explicar", kFicha, "TXT-TILDE"});
    CHECK(contains(texto.out, "TXT-TILDE: no encuentra nada que decir de este programa"));
    const Outcome sin_dato = run({"explicar", kFicha, "CUA-POBLACION"});
    CHECK(contains(sin_dato.out, "no informa «poblacion_potencial» de «periodos»"));
    const Outcome ajena = run({"explicar", kFicha, "CUA-CORTE"});
    CHECK(contains(ajena.out, "es de informe-egreso, y este es de ficha-monitoreo"));
    const Outcome json = run({"explicar", kFicha, "CUA-SUBTITULOS", "--json"});
    CHECK(json.out.starts_with("[\n{\"codigo\":\"CUA-SUBTITULOS\",\"resultado\":\"se cumple\""));
    CHECK(contains(run({"explicar", kFicha, "CUA-SUBTITULO"}).err, "«CUA-SUBTITULOS»"));
}

TEST_CASE("a check that speaks says what it compares too, and what does not hold first", "[app]") {
    const support::TemporaryFolder folder;
    support::write_text(folder.path("f.json"),
                        support::replaced(tests::read_source(tests::kFicha), "287901", "287902"));
    const Outcome outcome = run({"explicar", folder.path("f.json"), "CUA-SUBTITULOS"});
    CHECK(contains(outcome.out, "aviso CUA-SUBTITULOS: "));
    CHECK(contains(outcome.out, "CUA-SUBTITULOS: dice algo de este programa"));
    CHECK(contains(outcome.out, "= 7.870.855: no se cumple"));
    const Outcome json = run({"explicar", folder.path("f.json"), "CUA-SUBTITULOS", "--json"});
    CHECK(contains(json.out, R"("resultado":"habla")"));
    CHECK(contains(json.out, R"("resultado":"no se cumple")"));
}

TEST_CASE("every check of the catalogue has an answer in every sample", "[app]") {
    for (const tests::Muestra& muestra : tests::kMuestras) {
        const std::string path = FICHAS_SOURCE_DIR "/" + std::string{muestra.path};
        for (const auto& fila : generator::checks::catalogo(muestra.producto)) {
            if (fila.id.starts_with("TXT-")) {
                continue;
            }
            INFO(muestra.path << " " << fila.id);
            const Outcome outcome = run({"explicar", path, std::string{fila.id}});
            CHECK(outcome.code == ExitCode::done);
            CHECK(contains(outcome.out, std::string{fila.formula}));
            CHECK(count_lines(outcome.err) <= 1);
        }
    }
}

TEST_CASE("what is printed as an address may be asked about", "[app]") {
    const support::TemporaryFolder folder;
    std::string text = support::replaced(tests::read_source(tests::kFicha), "2989539", "2989540");
    text =
        support::replaced(text, "\"poblacion_beneficiada\": 646", "\"poblacion_beneficiada\": 650");
    support::write_text(folder.path("f.json"), text);
    const std::string compared = run({"comparar", kFicha, folder.path("f.json"), "--json"}).out;
    std::size_t asked = 0;
    for (std::size_t at = compared.find("\"ruta\":\""); at != std::string::npos;
         at = compared.find("\"ruta\":\"", at + 1)) {
        const std::size_t begin = at + 8;
        const std::string ruta = compared.substr(begin, compared.find('"', begin) - begin);
        // A contradiction has its code before its place.
        const std::string place = ruta.substr(ruta.find(' ') + 1);
        INFO(ruta);
        CHECK(run({"explicar", folder.path("f.json"), place}).code == ExitCode::done);
        ++asked;
    }
    CHECK(asked > 4);
    const std::string by_pointer = run({"explicar", kFicha, "/componentes/0/periodos/2"}).out;
    CHECK(run({"explicar", kFicha, "componentes/1/periodos/2023"}).out == by_pointer);
    CHECK(
        contains(run({"calcular", kFicha, "--suponer", "regiones/06/gasto=0"}).out, "regiones/06"));
}

TEST_CASE("what a diagnostic points at has an answer, also if nobody reported it", "[app]") {
    const Outcome gasto = run({"explicar", kFicha, "/regiones/5/gasto"});
    CHECK(gasto.code == ExitCode::done);
    CHECK(contains(gasto.out, "/regiones/5/gasto = sin informar"));
    CHECK(contains(gasto.out, "CUA-REGION"));
    CHECK(
        contains(run({"explicar", kFicha, "/periodos/2/poblacion_potencial"}).out, "sin informar"));
    CHECK(contains(run({"explicar", kFicha, "/publicados/0/figura"}).out, "cobertura.2021"));
    CHECK(run({"explicar", kFicha, "/periodos/2/poblacion"}).code == ExitCode::wrong_use);
    CHECK(run({"explicar", kFicha, "/periodos/9/gasto"}).code == ExitCode::wrong_use);
}
