#include <random>

#include "document/draft.hpp"
#include "layout/from_document.hpp"
#include "layout/print.hpp"
#include "support/approve.hpp"
#include "support/catch.hpp"
#include "support/document_builder.hpp"
#include "support/page_faults.hpp"
#include "support/typeset.hpp"

using generator::base::Length;
using generator::document::Kind;
using generator::document::kNone;
using generator::document::RunKind;
using generator::layout::MarkKind;
using support::compiled_fonts;
using support::DocumentBuilder;
using support::official_theme;
using support::PrintedLine;
using support::typeset;

namespace {

std::string sentence(int words) {
    std::string text;
    for (int i = 0; i < words; ++i) {
        text += i == 0 ? "Palabra" : " palabra";
    }
    return text;
}

std::uint32_t page_of(const generator::layout::Pages& pages, std::string_view text) {
    for (const PrintedLine& line : support::printed_items(pages)) {
        if (line.text.find(text) != std::string::npos) {
            return line.page;
        }
    }
    return kNone;
}

void check_sound(const generator::layout::Pages& pages) {
    for (const std::string& fault :
         support::find_faults(pages, official_theme(), *compiled_fonts())) {
        INFO(fault);
        CHECK(fault.empty());
    }
}

/// Fills a page up to about `lines` lines of it.
void fill(DocumentBuilder& builder, int lines) {
    for (int i = 0; i < lines; ++i) {
        builder.text(Kind::p, "relleno");
    }
}

}  // namespace

TEST_CASE("the head of a table of 60 rows is repeated as pagination", "[layout]") {
    DocumentBuilder builder{official_theme()};
    builder.open_table("montos", {500, 250, 250});
    builder.head_row({"Región", "Gasto", "Porcentaje"});
    for (int i = 0; i < 60; ++i) {
        builder.row({"Región número " + std::to_string(i), "1.234.567", "36,5%"});
    }
    const auto pages = typeset(builder.document());
    check_sound(pages);
    REQUIRE(pages.pages.size() > 1);
    std::vector<int> heads(pages.pages.size());
    for (const PrintedLine& line : support::printed_items(pages)) {
        if (line.text == "Región") {
            ++heads[line.page];
            CHECK(line.mark == (line.page == 0 ? MarkKind::node : MarkKind::pagination));
        }
    }
    for (const int count : heads) {
        CHECK(count == 1);
    }
}

TEST_CASE("figures of a column end at one edge, and so does its head", "[layout]") {
    DocumentBuilder builder{official_theme()};
    builder.open_table("montos");
    builder.head_row({"Año", "Presupuesto"});
    for (const std::string_view figure : {"545.775", "4.029.662", "-", "86,3%"}) {
        builder.row({"fila", std::string{figure}});
    }
    std::vector<Length> ends;
    for (const PrintedLine& line : support::printed_items(typeset(builder.document()))) {
        for (const std::string_view text : {"545.775", "4.029.662", "-", "86,3%", "Presupuesto"}) {
            if (line.text == text) {
                ends.push_back(line.right);
            }
        }
    }
    REQUIRE(ends.size() == 5);
    for (const Length end : ends) {
        CHECK(std::abs((end - ends.front()).milli) <= 2);
    }
}

TEST_CASE("a heading is never last on a page", "[layout]") {
    for (int lines = 25; lines < 45; ++lines) {
        DocumentBuilder builder{official_theme()};
        fill(builder, lines);
        builder.text(Kind::h1, "CAPÍTULO");
        builder.text(Kind::h2, "APARTADO");
        const std::uint32_t p = builder.text(Kind::p, sentence(120));
        const auto pages = typeset(builder.document());
        check_sound(pages);
        std::uint32_t first_page = kNone;
        int on_first = 0;
        for (const PrintedLine& line : support::printed_items(pages)) {
            if (line.node == p && line.mark == MarkKind::node) {
                first_page = first_page == kNone ? line.page : first_page;
                on_first += line.page == first_page ? 1 : 0;
            }
        }
        CHECK(page_of(pages, "CAPÍTULO") == first_page);
        CHECK(page_of(pages, "APARTADO") == first_page);
        CHECK((on_first >= 2));
        REQUIRE(pages.headings.size() == 2);
        CHECK(pages.headings.front().page == first_page);
    }
}

