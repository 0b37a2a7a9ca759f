#include <algorithm>

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
