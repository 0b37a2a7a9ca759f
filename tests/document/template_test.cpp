#include "document/template.hpp"

#include "document/plantilla.hpp"

using support::faults_of;

namespace {

std::string body(std::string_view text) {
    return "<document>\n<header><title>T</title></header>\n" + std::string{text} + "\n</document>";
}

bool says(const std::string& faults, std::string_view what) {
    UNSCOPED_INFO("faults:\n" << faults << "wanted: " << what);
    return faults.find(what) != std::string::npos;
}

}  // namespace

TEST_CASE("a good template has no fault", "[document]") {
    CHECK(faults_of(
              body("<p>{programa.nombre} <strong si=\"valor\">{valor | pct1}</strong></p>")) == "");
}

TEST_CASE("an unknown name is a fault with its place and the nearest one", "[document]") {
    const std::string faults = faults_of(body("<p>Nombre: {programa.nonbre}</p>"));
    CHECK(says(faults, "t.xml:3:12: error E-PLA-005: no existe «nonbre» en «programa»"));
    CHECK(says(faults, "¿Quiso decir «nombre»?"));
    CHECK(says(faults_of(body("<p cada=\"f en fila\">{f.nombre}</p>")),
               "t.xml:3:15: error E-PLA-005: no existe el nombre «fila»"));
    CHECK(says(faults_of(body("<p si=\"valor programs\">x</p>")),
               "t.xml:3:14: error E-PLA-005: no existe el nombre «programs»"));
}

TEST_CASE("a variable ends with its element", "[document]") {
    CHECK(says(faults_of(body("<p cada=\"f en filas\">{f.nombre}</p><p>{f.nombre}</p>")),
               "no existe el nombre «f»"));
    CHECK(says(faults_of(body("<p cada=\"valor en filas\">x</p>")),
               "la variable «valor» tapa otro nombre"));
}

TEST_CASE("elements and attributes are those of the vocabulary, in their place", "[document]") {
    CHECK(says(faults_of(body("<pp>x</pp>")),
               "t.xml:3:2: error E-PLA-002: no existe el elemento «pp»"));
    CHECK(says(faults_of(body("<td>x</td>")), "E-PLA-003: el elemento «td» no puede estar aquí"));
    CHECK(says(faults_of(body("<p clase=\"x\">x</p>")), "no tiene el atributo «clase»"));
    CHECK(says(faults_of(body("<p si=\"valor\" si=\"valor\">x</p>")), "está dos veces"));
    CHECK(says(faults_of(body("<section>suelto</section>")), "E-PLA-010: hay texto suelto"));
    CHECK(says(faults_of(body("<ul><li>a<p>b</p></li></ul>")), "E-PLA-010"));
    CHECK(says(faults_of(body("<table><tr><td>x</td></tr></table>")),
               "le falta el atributo «resumen»"));
    CHECK(says(faults_of("<section/>"), "la plantilla debe empezar con el elemento «document»"));
    CHECK(says(faults_of("<document><p>x</p></document>"), "la plantilla no tiene título"));
    CHECK(says(faults_of(body("") + "<p/>"), "E-PLA-003: hay un segundo elemento"));
}

TEST_CASE("a number needs a format that exists, a text takes none", "[document]") {
    CHECK(says(faults_of(body("<p>{valor}</p>")), "t.xml:3:4: error E-PLA-006: falta el formato"));
    CHECK(says(faults_of(body("<p>{valor | milles}</p>")), "¿Quiso decir «miles»?"));
    CHECK(says(faults_of(body("<p>{programa.nombre | miles}</p>")), "no lleva formato"));
    CHECK(says(faults_of(body("<p>{filas}</p>")), "«filas» no se puede imprimir"));
}

TEST_CASE("braces, styles, spans, widths and conditions are checked", "[document]") {
    CHECK(says(faults_of(body("<p>{programa.nombre</p>")), "E-PLA-012: falta la llave «}»"));
    CHECK(says(faults_of(body("<p>a } b</p>")), "E-PLA-012: sobra una llave"));
    CHECK(says(faults_of(body("<p estilo=\"nota\">x</p>")), "t.xml:3:12: error E-PLA-007"));
    CHECK(says(faults_of(body("<p si=\"no\">x</p>")), "«si» está mal escrito"));
    CHECK(says(faults_of(body("<p cada=\"filas\">x</p>")), "«cada» está mal escrito"));
    CHECK(says(faults_of(body("<p cada=\"f en valor\">x</p>")), "«valor» no es una lista"));
    CHECK(says(faults_of(body("<p medio=\"papel\">x</p>")), "Escriba medio=\"pantalla\"."));
    const auto cell = [](std::string_view attribute) {
        return faults_of(body("<table resumen=\"r\"><tr><th " + std::string{attribute} +
                              ">x</th></tr></table>"));
    };
    CHECK(cell("colspan=\"{anios.cantidad}\" ancho=\"12.5%\" scope=\"row\"") == "");
    CHECK(says(cell("colspan=\"0\""), "«0» no es un número de celdas"));
    CHECK(says(cell("colspan=\"{valor}\""), "solo la cantidad de una lista"));
    CHECK(says(cell("ancho=\"120%\""), "no es un ancho"));
    CHECK(says(cell("scope=\"fila\""), "«scope» no puede ser «fila»"));
}

