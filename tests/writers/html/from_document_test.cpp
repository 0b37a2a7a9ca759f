#include "writers/html/from_document.hpp"

#include <array>

#include "document/draft.hpp"
#include "support/catch.hpp"

using namespace generator;
using document::Document;
using document::Kind;
using document::kNone;
using document::Node;
using document::Run;
using document::RunKind;

namespace {

class Builder {
  public:
    Builder() {
        document.nodes.push_back({.kind = Kind::document});
        document.title = "Ficha <de> prueba";
        theme.styles.resize(1);
        theme.styles[0].name = "texto";
        theme.tables.resize(1);
        theme.tables[0].name = "montos";
    }
    std::uint32_t add(Kind kind, std::uint32_t parent = 0) {
        const auto index = static_cast<std::uint32_t>(document.nodes.size());
        document.nodes.push_back({.kind = kind, .parent = parent});
        std::uint32_t* link = &document.nodes[parent].first_child;
        while (*link != kNone) {
            link = &document.nodes[*link].next_sibling;
        }
        *link = index;
        return index;
    }
    /// Runs of one node must be added one after the other.
    void run(std::uint32_t node, const std::string& text, RunKind kind = RunKind::text,
             std::uint32_t target = kNone) {
        Node& owner = document.nodes[node];
        if (owner.run_count++ == 0) {
            owner.first_run = static_cast<std::uint32_t>(document.runs.size());
        }
        document.runs.push_back({.begin = static_cast<std::uint32_t>(document.text.size()),
                                 .size = static_cast<std::uint32_t>(text.size()),
                                 .target = target,
                                 .kind = kind});
        document.text += text;
    }
    [[nodiscard]] std::string html() const {
        return writers::html::write_html(document, theme, "p{margin:0}");
    }

