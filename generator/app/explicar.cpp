// The commands that ask one programme about its figures: calcular, explicar.
#include <algorithm>
#include <ostream>

#include "app/commands.hpp"
#include "app/diagnostics_text.hpp"
#include "app/escritor.hpp"
#include "app/opening.hpp"
#include "app/suponer.hpp"
#include "base/utf8.hpp"
#include "report/print.hpp"
#include "report/tema.hpp"

namespace generator::app {
namespace {

/// The single input that a command asks about.
std::optional<Apertura> open_single(const Orden& orden, Consola& consola, ExitCode& code) {
    auto apertura = open_inputs({orden.argumentos[0]}, code);
    if (!apertura) {
        Escritor escritor{orden.diagnosticos};
        consola.err << escritor.add(apertura.diagnostics()) << escritor.finish();
        return std::nullopt;
    }
    if (apertura->piezas.size() != 1) {
        consola.err << "fichas: esta orden lee un solo programa, y hay " << apertura->piezas.size()
                    << "\n";
        code = ExitCode::wrong_use;
        return std::nullopt;
    }
    return std::move(*apertura);
}

/// It, judged; nothing if it could not be, and why is said.
std::optional<report::Reporte> judge_single(const Apertura& apertura, const Orden& orden,
                                            Consola& consola, ExitCode& code) {
    Juzgado juzgado = judge_piece(apertura.piezas, 0, orden, apertura.recursos);
    Escritor escritor{orden.diagnosticos};
    escritor.show_lines_of(apertura.piezas);
    consola.err << escritor.add(juzgado.diagnostics) << escritor.finish();
    code = final_code(orden, juzgado.code, count(juzgado.diagnostics).without_notes());
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

/// What the report calls so; else the rule of that code that says nothing in it; else nothing.
std::string explain(const report::Reporte& reporte, const Orden& orden,
                    const pipeline::Recursos& recursos) {
    const std::string nombre = orden.argumentos.size() > 1 ? orden.argumentos[1] : "";
    if (nombre.empty()) {
        return orden.prints_json ? report::print_temas_json(reporte)
                                 : base::escape_for_terminal(report::print_temas(reporte));
    }
    std::string text = orden.prints_json ? report::print_explicacion_json(reporte, nombre)
                                         : report::print_explicacion(reporte, nombre);
    const auto* publicacion = find_publicacion(recursos, reporte.producto, reporte.edicion);
    const auto* regla = publicacion->metodologia.regla(nombre);
    if (text.empty() && regla != nullptr) {
        text = orden.prints_json ? report::print_regla_json(reporte, *regla)
                                 : report::print_regla(reporte, *regla);
    }
    return orden.prints_json ? text : base::escape_for_terminal(text);
}

ExitCode unknown_name(const report::Reporte& reporte, const std::string& nombre, Consola& consola) {
    const auto nearest = base::nearest_name(nombre, report::names_of(reporte));
    consola.err << "fichas: nada se llama «" << base::escape_for_terminal(nombre) << "»"
                << (nearest ? "; ¿quiso decir «" + *nearest + "»?" : "")
                << "\n    «fichas explicar ENTRADA» muestra todo lo que se puede explicar\n";
    return ExitCode::wrong_use;
}

/// What would be said, beside what is said.
std::string explain_both(const ReporteSupuesto& supuesto, const Orden& orden,
                         const pipeline::Recursos& recursos) {
    const std::string antes = explain(supuesto.antes, orden, recursos);
    const std::string despues = explain(supuesto.despues, orden, recursos);
    if (antes.empty() && despues.empty()) {
        return {};
    }
    if (orden.prints_json) {
        return "{\"antes\":" + (antes.empty() ? "[]" : antes) +
               ",\"despues\":" + (despues.empty() ? "[]" : despues) + "}\n";
    }
    if (antes == despues) {
        return "Con lo supuesto sería igual:\n\n" + antes;
    }
    constexpr std::string_view nothing = "(nada de ese nombre)\n";
    return "Como está:\n\n" + (antes.empty() ? std::string{nothing} : antes) +
           "\nCon lo supuesto:\n\n" + (despues.empty() ? std::string{nothing} : despues);
}

ExitCode explicar_supuesto(const Orden& orden, const Apertura& apertura, Consola& consola) {
    ExitCode code = ExitCode::done;
    const auto supuesto = judge_supuestos(apertura, orden, consola, code);
    if (!supuesto) {
        return code;
    }
    if (orden.argumentos.size() < 2) {
        const bool has_changes = print_cambios(*supuesto, orden, consola);
        return final_code(orden, code, has_changes ? 1 : 0);
    }
    const std::string text = explain_both(*supuesto, orden, apertura.recursos);
    if (text.empty()) {
        return unknown_name(supuesto->antes, orden.argumentos[1], consola);
    }
    consola.out << text;
    return code;
}

}  // namespace

ExitCode calcular(const Orden& orden, Consola& consola) {
    ExitCode code = ExitCode::done;
    const auto apertura = open_single(orden, consola, code);
    if (apertura && !orden.supuestos.empty()) {
        const auto supuesto = judge_supuestos(*apertura, orden, consola, code);
        const bool has_changes = supuesto && print_cambios(*supuesto, orden, consola);
        return final_code(orden, code, has_changes ? 1 : 0);
    }
    const auto reporte = apertura ? judge_single(*apertura, orden, consola, code) : std::nullopt;
    if (reporte && orden.prints_json) {
        consola.out << report::print_gemelo(*reporte);
    } else if (reporte) {
        print_cifras(*reporte, consola.out);
    }
    return code;
}

ExitCode explicar(const Orden& orden, Consola& consola) {
    ExitCode code = ExitCode::done;
    const auto apertura = open_single(orden, consola, code);
    if (apertura && !orden.supuestos.empty()) {
        return explicar_supuesto(orden, *apertura, consola);
    }
    const auto reporte = apertura ? judge_single(*apertura, orden, consola, code) : std::nullopt;
    if (!reporte) {
        return code;
    }
    const std::string text = explain(*reporte, orden, apertura->recursos);
    if (text.empty()) {
        return unknown_name(*reporte, orden.argumentos[1], consola);
    }
    consola.out << text;
    return code;
}

}  // namespace generator::app
