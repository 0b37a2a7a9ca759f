#include <algorithm>
#include <array>
#include <charconv>
#include <filesystem>
#include <memory>
#include <optional>
#include <ostream>

#include "app/commands.hpp"
#include "app/diagnostics_text.hpp"
#include "app/opening.hpp"
#include "app/pagina.hpp"
#include "base/utf8.hpp"
#include "batch/ordered.hpp"
#include "comparacion/from_load.hpp"
#include "comparacion/from_report.hpp"
#include "comparacion/programas.hpp"
#include "load/first_values.hpp"
#include "writers/comparacion/json.hpp"
#include "writers/comparacion/text.hpp"

namespace generator::app {
namespace {

namespace escritura = writers::comparacion;
using comparacion::Cabeza;
using comparacion::Comparado;
using comparacion::Ficha;
using comparacion::ParDePiezas;
using comparacion::Resultado;

/// What came of one pair of inputs.
struct ResultadoPar {
    Comparado comparado;
    base::Diagnostics diagnostics;  // of inputs that are not valid
    ExitCode code = ExitCode::done;
};

Ficha read_head(const Piezas& piezas, std::size_t index) {
    static constexpr std::array<std::string_view, 4> kKeys{"producto", "edicion", "codigo",
                                                           "ejercicio"};
    const auto bytes = piezas.read(index);
    if (!bytes) {
        return {};
    }
    const auto values = load::first_values(*bytes, kKeys);
    Ficha ficha{.producto = values[0], .edicion = values[1], .codigo = values[2], .ejercicio = 0};
    const char* end = values[3].data() + values[3].size();
    std::from_chars(values[3].data(), end, ficha.ejercicio);
    return ficha;
}

std::vector<Cabeza> read_heads(const Piezas& piezas, std::size_t workers) {
    std::vector<Cabeza> result;
    batch::run_in_order(
        piezas.size(), workers,
        [&](std::size_t, std::size_t index) { return read_head(piezas, index); },
        [&](std::size_t index, Ficha ficha) {
            result.push_back({std::move(ficha), index});
        });
    return result;
}

/// One side: its inputs, and who they are about.
struct Lado {
    const Piezas& piezas;
    std::vector<Cabeza> cabezas;
    std::vector<std::size_t> repetidas{};  // the first input of each who has another
};

/// E-CMP-001: of who is twice in one side nobody knows which is the one to compare.
base::Diagnostics drop_repeated(Lado& lado) {
    base::Diagnostics faults;
    for (const auto& [pieza, primera] : comparacion::take_repeated(lado.cabezas)) {
        base::Diagnostics fault{{.code = "E-CMP-001",
                                 .severity = base::Severity::error,
                                 .place = {.file = lado.piezas.file(pieza),
                                           .line = 0,
                                           .column = 0,
                                           .pointer = "/codigo"},
                                 .message = "este programa ya está en " + lado.piezas.name(primera),
                                 .hint = "deje uno de los dos: el programa no se comparó"}};
        lado.piezas.place(fault, pieza);
        lado.repetidas.push_back(primera);
        append(faults, fault);
    }
    return faults;
}

/// A text of one side, judged.
struct Leido {
    std::string bytes;
    Juzgado juzgado;
};

class Comparador {
  public:
    Comparador(const Orden& orden, const Lado& antes, const Lado& despues,
               const pipeline::Recursos& recursos)
        : orden_{orden}, antes_{antes}, despues_{despues}, recursos_{recursos} {}

    /// In any thread.
    [[nodiscard]] ResultadoPar compare(const ParDePiezas& par) const {
        ResultadoPar result;
        Comparado& comparado = result.comparado;
        comparado.archivo_antes = par.antes ? antes_.piezas.name(*par.antes) : "";
        comparado.archivo_despues = par.despues ? despues_.piezas.name(*par.despues) : "";
        comparado.comparacion.antes = head_of(antes_, par.antes);
        comparado.comparacion.despues = head_of(despues_, par.despues);
        if (is_repeated(antes_, par.antes) || is_repeated(despues_, par.despues)) {
            comparado.resultado = Resultado::sin_comparar;  // told with who is repeated
            return result;
        }
        std::optional<Leido> antes = read(antes_, par.antes, result);
        std::optional<Leido> despues = read(despues_, par.despues, result);
        const bool is_equal = antes && despues && antes->bytes == despues->bytes;
        judge(antes_, par.antes, antes, result);
        if (is_equal && antes->juzgado.reporte) {
            comparado.resultado = Resultado::iguales;
            return result;
        }
        judge(despues_, par.despues, despues, result);
        if (result.code != ExitCode::done) {
            comparado.resultado = Resultado::sin_comparar;
        } else if (!antes || !despues) {
            comparado.resultado = antes ? Resultado::solo_antes : Resultado::solo_despues;
        } else {
            compare(par, *antes, *despues, comparado);
        }
        return result;
    }