TEST_CASE("a heading goes with the head and the first row of its table", "[layout]") {
    for (int lines = 25; lines < 45; ++lines) {
        DocumentBuilder builder{official_theme()};
        fill(builder, lines);
        builder.text(Kind::h2, "COBERTURA");
        builder.open_table("montos");
        builder.head_row({"Nombre", "Monto"});
        builder.row({"primera", "1"});
        builder.row({"segunda", "2"});
        const auto pages = typeset(builder.document());
        CHECK(page_of(pages, "COBERTURA") == page_of(pages, "primera"));
        CHECK(page_of(pages, "Nombre") == page_of(pages, "primera"));
    }
}

TEST_CASE("a paragraph leaves at least two lines on each page", "[layout]") {
    for (int lines = 30; lines < 45; ++lines) {
        DocumentBuilder builder{official_theme()};
        fill(builder, lines);
        const std::uint32_t p = builder.text(Kind::p, sentence(90));
        std::vector<int> count(4);
        for (const PrintedLine& line : support::printed_items(typeset(builder.document()))) {
            count[line.page] += line.node == p && line.mark == MarkKind::node ? 1 : 0;
        }
        for (const int on_page : count) {
            CHECK(on_page != 1);
        }
    }
}

TEST_CASE("a row of two pages is divided between lines, nothing lost", "[layout]") {
    DocumentBuilder builder{official_theme()};
    builder.open_table("textos", {200, 400, 400});
    builder.head_row({"Recomendación", "Compromiso", "Cumplimiento"});
    builder.row({"corta", "1", "2"});
    builder.open(Kind::tr);
    const std::string long_text = sentence(1500);
    const std::uint32_t first = builder.text(Kind::td, "Inicio");
    const std::uint32_t second = builder.text(Kind::td, long_text);
    const std::uint32_t third = builder.text(Kind::td, sentence(300));
    builder.close();
    const auto pages = typeset(builder.document());
    check_sound(pages);
    CHECK((pages.pages.size() >= 2));
    CHECK(support::printed_text(pages, first) == "Inicio");
    CHECK(support::printed_text(pages, second) == long_text);
    CHECK(support::printed_text(pages, third) == sentence(300));
    CHECK(page_of(pages, "Inicio") == 0);  // the page is not left empty
}

TEST_CASE("a row that fits is kept whole on the next page", "[layout]") {
    DocumentBuilder builder{official_theme()};
    fill(builder, 36);
    builder.open_table("textos", {300, 700});
    builder.head_row({"Nombre", "Texto"});
    builder.row({"a", "corto"});
    builder.open(Kind::tr);
    builder.text(Kind::td, "b");
    const std::uint32_t cell = builder.text(Kind::td, sentence(120));
    builder.close();
    std::vector<std::uint32_t> on_page;
    for (const PrintedLine& line : support::printed_items(typeset(builder.document()))) {
        if (line.node == cell && line.mark == MarkKind::node) {
            on_page.push_back(line.page);
        }
    }
    REQUIRE((on_page.size() > 5));
    CHECK(on_page.front() == on_page.back());
}

TEST_CASE("a footnote stands at the foot of the page that cites it", "[layout]") {
    for (int lines = 20; lines < 44; ++lines) {
        DocumentBuilder builder{official_theme()};
        fill(builder, lines);
        const std::uint32_t note =
            builder.footnote("1", "Presupuesto definido en la ley. " + sentence(60));
        builder.open(Kind::p);
        builder.run("Cita la nota");
        builder.run("1", RunKind::footnote, note);
        builder.close();
        fill(builder, 3);
        const auto pages = typeset(builder.document());
        check_sound(pages);
        CHECK(page_of(pages, "Cita la nota") == page_of(pages, "Presupuesto definido"));
    }
}

