#include "app/programas.hpp"

#include <atomic>
#include <filesystem>
#include <mutex>
#include <thread>

#include "app/vigia.hpp"
#include "support/azar.hpp"
#include "support/catch.hpp"
#include "support/outcome.hpp"
#include "support/source_tree.hpp"
#include "support/temporary_folder.hpp"

using namespace generator;
using app::Programas;
using preview::Standing;
namespace fs = std::filesystem;

namespace {

const std::string kText =
    support::read_file("inputs/ficha-monitoreo/residencias-familiares-2023.json");

/// A programme of this code, in one line.
std::string line_of(const std::string& codigo) {
    std::string result = support::replaced(kText, "\"codigo\": \"residencias-familiares\"",
                                           "\"codigo\": \"" + codigo + "\"");
    std::ranges::replace(result, '\n', ' ');
    return result;
}

preview::Data data() {
    static const auto recursos =
        std::make_shared<const pipeline::Recursos>(std::move(pipeline::load_recursos()).value());
    preview::Data result;
    result.recursos = recursos;
    return result;
}

/// The programmes of some inputs as `fichas ver` holds them, without a server.
class Mirada {
  public:
    explicit Mirada(std::vector<std::string> arguments, Programas::Read read = app::read_file)
        : board{data()},
          programas{std::move(arguments), board, cola,
                    Programas::Avisos{.changed = [this](std::uint32_t) { ++told; },
                                      .look_again = [this] { vigia.ask(); }},
                    std::move(read)},
          cola{2, [this] { has_failed = true; }} {
        programas.look_for_inputs();
    }
    ~Mirada() {
        vigia.stop();
        watcher = {};
        cola.stop();
    }
    Mirada(const Mirada&) = delete;
    Mirada& operator=(const Mirada&) = delete;

    void watch(const std::string& folder) {
        vigia.add(folder, true);
        watcher = std::jthread{[this] {
            for (auto cambios = vigia.wait(); !cambios.is_end; cambios = vigia.wait()) {
                bool is_known = !cambios.is_everything;
                for (const std::string& file : cambios.archivos) {
                    is_known = programas.look_at(file) && is_known;
                }
                if (!is_known) {
                    programas.look_for_inputs();
                }
            }
        }};
    }

    /// All that a page of theirs would tell; of a broken one nothing of its last good version.
    [[nodiscard]] std::string told_now() const {
        std::string result;
        for (const auto& fault : board.faults()) {
            result += base::to_text(fault) + "\n";
        }
        for (const auto& programme : board.all()) {
            result += programme->name + " | " + programme->output + " | " +
                      std::string{to_text(programme->standing)} + " | ";
            result += programme->standing == Standing::current ? programme->identity.codigo : "";
            for (const auto& diagnostic : programme->diagnostics) {
                result += "\n  " + base::to_text(diagnostic);
            }
            result += "\n";
        }
        return result;
    }

    [[nodiscard]] bool is_read() const {
        return std::ranges::none_of(board.all(), [](const auto& programme) {
            return programme->standing == Standing::waiting;
        });
    }

    preview::Board board;
    app::Vigia vigia{true};
    std::atomic<int> told = 0;
    std::atomic<bool> has_failed = false;
    Programas programas;
    app::Cola cola;
    std::jthread watcher;
};

template <class Condition>
bool comes_true(const Condition& condition) {
    for (int times = 0; times < 1500; ++times) {
        if (condition()) {
            return true;
        }
        std::this_thread::sleep_for(std::chrono::milliseconds{10});
    }
    return false;
}

std::string fresh(const std::vector<std::string>& arguments) {
    const Mirada mirada{arguments};
    REQUIRE(comes_true([&] { return mirada.is_read(); }));
    return mirada.told_now();
}

/// One act of a person or of an editor in the folder.
void act(support::Azar& azar, const support::TemporaryFolder& folder) {
    static const std::vector<std::string> kNames{"a.json", "b.json", "sub/a.json", "sub/c.json",
                                                 "lineas.ndjson"};
    static const std::vector<std::string> kCodes{"uno", "dos", "tres"};
    const std::string name = folder.path(azar.one_of(kNames));
    const std::string other = folder.path(azar.one_of(kNames));
    std::string text;
    const std::int64_t lines = name.ends_with(".ndjson") ? azar.between(1, 4) : 1;
    for (std::int64_t line = 0; line < lines; ++line) {
        const std::string good = line_of(azar.one_of(kCodes));
        // Good twice of three times; else cut, or with keys that nobody can read.
        const std::int64_t kind = azar.between(0, 5);
        text += kind > 1 ? good : (kind == 1 ? good.substr(0, 700) : "{oh");
        text += '\n';
    }
    std::error_code error;
    switch (azar.between(0, 7)) {
        case 0:
        case 1:
            support::write_text(name, text);
            break;
        case 2:
            support::write_text(name + "~", text);
            fs::rename(name + "~", name, error);
            break;
        case 3:
            fs::remove(name, error);
            break;
        case 4:
            if (name.ends_with(".json") == other.ends_with(".json")) {
                fs::rename(name, other, error);
            }
            break;
        case 5:
            fs::rename(folder.path("sub"), folder.path("aparte"), error);
            break;
        case 6:
            fs::rename(folder.path("aparte"), folder.path("sub"), error);
            break;
        default:
            support::write_text(folder.path(".oculto.json"), text);
            break;
    }
}

}  // namespace

