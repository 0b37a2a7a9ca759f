#include "layout/lines.hpp"

#include "layout/from_document.hpp"
#include "support/catch.hpp"
#include "support/document_builder.hpp"
#include "support/typeset.hpp"

using generator::base::Length;
using generator::document::Kind;
using generator::document::RunKind;
using generator::layout::MarkKind;
using support::DocumentBuilder;
using support::official_theme;
using support::PrintedLine;
using support::typeset;

namespace {

// From the ficha of 2023, section I.
constexpr std::string_view kProposito =
    "Adolescentes entre 14 y 17 años que tribunales de familia determina la separación de sus "
    "familias por graves vulneración de derechos que deben ser separados de sus familias por "
    "graves vulneraciones de derecho, ingresando a un sistema residencial, interrumpen vivencias "
    "de vulneración, a través de una atención biopsicosocial con los/as adolescentes y con la "
    "familia.";

std::vector<PrintedLine> lines_of(const generator::layout::Pages& pages, std::uint32_t node) {
    std::vector<PrintedLine> result;
    for (PrintedLine& line : support::printed_items(pages)) {
        if (line.node == node && line.mark == MarkKind::node) {
            result.push_back(std::move(line));
        }
    }
    return result;
}

/// One cell of a table so narrow that its text has this many points.
generator::layout::Pages in_narrow_cell(std::string_view text, std::uint16_t thousandths,
                                        std::uint32_t* cell) {
    DocumentBuilder builder{official_theme()};
    builder.open_table("textos", {thousandths, static_cast<std::uint16_t>(1000 - thousandths)});
    builder.open(Kind::tbody);
    builder.open(Kind::tr);
    *cell = builder.text(Kind::td, text);
    builder.text(Kind::td, "otra celda con texto");
    return typeset(builder.document());
}

}  // namespace

TEST_CASE("all letters of a paragraph are printed, with a space between lines", "[layout]") {
    DocumentBuilder builder{official_theme()};
    const std::uint32_t p = builder.text(Kind::p, kProposito);
    const auto pages = typeset(builder.document());
    CHECK(support::printed_text(pages, p) == kProposito);
    const auto lines = lines_of(pages, p);
    REQUIRE(lines.size() > 2);
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        CHECK(lines[i].text.ends_with(' ') != lines[i].has_hyphen);
    }
    CHECK_FALSE(lines.back().text.ends_with(' '));
}

TEST_CASE("a narrow cell divides Spanish words with a hyphen, never the last one", "[layout]") {
    std::uint32_t cell = 0;
    const auto pages = in_narrow_cell(
        "Acompañamiento institucional correspondiente con administración descentralizada", 150,
        &cell);
    const auto lines = lines_of(pages, cell);
    const auto hyphens = std::ranges::count_if(lines, &PrintedLine::has_hyphen);
    CHECK(hyphens > 0);
    CHECK(support::printed_text(pages, cell) ==
          "Acompañamiento institucional correspondiente con administración descentralizada");
}

TEST_CASE("no more than two lines in a row end with a hyphen", "[layout]") {
    std::uint32_t cell = 0;
    std::string text;
    for (int i = 0; i < 30; ++i) {
        text += "administración institucional ";
    }
    const auto pages = in_narrow_cell(text, 180, &cell);
    int in_row = 0;
    for (const PrintedLine& line : lines_of(pages, cell)) {
        in_row = line.has_hyphen ? in_row + 1 : 0;
        CHECK((in_row <= 2));
    }
}

TEST_CASE("U+00A0 and U+202F never end a line", "[layout]") {
    std::uint32_t cell = 0;
    std::string text;
    for (int i = 0; i < 12; ++i) {
        text += "suma 1\u00A0234\u202F567 ";
    }
    const auto pages = in_narrow_cell(text, 160, &cell);
    for (const PrintedLine& line : lines_of(pages, cell)) {
        const bool is_whole = line.text.find("1\u00A0234\u202F567") != std::string::npos ||
                              line.text.find("1") == std::string::npos;
        CHECK(is_whole);
    }
}

