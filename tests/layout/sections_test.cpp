// What a template asks of its sections: lists without bullets, narrow tables, columns of unequal
// width, notes that stay with their table, landscape pages.
#include <cmath>

#include "document/draft.hpp"
#include "layout/from_document.hpp"
#include "support/catch.hpp"
#include "support/document_builder.hpp"
#include "support/page_faults.hpp"
#include "support/typeset.hpp"

using generator::base::Length;
using generator::document::Kind;
using generator::document::RunKind;
using generator::layout::MarkKind;
using support::compiled_fonts;
using support::DocumentBuilder;
using support::official_theme;
using support::PrintedLine;
using support::typeset;

namespace {

std::string words(int count) {
    std::string text;
    for (int i = 0; i < count; ++i) {
        text += i == 0 ? "Palabra" : " palabra";
    }
    return text;
}

void check_sound(const generator::layout::Pages& pages) {
    for (const std::string& fault :
         support::find_faults(pages, official_theme(), *compiled_fonts())) {
        INFO(fault);
        CHECK(fault.empty());
    }
}

PrintedLine line_of(const generator::layout::Pages& pages, std::string_view text) {
    for (const PrintedLine& line : support::printed_items(pages)) {
        if (line.text.find(text) != std::string::npos) {
            return line;
        }
    }
    FAIL("not printed: " << text);
    return {};
}

}  // namespace

TEST_CASE("the items of a list without marks have no bullet and stay in line", "[layout]") {
    DocumentBuilder builder{official_theme()};
    builder.open(Kind::ul);
    builder.last().is_unmarked = true;
    builder.text(Kind::li, "1. Fin de la pobreza");
    builder.close();
    builder.open(Kind::ul);
    builder.text(Kind::li, "otra");
    builder.close();
    builder.open_table("textos");
    builder.open(Kind::tbody);
    builder.open(Kind::tr);
    builder.open(Kind::td);
    builder.open(Kind::ul);
    builder.last().is_unmarked = true;
    builder.text(Kind::li, "a) en una celda");
    const auto pages = typeset(builder.document());
    check_sound(pages);
    std::string bullets;
    for (const PrintedLine& line : support::printed_items(pages)) {
        bullets += line.mark == MarkKind::label ? line.text : "";
    }
    CHECK(bullets == "• ");
    CHECK(line_of(pages, "1. Fin").left == line_of(pages, "otra").left);
}

TEST_CASE("a table is as narrow as its template asks, its figures whole", "[layout]") {
    for (const std::uint16_t width : {std::uint16_t{0}, std::uint16_t{300}, std::uint16_t{20}}) {
        DocumentBuilder builder{official_theme()};
        builder.open_table("montos", {500, 500});
        builder.document().nodes[1].width = width;
        builder.head_row({"Año", "Inflactor"});
        builder.row({"2020", "12.345.678"});
        const auto pages = typeset(builder.document());
        check_sound(pages);
        const Length body = pages.pages.front().width - official_theme().page.margin_left -
                            official_theme().page.margin_right;
        const Length right = line_of(pages, "12.345.678").right - official_theme().page.margin_left;
        CHECK((right <= body * (width == 300 ? 30 : 100) / 100));
        // A share that no figure fits in is a wish: the table takes its whole measure.
        CHECK((right >= body * (width == 300 ? 25 : 90) / 100));
    }
}

TEST_CASE("columns have the shares that the template gives, and nothing overlaps", "[layout]") {
    DocumentBuilder builder{official_theme()};
    builder.open(Kind::columns);
    for (const std::uint16_t width : {std::uint16_t{700}, std::uint16_t{0}}) {
        builder.open(Kind::column);
        builder.last().width = width;
        builder.text(Kind::p, width > 0 ? "ancha" : "angosta");
        builder.text(Kind::p, words(60));
        builder.close();
    }
    const auto pages = typeset(builder.document());
    check_sound(pages);
    const Length body = pages.pages.front().width - official_theme().page.margin_left -
                        official_theme().page.margin_right;
    const Length second = line_of(pages, "angosta").left - line_of(pages, "ancha").left;
    CHECK((second > body * 65 / 100));
    CHECK((second < body * 75 / 100));
}