TEST_CASE("lines are recognized by what is in them, and one that cannot be read by its neighbours",
          "[app]") {
    using Names = std::vector<std::string>;
    using Places = std::vector<std::size_t>;
    constexpr std::size_t kNone = std::string::npos;
    CHECK(app::match_lines(Names{"a", "b"}, Names{"x", "a", "b"}) == Places{kNone, 0, 1});
    CHECK(app::match_lines(Names{"a", "b", "c"}, Names{"a", "c"}) == Places{0, 2});
    CHECK(app::match_lines(Names{"a", "b"}, Names{"b", "a"}) == Places{1, 0});
    CHECK(app::match_lines(Names{"a", "b", "c"}, Names{"a", "", "c"}) == Places{0, 1, 2});
    CHECK(app::match_lines(Names{"a", "b", "c"}, Names{"a", "x", "", "c"}) ==
          Places{0, kNone, 1, 2});
    CHECK(app::match_lines(Names{"a", "", "c"}, Names{"a", "b", "c"}) == Places{0, 1, 2});
    CHECK(app::match_lines(Names{"a", "b"}, Names{"a", "x"}) == Places{0, kNone});
    CHECK(app::match_lines(Names{"a", "a"}, Names{"a", "a", "a"}) == Places{0, 1, kNone});
    CHECK(app::match_lines(Names{}, Names{""}) == Places{kNone});
}

TEST_CASE("after any edits, renames and deletes the programmes are those of a fresh start",
          "[app][property]") {
    const support::TemporaryFolder folder;
    support::write_text(folder.path("a.json"), line_of("uno"));
    support::write_text(folder.path("sub/c.json"), line_of("uno"));
    const std::vector<std::string> arguments{folder.path()};
    Mirada mirada{arguments};
    mirada.watch(folder.path());
    support::Azar azar{GENERATE(range(1U, 4U))};
    for (int round = 0; round < 40; ++round) {
        for (std::int64_t acts = azar.between(1, 6); acts > 0; --acts) {
            act(azar, folder);
        }
        const std::string wanted = fresh(arguments);
        INFO("round " << round);
        const bool is_same = comes_true([&] { return mirada.told_now() == wanted; });
        if (!is_same) {
            CHECK(mirada.told_now() == wanted);
        }
        REQUIRE(is_same);
    }
    CHECK_FALSE(mirada.has_failed);
}

