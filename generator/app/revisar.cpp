// revisar: what contradicts itself in each programme, check by check; and the table of checks.
#include <algorithm>
#include <iterator>
#include <map>
#include <ostream>
#include <set>

#include "app/commands.hpp"
#include "app/diagnostics_text.hpp"
#include "app/escritor.hpp"
#include "app/opening.hpp"
#include "base/utf8.hpp"
#include "base/words.hpp"
#include "batch/ordered.hpp"
#include "checks/catalogo.hpp"
#include "model/producto.hpp"
#include "validate/reglas.hpp"

namespace generator::app {
namespace {

using checks::FilaCatalogo;

/// What was found in one programme.
struct Revisado {
    std::string archivo;
    std::string producto;
    std::string edicion;
    std::string codigo;
    std::int32_t ejercicio = 0;
    base::Diagnostics contradicciones;  // check by check
};

/// One input, looked at: what contradicts itself, or why it could not be looked at.
struct Mirada {
    Revisado revisado;
    base::Diagnostics faltas;
    ExitCode code = ExitCode::done;
};

/// What the methodology does not publish is no contradiction of the data.
bool is_contradiction(const base::Diagnostic& d) { return !d.code.starts_with("MET-"); }

/// The rule of the input that tells it; nothing of what no rule between fields tells.
const validate::ReglaDescrita* find_regla(std::string_view codigo) {
    const auto reglas = validate::reglas();
    const auto found = std::ranges::find(reglas, codigo, &validate::ReglaDescrita::codigo);
    return found == reglas.end() ? nullptr : &*found;
}

/// What one check found stands together, where its first finding stood.
void group_by_check(base::Diagnostics& found) {
    std::map<std::string, std::size_t> first;
    for (const base::Diagnostic& d : found) {
        first.emplace(d.code, first.size());
    }
    std::ranges::stable_sort(found, {},
                             [&](const base::Diagnostic& d) { return first.at(d.code); });
}

Mirada look_at(const Piezas& piezas, std::size_t index, const Orden& orden,
               const pipeline::Recursos& recursos) {
    Juzgado juzgado = judge_piece(piezas, index, orden, recursos);
    Mirada mirada;
    mirada.code = juzgado.code;
    if (!juzgado.reporte) {
        mirada.faltas = std::move(juzgado.diagnostics);
        return mirada;
    }
    report::Reporte& reporte = *juzgado.reporte;
    base::Diagnostics found = std::move(reporte.contradicciones);
    std::erase_if(found, [](const base::Diagnostic& d) { return !is_contradiction(d); });
    piezas.place(found, index);
    // Fields that a rule of the input does not let stand together, as a judgement dated after it
    // was published.
    std::ranges::copy_if(juzgado.diagnostics, std::back_inserter(found),
                         [](const auto& d) { return find_regla(d.code) != nullptr; });
    group_by_check(found);
    mirada.revisado = {piezas.name(index),         std::move(reporte.producto),
                       std::move(reporte.edicion), std::move(reporte.codigo),
                       reporte.ejercicio,          std::move(found)};
    return mirada;
}

/// The check of a contradiction; nothing of one that no table has.
const FilaCatalogo* find_fila(const std::vector<FilaCatalogo>& filas, const Revisado& revisado,
                              std::string_view id) {
    const auto found = std::ranges::find_if(filas, [&](const FilaCatalogo& fila) {
        return fila.id == id && fila.producto == revisado.producto;
    });
    return found == filas.end() ? nullptr : &*found;
}

std::string place_text(const base::Place& place) {
    std::string text = place.pointer.empty() ? place.file : place.pointer;
    if (place.line > 0) {
        text += " (línea " + std::to_string(place.line) + ")";
    }
    return text;
}

/// Its hint only where it is not what its check says of all.
std::string print_found(const base::Diagnostic& d, const FilaCatalogo* fila) {
    std::string text = "    - " + std::string{base::to_text(d.severity)} + " en " +
                       place_text(d.place) + "\n      " + d.message + "\n";
    for (const base::Place& cell : d.involved) {
        text += "      con " + place_text(cell) + "\n";
    }
    if (!d.replacement.empty()) {
        text += "      cerraría con: " + d.replacement + "\n";
    }
    if (!d.hint.empty() && (fila == nullptr || d.hint != fila->explicacion)) {
        text += "      " + d.hint + "\n";
    }
    return text;
}

std::string title_of(const Revisado& revisado) {
    return revisado.archivo + ": " + revisado.producto + ' ' + revisado.edicion + ", " +
           revisado.codigo + ' ' + std::to_string(revisado.ejercicio);
}

std::string print_head(const FilaCatalogo& fila) {
    return std::string{fila.id} + ": " + std::string{fila.formula} +
           "\n    tolerancia: " + std::string{fila.tolerancia} + "\n    " +
           std::string{fila.explicacion} + "\n";
}

std::string print_regla(const std::string& codigo) {
    const validate::ReglaDescrita* regla = find_regla(codigo);
    return codigo + (regla != nullptr ? ": " + std::string{regla->descripcion} : "") + "\n";
}

/// One programme, check by check.
std::string print_programa(const Revisado& revisado, const std::vector<FilaCatalogo>& filas) {
    std::string text = title_of(revisado) + "\n";
    std::string_view last;
    for (const base::Diagnostic& d : revisado.contradicciones) {
        const FilaCatalogo* fila = find_fila(filas, revisado, d.code);
        if (d.code != last) {
            text += "  " + (fila != nullptr ? print_head(*fila) : print_regla(d.code));
            last = d.code;
        }
        text += print_found(d, fila);
    }
    return base::escape_for_terminal(text) + "\n";
}

/// `"name": "value"`
std::string member(std::string_view name, std::string_view value) {
    std::string out;
    append_json_text(out, name);
    out += ": ";
    append_json_text(out, value);
    return out;
}

std::string print_json_fila(const FilaCatalogo& fila) {
    return "{" + member("producto", fila.producto) + ", " + member("id", fila.id) + ", " +
           member("gravedad", to_text(fila.severidad)) + ", " + member("formula", fila.formula) +
           ", " + member("tolerancia", fila.tolerancia) + ", " +
           member("explicacion", fila.explicacion) + "}";
}

std::string print_json_programa(const Revisado& revisado) {
    std::string found = print_json(revisado.contradicciones);
    found.pop_back();  // the end of its line
    return "{" + member("archivo", revisado.archivo) + ", " +
           member("producto", revisado.producto) + ", " + member("edicion", revisado.edicion) +
           ", " + member("codigo", revisado.codigo) +
           ", \"ejercicio\": " + std::to_string(revisado.ejercicio) +
           ", \"contradicciones\": " + found + "}";
}

template <class List, class Print>
std::string print_json_list(const List& list, Print print) {
    std::string out = "[";
    for (const auto& element : list) {
        out += (out.size() > 1 ? ",\n  " : "\n  ") + print(element);
    }
    return out + (out.size() > 1 ? "\n]" : "]");
}

/// What all programmes came to: counts, so that a batch may be of any size.
struct Balance {
    std::size_t entradas = 0;
    std::size_t revisados = 0;
    std::size_t con_contradicciones = 0;
    Cuenta cuenta;
    std::set<std::pair<std::string, std::string>> halladas;  // producto, id
    Cuenta de_faltas;
    base::Diagnostics faltas;  // those that are told at the end

