#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>

#include "app/disk.hpp"
#include "support/catch.hpp"
#include "support/inputs.hpp"
#include "support/outcome.hpp"
#include "support/source_tree.hpp"
#include "support/temporary_folder.hpp"

using namespace generator;
using generator::app::ExitCode;
using support::contains;
using support::Outcome;
using support::replaced;
using support::run;
namespace fs = std::filesystem;

namespace {

/// Nine fichas, two of them broken.
void write_fichas(const support::TemporaryFolder& folder) {
    const std::string ficha = tests::read_source(tests::kFicha);
    for (int i = 0; i < 9; ++i) {
        const std::string name = "copia-" + std::to_string(i);
        const std::string renamed = replaced(ficha, "\"codigo\": \"residencias-familiares\"",
                                             "\"codigo\": \"" + name + "\"");
        support::write_text(folder.path("entradas/" + name + ".json"),
                            i % 4 == 1 ? renamed.substr(0, renamed.size() / 2) : renamed);
    }
}

std::vector<std::string> names_in(const std::string& folder) {
    std::vector<std::string> result;
    for (const auto& entry : fs::directory_iterator{folder}) {
        result.push_back(entry.path().filename().string());
    }
    std::ranges::sort(result);
    return result;
}

}  // namespace

TEST_CASE("a broken programme stops no other, and the table tells who is not in it", "[app]") {
    const support::TemporaryFolder folder;
    fs::create_directory(folder.path("entradas"));
    write_fichas(folder);
    for (const std::string ending : {"json", "csv", "xlsx"}) {
        std::string expected;
        for (const char* workers : {"1", "4"}) {
            const std::string path = folder.path("salida/t." + ending);
            const Outcome outcome =
                run({"consolidar", folder.path("entradas"), "-o", path, "-j", workers});
            INFO(outcome.err);
            CHECK(outcome.code == ExitCode::invalid_input);
            CHECK(contains(outcome.err, "7 de 9 programas en la tabla; 2 errores"));
            CHECK(contains(outcome.err, "no están en la tabla:\n    " +
                                            folder.path("entradas/copia-1.json") + "\n    " +
                                            folder.path("entradas/copia-5.json") + "\n"));
            CHECK(outcome.out.starts_with(path + "\n"));
            const std::string bytes = support::read_text(path);
            expected = expected.empty() ? bytes : expected;
            CHECK(bytes == expected);
        }
    }
    const std::string json = support::read_text(folder.path("salida/t.json"));
    CHECK(
        contains(json, "{\"agrupacion\":\"entradas\",\"grupo\":\"no incluidas\",\"programas\":2}"));
    CHECK(contains(json, "\"no_incluidos\":[\n{\"archivo\":\"copia-1.json\",\"codigo\":\"E-JSON-"));
    CHECK(names_in(folder.path("salida")) ==
          std::vector<std::string>{"t-conteos.csv", "t-diccionario.csv", "t-hallazgos.csv",
                                   "t-no-incluidos.csv", "t.csv", "t.json", "t.xlsx"});
}

// Seed 003: cobertura 102,9%, ejecución inicial 40,5%.
TEST_CASE("the table has the exact figures that the ficha prints", "[app]") {
    const support::TemporaryFolder folder;
    const std::string ficha = FICHAS_SOURCE_DIR "/" + std::string{tests::kFicha};
    CHECK(run({"consolidar", ficha, "-o", folder.path("t.json")}).code == ExitCode::done);
    const std::string json = support::read_text(folder.path("t.json"));
    CHECK(contains(json, "\"cobertura.2023\":1.0286624203821656051,"));
    CHECK(contains(json, "\"cobertura.2021\":0.365,\"cobertura.2021 (origen)\":\"publicado\""));
    CHECK(contains(json, "\"ejecucion.inicial.2023\":0.404745019567321"));
    CHECK(contains(json,
                   "\"periodos/2023/presupuesto_inicial\":19446453,"
                   "\"periodos/2023/presupuesto_inicial (origen)\":\"reconstruido\""));
    CHECK(contains(json, "\"EJI_SUB ejecucion.inicial.2023\":\"hallazgo\""));
}

