#include <filesystem>

#include "support/catch.hpp"
#include "support/outcome.hpp"
#include "support/source_tree.hpp"
#include "support/temporary_folder.hpp"

using generator::app::ExitCode;
using support::contains;
using support::Outcome;
using support::replaced;
using support::run;
namespace fs = std::filesystem;

namespace {

const std::string kFicha =
    FICHAS_SOURCE_DIR "/inputs/ficha-monitoreo/residencias-familiares-2023.json";
const std::string kLimpia =
    FICHAS_SOURCE_DIR "/inputs/ficha-monitoreo/ejemplo-escuelas-deportivas-2025.json";
const std::string kEgreso = FICHAS_SOURCE_DIR "/inputs/informe-egreso/cread-2019.json";

/// Outputs of programmes, and what else there is but the program's own files.
std::size_t count_files(const std::string& folder) {
    std::size_t result = 0;
    if (fs::exists(folder)) {
        for (const auto& entry : fs::recursive_directory_iterator{folder}) {
            const std::string path = entry.path().string();
            const bool is_own = contains(path, "/.fichas/") || path.ends_with("/manifiesto.json");
            result += entry.is_regular_file() && !is_own ? 1U : 0U;
        }
    }
    return result;
}

}  // namespace

TEST_CASE("generar makes the outputs of both products and names them", "[app]") {
    const support::TemporaryFolder folder;
    const Outcome outcome = run({"generar", kFicha, kEgreso, "-o", folder.path("salida")});
    INFO(outcome.err);
    CHECK(outcome.code == ExitCode::done);
    CHECK(count_files(folder.path("salida")) == 6);
    const std::string stem = "salida/ficha-monitoreo/2023/residencias-familiares-2023";
    for (const char* ending : {".pdf", ".html", ".json"}) {
        CHECK(fs::exists(folder.path(stem + ending)));
        CHECK(contains(outcome.out, stem + ending));
    }
    CHECK(support::read_text(folder.path(stem + ".pdf")).starts_with("%PDF-1.7"));
}

TEST_CASE("a draft says so in its name and in its title", "[app]") {
    const support::TemporaryFolder folder;
    const Outcome outcome = run({"generar", kFicha, "-o", folder.path(), "--estado", "borrador"});
    CHECK(outcome.code == ExitCode::done);
    const std::string html = support::read_text(
        folder.path("ficha-monitoreo/2023/residencias-familiares-2023-borrador.html"));
    CHECK(contains(html, "BORRADOR"));
    CHECK(contains(html.substr(html.find("<title>"), 200), "orrador"));
}

TEST_CASE("one invalid input does not stop the others, and says where it fails", "[app]") {
    const support::TemporaryFolder folder;
    support::write_text(
        folder.path("malo.json"),
        replaced(support::read_text(kFicha), "\"ejercicio\": 2023", "\"ejercicio\": \"dos mil\""));
    const Outcome outcome =
        run({"generar", folder.path("malo.json"), kEgreso, "-o", folder.path("salida")});
    CHECK(outcome.code == ExitCode::invalid_input);
    CHECK(contains(outcome.err, "malo.json:"));
    CHECK(contains(outcome.err, "/ejercicio"));
    CHECK(contains(outcome.err, "1 de 2 programas hechos"));
    CHECK(count_files(folder.path("salida")) == 3);
}

TEST_CASE("what failed among many is named again at the end, with any number of workers", "[app]") {
    const support::TemporaryFolder folder;
    const std::string ficha = support::read_text(kLimpia);
    for (int i = 0; i < 9; ++i) {
        const std::string number = std::to_string(i);
        const std::string renamed = replaced(ficha, "\"codigo\": \"ejemplo-escuelas-deportivas\"",
                                             "\"codigo\": \"copia-" + number + "\"");
        support::write_text(folder.path("copia-" + number + ".json"),
                            i % 4 == 1 ? renamed.substr(0, renamed.size() / 2) : renamed);
    }
    std::string expected;
    for (const char* workers : {"1", "4"}) {
        const std::string made = folder.path(std::string{"salida-"} + workers);
        const Outcome outcome =
            run({"generar", folder.path(), "-o", made, "--formato", "json", "-j", workers});
        CHECK(outcome.code == ExitCode::invalid_input);
        CHECK(count_files(made) == 7);
        CHECK(contains(outcome.err, "7 de 9 programas hechos"));
        const auto last = outcome.err.substr(outcome.err.find("no se hicieron:\n"));
        CHECK(last.starts_with("no se hicieron:\n" + folder.path("copia-1.json") + ":"));
        CHECK(last.find(folder.path("copia-1.json")) < last.find(folder.path("copia-5.json")));
        CHECK(last.ends_with("\n7 de 9 programas hechos; 2 errores\n"));
        expected = expected.empty() ? outcome.err : expected;
        CHECK(outcome.err == expected);
        fs::remove_all(made);
    }
    const Outcome json = run({"generar", folder.path(), "-o", folder.path("salida"), "--formato",
                              "json", "--json", "-j", "3"});
    CHECK(contains(json.out, "\"fallidos\": [\"" + folder.path("copia-1.json")));
}