TEST_CASE("a line that comes before others leaves them their numbers, and their new lines",
          "[app]") {
    const support::TemporaryFolder folder;
    const std::string file = folder.path("todos.ndjson");
    support::write_text(file, line_of("uno") + "\n" + line_of("dos").substr(0, 700) + "\n");
    Mirada mirada{{file}};
    REQUIRE(comes_true([&] { return mirada.is_read(); }));
    const auto before = mirada.board.all();
    REQUIRE(before.size() == 2);
    CHECK(before[1]->diagnostics.front().place.line == 2);
    const std::uint32_t version = before[1]->version;

    support::write_text(
        file, line_of("tres") + "\n" + line_of("uno") + "\n" + line_of("dos").substr(0, 700));
    mirada.programas.look_for_inputs();
    REQUIRE(comes_true([&] { return mirada.is_read(); }));
    const auto after = mirada.board.all();
    REQUIRE(after.size() == 3);
    CHECK(after[0]->number == 3);
    CHECK(after[1]->number == before[0]->number);
    CHECK(after[1]->identity.codigo == "uno");
    CHECK(after[1]->name == file + ":2");
    CHECK(after[2]->number == before[1]->number);
    CHECK(after[2]->diagnostics.front().place.line == 3);
    CHECK(after[2]->version > version);

    // What leaves and comes back has the number that it had.
    support::write_text(file, line_of("tres"));
    mirada.programas.look_for_inputs();
    CHECK(mirada.board.all().size() == 1);
    CHECK(comes_true([&] { return mirada.board.find(1)->standing == Standing::missing; }));
    support::write_text(file, line_of("uno") + "\n" + line_of("tres"));
    mirada.programas.look_for_inputs();
    CHECK(mirada.board.all()[0]->number == 1);
    CHECK(comes_true([&] { return mirada.board.find(1)->standing == Standing::current; }));
}

TEST_CASE("a file that cannot be read for a moment, or is empty, is read again before it is told",
          "[app]") {
    const support::TemporaryFolder folder;
    support::write_text(folder.path("a.json"), kText);
    std::mutex mutex;
    int failures = 0;  // to come
    std::string text = kText;
    Mirada mirada{
        {folder.path("a.json")}, [&](const std::string& file) {
            const std::lock_guard lock{mutex};
            if (failures > 0) {
                --failures;
                return base::Result<std::string>{app::file_fault(
                    "E-ENT-003", file, "no se pudo leer: otro programa lo está usando", "")};
            }
            return base::Result<std::string>{text};
        }};
    const auto standing = [&] { return mirada.board.find(1)->standing; };
    REQUIRE(comes_true([&] { return standing() == Standing::current; }));
    const std::uint32_t version = mirada.board.find(1)->version;
    const std::string edited = line_of("otro");
    const auto set = [&](int next_failures, const std::string& next_text) {
        const std::lock_guard lock{mutex};
        failures = next_failures;
        text = next_text;
    };

    SECTION("a failure that passes is never seen") {
        set(2, edited);
        CHECK(mirada.programas.look_at(folder.path("a.json")));
        REQUIRE(comes_true([&] { return mirada.board.find(1)->text == edited; }));
        CHECK(mirada.board.find(1)->version == version + 1);
    }
    SECTION("an empty file waits for its text") {
        set(0, "");
        CHECK(mirada.programas.look_at(folder.path("a.json")));
        std::this_thread::sleep_for(std::chrono::milliseconds{150});
        CHECK(standing() == Standing::current);
        set(0, edited);
        REQUIRE(comes_true([&] { return mirada.board.find(1)->text == edited; }));
        CHECK(mirada.board.find(1)->version == version + 1);
    }
    SECTION("what lasts is told, and the last good version stays") {
        set(1000, edited);
        CHECK(mirada.programas.look_at(folder.path("a.json")));
        REQUIRE(comes_true([&] { return standing() == Standing::missing; }));
        CHECK(mirada.board.find(1)->is_shown());
        set(0, edited);
        mirada.programas.look_for_inputs();
        CHECK(comes_true([&] { return standing() == Standing::current; }));
    }
    SECTION("a file that stays empty is a file with errors") {
        set(0, "\n");
        CHECK(mirada.programas.look_at(folder.path("a.json")));
        CHECK(comes_true([&] { return standing() == Standing::broken; }));
    }
}

TEST_CASE("work for later waits its time, and does not make other work wait", "[app]") {
    std::mutex mutex;
    std::string done;
    app::Cola cola{1, [] {}};
    const auto write = [&](char letter) {
        return [&, letter](std::size_t) {
            const std::lock_guard lock{mutex};
            done += letter;
        };
    };
    const auto is_done = [&](const std::string& wanted) {
        return comes_true([&] {
            const std::lock_guard lock{mutex};
            return done == wanted;
        });
    };
    cola.add_later(std::chrono::milliseconds{150}, write('c'));
    cola.add_later(std::chrono::milliseconds{50}, write('b'));
    cola.add(write('a'));
    CHECK(is_done("abc"));  // the order says it: a look between them may come late
    cola.add_later(std::chrono::hours{1}, write('x'));
    cola.stop();  // and does not wait for it
    CHECK(done == "abc");
}