TEST_CASE("without a programme that can be used nothing is written", "[app]") {
    const support::TemporaryFolder folder;
    support::write_text(folder.path("malo.json"), "{\"producto\": 3,}");
    const Outcome outcome =
        run({"consolidar", folder.path("malo.json"), "-o", folder.path("t.xlsx"), "--json"});
    CHECK(outcome.code == ExitCode::invalid_input);
    CHECK(outcome.out.starts_with("{\"archivos\": [],\n\"programas\": 0,\n\"fallidos\": [\""));
    CHECK(contains(outcome.err, "no se escribió nada"));
    CHECK(names_in(folder.path()) == std::vector<std::string>{"malo.json"});
}

TEST_CASE("one programme is not counted twice", "[app]") {
    const support::TemporaryFolder folder;
    support::write_text(folder.path("a.json"), tests::read_source(tests::kFicha));
    support::write_text(folder.path("b.json"), tests::read_source(tests::kFicha));
    const Outcome outcome = run({"consolidar", folder.path(), "-o", folder.path("t.csv")});
    CHECK(outcome.code == ExitCode::invalid_input);
    CHECK(contains(outcome.err, "error E-SAL-001"));
    CHECK_FALSE(fs::exists(folder.path("t.csv")));
}

TEST_CASE("a table that cannot be written leaves what was there, and no temporary", "[app]") {
    const support::TemporaryFolder folder;
    const std::string ficha = FICHAS_SOURCE_DIR "/" + std::string{tests::kFicha};
    fs::create_directory(folder.path("t.xlsx"));
    support::write_text(folder.path("archivo"), "no soy carpeta");
    for (const std::string& path : {folder.path("t.xlsx"), folder.path("archivo/t.json")}) {
        const Outcome outcome = run({"consolidar", ficha, "-o", path});
        INFO(path << outcome.err);
        CHECK(outcome.code == ExitCode::environment);
        CHECK(contains(outcome.err, "error E-ENT-004"));
    }
    CHECK(names_in(folder.path()) == std::vector<std::string>{"archivo", "t.xlsx"});
}

TEST_CASE("the ending of its name says what the table is", "[app]") {
    const Outcome outcome = run({"consolidar", "inputs", "-o", "tabla.pdf"});
    CHECK(outcome.code == ExitCode::wrong_use);
    CHECK(contains(outcome.err, ".xlsx, .csv o .json, no en «tabla.pdf»"));
    CHECK(contains(run({"consolidar", "inputs", "-o", ""}).err, "le falta su valor"));
    CHECK(contains(run({"ayuda", "consolidar"}).out, "--salida, -o ARCHIVO"));
    CHECK_FALSE(contains(run({"ayuda", "consolidar"}).out, "CARPETA"));
}

TEST_CASE("what a killed run left of a table is taken away, what a living one writes is not",
          "[app]") {
    const support::TemporaryFolder folder;
    const std::string ficha = FICHAS_SOURCE_DIR "/" + std::string{tests::kFicha};
    support::write_text(folder.path(".T.CSV.tmp-1-1"), "abandonado");
    support::write_text(folder.path(".T.CSV.tmp-2-2"), "de otra ejecución");
    support::write_text(folder.path(".otra.csv.tmp-3-3"), "de otra tabla");
    const app::Descriptor living{::open(folder.path(".T.CSV.tmp-2-2").c_str(), O_RDONLY)};
    REQUIRE(::flock(living.get(), LOCK_EX | LOCK_NB) == 0);
    CHECK(run({"consolidar", ficha, "-o", folder.path("T.CSV")}).code == ExitCode::done);
    CHECK(names_in(folder.path()) == std::vector<std::string>{".T.CSV.tmp-2-2", ".otra.csv.tmp-3-3",
                                                              "T-conteos.CSV", "T-diccionario.CSV",
                                                              "T-hallazgos.CSV",
                                                              "T-no-incluidos.CSV", "T.CSV"});
}
