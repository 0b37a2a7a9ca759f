#include <filesystem>

#include "base/limits.hpp"
#include "base/sha256.hpp"
#include "pipeline/constancia.hpp"
#include "support/catch.hpp"
#include "support/command.hpp"
#include "support/outcome.hpp"
#include "support/temporary_folder.hpp"

using generator::app::ExitCode;
using support::contains;
using support::Outcome;
using support::quoted;
using support::read_text;
using support::replaced;
using support::run;
namespace fs = std::filesystem;
namespace base = generator::base;
namespace pipeline = generator::pipeline;

namespace {

const std::string kFicha =
    FICHAS_SOURCE_DIR "/inputs/ficha-monitoreo/residencias-familiares-2023.json";
const std::string kTallo = "ficha-monitoreo/2023/residencias-familiares-2023";

/// What poppler takes out of a PDF, by the names of the files.
std::map<std::string, std::string> take_out(const std::string& pdf,
                                            const support::TemporaryFolder& folder) {
    const std::string place = folder.path("fuera");
    fs::remove_all(place);
    fs::create_directory(place);
    const auto done =
        support::run_command("pdfdetach -saveall -o " + quoted(place) + " " + quoted(pdf));
    INFO(done.output);
    REQUIRE(done.status == 0);
    std::map<std::string, std::string> result;
    for (const auto& entry : fs::directory_iterator{place}) {
        result[entry.path().filename().string()] = read_text(entry.path().string());
    }
    return result;
}

}  // namespace

TEST_CASE("with --adjuntar another reader takes out of the PDF the very bytes it was made of",
          "[app]") {
    const support::TemporaryFolder folder;
    const Outcome made =
        run({"generar", kFicha, "-o", folder.path("salida"), "--adjuntar", "--precios", "2024"});
    INFO(made.err);
    REQUIRE(made.code == ExitCode::done);
    const std::string pdf = folder.path("salida/" + kTallo + ".pdf");
    auto files = take_out(pdf, folder);
    CHECK(files.size() == 3);
    const std::string nombre = "residencias-familiares-2023";
    CHECK(files[nombre + "-entrada.json"] == read_text(kFicha));
    CHECK(files[nombre + "-gemelo.json"] == read_text(folder.path("salida/" + kTallo + ".json")));
    const auto constancia = pipeline::parse_constancia(files[nombre + "-constancia.json"]);
    REQUIRE(constancia);
    CHECK(constancia->opciones.anio_precios == 2024);
    CHECK(constancia->entrada == base::sha256(read_text(kFicha)));
    CHECK(constancia->version == pipeline::own_version());
    CHECK(support::run_command("qpdf --check " + quoted(pdf)).status == 0);
    CHECK(contains(read_text(pdf), "pdfaid:part=\"3\""));
}

TEST_CASE("the attached input of a line of NDJSON is that line", "[app]") {
    const support::TemporaryFolder folder;
    std::string line = read_text(kFicha);
    std::erase(line, '\n');
    support::write_text(
        folder.path("todos.ndjson"),
        replaced(line, "\"codigo\": \"residencias-familiares\"", "\"codigo\": \"otra\"") + "\n" +
            line + "\n");
    const Outcome made = run({"generar", folder.path("todos.ndjson"), "-o", folder.path("salida"),
                              "--adjuntar", "--formato", "pdf", "--estado", "borrador"});
    INFO(made.err);
    REQUIRE(made.code == ExitCode::done);
    auto files = take_out(folder.path("salida/" + kTallo + "-borrador.pdf"), folder);
    CHECK(files["residencias-familiares-2023-borrador-entrada.json"] == line);
    CHECK(contains(files["residencias-familiares-2023-borrador-constancia.json"],
                   "\"estado\": \"borrador\""));
}

TEST_CASE("asking for attachments, or no more, makes the PDF again; without, it is as ever",
          "[app]") {
    const support::TemporaryFolder folder;
    const auto make = [&](std::vector<std::string> more) {
        std::vector<std::string> arguments{"generar", kFicha, "-o", folder.path(), "--por-que"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const Outcome outcome = run(arguments);
        CHECK(outcome.code == ExitCode::done);
        return outcome.err;
    };
    CHECK(contains(make({}), "no estaba hecho"));
    const std::string without = read_text(folder.path(kTallo + ".pdf"));
    CHECK(contains(make({"--adjuntar"}), "cambiaron las opciones"));
    const std::string with = read_text(folder.path(kTallo + ".pdf"));
    CHECK(with != without);
    CHECK_FALSE(contains(make({"--adjuntar"}), "cambiaron las opciones"));
    // Who asks only for another format finds the PDF as it was.
    CHECK_FALSE(contains(make({"--formato", "html"}), "cambiaron las opciones"));
    CHECK(read_text(folder.path(kTallo + ".pdf")) == with);
    CHECK(contains(make({}), "cambiaron las opciones"));
    CHECK(read_text(folder.path(kTallo + ".pdf")) == without);
    CHECK(run({"generar", kFicha, "--adjuntar", "--formato", "html"}).code == ExitCode::wrong_use);
}

TEST_CASE("a constancia is read only as it was printed", "[app]") {
    const std::string printed =
        pipeline::print_constancia({.version = {.nombre = "0.1.0", .huella = base::sha256("p")},
                                    .opciones = {.anio_precios = 2024},
                                    .entrada = base::sha256("e"),
                                    .gemelo = base::sha256("g")});
    const auto read = pipeline::parse_constancia(printed);
    REQUIRE(read);
    CHECK(read->opciones.anio_precios == 2024);
    CHECK(read->gemelo == base::sha256("g"));
    CHECK_FALSE(pipeline::parse_constancia("{}"));
    CHECK_FALSE(pipeline::parse_constancia(printed + " "));
    CHECK_FALSE(pipeline::parse_constancia(replaced(printed, "2024", "x")));
    CHECK_FALSE(pipeline::parse_constancia(replaced(printed, "oficial", "oficioso")));
}

TEST_CASE(
    "what verificar would not take out is not attached: told, with the limit, and nothing made",
    "[app]") {
    const support::TemporaryFolder folder;
    const std::string ficha = read_text(kFicha);
    const auto padded = [&](std::size_t size) {
        support::write_text(folder.path("f.json"), ficha + std::string(size - ficha.size(), ' '));
        return run({"generar", folder.path("f.json"), "-o", folder.path("salida"), "--adjuntar",
                    "--formato", "pdf"});
    };
    const Outcome larger = padded(base::kMostAttached + 1);
    CHECK(larger.code == ExitCode::invalid_input);
    CHECK(contains(larger.err,
                   "E-ADJ-001: «residencias-familiares-2023-entrada.json» tiene 8388609"));
    CHECK_FALSE(fs::exists(folder.path("salida/" + kTallo + ".pdf")));
    CHECK(padded(base::kMostAttached).code == ExitCode::done);
    CHECK(fs::exists(folder.path("salida/" + kTallo + ".pdf")));
}