TEST_CASE("the note of a divided row follows the line that cites it", "[layout]") {
    DocumentBuilder builder{official_theme()};
    const std::uint32_t note = builder.footnote("1", "Texto de la nota al pie.");
    builder.open_table("textos", {300, 700});
    builder.head_row({"Nombre", "Texto"});
    builder.open(Kind::tr);
    builder.text(Kind::td, "b");
    builder.open(Kind::td);
    builder.run(sentence(1100) + " citada");
    builder.run("1", RunKind::footnote, note);
    builder.close();
    builder.close();
    const auto pages = typeset(builder.document());
    check_sound(pages);
    REQUIRE(pages.pages.size() > 1);
    CHECK(page_of(pages, "citada") != 0);
    CHECK(page_of(pages, "Texto de la nota") == page_of(pages, "citada"));
}

TEST_CASE("a footnote longer than a page goes on at the foot of the next", "[layout]") {
    DocumentBuilder builder{official_theme()};
    const std::uint32_t note = builder.footnote("1", sentence(2500));
    const std::uint32_t note_node = builder.document().footnotes[note].node;
    builder.open(Kind::p);
    builder.run("Cita la nota");
    builder.run("1", RunKind::footnote, note);
    builder.close();
    fill(builder, 10);
    const auto pages = typeset(builder.document());
    check_sound(pages);
    CHECK((pages.pages.size() >= 2));
    CHECK(support::printed_text(pages, note_node) == sentence(2500));
}

TEST_CASE("the last row of a table stays with its first note", "[layout]") {
    for (int lines = 25; lines < 42; ++lines) {
        DocumentBuilder builder{official_theme()};
        fill(builder, lines);
        builder.open_table("montos");
        builder.head_row({"Nombre", "Monto"});
        builder.row({"primera", "1"});
        builder.row({"segunda", "2"});
        builder.row({"ultima", "3"});
        builder.close();
        builder.close();
        builder.note("*", "Nota de la tabla.");
        const auto pages = typeset(builder.document());
        CHECK(page_of(pages, "ultima") == page_of(pages, "Nota de la tabla"));
    }
}

TEST_CASE("each page has the running footer and its number of the total", "[layout]") {
    DocumentBuilder builder{official_theme()};
    fill(builder, 100);
    add_draft_notice(builder.document());
    const auto pages = typeset(builder.document());
    const std::size_t count = pages.pages.size();
    REQUIRE(count == 3);
    std::vector<std::string> footers(count);
    int drafts = 0;
    for (const PrintedLine& line : support::printed_items(pages)) {
        if (line.mark == MarkKind::footer) {
            footers[line.page] += line.text + "|";
        }
        // Read aloud on the first page, decoration on the others.
        const MarkKind wanted = line.page == 0 ? MarkKind::notice : MarkKind::header;
        drafts += line.mark == wanted && line.text == "BORRADOR — no citar" ? 1 : 0;
    }
    CHECK(footers[1] == "Reporte Proceso Monitoreo y Seguimiento 2023 / Programa de ejemplo|2/3|");
    CHECK(drafts == 3);
}

TEST_CASE("screen-only nodes are left out, landscape pages are wide", "[layout]") {
    DocumentBuilder builder{official_theme()};
    builder.open(Kind::section);
    builder.last().is_screen_only = true;
    builder.text(Kind::p, "solo en pantalla");
    builder.close();
    builder.text(Kind::p, "en ambas");
    builder.document().is_landscape = true;
    const auto pages = typeset(builder.document());
    CHECK(page_of(pages, "solo en pantalla") == kNone);
    CHECK(page_of(pages, "en ambas") == 0);
    CHECK((pages.pages.front().width > pages.pages.front().height));
}

