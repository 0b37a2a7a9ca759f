#include "load/from_bytes.hpp"
#include "support/catch.hpp"
#include "support/outcome.hpp"
#include "support/source_tree.hpp"
#include "support/temporary_folder.hpp"

using generator::app::ExitCode;
using support::contains;
using support::Outcome;
using support::replaced;
using support::run;

namespace {

const std::string kLimpia =
    FICHAS_SOURCE_DIR "/inputs/ficha-monitoreo/ejemplo-escuelas-deportivas-2025.json";
const std::string kFormulario = FICHAS_SOURCE_DIR "/inputs/formulario-indicadores/sename-2019.json";

/// A JSON text in one line, as NDJSON wants it.
std::string in_one_line(std::string text) {
    for (char& c : text) {
        c = c == '\n' ? ' ' : c;
    }
    return text;
}

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++count;
    }
    return count;
}

}  // namespace

TEST_CASE("revisar groups what it finds by check and counts what has nothing", "[app]") {
    const Outcome outcome = run({"revisar", kLimpia, kFormulario});
    CHECK(outcome.code == ExitCode::done);
    CHECK_FALSE(contains(outcome.out, "escuelas-deportivas"));
    CHECK(contains(outcome.out,
                   "sename-2019.json: formulario-indicadores 2019, sename 2019\n"
                   "  FH-SEXO-NUMERADOR: numerador de hombres + de mujeres = numerador del total\n"
                   "    tolerancia: ninguna\n"));
    // Seed 001: four denominators do not add up, under one head.
    CHECK(count_of(outcome.out, "  FH-SEXO-DENOMINADOR: ") == 1);
    CHECK(count_of(outcome.out, "    - aviso en /indicadores/") == 6);
    CHECK(count_of(outcome.out, "/denominador (línea ") == 4 + 2 + 2 + 2);  // three name two more
    CHECK(contains(outcome.err, "2 de 2 entradas revisadas: 1 sin contradicciones, 1 con alguna"));
}

TEST_CASE("revisar tells dates that contradict each other, as validar does", "[app]") {
    const support::TemporaryFolder folder;
    support::write_text(folder.path("tarde.json"),
                        replaced(support::read_text(kLimpia), "\"fecha_publicacion\": \"2026",
                                 "\"fecha_publicacion\": \"2025"));
    const Outcome outcome = run({"revisar", folder.path("tarde.json"), "--estricto"});
    CHECK(outcome.code == ExitCode::contradictions);
    CHECK(contains(outcome.out,
                   "  W-VAL-027: Aviso: un juicio lleva una fecha anterior al año que se informa, "
                   "o posterior a la publicación.\n"
                   "    - aviso en /indicadores/0/evaluacion/fecha (línea "));
    CHECK(contains(outcome.err, "0 sin contradicciones, 1 con alguna"));
    CHECK(contains(run({"revisar", folder.path("tarde.json"), "--diagnosticos", "corto"}).out,
                   "aviso W-VAL-027: El juicio es del "));
}

TEST_CASE("revisar --estricto ends with 1 for warnings, not for notes", "[app]") {
    CHECK(run({"revisar", kFormulario, "--estricto"}).code == ExitCode::contradictions);
    CHECK(run({"revisar", kLimpia, "--estricto"}).code == ExitCode::done);
    const std::string noted =
        FICHAS_SOURCE_DIR "/inputs/formulario-indicadores/capacitacion-ejemplo-2019.json";
    const Outcome outcome = run({"revisar", noted, "--estricto"});
    CHECK(contains(outcome.out, "FH-EXPLICACION"));
    CHECK(outcome.code == ExitCode::done);
}

TEST_CASE("an input that is not valid stops only itself", "[app]") {
    const support::TemporaryFolder folder;
    support::write_text(folder.path("a.json"), "{");
    support::write_text(folder.path("b.json"), support::read_text(kFormulario));
    const Outcome outcome = run({"revisar", folder.path()});
    CHECK(outcome.code == ExitCode::invalid_input);
    CHECK(contains(outcome.err, "a.json:1:"));
    CHECK(contains(outcome.err, "1 de 2 entradas revisadas"));
    CHECK(contains(outcome.out, "FH-SEXO-NUMERADOR"));
    CHECK(run({"revisar", folder.path("nada.json")}).code == ExitCode::wrong_use);
}

TEST_CASE("revisar reads lines of programmes, and places what it finds in its line", "[app]") {
    const support::TemporaryFolder folder;
    const std::string clean = in_one_line(support::read_text(kLimpia));
    const std::string broken =
        replaced(clean, "\"gasto_administrativo\": 158300", "\"gasto_administrativo\": 158301");
    support::write_text(folder.path("todos.ndjson"), clean + "\n" + broken + "\n");
    const Outcome one = run({"revisar", folder.path("todos.ndjson"), "-j", "1"});
    CHECK(contains(one.out, "todos.ndjson:2: ficha-monitoreo 2025"));
    CHECK(contains(one.out, "CUA-COMPONENTES"));
    CHECK(contains(one.out, "(línea 2)"));
    CHECK(run({"revisar", folder.path("todos.ndjson"), "-j", "8"}).out == one.out);
}

TEST_CASE("revisar --json is one object with the checks that found something", "[app]") {
    for (const auto& arguments :
         {std::vector<std::string>{"revisar", kLimpia, kFormulario, "--json"},
          std::vector<std::string>{"revisar", kLimpia, "--json"},
          std::vector<std::string>{"revisar", "/no/existe.json", "--json"},
          std::vector<std::string>{"revisar", "--catalogo", "--json"}}) {
        const std::string out = run(arguments).out;
        CHECK(generator::load::read_tape(out, "revisar.json").is_whole);
    }
    const std::string out = run({"revisar", kLimpia, kFormulario, "--json"}).out;
    CHECK(count_of(out, "\"codigo\": \"sename\"") == 1);
    CHECK(count_of(out, "\"id\": \"FH-SEXO-DENOMINADOR\"") == 1);
    CHECK(contains(out, "\"entradas\": 2, \"revisadas\": 2, \"sin_contradicciones\": 1"));
    CHECK_FALSE(contains(out, "\"id\": \"CUA-SUBTITULOS\""));
}

TEST_CASE("revisar --catalogo prints every check, or those of a product", "[app]") {
    const Outcome all = run({"revisar", "--catalogo"});
    CHECK(all.code == ExitCode::done);
    const Outcome informe = run({"revisar", "--catalogo", "informe-egreso"});
    CHECK(contains(informe.out, "CUA-VENCIDO (aviso)\n"));
    CHECK_FALSE(contains(informe.out, "CUA-SUBTITULOS"));
    CHECK(contains(all.out, informe.out));
    CHECK(run({"revisar", "--catalogo", "ficha"}).code == ExitCode::wrong_use);
}
