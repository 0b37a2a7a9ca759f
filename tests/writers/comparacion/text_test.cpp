#include "writers/comparacion/text.hpp"

#include <nlohmann/json.hpp>

#include "support/catch.hpp"
#include "support/outcome.hpp"
#include "writers/comparacion/json.hpp"
#include "writers/comparacion/page.hpp"

using namespace generator::comparacion;
namespace escritura = generator::writers::comparacion;
using support::contains;

namespace {

Version version(std::string texto, std::uint32_t linea = 0, std::string origen = {}) {
    Version result;
    result.texto = std::move(texto);
    result.linea = linea;
    result.origen = std::move(origen);
    return result;
}

Comparado with(std::vector<Diferencia> diferencias) {
    Comparado result;
    result.resultado = Resultado::distintos;
    result.archivo_antes = "a.json";
    result.archivo_despues = "b.json";
    result.comparacion.antes = {
        .producto = "ficha-monitoreo", .edicion = "e", .codigo = "agua", .ejercicio = 7};
    result.comparacion.despues = result.comparacion.antes;
    result.comparacion.diferencias = std::move(diferencias);
    return result;
}

Diferencia fact(Cambio cambio, std::string ruta, Version antes, Version despues) {
    Diferencia result;
    result.cambio = cambio;
    result.ruta = std::move(ruta);
    result.antes = std::move(antes);
    result.despues = std::move(despues);
    return result;
}

/// One of each kind.
Comparado example() {
    Diferencia prose = fact(Cambio::cambio, "programa/nombre", version("Agua limpia para todos", 3),
                            version("Agua potable para todos", 4));
    prose.is_prosa = true;
    Diferencia element = fact(Cambio::aparecio, "componentes/2", {}, version("", 9));
    element.nombre = "Pozos";
    element.partes = {{"nombre", version("Pozos", 9)}, {"gasto", version("5", 10)}};
    Diferencia figure = fact(Cambio::cambio, "cobertura.7", version("50%"), version("51%"));
    figure.asunto = Asunto::cifra;
    figure.unidad = "%";
    figure.antes.exacto = "1/2";
    figure.despues.exacto = "51/100";
    figure.causas = {"u", "v", "w", "x", "y", "z", "último"};
    return with(
        {prose,
         fact(Cambio::cambio, "periodos/7/gasto", version("5", 6, "reconstruido"),
              version("5", 6, "informado")),
         element,
         fact(Cambio::se_movio, "regiones/13", version("lugar 1", 20), version("lugar 3", 22)),
         fact(Cambio::desaparecio, "nota", version("vieja", 30), {}), figure});
}

}  // namespace

TEST_CASE("each kind of difference is told in its way", "[writers-comparacion]") {
    CHECK(escritura::print_text(example()) ==
          "ficha-monitoreo e agua, ejercicio 7\n"
          "  antes:   a.json\n"
          "  después: b.json\n"
          "  datos (5)\n"
          "    cambió       programa/nombre  (línea 3 → 4)\n"
          "        Agua [-limpia-] {+potable+} para todos\n"
          "    cambió       periodos/7/gasto  (línea 6)\n"
          "        5 [reconstruido] → 5 [informado]\n"
          "    apareció     componentes/2 «Pozos»  (línea 9)\n"
          "        nombre: Pozos\n"
          "        gasto: 5\n"
          "    se movió     regiones/13  (línea 20 → 22)\n"
          "        lugar 1 → lugar 3\n"
          "    desapareció  nota  (línea 30)\n"
          "        vieja\n"
          "  cifras (1)\n"
          "    cambió       cobertura.7\n"
          "        50% → 51%\n"
          "        exacto: 1/2 → 51/100\n"
          "        por u, v, w, x, y, z y 1 más\n"
          "\n");
}

