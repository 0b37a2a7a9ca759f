// The four formats of diagnostics, over the whole program.
#include <fstream>

#include "load/from_bytes.hpp"
#include "support/catch.hpp"
#include "support/json_schema.hpp"
#include "support/outcome.hpp"
#include "support/temporary_folder.hpp"

using generator::app::ExitCode;
using support::contains;
using support::replaced;
using support::run;

namespace {

const std::string kFicha =
    FICHAS_SOURCE_DIR "/inputs/ficha-monitoreo/residencias-familiares-2023.json";
const std::string kRdd = FICHAS_SOURCE_DIR "/inputs/ficha-monitoreo/rdd-2019.json";
const std::string kEgreso = FICHAS_SOURCE_DIR "/inputs/informe-egreso/cread-2019.json";

/// What of SARIF 2.1.0 our reports use, by its specification (OASIS, sections 3.13 to 3.57): names,
/// kinds and limits; nothing else is admitted, so that a slip in a name is seen.
constexpr std::string_view kSarif = R"({
  "$defs": {
    "message": {"type": "object", "additionalProperties": false, "required": ["text"],
      "properties": {"text": {"type": "string", "minLength": 1}}},
    "content": {"type": "object", "additionalProperties": false, "required": ["text"],
      "properties": {"text": {"type": "string"}}},
    "region": {"type": "object", "additionalProperties": false, "required": ["startLine"],
      "properties": {"startLine": {"type": "integer", "minimum": 1},
        "startColumn": {"type": "integer", "minimum": 1},
        "endColumn": {"type": "integer", "minimum": 1}}},
    "artifact": {"type": "object", "additionalProperties": false, "required": ["uri"],
      "properties": {"uri": {"type": "string", "pattern": "^[A-Za-z0-9._~/:%-]+$"}}},
    "location": {"type": "object", "additionalProperties": false,
      "properties": {
        "physicalLocation": {"type": "object", "additionalProperties": false,
          "required": ["artifactLocation"],
          "properties": {"artifactLocation": {"$ref": "#/$defs/artifact"},
            "region": {"$ref": "#/$defs/region"}}},
        "logicalLocations": {"type": "array",
          "items": {"type": "object", "additionalProperties": false,
            "properties": {"fullyQualifiedName": {"type": "string"},
              "kind": {"type": "string"}}}},
        "message": {"$ref": "#/$defs/message"}}},
    "level": {"enum": ["none", "note", "warning", "error"]},
    "fix": {"type": "object", "additionalProperties": false, "required": ["artifactChanges"],
      "properties": {"description": {"$ref": "#/$defs/message"},
        "artifactChanges": {"type": "array", "minItems": 1,
          "items": {"type": "object", "additionalProperties": false,
            "required": ["artifactLocation", "replacements"],
            "properties": {"artifactLocation": {"$ref": "#/$defs/artifact"},
              "replacements": {"type": "array", "minItems": 1,
                "items": {"type": "object", "additionalProperties": false,
                  "required": ["deletedRegion"],
                  "properties": {"deletedRegion": {"$ref": "#/$defs/region"},
                    "insertedContent": {"$ref": "#/$defs/content"}}}}}}}}},
    "rule": {"type": "object", "additionalProperties": false, "required": ["id"],
      "properties": {"id": {"type": "string", "minLength": 1},
        "shortDescription": {"$ref": "#/$defs/message"}, "help": {"$ref": "#/$defs/message"},
        "defaultConfiguration": {"type": "object", "additionalProperties": false,
          "properties": {"level": {"$ref": "#/$defs/level"}}}}},
    "result": {"type": "object", "additionalProperties": false, "required": ["message"],
      "properties": {"ruleId": {"type": "string"},
        "ruleIndex": {"type": "integer", "minimum": 0},
        "level": {"$ref": "#/$defs/level"}, "message": {"$ref": "#/$defs/message"},
        "locations": {"type": "array", "items": {"$ref": "#/$defs/location"}},
        "relatedLocations": {"type": "array", "items": {"$ref": "#/$defs/location"}},
        "fixes": {"type": "array", "items": {"$ref": "#/$defs/fix"}}}}
  },
  "type": "object", "additionalProperties": false, "required": ["version", "runs"],
  "properties": {
    "$schema": {"type": "string"},
    "version": {"enum": ["2.1.0"]},
    "runs": {"type": "array", "minItems": 1, "maxItems": 1,
      "items": {"type": "object", "additionalProperties": false, "required": ["tool", "results"],
        "properties": {
          "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
          "language": {"type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"},
          "results": {"type": "array", "items": {"$ref": "#/$defs/result"}},
          "tool": {"type": "object", "additionalProperties": false, "required": ["driver"],
            "properties": {"driver": {"type": "object", "additionalProperties": false,
              "required": ["name"],
              "properties": {"name": {"type": "string"}, "version": {"type": "string"},
                "rules": {"type": "array", "items": {"$ref": "#/$defs/rule"}}}}}}}}}
  }
})";

