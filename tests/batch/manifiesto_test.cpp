#include "batch/manifiesto.hpp"

#include "batch/diario.hpp"
#include "batch/estado.hpp"
#include "batch/plan.hpp"
#include "support/catch.hpp"
#include "support/outcome.hpp"

using namespace generator;
using namespace generator::batch;
using support::replaced;

namespace {

Programa make_programa(const std::string& codigo, const std::string& contenido = "x") {
    Programa programa;
    programa.nombre = "ficha-monitoreo/2023/" + codigo;
    programa.entrada = base::sha256(codigo);
    programa.programa = base::sha256("programa");
    programa.diagnosticos = 3;
    programa.salidas = {{".pdf", 10, base::sha256(contenido + "pdf"), {}},
                        {"-01.png", 20, base::sha256(contenido + "png"), {}}};
    return programa;
}

Manifiesto make_manifiesto() { return {{make_programa("agua-2023"), make_programa("luz-2023")}}; }

/// The same text under a seal that fits: what somebody does who edits a manifest and knows how.
std::string resealed(const std::string& bytes) {
    const std::string seal = "],\n\"sello\": \"";
    const std::string body = bytes.substr(0, bytes.rfind(seal));
    return body + seal + base::to_hex(base::sha256(body)) + "\"}\n";
}

}  // namespace

TEST_CASE("a manifest is read as it was printed", "[batch]") {
    const Manifiesto manifiesto = make_manifiesto();
    const std::string printed = print_manifiesto(manifiesto);
    const auto read = parse_manifiesto(printed, "manifiesto.json");
    REQUIRE(read);
    REQUIRE(read->programas.size() == 2);
    const Programa& agua = read->programas[0];
    CHECK(agua.nombre == "ficha-monitoreo/2023/agua-2023");
    CHECK(agua.entrada == base::sha256("agua-2023"));
    CHECK(agua.diagnosticos == 3);
    REQUIRE(agua.salidas.size() == 2);
    CHECK(agua.salidas[1].is_same(manifiesto.programas[0].salidas[1]));
    CHECK(print_manifiesto(*read) == printed);
    REQUIRE(parse_manifiesto(print_manifiesto({}), "manifiesto.json"));
}

TEST_CASE("a manifest of which one byte changed, or that ends early, is refused", "[batch]") {
    const std::string printed = print_manifiesto(make_manifiesto());
    for (std::size_t at = 0; at < printed.size(); ++at) {
        std::string altered = printed;
        altered[at] = altered[at] == '0' ? '1' : '0';
        INFO(at);
        CHECK_FALSE(parse_manifiesto(altered, "manifiesto.json").has_value());
        CHECK_FALSE(parse_manifiesto(printed.substr(0, at), "manifiesto.json").has_value());
    }
    const auto fault = parse_manifiesto("{}", "manifiesto.json");
    REQUIRE_FALSE(fault);
    CHECK(fault.diagnostics()[0].code == "E-MAN-002");
}

TEST_CASE("a sealed manifest that names files outside its folder is refused", "[batch]") {
    const std::string printed = print_manifiesto(make_manifiesto());
    CHECK(parse_manifiesto(resealed(printed), "manifiesto.json").has_value());
    for (const char* nombre :
         {"../../x/agua-2023", "/etc/2023/agua-2023", "ficha-monitoreo/agua-2023",
          "ficha-monitoreo/2023/a/agua-2023", "ficha-monitoreo//agua-2023", "a/b/c d", ""}) {
        INFO(nombre);
        const auto read =
            parse_manifiesto(resealed(replaced(printed, "ficha-monitoreo/2023/agua-2023", nombre)),
                             "manifiesto.json");
        REQUIRE_FALSE(read);
        CHECK(read.diagnostics()[0].code == "E-MAN-001");
    }
    CHECK_FALSE(
        parse_manifiesto(resealed(replaced(printed, "\".pdf\"", "\"/../x\"")), "m").has_value());
}

TEST_CASE("merging puts the newer programme in the place of the older", "[batch]") {
    Manifiesto manifiesto = make_manifiesto();
    merge(manifiesto, {make_programa("luz-2023", "nuevo"), make_programa("bosque-2023")});
    REQUIRE(manifiesto.programas.size() == 3);
    CHECK(manifiesto.programas[1].nombre == "ficha-monitoreo/2023/bosque-2023");
    const Programa* luz = find_programa(manifiesto, "ficha-monitoreo/2023/luz-2023");
    REQUIRE(luz != nullptr);
    CHECK(luz->salidas[0].sha256 == base::sha256("nuevopdf"));
    CHECK(find_programa(manifiesto, "ficha-monitoreo/2023/lu") == nullptr);
}

TEST_CASE("a journal is read as far as its lines are whole", "[batch]") {
    const Entrega first{{make_programa("agua-2023")}, {}, {"ficha-monitoreo/2023/agua-2023-8.png"}};
    const Entrega second{{make_programa("luz-2023")}, {"ficha-monitoreo/2023/sol-2023"}, {}};
    const std::string start = print_inicio("77-1", {"ficha-monitoreo/2023"});
    const std::string whole = start + print_entrega(first) + print_entrega(second);
    const Diario diario = parse_diario(whole);
    CHECK(diario.corrida == "77-1");
    CHECK(diario.carpetas == std::vector<std::string>{"ficha-monitoreo/2023"});
    REQUIRE(diario.entregas.size() == 2);
    CHECK(diario.entregas[0].sobrantes == first.sobrantes);
    CHECK(diario.entregas[1].retirados == second.retirados);
    CHECK(diario.entregas[1].programas[0].nombre == second.programas[0].nombre);

    // Cut anywhere, a delivery is there whole or not at all.
    const std::size_t end_of_first = start.size() + print_entrega(first).size();
    for (std::size_t size = 0; size <= whole.size(); ++size) {
        INFO(size);
        const std::size_t expected = size == whole.size() ? 2 : size >= end_of_first ? 1 : 0;
        CHECK(parse_diario(whole.substr(0, size)).entregas.size() == expected);
    }
    // A byte that changed ends the reading there.
    std::string altered = whole;
    altered[end_of_first + 30] = '#';
    CHECK(parse_diario(altered).entregas.size() == 1);
}