TEST_CASE("a cell of two rows stays with both, and its text is not cut", "[layout]") {
    DocumentBuilder builder{official_theme()};
    builder.open_table("textos", {300, 700});
    builder.open(Kind::tbody);
    builder.open(Kind::tr);
    const std::uint32_t tall = builder.open(Kind::td);
    builder.last().row_span = 2;
    builder.run(sentence(60));
    builder.close();
    builder.text(Kind::td, "arriba");
    builder.close();
    builder.open(Kind::tr);
    builder.text(Kind::td, "abajo");
    builder.close();
    builder.close();
    builder.close();
    builder.text(Kind::p, "después");
    const auto pages = typeset(builder.document());
    check_sound(pages);
    CHECK(support::printed_text(pages, tall) == sentence(60));
}

TEST_CASE("rows that share a cell are divided when no page holds them", "[layout]") {
    for (const int words : {40, 900, 2600}) {
        DocumentBuilder builder{official_theme()};
        builder.open_table("textos", {300, 700});
        builder.head_row({"Nombre", "Texto"});
        builder.open(Kind::tr);
        const std::uint32_t tall = builder.open(Kind::td);
        builder.last().row_span = 3;
        builder.run(sentence(words));
        builder.close();
        std::vector<std::uint32_t> cells;
        for (int i = 0; i < 3; ++i) {
            if (i > 0) {
                builder.open(Kind::tr);
            }
            cells.push_back(builder.text(Kind::td, sentence(i == 1 ? 500 : 250)));
            builder.close();
        }
        builder.row({"otra", "fila"});
        builder.close();
        builder.close();
        builder.text(Kind::p, "después");
        const auto pages = typeset(builder.document());
        check_sound(pages);
        CHECK(support::printed_text(pages, tall) == sentence(words));
        CHECK(support::printed_text(pages, cells[1]) == sentence(500));
    }
}

TEST_CASE("a head of two rows is not painted over by the second", "[layout]") {
    for (const int rows : {3, 60}) {
        DocumentBuilder builder{official_theme()};
        builder.open_table("compacta");
        builder.open(Kind::thead);
        builder.open(Kind::tr);
        builder.open(Kind::th);
        builder.last().row_span = 2;
        builder.run("Componentes (unidad de producción)");
        builder.close();
        builder.open(Kind::th);
        builder.last().column_span = 2;
        builder.run("Gasto ejecutado");
        builder.close();
        builder.close();
        builder.open(Kind::tr);
        builder.text(Kind::th, "2022");
        builder.text(Kind::th, "2023");
        builder.close();
        builder.close();
        builder.open(Kind::tbody);
        for (int i = 0; i < rows; ++i) {
            builder.row({"fila", "1.234", "5.678"});
        }
        check_sound(typeset(builder.document()));
    }
}

TEST_CASE("columns stand side by side on one page, or one after another", "[layout]") {
    for (const int words : {60, 2000}) {
        DocumentBuilder builder{official_theme()};
        builder.open(Kind::columns);
        for (const std::string_view name : {"izquierda", "derecha"}) {
            builder.open(Kind::column);
            builder.text(Kind::h3, name);
            builder.text(Kind::p, sentence(words));
            builder.close();
        }
        builder.close();
        builder.text(Kind::p, "después");
        const auto pages = typeset(builder.document());
        check_sound(pages);
        std::vector<Length> tops;
        Length after;
        for (const PrintedLine& line : support::printed_items(pages)) {
            if (line.text == "izquierda" || line.text == "derecha") {
                tops.push_back(line.baseline);
            }
            after = line.text == "después" ? line.baseline : after;
        }
        REQUIRE(tops.size() == 2);
        CHECK((tops[0] == tops[1]) == (words == 60));
        CHECK((words != 60 || after < tops[0] - generator::base::points(100)));
    }
}

