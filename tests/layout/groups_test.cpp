#include <set>

#include "layout/from_document.hpp"
#include "support/catch.hpp"
#include "support/document_builder.hpp"
#include "support/page_faults.hpp"
#include "support/typeset.hpp"

using generator::document::Kind;
using support::DocumentBuilder;
using support::official_theme;
using support::PrintedLine;

namespace {

std::string sentence(const std::string& word, int words) {
    std::string text = word;
    for (int i = 1; i < words; ++i) {
        text += ' ' + word;
    }
    return text;
}

/// Pages on which a word stands.
std::set<std::uint32_t> pages_of(const generator::layout::Pages& pages, const std::string& word) {
    std::set<std::uint32_t> result;
    for (const PrintedLine& line : support::printed_items(pages)) {
        if (line.text.find(word) != std::string::npos) {
            result.insert(line.page);
        }
    }
    return result;
}

}  // namespace

TEST_CASE("a row under a shared cell is not divided where the next page holds it", "[layout]") {
    DocumentBuilder builder{official_theme()};
    builder.open_table("textos", {300, 700});
    builder.head_row({"Objetivo", "Indicador"});
    constexpr int rows = 30;
    const std::string shared = sentence("compartida", 12);
    std::uint32_t cell = 0;
    for (int i = 0; i < rows; ++i) {
        builder.open(Kind::tr);
        if (i == 0) {
            cell = builder.open(Kind::td);
            builder.last().row_span = rows;
            builder.run(shared);
            builder.close();
        }
        builder.text(Kind::td, sentence("fila" + std::to_string(100 + i), 110));
        builder.close();
    }
    builder.close();
    builder.text(Kind::p, "después");
    const auto pages = support::typeset(builder.document());
    for (const std::string& fault :
         support::find_faults(pages, official_theme(), *support::compiled_fonts())) {
        FAIL_CHECK(fault);
    }
    REQUIRE(pages.pages.size() > 2);
    CHECK(support::printed_text(pages, cell) == shared);
    for (int i = 0; i < rows; ++i) {
        INFO(i);
        CHECK(pages_of(pages, "fila" + std::to_string(100 + i)).size() == 1);
    }
}

TEST_CASE("the head of a group of rows stands on the page of its first row", "[layout]") {
    std::size_t breaks = 0;  // where without it the head would have ended the page
    for (int before = 20; before < 60; ++before) {
        DocumentBuilder builder{official_theme()};
        builder.open_table("montos", {500, 500});
        builder.head_row({"Nombre", "Monto"});
        for (int i = 0; i < before; ++i) {
            builder.row({"fila" + std::to_string(100 + i), "1"});
        }
        builder.open(Kind::tr);
        builder.open(Kind::th);
        builder.last().column_span = 2;
        builder.last().scope = generator::document::Scope::row_group;
        builder.run("cabeza");
        builder.close();
        builder.close();
        for (int i = 0; i < 5; ++i) {
            builder.row({"parte" + std::to_string(i), "1"});
        }
        builder.close();
        const auto pages = support::typeset(builder.document());
        INFO(before);
        CHECK(pages_of(pages, "cabeza") == pages_of(pages, "parte0"));
        const auto last = pages_of(pages, "fila" + std::to_string(99 + before));
        breaks += last != pages_of(pages, "cabeza") ? 1U : 0U;
    }
    CHECK(breaks >= 2);  // the page is full before the head, or has room for the head alone
}