TEST_CASE("history stands first, under its name, and two years in the title",
          "[writers-comparacion]") {
    Comparado comparado = example();
    comparado.comparacion.is_interanual = true;
    comparado.comparacion.despues.ejercicio = 8;
    comparado.comparacion.diferencias[1].is_historia = true;
    const std::string text = escritura::print_text(comparado);
    CHECK(text.starts_with("ficha-monitoreo e agua, ejercicio 7 frente a 8\n"));
    CHECK(contains(text, "  historia que cambió (1)\n    cambió       periodos/7/gasto"));
    CHECK(text.find("historia que cambió") < text.find("datos (4)"));
    const std::string page = escritura::page_section(comparado, 1);
    CHECK(contains(page, "<caption>Historia que cambió: datos (1)</caption>"));
    CHECK(contains(page, "<caption>Datos (4)</caption>"));
}

TEST_CASE("the summary counts in words", "[writers-comparacion]") {
    Resumen resumen;
    CHECK(escritura::print_text(resumen) == "0 programas con diferencias, 0 iguales");
    CHECK_FALSE(resumen.has_differences());
    resumen.add(example());
    Comparado gone;
    gone.resultado = Resultado::solo_antes;
    resumen.add(gone);
    CHECK(resumen.has_differences());
    CHECK(escritura::print_text(resumen) ==
          "1 programa con diferencias, 0 iguales, 1 solo en la primera; 5 datos, 1 cifra");
}

TEST_CASE("JSON tells each side that is there, and nothing empty", "[writers-comparacion]") {
    const auto json = nlohmann::json::parse(escritura::print_json(example()));
    CHECK(json["resultado"] == "distintos");
    CHECK(json["antes"]["archivo"] == "a.json");
    const auto& differences = json["diferencias"];
    REQUIRE(differences.size() == 6);
    CHECK(differences[0]["antes"]["linea"] == 3);
    CHECK(differences[1]["despues"]["origen"] == "informado");
    CHECK_FALSE(differences[2].contains("antes"));
    CHECK(differences[2]["datos"][1]["ruta"] == "gasto");
    CHECK(differences[3]["cambio"] == "se_movio");
    CHECK_FALSE(differences[4].contains("despues"));
    CHECK(differences[5]["causas"].size() == 7);
    Comparado broken;
    broken.resultado = Resultado::sin_comparar;
    broken.archivo_despues = "mala\xFF.json";
    const auto told = nlohmann::json::parse(escritura::print_json(broken));
    CHECK_FALSE(told.contains("antes"));
    CHECK(told["despues"]["archivo"] == "mala\\x{FF}.json");
    CHECK(escritura::title_of(broken) == "mala\xFF.json");
}

TEST_CASE("what was taken away and put in differ for who listens too", "[writers-comparacion]") {
    const std::string page = escritura::page_section(example(), 4);
    CHECK(contains(page, "<section class=\"programa\" id=\"programa-4\">"));
    CHECK(contains(page,
                   "<td>Agua <del><span class=\"oculto\">quitado: </span>limpia </del>para "
                   "todos<span class=\"menor\">línea 3</span></td>"));
    CHECK(contains(page, "<ins><span class=\"oculto\">puesto: </span>potable </ins>para todos"));
    CHECK(contains(page, "<span class=\"oculto\">no está</span>"));
    CHECK(contains(page, "<th scope=\"row\">periodos/<wbr>7/<wbr>gasto</th>"));
    CHECK(contains(page, "<th scope=\"col\">La mueven</th>"));
    CHECK(escritura::page_row(example(), 4).find("href=\"#programa-4\"") != std::string::npos);
    Comparado equal;
    CHECK(escritura::page_row(equal, 1).empty());
    CHECK(escritura::page_section(equal, 1).empty());
}

TEST_CASE("a page without differences has no empty table", "[writers-comparacion]") {
    Resumen resumen;
    resumen.add(Comparado{});
    const std::string page = escritura::page_head({"a", "b"}, "", resumen) +
                             escritura::page_middle(resumen) + escritura::page_end();
    CHECK(contains(page, "0 programas con diferencias, 1 igual."));
    CHECK_FALSE(contains(page, "<table"));
    CHECK_FALSE(contains(page, "</table"));
}