TEST_CASE("a word of 300 letters comes out whole inside its column", "[layout]") {
    std::string word;
    for (int i = 0; i < 300; ++i) {
        word += static_cast<char>('b' + i % 3);
    }
    std::uint32_t cell = 0;
    const auto pages = in_narrow_cell("antes " + word + " después", 200, &cell);
    CHECK(support::printed_text(pages, cell) == "antes " + word + " después");
    for (const PrintedLine& line : lines_of(pages, cell)) {
        CHECK((line.right - line.left <= Length{125'000}));
    }
}

TEST_CASE("an address breaks after its signs, without hyphen or space", "[layout]") {
    constexpr std::string_view kAddress =
        "https://unicef.cl/web/estudio-de-revision-y-analisis-de-programas-de-familias-de-acogida";
    std::uint32_t cell = 0;
    const auto pages = in_narrow_cell(kAddress, 150, &cell);
    const auto lines = lines_of(pages, cell);
    CHECK(support::printed_text(pages, cell) == kAddress);
    REQUIRE(lines.size() > 2);  // what is left of an address is an address too
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        CHECK(std::string_view{"/.-_?&="}.find(lines[i].text.back()) != std::string_view::npos);
        CHECK_FALSE(lines[i].has_hyphen);
    }
}

TEST_CASE("a mark stays on the line of the word before it", "[layout]") {
    for (std::uint16_t width = 120; width <= 240; width = static_cast<std::uint16_t>(width + 20)) {
        DocumentBuilder builder{official_theme()};
        builder.open_table("textos", {width, static_cast<std::uint16_t>(1000 - width)});
        builder.open(Kind::tbody);
        builder.open(Kind::tr);
        const std::uint32_t cell = builder.open(Kind::td);
        builder.run("Recursos Extrapresupuestarios");
        builder.run("6", RunKind::mark);
        builder.close();
        builder.text(Kind::td, "x");
        const auto pages = typeset(builder.document());
        const auto items = support::printed_items(pages);
        for (std::size_t i = 1; i < items.size(); ++i) {
            if (items[i].node == cell && items[i].mark == MarkKind::run) {
                CHECK((items[i].baseline > items[i - 1].baseline));  // raised
                CHECK((items[i].baseline - items[i - 1].baseline < Length{5'000}));
                CHECK((items[i].left >= items[i - 1].right - Length{10}));
            }
        }
    }
}

TEST_CASE("the last word before a forced break is not divided", "[layout]") {
    constexpr std::string_view kEnd = "preescolares.";
    for (std::uint16_t width = 200; width <= 460; width = static_cast<std::uint16_t>(width + 20)) {
        DocumentBuilder builder{official_theme()};
        builder.open_table("textos", {width, static_cast<std::uint16_t>(1000 - width)});
        builder.open(Kind::tbody);
        builder.open(Kind::tr);
        const std::uint32_t cell = builder.open(Kind::td);
        builder.run("Presentar el nuevo modelo de intervención para los centros de lactantes y ");
        builder.run(kEnd);
        builder.run("", RunKind::line_break);
        builder.run("Fecha de Vencimiento: Diciembre 2020");
        builder.close();
        builder.text(Kind::td, "x");
        bool is_whole = false;
        for (const PrintedLine& line : lines_of(typeset(builder.document()), cell)) {
            is_whole = is_whole || line.text.find(kEnd) != std::string::npos;
        }
        CHECK(is_whole);
    }
}

TEST_CASE("a line break forces a new line and keeps words apart", "[layout]") {
    DocumentBuilder builder{official_theme()};
    const std::uint32_t p = builder.open(Kind::p);
    builder.run("Unidad de medida: Porcentual");
    builder.run("", RunKind::line_break);
    builder.run("Dimensión: Eficacia");
    const auto pages = typeset(builder.document());
    const auto lines = lines_of(pages, p);
    REQUIRE(lines.size() == 2);
    CHECK(lines[0].text == "Unidad de medida: Porcentual ");
    CHECK(lines[1].text == "Dimensión: Eficacia");
}

TEST_CASE("a justified line ends at the right margin", "[layout]") {
    generator::document::Theme theme = official_theme();
    for (auto& style : theme.styles) {
        style.align = style.name == "p" ? generator::document::Align::justify : style.align;
    }
    DocumentBuilder builder{theme};
    const std::uint32_t p = builder.text(Kind::p, kProposito);
    generator::fonts::Shaper shaper{support::compiled_fonts()};
    auto hyphenator = generator::fonts::Hyphenator::load();
    const auto pages =
        generator::layout::lay_out(builder.document(), theme, shaper, hyphenator.value());
    REQUIRE(pages.has_value());
    const auto lines = lines_of(pages.value(), p);
    REQUIRE(lines.size() > 2);
    const Length edge = theme.page.width - theme.page.margin_right;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        CHECK(std::abs((lines[i].right - edge).milli) < 100);
    }
}

TEST_CASE("what Roboto lacks comes from the symbols face", "[layout]") {
    DocumentBuilder builder{official_theme()};
    const std::uint32_t p = builder.text(Kind::p, "sube ▲ y sigue");
    const auto pages = typeset(builder.document());
    CHECK(support::printed_text(pages, p) == "sube ▲ y sigue");
}

TEST_CASE("a character that no face has is a fault that names it and its text", "[layout]") {
    DocumentBuilder builder{official_theme()};
    builder.text(Kind::p, "El programa 漢 atiende a niñas");
    const auto faults = support::typeset_faults(builder.document());
    REQUIRE(faults.size() == 1);
    CHECK(faults.front().code == "E-MAQ-001");
    CHECK(faults.front().message.find("U+6F22") != std::string::npos);
    CHECK(faults.front().message.find("El programa") != std::string::npos);
}

TEST_CASE("dates, figures and short joints are not divided; long joints are", "[layout]") {
    auto hyphenator = generator::fonts::Hyphenator::load();
    REQUIRE(hyphenator.has_value());
    std::vector<generator::layout::WordBreak> breaks;
    for (const std::string_view word : {"30-06-2021", "2022-2021", "niño/a", "t-1", "8.146.335",
                                        "Diciembre\u00A0"
                                        "2021"}) {
        generator::layout::find_word_breaks(word, word, true, hyphenator.value(), breaks);
        CHECK(breaks.empty());
    }
    generator::layout::find_word_breaks("Programa/Institución", "Programa/Institución", false,
                                        hyphenator.value(), breaks);
    REQUIRE(breaks.size() == 1);
    CHECK(breaks.front().offset == 9);
    CHECK_FALSE(breaks.front().has_hyphen);
    // A quotient too long for its cell parts between its numbers, never inside one.
    const std::string_view quotient = "(2133.00/7878.00)*100";
    generator::layout::find_word_breaks(quotient, quotient, true, hyphenator.value(), breaks);
    REQUIRE(breaks.size() == 1);
    CHECK(quotient.substr(0, breaks.front().offset) == "(2133.00/");
    const std::string_view sum = "(12345+-12346+12347.5)";
    for (const std::string_view rest : {sum, sum.substr(7)}) {  // and what a line leaves of it
        generator::layout::find_word_breaks(rest, sum, true, hyphenator.value(), breaks);
        REQUIRE(breaks.size() == (rest == sum ? 2 : 1));
        CHECK(rest.substr(breaks.back().offset) == "12347.5)");
    }
}
