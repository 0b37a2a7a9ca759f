// Two folders of programmes made by chance, the second one edited: comparar lists the edits.
#include "support/ediciones.hpp"

#include <map>

#include <nlohmann/json.hpp>

#include "pipeline/pipeline.hpp"
#include "support/catch.hpp"
#include "support/comparados.hpp"
#include "support/outcome.hpp"
#include "support/programas.hpp"
#include "support/temporary_folder.hpp"

using namespace generator;
using Json = nlohmann::json;
using Lineas = std::vector<std::string>;

namespace {

constexpr std::size_t kEdits = 200;
constexpr std::uint32_t kProgrammes = 96;
constexpr std::uint32_t kEvery = 12;  // of them is only in one folder

bool is_valid(const std::string& text) {
    return pipeline::judge(text, "x.json", support::recursos(),
                           {.estado = report::Estado::borrador, .anio_precios = 0})
        .has_value();
}

/// What was done to the second folder.
struct Hecho {
    std::map<std::string, Lineas> por_archivo;  // "only before", "only after" or the edits
    std::map<support::Edicion, std::size_t> cuantas;
    std::size_t total = 0;
};

void edit(const std::string& file, support::Editor& editor, support::Azar& azar, Hecho& hecho) {
    constexpr int kTries = 40;
    const std::int64_t wanted = azar.between(1, 5);
    std::int64_t done = 0;
    for (int i = 0; i < kTries && done < wanted && hecho.total < kEdits; ++i) {
        const auto edicion =
            static_cast<support::Edicion>(azar.between(0, support::kEdiciones - 1));
        const auto line = editor.edit(edicion);
        if (!line) {
            continue;
        }
        if (!is_valid(editor.text())) {
            editor.undo();
            continue;
        }
        hecho.por_archivo[file].push_back(*line);
        ++hecho.cuantas[edicion];
        ++hecho.total;
        ++done;
    }
}

Hecho make_folders(const std::string& antes, const std::string& despues) {
    const auto& publicaciones = support::recursos().publicaciones;
    support::Azar azar{20'230'411};
    Hecho hecho;
    for (std::uint32_t seed = 1; seed <= kProgrammes; ++seed) {
        const auto& edicion = publicaciones[seed % publicaciones.size()].metodologia;
        const std::string text = support::make_programa(seed, edicion).json;
        const std::string file = std::to_string(seed) + ".json";
        REQUIRE(is_valid(text));
        support::Editor editor{text, azar};
        const bool is_new = seed % kEvery == 0;
        const bool is_gone = seed % kEvery == 1;
        if (is_new || is_gone) {
            hecho.por_archivo[file] = {is_new ? "solo_despues" : "solo_antes"};
            ++hecho.total;
        } else if (azar.chance(85)) {
            edit(file, editor, azar, hecho);
        }
        if (!is_new) {
            support::write_text(antes + "/" + file, text);
        }
        if (!is_gone) {
            support::write_text(despues + "/" + file, editor.text());
        }
    }
    return hecho;
}

/// A difference of facts as the editor tells it.
std::string line_of(const Json& diferencia) {
    const std::string ruta = diferencia["ruta"];
    const std::string cambio = diferencia["cambio"];
    if (cambio == "aparecio" || cambio == "desaparecio") {
        return (cambio == "aparecio" ? "+ " : "- ") + ruta;
    }
    return (cambio == "se_movio" ? "> " : "") + ruta + ": " +
           diferencia["antes"]["valor"].get<std::string>() + " → " +
           diferencia["despues"]["valor"].get<std::string>();
}

Lineas lines_of(const Json& programa) {
    if (programa["resultado"] != "distintos") {
        return {programa["resultado"].get<std::string>()};
    }
    Lineas result;
    for (const Json& diferencia : programa["diferencias"]) {
        if (diferencia["asunto"] == "hecho") {
            result.push_back(line_of(diferencia));
        }
    }
    return result;
}

/// What moved a figure is among the edits.
void check_causes(const Json& programa, const Lineas& edits) {
    for (const Json& diferencia : programa.value("diferencias", Json::array())) {
        for (const Json& causa : diferencia.value("causas", Json::array())) {
            const std::string ruta = causa;
            INFO(diferencia["ruta"] << ": " << ruta);
            CHECK(std::ranges::any_of(edits, [&](const std::string& edit) {
                return edit.find(ruta) != std::string::npos;
            }));
        }
    }
}

}  // namespace

TEST_CASE("of 200 edits between two folders comparar lists exactly those",
          "[comparacion][property]") {
    const support::TemporaryFolder folder;
    const std::string antes = folder.path("antes");
    const std::string despues = folder.path("despues");
    std::filesystem::create_directory(antes);
    std::filesystem::create_directory(despues);
    const Hecho hecho = make_folders(antes, despues);
    REQUIRE(hecho.total >= kEdits);
    for (std::size_t i = 0; i < support::kEdiciones; ++i) {
        INFO(to_text(static_cast<support::Edicion>(i)));
        CHECK(hecho.cuantas.at(static_cast<support::Edicion>(i)) >= 10);
    }
    const auto outcome = support::run({"comparar", antes, despues, "--json"});
    REQUIRE(outcome.code == app::ExitCode::done);
    std::map<std::string, Lineas> found;
    const Json answer = Json::parse(outcome.out);
    for (const Json& programa : answer["programas"]) {
        const Json& side = programa.contains("despues") ? programa["despues"] : programa["antes"];
        const std::string file =
            std::filesystem::path{side["archivo"].get<std::string>()}.filename().string();
        const Lineas lines = lines_of(programa);
        check_causes(programa, lines);
        // A programme whose facts agree has no other difference.
        CHECK_FALSE(lines.empty());
        found[file] = lines;
    }
    for (const auto& [file, edits] : hecho.por_archivo) {
        INFO(file);
        Lineas expected = edits;
        Lineas told = found[file];
        std::ranges::sort(expected);
        std::ranges::sort(told);
        CHECK(told == expected);
        found.erase(file);
    }
    CHECK(found.empty());
}