/// Empty if the text is SARIF.
std::string refused(const std::string& text) {
    const auto schema = generator::load::read_tape(kSarif, "sarif.json");
    const auto instance = generator::load::read_tape(text, "salida.sarif");
    REQUIRE(schema.is_whole);
    if (!instance.is_whole || !instance.faults.empty()) {
        return "no JSON";
    }
    return support::refuse(schema, instance);
}

std::size_t count_of(const std::string& text, const std::string& part) {
    std::size_t result = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) {
        ++result;
    }
    return result;
}

}  // namespace

TEST_CASE("a text shows the line and the character, also of a line among many", "[app]") {
    const auto outcome = run({"validar", kEgreso});
    CHECK(outcome.code == ExitCode::done);
    CHECK(contains(outcome.out,
                   "cread-2019.json:47:482: aviso TXT-CORTADO: El texto termina a mitad de una "
                   "frase: «temprana y la».\n    | …"));
    CHECK(contains(outcome.out, "temprana y la\"\n"));
    CHECK(contains(outcome.out, " ^~~~~~~~~~~~~\n    en /compromisos/2/cumplimiento/0\n"));
    // The same programmes, each on a line of its own.
    const support::TemporaryFolder folder;
    std::string lines = "\n";
    for (const std::string& path : {kEgreso, kRdd}) {
        std::string line = support::read_text(path);
        std::erase(line, '\n');
        lines += line + "\n";
    }
    support::write_text(folder.path("dos.ndjson"), lines);
    const auto of_lines = run({"validar", folder.path("dos.ndjson")});
    CHECK(of_lines.code == ExitCode::done);
    CHECK(contains(of_lines.out, "dos.ndjson:2:"));
    CHECK(contains(of_lines.out, "dos.ndjson:3:"));
    CHECK(contains(of_lines.out, "segura, la estimulación temprana y la\" "));
    CHECK(contains(of_lines.out, "vestuario, vivienda,, salud"));
    CHECK(count_of(of_lines.out, "^~") == 13);  // one for each: 5 and 8
}

TEST_CASE("a short text is a line for each diagnostic", "[app]") {
    const auto outcome = run({"validar", kFicha, kEgreso, "--diagnosticos", "corto"});
    CHECK(outcome.code == ExitCode::done);
    CHECK(count_of(outcome.out, "\n") == 17);  // seed 003 has 12, seed 000 has 5
    CHECK(contains(outcome.out, "\n" + kFicha + ":266:102: aviso TXT-CORTADO: "));
    CHECK(contains(outcome.out, "\n" + kEgreso + ":47:482: aviso TXT-CORTADO: "));
    CHECK(contains(outcome.err, "2 de 2 entradas válidas; 13 avisos\n"));
    // A name of a file may have a line end.
    const support::TemporaryFolder folder;
    support::write_text(folder.path("a\nb.json"), "{");
    const auto odd = run({"validar", folder.path("a\nb.json"), "--diagnosticos", "corto"});
    CHECK(count_of(odd.out, "\n") == 1);
    CHECK(contains(odd.out, "a\\u{000A}b.json:1:"));
}

TEST_CASE("the JSON of --json and of --diagnosticos json is one", "[app]") {
    const auto one = run({"validar", kFicha, "--json"});
    const auto other = run({"validar", kFicha, "--diagnosticos", "json"});
    CHECK(one.out == other.out);
    CHECK(contains(one.out, "\"linea\": 266, \"columna\": 102, \"largo\": 15, "));
    CHECK(run({"validar", kFicha, "--json", "--diagnosticos", "sarif"}).code ==
          ExitCode::wrong_use);
    CHECK(run({"validar", kFicha, "--diagnosticos", "xml"}).code == ExitCode::wrong_use);
    const std::string clean =
        FICHAS_SOURCE_DIR "/inputs/ficha-monitoreo/ejemplo-escuelas-deportivas-2025.json";
    CHECK(run({"validar", clean, "--json"}).out == "[]\n");
}

