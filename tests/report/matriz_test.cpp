
#include "document/formats.hpp"
#include "report/constructor.hpp"
#include "report/formas.hpp"
#include "report/from_rules.hpp"
#include "report/print.hpp"
#include "support/catch.hpp"
#include "support/matriz_004.hpp"

using namespace generator;

namespace {

report::Reporte report_of_bytes(const std::string& bytes, std::string_view path,
                                report::Estado estado) {
    const auto entrada = validate::read_entrada(bytes, path);
    REQUIRE(entrada.has_value());
    report::OpcionesReporte opciones;
    opciones.estado = estado;
    auto reporte = report::make_reporte(*entrada, tests::edicion_matriz(), opciones, bytes, path);
    for (const auto& fault : reporte.diagnostics()) {
        UNSCOPED_INFO(to_text(fault));
    }
    REQUIRE(reporte.has_value());
    return *std::move(reporte);
}

report::Reporte report_of(std::string_view path, report::Estado estado) {
    return report_of_bytes(tests::read_source(path), path, estado);
}

const report::Valor& field(const report::Valor& objeto, const report::Forma& forma,
                           std::string_view name) {
    return objeto.partes()[report::find_campo(forma, name)];
}

}  // namespace

TEST_CASE("a verdict that no methodology publishes is in the twin, not in the document",
          "[report]") {
    const auto reporte = report_of(tests::kMatrizConValores, report::Estado::oficial);
    REQUIRE_FALSE(reporte.veredictos.empty());
    CHECK(reporte.veredictos.front().codigo == "META_NO_CUMPLE");
    for (const auto& cifra : reporte.cifras) {
        CHECK(cifra.usos.empty());
    }
}

TEST_CASE("what stands in an object that is not there is no fact", "[report]") {
    const auto reporte = report_of(tests::kMatrizConValores, report::Estado::oficial);
    REQUIRE_FALSE(reporte.hechos.empty());
    for (const auto& hecho : reporte.hechos) {
        CHECK_FALSE(hecho.puntero.empty());
    }
}

TEST_CASE("a time limit of one day is told in the singular", "[report]") {
    std::string bytes = tests::read_source(tests::kMatriz);
    const std::string from = "\"plazo\": 90";
    bytes.replace(bytes.find(from), from.size(), "\"plazo\": 1");
    const auto reporte = report_of_bytes(bytes, tests::kMatriz, report::Estado::oficial);
    const auto& tipos = field(reporte.raiz, report::forma_matriz_logica(), "tipos").partes();
    CHECK(tipos[2].partes()[1].texto() == "1 día corrido");
}

TEST_CASE("the report of a matrix prints numbers from facts", "[report]") {
    const auto reporte = report_of(tests::kMatriz, report::Estado::oficial);
    const report::Forma& forma = report::forma_matriz_logica();
    const auto& pago = field(reporte.raiz, forma, "pago");
    const report::Forma& forma_pago = report::campo_de(forma, "pago");
    CHECK(field(pago, forma_pago, "rango").texto() == "8 a 10 USS");
    CHECK(field(pago, forma_pago, "valor_base").texto() == "8,6 USS por servicio prestado");
    CHECK(field(pago, forma_pago, "servicios_mensuales").texto() == "10");
    const auto& tipos = field(reporte.raiz, forma, "tipos").partes();
    REQUIRE(tipos.size() == 3);
    CHECK(tipos[2].partes()[1].texto() == "90 días corridos");
    CHECK(reporte.titulo == "Matriz lógica: Diagnóstico Ambulatorio (DAM)");
    CHECK(field(reporte.raiz, forma, "valores").partes().empty());
    CHECK(reporte.cifras.empty());
    CHECK(reporte.veredictos.empty());
    CHECK(reporte.contradicciones.size() == 14 + 3);  // three of its spelling
}

