#include <algorithm>
#include <filesystem>
#include <optional>
#include <ostream>
#include <thread>

#include "app/commands.hpp"
#include "app/diagnostics_text.hpp"
#include "app/files.hpp"
#include "app/inputs.hpp"
#include "base/json_text.hpp"
#include "base/utf8.hpp"
#include "batch/ordered.hpp"

namespace generator::app {
namespace {

pipeline::Pedido make_pedido(const Orden& orden) {
    return {.reporte = {.estado = orden.estado, .anio_precios = orden.anio_precios},
            .wants_pdf = orden.wants_pdf,
            .wants_html = orden.wants_html,
            .wants_json = orden.wants_json,
            .wants_png = orden.wants_png,
            .png_dots_per_inch = orden.ppp};
}

std::string page_number(std::size_t page, std::size_t pages) {
    std::string number = std::to_string(page);
    const std::size_t width = std::to_string(pages).size();
    return std::string(width - number.size(), '0') + number;
}

/// The outputs of one programme under their final names.
std::vector<Archivo> name_files(pipeline::Salidas salidas, const std::string& carpeta) {
    const std::string stem =
        (std::filesystem::path{carpeta} / salidas.producto / salidas.edicion / salidas.nombre)
            .string();
    std::vector<Archivo> result;
    const auto add = [&](const std::string& ending, std::string bytes) {
        if (!bytes.empty()) {
            result.push_back({.path = stem + ending, .bytes = std::move(bytes)});
        }
    };
    add(".pdf", std::move(salidas.pdf));
    add(".html", std::move(salidas.html));
    add(".json", std::move(salidas.json));
    for (std::size_t i = 0; i < salidas.png.size(); ++i) {
        add("-" + page_number(i + 1, salidas.png.size()) + ".png", std::move(salidas.png[i]));
    }
    return result;
}

/// What came of one input.
struct Resultado {
    base::Diagnostics diagnostics;
    std::vector<std::string> archivos;  // written
    std::string volcado;                // the stage that was asked for, instead of files
    ExitCode code = ExitCode::done;
    bool is_made = false;
};

/// Makes programmes: each worker has its own caches, everything else is shared and never changes.
class Taller {
  public:
    Taller(const Orden& orden, const pipeline::Recursos& recursos, std::size_t workers)
        : orden_{orden}, recursos_{recursos}, obreros_(workers) {}

    [[nodiscard]] Resultado make(std::size_t worker, const std::string& input) {
        Resultado result;
        auto& obrero = obreros_[worker];
        if (!obrero) {
            auto made = pipeline::make_obrero(recursos_);
            if (!made) {
                note(made.diagnostics(), ExitCode::bug, result);
                return result;
            }
            obrero = std::move(*made);
        }
        const auto bytes = read_file(input);
        if (!bytes) {
            note(bytes.diagnostics(), ExitCode::environment, result);
        } else if (!orden_.volcado.empty()) {
            dump(*bytes, input, *obrero, result);
        } else {
            write(*bytes, input, *obrero, result);
        }
        return result;
    }

  private:
    static void note(const base::Diagnostics& diagnostics, ExitCode if_error, Resultado& result) {
        append(result.diagnostics, diagnostics);
        if (base::has_errors(diagnostics)) {
            result.code = worst(result.code, if_error);
        }
    }

    void write(const std::string& bytes, const std::string& input, pipeline::Obrero& obrero,
               Resultado& result) const {
        auto salidas = pipeline::make_salidas(bytes, input, recursos_, obrero, make_pedido(orden_));
        note(salidas.diagnostics(), ExitCode::invalid_input, result);
        if (!salidas) {
            return;
        }
        const auto archivos = name_files(std::move(*salidas), orden_.salida);
        const auto faults = write_files(archivos);
        note(faults, ExitCode::environment, result);
        result.is_made = faults.empty();
        for (std::size_t i = 0; result.is_made && i < archivos.size(); ++i) {
            result.archivos.push_back(archivos[i].path);
        }
    }

    void dump(const std::string& bytes, const std::string& input, pipeline::Obrero& obrero,
              Resultado& result) const {
        const auto etapa = orden_.volcado == "report"     ? pipeline::Etapa::report
                           : orden_.volcado == "document" ? pipeline::Etapa::document
                                                          : pipeline::Etapa::layout;
        auto text = pipeline::dump(bytes, input, recursos_, obrero, etapa);
        note(text.diagnostics(), ExitCode::invalid_input, result);
        if (text) {
            result.volcado = std::move(*text);
        }
    }