    void add(const Mirada& mirada) {
        revisados += mirada.code == ExitCode::done ? 1U : 0U;
        const base::Diagnostics& found = mirada.revisado.contradicciones;
        con_contradicciones += found.empty() ? 0U : 1U;
        const Cuenta more = count(found);
        cuenta.avisos += more.avisos;
        cuenta.todos += more.todos;
        for (const base::Diagnostic& d : found) {
            halladas.emplace(mirada.revisado.producto, d.code);
        }
    }
    [[nodiscard]] std::size_t sin_contradicciones() const {
        return revisados - con_contradicciones;
    }
    [[nodiscard]] std::size_t notas() const { return cuenta.todos - cuenta.without_notes(); }
};

/// The members after the list of programmes: counts, the checks that found something, and the
/// inputs that could not be looked at.
std::string print_json_balance(const Balance& balance, const std::vector<FilaCatalogo>& filas) {
    std::vector<FilaCatalogo> used;
    std::ranges::copy_if(filas, std::back_inserter(used), [&](const FilaCatalogo& fila) {
        return balance.halladas.contains({std::string{fila.producto}, std::string{fila.id}});
    });
    std::string faltas = print_json(balance.faltas);
    faltas.pop_back();
    return "\"entradas\": " + std::to_string(balance.entradas) +
           ", \"revisadas\": " + std::to_string(balance.revisados) +
           ", \"sin_contradicciones\": " + std::to_string(balance.sin_contradicciones()) +
           ", \"avisos\": " + std::to_string(balance.cuenta.avisos) +
           ", \"notas\": " + std::to_string(balance.notas()) +
           ",\n\"cuadraturas\": " + print_json_list(used, print_json_fila) +
           ",\n\"faltas\": " + faltas + "}\n";
}

std::string print_balance(const Balance& balance) {
    std::string text =
        std::to_string(balance.revisados) + " de " + std::to_string(balance.entradas) +
        " entradas revisadas: " + std::to_string(balance.sin_contradicciones()) +
        " sin contradicciones, " + std::to_string(balance.con_contradicciones) + " con alguna";
    if (balance.con_contradicciones > 0) {
        text += " (" + base::counted(balance.cuenta.avisos, "aviso", "avisos") + ", " +
                base::counted(balance.notas(), "nota", "notas") + ")";
    }
    return text + "\n";
}

std::string print_fila(const FilaCatalogo& fila) {
    return std::string{fila.id} + " (" + std::string{to_text(fila.severidad)} + ")\n    " +
           std::string{fila.formula} + "\n    tolerancia: " + std::string{fila.tolerancia} +
           "\n    " + std::string{fila.explicacion} + "\n";
}

/// The table of checks, of all products or of those named.
ExitCode print_catalogo(const Orden& orden, Consola& consola) {
    std::vector<std::string> productos = orden.argumentos;
    if (productos.empty()) {
        productos.emplace_back();
    }
    std::vector<FilaCatalogo> filas;
    for (const std::string& producto : productos) {
        const auto more = checks::catalogo(producto);
        if (more.empty()) {
            consola.err << "fichas: no existe el producto «" << base::escape_for_terminal(producto)
                        << "»: productos: " << model::nombres_de_productos() << "\n";
            return ExitCode::wrong_use;
        }
        filas.insert(filas.end(), more.begin(), more.end());
    }
    if (orden.prints_json) {
        consola.out << print_json_list(filas, print_json_fila) << "\n";
        return ExitCode::done;
    }
    std::string_view last;
    for (const FilaCatalogo& fila : filas) {
        if (fila.producto != last) {
            consola.out << (last.empty() ? "" : "\n") << fila.producto << "\n\n";
            last = fila.producto;
        }
        consola.out << print_fila(fila);
    }
    consola.err << base::counted(filas.size(), "cuadratura", "cuadraturas") << "\n";
    return ExitCode::done;
}

/// Prints what is found as it comes: programme by programme, or one after the other in a format
/// that another program reads.
class RelatoRevisar {
  public:
    RelatoRevisar(const Orden& orden, Consola& consola)
        : orden_{orden}, out_{consola.out}, err_{consola.err}, escritor_{orden.diagnosticos} {}