  private:
    static bool is_repeated(const Lado& lado, std::optional<std::size_t> pieza) {
        return pieza && std::ranges::find(lado.repetidas, *pieza) != lado.repetidas.end();
    }

    static std::optional<Leido> read(const Lado& lado, std::optional<std::size_t> pieza,
                                     ResultadoPar& result) {
        if (!pieza) {
            return std::nullopt;
        }
        auto bytes = lado.piezas.read(*pieza);
        if (!bytes) {
            append(result.diagnostics, bytes.diagnostics());
            result.code = worst(result.code, ExitCode::environment);
            return std::nullopt;
        }
        return Leido{.bytes = std::move(*bytes), .juzgado = {}};
    }

    void judge(const Lado& lado, std::optional<std::size_t> pieza, std::optional<Leido>& leido,
               ResultadoPar& result) const {
        if (!leido) {
            return;
        }
        leido->juzgado = judge_text(lado.piezas, *pieza, leido->bytes, orden_, recursos_);
        if (!leido->juzgado.reporte) {
            append(result.diagnostics, leido->juzgado.diagnostics);
            result.code = worst(result.code, leido->juzgado.code);
        }
    }

    static Ficha head_of(const Lado& lado, std::optional<std::size_t> pieza) {
        const auto found = std::ranges::find_if(
            lado.cabezas, [&](const Cabeza& cabeza) { return pieza == cabeza.pieza; });
        return found == lado.cabezas.end() ? Ficha{} : found->ficha;
    }

    void compare(const ParDePiezas& par, const Leido& antes, const Leido& despues,
                 Comparado& comparado) const {
        const report::Reporte& of_antes = *antes.juzgado.reporte;
        const report::Reporte& of_despues = *despues.juzgado.reporte;
        const auto more_of_antes = comparacion::read_anotaciones(antes.bytes, of_antes);
        const auto more_of_despues = comparacion::read_anotaciones(despues.bytes, of_despues);
        comparado.comparacion =
            comparacion::compare({.reporte = of_antes, .anotaciones = more_of_antes},
                                 {.reporte = of_despues, .anotaciones = more_of_despues});
        auto& diferencias = comparado.comparacion.diferencias;
        comparado.resultado = diferencias.empty() ? Resultado::iguales : Resultado::distintos;
        for (comparacion::Diferencia& diferencia : diferencias) {
            diferencia.antes.linea = antes_.piezas.line(*par.antes, diferencia.antes.linea);
            diferencia.despues.linea = despues_.piezas.line(*par.despues, diferencia.despues.linea);
            const bool is_new = diferencia.cambio == comparacion::Cambio::aparecio;
            for (comparacion::Parte& parte : diferencia.partes) {
                parte.version.linea = is_new
                                          ? despues_.piezas.line(*par.despues, parte.version.linea)
                                          : antes_.piezas.line(*par.antes, parte.version.linea);
            }
        }
    }

    const Orden& orden_;
    const Lado& antes_;
    const Lado& despues_;
    const pipeline::Recursos& recursos_;
};

/// Tells of each pair in its turn: text or JSON, and the page.
class Cuento {
  public:
    Cuento(const Orden& orden, Consola& consola) : orden_{orden}, consola_{consola} {
        if (!orden.pagina.empty()) {
            pagina_ = std::make_unique<Pagina>(orden.pagina);
            stop(pagina_->open());
        }
        consola_.out << (orden.prints_json ? "{\"programas\":[" : "");
    }

    void tell(const base::Diagnostics& diagnostics, ExitCode code) {
        code_ = worst(code_, code);
        if (orden_.prints_json || pagina_) {
            append(diagnostics_, diagnostics);
        }
        if (!orden_.prints_json) {
            consola_.err << print_text(diagnostics);
        }
    }

    void tell(const ResultadoPar& par) {
        tell(par.diagnostics, par.code);
        const Comparado& comparado = par.comparado;
        resumen_.add(comparado);
        if (comparado.resultado == Resultado::iguales) {
            return;
        }
        if (orden_.prints_json) {
            consola_.out << (is_first_ ? "\n" : ",\n") << escritura::print_json(comparado);
        } else {
            consola_.out << base::escape_for_terminal(escritura::print_text(comparado));
        }
        is_first_ = false;
        if (pagina_ && !is_stopped_) {
            stop(pagina_->add(comparado));
        }
    }

