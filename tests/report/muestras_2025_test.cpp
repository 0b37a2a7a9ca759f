#include <filesystem>
#include <map>

#include "pipeline/pipeline.hpp"
#include "support/bloques.hpp"
#include "support/catch.hpp"
#include "support/ficha_2025.hpp"
#include "support/inputs.hpp"

// The sample programmes of 2025 show, between them, everything that its catalogue can say.

using namespace generator;

namespace {

const pipeline::Recursos& recursos() {
    static const auto value = pipeline::load_recursos();
    REQUIRE(value.has_value());
    return *value;
}

std::vector<std::string> samples() {
    std::vector<std::string> result;
    const std::string folder = "inputs/ficha-monitoreo";
    for (const auto& entry :
         std::filesystem::directory_iterator{std::filesystem::path{FICHAS_SOURCE_DIR} / folder}) {
        const std::string name = entry.path().filename().string();
        if (name.ends_with("-2025.json")) {
            result.push_back(folder + '/' + name);
        }
    }
    std::ranges::sort(result);
    return result;
}

/// Verdicts of a draft for want of a judgement: no sample that is published has one.
bool is_of_drafts(const methodology::Regla& regla) { return regla.id.ends_with("_SINJUICIO"); }

/// Written by the report, not by a rule.
bool is_fixed(const methodology::Regla& regla) {
    return regla.id == "SIN_HALLAZGOS" || regla.id == "SIN_RESULTADO";
}

report::Reporte judge(const std::string& path, report::Estado estado) {
    auto reporte = pipeline::judge(tests::read_source(path), path, recursos(), {.estado = estado});
    INFO(path << (reporte.has_value() ? "" : base::to_text(reporte.diagnostics().front())));
    REQUIRE(reporte.has_value());
    return std::move(*reporte);
}

/// The text of a sample without the object `name`, of `"name": { ... }` without braces inside.
std::string without(std::string bytes, std::string_view name) {
    const std::size_t at = bytes.find('"' + std::string{name} + "\": {");
    REQUIRE(at != std::string::npos);
    const std::size_t open = bytes.find('{', at);
    return bytes.replace(open, bytes.find('}', open) - open + 1, "null");
}

}  // namespace

TEST_CASE("the samples of 2025 produce every code of its catalogue", "[report]") {
    std::map<std::string, int> counts;
    REQUIRE(samples().size() >= 6);
    for (const std::string& path : samples()) {
        for (const auto& veredicto : judge(path, report::Estado::oficial).veredictos) {
            ++counts[veredicto.codigo];
        }
    }
    for (const methodology::Regla& regla : tests::edicion_2025().reglas) {
        if (!is_of_drafts(regla) && !is_fixed(regla)) {
            INFO(regla.id);
            CHECK(counts[regla.id] > 0);
        }
    }
}

TEST_CASE("the samples of 2025 print every sentence of its catalogue", "[report]") {
    auto obrero = pipeline::make_obrero(recursos());
    REQUIRE(obrero.has_value());
    std::string all;
    for (const std::string& path : samples()) {
        const auto salidas =
            pipeline::make_salidas(tests::read_source(path), path, recursos(), *obrero, {});
        REQUIRE(salidas.has_value());
        all += support::text_of_html(salidas->html);
    }
    for (const methodology::Regla& regla : tests::edicion_2025().reglas) {
        if (is_of_drafts(regla)) {
            continue;
        }
        methodology::DatosFrase datos;
        datos.ejercicio = 2025;
        datos.edicion = "2025";
        datos.dimension = "Focalización";
        if (regla.umbral) {
            datos.umbral = regla.umbral->valor;
        }
        const std::string text = write_frase(regla.frase, datos);
        INFO(regla.id << ": " << text);
        CHECK(all.find(text) != std::string::npos);
    }
}

