#include "document/theme.hpp"

#include <cmath>

#include "base/diagnostic.hpp"
#include "resources.hpp"
#include "support/catch.hpp"

using namespace generator;

namespace {

std::string theme_text() { return std::string{resources::find("assets/estilos/oficial.json")}; }

std::string with(std::string text, std::string_view from, std::string_view to) {
    const auto at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

/// Relative luminance of WCAG 2.2, in a test only.
double luminance(document::Color color) {
    const auto channel = [](std::uint8_t value) {
        const double c = value / 255.0;
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(color.red) + 0.7152 * channel(color.green) +
           0.0722 * channel(color.blue);
}

double contrast(document::Color a, document::Color b) {
    const double one = luminance(a);
    const double other = luminance(b);
    return (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
}

}  // namespace

TEST_CASE("the official theme is read whole", "[document]") {
    const std::string text = theme_text();
    const auto theme = document::read_theme(text, "oficial.json");
    for (const auto& fault : theme.diagnostics()) {
        UNSCOPED_INFO(base::to_text(fault));
    }
    REQUIRE(theme);
    const auto h1 = document::find_style(*theme, "h1");
    REQUIRE(h1);
    CHECK(theme->styles[*h1].face == document::Face::bold);
    CHECK(theme->styles[*h1].size.milli == 13000);
    CHECK(theme->styles[*h1].keeps_with_next);
    CHECK(theme->styles.front().name == "base");
    CHECK(theme->styles.front().leading.milli == 13500);
    CHECK((theme->accent == document::Color{0x0F, 0x69, 0xB4}));
    CHECK(theme->page.width.milli == 595276);
    CHECK_FALSE(document::find_style(*theme, "h9"));
    const auto montos = document::find_table_style(*theme, "montos");
    REQUIRE(montos);
    CHECK(theme->styles[theme->tables[*montos].figure].align == document::Align::end);
}

TEST_CASE("every text of the official theme has a contrast of 4,5 to 1 or more", "[document]") {
    const std::string text = theme_text();
    const auto theme = document::read_theme(text, "oficial.json");
    REQUIRE(theme);
    const document::Color white{255, 255, 255};
    const auto band = theme->styles[*document::find_style(*theme, "portada")].background;
    for (const document::BlockStyle& style : theme->styles) {
        const bool is_on_band = style.name.starts_with("portada") || style.name == "title";
        INFO(style.name);
        CHECK(contrast(style.color, is_on_band ? band : white) >= 4.5);
    }
    for (const document::TableStyle& table : theme->tables) {
        CHECK(contrast(theme->styles[table.head].color, table.head_background) >= 4.5);
        CHECK(contrast(theme->styles[table.cell].color, table.stripe) >= 4.5);
    }
    for (const document::Color& series : theme->series) {
        CHECK(contrast(series, white) >= 4.5);
    }
    CHECK(contrast(white, theme->draft) >= 4.5);
    // Links and notes, also where the page shows the place that a link led to.
    const document::Color target{0xFF, 0xF3, 0xC4};
    for (const document::Color& color : {theme->accent, theme->text, theme->muted}) {
        CHECK(contrast(color, white) >= 4.5);
        CHECK(contrast(color, target) >= 4.5);
    }
}

TEST_CASE("every fault of a theme is told in one pass, with its place", "[document]") {
    std::string text = with(theme_text(), "\"acento\": \"#0F69B4\"", "\"acento\": \"#0F69BX\"");
    text = with(text, "\"cuerpo\": 20,", "\"curpo\": 20,");
    text = with(text, "\"cara_enfasis\": \"italic\"", "\"cara_enfasis\": \"italik\"");
    text = with(text, "\"cabeza\": \"tabla_cabeza\"", "\"cabeza\": \"tabla_cabesa\"");
    text = with(text, "\"sangria_lista\": 13", "\"sangria_lista\": \"13\"");
    const auto theme = document::read_theme(text, "oficial.json");
    REQUIRE_FALSE(theme);
    std::string all;
    for (const auto& fault : theme.diagnostics()) {
        CHECK(fault.place.line > 0);
        all += base::to_text(fault) + '\n';
    }
    INFO(all);
    CHECK(all.find("«#0F69BX» no es un color") != std::string::npos);
    CHECK(all.find("¿Quiso decir «cuerpo»?") != std::string::npos);
    CHECK(all.find("¿Quiso decir «italic»?") != std::string::npos);
    CHECK(all.find("¿Quiso decir «tabla_cabeza»?") != std::string::npos);
    CHECK(all.find("en /sangria_lista") != std::string::npos);
}

TEST_CASE("a theme without a style that blocks need is refused", "[document]") {
    const auto theme = document::read_theme(
        with(theme_text(), "\"nombre\": \"h4\"", "\"nombre\": \"h5\""), "t.json");
    REQUIRE_FALSE(theme);
    CHECK(theme.diagnostics().front().message == "falta el estilo «h4»");
}
