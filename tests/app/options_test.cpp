#include "app/options.hpp"

#include "support/catch.hpp"

using namespace generator;
using app::ErrorDeUso;
using app::Orden;
using app::parse_orden;
using app::Verbo;

namespace {

Orden orden_of(const std::vector<std::string>& arguments) {
    const auto result = parse_orden(arguments);
    REQUIRE(std::holds_alternative<Orden>(result));
    return std::get<Orden>(result);
}

std::string fault_of(const std::vector<std::string>& arguments) {
    const auto result = parse_orden(arguments);
    REQUIRE(std::holds_alternative<ErrorDeUso>(result));
    return std::get<ErrorDeUso>(result).mensaje;
}

}  // namespace

TEST_CASE("generar reads its options", "[app]") {
    const Orden orden =
        orden_of({"generar", "inputs/", "-o", "salida", "--formato", "pdf,png", "--estado",
                  "borrador", "--precios", "2024", "--ppp", "72", "-j", "3"});
    CHECK(orden.verbo == Verbo::generar);
    CHECK(orden.argumentos == std::vector<std::string>{"inputs/"});
    CHECK(orden.salida == "salida");
    CHECK((orden.wants_pdf && orden.wants_png && !orden.wants_html && !orden.wants_json));
    CHECK(orden.estado == report::Estado::borrador);
    CHECK(orden.anio_precios == 2024);
    CHECK(orden.ppp == 72);
    CHECK(orden.trabajadores == 3);
}

TEST_CASE("without options generar makes an official PDF, HTML and JSON", "[app]") {
    const Orden orden = orden_of({"generar", "a.json"});
    CHECK((orden.wants_pdf && orden.wants_html && orden.wants_json && !orden.wants_png));
    CHECK(orden.estado == report::Estado::oficial);
    CHECK(orden.salida == "outputs");
    CHECK(orden.trabajadores == 0);
}

TEST_CASE("wrong use is said in Spanish, with the nearest name", "[app]") {
    CHECK(fault_of({"genrar"}).find("«generar»") != std::string::npos);
    CHECK(fault_of({"generar"}).find("falta un argumento") != std::string::npos);
    CHECK(fault_of({"generar", "a", "--formato", "doc"}).find("«doc»") != std::string::npos);
    CHECK(fault_of({"generar", "a", "--formato", "pdf,"}).find("formato") != std::string::npos);
    CHECK(fault_of({"generar", "a", "-j", "0"}) == "los trabajadores son de 1 a 256, no «0»");
    CHECK(fault_of({"generar", "a", "--ppp", "35"}) ==
          "los puntos por pulgada son de 36 a 600, no «35»");
    CHECK(fault_of({"generar", "a", "--precios", "24"}) ==
          "el año de los precios es de 1990 a 2100, no «24»");
    CHECK(fault_of({"generar", "a", "--colores"}).find("--colores") != std::string::npos);
    CHECK(fault_of({"generar", "a", "-o"}).find("valor") != std::string::npos);
    CHECK(fault_of({"generar", "a", "--estado", "final"}).find("borrador") != std::string::npos);
    CHECK(fault_of({"generar", "a", "--precios", "24"}).find("1990") != std::string::npos);
    CHECK(fault_of({"generar", "a", "--ppp", "9999"}).find("600") != std::string::npos);
    CHECK(fault_of({"calcular", "a", "b"}).find("sobran") != std::string::npos);
    CHECK(fault_of({"validar", "a", "--formato", "pdf"}).find("--formato") != std::string::npos);
    CHECK(fault_of({"generar", "a", "--json", "--json"}).find("dos veces") != std::string::npos);
}

TEST_CASE("ver reads its options", "[app]") {
    const Orden orden = orden_of({"ver", "inputs/", "--abrir", "--recursos", "..", "-o", "hecho"});
    CHECK(orden.verbo == Verbo::ver);
    CHECK(orden.opens_browser);
    CHECK(orden.recursos == "..");
    CHECK(orden.salida == "hecho");
    CHECK_FALSE(orden_of({"ver", "inputs/"}).opens_browser);
    CHECK(fault_of({"generar", "a", "--abrir"}).find("--abrir") != std::string::npos);
}

TEST_CASE("help names every verb, and each verb its options", "[app]") {
    const std::string general = app::help("");
    for (const char* verbo : {"generar", "validar", "calcular", "explicar", "esquema", "ver"}) {
        INFO(verbo);
        CHECK(general.find(verbo) != std::string::npos);
        CHECK(app::help(verbo).find("Ejemplo:") != std::string::npos);
        CHECK(orden_of({verbo, "--ayuda"}).tema_ayuda == verbo);
    }
    CHECK(app::help("generar").find("--salida, -o CARPETA") != std::string::npos);
    CHECK(app::help("validar").find("--salida") == std::string::npos);
}

TEST_CASE("--help is understood as --ayuda, before and behind the command", "[app]") {
    CHECK(orden_of({"--help"}).verbo == Verbo::ayuda);
    CHECK(orden_of({"generar", "--help"}).tema_ayuda == "generar");
}
