#include "app/vigia.hpp"

#include <atomic>
#include <filesystem>
#include <thread>

#include "app/cola.hpp"
#include "app/datos.hpp"
#include "support/catch.hpp"
#include "support/outcome.hpp"
#include "support/source_tree.hpp"
#include "support/temporary_folder.hpp"

using namespace generator;
using app::Cambios;
using app::Vigia;
namespace fs = std::filesystem;

namespace {

bool tells(const Cambios& cambios, const std::string& path) {
    return cambios.is_everything || cambios.archivos.contains(path);
}

/// Whether a file is told of, now or after other changes of the same act.
bool waits_for(Vigia& vigia, const std::string& path) {
    for (int times = 0; times < 5; ++times) {
        if (vigia.wait().archivos.contains(path)) {
            return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("a file is told of when it is written, renamed into its place, or gone", "[app]") {
    const bool wants_events = GENERATE(true, false);
    const support::TemporaryFolder folder;
    support::write_text(folder.path("a.json"), "1");
    Vigia vigia{wants_events};
    vigia.add(folder.path(), true);
    CHECK(vigia.is_polling() != wants_events);
    support::write_text(folder.path("a.json"), "22");
    CHECK(waits_for(vigia, folder.path("a.json")));
    support::write_text(folder.path("a.json~"), "333");
    fs::rename(folder.path("a.json~"), folder.path("a.json"));
    CHECK(waits_for(vigia, folder.path("a.json")));
    fs::remove(folder.path("a.json"));
    CHECK(waits_for(vigia, folder.path("a.json")));
}

TEST_CASE("a folder that comes later is watched too", "[app]") {
    const support::TemporaryFolder folder;
    Vigia vigia{true};
    vigia.add(folder.path("salida"), false);  // it is not there yet
    fs::create_directory(folder.path("salida"));
    CHECK(vigia.wait().is_everything);
    support::write_text(folder.path("salida/manifiesto.json"), "1");
    CHECK(tells(vigia.wait(), folder.path("salida/manifiesto.json")));

    Vigia deep{true};
    deep.add(folder.path(), true);
    fs::create_directory(folder.path("nueva"));
    CHECK(deep.wait().is_everything);
    support::write_text(folder.path("nueva/a.json"), "1");
    CHECK(tells(deep.wait(), folder.path("nueva/a.json")));
}

TEST_CASE("a folder that takes the place of a watched one is watched", "[app]") {
    const bool wants_events = GENERATE(true, false);
    const support::TemporaryFolder folder;
    const std::string root = folder.path("datos/inputs");
    const std::string file = root + "/sub/a.json";
    fs::create_directories(root + "/sub");
    support::write_text(file, "1");
    Vigia vigia{wants_events};
    vigia.add(root + "/", true);
    const std::string moved = GENERATE("datos/inputs", "datos");
    fs::copy(folder.path(moved), folder.path("copia"), fs::copy_options::recursive);
    const bool is_removed = GENERATE(true, false);
    if (is_removed) {
        fs::remove_all(folder.path(moved));
    } else {
        fs::rename(folder.path(moved), folder.path("antes"));
    }
    CHECK(tells(vigia.wait(), file));
    fs::rename(folder.path("copia"), folder.path(moved));
    CHECK(tells(vigia.wait(), file));
    support::write_text(file, "22");
    CHECK(waits_for(vigia, file));
}

TEST_CASE("a link to a file tells of what is written in its target", "[app]") {
    const bool wants_events = GENERATE(true, false);
    const support::TemporaryFolder folder;
    fs::create_directory(folder.path("inputs"));
    fs::create_directory(folder.path("lejos"));
    support::write_text(folder.path("lejos/a.json"), "1");
    const std::string link = folder.path("inputs/enlace.json");
    const bool is_later = GENERATE(true, false);
    Vigia vigia{wants_events};
    if (is_later) {
        vigia.add(folder.path("inputs"), true);
    }
    fs::create_symlink("intermedio.json", link);
    fs::create_symlink("../lejos/a.json", folder.path("inputs/intermedio.json"));
    if (is_later) {
        CHECK(waits_for(vigia, link));
    } else {
        vigia.add(folder.path("inputs"), true);
    }
    support::write_text(folder.path("lejos/a.json"), "22");
    CHECK(waits_for(vigia, link));
    support::write_text(folder.path("lejos/b.json"), "333");
    fs::rename(folder.path("lejos/b.json"), folder.path("lejos/a.json"));
    CHECK(waits_for(vigia, link));
}

TEST_CASE("another thread ends the waiting", "[app]") {
    const bool wants_events = GENERATE(true, false);
    const support::TemporaryFolder folder;
    Vigia vigia{wants_events};
    vigia.add(folder.path(), true);
    const std::jthread other{[&] { vigia.stop(); }};
    CHECK(vigia.wait().is_end);
}

TEST_CASE("what somebody waits for is done first, and what fails ends the rest", "[app]") {
    std::mutex gate;
    std::string done;
    std::atomic<bool> has_failed = false;
    gate.lock();
    app::Cola cola{1, [&] { has_failed = true; }};
    cola.add([&](std::size_t) { const std::lock_guard wait{gate}; });
    cola.add([&](std::size_t) { done += 'b'; });
    cola.add([&](std::size_t) { throw std::runtime_error{"roto"}; });
    cola.add([&](std::size_t) { done += 'x'; });
    cola.add_urgent([&](std::size_t) { done += 'a'; });
    std::this_thread::sleep_for(std::chrono::milliseconds{20});  // the first one is begun
    gate.unlock();
    for (int times = 0; times < 500 && !has_failed; ++times) {
        std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
    cola.stop();
    CHECK(has_failed);
    CHECK(done == "ab");
    CHECK_THROWS_WITH(cola.rethrow(), "roto");
}

TEST_CASE("a publication whose template is broken keeps its last good one, the others go on",
          "[app]") {
    const app::Datos compiled = app::compiled_datos();
    CHECK(compiled == *app::read_datos(FICHAS_SOURCE_DIR));
    CHECK(app::find_changed(compiled, compiled).empty());
    auto recursos = pipeline::load_recursos();
    REQUIRE(recursos);
    preview::Data data;
    data.recursos = std::make_shared<const pipeline::Recursos>(std::move(*recursos));

    app::Datos edited = compiled;
    const auto find = [&](const std::string& name) -> std::string& {
        const auto found =
            std::ranges::find(edited, name, [](const auto& dato) { return dato.first; });
        REQUIRE(found != edited.end());
        return found->second;
    };
    std::string& template_2023 = find("templates/ficha-monitoreo/2023/ficha.xml");
    template_2023 = support::replaced(template_2023, "<h1>", "<h1>{no_existe} ");
    app::Datos good = compiled;
    const preview::Data after = app::merge_datos(edited, good, data);
    CHECK(good == compiled);
    REQUIRE(after.faults.size() == 1);
    CHECK(after.faults.begin()->first ==
          std::pair<std::string, std::string>{"ficha-monitoreo", "2023"});
    CHECK(after.recursos->publicaciones.size() == data.recursos->publicaciones.size());
    CHECK(after.edited.empty());  // what is used is what was compiled

    std::string& theme = find("assets/estilos/oficial.json");
    theme = "{";
    const preview::Data without = app::merge_datos(edited, good, data);
    CHECK(without.recursos == data.recursos);
    CHECK(without.faults.contains({}));
    CHECK(app::find_changed(compiled, edited).size() == data.recursos->publicaciones.size());
}

TEST_CASE("a theme without a style that one template needs leaves all as they were", "[app]") {
    auto recursos = pipeline::load_recursos();
    REQUIRE(recursos);
    preview::Data data;
    data.recursos = std::make_shared<const pipeline::Recursos>(std::move(*recursos));
    const app::Datos compiled = app::compiled_datos();
    app::Datos edited = compiled;
    const auto theme = std::ranges::find(edited, std::string{"assets/estilos/oficial.json"},
                                         [](const auto& dato) { return std::string{dato.first}; });
    REQUIRE(theme != edited.end());
    theme->second = support::replaced(theme->second, "\"portada_serie\"", "\"otro_estilo\"");
    app::Datos good = compiled;
    const preview::Data after = app::merge_datos(edited, good, data);
    CHECK_FALSE(after.faults.empty());
    CHECK(after.recursos->publicaciones.size() == data.recursos->publicaciones.size());
    CHECK(good == compiled);
}

TEST_CASE("a template that is gone leaves its last good one, and a folder without any is not taken",
          "[app]") {
    auto recursos = pipeline::load_recursos();
    REQUIRE(recursos);
    preview::Data data;
    data.recursos = std::make_shared<const pipeline::Recursos>(std::move(*recursos));
    const app::Datos compiled = app::compiled_datos();
    app::Datos good = compiled;
    app::Datos without = compiled;
    const std::string gone = GENERATE("templates/", "templates/ficha-monitoreo/2023/");
    std::erase_if(without, [&](const auto& dato) { return dato.first.starts_with(gone); });
    const preview::Data after = app::merge_datos(without, good, data);
    const std::size_t all = data.recursos->publicaciones.size();
    CHECK(after.recursos->publicaciones.size() == all);
    CHECK(good == compiled);
    CHECK(after.faults.size() == (gone == "templates/" ? all : 1));
    const auto told = after.faults.find({"ficha-monitoreo", "2023"});
    REQUIRE(told != after.faults.end());
    CHECK(support::contains(told->second.front().message, "ya no está la plantilla"));

    const support::TemporaryFolder folder;
    fs::copy(fs::path{FICHAS_SOURCE_DIR} / "assets", folder.path("assets"),
             fs::copy_options::recursive);
    fs::create_directories(folder.path("templates/ficha-monitoreo/2023"));
    CHECK_FALSE(app::holds_datos(folder.path()));
    support::write_text(folder.path("templates/ficha-monitoreo/2023/ficha.xml"), "<document/>");
    CHECK(app::holds_datos(folder.path()));
}