TEST_CASE("without a judgement there is a draft that says so, and no official document",
          "[report]") {
    const std::string path = "inputs/ficha-monitoreo/ejemplo-escuelas-deportivas-2025.json";
    const struct {
        std::string_view campo;
        std::string_view codigo;
        std::string_view puntero;
    } cases[] = {
        {"focalizacion", "FOC_SINJUICIO", "/evaluacion/focalizacion"},
        {"priorizacion", "PRI_SINJUICIO", "/evaluacion/priorizacion"},
        {"gasto_administrativo", "ADM_SINJUICIO", "/evaluacion/gasto_administrativo"},
        {"evaluacion", "IND_SINJUICIO", "/indicadores/0/evaluacion"},
    };
    for (const auto& c : cases) {
        INFO(c.campo);
        const std::string bytes = without(tests::read_source(path), c.campo);
        const auto official =
            pipeline::judge(bytes, path, recursos(), {.estado = report::Estado::oficial});
        REQUIRE_FALSE(official.has_value());
        const auto fault =
            std::ranges::find(official.diagnostics(), "MET-SIN-JUICIO", &base::Diagnostic::code);
        REQUIRE(fault != official.diagnostics().end());
        CHECK(fault->severity == base::Severity::error);
        CHECK(fault->place.pointer == c.puntero);
        CHECK(fault->place.line > 1);
        CHECK_FALSE(fault->hint.empty());

        const auto draft =
            pipeline::judge(bytes, path, recursos(), {.estado = report::Estado::borrador});
        REQUIRE(draft.has_value());
        const auto veredicto =
            std::ranges::find(draft->veredictos, c.codigo, &report::Veredicto::codigo);
        REQUIRE(veredicto != draft->veredictos.end());
        CHECK(veredicto->frase.starts_with("— Falta el juicio del evaluador"));
        for (const auto& v : draft->veredictos) {
            CHECK(v.codigo.find("SININFO") == std::string::npos);
        }
    }
}

TEST_CASE("an evaluator's text that no sentence follows is told, at its line", "[report]") {
    const std::string path = "inputs/ficha-monitoreo/ejemplo-escuelas-deportivas-2025.json";
    const std::string original = tests::read_source(path);
    const auto mutes = [&](const std::string& bytes) {
        const auto reporte =
            pipeline::judge(bytes, path, recursos(), {.estado = report::Estado::oficial});
        REQUIRE(reporte.has_value());
        base::Diagnostics found;
        for (const base::Diagnostic& d : reporte->contradicciones) {
            if (d.code == "MET-TEXTO-MUDO") {
                found.push_back(d);
            }
        }
        return found;
    };
    CHECK(mutes(original).empty());
    const struct {
        std::string_view campo;
        std::string_view puntero;
        bool is_mute;
    } cases[] = {
        // FOC_OK and PRI_OK have a sentence that it follows; the rest say nothing.
        {"focalizacion", "/evaluacion/focalizacion/texto", false},
        {"priorizacion", "/evaluacion/priorizacion/texto", false},
        {"gasto_administrativo", "/evaluacion/gasto_administrativo/texto", true},
        {"evaluacion", "/indicadores/0/evaluacion/texto", true},
    };
    for (const auto& c : cases) {
        INFO(c.puntero);
        std::string bytes = original;
        const std::size_t name = bytes.find('"' + std::string{c.campo} + "\": {");
        REQUIRE(name != std::string::npos);
        bytes.insert(bytes.find('{', name) + 1, "\"texto\": \"Palabras del evaluador.\", ");
        const auto found = mutes(bytes);
        REQUIRE(found.size() == (c.is_mute ? 1U : 0U));
        if (c.is_mute) {
            CHECK(found.front().place.pointer == c.puntero);
            CHECK(found.front().place.line > 1);
            CHECK(found.front().message.find("«Palabras del evaluador.»") != std::string::npos);
        } else {
            auto obrero = pipeline::make_obrero(recursos());
            REQUIRE(obrero.has_value());
            const auto salidas = pipeline::make_salidas(bytes, path, recursos(), *obrero, {});
            REQUIRE(salidas.has_value());
            CHECK(support::text_of_html(salidas->html).find("Palabras del evaluador.") !=
                  std::string::npos);
        }
    }
}

TEST_CASE("what a programme did not report before it began does not apply", "[report]") {
    const std::string path = "inputs/ficha-monitoreo/ejemplo-iniciativas-culturales-2025.json";
    const auto reporte = judge(path, report::Estado::oficial);
    std::size_t before = 0;
    for (const report::Cifra& cifra : reporte.cifras) {
        const bool is_before = cifra.id.ends_with(".2023") || cifra.id.ends_with(".2024");
        if (is_before && !cifra.id.starts_with("indicador.") &&
            !cifra.id.starts_with("inflactor.")) {
            ++before;
            INFO(cifra.id);
            CHECK(cifra.impreso == "N/A");
        }
    }
    CHECK(before > 20);
    const auto gasto = std::ranges::find_if(reporte.veredictos, [](const report::Veredicto& v) {
        return v.codigo.starts_with("GPB_");
    });
    REQUIRE(gasto != reporte.veredictos.end());
    CHECK(gasto->codigo == "GPB_SINHIST");
}
