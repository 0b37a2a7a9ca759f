#include "load/from_bytes.hpp"

#include <filesystem>

#include <nlohmann/json.hpp>

#include "support/catch.hpp"
#include "support/source_tree.hpp"

using namespace generator;

namespace {

struct Case {
    std::string text;
    std::string code;
    std::uint32_t line;
    std::uint32_t column;
    std::string pointer;  // of the innermost object or list that was open
    std::string says;     // part of the message or of the hint
};

std::string describe(const load::Tape& tape) {
    std::string result;
    for (const base::Diagnostic& fault : tape.faults) {
        result += base::to_text(fault) + '\n';
    }
    return result;
}

void check_first_fault(const Case& wanted) {
    const load::Tape tape = load::read_tape(wanted.text, "a.json");
    INFO(wanted.text << "\n" << describe(tape));
    REQUIRE_FALSE(tape.faults.empty());
    const base::Diagnostic& fault = tape.faults.front();
    CHECK(fault.code == wanted.code);
    CHECK(fault.place.line == wanted.line);
    CHECK(fault.place.column == wanted.column);
    CHECK(fault.place.pointer == wanted.pointer);
    CHECK((fault.message + fault.hint).find(wanted.says) != std::string::npos);
}

std::string nested(std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); }

using Json = nlohmann::ordered_json;

/// Fails where a node and what stands below it are not what nlohmann_json reads there.
void check_same(const load::Tape& tape, std::uint32_t node, const Json& wanted) {
    const load::Node& value = tape.nodes[node];
    INFO(load::pointer_of(tape, node));
    switch (value.kind) {
        case load::Kind::null:
            CHECK(wanted.is_null());
            return;
        case load::Kind::boolean:
            CHECK(wanted == Json(value.is_true));
            return;
        case load::Kind::number:
            CHECK(Json::parse(value.text) == wanted);
            return;
        case load::Kind::string:
            CHECK(wanted == Json(std::string{value.text}));
            return;
        default:
            break;
    }
    REQUIRE(wanted.is_array() == (value.kind == load::Kind::array));
    REQUIRE(wanted.size() == value.size);
    std::uint32_t child = node + 1;
    for (const auto& [key, below] : wanted.items()) {
        CHECK((value.kind == load::Kind::array || tape.nodes[child].key == key));
        check_same(tape, child, below);
        child = tape.nodes[child].next;
    }
    CHECK(child == value.next);
}

void check_reading(const std::string& text) {
    INFO(text.substr(0, 200));
    const load::Tape tape = load::read_tape(text, "a.json");
    REQUIRE(tape.is_whole);
    CHECK(tape.faults.empty());
    check_same(tape, 0, Json::parse(text));
}

}  // namespace

TEST_CASE("what is read is what nlohmann_json reads, whoever of the two read it", "[load]") {
    check_reading(R"( {"a":[1,-0.50,1e3,{"b":null}],"":true,"c/~":"x\"\u00f1\n","\u0061b":[]} )");
    check_reading(R"("\ud83d\ude00 \/ \b\f\r\t")");
    check_reading("123456789012345678901234567890");         // simdjson has no such number
    check_reading("[" + std::string(1U << 20, ' ') + "1]");  // nor is it given so much
    check_reading("\xEF\xBB\xBF[false]");
    std::size_t count = 0;
    for (const auto& entry :
         std::filesystem::recursive_directory_iterator{FICHAS_SOURCE_DIR "/inputs"}) {
        if (entry.path().extension() == ".json") {
            check_reading(support::read_file(
                std::filesystem::relative(entry.path(), FICHAS_SOURCE_DIR).string()));
            ++count;
        }
    }
    CHECK(count > 0);
}

TEST_CASE("half a pair of \\u is no text", "[load]") {
    CHECK_FALSE(load::read_tape(R"(["\udc00"])", "a.json").is_whole);
    CHECK_FALSE(load::read_tape(R"(["\ud800"])", "a.json").is_whole);
}

TEST_CASE("what cannot be text of JSON is told before any parsing", "[load]") {
    check_first_fault({"", "E-JSON-001", 1, 1, "", "vacío"});
    check_first_fault({" \n\t ", "E-JSON-001", 1, 1, "", "vacío"});
    check_first_fault({"\xEF\xBB\xBF", "E-JSON-001", 1, 1, "", "vacío"});
    check_first_fault({"{\"a\":\n \"ni\xF1o\"}", "E-JSON-002", 2, 5, "", "UTF-8"});
    check_first_fault({"{\"a\": \"\xC0\x80\"}", "E-JSON-002", 1, 8, "", "UTF-8"});
    check_first_fault({"{\"a\": \"\xED\xA0\x80\"}", "E-JSON-002", 1, 8, "", "UTF-8"});
    check_first_fault({"\xFF\xFE{", "E-JSON-002", 1, 1, "", "UTF-16"});
    check_first_fault({std::string{"{\"a\"\0: 1}", 9}, "E-JSON-003", 1, 5, "", "nulo"});
    check_first_fault({std::string{"{}\0", 3}, "E-JSON-003", 1, 3, "", "nulo"});
}

