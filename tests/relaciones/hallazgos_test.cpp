#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "checks/catalogo.hpp"
#include "pipeline/pipeline.hpp"
#include "support/catch.hpp"
#include "support/inputs.hpp"
#include "support/relaciones.hpp"
#include "support/source_tree.hpp"

// The errors, contradictions and damage that were found by hand in the official documents
// (hallazgos.tsv, numbered as in relaciones_semillas.md), each of them told of its input, with its
// place; and nothing else told of them.

namespace {

using namespace generator;
using support::Hallada;

const std::map<std::string, std::string_view>& entradas() {
    static const std::map<std::string, std::string_view> value{{"000", tests::kInforme},
                                                               {"001", tests::kFormulario},
                                                               {"002", tests::kFicha2019},
                                                               {"003", tests::kFicha},
                                                               {"004", tests::kMatriz}};
    return value;
}

/// What is told of a seed; what a methodology does not publish is no fault of the data.
base::Diagnostics contradictions_of(const std::string& semilla) {
    static const auto recursos = pipeline::load_recursos();
    REQUIRE(recursos.has_value());
    const std::string_view path = entradas().at(semilla);
    auto reporte = pipeline::judge(tests::read_source(path), path, *recursos, {});
    REQUIRE(reporte.has_value());
    base::Diagnostics found = std::move(reporte->contradicciones);
    std::erase_if(found, [](const base::Diagnostic& d) { return d.code.starts_with("MET-"); });
    return found;
}

std::string line_of(std::string_view id, std::string_view puntero) {
    return std::string{id} + ' ' + std::string{puntero};
}

}  // namespace

TEST_CASE("each error and contradiction of the official documents is told at its place",
          "[relaciones][seeds]") {
    for (const auto& [semilla, path] : entradas()) {
        const base::Diagnostics found = contradictions_of(semilla);
        for (const Hallada& hallada : support::halladas()) {
            if (hallada.semilla != semilla) {
                continue;
            }
            INFO("hallazgos.tsv:" << hallada.line << ": " << semilla << ' ' << hallada.id << ' '
                                  << hallada.puntero);
            const auto one = std::ranges::find_if(found, [&](const base::Diagnostic& d) {
                return d.code == hallada.id && d.place.pointer == hallada.puntero;
            });
            REQUIRE(one != found.end());
            CHECK(one->severity ==
                  (hallada.item == "nota" ? base::Severity::note : base::Severity::warning));
            CHECK(one->place.file == path);
            CHECK(one->place.line > 1);
            CHECK_FALSE(one->hint.empty());
        }
    }
}

TEST_CASE("nothing else is told of the official documents, and nothing as an error",
          "[relaciones][seeds]") {
    for (const auto& [semilla, path] : entradas()) {
        std::multiset<std::string> wanted;
        for (const Hallada& hallada : support::halladas()) {
            if (hallada.semilla == semilla) {
                wanted.insert(line_of(hallada.id, hallada.puntero));
            }
        }
        std::multiset<std::string> told;
        for (const base::Diagnostic& d : contradictions_of(semilla)) {
            CHECK(d.severity != base::Severity::error);
            told.insert(line_of(d.code, d.place.pointer));
        }
        INFO(path);
        CHECK(told == wanted);
    }
}

TEST_CASE("the table of findings has every item of the two lists", "[relaciones]") {
    std::set<std::string> items;
    for (const Hallada& hallada : support::halladas()) {
        INFO("hallazgos.tsv:" << hallada.line);
        CHECK(entradas().contains(hallada.semilla));
        items.insert(hallada.item);
        if (!hallada.relacion.empty()) {
            const auto relaciones =
                support::read_relaciones(support::read_file("tests/relaciones/relaciones.tsv"));
            CHECK(std::ranges::count_if(relaciones, [&](const support::Relacion& r) {
                      return r.semilla == hallada.semilla && r.texto == hallada.relacion;
                  }) == 1);
        }
    }
    constexpr int last = 25;
    for (int item = 1; item <= last; ++item) {
        INFO(item);
        CHECK(items.contains(std::to_string(item)));
    }
}

TEST_CASE("there are forty cuadraturas and more, each described once for its product",
          "[relaciones]") {
    std::set<std::pair<std::string_view, std::string_view>> seen;
    for (const checks::FilaCatalogo& fila : checks::catalogo({})) {
        INFO(fila.producto << ' ' << fila.id);
        CHECK(seen.emplace(fila.producto, fila.id).second);
        CHECK_FALSE(fila.formula.empty());
        CHECK_FALSE(fila.tolerancia.empty());
        CHECK_FALSE(fila.explicacion.empty());
    }
    CHECK(seen.size() >= 40);
    CHECK(checks::catalogo("ficha-monitoreo").size() >= 40);
    CHECK(checks::catalogo("no-existe").empty());
}

TEST_CASE("no check tells what the catalogue does not have", "[relaciones]") {
    std::set<std::string, std::less<>> ids;
    for (const checks::FilaCatalogo& fila : checks::catalogo({})) {
        ids.emplace(fila.id);
    }
    for (const auto& [semilla, path] : entradas()) {
        for (const base::Diagnostic& d : contradictions_of(semilla)) {
            CHECK(ids.contains(d.code));
        }
    }
}

TEST_CASE("the samples that are clean have no contradiction", "[relaciones]") {
    const auto recursos = pipeline::load_recursos();
    REQUIRE(recursos.has_value());
    std::size_t samples = 0;
    const std::filesystem::path root{FICHAS_SOURCE_DIR};
    for (const auto& entry : std::filesystem::recursive_directory_iterator{root / "inputs"}) {
        const std::string path = std::filesystem::relative(entry.path(), root).string();
        // One of them lacks data on purpose.
        if (path.find("/ejemplo-") == std::string::npos ||
            path.find("acompanamiento-personas-mayores") != std::string::npos) {
            continue;
        }
        ++samples;
        const auto reporte = pipeline::judge(tests::read_source(path), path, *recursos, {});
        REQUIRE(reporte.has_value());
        for (const base::Diagnostic& d : reporte->contradicciones) {
            INFO(base::to_text(d));
            CHECK((d.code.starts_with("MET-") || d.severity == base::Severity::note));
        }
    }
    CHECK(samples >= 9);
}