    void begin(const base::Diagnostics& faults) {
        tell_faltas(faults);
        out_ << (is_grouped() && orden_.prints_json ? "{\"programas\": [\n" : "");
    }
    void show_lines_of(const Piezas& piezas) { escritor_.show_lines_of(piezas); }
    void add(const Mirada& mirada) {
        balance.add(mirada);
        tell_faltas(mirada.faltas);
        const Revisado& revisado = mirada.revisado;
        if (!is_grouped()) {
            out_ << escritor_.add(revisado.contradicciones);
        } else if (!revisado.contradicciones.empty() && orden_.prints_json) {
            out_ << (balance.con_contradicciones > 1 ? ",\n" : "") << print_json_programa(revisado);
        } else if (!revisado.contradicciones.empty()) {
            out_ << print_programa(revisado, filas_);
        }
    }
    void finish() {
        if (!is_grouped()) {
            out_ << escritor_.finish();
        } else if (orden_.prints_json) {
            out_ << "],\n" << print_json_balance(balance, filas_);
        } else {
            err_ << print_text(balance.faltas);
        }
    }

    Balance balance;

  private:
    /// What could not be looked at: after the programmes, or in its turn.
    void tell_faltas(const base::Diagnostics& faltas) {
        balance.de_faltas += count(faltas);
        if (is_grouped()) {
            append(balance.faltas, faltas);
        } else {
            out_ << escritor_.add(faltas);
        }
    }
    [[nodiscard]] bool is_grouped() const {
        return orden_.prints_json || orden_.diagnosticos == FormatoDiagnosticos::texto;
    }

    const Orden& orden_;
    std::ostream& out_;
    std::ostream& err_;
    Escritor escritor_;
    std::vector<FilaCatalogo> filas_ = checks::catalogo({});
};

}  // namespace

ExitCode revisar(const Orden& orden, Consola& consola) {
    if (orden.prints_catalogue) {
        return print_catalogo(orden, consola);
    }
    ExitCode code = ExitCode::done;
    const auto apertura = open_inputs(orden.argumentos, code);
    RelatoRevisar relato{orden, consola};
    relato.begin(apertura.diagnostics());
    if (apertura) {
        const Piezas& piezas = apertura->piezas;
        relato.show_lines_of(piezas);
        relato.balance.entradas = piezas.size();
        batch::run_in_order(
            piezas.size(), count_workers(orden, piezas.size()),
            [&](std::size_t, std::size_t index) {
                return look_at(piezas, index, orden, apertura->recursos);
            },
            [&](std::size_t, const Mirada& mirada) {
                code = worst(code, mirada.code);
                relato.add(mirada);
            });
    }
    relato.finish();
    const Balance& balance = relato.balance;
    consola.err << (apertura ? print_balance(balance) : "");
    return final_code(orden, code,
                      balance.cuenta.without_notes() + balance.de_faltas.without_notes());
}

}  // namespace generator::app