TEST_CASE("what was retired is not in the manifest any more", "[batch]") {
    Manifiesto manifiesto = make_manifiesto();
    apply(manifiesto, {{make_programa("sol-2023")}, {"ficha-monitoreo/2023/agua-2023"}, {}});
    REQUIRE(manifiesto.programas.size() == 2);
    CHECK(manifiesto.programas[0].nombre == "ficha-monitoreo/2023/luz-2023");
    CHECK(manifiesto.programas[1].nombre == "ficha-monitoreo/2023/sol-2023");
}

TEST_CASE("a state gives the marks of its own manifest, and of no other", "[batch]") {
    Manifiesto manifiesto = make_manifiesto();
    manifiesto.programas[1].salidas[0].marca = {123'456'789'012, 42};
    const Estado estado{{{"a b.json", 7, {5, 6}, base::sha256("a"), "ficha-monitoreo/2023/agua"},
                         {"c.json", 8, {-9, 1}, base::sha256("c"), ""}}};
    const std::string printed = print_estado(estado, manifiesto);

    Manifiesto again = make_manifiesto();
    const Estado read = parse_estado(printed, again);
    CHECK(again.programas[1].salidas[0].marca == Marca{123'456'789'012, 42});
    REQUIRE(find_entrada(read, "a b.json", 7, {5, 6}) != nullptr);
    CHECK(find_entrada(read, "a b.json", 7, {5, 6})->nombre == "ficha-monitoreo/2023/agua");
    CHECK(find_entrada(read, "c.json", 8, {-9, 1})->sha256 == base::sha256("c"));
    CHECK(find_entrada(read, "a b.json", 8, {5, 6}) == nullptr);
    CHECK(find_entrada(read, "a b.json", 7, {5, 7}) == nullptr);
    CHECK(find_entrada(read, "b.json", 7, {5, 6}) == nullptr);

    Manifiesto other{{make_programa("agua-2023", "otro"), make_programa("luz-2023")}};
    CHECK(parse_estado(printed, other).entradas.empty());
    CHECK(other.programas[1].salidas[0].marca == Marca{});
    for (std::size_t at = 0; at < printed.size(); at += 7) {
        std::string altered = printed;
        altered[at] = altered[at] == '0' ? '1' : '0';
        CHECK(parse_estado(altered, again).entradas.empty());
        CHECK(parse_estado(printed.substr(0, at), again).entradas.empty());
    }
}

TEST_CASE("why a programme is made again", "[batch]") {
    const Programa hecho = make_programa("agua-2023");
    const Peticion same{.entrada = hecho.entrada,
                        .programa = hecho.programa,
                        .formatos = {.pdf = true},
                        .opciones = {}};
    const auto with = [&](auto change) {
        Peticion peticion = same;
        change(peticion);
        return compare(&hecho, peticion);
    };
    CHECK(compare(nullptr, same) == Motivo::nuevo);
    CHECK(compare(&hecho, same) == Motivo::sin_cambios);
    CHECK(with([](Peticion& p) { p.entrada = {}; }) == Motivo::datos);
    CHECK(with([](Peticion& p) { p.programa = {}; }) == Motivo::programa);
    CHECK(with([](Peticion& p) { p.formatos.html = true; }) == Motivo::formato);
    CHECK(with([](Peticion& p) { p.opciones.anio_precios = 2020; }) == Motivo::opciones);
    // The size of pages as pictures counts only for who asks for them.
    CHECK(with([](Peticion& p) { p.opciones.ppp = 300; }) == Motivo::sin_cambios);
    CHECK(with([](Peticion& p) {
              p.formatos.png = true;
              p.opciones.ppp = 300;
          }) == Motivo::opciones);
    // Attachments, for who asks for a PDF.
    CHECK(with([](Peticion& p) { p.opciones.adjunta = true; }) == Motivo::opciones);
    Programa with_attachments = hecho;
    with_attachments.opciones.adjunta = true;
    CHECK(compare(&with_attachments, same) == Motivo::opciones);
}

TEST_CASE("whether its PDF has attachments is kept with a programme", "[batch]") {
    Programa programa = make_programa("agua-2023");
    const std::string without = print_programa(programa);
    CHECK(without.find("adjunta") == std::string::npos);
    CHECK_FALSE(parse_programa(without, "diario")->opciones.adjunta);
    programa.opciones.adjunta = true;
    CHECK(parse_programa(print_programa(programa), "diario")->opciones.adjunta);
}

TEST_CASE("what a programme has is made again beside what is asked for", "[batch]") {
    const Formatos both = unite(formatos_of(make_programa("agua-2023")), {.html = true});
    CHECK(both.pdf);
    CHECK(both.png);
    CHECK(both.html);
    CHECK_FALSE(both.json);
}