TEST_CASE("the notes of a table stay together with its last row", "[layout]") {
    for (int lines = 25; lines < 45; ++lines) {
        DocumentBuilder builder{official_theme()};
        for (int i = 0; i < lines; ++i) {
            builder.text(Kind::p, "relleno");
        }
        builder.open_table("montos");
        builder.head_row({"Nombre", "Monto"});
        builder.row({"primera", "1"});
        builder.row({"segunda", "2"});
        builder.row({"ultima", "3"});
        builder.close();
        builder.close();
        builder.note("*", "Nota primera.");
        builder.note("**", "Nota segunda.");
        builder.note("***", "Nota tercera.");
        builder.text(Kind::p, "después");
        const auto pages = typeset(builder.document());
        check_sound(pages);
        const std::uint32_t page = line_of(pages, "ultima").page;
        CHECK(line_of(pages, "Nota primera").page == page);
        CHECK(line_of(pages, "Nota tercera").page == page);
    }
}

TEST_CASE("a long sequence of notes is divided, never with one note alone", "[layout]") {
    for (int lines = 20; lines < 45; ++lines) {
        DocumentBuilder builder{official_theme()};
        for (int i = 0; i < lines; ++i) {
            builder.text(Kind::p, "relleno");
        }
        for (int i = 0; i < 24; ++i) {
            builder.note(std::to_string(i), "Nota número " + std::to_string(i) + ".");
        }
        const auto pages = typeset(builder.document());
        check_sound(pages);
        std::vector<int> notes(pages.pages.size());
        for (const PrintedLine& line : support::printed_items(pages)) {
            notes[line.page] += line.text.find("Nota número") != std::string::npos ? 1 : 0;
        }
        for (const int on_page : notes) {
            CHECK(on_page != 1);
        }
    }
}

TEST_CASE("a landscape section has pages of its own, with their footer and their notes",
          "[layout]") {
    DocumentBuilder builder{official_theme()};
    const std::uint32_t note = builder.footnote("1", "Texto de la nota. " + words(80));
    builder.text(Kind::p, "antes");
    builder.open(Kind::section);
    builder.last().is_landscape = true;
    builder.text(Kind::h2, "APAISADA");
    builder.open(Kind::p);
    builder.run("Cita la nota");
    builder.run("1", RunKind::footnote, note);
    builder.close();
    builder.open_table("montos");
    builder.head_row(std::vector<std::string>(9, "2021"));
    for (int i = 0; i < 60; ++i) {
        builder.row(std::vector<std::string>(9, "123.456.789"));
    }
    builder.close();
    builder.close();
    builder.close();
    builder.text(Kind::p, "después");
    const auto pages = typeset(builder.document());
    check_sound(pages);
    const auto is_wide = [&](std::uint32_t page) {
        return pages.pages[page].width > pages.pages[page].height;
    };
    CHECK(line_of(pages, "antes").page == 0);
    CHECK_FALSE(is_wide(0));
    CHECK(line_of(pages, "APAISADA").page == 1);
    CHECK(line_of(pages, "Texto de la nota").page == 1);
    const std::uint32_t last = line_of(pages, "después").page;
    CHECK((last > 2));
    CHECK(last + 1 == pages.pages.size());
    CHECK_FALSE(is_wide(last));
    for (std::uint32_t page = 1; page < last; ++page) {
        CHECK(is_wide(page));
    }
    int footers = 0;
    for (const PrintedLine& line : support::printed_items(pages)) {
        if (line.mark == MarkKind::footer && line.text.find('/') + 2 == line.text.size()) {
            ++footers;
            const Length edge = pages.pages[line.page].width - official_theme().page.margin_right;
            CHECK(std::abs((line.right - edge).milli) < 300);
        }
    }
    CHECK(footers == static_cast<int>(pages.pages.size()));
}