TEST_CASE("a chart stands whole in its box, its letters inside one mark", "[layout]") {
    DocumentBuilder builder{official_theme()};
    generator::document::Chart chart;
    chart.categories = {"2021", "2022"};
    chart.series.push_back({"Inicial", {{generator::base::Ratio{309}, "309,1%"}, {{}, "S/I"}}});
    builder.document().charts.push_back(chart);
    fill(builder, 38);
    const std::uint32_t figure = builder.open(Kind::figure);
    builder.last().payload = 0;
    const auto pages = typeset(builder.document());
    check_sound(pages);
    REQUIRE(pages.figures.size() == 1);
    const auto& box = pages.figures.front();
    CHECK(box.node == figure);
    int texts = 0;
    for (const PrintedLine& line : support::printed_items(pages)) {
        if (line.node == figure && line.mark == MarkKind::node) {
            ++texts;
            CHECK(line.page == box.page);
            CHECK((line.baseline > box.bottom && line.baseline < box.top));
            CHECK((line.left >= box.left && line.right <= box.right));
        }
    }
    CHECK(texts == 4);
}

TEST_CASE("a link has an area on each line that it takes", "[layout]") {
    DocumentBuilder builder{official_theme()};
    builder.document().links.emplace_back("https://www.dipres.gob.cl/");
    const std::uint32_t p = builder.open(Kind::p);
    builder.run(sentence(12) + " ");
    builder.run("las publicaciones de la Dirección de Presupuestos del Ministerio de Hacienda",
                RunKind::link, 0);
    builder.run(" y más.");
    const auto pages = typeset(builder.document());
    const auto& links = pages.pages.front().links;
    REQUIRE(links.size() == 2);
    CHECK(links[0].node == p);
    CHECK(links[0].run == links[1].run);
    CHECK((links[1].top <= links[0].bottom));
    CHECK((links[1].left < links[0].left));
}

TEST_CASE("the items of a list hang from their bullet, lists in lists too", "[layout]") {
    DocumentBuilder builder{official_theme()};
    builder.open(Kind::ul);
    const std::uint32_t outer = builder.open(Kind::li);
    builder.run(sentence(40));
    builder.open(Kind::ul);
    const std::uint32_t inner = builder.text(Kind::li, sentence(40));
    builder.close();
    builder.close();
    builder.close();
    const auto pages = typeset(builder.document());
    check_sound(pages);
    Length outer_left;
    Length inner_left;
    std::string bullets;
    for (const PrintedLine& line : support::printed_items(pages)) {
        if (line.mark == MarkKind::label) {
            bullets += line.text;
        } else if (line.node == outer) {
            outer_left = line.left;
        } else if (line.node == inner) {
            inner_left = line.left;
        }
    }
    CHECK(bullets == "• – ");
    CHECK(inner_left == outer_left + official_theme().list_indent);
}

TEST_CASE("a table of more figures than its page holds shrinks, then is a fault", "[layout]") {
    for (const int columns : {14, 40}) {
        DocumentBuilder builder{official_theme()};
        builder.open_table("montos");
        builder.head_row(std::vector<std::string>(static_cast<std::size_t>(columns), "2021"));
        builder.row(std::vector<std::string>(static_cast<std::size_t>(columns), "12.345.678"));
        const auto faults = support::typeset_faults(builder.document());
        CHECK(faults.empty() == (columns == 14));
        if (!faults.empty()) {
            CHECK(faults.front().code == "E-MAQ-002");
            CHECK(faults.front().message.find("2021") != std::string::npos);
        }
    }
}

TEST_CASE("the display list of a small table is the approved one", "[layout]") {
    DocumentBuilder builder{official_theme()};
    builder.text(Kind::h2, "COBERTURA POR AÑO");
    builder.open_table("montos", {400, 200, 200, 200});
    builder.head_row({"", "2021", "2022", "2023"});
    builder.open(Kind::tr);
    builder.open(Kind::th);
    builder.run("Cobertura");
    builder.run("*", RunKind::mark);
    builder.close();
    builder.text(Kind::td, "36,5%");
    builder.text(Kind::td, "83,8%");
    builder.text(Kind::td, "102,9%");
    builder.close();
    builder.close();
    builder.close();
    builder.note("*",
                 "Cobertura: (Población beneficiada del año t / población objetivo año t)*100.");
    const auto text = generator::layout::print(typeset(builder.document()), *compiled_fonts());
    CHECK(support::approve("layout/tabla.txt", text).empty());
}