TEST_CASE("two inputs with one name are an error before anything is written", "[app]") {
    const support::TemporaryFolder folder;
    support::write_text(folder.path("copia.json"), support::read_text(kFicha));
    const Outcome outcome =
        run({"generar", kFicha, folder.path("copia.json"), "-o", folder.path("salida")});
    CHECK(outcome.code == ExitCode::invalid_input);
    CHECK(contains(outcome.err, "E-SAL-001"));
    CHECK(count_files(folder.path("salida")) == 0);
    const Outcome checked = run({"validar", kFicha, folder.path("copia.json")});
    CHECK(checked.code == ExitCode::invalid_input);
    CHECK(contains(checked.out, "error E-SAL-001"));
}

TEST_CASE("what stops a whole run is told as JSON too", "[app]") {
    const support::TemporaryFolder folder;
    support::write_text(folder.path("copia.json"), support::read_text(kFicha));
    const Outcome clash =
        run({"generar", kFicha, folder.path("copia.json"), "-o", folder.path("salida"), "--json"});
    CHECK(clash.code == ExitCode::invalid_input);
    CHECK(clash.out.starts_with("{\"programas\": []"));
    CHECK(contains(clash.out, "\"E-SAL-001\""));
    CHECK(clash.err.empty());
    const Outcome absent = run({"generar", folder.path("nada.json"), "--json"});
    CHECK(absent.code == ExitCode::wrong_use);
    CHECK(contains(absent.out, "\"E-ENT-001\""));
    const Outcome listed = run({"validar", folder.path("nada.json"), "--json"});
    CHECK(listed.code == ExitCode::wrong_use);
    CHECK(listed.out.starts_with("[\n  {\"codigo\": \"E-ENT-001\""));
}

TEST_CASE("an output that cannot be written is a fault of the environment", "[app]") {
    const support::TemporaryFolder folder;
    support::write_text(folder.path("salida"), "no soy carpeta");
    const Outcome outcome = run({"generar", kFicha, "-o", folder.path("salida")});
    CHECK(outcome.code == ExitCode::environment);
    CHECK(contains(outcome.err, "E-ENT-004"));
}

TEST_CASE("validar is silent on a clean sample and writes nothing", "[app]") {
    const Outcome outcome = run({"validar", kLimpia});
    CHECK(outcome.code == ExitCode::done);
    CHECK(outcome.out.empty());
    CHECK(outcome.err == "1 de 1 entradas válidas\n");
}

TEST_CASE("validar tells as JSON what it tells as text", "[app]") {
    const support::TemporaryFolder folder;
    support::write_text(folder.path("malo.json"), "{\"producto\": 3,}");
    const Outcome text = run({"validar", folder.path("malo.json")});
    const Outcome json = run({"validar", folder.path("malo.json"), "--json"});
    CHECK(text.code == ExitCode::invalid_input);
    CHECK(json.code == ExitCode::invalid_input);
    CHECK(json.out.starts_with("[\n  {\"codigo\": \"E-JSON-"));
    CHECK(contains(text.out, "malo.json:1:"));
}

// Seed 003: the finding of l. 53 is an ejecución inicial of 40,5 %.
TEST_CASE("explicar says formula, operands and threshold of a figure", "[app]") {
    const Outcome outcome = run({"explicar", kFicha, "ejecucion.inicial.2023"});
    CHECK(outcome.code == ExitCode::done);
    for (const char* part : {"40,5", "7.870.855", "19.446.453", "EJI_SUB", "85"}) {
        INFO(part);
        CHECK(contains(outcome.out, part));
    }
}

TEST_CASE("explicar names the nearest figure when there is none of that name", "[app]") {
    const Outcome outcome = run({"explicar", kFicha, "ejecucion.inical.2023"});
    CHECK(outcome.code == ExitCode::wrong_use);
    CHECK(contains(outcome.err, "«ejecucion.inicial.2023»"));
}

