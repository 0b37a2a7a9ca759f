#include "support/registro.hpp"

#include <set>

#include "base/decimal.hpp"
#include "load/from_bytes.hpp"
#include "pipeline/pipeline.hpp"
#include "support/catch.hpp"
#include "support/inputs.hpp"

namespace {

using namespace generator;

/// Letters, digits and what stands between digits: what a reader would look for.
std::set<std::string> words_of(std::string_view text) {
    std::set<std::string> words;
    std::string word;
    bool is_tag = false;
    std::string plain = std::string{text} + ' ';
    for (auto at = plain.find("\u00A0"); at != std::string::npos; at = plain.find("\u00A0", at)) {
        plain.replace(at, 2, " ");  // what holds a date together
    }
    for (const char c : plain) {
        is_tag = c == '<' || (is_tag && c != '>');
        const bool is_inner = c == '.' || c == ',';
        if (!is_tag && (std::isalnum(static_cast<unsigned char>(c)) != 0 || c < 0 ||
                        (is_inner && !word.empty()))) {
            word += c;
            continue;
        }
        while (word.ends_with('.') || word.ends_with(',')) {
            word.pop_back();
        }
        words.insert(std::exchange(word, {}));
    }
    return words;
}

/// As the ficha prints a number of the record: "1.1722" is "1,1722", "120345" is "120.345".
std::string printed(std::string_view number) {
    const auto value = base::parse_decimal(number);
    REQUIRE(value);
    return spanish_text(*value);
}

pipeline::Salidas make(std::string& record) {
    record = tests::read_source("tests/bench/registros/inventado.json");
    auto recursos = pipeline::load_recursos();
    REQUIRE(recursos);
    const methodology::Edicion* edicion = support::edicion_de_registros(*recursos);
    REQUIRE(edicion != nullptr);
    const std::string entrada =
        support::to_entrada({record, "inventado.json", "inventado"}, *edicion);
    auto obrero = pipeline::make_obrero(*recursos);
    REQUIRE(obrero);
    auto salidas = pipeline::make_salidas(entrada, "inventado.json", *recursos, *obrero, {});
    for (const base::Diagnostic& diagnostic : salidas.diagnostics()) {
        UNSCOPED_INFO(base::to_text(diagnostic));
    }
    REQUIRE(salidas);
    return std::move(*salidas);
}

}  // namespace

TEST_CASE("every word and figure of a record of the peers' bench is in what we make of it",
          "[bench]") {
    std::string record;
    const pipeline::Salidas salidas = make(record);
    CHECK_FALSE(salidas.pdf.empty());
    std::set<std::string> found = words_of(salidas.html);
    found.merge(words_of(salidas.json));

    const load::Tape tape = load::read_tape(record, "inventado.json");
    const std::set<std::string_view> not_printed{"proceso_corto", "formato", "moneda", "nota"};
    for (const load::Node& node : tape.nodes) {
        if (not_printed.contains(node.key)) {
            continue;
        }
        if (node.kind == load::Kind::number) {
            const std::string_view plain = node.text;
            INFO(node.key << " " << plain);
            CHECK((found.contains(printed(plain)) || found.contains(std::string{plain}) ||
                   found.contains(printed(plain) + "0")));
        } else if (node.kind == load::Kind::string) {
            for (const std::string& word : words_of(node.text)) {
                INFO(node.key << ": " << word);
                CHECK(found.contains(word));
            }
        }
    }
}

TEST_CASE("the amounts of a record are printed as they are, in M$ of its own prices", "[bench]") {
    std::string record;
    const pipeline::Salidas salidas = make(record);
    CHECK(salidas.html.find("150.431") != std::string::npos);
    CHECK(salidas.html.find("M$2024") != std::string::npos);
}

TEST_CASE("a record whose amounts are of another year is not taken", "[bench]") {
    std::string record = tests::read_source("tests/bench/registros/inventado.json");
    record.replace(record.find("M$2024"), 6, "M$2023");
    auto recursos = pipeline::load_recursos();
    REQUIRE(recursos);
    const methodology::Edicion* edicion = support::edicion_de_registros(*recursos);
    REQUIRE(edicion != nullptr);
    CHECK(support::to_entrada({record, "r.json", "r"}, *edicion).empty());
}
