#include <filesystem>

#include <nlohmann/json.hpp>

#include "support/catch.hpp"
#include "support/inputs.hpp"
#include "support/outcome.hpp"
#include "support/temporary_folder.hpp"

using generator::app::ExitCode;
using support::contains;
using support::Outcome;
using support::replaced;
using support::run;
namespace fs = std::filesystem;

namespace {

const std::string kInicial = "\"presupuesto_inicial\": 19446453";

std::string ficha() { return tests::read_source(tests::kFicha); }

/// The ficha of 2023 with a budget that makes its finding go.
std::string mended() { return replaced(ficha(), kInicial, "\"presupuesto_inicial\": 9000000"); }

std::string renamed(const std::string& text, const std::string& codigo) {
    return replaced(text, "\"codigo\": \"residencias-familiares\"",
                    "\"codigo\": \"" + codigo + "\"");
}

/// In one line, as NDJSON wants it.
std::string one_line(std::string text) {
    std::ranges::replace(text, '\n', ' ');
    return text + "\n";
}

/// A folder with two sides to be filled.
struct Carpetas {
    support::TemporaryFolder folder;
    std::string antes = folder.path("antes");
    std::string despues = folder.path("despues");

    Carpetas() {
        fs::create_directory(antes);
        fs::create_directory(despues);
    }
    void put(const std::string& name, const std::string& before, const std::string& after) const {
        if (!before.empty()) {
            support::write_text(antes + "/" + name, before);
        }
        if (!after.empty()) {
            support::write_text(despues + "/" + name, after);
        }
    }
};

}  // namespace

TEST_CASE("comparar tells of two files what changed and what that moved", "[app]") {
    const support::TemporaryFolder folder;
    support::write_text(folder.path("a.json"), ficha());
    support::write_text(folder.path("b.json"), mended());
    const Outcome outcome = run({"comparar", folder.path("a.json"), folder.path("b.json")});
    CHECK(outcome.code == ExitCode::done);
    CHECK(contains(outcome.out, "ficha-monitoreo 2023 residencias-familiares, ejercicio 2023\n"));
    CHECK(contains(outcome.out,
                   "    cambió       periodos/2023/presupuesto_inicial  (línea 179)\n"
                   "        19446453 → 9000000  (M$ de cada año)\n"));
    CHECK(contains(outcome.out,
                   "    cambió       ejecucion.inicial.2023\n"
                   "        40,5% → 87,5%\n"
                   "        exacto: 7870855/19446453 → 1574171/1800000\n"
                   "        por periodos/2023/presupuesto_inicial\n"));
    CHECK(contains(outcome.out, "        EJI_SUB: hallazgo → EJI_OK: conforme\n"));
    CHECK(outcome.err ==
          "1 programa con diferencias, 0 iguales; 1 dato, 2 cifras, 1 veredicto, "
          "1 frase, 1 contradicción\n");
    CHECK(run({"comparar", folder.path("a.json"), folder.path("b.json"), "--estricto"}).code ==
          ExitCode::contradictions);
}

TEST_CASE("what is equal says nothing and is no difference", "[app]") {
    const support::TemporaryFolder folder;
    support::write_text(folder.path("a.json"), ficha());
    support::write_text(folder.path("b.json"), one_line(ficha()));
    const Outcome outcome =
        run({"comparar", folder.path("a.json"), folder.path("b.json"), "--estricto"});
    CHECK(outcome.code == ExitCode::done);
    CHECK(outcome.out.empty());
    CHECK(outcome.err == "0 programas con diferencias, 1 igual\n");
}

