#include "document/from_report.hpp"

#include "document/plantilla.hpp"
#include "report/reporte.hpp"

using support::tree_of;

TEST_CASE("every template that is compiled in reads without a fault", "[document]") {
    std::size_t read = 0;
    for (const auto& resource : generator::resources::all()) {
        if (!resource.name.starts_with("templates/")) {
            continue;
        }
        const auto rest = resource.name.substr(10);
        const auto* forma = generator::report::forma(rest.substr(0, rest.find('/')));
        REQUIRE(forma != nullptr);
        const auto made = generator::document::read_template(resource.bytes, resource.name, *forma,
                                                             support::theme());
        for (const auto& fault : made.diagnostics()) {
            UNSCOPED_INFO(generator::base::to_text(fault));
        }
        CHECK(made.has_value());
        ++read;
    }
    CHECK(read >= 2);
}

TEST_CASE("white space is that of HTML", "[document]") {
    CHECK(tree_of("<p>\n  uno\n  <strong> dos </strong>\n  tres  </p>", "{}") ==
          "  p.p \"uno \" \"dos \"b \"tres\"\n");
    CHECK(tree_of("<p>a<br/>  b  <br/> c</p>", "{}") == "  p.p \"a\" / \"b\" / \"c\"\n");
    CHECK(tree_of("<p>{programa.nombre} x</p>", R"({"programa": {"nombre": " a \t\n b "}})") ==
          "  p.p \"a b x\"\n");
    CHECK(tree_of("<p>{programa.nombre}x{{y}}</p>", "{}") == "  p.p \"x{y}\"\n");
}

TEST_CASE("data is never read as markup", "[document]") {
    CHECK(tree_of("<p>{programa.nombre}</p>",
                  R"({"programa": {"nombre": "<b>{valor}</b> &amp; \u00f1"}})") ==
          "  p.p \"<b>{valor}</b> &amp; ñ\"\n");
}

TEST_CASE("cada repeats in order and si sees the element", "[document]") {
    const std::string json =
        R"({"filas": [{"nombre": "A"}, {"nombre": "B", "nota": "1"}, {"nombre": "C"}]})";
    CHECK(tree_of("<ul><li cada=\"f en filas\" si=\"no f.nota\">{f.nombre}</li></ul>", json) ==
          "  ul\n    li.li \"A\"\n    li.li \"C\"\n");
    CHECK(tree_of("<p si=\"filas valor\">x</p><p si=\"filas no valor\">y</p>", json) ==
          "  p.p \"y\"\n");
    CHECK(tree_of("<p><span cada=\"f en filas\">{f.nombre}, </span></p>", json) ==
          "  p.p \"A, B, C,\"\n");
}

TEST_CASE("why a number has no value can be asked", "[document]") {
    const std::string body =
        "<p>{valor | pct2}<ref a=\"***\" si=\"valor.no_comparable\"/></p>"
        "<note marca=\"***\">N/C</note>";
    CHECK(tree_of(body, R"({"valor": "N/C"})") ==
          "  p.p \"N/C\" \"***\"^\n  note.note [***] \"N/C\"\n");
    CHECK(tree_of(body, R"({"valor": "N/A"})") == "  p.p \"N/A\"\n  note.note [***] \"N/C\"\n");
}

TEST_CASE("a mark cites the next note of its name, else the last one", "[document]") {
    const auto document = support::expanded(
        "<document><header><title>T</title></header><p>a<ref a=\"*\"/></p><note "
        "marca=\"*\">1</note>"
        "<p>b<ref a=\"*\"/></p><note marca=\"*\">2</note><p>c<ref a=\"*\"/></p></document>",
        "{}");
    REQUIRE(document);
    std::vector<std::uint32_t> targets;
    for (const auto& run : document->runs) {
        if (run.kind == generator::document::RunKind::mark) {
            targets.push_back(run.target);
        }
    }
    REQUIRE(targets.size() == 3);
    CHECK(targets[0] < targets[1]);
    CHECK(targets[1] == targets[2]);
    CHECK(document->nodes[targets[0]].kind == generator::document::Kind::note);
}