TEST_CASE("a NUL written as an escape is found at its own place", "[load]") {
    check_first_fault({R"({"a": "x\\u0000\u0000"})", "E-JSON-003", 1, 16, "", "\\u0000"});
    check_first_fault({R"({"a\u0000": 1})", "E-JSON-003", 1, 4, "", "\\u0000"});
    const load::Tape fine = load::read_tape(R"({"a": "x\\u0000"})", "a.json");
    CHECK(fine.faults.empty());
}

TEST_CASE("a syntax fault says what to mend, where", "[load]") {
    check_first_fault({R"({"a": 1,})", "E-JSON-014", 1, 8, "", "Sobra una coma"});
    check_first_fault({R"({"a": [1, 2, ]})", "E-JSON-014", 1, 12, "/a", "Sobra una coma"});
    check_first_fault({R"({"a": [1,,2]})", "E-JSON-014", 1, 10, "/a", "Sobra una coma"});
    check_first_fault({R"([,1])", "E-JSON-014", 1, 2, "", "Sobra una coma"});
    check_first_fault({R"({"a": 36,5, "b": 1})", "E-JSON-021", 1, 9, "", "36.5"});
    check_first_fault({R"({"a": 1.234.567})", "E-JSON-015", 1, 12, "", "separador de miles"});
    check_first_fault({R"({"a": 07})", "E-JSON-015", 1, 8, "", "comillas"});
    check_first_fault({R"({"a": +7})", "E-JSON-015", 1, 7, "", "Sin signo +"});
    check_first_fault({R"({"a": .5})", "E-JSON-015", 1, 7, "", "punto decimal"});
    check_first_fault({R"({"a": 5.})", "E-JSON-015", 1, 7, "", "punto decimal"});
    check_first_fault({"{\"a\": \"x\n}", "E-JSON-012", 1, 7, "", "comilla que cierra"});
    check_first_fault({"{\"a\": \"x", "E-JSON-012", 1, 7, "", "comilla que cierra"});
    check_first_fault({"{\"a\": \"x\ty\"}", "E-JSON-017", 1, 9, "", "tabulador"});
    check_first_fault({R"({"a": "x\q"})", "E-JSON-016", 1, 9, "", "\\\\"});
    check_first_fault({R"({"a": "x\u12g4"})", "E-JSON-016", 1, 9, "", "hexadecimales"});
    check_first_fault({R"({"a" 1})", "E-JSON-004", 1, 6, "", "dos puntos"});
    check_first_fault({R"({"a" "b"})", "E-JSON-004", 1, 6, "", "dos puntos"});
    check_first_fault({R"({"a": })", "E-JSON-004", 1, 7, "", "null"});
    check_first_fault({R"({"a": 1 "b": 2})", "E-JSON-022", 1, 9, "", "Falta una coma"});
    check_first_fault({"{\"a\": [1\n 2]}", "E-JSON-022", 2, 2, "/a", "Falta una coma"});
    check_first_fault({R"({a: 1})", "E-JSON-023", 1, 2, "", "comillas dobles"});
    check_first_fault({R"({1: 1})", "E-JSON-023", 1, 2, "", "comillas dobles"});
    check_first_fault({R"({'a': 1})", "E-JSON-019", 1, 2, "", "rectas"});
    check_first_fault({"{\"a\": “x”}", "E-JSON-019", 1, 7, "", "rectas"});
    check_first_fault({R"({"a": True})", "E-JSON-018", 1, 7, "", "Escriba true"});
    check_first_fault({R"({"a": None})", "E-JSON-018", 1, 7, "", "Escriba null"});
    check_first_fault({"{\"a\": 1 // uno\n}", "E-JSON-020", 1, 9, "", "comentarios"});
    check_first_fault({R"({"a": S/I})", "E-JSON-004", 1, 7, "", "comillas dobles"});
}

TEST_CASE("brackets that do not match name the one that was opened", "[load]") {
    check_first_fault({"{\n \"a\": [1", "E-JSON-013", 2, 9, "/a", "abierto en 2:7"});
    check_first_fault({"{\n \"a\": 1", "E-JSON-013", 2, 8, "", "{ abierta en 1:1"});
    check_first_fault({"{\"a\": 1", "E-JSON-013", 1, 8, "",
                       "La línea termina y falta cerrar la llave { abierta en la columna 1."});
    check_first_fault({R"({"a": [1}})", "E-JSON-013", 1, 9, "/a", "abierto en la columna 7"});
    check_first_fault({R"({"a": {"b": 1]})", "E-JSON-013", 1, 14, "/a", "abierto en la columna 7"});
    check_first_fault({"]", "E-JSON-004", 1, 1, "", "JSON"});
    check_first_fault({"}", "E-JSON-004", 1, 1, "", "JSON"});
}