    Document document;
    document::Theme theme;
};

/// Name of the first tag that is closed out of order, or left open; empty if all are balanced.
std::string unbalanced_tag(const std::string& html) {
    constexpr std::array<std::string_view, 4> kVoid{"meta", "br", "link", "!DOCTYPE"};
    std::vector<std::string> open;
    for (std::size_t at = html.find('<'); at != std::string::npos; at = html.find('<', at + 1)) {
        const bool is_closing = html[at + 1] == '/';
        const std::string name =
            html.substr(at + 1 + (is_closing ? 1 : 0),
                        html.find_first_of(" >\n", at + 2) - at - 1 - (is_closing ? 1 : 0));
        const std::size_t close = html.find('>', at);
        if (std::find(kVoid.begin(), kVoid.end(), name) != kVoid.end() || html[close - 1] == '/') {
            continue;
        }
        if (!is_closing) {
            open.push_back(name);
        } else if (open.empty() || open.back() != name) {
            return name;
        } else {
            open.pop_back();
        }
    }
    return open.empty() ? "" : open.back();
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("text of data cannot become markup", "[writers-html]") {
    Builder builder;
    const auto p = builder.add(Kind::p);
    builder.run(p, "<script>alert(\"1\")</script> & 'más'");
    const std::string html = builder.html();
    CHECK_FALSE(contains(html, "<script"));
    CHECK(contains(html, "&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;más&#39;"));
    CHECK(contains(html, "<title>Ficha &lt;de&gt; prueba</title>"));
}

TEST_CASE("the page is Spanish of Chile, has one h1, and headings stand one level below it",
          "[writers-html]") {
    Builder builder;
    builder.run(builder.add(Kind::title), "RESIDENCIAS FAMILIARES");
    builder.run(builder.add(Kind::h1), "I. ANTECEDENTES");
    const std::string html = builder.html();
    CHECK(contains(html, "<html lang=\"es-CL\">"));
    CHECK(contains(html, "<h1 class=\"e-texto\">RESIDENCIAS FAMILIARES</h1>"));
    CHECK(contains(html, "<h2 class=\"e-texto\">I. ANTECEDENTES</h2>"));
    CHECK(unbalanced_tag(html).empty());
}

TEST_CASE("a computed figure links to its explanation, and only the first one carries the way back",
          "[writers-html]") {
    Builder builder;
    builder.document.anchors = {"x-cobertura.2023"};
    const auto p = builder.add(Kind::p);
    builder.run(p, "102,9%", RunKind::figure, 0);
    builder.run(p, "102,9%", RunKind::figure, 0);
    const std::string html = builder.html();
    CHECK(contains(html,
                   "<a class=\"cifra\" href=\"#x-cobertura.2023\" id=\"de-x-cobertura.2023\">"));
    CHECK(html.find("id=\"de-x") == html.rfind("id=\"de-x"));
}

TEST_CASE("tables keep heads, scopes, spans and end-aligned figures", "[writers-html]") {
    Builder builder;
    const auto table = builder.add(Kind::table);
    builder.document.tables.push_back({.widths = {}, .summary = "Cobertura"});
    builder.document.nodes[table].payload = 0;
    const auto head = builder.add(Kind::tr, builder.add(Kind::thead, table));
    builder.add(Kind::th, head);
    const auto year = builder.add(Kind::th, head);
    builder.document.nodes[year].scope = document::Scope::column;
    builder.run(year, "2023");
    const auto row = builder.add(Kind::tr, builder.add(Kind::tbody, table));
    const auto name = builder.add(Kind::th, row);
    builder.document.nodes[name].scope = document::Scope::row;
    builder.run(name, "Cobertura");
    builder.run(builder.add(Kind::td, row), "102,9%");
    const std::string html = builder.html();
    CHECK(contains(html, "aria-label=\"Cobertura\""));
    CHECK(contains(html, "<th scope=\"col\" class=\"n\">2023</th>"));
    CHECK(contains(html, "<th scope=\"row\">Cobertura</th><td class=\"n\">102,9%</td>"));
    CHECK(unbalanced_tag(html).empty());
}

TEST_CASE("a chart is text in SVG with its alternative", "[writers-html]") {
    Builder builder;
    const auto figure = builder.add(Kind::figure);
    builder.document.nodes[figure].payload = 0;
    builder.document.charts.push_back(
        {.title = "Gasto",
         .unit = "M$2024",
         .categories = {"2023"},
         .series = {{.name = "Gasto", .values = {{.value = base::Ratio{5}, .text = "5"}}}},
         .alternative_text = "Gráfico: 2023, 5"});
    const std::string html = builder.html();
    CHECK(contains(html, "role=\"img\""));
    CHECK(contains(html, "aria-label=\"Gráfico: 2023, 5\""));
    CHECK(contains(html, ">5</text>"));
    CHECK(unbalanced_tag(html).empty());
}

TEST_CASE("what only the screen shows says so, and a draft is not indexed", "[writers-html]") {
    Builder builder;
    const auto section = builder.add(Kind::section);
    builder.document.nodes[section].is_screen_only = true;
    add_draft_notice(builder.document);
    const std::string html = builder.html();
    CHECK(contains(html, "<section data-medio=\"pantalla\""));
    CHECK(contains(html, "<meta name=\"robots\" content=\"noindex\">"));
    const std::string body = html.substr(html.find("<body>"));
    const std::size_t notice = body.find("BORRADOR — no citar</aside>");
    CHECK(notice != std::string::npos);
    CHECK(body.find("BORRADOR", notice + 1) == std::string::npos);
    // Under the content of the sheet, for the eye alone.
    CHECK(contains(body, "id=\"contenido\">\n<div class=\"agua\" aria-hidden=\"true\"></div>\n"));
}

TEST_CASE("widths, lists without marks and landscape sections reach the page", "[writers-html]") {
    Builder builder;
    builder.theme.styles.resize(1);
    const auto list = builder.add(Kind::ul);
    builder.document.nodes[list].is_unmarked = true;
    builder.run(builder.add(Kind::li, list), "1. Fin de la pobreza");
    const auto table = builder.add(Kind::table);
    builder.document.tables.push_back({.widths = {}, .summary = "Inflactores"});
    builder.document.nodes[table].payload = 0;
    builder.document.nodes[table].width = 305;
    const auto columns = builder.add(Kind::columns);
    builder.document.nodes[builder.add(Kind::column, columns)].width = 700;
    builder.document.nodes[builder.add(Kind::section)].is_landscape = true;
    const std::string html = builder.html();
    CHECK(contains(html, "<ul class=\"sin-marca\" role=\"list\">"));
    CHECK(contains(html, "--ancho:30.5\" aria-label=\"Inflactores\""));
    CHECK(contains(html, "<div style=\"--ancho:70.0\">"));
    CHECK(contains(html, "<section class=\"horizontal\">"));
    CHECK(unbalanced_tag(html).empty());
}

TEST_CASE("a chart is drawn narrow for a telephone, wider where it has many bars",
          "[writers-html]") {
    for (const std::size_t years : {std::size_t{3}, std::size_t{12}}) {
        Builder builder;
        const auto figure = builder.add(Kind::figure);
        builder.document.nodes[figure].payload = 0;
        document::Chart chart;
        chart.categories.assign(years, "2023");
        chart.series = {{.name = "Gasto", .values = {}}};
        chart.series[0].values.assign(years, {.value = base::Ratio{5}, .text = "5"});
        builder.document.charts.push_back(chart);
        CHECK(contains(builder.html(), years == 3 ? "viewBox=\"0 0 225 " : "viewBox=\"0 0 336 "));
    }
}