TEST_CASE("two folders are compared programme by programme, and nobody is left untold", "[app]") {
    const Carpetas carpetas;
    carpetas.put("igual.json", renamed(ficha(), "igual"), renamed(ficha(), "igual"));
    // The same programme under another name of file.
    carpetas.put("uno.json", renamed(ficha(), "otro"), "");
    carpetas.put("dos.json", "", renamed(mended(), "otro"));
    carpetas.put("ido.json", renamed(ficha(), "ido"), "");
    carpetas.put("nuevo.json", "", renamed(ficha(), "nuevo"));
    carpetas.put("roto.json", renamed(ficha(), "roto"),
                 replaced(renamed(ficha(), "roto"), kInicial, "\"presupuesto_inicial\": \"x\""));
    std::string expected;
    for (const char* workers : {"1", "4"}) {
        const Outcome outcome =
            run({"comparar", carpetas.antes, carpetas.despues, "--json", "-j", workers});
        CHECK(outcome.code == ExitCode::invalid_input);
        expected = expected.empty() ? outcome.out : expected;
        CHECK(outcome.out == expected);
        const auto json = nlohmann::json::parse(outcome.out);
        REQUIRE(json["programas"].size() == 4);
        std::map<std::string, std::string> resultados;
        for (const auto& programa : json["programas"]) {
            const auto& side =
                programa.contains("despues") ? programa["despues"] : programa["antes"];
            resultados[side["codigo"]] = programa["resultado"];
        }
        CHECK(resultados == std::map<std::string, std::string>{{"ido", "solo_antes"},
                                                               {"nuevo", "solo_despues"},
                                                               {"otro", "distintos"},
                                                               {"roto", "sin_comparar"}});
        CHECK(json["resumen"]["iguales"] == 1);
        CHECK(json["resumen"]["diferencias"]["hecho"] == 1);
        CHECK(json["diagnosticos"].size() == 1);
        CHECK(json["diagnosticos"][0]["archivo"] == carpetas.despues + "/roto.json");
    }
}

TEST_CASE("a line of NDJSON is told by its place in the file", "[app]") {
    const support::TemporaryFolder folder;
    support::write_text(folder.path("a.ndjson"),
                        one_line(renamed(ficha(), "uno")) + one_line(renamed(ficha(), "dos")));
    support::write_text(folder.path("b.ndjson"), one_line(renamed(mended(), "dos")) + "\n" +
                                                     one_line(renamed(ficha(), "uno")));
    const Outcome outcome = run({"comparar", folder.path("a.ndjson"), folder.path("b.ndjson")});
    CHECK(contains(outcome.out, "antes:   " + folder.path("a.ndjson") + ":2\n"));
    CHECK(contains(outcome.out, "después: " + folder.path("b.ndjson") + ":1\n"));
    CHECK(contains(outcome.out, "presupuesto_inicial  (línea 2 → 1)\n"));
    CHECK(contains(outcome.err, "1 programa con diferencias, 1 igual;"));
}

TEST_CASE("who is twice in one side is said, and not compared with either", "[app]") {
    const Carpetas carpetas;
    carpetas.put("a.json", ficha(), mended());
    carpetas.put("b.json", ficha(), "");
    const Outcome outcome = run({"comparar", carpetas.antes, carpetas.despues});
    CHECK(outcome.code == ExitCode::invalid_input);
    CHECK(contains(outcome.err, carpetas.antes +
                                    "/b.json: error E-CMP-001: este programa ya está "
                                    "en " +
                                    carpetas.antes + "/a.json"));
    CHECK(contains(outcome.err, "0 programas con diferencias, 0 iguales, 1 sin comparar\n"));
}

TEST_CASE("the page says what was not compared, and who is twice is never equal", "[app]") {
    const Carpetas carpetas;
    carpetas.put("a.json", ficha(), ficha());
    carpetas.put("b.json", mended(), "");
    carpetas.put("roto.json", renamed(ficha(), "roto"), "{");
    const std::string path = carpetas.folder.path("c.html");
    const Outcome outcome = run({"comparar", carpetas.antes, carpetas.despues, "--html", path});
    CHECK(outcome.code == ExitCode::invalid_input);
    CHECK(contains(outcome.err, "0 programas con diferencias, 0 iguales"));
    const std::string page = support::read_text(path);
    CHECK(contains(page, "error E-CMP-001: este programa ya está en " + carpetas.antes));
    CHECK(contains(page, "deje uno de los dos: el programa no se comparó"));
    CHECK(contains(page, carpetas.despues + "/roto.json:1"));
    CHECK(contains(page, "no se comparó: corrija los errores de su entrada"));
}