TEST_CASE("NaN, Infinity and numbers too large are never guessed", "[load]") {
    for (const char* word : {"NaN", "nan", "Infinity", "-Infinity", "inf"}) {
        check_first_fault({R"({"a": )" + std::string{word} + "}", "E-JSON-006", 1, 7, "", "S/I"});
    }
    check_first_fault({R"({"a": [0, 1e999]})", "E-JSON-007", 1, 11, "/a", "demasiado grande"});
    check_first_fault({R"({"a": -1e999})", "E-JSON-007", 1, 7, "", "demasiado grande"});
    const load::Tape tape = load::read_tape("[123456789012345678901234567890]", "a.json");
    REQUIRE(tape.faults.empty());
    CHECK(tape.nodes[1].text == "123456789012345678901234567890");
}

TEST_CASE("half of a surrogate pair is a fault, a pair is a character", "[load]") {
    check_first_fault({R"(["\ud83d"])", "E-JSON-011", 1, 3, "", "mitad"});
    check_first_fault({R"(["\ud83dx"])", "E-JSON-011", 1, 3, "", "mitad"});
    check_first_fault({R"(["a\udc00"])", "E-JSON-011", 1, 4, "", "mitad"});
    check_first_fault({R"(["\ud83d\ude00\ud83d"])", "E-JSON-011", 1, 15, "", "mitad"});
    const load::Tape tape = load::read_tape(R"(["\ud83d\ude00", "\u00f1"])", "a.json");
    REQUIRE(tape.faults.empty());
    CHECK(tape.nodes[1].text == "\xF0\x9F\x98\x80");
    CHECK(tape.nodes[2].text == "ñ");
}

TEST_CASE("nesting is read to 64 levels and refused at 65", "[load]") {
    CHECK(load::read_tape(nested(64), "a.json").faults.empty());
    const load::Tape tape = load::read_tape(nested(65), "a.json");
    REQUIRE(tape.faults.size() == 1);
    CHECK(tape.faults[0].code == "E-JSON-008");
    CHECK(tape.faults[0].place.column == 65);
    CHECK_FALSE(tape.is_whole);
    CHECK(load::read_tape(std::string(100'000, '['), "a.json").faults[0].code == "E-JSON-008");
}

TEST_CASE("content after the end is refused", "[load]") {
    check_first_fault({"{}\n{}", "E-JSON-009", 2, 1, "", "final"});
    check_first_fault({"{} x", "E-JSON-009", 1, 4, "", "final"});
    check_first_fault({"{},", "E-JSON-009", 1, 3, "", "final"});
    check_first_fault({"{}}", "E-JSON-009", 1, 3, "", "final"});
    CHECK(load::read_tape("{} \n\r\t", "a.json").faults.empty());
}

TEST_CASE("a repeated key names both places and lets the reading go on", "[load]") {
    const load::Tape tape = load::read_tape(
        "{\"b\": 1, \"a\": {\"x\": 1,\n \"x\": 2},\n"
        "\"b\": 2, \"\\u0062\": 3}",
        "a.json");
    CHECK(tape.is_whole);
    REQUIRE(tape.faults.size() == 3);
    CHECK(tape.faults[0].place.pointer == "/a/x");
    CHECK(tape.faults[0].place.line == 2);
    CHECK(tape.faults[0].place.column == 2);
    CHECK(tape.faults[0].message.find("1:16") != std::string::npos);
    CHECK(tape.faults[1].message.find("1:2") != std::string::npos);
    CHECK(tape.faults[2].code == "E-JSON-005");
    CHECK(tape.faults[2].place.column == 9);
}

TEST_CASE("a byte order mark is accepted and moves no place", "[load]") {
    const load::Tape tape = load::read_tape("\xEF\xBB\xBF{\"a\": 1, \"a\": 2}", "a.json");
    REQUIRE(tape.faults.size() == 1);
    CHECK(tape.faults[0].place.column == 10);
    CHECK(tape.nodes[0].offset == 3);
    CHECK_FALSE(load::read_tape("\xEF\xBB\xBF\xEF\xBB\xBF{}", "a.json").is_whole);
}

TEST_CASE("a column counts characters, not bytes", "[load]") {
    check_first_fault({"{\"año ñandú\": 1, x}", "E-JSON-023", 1, 18, "", "clave"});
}
