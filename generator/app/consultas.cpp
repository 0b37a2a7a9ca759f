// The commands that only read: validar, calcular, explicar, esquema.
#include <algorithm>
#include <ostream>

#include "app/commands.hpp"
#include "app/diagnostics_text.hpp"
#include "app/escritor.hpp"
#include "app/opening.hpp"
#include "base/utf8.hpp"
#include "batch/ordered.hpp"
#include "model/producto.hpp"
#include "report/print.hpp"
#include "validate/esquema.hpp"

namespace generator::app {
namespace {

/// The single input of `calcular` and `explicar`, judged; nothing if it could not be, and why is
/// said.
std::optional<report::Reporte> judge_argument(const Orden& orden, Consola& consola,
                                              ExitCode& code) {
    const auto apertura = open_inputs({orden.argumentos[0]}, code);
    Escritor escritor{orden.diagnosticos};
    if (!apertura) {
        consola.err << escritor.add(apertura.diagnostics()) << escritor.finish();
        return std::nullopt;
    }
    if (apertura->piezas.size() != 1) {
        consola.err << "fichas: esta orden lee un solo programa, y hay " << apertura->piezas.size()
                    << "\n";
        code = ExitCode::wrong_use;
        return std::nullopt;
    }
    Juzgado juzgado = judge_piece(apertura->piezas, 0, orden, apertura->recursos);
    escritor.show_lines_of(apertura->piezas);
    consola.err << escritor.add(juzgado.diagnostics) << escritor.finish();
    code = final_code(orden, juzgado.code, juzgado.diagnostics.size());
    return std::move(juzgado.reporte);
}

void print_cifras(const report::Reporte& reporte, std::ostream& out) {
    std::size_t width = 0;
    for (const report::Cifra& cifra : reporte.cifras) {
        width = std::max(width, cifra.id.size());
    }
    for (const report::Cifra& cifra : reporte.cifras) {
        out << cifra.id << std::string(width + 2 - cifra.id.size(), ' ') << cifra.impreso;
        out << (cifra.origen == "calculado" ? "" : "  [" + cifra.origen + "]") << "\n";
    }
    for (const report::Veredicto& veredicto : reporte.veredictos) {
        out << veredicto.codigo << " (" << veredicto.dimension;
        out << (veredicto.cifra.empty() ? "" : ", " + veredicto.cifra)
            << "): " << veredicto.resultado;
        out << (veredicto.origen.empty() ? "" : "  [" + veredicto.origen + "]");
        out << (veredicto.frase.empty() ? "" : ": " + veredicto.frase) << "\n";
    }
}

ExitCode unknown_figure(const report::Reporte& reporte, const std::string& id, Consola& consola) {
    std::vector<std::string_view> ids;
    ids.reserve(reporte.cifras.size());
    for (const report::Cifra& cifra : reporte.cifras) {
        ids.emplace_back(cifra.id);
    }
    const auto nearest = base::nearest_name(id, ids);
    consola.err << "fichas: no existe la figura «" << base::escape_for_terminal(id) << "»"
                << (nearest ? "; ¿quiso decir «" + *nearest + "»?" : "")
                << "\n    «fichas calcular ENTRADA» las muestra todas\n";
    return ExitCode::wrong_use;
}

}  // namespace

ExitCode validar(const Orden& orden, Consola& consola) {
    ExitCode code = ExitCode::done;
    Escritor escritor{orden.diagnosticos};
    const auto apertura = open_inputs(orden.argumentos, code);
    if (!apertura) {
        std::ostream& out = escritor.is_document() ? consola.out : consola.err;
        out << escritor.add(apertura.diagnostics()) << escritor.finish();
        return code;
    }
    const Piezas& piezas = apertura->piezas;
    escritor.show_lines_of(piezas);
    const std::size_t workers = count_workers(orden, piezas.size());
    Cuenta cuenta;
    const auto tell = [&](const base::Diagnostics& diagnostics, ExitCode its_code) {
        consola.out << escritor.add(diagnostics);
        cuenta += count(diagnostics);
        code = worst(code, its_code);
    };
    const auto clashes = find_clashes(piezas, workers);
    tell(clashes, clashes.empty() ? ExitCode::done : ExitCode::invalid_input);
    tell(apertura.diagnostics(), ExitCode::done);
    std::size_t valid = 0;
    batch::run_in_order(
        piezas.size(), workers,
        [&](std::size_t, std::size_t index) {
            return judge_piece(piezas, index, orden, apertura->recursos);
        },
        [&](std::size_t, const Juzgado& juzgado) {
            tell(juzgado.diagnostics, juzgado.code);
            valid += juzgado.reporte ? 1U : 0U;
        });
    consola.out << escritor.finish();
    const std::string counts = count_text(cuenta);
    consola.err << valid << " de " << piezas.size() << " entradas válidas"
                << (counts.empty() ? "" : "; " + counts) << "\n";
    return final_code(orden, code, cuenta.todos);
}

ExitCode calcular(const Orden& orden, Consola& consola) {
    ExitCode code = ExitCode::done;
    const auto reporte = judge_argument(orden, consola, code);
    if (reporte && orden.prints_json) {
        consola.out << report::print_gemelo(*reporte);
    } else if (reporte) {
        print_cifras(*reporte, consola.out);
    }
    return code;
}

ExitCode explicar(const Orden& orden, Consola& consola) {
    ExitCode code = ExitCode::done;
    const auto reporte = judge_argument(orden, consola, code);
    if (!reporte) {
        return code;
    }
    const std::string id = orden.argumentos.size() > 1 ? orden.argumentos[1] : "";
    const std::string text = orden.prints_json ? report::print_explicacion_json(*reporte, id)
                                               : report::print_explicacion(*reporte, id);
    if (text.empty()) {
        return unknown_figure(*reporte, id, consola);
    }
    consola.out << (orden.prints_json ? text : base::escape_for_terminal(text));
    return code;
}

ExitCode esquema(const Orden& orden, Consola& consola) {
    const std::string& producto = orden.argumentos[0];
    const auto recursos = pipeline::load_recursos();
    if (!recursos) {
        consola.err << print_text(recursos.diagnostics());
        return ExitCode::bug;
    }
    const std::string text = orden.prints_reference
                                 ? validate::print_referencia(producto, recursos->usos)
                                 : validate::print_esquema(producto);
    if (text.empty()) {
        consola.err << "fichas: no existe el producto «" << base::escape_for_terminal(producto)
                    << "»: productos: " << model::nombres_de_productos() << "\n";
        return ExitCode::wrong_use;
    }
    consola.out << text;
    return ExitCode::done;
}

}  // namespace generator::app