TEST_CASE("a landscape section that begins or ends a document leaves no empty page", "[layout]") {
    for (const bool is_first : {true, false}) {
        DocumentBuilder builder{official_theme()};
        if (!is_first) {
            builder.text(Kind::p, "otra");
        }
        builder.open(Kind::section);
        builder.last().is_landscape = true;
        builder.text(Kind::p, "apaisada");
        builder.close();
        if (is_first) {
            builder.text(Kind::p, "otra");
        }
        const auto pages = typeset(builder.document());
        check_sound(pages);
        CHECK(pages.pages.size() == 2);
        CHECK(line_of(pages, "apaisada").page == (is_first ? 0U : 1U));
    }
}

TEST_CASE("the labels of a chart are apart for who listens", "[layout]") {
    DocumentBuilder builder{official_theme()};
    generator::document::Chart chart;
    chart.categories = {"2022", "2023"};
    chart.series.push_back({"Inicial", {{{}, "S/I"}, {{}, "S/I"}}});
    builder.document().charts.push_back(chart);
    const std::uint32_t figure = builder.open(Kind::figure);
    builder.last().payload = 0;
    const auto pages = typeset(builder.document());
    check_sound(pages);
    CHECK(support::printed_text(pages, figure).find("2022 2023") != std::string::npos);
}

TEST_CASE("a draft says so in a band of the margin, an artifact that hides nothing", "[layout]") {
    DocumentBuilder builder{official_theme()};
    add_draft_notice(builder.document());
    builder.text(Kind::p, words(900));
    const auto pages = typeset(builder.document());
    check_sound(pages);
    REQUIRE((pages.pages.size() > 1));
    for (const generator::layout::Page& page : pages.pages) {
        int bands = 0;
        MarkKind mark = MarkKind::node;
        for (const generator::layout::Item& item : page.items) {
            mark = item.kind == generator::layout::ItemKind::begin ? item.mark : mark;
            if (item.kind == generator::layout::ItemKind::rectangle) {
                ++bands;
                CHECK(mark == MarkKind::header);
                CHECK(item.color == official_theme().draft);
                CHECK((item.y >= page.height - official_theme().page.margin_top));
            }
        }
        CHECK(bands == 1);
    }
}

namespace {

/// Relative luminance, WCAG 2.
double luminance_of(generator::document::Color color) {
    const auto linear = [](std::uint8_t part) {
        const double value = part / 255.0;
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.red) + 0.7152 * linear(color.green) + 0.0722 * linear(color.blue);
}

double contrast(generator::document::Color dark, generator::document::Color light) {
    return (luminance_of(light) + 0.05) / (luminance_of(dark) + 0.05);
}

}  // namespace

TEST_CASE("the mark across a draft lies under everything, in the body, too faint to harm a letter",
          "[layout]") {
    using generator::layout::ItemKind;
    const auto& theme = official_theme();
    const bool is_landscape = GENERATE(false, true);
    DocumentBuilder builder{theme};
    add_draft_notice(builder.document());
    builder.document().is_landscape = is_landscape;
    builder.text(Kind::p, words(1500));
    const auto pages = typeset(builder.document());
    check_sound(pages);
    REQUIRE((pages.pages.size() > 1));
    for (const generator::layout::Page& page : pages.pages) {
        REQUIRE(page.items.front().kind == ItemKind::begin);
        CHECK(page.items.front().mark == MarkKind::header);
        std::size_t strokes = 0;
        std::size_t beginnings = 0;
        const auto* item = &page.items[1];
        for (; item->kind != ItemKind::end; ++item) {
            REQUIRE((item->kind == ItemKind::line || item->kind == ItemKind::bend));
            ++strokes;
            beginnings += item->kind == ItemKind::line ? 1 : 0;
            const auto half = item->size / 2;
            CHECK((item->x - half >= theme.page.margin_left));
            CHECK((item->x + half <= page.width - theme.page.margin_right));
            CHECK((item->y - half >= theme.page.margin_bottom));
            CHECK((item->y + half <= page.height - theme.page.margin_top));
            CHECK(contrast(theme.text, item->color) > 12);
            CHECK(contrast(theme.muted, item->color) > 5.5);
            CHECK(contrast(item->color, {255, 255, 255}) < 1.2);
        }
        // B, O and D are one stroke; each of the three R, and the A, two.
        CHECK(beginnings == 12);
        CHECK(strokes == 10 + 9 + 7 + 7 + 6 + 6 + 9 + 7);
    }
}
