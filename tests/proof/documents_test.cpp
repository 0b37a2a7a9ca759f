#include "proof/documents.hpp"

#include <functional>

#include "support/catch.hpp"
#include "support/outcome.hpp"

namespace base = generator::base;
using generator::proof::compare_documents;
using generator::readers::Part;
using generator::readers::Reading;
using generator::readers::ReadPage;
using generator::readers::Stretch;
using support::contains;

namespace {

Stretch stretch(const std::string& tag, const std::string& text) {
    return {.tag = tag, .text = text, .drawing = base::sha256(text)};
}

ReadPage page(const std::string& number) {
    ReadPage result;
    result.stretches = {stretch("H1", "Título " + number), stretch("TD", number + ".000"),
                        stretch("Figure", "2021 2022")};
    result.fonts = base::sha256("letra");
    return result;
}

Reading document() {
    Reading result;
    result.pages = {page("1"), page("2"), page("3")};
    result.metadata = {{"dc:title", "Ficha"}, {"Info/Producer", "fichas 0.1.0"}};
    result.parts = {{"Outlines", Part{.hash = base::sha256("o"), .text = "Uno\nDos\n"}},
                    {"AF", Part{.hash = base::sha256("a"), .text = {}}}};
    return result;
}

/// The messages that a change to the document brings, each with its code.
std::vector<std::string> told(const std::function<void(Reading&)>& change) {
    Reading given = document();
    change(given);
    std::vector<std::string> result;
    for (const base::Diagnostic& difference : compare_documents(given, document(), "f.pdf")) {
        CHECK(difference.place.file == "f.pdf");
        result.push_back(difference.code + " " + difference.message);
    }
    return result;
}

}  // namespace

TEST_CASE("documents that say the same have no difference, whatever tool saved them", "[proof]") {
    CHECK(told([](Reading&) {}).empty());
    CHECK(told([](Reading& r) {
              r.metadata["Info/Producer"] = "otro";
              r.metadata["Info/ModDate"] = "D:2026";
              r.metadata["xmpMM:DocumentID"] = "uuid";
          }).empty());
}

TEST_CASE("another word is told with its page, its place and both words", "[proof]") {
    const auto found = told([](Reading& r) { r.pages[1].stretches[1] = stretch("TD", "2.001"); });
    REQUIRE(found.size() == 1);
    CHECK(found[0] ==
          "E-VER-023 en la página 2, en una celda, dice «2.001», y sus datos producen «2.000»");
}

TEST_CASE("what is drawn otherwise with the same words is told", "[proof]") {
    const auto chart =
        told([](Reading& r) { r.pages[2].stretches[2].drawing = base::sha256("otro"); });
    REQUIRE(chart.size() == 1);
    CHECK(contains(chart[0], "E-VER-024 la página 3 tiene, en un gráfico, otro trazo"));
    const auto cell =
        told([](Reading& r) { r.pages[0].stretches[1].drawing = base::sha256("otro"); });
    REQUIRE(cell.size() == 1);
    CHECK(contains(cell[0], "E-VER-024 la página 1 muestra «1.000» en otro lugar"));
    const auto parts = told([](Reading& r) { r.pages[0].stretches.pop_back(); });
    REQUIRE(parts.size() == 2);
    CHECK(contains(parts[0], "no dice «2021 2022»"));
}

TEST_CASE("pages that change places, are missing or are more are told as that", "[proof]") {
    const auto swapped = told([](Reading& r) { std::swap(r.pages[0], r.pages[1]); });
    REQUIRE(swapped.size() == 2);
    CHECK(contains(swapped[0], "E-VER-026 la página 1 es la 2 del documento"));
    const auto missing = told([](Reading& r) { r.pages.pop_back(); });
    REQUIRE(missing.size() == 1);
    CHECK(missing[0] == "E-VER-026 la página 3 falta");
    const auto more = told([](Reading& r) { r.pages.push_back(page("9")); });
    REQUIRE(more.size() == 1);
    CHECK(contains(more[0], "E-VER-026 la página 4 sobra"));
}

TEST_CASE("other faces, notes and sizes are told by page", "[proof]") {
    const auto fonts = told([](Reading& r) {
        r.pages[0].fonts = base::sha256("otra");
        r.pages[1].fonts = base::sha256("otra");
    });
    REQUIRE(fonts.size() == 1);
    CHECK(contains(fonts[0], "E-VER-025 la página 1 usa letras"));
    CHECK(contains(fonts[0], "(y 1 más)"));
    const auto note = told([](Reading& r) {
        r.pages[1].annotations = {.hash = base::sha256("n"), .text = "http://otro\n"};
    });
    REQUIRE(note.size() == 1);
    CHECK(contains(note[0], "dice «http://otro», que sus datos no producen"));
    CHECK(told([](Reading& r) { r.pages[1].rest = base::sha256("n"); }).size() == 1);
}

TEST_CASE("title, bookmarks, structure and additions are told; a signature is only a warning",
          "[proof]") {
    CHECK(contains(told([](Reading& r) { r.metadata["dc:title"] = "Otra"; }).at(0),
                   "E-VER-027 en sus propiedades, el título dice «Otra»"));
    CHECK(
        contains(told([](Reading& r) { r.metadata.erase("dc:title"); }).at(0), "no dice «Ficha»"));
    CHECK(contains(
        told([](Reading& r) {
            r.parts["Outlines"] = {.hash = base::sha256("p"), .text = "Uno\nTres\n"};
        }).at(0),
        "E-VER-028 fue cambiado: los marcadores: dice «Tres», y sus datos producen «Dos»"));
    CHECK(contains(told([](Reading& r) { r.parts["OpenAction"] = {}; }).at(0),
                   "E-VER-028 le fue añadido"));
    CHECK(contains(told([](Reading& r) { r.parts.erase("Outlines"); }).at(0), "E-VER-028 falta"));
    CHECK(told([](Reading& r) { r.parts["AcroForm"] = {}; }).at(0) ==
          "E-VER-028 le fue añadido: un formulario");
    Reading with_signature = document();
    with_signature.parts[std::string{generator::readers::kSignatures}] = {};
    const auto found = compare_documents(with_signature, document(), "f.pdf");
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "W-VER-032");
    CHECK(found[0].severity == base::Severity::warning);
}

TEST_CASE("how the attachments are described counts only if they are the same files", "[proof]") {
    CHECK(told([](Reading& r) { r.parts["AF"].hash = base::sha256("b"); }).size() == 1);
    CHECK(told([](Reading& r) {
              r.parts["AF"].hash = base::sha256("b");
              r.attachments.push_back({.name = "n", .bytes = "otro"});
          }).empty());
}