TEST_CASE("a mark without a note is a fault of the template", "[document]") {
    CHECK(faults_of(body("<p>x<ref a=\"*\"/></p><note marca=\"*\">y</note>")) == "");
    CHECK(says(faults_of(body("<p>x<ref a=\"**\"/></p><note marca=\"*\">y</note>")),
               "E-PLA-011: ninguna nota tiene la marca «**»"));
}

TEST_CASE("XML that is broken, or that pugixml would let through, is refused", "[document]") {
    CHECK(says(faults_of("<document><p>x</document>"), "E-PLA-001: se cierra un elemento"));
    CHECK(says(faults_of(body("<p>&nbsp;</p>")), "t.xml:3:4: error E-PLA-001: hay un «&»"));
    CHECK(says(faults_of("<!DOCTYPE x [<!ENTITY a \"b\">]>" + body("")), "no lleva DOCTYPE"));
    CHECK(says(faults_of(body("<p>\xFF</p>")), "bytes que no son UTF-8"));
    CHECK(says(faults_of(""), "E-PLA-001"));
}

TEST_CASE("all faults come in one pass", "[document]") {
    const std::string faults =
        faults_of(body("<p>{uno}</p>\n<pp/>\n<p estilo=\"tres\">{valor}</p>"));
    CHECK(std::count(faults.begin(), faults.end(), '\n') >= 4);
    CHECK(says(faults, "t.xml:3:4"));
    CHECK(says(faults, "t.xml:4:2"));
    CHECK(says(faults, "t.xml:5:12"));
    CHECK(says(faults, "t.xml:5:18"));
}

TEST_CASE("lists, tables, columns and sections take what layout asks of them", "[document]") {
    CHECK(faults_of(body("<ul marca=\"ninguna\"><li>1. x</li></ul>")) == "");
    CHECK(says(faults_of(body("<ul marca=\"cuadro\"><li>x</li></ul>")),
               "t.xml:3:12: error E-PLA-008: «marca» no puede ser «cuadro»"));
    CHECK(faults_of(body("<table resumen=\"r\" ancho=\"30%\"><tr><td>x</td></tr></table>")) == "");
    CHECK(says(faults_of(body("<table resumen=\"r\" ancho=\"30\"><tr><td>x</td></tr></table>")),
               "Escriba un porcentaje de la página"));
    CHECK(faults_of(body("<columns><column ancho=\"70%\"><p>x</p></column></columns>")) == "");
    CHECK(faults_of(body("<section pagina=\"horizontal\"><p>x</p></section>")) == "");
    CHECK(says(faults_of(body("<columns><column><section pagina=\"horizontal\"><p>x</p></section>"
                              "</column></columns>")),
               "una columna no puede tener páginas propias"));
}

TEST_CASE("a heading that skips a level is a fault of the template", "[document]") {
    CHECK(faults_of(body("<h1>a</h1><h2>b</h2><h3>c</h3><h1>d</h1><h2>e</h2>")) == "");
    CHECK(
        says(faults_of(body("<h1>a</h1>\n<h3>b</h3>")),
             "t.xml:4:2: error E-PLA-013: el título «h3» se salta un nivel: puede venir después de "
             "«h1»"));
    CHECK(says(faults_of(body("<h2>a</h2>")), "puede venir después de «title»"));
    CHECK(says(faults_of(body("<h1>a</h1><h4>b</h4>")), "<h2 estilo=\"h4\">"));
    CHECK(faults_of(body("<h1>a</h1><h2 estilo=\"h4\">b</h2>")) == "");
}

TEST_CASE("headings under conditions are judged for every report that may come", "[document]") {
    // The h2 may be missing.
    CHECK(says(faults_of(body("<h1>a</h1><h2 si=\"valor\">b</h2><h3>c</h3>")), "E-PLA-013"));
    CHECK(says(faults_of(body("<h1>a</h1><h2 cada=\"f en filas\">b</h2><h3>c</h3>")), "E-PLA-013"));
    CHECK(says(faults_of(body("<h1>a</h1><section medio=\"pantalla\"><h2>b</h2></section>"
                              "<h3>c</h3>")),
               "E-PLA-013"));
    // One of the two is always there.
    CHECK(faults_of(body("<h1>a</h1><h2 si=\"valor\">b</h2><h2 si=\"no valor\">c</h2>"
                         "<h3>d</h3>")) == "");
    // The h3 is there only with the h2.
    CHECK(faults_of(body("<h1>a</h1><section si=\"filas\"><h2>b</h2></section><p>x</p>"
                         "<h3 si=\"filas\">c</h3>")) == "");
    CHECK(faults_of(body("<h1>a</h1><h2 si=\"filas\">b</h2><h3 cada=\"f en filas\">c</h3>")) == "");
    CHECK(faults_of(body("<h1>a</h1><section cada=\"f en filas\"><h2>b</h2><h3>c</h3></section>"
                         "<h2>d</h2>")) == "");
}
