#include "support/catch.hpp"
#include "support/inputs.hpp"
#include "support/outcome.hpp"
#include "support/temporary_folder.hpp"

using generator::app::ExitCode;
using support::contains;
using support::Outcome;
using support::run;

namespace {

const std::string kFicha = std::string{FICHAS_SOURCE_DIR} + "/" + std::string{tests::kFicha};
// 7.870.855 of 9.000.000 is 87,5 %: over the 85 % of the rule.
const std::string kMenos = "/periodos/2/presupuesto_inicial=9000000";

}  // namespace

TEST_CASE("calcular --suponer tells what would change: figures, verdicts, sentences", "[app]") {
    const Outcome outcome = run({"calcular", kFicha, "--suponer", kMenos});
    CHECK(outcome.code == ExitCode::done);
    for (const char* part : {"40,5% → 87,5%", "EJI_SUB: hallazgo → EJI_OK: conforme",
                             "El programa presenta una subejecución"}) {
        INFO(part);
        CHECK(contains(outcome.out, part));
    }
    CHECK(contains(outcome.err, "no se escribió nada"));
    CHECK(run({"calcular", kFicha, "--suponer", kMenos, "--estricto"}).code ==
          ExitCode::contradictions);
    const Outcome json = run({"calcular", kFicha, "--suponer", kMenos, "--json"});
    CHECK(json.out.starts_with("{\"supuestos\":[{\"puntero\":\"/periodos/2/presupuesto_inicial\""));
    CHECK(contains(json.out, "\"87,5%\""));
}

TEST_CASE("two things may be supposed at once, and one that is so already changes nothing",
          "[app]") {
    const Outcome both = run({"calcular", kFicha, "--suponer", kMenos, "--suponer",
                              "/periodos/2/poblacion_beneficiada=S/I"});
    CHECK(contains(both.out, "40,5% → 87,5%"));
    CHECK(contains(both.out, "102,9% → S/I"));
    const Outcome same =
        run({"calcular", kFicha, "--suponer", "/periodos/2/presupuesto_inicial=19446453"});
    CHECK(contains(same.out, "Nada cambiaría"));
}

TEST_CASE("explicar --suponer shows the explanation as it is and as it would be", "[app]") {
    const Outcome cifra = run({"explicar", kFicha, "ejecucion.inicial.2023", "--suponer", kMenos});
    CHECK(cifra.code == ExitCode::done);
    const auto before = cifra.out.find("ejecucion.inicial.2023 = 40,5%");
    const auto after = cifra.out.find("ejecucion.inicial.2023 = 87,5%");
    CHECK(before < after);
    CHECK(after != std::string::npos);
    const Outcome regla = run({"explicar", kFicha, "EJI_SUB", "--suponer", kMenos});
    CHECK(contains(regla.out, "EJI_SUB: no habla en este programa"));
    const Outcome otra = run({"explicar", kFicha, "cobertura.2023", "--suponer", kMenos});
    CHECK(contains(otra.out, "sería igual"));
    CHECK(run({"explicar", kFicha, "no.existe", "--suponer", kMenos}).code == ExitCode::wrong_use);
}

TEST_CASE("a supposition that cannot be is told: its form, its place, its faults", "[app]") {
    CHECK(run({"calcular", kFicha, "--suponer", "presupuesto=1"}).code == ExitCode::wrong_use);
    CHECK(run({"calcular", kFicha, "--suponer", "=1"}).code == ExitCode::wrong_use);
    const Outcome place = run({"calcular", kFicha, "--suponer", "/periodo/2/gasto=1"});
    CHECK(place.code == ExitCode::wrong_use);
    CHECK(contains(place.err, "E-SUP-001"));
    const Outcome key = run({"calcular", kFicha, "--suponer", "/periodos/2/presupuesto_inicia=1"});
    CHECK(key.code == ExitCode::invalid_input);
    CHECK(contains(key.err, "¿Quiso decir «presupuesto_inicial»?"));
    CHECK(contains(key.err, "con lo supuesto la entrada no sería válida"));
    const Outcome value = run({"calcular", kFicha, "--suponer", "/periodos/2/anio=2,5", "--json"});
    CHECK(value.code == ExitCode::invalid_input);
    CHECK(contains(value.out, "\"/periodos/2/anio\""));
    // Nothing of it reaches a publication.
    CHECK(run({"generar", kFicha, "--suponer", kMenos}).code == ExitCode::wrong_use);
}

TEST_CASE("an input that is not valid may be mended by what is supposed", "[app]") {
    const support::TemporaryFolder folder;
    std::string text = tests::read_source(tests::kFicha);
    support::write_text(folder.path("f.json"),
                        support::replaced(text, "\"presupuesto_inicial\": 19446453",
                                          "\"presupuesto_inicial\": \"mucho\""));
    const Outcome outcome = run({"calcular", folder.path("f.json"), "--suponer", kMenos});
    CHECK(outcome.code == ExitCode::invalid_input);
    CHECK(contains(outcome.err, "con lo supuesto lo sería"));
}