TEST_CASE("SARIF has the region of each fault, its rule and what would mend it", "[app]") {
    const auto outcome = run({"validar", kFicha, kRdd, kEgreso, "--diagnosticos", "sarif"});
    CHECK(outcome.code == ExitCode::done);
    CHECK(refused(outcome.out).empty());
    CHECK(contains(outcome.out, "\"columnKind\": \"unicodeCodePoints\""));
    CHECK(count_of(outcome.out, "\"ruleId\": ") == 25);  // 12, 8 and 5
    CHECK(count_of(outcome.out, "\"id\": ") == 19);      // each rule once
    CHECK(contains(outcome.out,
                   "{\"startLine\": 167, \"startColumn\": 317, \"endColumn\": 327}, "
                   "\"insertedContent\": {\"text\": \"vivienda,\"}"));
    CHECK(contains(outcome.out, "\"uri\": \"file:///"));
    CHECK(contains(outcome.out, "\"text\": \"el texto termina donde termina su frase\""));
}

namespace {

/// A text with the changes that its SARIF proposes for one code, each of one line.
std::string mended(std::string text, const std::string& sarif, const std::string& code) {
    const auto number_after = [&](const std::string& name, std::size_t from) {
        return std::stoul(sarif.substr(sarif.find(name, from) + name.size()));
    };
    const std::size_t result = sarif.find("\"ruleId\": \"" + code + "\"");
    const std::size_t change = sarif.find("\"deletedRegion\": ", result);
    REQUIRE(change < sarif.find("\"ruleId\": ", result + 1));
    std::size_t begin = 0;
    for (std::size_t line = number_after("\"startLine\": ", change); line > 1; --line) {
        begin = text.find('\n', begin) + 1;
    }
    const std::size_t first = number_after("\"startColumn\": ", change);
    const std::size_t last = number_after("\"endColumn\": ", change);
    const std::string name = "\"insertedContent\": {\"text\": ";
    const std::size_t content = sarif.find(name, change) + name.size();
    const std::string list = "[" + sarif.substr(content, sarif.find('}', content) - content) + "]";
    const auto tape = generator::load::read_tape(list, "texto");
    REQUIRE(tape.is_whole);
    // The lines that the cases change have only ASCII before what changes: a column is a byte.
    return text.replace(begin + first - 1, last - first, tape.nodes[1].text);
}

}  // namespace

TEST_CASE("the fix of a key that is missing puts it in its object, which stays JSON", "[app]") {
    const support::TemporaryFolder folder;
    const std::string path = folder.path("una.json");
    const std::string ficha = support::read_text(kFicha);
    const auto check = [&](const std::string& text, const std::string& code,
                           const std::string& expected) {
        support::write_text(path, text);
        const auto before = run({"validar", path, "--diagnosticos", "sarif"});
        CHECK(refused(before.out).empty());
        const std::string after = mended(text, before.out, code);
        CHECK(contains(after, expected));
        support::write_text(path, after);
        const auto outcome = run({"validar", path, "--diagnosticos", "corto"});
        CHECK(outcome.code == ExitCode::done);
        CHECK(!contains(outcome.out, code + ": "));
    };
    check(replaced(ficha, R"("region": "06", "gasto": null, )", R"("region": "06", )"),
          "CUA-REGION", R"({"gasto": 0, "region": "06", )");
    check(replaced(ficha, "\"poblacion_beneficiada\": 646,", ""), "CUA-DEDUCIBLE",
          "{\"poblacion_beneficiada\": 646,\n      \"anio\": 2023,");
    check(ficha, "CUA-REGION", R"({"region": "06", "gasto": 0, )");
    std::string line = replaced(ficha, "\"poblacion_beneficiada\": 646,", "");
    std::erase(line, '\n');
    // A programme in one line has letters before the place: only its words are looked at.
    support::write_text(folder.path("una.ndjson"), line + "\n");
    const auto of_line = run({"validar", folder.path("una.ndjson"), "--diagnosticos", "sarif"});
    CHECK(contains(of_line.out,
                   "\"insertedContent\": {\"text\": \"\\\"poblacion_beneficiada\\\": 646, \"}"));
}

