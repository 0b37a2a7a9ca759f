#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "report/reporte.hpp"
#include "supuestos/supuesto.hpp"

namespace generator::app {

enum class Verbo : std::uint8_t {
    generar,
    consolidar,
    validar,
    revisar,
    calcular,
    explicar,
    esquema,
    verificar,
    comparar,
    ver,
    ayuda,
    version
};

/// What `consolidar` writes.
enum class TipoTabla : std::uint8_t { xlsx, csv, json };
/// How diagnostics are written.
enum class FormatoDiagnosticos : std::uint8_t { texto, corto, json, sarif };

/// What the person asked for, checked.
struct Orden {
    Verbo verbo = Verbo::ayuda;
    std::vector<std::string> argumentos;
    std::string salida = "outputs";
    TipoTabla tipo_tabla = TipoTabla::xlsx;
    std::string pagina;  // HTML of comparar; empty: none
    report::Estado estado = report::Estado::oficial;
    std::int32_t anio_precios = 0;  // 0: the rule of the edition
    std::int32_t trabajadores = 0;  // programmes at once; 0: as the machine can
    std::int32_t ppp = 110;         // dots per inch of the PNG
    bool wants_pdf = true;
    bool wants_html = true;
    bool wants_json = true;
    bool wants_png = false;
    bool attaches = false;  // the PDF carries what it was made of
    bool prints_json = false;
    bool is_strict = false;
    bool prints_reference = false;
    bool prints_catalogue = false;  // of checks, instead of looking for anything
    bool remakes = false;           // what stands as it should, too
    bool prunes = false;            // takes out of the folder what no input stands for
    bool tells_why = false;         // each programme is made
    FormatoDiagnosticos diagnosticos = FormatoDiagnosticos::texto;
    std::string volcado;  // stage to dump: report, document, layout
    std::vector<supuestos::Supuesto> supuestos;
    bool opens_browser = false;
    std::string recursos;    // folder of templates, editions and theme; empty: those compiled in
    std::string tema_ayuda;  // verb whose help is wanted; empty: the general one
};

/// Why the command line cannot be understood, in Spanish.
struct ErrorDeUso {
    std::string mensaje;
};

/// `arguments` without the program's name.
[[nodiscard]] std::variant<Orden, ErrorDeUso> parse_orden(
    const std::vector<std::string>& arguments);

/// Help of one verb, or the general one if `verbo` is empty.
[[nodiscard]] std::string help(std::string_view verbo);

}  // namespace generator::app
