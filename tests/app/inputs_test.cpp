#include "app/inputs.hpp"

#include <algorithm>
#include <fcntl.h>
#include <filesystem>

#include "support/catch.hpp"
#include "support/temporary_folder.hpp"

using namespace generator::app;

namespace {

std::vector<std::string> names_of(const Piezas& piezas) {
    std::vector<std::string> result;
    for (std::size_t i = 0; i < piezas.size(); ++i) {
        result.push_back(piezas.name(i));
    }
    return result;
}

std::string text_of(const Piezas& piezas, std::size_t index) {
    const auto bytes = piezas.read(index);
    REQUIRE(bytes);
    return *bytes;
}

/// Standard input holds this text while it lives.
Piezas from_stream(const support::TemporaryFolder& folder, const std::string& text) {
    support::write_text(folder.path("flujo"), text);
    Piezas piezas;
    const auto faults =
        piezas.add_stream(Descriptor{::open(folder.path("flujo").c_str(), O_RDONLY | O_CLOEXEC)});
    CHECK(faults.empty());
    return piezas;
}

}  // namespace

TEST_CASE("inputs are found in folders, in order and once", "[app]") {
    const support::TemporaryFolder folder;
    support::write_text(folder.path("b.json"), "{}");
    support::write_text(folder.path("sub/a.json"), "{}");
    support::write_text(folder.path("nota.txt"), "x");
    const auto found = find_inputs({folder.path(), folder.path("b.json")});
    REQUIRE(found);
    CHECK(names_of(*found) ==
          std::vector<std::string>{folder.path("b.json"), folder.path("sub/a.json")});
    const auto twice = find_inputs({folder.path(), folder.path(), folder.path("sub")});
    REQUIRE(twice);
    CHECK(names_of(*twice) == names_of(*found));
    CHECK(twice.diagnostics().empty());
}

TEST_CASE("inputs that are not there are all named", "[app]") {
    const support::TemporaryFolder folder;
    const auto found = find_inputs({folder.path("x.json"), folder.path(), folder.path("y*.json")});
    REQUIRE_FALSE(found);
    REQUIRE(found.diagnostics().size() == 3);
    CHECK(found.diagnostics()[0].code == "E-ENT-001");
    CHECK(found.diagnostics()[1].code == "E-ENT-002");
    CHECK(inputs_exit_code(found.diagnostics()) == ExitCode::wrong_use);
}

TEST_CASE("what looks like an input in a folder is read or told", "[app]") {
    const support::TemporaryFolder folder;
    support::write_text(folder.path("en/MAYUS.JSON"), "{}");
    support::write_text(folder.path("otra/b.json"), "{}");
    std::filesystem::create_directory_symlink(folder.path("otra"), folder.path("en/enlace"));
    std::filesystem::create_symlink("nada.json", folder.path("en/roto.json"));
    const auto found = find_inputs({folder.path("en")});
    REQUIRE(found);
    CHECK(names_of(*found) == std::vector<std::string>{folder.path("en/MAYUS.JSON")});
    REQUIRE(found.diagnostics().size() == 2);
    for (const auto& aviso : found.diagnostics()) {
        CHECK(aviso.code == "W-ENT-006");
    }
    const auto device = find_inputs({"/dev/zero"});
    REQUIRE_FALSE(device);
    CHECK(device.diagnostics()[0].code == "E-ENT-001");
}

TEST_CASE("a link to nothing is told, by its name and by a pattern", "[app]") {
    const support::TemporaryFolder folder;
    support::write_text(folder.path("a.json"), "{}");
    std::filesystem::create_symlink("nada.json", folder.path("roto.json"));
    std::filesystem::create_symlink("vuelta.json", folder.path("vuelta.json"));
    for (const char* name : {"roto.json", "r*.json", "vuelta.json"}) {
        const auto found = find_inputs({folder.path(name)});
        REQUIRE_FALSE(found);
        REQUIRE(found.diagnostics().size() == 1);
        CHECK(found.diagnostics()[0].code == "E-ENT-001");
        CHECK(found.diagnostics()[0].message.find("es un enlace") == 0);
    }
    const Busqueda found = search_inputs({folder.path("*.json")});
    CHECK(names_of(found.piezas) == std::vector<std::string>{folder.path("a.json")});
    CHECK(found.faults.size() == 2);
}

TEST_CASE("a pattern in quotes names what the shell would have named", "[app]") {
    const support::TemporaryFolder folder;
    for (const char* name : {"agua-1.json", "agua-2.json", "luz-1.json", "a[1].json"}) {
        support::write_text(folder.path(name), "{}");
    }
    const auto found = find_inputs({folder.path("agua-?.json")});
    REQUIRE(found);
    CHECK(names_of(*found) ==
          std::vector<std::string>{folder.path("agua-1.json"), folder.path("agua-2.json")});
    // A file that is there is itself, whatever its name looks like.
    const auto brackets = find_inputs({folder.path("a[1].json")});
    REQUIRE(brackets);
    CHECK(names_of(*brackets) == std::vector<std::string>{folder.path("a[1].json")});
}

TEST_CASE("each line of an NDJSON file is a programme, with its line", "[app]") {
    const support::TemporaryFolder folder;
    support::write_text(folder.path("todos.ndjson"), "{\"a\":1}\n\n  \r\n{\"b\":2}\r\n{\"c\":3}");
    const auto found = find_inputs({folder.path()});
    REQUIRE(found);
    REQUIRE(found->size() == 3);
    CHECK(found->name(0) == folder.path("todos.ndjson:1"));
    CHECK(found->name(1) == folder.path("todos.ndjson:4"));
    CHECK(text_of(*found, 0) == "{\"a\":1}");
    CHECK(text_of(*found, 1) == "{\"b\":2}\r");
    CHECK(text_of(*found, 2) == "{\"c\":3}");

    support::write_text(folder.path("vacio.ndjson"), "\n\n");
    const auto empty = find_inputs({folder.path("vacio.ndjson")});
    REQUIRE_FALSE(empty);
    CHECK(empty.diagnostics()[0].code == "E-ENT-005");
}