    [[nodiscard]] ExitCode finish(const pipeline::Recursos& recursos) {
        if (pagina_ && !is_stopped_) {
            stop(pagina_->write({orden_.argumentos[0], orden_.argumentos[1]}, recursos.style_sheet,
                                resumen_, diagnostics_));
        }
        if (orden_.prints_json) {
            const bool is_written = pagina_ && !is_stopped_;
            consola_.out << "\n],\n\"archivos\":"
                         << print_json(is_written ? std::vector{orden_.pagina}
                                                  : std::vector<std::string>{})
                         << ",\n\"resumen\":" << escritura::print_json(resumen_)
                         << ",\n\"diagnosticos\":" << print_json(diagnostics_) << "}\n";
        } else if (pagina_ && !is_stopped_) {
            consola_.out << base::escape_for_terminal(orden_.pagina) << "\n";
        }
        consola_.err << escritura::print_text(resumen_) << "\n";
        return final_code(orden_, code_, resumen_.has_differences() ? 1 : 0);
    }

  private:
    void stop(const base::Diagnostics& faults) {
        if (!faults.empty()) {
            is_stopped_ = true;
            tell(faults, ExitCode::environment);
        }
    }

    const Orden& orden_;
    Consola& consola_;
    std::unique_ptr<Pagina> pagina_;
    comparacion::Resumen resumen_;
    base::Diagnostics diagnostics_;
    ExitCode code_ = ExitCode::done;
    bool is_first_ = true;
    bool is_stopped_ = false;  // the page could not be written
};

/// Two files are compared whatever their codes; else programmes are looked for in both sides.
std::vector<ParDePiezas> pair(const Lado& antes, const Lado& despues) {
    if (antes.piezas.size() == 1 && despues.piezas.size() == 1) {
        return {{.antes = 0, .despues = 0}};
    }
    return comparacion::pair_programas(antes.cabezas, despues.cabezas);
}

/// Two programmes of two products have nothing to compare.
bool is_other_product(const Lado& antes, const Lado& despues) {
    const std::string& first = antes.cabezas.front().ficha.producto;
    const std::string& second = despues.cabezas.front().ficha.producto;
    return antes.piezas.size() == 1 && despues.piezas.size() == 1 && !first.empty() &&
           !second.empty() && first != second;
}

ExitCode refuse(const Orden& orden, Consola& consola, const base::Diagnostics& faults,
                ExitCode code) {
    if (orden.prints_json) {
        consola.out << "{\"programas\":[],\n\"diagnosticos\":" << print_json(faults) << "}\n";
    } else {
        consola.err << print_text(faults);
    }
    return code;
}

}  // namespace

ExitCode comparar(const Orden& orden, Consola& consola) {
    if (orden.argumentos[0] == "-" && orden.argumentos[1] == "-") {
        consola.err << "fichas: la entrada estándar puede ser una de las dos, no ambas\n";
        return ExitCode::wrong_use;
    }
    ExitCode code = ExitCode::done;
    const auto apertura = open_inputs({orden.argumentos[0]}, code);
    if (!apertura) {
        return refuse(orden, consola, apertura.diagnostics(), code);
    }
    const auto despues_piezas = find_inputs({orden.argumentos[1]});
    if (!despues_piezas) {
        return refuse(orden, consola, despues_piezas.diagnostics(),
                      inputs_exit_code(despues_piezas.diagnostics()));
    }
    const std::size_t workers =
        count_workers(orden, std::max(apertura->piezas.size(), despues_piezas->size()));
    Lado antes{apertura->piezas, read_heads(apertura->piezas, workers)};
    Lado despues{*despues_piezas, read_heads(*despues_piezas, workers)};
    if (is_other_product(antes, despues)) {
        consola.err << "fichas: no se comparan un «"
                    << base::escape_for_terminal(antes.cabezas.front().ficha.producto) << "» y un «"
                    << base::escape_for_terminal(despues.cabezas.front().ficha.producto) << "»\n";
        return ExitCode::wrong_use;
    }
    Cuento cuento{orden, consola};
    cuento.tell(apertura.diagnostics(), ExitCode::done);
    cuento.tell(despues_piezas.diagnostics(), ExitCode::done);
    for (Lado* lado : {&antes, &despues}) {
        const auto repeated = drop_repeated(*lado);
        cuento.tell(repeated, repeated.empty() ? ExitCode::done : ExitCode::invalid_input);
    }
    const auto pares = pair(antes, despues);
    const Comparador comparador{orden, antes, despues, apertura->recursos};
    batch::run_in_order(
        pares.size(), workers,
        [&](std::size_t, std::size_t index) { return comparador.compare(pares[index]); },
        [&](std::size_t, const ResultadoPar& par) { cuento.tell(par); });
    return cuento.finish(apertura->recursos);
}

}  // namespace generator::app
