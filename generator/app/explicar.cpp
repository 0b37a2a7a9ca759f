// The commands that ask one programme about its figures: calcular, explicar.
#include <algorithm>
#include <ostream>

#include "app/commands.hpp"
#include "app/diagnostics_text.hpp"
#include "app/direcciones.hpp"
#include "app/escritor.hpp"
#include "app/opening.hpp"
#include "app/suponer.hpp"
#include "base/utf8.hpp"
#include "base/words.hpp"
#include "checks/catalogo.hpp"
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

/// "2 avisos y 1 nota"
std::string all_counted(const Cuenta& cuenta) {
    const std::size_t notes = cuenta.todos - cuenta.without_notes();
    const std::string rest = count_text(cuenta);
    return notes == 0 ? rest
                      : rest + (rest.empty() ? "" : " y ") + base::counted(notes, "nota", "notas");
}

/// What was said of the input and is not told here: how much it is, and who tells it.
void tell_others(const base::Diagnostics& others, const Orden& orden, Consola& consola) {
    const FormatoDiagnosticos formato = orden.diagnosticos;
    if (!others.empty() && !Escritor{formato}.is_document()) {
        consola.err << "fichas: la entrada tiene " << all_counted(count(others))
                    << (others.size() == 1 ? " que no se muestra aquí; vea"
                                           : " que no se muestran aquí; vea")
                    << " «fichas validar " << base::escape_for_terminal(orden.argumentos[0])
                    << "»\n";
    }
}

/// Of what was said of the input, only what concerns what was asked: an answer is not to be looked
/// for under all the rest. As text, the answer itself has it; as JSON it has codes alone.
void tell_concerning(const Apertura& apertura, const Juzgado& juzgado, const report::Tema& tema,
                     const Orden& orden, Consola& consola) {
    const auto about = report::contradictions_about(*juzgado.reporte, tema);
    base::Diagnostics told;
    base::Diagnostics others;
    for (const base::Diagnostic& each : juzgado.diagnostics) {
        const bool concerns = std::ranges::any_of(about, [&](const base::Diagnostic* d) {
            return d->code == each.code && d->place.pointer == each.place.pointer &&
                   d->message == each.message;
        });
        (concerns ? told : others).push_back(each);
    }
    if (orden.prints_json || orden.diagnosticos != FormatoDiagnosticos::texto) {
        Escritor escritor{orden.diagnosticos};
        escritor.show_lines_of(apertura.piezas);
        consola.err << escritor.add(told) << escritor.finish();
    }
    tell_others(others, orden, consola);
}

/// The errors that leave no answer.
void tell_errors(const Apertura& apertura, const base::Diagnostics& all, const Orden& orden,
                 Consola& consola) {
    base::Diagnostics errors;
    base::Diagnostics others;
    for (const base::Diagnostic& each : all) {
        (each.severity == base::Severity::error ? errors : others).push_back(each);
    }
    Escritor escritor{orden.diagnosticos};
    escritor.show_lines_of(apertura.piezas);
    consola.err << escritor.add(errors) << escritor.finish();
    tell_others(others, orden, consola);
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

/// The check of that name: of the product of the report, else of another.
std::optional<checks::FilaCatalogo> find_cuadratura(const report::Reporte& reporte,
                                                    std::string_view nombre) {
    for (const std::string_view producto :
         {std::string_view{reporte.producto}, std::string_view{}}) {
        for (const checks::FilaCatalogo& fila : checks::catalogo(producto)) {
            if (fila.id == nombre) {
                return fila;
            }
        }
    }
    return std::nullopt;
}

/// What a check says in this programme, and what it compares.
std::string explain_cuadratura(const report::Reporte& reporte, const checks::FilaCatalogo& fila,
                               bool prints_json) {
    std::string said = prints_json ? report::print_explicacion_json(reporte, fila.id)
                                   : report::print_explicacion(reporte, fila.id);
    if (!prints_json) {
        return said + (said.empty() ? "" : "\n") + report::print_cuadratura(reporte, fila);
    }
    // As one more element of the array of what it says.
    said.erase(std::min(said.rfind(']'), said.size()));
    return (said.empty() ? "[\n" : said + ",\n") + report::print_cuadratura_json(reporte, fila) +
           "]\n";
}

/// What the report calls so; else the rule of that code that says nothing in it; else nothing.
std::string explain(const report::Reporte& reporte, const Orden& orden,
                    const pipeline::Recursos& recursos) {
    const std::string nombre = orden.argumentos.size() > 1 ? orden.argumentos[1] : "";
    if (nombre.empty()) {
        return orden.prints_json ? report::print_temas_json(reporte)
                                 : base::escape_for_terminal(report::print_temas(reporte));
    }
    if (const auto fila = find_cuadratura(reporte, nombre)) {
        const std::string text = explain_cuadratura(reporte, *fila, orden.prints_json);
        return orden.prints_json ? text : base::escape_for_terminal(text);
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
    std::vector<std::string_view> names = report::names_of(reporte);
    for (const checks::FilaCatalogo& fila : checks::catalogo(reporte.producto)) {
        names.push_back(fila.id);
    }
    const auto nearest = base::nearest_name(nombre, names);
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

/// The bytes of the input, judged; or why they could not be read.
Juzgado judge_read(const Apertura& apertura, const base::Result<std::string>& bytes,
                   const Orden& orden) {
    if (!bytes) {
        return {.diagnostics = bytes.diagnostics(),
                .reporte = std::nullopt,
                .code = ExitCode::environment};
    }
    return judge_text(apertura.piezas, 0, *bytes, orden, apertura.recursos);
}

ExitCode explicar_supuesto(const Orden& orden, const Apertura& apertura, Consola& consola) {
    ExitCode code = ExitCode::done;
    auto supuesto = judge_supuestos(apertura, orden, consola, code);
    if (!supuesto) {
        return code;
    }
    if (orden.argumentos.size() < 2) {
        const bool has_changes = print_cambios(*supuesto, orden, consola);
        return final_code(orden, code, has_changes ? 1 : 0);
    }
    Orden asked = orden;
    asked.argumentos[1] = address_of(supuesto->bytes_despues, orden.argumentos[1]);
    add_told_at(supuesto->bytes_antes, asked.argumentos[1], supuesto->antes);
    add_told_at(supuesto->bytes_despues, asked.argumentos[1], supuesto->despues);
    const std::string text = explain_both(*supuesto, asked, apertura.recursos);
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
    if (!apertura) {
        return code;
    }
    const auto bytes = apertura->piezas.read(0);
    Juzgado juzgado = judge_read(*apertura, bytes, orden);
    code = final_code(orden, juzgado.code, count(juzgado.diagnostics).without_notes());
    if (!juzgado.reporte) {
        tell_errors(*apertura, juzgado.diagnostics, orden, consola);
        return code;
    }
    report::Reporte& reporte = *juzgado.reporte;
    Orden asked = orden;
    report::Tema tema;
    if (orden.argumentos.size() > 1) {
        std::string& nombre = asked.argumentos[1];
        nombre = address_of(*bytes, nombre);
        add_told_at(*bytes, nombre, reporte);
        tema = report::find_tema(reporte, nombre);
    }
    const std::string text = explain(reporte, asked, apertura->recursos);
    if (text.empty()) {
        return unknown_name(reporte, orden.argumentos[1], consola);
    }
    tell_concerning(*apertura, juzgado, tema, orden, consola);
    consola.out << text;
    return code;
}

}  // namespace generator::app