TEST_CASE("explicar answers for rules and data, and lists what it can explain", "[app]") {
    const Outcome regla = run({"explicar", kFicha, "EJI_SUB"});
    CHECK(regla.code == ExitCode::done);
    for (const char* part : {"umbral     85%", "7870855/19446453", "línea 53", "semilla"}) {
        INFO(part);
        CHECK(contains(regla.out, part));
    }
    // A rule of the edition that says nothing here: which one speaks in its place.
    const Outcome callada = run({"explicar", kFicha, "EJI_OK"});
    CHECK(callada.code == ExitCode::done);
    CHECK(contains(callada.out, "no habla en este programa"));
    CHECK(contains(callada.out, "EJI_SUB: hallazgo"));
    const Outcome en_json = run({"explicar", kFicha, "EJI_OK", "--json"});
    CHECK(en_json.code == ExitCode::done);
    CHECK(contains(en_json.out, R"({"codigo":"EJI_OK","dimension":"eficiencia",)"
                                R"("resultado":"no habla","cifra":"ejecucion.inicial",)"));
    CHECK(contains(en_json.out, R"("en_cambio":[)"
                                "\n"
                                R"({"codigo":"EJI_SUB",)"));
    const Outcome dato = run({"explicar", kFicha, "/periodos/2/presupuesto_inicial", "--json"});
    CHECK(contains(dato.out, R"("cifras":["presupuesto.inicial.2023","ejecucion.inicial.2023"])"));
    CHECK(contains(dato.out, R"("veredictos":["EJI_SUB"])"));
    const Outcome todo = run({"explicar", kFicha});
    for (const char* part :
         {"Cifras (122)", "\n  EJI_SUB ", "\n  /periodos/2/presupuesto_inicial "}) {
        INFO(part);
        CHECK(contains(todo.out, part));
    }
    CHECK(run({"explicar", kFicha, "--json"}).out.starts_with("{\"cifras\":[\"presupuesto."));
}

TEST_CASE("calcular prints every figure, and the twin with --json", "[app]") {
    const Outcome text = run({"calcular", kFicha});
    CHECK(text.code == ExitCode::done);
    CHECK(contains(text.out, "cobertura.2023"));
    CHECK(contains(text.out, "102,9%"));
    const Outcome json = run({"calcular", kFicha, "--json"});
    CHECK(json.out.starts_with("{"));
    CHECK(contains(json.out, "\"cobertura.2023\""));
}

TEST_CASE("esquema prints a schema for each product and refuses others", "[app]") {
    CHECK(contains(run({"esquema", "ficha-monitoreo"}).out, "\"presupuesto_inicial\""));
    CHECK(contains(run({"esquema", "informe-egreso", "--referencia"}).out, "fecha_vencimiento"));
    CHECK(run({"esquema", "ficha"}).code == ExitCode::wrong_use);
}

TEST_CASE("text of data cannot command the terminal", "[app]") {
    const support::TemporaryFolder folder;
    support::write_text(folder.path("malo.json"), "{\"producto\": \"x\\u001b[2Jy\"}");
    const Outcome outcome = run({"validar", folder.path("malo.json")});
    CHECK(outcome.code == ExitCode::invalid_input);
    CHECK_FALSE(contains(outcome.out, "\x1b"));
}

TEST_CASE("PNG pages are made only when asked for", "[app]") {
    const support::TemporaryFolder folder;
    const Outcome outcome =
        run({"generar", kEgreso, "-o", folder.path(), "--formato", "png", "--ppp", "50"});
    CHECK(outcome.code == ExitCode::done);
    CHECK(contains(outcome.out, "-1.png"));
    CHECK_FALSE(contains(outcome.out, ".pdf"));
}

// Seed 003: the components of 2023 close exactly in nominal M$; one M$ off must be seen.
TEST_CASE("an amount that breaks a sum is a warning, and with --estricto exit code 1", "[app]") {
    const support::TemporaryFolder folder;
    support::write_text(folder.path("suma.json"),
                        replaced(support::read_text(kFicha), "2989539", "2989540"));
    const Outcome outcome = run({"validar", folder.path("suma.json")});
    CHECK(outcome.code == ExitCode::done);
    CHECK(contains(outcome.out, "suma.json:"));
    CHECK(contains(outcome.err, "aviso"));
    CHECK(run({"validar", folder.path("suma.json"), "--estricto"}).code ==
          ExitCode::contradictions);
    const Outcome made =
        run({"generar", folder.path("suma.json"), "-o", folder.path("salida"), "--estricto"});
    CHECK(made.code == ExitCode::contradictions);
    CHECK(contains(made.err, "suma.json:"));
}

