// The commands that only read and say nothing of a figure: validar, esquema.
#include <ostream>

#include "app/commands.hpp"
#include "app/diagnostics_text.hpp"
#include "app/escritor.hpp"
#include "app/opening.hpp"
#include "base/utf8.hpp"
#include "batch/ordered.hpp"
#include "model/producto.hpp"
#include "validate/esquema.hpp"

namespace generator::app {

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
    return final_code(orden, code, cuenta.without_notes());
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