TEST_CASE("the page of a comparison stands alone, and no datum becomes markup", "[app]") {
    const Carpetas carpetas;
    const std::string nombre = "\"nombre\": \"Residencias Familiares\"";
    carpetas.put("a.json", ficha(),
                 replaced(mended(), nombre, "\"nombre\": \"<script>Residencias</script> & <b>\""));
    carpetas.put("ido.json", renamed(ficha(), "ido"), "");
    const std::string path = carpetas.folder.path("salida/cambios.html");
    const Outcome outcome = run({"comparar", carpetas.antes, carpetas.despues, "--html", path});
    CHECK(outcome.code == ExitCode::done);
    CHECK(outcome.out.ends_with(path + "\n"));
    const std::string page = support::read_text(path);
    CHECK(page.starts_with("<!DOCTYPE html>\n<html lang=\"es-CL\">"));
    CHECK(page.ends_with("</html>\n"));
    for (const char* absent : {"<script", "http://", "https://", "<b>"}) {
        INFO(absent);
        CHECK_FALSE(contains(page, absent));
    }
    CHECK(contains(page, "<caption>Datos (2)</caption>"));
    CHECK(contains(page, "<th scope=\"row\">"));
    CHECK(contains(page, "<th scope=\"col\">Después</th>"));
    CHECK(contains(page, "<a href=\"#programa-2\">"));
    CHECK(contains(page, "id=\"programa-2\""));
    CHECK(contains(page, "está solo en la primera entrada"));
    CHECK(contains(page, "&lt;script&gt;Residencias"));
    const auto json = nlohmann::json::parse(
        run({"comparar", carpetas.antes, carpetas.despues, "--html", path, "--json"}).out);
    CHECK(json["archivos"] == nlohmann::json{path});
    // Nothing else is left of its writing.
    CHECK(std::distance(fs::directory_iterator{carpetas.folder.path("salida")}, {}) == 1);
}

TEST_CASE("a page that cannot be written leaves the comparison told", "[app]") {
    const Carpetas carpetas;
    carpetas.put("a.json", ficha(), mended());
    fs::create_directory(carpetas.folder.path("c.html"));
    const Outcome outcome = run(
        {"comparar", carpetas.antes, carpetas.despues, "--html", carpetas.folder.path("c.html")});
    CHECK(outcome.code == ExitCode::environment);
    CHECK(contains(outcome.err, "E-ENT-004"));
    CHECK(contains(outcome.out, "40,5% → 87,5%"));
}

TEST_CASE("a datum of an indicator is told with the name of the indicator", "[app]") {
    const Carpetas carpetas;
    const std::string formulario =
        tests::read_source("inputs/formulario-indicadores/sename-2019.json");
    carpetas.put("sename.json", formulario, replaced(formulario, "7878", "7788"));
    CHECK(contains(run({"comparar", carpetas.antes, carpetas.despues}).out,
                   "indicadores/1/efectivos/2015/total/denominador «Porcentaje de niño(a)s y "));
}

TEST_CASE("comparar refuses what has no answer, in Spanish", "[app]") {
    const std::string root = FICHAS_SOURCE_DIR "/";
    const std::string of_ficha = root + std::string{tests::kFicha};
    CHECK(run({"comparar", of_ficha}).code == ExitCode::wrong_use);
    CHECK(contains(run({"comparar", of_ficha}).err, "falta con qué comparar"));
    CHECK(run({"comparar", of_ficha, of_ficha, of_ficha}).code == ExitCode::wrong_use);
    CHECK(run({"comparar", "-", "-"}).code == ExitCode::wrong_use);
    CHECK(run({"comparar", of_ficha, "no-existe.json"}).code == ExitCode::wrong_use);
    CHECK(run({"comparar", of_ficha, of_ficha, "--html", "c.pdf"}).code == ExitCode::wrong_use);
    const Outcome outcome = run({"comparar", of_ficha, root + std::string{tests::kInforme}});
    CHECK(outcome.code == ExitCode::wrong_use);
    CHECK(contains(outcome.err, "no se comparan un «ficha-monitoreo» y un «informe-egreso»"));
}

TEST_CASE("a text of the data cannot move the cursor of who compares", "[app]") {
    const support::TemporaryFolder folder;
    support::write_text(folder.path("a.json"), ficha());
    support::write_text(folder.path("b.json"),
                        replaced(ficha(), "\"nombre\": \"Residencias Familiares\"",
                                 "\"nombre\": \"Residencias \\u200fFamiliares\""));
    const Outcome outcome = run({"comparar", folder.path("a.json"), folder.path("b.json")});
    CHECK(contains(outcome.out, "\\u{200F}Familiares"));
}
