#include <algorithm>
#include <filesystem>
#include <map>
#include <sstream>

#include "support/catch.hpp"
#include "support/command.hpp"
#include "support/outcome.hpp"
#include "support/pdf_structure.hpp"
#include "support/source_tree.hpp"
#include "support/temporary_folder.hpp"

using generator::app::ExitCode;
using support::contains;
using support::Outcome;
using support::quoted;
using support::replaced;
using support::run;
namespace fs = std::filesystem;

namespace {

const std::string kInputs = FICHAS_SOURCE_DIR "/inputs/";
const std::string kFicha = kInputs + "ficha-monitoreo/residencias-familiares-2023.json";
const std::string kNotice = "BORRADOR — no citar";

/// Paths without ending, of one input in each state.
struct Pair {
    std::string oficial;
    std::string borrador;
};

Pair generated(const support::TemporaryFolder& folder, const std::string& input,
               const std::string& stem) {
    for (const std::string estado : {"oficial", "borrador"}) {
        const Outcome outcome = run({"generar", input, "--estado", estado, "--formato", "pdf,html",
                                     "-o", folder.path(estado)});
        INFO(outcome.err);
        REQUIRE(outcome.code == ExitCode::done);
    }
    return {folder.path("oficial/" + stem), folder.path("borrador/" + stem + "-borrador")};
}

std::string output_of(const std::string& command) {
    auto result = support::run_command(command);
    REQUIRE(result.status == 0);
    return std::move(result.output);
}

std::size_t count(const std::string& text, const std::string& part) {
    std::size_t result = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++result;
    }
    return result;
}

/// The words of a text and how often each stands in it; `notices` gets the lines of the notice.
std::map<std::string, int> words_of(const std::string& text, int& notices) {
    std::map<std::string, int> result;
    std::istringstream lines{text};
    for (std::string line; std::getline(lines, line);) {
        const std::size_t at = line.find_first_not_of(" \f");
        const std::size_t last = line.find_last_not_of(" \f");
        if (at != std::string::npos && line.substr(at, last - at + 1) == kNotice) {
            ++notices;  // alone on its line: among no other words
            continue;
        }
        std::istringstream words{line};
        for (std::string word; words >> word;) {
            ++result[word];
        }
    }
    return result;
}

std::size_t count_outputs(const std::string& folder) {
    const auto is_output = [](const fs::directory_entry& entry) {
        const std::string path = entry.path().string();
        return entry.is_regular_file() && !contains(path, "/.fichas/") &&
               !path.ends_with("/manifiesto.json");
    };
    return fs::exists(folder) ? static_cast<std::size_t>(std::ranges::count_if(
                                    fs::recursive_directory_iterator{folder}, is_output))
                              : 0;
}

}  // namespace

TEST_CASE("a draft has the words of the official document and its notice on a line of its own",
          "[app][pdf]") {
    const auto [input, stem, pages] = GENERATE(table<std::string, std::string, int>({
        {"ficha-monitoreo/residencias-familiares-2023.json",
         "ficha-monitoreo/2023/residencias-familiares-2023", 7},
        {"formulario-indicadores/sename-2019.json", "formulario-indicadores/2019/sename-2019", 4},
        {"matriz-logica/dam-personas-naturales-2020.json",
         "matriz-logica/2020/dam-personas-naturales-2020", 3},
    }));
    const support::TemporaryFolder folder;
    const Pair pair = generated(folder, kInputs + input, stem);
    for (const std::string mode : {"-layout", "-raw"}) {
        INFO(stem << ' ' << mode);
        int of_official = 0;
        int of_draft = 0;
        const auto tool = "pdftotext " + mode + ' ';
        const auto official =
            words_of(output_of(tool + quoted(pair.oficial + ".pdf") + " -"), of_official);
        const auto draft =
            words_of(output_of(tool + quoted(pair.borrador + ".pdf") + " -"), of_draft);
        CHECK(draft == official);
        CHECK(of_official == 0);
        CHECK(of_draft == pages);
    }
    CHECK(support::pdf_faults(pair.borrador + ".pdf").empty());
    CHECK(fs::file_size(pair.borrador + ".pdf") < fs::file_size(pair.oficial + ".pdf") + 1024);
}

TEST_CASE("a draft is named once for who listens, first of all, and in title and metadata",
          "[app][pdf]") {
    const support::TemporaryFolder folder;
    const Pair pair = generated(folder, kFicha, "ficha-monitoreo/2023/residencias-familiares-2023");
    const std::string pdf = quoted(pair.borrador + ".pdf");
    const std::string spoken = output_of("pdfinfo -struct-text " + pdf);
    CHECK(count(spoken, "BORRADOR") == 1);
    CHECK(spoken.find(kNotice) < spoken.find("RESIDENCIAS FAMILIARES"));
    CHECK(contains(output_of("pdfinfo " + pdf), "Residencias Familiares (borrador)"));
    CHECK(contains(output_of("pdfinfo -meta " + pdf), "Residencias Familiares (borrador)"));

    const std::string html = support::read_text(pair.borrador + ".html");
    CHECK(contains(html, "<meta name=\"robots\" content=\"noindex\">"));
    CHECK(contains(html, "Residencias Familiares (borrador)</title>"));
    const std::string body = html.substr(html.find("<body>"));
    CHECK(count(body, "BORRADOR") == 1);
    CHECK(contains(body, "<div class=\"agua\" aria-hidden=\"true\"></div>"));

    const std::string official = support::read_text(pair.oficial + ".html");
    CHECK_FALSE(contains(official, "noindex"));
    CHECK_FALSE(contains(official, "BORRADOR"));
    CHECK_FALSE(contains(official, "class=\"agua\""));
    CHECK_FALSE(
        contains(output_of("pdftotext " + quoted(pair.oficial + ".pdf") + " -"), "BORRADOR"));
}

TEST_CASE("what is not confirmed and what is wrong keep an official document back, told together",
          "[app]") {
    const support::TemporaryFolder folder;
    const std::string unconfirmed =
        replaced(support::read_text(kFicha),
                 ",\n      \"confirmado_por\": \"Equipo de desarrollo de fichas\""
                 ",\n      \"confirmado_el\": \"2026-11-23\"",
                 "");
    const std::string input = folder.path("ficha.json");
    const std::string salida = folder.path("salida");

    support::write_text(input, unconfirmed);
    const Outcome doubtful = run({"generar", input, "-o", salida});
    CHECK(doubtful.code == ExitCode::invalid_input);
    CHECK(contains(doubtful.err, "ficha.json:7:5: error E-REP-001"));
    CHECK(contains(doubtful.err, "genere un borrador"));
    CHECK(count_outputs(salida) == 0);
    CHECK(run({"generar", input, "-o", salida, "--estado", "borrador"}).code == ExitCode::done);
    CHECK(count_outputs(salida) == 3);

    const std::string fallida = folder.path("fallida");
    support::write_text(input, replaced(unconfirmed, "\"region\": \"06\"", "\"region\": \"77\""));
    const Outcome wrong = run({"generar", input, "-o", fallida});
    CHECK(wrong.code == ExitCode::invalid_input);
    CHECK(contains(wrong.err, "ficha.json:7:5: error E-REP-001"));
    CHECK(contains(wrong.err, "error CUA-CODIGO: «77»"));
    CHECK(contains(wrong.err, "Corrija el código"));
    CHECK(count_outputs(fallida) == 0);
}
