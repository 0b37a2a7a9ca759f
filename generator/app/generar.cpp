#include <filesystem>
#include <map>
#include <ostream>

#include "app/commands.hpp"
#include "app/diagnostics_text.hpp"
#include "app/files.hpp"
#include "app/inputs.hpp"
#include "base/json_text.hpp"
#include "base/utf8.hpp"
#include "validate/from_load.hpp"

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

/// Two inputs that would write the same outputs: found before anything is written, because the
/// second would silently replace the first.
base::Diagnostics find_clashes(const std::vector<std::string>& inputs) {
    std::map<std::string, std::string> owner_of;
    base::Diagnostics faults;
    for (const std::string& input : inputs) {
        const auto bytes = read_file(input);
        if (!bytes) {
            continue;  // reported when its turn comes
        }
        const auto entrada = validate::read_entrada(*bytes, input);
        if (!entrada) {
            continue;
        }
        const model::Encabezado& encabezado = model::encabezado(*entrada);
        const std::string name = encabezado.producto + "/" + encabezado.edicion + "/" +
                                 encabezado.codigo + "-" +
                                 std::to_string(encabezado.ejercicio.value().valor);
        // Some disks hold «Agua» and «agua» to be one name.
        const auto [owner, is_first] = owner_of.emplace(base::fold(name), input);
        if (!is_first) {
            faults.push_back(
                {.code = "E-SAL-001",
                 .severity = base::Severity::error,
                 .place = {.file = input, .line = 0, .column = 0, .pointer = "/codigo"},
                 .message = "sus salidas se llamarían igual que las de " + owner->second + " (" +
                            name + ")",
                 .hint = "dé un código distinto a cada programa; no se escribió nada"});
        }
    }
    return faults;
}

class Run {
  public:
    Run(const Orden& orden, Consola& consola, const pipeline::Recursos& recursos,
        pipeline::Obrero& obrero)
        : orden_{orden}, consola_{consola}, recursos_{recursos}, obrero_{obrero} {}

    void make(const std::string& input) {
        const auto bytes = read_file(input);
        if (!bytes) {
            report(bytes.diagnostics(), ExitCode::environment);
            return;
        }
        if (!orden_.volcado.empty()) {
            dump(*bytes, input);
            return;
        }
        auto salidas =
            pipeline::make_salidas(*bytes, input, recursos_, obrero_, make_pedido(orden_));
        report(salidas.diagnostics(), ExitCode::invalid_input);
        if (!salidas) {
            return;
        }
        const auto archivos = name_files(std::move(*salidas), orden_.salida);
        const auto faults = write_files(archivos);
        report(faults, ExitCode::environment);
        if (faults.empty()) {
            ++made_;
            list(archivos);
        }
    }

    [[nodiscard]] ExitCode finish(std::size_t inputs) {
        if (orden_.prints_json) {
            consola_.out << "{\"archivos\": [" << written_
                         << "],\n\"diagnosticos\": " << print_json(diagnostics_) << "}\n";
        }
        if (orden_.volcado.empty()) {
            const std::string counts = count_text(diagnostics_);
            consola_.err << made_ << " de " << inputs << " programas hechos"
                         << (counts.empty() ? "" : "; " + counts) << "\n";
        }
        return final_code(orden_, code_, diagnostics_);
    }

  private:
    void report(const base::Diagnostics& diagnostics, ExitCode if_error) {
        if (!orden_.prints_json) {
            consola_.err << print_text(diagnostics);
        }
        append(diagnostics_, diagnostics);
        if (base::has_errors(diagnostics)) {
            code_ = worst(code_, if_error);
        }
    }

    void dump(const std::string& bytes, const std::string& input) {
        const auto etapa = orden_.volcado == "report"     ? pipeline::Etapa::report
                           : orden_.volcado == "document" ? pipeline::Etapa::document
                                                          : pipeline::Etapa::layout;
        const auto text = pipeline::dump(bytes, input, recursos_, obrero_, etapa);
        report(text.diagnostics(), ExitCode::invalid_input);
        if (text) {
            consola_.out << *text;
        }
    }

    void list(const std::vector<Archivo>& archivos) {
        for (const Archivo& archivo : archivos) {
            if (orden_.prints_json) {
                written_ += written_.empty() ? "" : ",\n  ";
                base::append_json_string(written_, archivo.path);
            } else {
                consola_.out << archivo.path << "\n";
            }
        }
    }

    const Orden& orden_;
    Consola& consola_;
    const pipeline::Recursos& recursos_;
    pipeline::Obrero& obrero_;
    base::Diagnostics diagnostics_;
    std::string written_;
    std::size_t made_ = 0;
    ExitCode code_ = ExitCode::done;
};

}  // namespace

ExitCode generar(const Orden& orden, Consola& consola) {
    ExitCode code = ExitCode::done;
    const auto apertura = open_inputs(orden.argumentos, consola, code);
    if (!apertura) {
        return code;
    }
    const std::vector<std::string>& inputs = apertura->inputs;
    auto obrero = pipeline::make_obrero(apertura->recursos);
    if (!obrero) {
        consola.err << print_text(obrero.diagnostics());
        return ExitCode::bug;
    }
    if (inputs.size() > 1 && orden.volcado.empty()) {
        const auto clashes = find_clashes(inputs);
        if (!clashes.empty()) {
            consola.err << print_text(clashes);
            return ExitCode::invalid_input;
        }
    }
    Run run{orden, consola, apertura->recursos, *obrero};
    std::size_t done = 0;
    for (const std::string& input : inputs) {
        run.make(input);
        ++done;
        if (consola.shows_progress && inputs.size() > 1) {
            consola.err << "\r" << done << "/" << inputs.size() << std::flush;
        }
    }
    if (consola.shows_progress && inputs.size() > 1) {
        consola.err << "\r";
    }
    return run.finish(inputs.size());
}

}  // namespace generator::app
