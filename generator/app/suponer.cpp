#include "app/suponer.hpp"

#include <ostream>

#include "app/diagnostics_text.hpp"
#include "base/utf8.hpp"
#include "comparacion/from_load.hpp"
#include "comparacion/from_report.hpp"
#include "supuestos/from_load.hpp"
#include "writers/comparacion/json.hpp"
#include "writers/comparacion/text.hpp"

namespace generator::app {
namespace {

using comparacion::Comparado;

void tell(const Orden& orden, Consola& consola, const std::string& what,
          const base::Diagnostics& faults) {
    if (orden.prints_json) {
        consola.out << "{\"diagnosticos\":" << print_json(faults) << "}\n";
        return;
    }
    consola.err << print_text(faults) << "fichas: " << what << "\n";
}

/// With the lines of the file, if it holds a programme in each.
base::Diagnostics placed(base::Diagnostics faults, const Piezas& piezas) {
    piezas.place(faults, 0);
    return faults;
}

Comparado compare(const ReporteSupuesto& supuesto) {
    const auto more_of_antes = comparacion::read_anotaciones(supuesto.bytes_antes, supuesto.antes);
    const auto more_of_despues =
        comparacion::read_anotaciones(supuesto.bytes_despues, supuesto.despues);
    Comparado comparado;
    comparado.comparacion =
        comparacion::compare({.reporte = supuesto.antes, .anotaciones = more_of_antes},
                             {.reporte = supuesto.despues, .anotaciones = more_of_despues});
    if (!comparado.comparacion.diferencias.empty()) {
        comparado.resultado = comparacion::Resultado::distintos;
    }
    return comparado;
}

std::string supuestos_json(const Orden& orden) {
    std::string out = "[";
    for (const supuestos::Supuesto& supuesto : orden.supuestos) {
        out += out.size() > 1 ? "," : "";
        out += "{\"puntero\":";
        append_json_text(out, supuesto.puntero);
        out += ",\"valor\":";
        append_json_text(out, supuesto.valor);
        out += '}';
    }
    return out + ']';
}

}  // namespace

std::optional<ReporteSupuesto> judge_supuestos(const Apertura& apertura, const Orden& orden,
                                               Consola& consola, ExitCode& code) {
    const Piezas& piezas = apertura.piezas;
    const auto bytes = piezas.read(0);
    if (!bytes) {
        code = ExitCode::environment;
        tell(orden, consola, "no se pudo leer la entrada", bytes.diagnostics());
        return std::nullopt;
    }
    Juzgado antes = judge_text(piezas, 0, *bytes, orden, apertura.recursos);
    auto supuesto = supuestos::suppose(*bytes, piezas.file(0), orden.supuestos);
    if (!supuesto) {
        code = antes.reporte ? ExitCode::wrong_use : ExitCode::invalid_input;
        tell(orden, consola, "nada se calculó", placed(supuesto.diagnostics(), piezas));
        return std::nullopt;
    }
    Juzgado despues = judge_text(piezas, 0, *supuesto, orden, apertura.recursos);
    if (!despues.reporte) {
        code = despues.code;
        tell(orden, consola, "con lo supuesto la entrada no sería válida", despues.diagnostics);
        return std::nullopt;
    }
    if (!antes.reporte) {
        code = antes.code;
        tell(orden, consola,
             "la entrada no es válida, y con lo supuesto lo sería: corríjala para ver sus cifras",
             antes.diagnostics);
        return std::nullopt;
    }
    return ReporteSupuesto{.bytes_antes = *bytes,
                           .bytes_despues = std::move(*supuesto),
                           .antes = std::move(*antes.reporte),
                           .despues = std::move(*despues.reporte)};
}

bool print_cambios(const ReporteSupuesto& supuesto, const Orden& orden, Consola& consola) {
    const Comparado comparado = compare(supuesto);
    const bool has_changes = comparado.resultado == comparacion::Resultado::distintos;
    if (orden.prints_json) {
        consola.out << "{\"supuestos\":" << supuestos_json(orden)
                    << ",\n\"cambios\":" << writers::comparacion::print_json(comparado) << "}\n";
        return has_changes;
    }
    consola.out << base::escape_for_terminal(writers::comparacion::print_text(comparado));
    if (!has_changes) {
        consola.out << "Nada cambiaría: el dato ya dice lo supuesto.\n";
    }
    consola.err << "fichas: es un supuesto; no se escribió nada\n";
    return has_changes;
}

}  // namespace generator::app