    const Orden& orden_;
    const pipeline::Recursos& recursos_;
    std::vector<std::optional<pipeline::Obrero>> obreros_;
};

/// Tells what came of each input, in their order, and at the end of them all.
class Relato {
  public:
    Relato(const Orden& orden, Consola& consola, std::size_t inputs)
        : orden_{orden}, consola_{consola}, inputs_{inputs} {}

    void add(const std::string& input, const Resultado& result) {
        if (!orden_.prints_json) {
            consola_.err << print_text(result.diagnostics);
        }
        append(diagnostics_, result.diagnostics);
        code_ = worst(code_, result.code);
        consola_.out << result.volcado;
        list(result.archivos);
        made_ += result.is_made ? 1U : 0U;
        if (has_errors(result.diagnostics)) {
            failed_.push_back(input);
        }
        ++done_;
        if (consola_.shows_progress && inputs_ > 1) {
            consola_.err << "\r" << done_ << "/" << inputs_ << (done_ == inputs_ ? "\r" : "")
                         << std::flush;
        }
    }

    /// Nothing was made, and why.
    [[nodiscard]] ExitCode refuse(const base::Diagnostics& diagnostics, ExitCode code) {
        if (orden_.prints_json) {
            diagnostics_ = diagnostics;
            print_object();
        } else {
            consola_.err << print_text(diagnostics);
        }
        return code;
    }

    [[nodiscard]] ExitCode finish() {
        if (orden_.prints_json) {
            print_object();
        }
        if (orden_.volcado.empty()) {
            const std::string counts = count_text(diagnostics_);
            consola_.err << made_ << " de " << inputs_ << " programas hechos"
                         << (counts.empty() ? "" : "; " + counts) << "\n";
            list_failed();
        }
        return final_code(orden_, code_, diagnostics_);
    }

  private:
    void print_object() {
        consola_.out << "{\"archivos\": [" << written_ << "],\n\"fallidos\": ["
                     << json_list(failed_) << "],\n\"diagnosticos\": " << print_json(diagnostics_)
                     << "}\n";
    }

    void list(const std::vector<std::string>& archivos) {
        if (orden_.prints_json) {
            written_ += written_.empty() || archivos.empty() ? "" : ",\n  ";
            written_ += json_list(archivos);
            return;
        }
        for (const std::string& archivo : archivos) {
            consola_.out << archivo << "\n";
        }
    }

    /// What failed among many is lost above: it is named again at the end.
    void list_failed() {
        if (inputs_ > 1 && !failed_.empty() && !orden_.prints_json) {
            consola_.err << "no se hicieron:\n";
            for (const std::string& input : failed_) {
                consola_.err << "    " << base::escape_for_terminal(input) << "\n";
            }
        }
    }

    static std::string json_list(const std::vector<std::string>& texts) {
        std::string result;
        for (const std::string& text : texts) {
            result += result.empty() ? "" : ",\n  ";
            base::append_json_string(result, text);
        }
        return result;
    }

    const Orden& orden_;
    Consola& consola_;
    std::size_t inputs_;
    base::Diagnostics diagnostics_;
    std::string written_;
    std::vector<std::string> failed_;
    std::size_t made_ = 0;
    std::size_t done_ = 0;
    ExitCode code_ = ExitCode::done;
};

}  // namespace

ExitCode generar(const Orden& orden, Consola& consola) {
    ExitCode code = ExitCode::done;
    const auto apertura = open_inputs(orden.argumentos, code);
    Relato relato{orden, consola, apertura ? apertura->inputs.size() : 0};
    if (!apertura) {
        return relato.refuse(apertura.diagnostics(), code);
    }
    const std::vector<std::string>& inputs = apertura->inputs;
    const std::size_t workers = count_workers(orden, inputs.size());
    if (inputs.size() > 1 && orden.volcado.empty()) {
        const auto clashes = find_clashes(inputs, workers);
        if (!clashes.empty()) {
            return relato.refuse(clashes, ExitCode::invalid_input);
        }
    }
    Taller taller{orden, apertura->recursos, workers};
    batch::run_in_order(
        inputs.size(), workers,
        [&](std::size_t worker, std::size_t index) { return taller.make(worker, inputs[index]); },
        [&](std::size_t index, const Resultado& result) { relato.add(inputs[index], result); });
    return relato.finish();
}

}  // namespace generator::app