TEST_CASE("the mark of a note stands after its words, its text once", "[report]") {
    const auto reporte = report_of(tests::kMatriz, report::Estado::oficial);
    const report::Forma& forma = report::forma_matriz_logica();
    const report::Forma& fila = report::elemento_de(forma, "matriz");
    const report::Forma& indicador = report::elemento_de(fila, "indicadores");
    const auto& filas = field(reporte.raiz, forma, "matriz").partes();
    const auto& segundo = field(filas[0], fila, "indicadores").partes()[1];
    const auto& nombre = field(segundo, indicador, "nombre").partes();
    REQUIRE(nombre.size() == 2);
    CHECK(nombre[0].partes()[0].texto() == "Porcentaje de diagnósticos");
    CHECK(nombre[0].partes()[1].texto() == "2");
    CHECK(nombre[1].partes()[0].texto().starts_with(" realizados por profesional"));
    CHECK(nombre[1].partes()[1].texto().empty());
    CHECK(field(reporte.raiz, forma, "notas").partes().size() == 1);
    CHECK(field(segundo, indicador, "meta").texto() == "90%");
    CHECK(field(segundo, indicador, "es_primero").texto().empty());
}

TEST_CASE("values, verdicts and their thresholds are in the twin", "[report]") {
    const auto reporte = report_of(tests::kMatrizConValores, report::Estado::oficial);
    std::map<std::string, std::string> outcomes;
    for (const auto& veredicto : reporte.veredictos) {
        CHECK(veredicto.frase.empty());
        outcomes[veredicto.cifra] = veredicto.codigo + ' ' + veredicto.umbral;
    }
    CHECK(outcomes["indicador.1.valor.2018"] == "META_NO_CUMPLE 90 %");
    CHECK(outcomes["indicador.1.valor.2019"] == "META_CUMPLE 90 %");
    CHECK(outcomes["indicador.2.valor.2018"] == "META_SIN_VALOR ");
    CHECK(outcomes["indicador.3.valor.2019"] == "META_CUMPLE 12");
    CHECK(outcomes["indicador.4.valor.2018"] == "META_CUMPLE 5 %");
    CHECK(outcomes["indicador.transversal.1.valor.2019"] == "META_CUMPLE 2.5");
    std::map<std::string, std::string> printed;
    for (const auto& cifra : reporte.cifras) {
        printed[cifra.id] = cifra.impreso;
    }
    CHECK(printed["indicador.1.valor.2018"] == "89,97%");  // 90,0% would read as the meta
    CHECK(printed["indicador.1.valor.2019"] == "90,0%");
    CHECK(printed["indicador.2.valor.2018"] == "S/I");
    CHECK(printed["indicador.transversal.1.valor.2019"] == "2,60");
    CHECK(report::print_gemelo(reporte).find("META_NO_CUMPLE") != std::string::npos);
}

TEST_CASE("the document prints the values as the twin has them, and no verdict", "[report]") {
    const auto reporte = report_of(tests::kMatrizConValores, report::Estado::oficial);
    const report::Forma& forma = report::forma_matriz_logica();
    const auto& valores = field(reporte.raiz, forma, "valores").partes();
    REQUIRE(valores.size() == 5);
    const auto& filas = valores[0].partes()[2].partes();
    REQUIRE(filas.size() == 2);
    const report::Forma& fila = report::elemento_de(report::elemento_de(forma, "valores"), "filas");
    const auto& numero = field(filas[0], fila, "valor").numero();
    CHECK(document::format_numero(numero, document::Format::pct1) == "89,97%");
    CHECK(field(filas[0], fila, "operandos").texto() == "2.699 / 3.000");
    CHECK(field(valores[3].partes()[2].partes()[1], fila, "operandos").texto() ==
          "publicado, sin operandos");
    CHECK(field(valores[4].partes()[2].partes()[0], fila, "operandos").texto() ==
          "(2,8 + 2,1 + 2,9) / 3");
}

TEST_CASE("every fact of a matrix is in the twin, with its origin", "[report]") {
    const auto reporte = report_of(tests::kMatriz, report::Estado::borrador);
    std::map<std::string, std::string> origins;
    for (const auto& hecho : reporte.hechos) {
        origins[hecho.puntero] = hecho.origen;
    }
    CHECK(origins["/pago/valor_base"] == "reconstruido");
    CHECK(origins["/licitacion/servicio"] == "informado");
    CHECK(origins["/matriz/0/indicadores/1/notas/0/texto"] == "reconstruido");
    CHECK(origins["/tipos_de_diagnostico/0/dias"] == "reconstruido");
    CHECK(origins["/metas_transversales/grupos/1/metas/2/observaciones/0"] == "reconstruido");
    CHECK(origins.size() > 90);
}