TEST_CASE("a note that a condition left out is a warning, and its mark stays", "[document]") {
    const auto document = support::expanded(
        "<document><header><title>T</title></header><p>a<ref a=\"1\"/></p>"
        "<note marca=\"1\" si=\"valor\">x</note></document>",
        "{}");
    REQUIRE(document);
    REQUIRE(document.diagnostics().size() == 1);
    CHECK(document.diagnostics().front().message == "la marca «1» se imprime sin su nota");
}

TEST_CASE("a footnote stands outside the tree and keeps its paragraph whole", "[document]") {
    CHECK(tree_of("<p>a<note>pie de {programa.nombre}</note> b</p>",
                  R"({"programa": {"nombre": "N"}})") ==
          "  p.p \"a\" \"1\"# \" b\"\npie [1] note.note \"pie de N\"\n");
}

TEST_CASE("a link is one, whatever is in it: its spaces too", "[document]") {
    CHECK(tree_of("<p>a <a href=\"#x\">b {programa.nombre}</a> c</p>",
                  R"({"programa": {"nombre": "N"}})") == "  p.p \"a \" \"b N\"@#x \" c\"\n");
}

TEST_CASE("a figure is linked only where its explanation stands", "[document]") {
    const std::string json = R"({"valor": {"n": 0.5, "cifra": 0},
        "programa": {"nombre": "gasto", "gasto": {"n": 2, "cifra": 1}}})";
    CHECK(tree_of("<p>{valor | pct1} {programa.gasto | miles}</p>"
                  "<section ancla=\"programa.nombre\" medio=\"pantalla\"><p>e</p></section>",
                  json) ==
          "  p.p \"50,0%\"=x-gasto \" \" \"2\"\n  section pantalla\n    p.p \"e\"\n");
    CHECK(tree_of("<p>x</p><section ancla=\"programa.nombre\"><p>e</p></section>", json) ==
          "  p.p \"x\"\n");
}

TEST_CASE("a table knows its columns, widths, scopes and figures", "[document]") {
    const std::string json = R"({"anios": ["T", "U"],
        "filas": [{"nombre": "A", "montos": [1, 2000], "nota": "2"}]})";
    CHECK(tree_of("<table resumen=\"Montos\"><thead>"
                  "<tr><th rowspan=\"2\" ancho=\"40%\">F</th>"
                  "<th colspan=\"{anios.cantidad}\">M</th></tr>"
                  "<tr><th cada=\"t en anios\">{t}</th></tr></thead>"
                  "<tr cada=\"f en filas\"><th>{f.nombre}</th>"
                  "<td cada=\"m en f.montos\">{m | miles}</td></tr>"
                  "<tr estilo=\"total\"><th colspan=\"todas\">Z</th></tr></table>",
                  json) ==
          "  table.montos «Montos» 400 300 300\n"
          "    thead\n"
          "      tr\n"
          "        th.tabla_cabeza rowspan=2 \"F\"\n"
          "        th.tabla_cabeza colspan=2 \"M\"\n"
          "      tr\n"
          "        th.tabla_cabeza n \"T\"\n"
          "        th.tabla_cabeza n \"U\"\n"
          "    tbody\n"
          "      tr\n"
          "        th.tabla_fila \"A\"\n"
          "        td.tabla_cifra \"1\"\n"
          "        td.tabla_cifra \"2.000\"\n"
          "      tr.tabla_total\n"
          "        th.tabla_total colspan=3 \"Z\"\n");
}

TEST_CASE("a chart carries its data and says every value", "[document]") {
    const std::string json = R"({"anios": ["T", "U"],
        "filas": [{"nombre": "Inicial", "montos": [3.091, "S/I"]}]})";
    CHECK(
        tree_of("<figure grafico=\"barras\" titulo=\"Ejecución\" unidad=\"%\" categorias=\"anios\">"
                "<serie cada=\"f en filas\" nombre=\"{f.nombre}\" valores=\"f.montos\" "
                "formato=\"pct1\"/></figure>",
                json) ==
        "  figure Gráfico de barras: Ejecución, en %. Inicial: T, 309,1%; U, S/I.\n");
}

TEST_CASE("a number that cannot be printed stops the document", "[document]") {
    const auto document = support::expanded(
        "<document><header><title>T</title></header><p>{valor | pct1}</p></document>",
        R"({"valor": 999999999999999999})");
    REQUIRE_FALSE(document);
    CHECK(document.diagnostics().front().code == "E-DOC-001");
}