TEST_CASE("three faults in one text are each told, placed and mended", "[app]") {
    const support::TemporaryFolder folder;
    const std::string path = folder.path("una.json");
    const std::string ficha = support::read_text(kFicha);
    const std::string text = "La  nieta,  o el  abuelo.";
    const std::string bytes =
        replaced(ficha, "\"- NNA Ingresados", "\"" + text + "\",\n        \"- NNA Ingresados");
    support::write_text(path, bytes);
    const auto of = [&](const std::string& format) {
        return run({"validar", path, "--diagnosticos", format}).out;
    };
    CHECK(count_of(of("corto"), " TXT-DOBLE-ESPACIO: ") == 3);
    const std::string json = of("json");
    CHECK(count_of(json, "\"TXT-DOBLE-ESPACIO\"") == 1);
    const std::size_t others = json.find("\"otros\": [{", json.find("\"TXT-DOBLE-ESPACIO\""));
    REQUIRE(others != std::string::npos);
    CHECK(count_of(json.substr(others, json.find(']', others) - others), "\"largo\": ") == 2);
    // Each has its line with a caret of its own.
    const std::string plain = of("texto");
    CHECK(count_of(plain, "| \"" + text + "\",\n") == 3);
    const std::string sarif = of("sarif");
    CHECK(refused(sarif).empty());
    // All the fixes of one report, the last first: what stands before it keeps its columns.
    std::string after = bytes;
    for (std::size_t at = sarif.rfind("\"ruleId\": \"TXT-DOBLE-ESPACIO\"");
         at != std::string::npos && at > 0;
         at = sarif.rfind("\"ruleId\": \"TXT-DOBLE-ESPACIO\"", at - 1)) {
        after = mended(after, sarif.substr(at), "TXT-DOBLE-ESPACIO");
    }
    CHECK(contains(after, "\"La nieta, o el abuelo.\""));
}

TEST_CASE("SARIF is whole when nothing is wrong, when all is, and for odd names", "[app]") {
    const std::string clean =
        FICHAS_SOURCE_DIR "/inputs/ficha-monitoreo/ejemplo-escuelas-deportivas-2025.json";
    const auto nothing = run({"validar", clean, "--diagnosticos", "sarif"});
    CHECK(refused(nothing.out).empty());
    CHECK(contains(nothing.out, "\"results\": []"));
    const support::TemporaryFolder folder;
    support::write_text(folder.path("año \xFF\"1\".json"), "{\"producto\": 3,}");
    const auto broken = run({"validar", folder.path(), "--diagnosticos", "sarif"});
    CHECK(broken.code == ExitCode::invalid_input);
    CHECK(refused(broken.out).empty());
    CHECK(contains(broken.out, "a%C3%B1o%20%FF%221%22.json"));
    CHECK(contains(broken.out, "\"level\": \"error\""));
    const auto missing = run({"validar", folder.path("nada"), "--diagnosticos", "sarif"});
    CHECK(missing.code == ExitCode::wrong_use);
    CHECK(refused(missing.out).empty());
}

TEST_CASE("generar and calcular tell on stderr in the same formats, and nothing else there",
          "[app]") {
    const support::TemporaryFolder folder;
    const auto made = run({"generar", kFicha, kEgreso, "-o", folder.path("salida"), "--formato",
                           "json", "--diagnosticos", "sarif"});
    CHECK(made.code == ExitCode::done);
    CHECK(refused(made.err).empty());
    CHECK(count_of(made.err, "\"ruleId\": ") == 17);
    CHECK(contains(made.out, "cread-2019.json\n"));
    const auto figures = run({"calcular", kFicha, "--diagnosticos", "json"});
    CHECK(figures.err == run({"validar", kFicha, "--json"}).out);
    CHECK(contains(run({"calcular", kFicha}).err, "^~~"));
    CHECK(contains(run({"generar", kFicha, "-o", folder.path("otra"), "--formato", "json"}).err,
                   "^~~"));
}

TEST_CASE("errors stand before warnings, programme by programme", "[app]") {
    const support::TemporaryFolder folder;
    support::write_text(
        folder.path("a.json"),
        replaced(support::read_text(kFicha), "\"ejercicio\": 2023", "\"ejercicio\": \"dos mil\""));
    support::write_text(folder.path("b.json"), support::read_text(kEgreso));
    const std::string out = run({"validar", folder.path(), "-j", "2"}).out;
    CHECK(out.find("a.json:") < out.find("b.json:"));
    CHECK(out.find(": error ") < out.find(": aviso "));
}