TEST_CASE("lines longer than what is read at once are found whole", "[app]") {
    const support::TemporaryFolder folder;
    const std::string large = "{\"x\":\"" + std::string((std::size_t{5} << 19U), 'y') + "\"}";
    const std::string exact = "{" + std::string((std::size_t{1} << 20U) - 3, ' ') + "}";
    support::write_text(folder.path("l.jsonl"), exact + "\n" + large + "\n{}\n" + large);
    const auto found = find_inputs({folder.path("l.jsonl")});
    REQUIRE(found);
    REQUIRE(found->size() == 4);
    CHECK(text_of(*found, 0) == exact);
    CHECK(text_of(*found, 1) == large);
    CHECK(text_of(*found, 2) == "{}");
    CHECK(text_of(*found, 3) == large);
    CHECK(found->name(3) == folder.path("l.jsonl:4"));
}

TEST_CASE("a fault of a line gets its line in the file", "[app]") {
    const support::TemporaryFolder folder;
    support::write_text(folder.path("t.ndjson"), "{}\n{}\n");
    const auto found = find_inputs({folder.path("t.ndjson")});
    REQUIRE(found);
    generator::base::Diagnostics faults{
        {.code = "E-1", .place = {.file = folder.path("t.ndjson"), .line = 1, .column = 9}},
        {.code = "E-2", .place = {.file = folder.path("t.ndjson")}},
        {.code = "E-3", .place = {.file = "otro", .line = 1}}};
    found->place(faults, 1);
    CHECK(faults[0].place.line == 2);
    CHECK(faults[0].place.column == 9);
    CHECK(faults[1].place.line == 2);
    CHECK(faults[2].place.line == 1);
}

TEST_CASE("standard input is one programme, or one in each line", "[app]") {
    const support::TemporaryFolder folder;
    const std::string pretty = "{\n  \"a\": {\n    \"b\": 1 }\n}\n";
    const Piezas one = from_stream(folder, pretty);
    REQUIRE(one.size() == 1);
    CHECK(one.name(0) == "(entrada estándar)");
    CHECK(text_of(one, 0) == pretty);
    CHECK_FALSE(one.is_whole_file(0));

    const Piezas many = from_stream(folder, "\n{\"a\":1}\n{\"b\":2}\n");
    REQUIRE(many.size() == 2);
    CHECK(many.name(1) == "(entrada estándar):3");
    CHECK(text_of(many, 1) == "{\"b\":2}");

    // The first of many is broken: the others are still lines.
    CHECK(from_stream(folder, "{\"a\":\n{\"b\":2}\n{\"c\":3}\n").size() == 3);
}

TEST_CASE("what is hidden in a folder is no input, and is told if it looks like one", "[app]") {
    const support::TemporaryFolder folder;
    for (const char* name :
         {"a.json", ".a.json", "a.json~", "#a.json#", ".a.json.swp", "4913", ".historia/a.json",
          ".git/objetos", "sub/.b.json", ".#a.json", ".goutputstream-X1.json", ".~lock.a.json"}) {
        support::write_text(folder.path(name), "{}");
    }
    const auto found = find_inputs({folder.path()});
    REQUIRE(found);
    CHECK(names_of(*found) == std::vector<std::string>{folder.path("a.json")});
    std::vector<std::string> told;
    for (const auto& aviso : found.diagnostics()) {
        CHECK(aviso.code == "W-ENT-006");
        told.push_back(aviso.place.file);
    }
    std::ranges::sort(told);
    CHECK(told == std::vector<std::string>{folder.path(".a.json"), folder.path(".historia"),
                                           folder.path("sub/.b.json")});
    const auto named = find_inputs({folder.path(".a.json"), folder.path(".historia")});
    REQUIRE(named);
    CHECK(named->size() == 2);
}

TEST_CASE("who goes on without what is faulty has the rest", "[app]") {
    const support::TemporaryFolder folder;
    support::write_text(folder.path("a.json"), "{}");
    support::write_text(folder.path("vacio.ndjson"), "\n");
    const Busqueda found =
        search_inputs({folder.path("a.json"), folder.path("x.json"), folder.path("vacio.ndjson")});
    CHECK(names_of(found.piezas) == std::vector<std::string>{folder.path("a.json")});
    REQUIRE(found.faults.size() == 2);
    CHECK(found.faults[0].code == "E-ENT-001");
    CHECK(found.faults[1].code == "E-ENT-005");
}

TEST_CASE("a pattern says in which folders what it names may come", "[app]") {
    const support::TemporaryFolder folder;
    support::write_text(folder.path("uno/a.json"), "{}");
    support::write_text(folder.path("dos/b.txt"), "{}");
    using Places = std::vector<Puesto>;
    CHECK(places_of_pattern(folder.path("uno/*.json")) == Places{{folder.path("uno"), false}});
    CHECK(places_of_pattern(folder.path("*/a*.json")) ==
          Places{{folder.path(), false}, {folder.path("dos"), false}, {folder.path("uno"), false}});
    CHECK(places_of_pattern(folder.path("d*")) ==
          Places{{folder.path(), false}, {folder.path("dos"), true}});
    CHECK(places_of_pattern("*.json") == Places{{".", false}});
    CHECK(places_of_pattern(folder.path("uno")).empty());
    CHECK(places_of_pattern(folder.path("nada.json")).empty());
}
