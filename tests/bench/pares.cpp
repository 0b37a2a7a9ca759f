// The peers' bench runs us with this: every record of SRC becomes OUT/<same name>.pdf, .html and
// .json, by the product's own pipeline and its own way of writing files.
// `fichas_pares SRC OUT [-j WORKERS] [--memoria]`; --memoria writes nothing.
#include <charconv>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/inputs.hpp"
#include "batch/ordered.hpp"
#include "pipeline/pipeline.hpp"
#include "support/registro.hpp"

namespace {

using namespace generator;

struct Orden {
    std::string from;
    std::string to;
    std::size_t workers = 1;
    bool keeps_in_memory = false;
};

std::optional<Orden> read_orden(int argc, char** argv) {
    Orden orden;
    std::vector<std::string> names;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        if (word == "--memoria") {
            orden.keeps_in_memory = true;
        } else if (word == "-j" && i + 1 < argc) {
            const std::string_view number = argv[++i];
            std::from_chars(number.data(), number.data() + number.size(), orden.workers);
        } else {
            names.emplace_back(word);
        }
    }
    if (names.size() != 2 || orden.workers == 0) {
        return std::nullopt;
    }
    orden.from = names[0];
    orden.to = names[1];
    return orden;
}

/// Makes records; each worker has its own caches.
class Taller {
  public:
    Taller(const Orden& orden, const pipeline::Recursos& recursos,
           const methodology::Edicion& edicion)
        : orden_{orden}, recursos_{recursos}, edicion_{edicion}, obreros_(orden.workers) {}

    [[nodiscard]] base::Diagnostics make(std::size_t worker, const std::string& input) {
        const auto bytes = app::read_file(input);
        if (!bytes) {
            return bytes.diagnostics();
        }
        const std::string name = std::filesystem::path{input}.stem().string();
        const std::string entrada =
            support::to_entrada({*bytes, input, "registro-" + name}, edicion_);
        if (entrada.empty()) {
            base::Diagnostic fault;
            fault.place.file = input;
            fault.message = "no es un registro de la ficha, o sus montos no están a sus precios";
            return {fault};
        }
        auto& obrero = obreros_[worker];
        if (!obrero) {
            auto made = pipeline::make_obrero(recursos_);
            if (!made) {
                return made.diagnostics();
            }
            obrero = std::move(*made);
        }
        auto salidas = pipeline::make_salidas(entrada, input, recursos_, *obrero, {});
        if (!salidas) {
            return salidas.diagnostics();
        }
        return write(*salidas, name);
    }

  private:
    [[nodiscard]] base::Diagnostics write(const pipeline::Salidas& salidas,
                                          const std::string& name) const {
        if (orden_.keeps_in_memory) {
            return {};
        }
        const std::string stem = (std::filesystem::path{orden_.to} / name).string();
        for (const auto& [ending, bytes] :
             {std::pair{".pdf", &salidas.pdf}, std::pair{".html", &salidas.html},
              std::pair{".json", &salidas.json}}) {
            if (const int error = app::replace(stem + ending, *bytes, corrida_)) {
                return {app::write_fault(stem + ending, error)};
            }
        }
        return {};
    }

    const Orden& orden_;
    const std::string corrida_ = app::new_corrida();
    const pipeline::Recursos& recursos_;
    const methodology::Edicion& edicion_;
    std::vector<std::optional<pipeline::Obrero>> obreros_;
};

void tell(const base::Diagnostics& diagnostics) {
    for (const base::Diagnostic& diagnostic : diagnostics) {
        std::fprintf(stderr, "%s\n", base::to_text(diagnostic).c_str());
    }
}

int run(const Orden& orden) {
    auto recursos = pipeline::load_recursos();
    const auto inputs = app::find_inputs({orden.from});
    std::filesystem::create_directories(orden.to);
    if (!recursos || !inputs) {
        tell(recursos ? inputs.diagnostics() : recursos.diagnostics());
        return 1;
    }
    methodology::Edicion* edicion = support::edicion_de_registros(*recursos);
    if (edicion == nullptr) {
        std::fprintf(stderr, "no existe la edición de los registros\n");
        return 1;
    }
    int code = 0;
    Taller taller{orden, *recursos, *edicion};
    batch::run_in_order(
        inputs->size(), orden.workers,
        [&](std::size_t worker, std::size_t index) {
            return taller.make(worker, inputs->file(index));
        },
        [&](std::size_t /*index*/, const base::Diagnostics& diagnostics) {
            tell(diagnostics);
            code = base::has_errors(diagnostics) ? 1 : code;
        });
    return code;
}

}  // namespace

int main(int argc, char** argv) {
    const auto orden = read_orden(argc, argv);
    if (!orden) {
        std::fprintf(stderr, "uso: fichas_pares SRC OUT [-j WORKERS] [--memoria]\n");
        return 2;
    }
    try {
        return run(*orden);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 1;
    }
}