TEST_CASE("an edition that does not exist, and what nobody confirmed, are told with their place",
          "[app]") {
    const support::TemporaryFolder folder;
    const std::string ficha = support::read_text(kFicha);
    support::write_text(folder.path("edicion.json"),
                        replaced(ficha, "\"edicion\": \"2023\"", "\"edicion\": \"1999\""));
    CHECK(contains(run({"validar", folder.path("edicion.json")}).out,
                   "edicion.json:3:14: error E-VAL-090"));
    support::write_text(folder.path("origen.json"),
                        replaced(ficha,
                                 ",\n      \"confirmado_por\": \"Equipo de desarrollo de fichas\""
                                 ",\n      \"confirmado_el\": \"2026-11-23\"",
                                 ""));
    const Outcome official = run({"validar", folder.path("origen.json")});
    CHECK(official.code == ExitCode::invalid_input);
    CHECK(contains(official.out, "origen.json:7:5: error E-REP-001"));
    CHECK(run({"validar", folder.path("origen.json"), "--estado", "borrador"}).code ==
          ExitCode::done);
}

TEST_CASE("a finding that an evaluator wrote stands in its dimension instead of «Sin hallazgos»",
          "[app]") {
    const support::TemporaryFolder folder;
    support::write_text(
        folder.path("ficha.json"),
        replaced(support::read_text(kFicha), "\"evaluacion\": {",
                 "\"evaluacion\": { \"hallazgos\": [ { \"dimension\": \"focalizacion\", \"texto\": "
                 "\"No presenta criterios de focalización.\", \"autor\": \"Ana Soto\", \"fecha\": "
                 "\"2024-04-01\" } ],"));
    const Outcome outcome =
        run({"generar", folder.path("ficha.json"), "-o", folder.path("salida")});
    INFO(outcome.err);
    CHECK(outcome.code == ExitCode::done);
    const std::string stem = folder.path("salida/ficha-monitoreo/2023/residencias-familiares-2023");
    const std::string html = support::read_text(stem + ".html");
    CHECK(contains(html, "No presenta criterios de focalización."));
    CHECK_FALSE(contains(html, "Sin hallazgos en la dimensión de focalización."));
    CHECK(contains(html, "Sin hallazgos en la dimensión de eficacia."));
    CHECK(contains(support::read_text(stem + ".json"), "\"codigo\":\"EVALUADOR\""));
}

TEST_CASE("a character that no face has is told once, with the name of the file", "[app]") {
    const support::TemporaryFolder folder;
    support::write_text(folder.path("emoji.json"),
                        replaced(support::read_text(kFicha), "\"nombre\": \"Residencias",
                                 "\"nombre\": \"\xF0\x9F\x98\x80 Residencias"));
    const Outcome outcome =
        run({"generar", folder.path("emoji.json"), "-o", folder.path("salida")});
    CHECK(outcome.code == ExitCode::invalid_input);
    CHECK(contains(outcome.err, "emoji.json:113:16: error E-VAL-093: El carácter U+1F600"));
    CHECK_FALSE(contains(outcome.err, "E-MAQ-001"));
    CHECK(contains(run({"validar", folder.path("emoji.json")}).out, "error E-VAL-093"));
    CHECK(count_files(folder.path("salida")) == 0);
}

TEST_CASE("what stops a document is told before what does not", "[app]") {
    const support::TemporaryFolder folder;
    const std::string sample = support::read_text(
        FICHAS_SOURCE_DIR "/inputs/ficha-monitoreo/ejemplo-escuelas-deportivas-2025.json");
    support::write_text(
        folder.path("dos.json"),
        replaced(replaced(sample, "\"tiene_criterios\": true", "\"tiene_criterios\": null"),
                 "\"denominador\": 26480", "\"denominador\": 0"));
    const std::string out = run({"validar", folder.path("dos.json")}).out;
    INFO(out);
    REQUIRE(contains(out, ": error MET-SIN-JUICIO: "));
    REQUIRE(contains(out, ": aviso "));
    CHECK(out.rfind(": error ") < out.find(": aviso "));
}

TEST_CASE("two codes that differ in capitals alone are one name", "[app]") {
    const support::TemporaryFolder folder;
    const std::string ficha = support::read_text(kFicha);
    support::write_text(folder.path("a.json"), ficha);
    support::write_text(folder.path("b.json"),
                        replaced(ficha, "\"codigo\": \"residencias", "\"codigo\": \"Residencias"));
    const Outcome outcome = run({"generar", folder.path(""), "-o", folder.path("salida")});
    CHECK(outcome.code == ExitCode::invalid_input);
    CHECK(contains(outcome.err, "error E-SAL-001"));
    CHECK(count_files(folder.path("salida")) == 0);
}
