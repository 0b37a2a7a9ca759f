// The peers' bench runs us with this: every record of SRC becomes OUT/<same name>.pdf, .html and
// .json, by the product's own pipeline and its own way of writing files (app/carpeta.hpp).
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

#include "app/carpeta.hpp"
#include "app/inputs.hpp"
#include "app/taller.hpp"
#include "base/sha256.hpp"
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

/// What a record becomes.
struct Hecho {
    base::Diagnostics faults;
    std::string nombre;
    std::vector<app::Archivo> archivos;
};

/// Makes records; each worker has its own caches.
class Taller {
  public:
    Taller(const Orden& orden, const pipeline::Recursos& recursos,
           const methodology::Edicion& edicion)
        : recursos_{recursos}, edicion_{edicion}, obreros_(orden.workers) {}

    [[nodiscard]] Hecho make(std::size_t worker, const std::string& input) {
        const auto bytes = app::read_file(input);
        if (!bytes) {
            return {bytes.diagnostics(), {}, {}};
        }
        const std::string name = std::filesystem::path{input}.stem().string();
        const std::string entrada =
            support::to_entrada({*bytes, input, "registro-" + name}, edicion_);
        if (entrada.empty()) {
            base::Diagnostic fault;
            fault.place.file = input;
            fault.message = "no es un registro de la ficha, o sus montos no están a sus precios";
            return {{fault}, {}, {}};
        }
        auto& obrero = obreros_[worker];
        if (!obrero) {
            auto made = pipeline::make_obrero(recursos_);
            if (!made) {
                return {made.diagnostics(), {}, {}};
            }
            obrero = std::move(*made);
        }
        auto salidas = pipeline::make_salidas(entrada, input, recursos_, *obrero, {});
        if (!salidas) {
            return {salidas.diagnostics(), {}, {}};
        }
        return {{}, name, app::name_files(std::move(*salidas))};
    }

  private:
    const pipeline::Recursos& recursos_;
    const methodology::Edicion& edicion_;
    std::vector<std::optional<pipeline::Obrero>> obreros_;
};

/// Gives files their final names, as many programmes at a time as `generar` does.
class Entregador {
  public:
    explicit Entregador(app::Carpeta& carpeta) : carpeta_{carpeta} {}

    [[nodiscard]] base::Diagnostics add(const Hecho& hecho) {
        batch::Programa programa;
        programa.nombre = hecho.nombre;
        for (const app::Archivo& archivo : hecho.archivos) {
            programa.salidas.push_back(
                {archivo.fin, archivo.bytes.size(), base::sha256(archivo.bytes), {}});
        }
        entrega_.programas.push_back(std::move(programa));
        constexpr std::size_t together = 32;
        return entrega_.programas.size() < together ? base::Diagnostics{} : publish();
    }

    [[nodiscard]] base::Diagnostics finish() {
        base::Diagnostics faults = publish();
        return base::has_errors(faults) ? faults : carpeta_.finish({});
    }

  private:
    [[nodiscard]] base::Diagnostics publish() {
        std::vector<app::FalloEntrega> failed;
        base::Diagnostics faults = carpeta_.publish(std::exchange(entrega_, {}), failed);
        for (app::FalloEntrega& fallo : failed) {
            faults.push_back(std::move(fallo.fault));
        }
        return faults;
    }

    app::Carpeta& carpeta_;
    batch::Entrega entrega_;
};

void tell(const base::Diagnostics& diagnostics) {
    for (const base::Diagnostic& diagnostic : diagnostics) {
        std::fprintf(stderr, "%s\n", base::to_text(diagnostic).c_str());
    }
}

/// Makes every record; `deliver` takes them in their order, and gives faults.
template <class Deliver>
int make_all(const Orden& orden, const app::Piezas& inputs, Taller& taller, Deliver deliver) {
    int code = 0;
    batch::run_in_order(
        inputs.size(), orden.workers,
        [&](std::size_t worker, std::size_t index) {
            return taller.make(worker, inputs.file(index));
        },
        [&](std::size_t /*index*/, Hecho hecho) {
            base::Diagnostics faults =
                hecho.faults.empty() ? deliver(hecho) : std::move(hecho.faults);
            tell(faults);
            code = base::has_errors(faults) ? 1 : code;
        });
    return code;
}

int run(const Orden& orden) {
    auto recursos = pipeline::load_recursos();
    const auto inputs = app::find_inputs({orden.from});
    if (!recursos || !inputs) {
        tell(recursos ? inputs.diagnostics() : recursos.diagnostics());
        return 1;
    }
    methodology::Edicion* edicion = support::edicion_de_registros(*recursos);
    if (edicion == nullptr) {
        std::fprintf(stderr, "no existe la edición de los registros\n");
        return 1;
    }
    Taller taller{orden, *recursos, *edicion};
    if (orden.keeps_in_memory) {
        return make_all(orden, *inputs, taller,
                        [](const Hecho& /*hecho*/) { return base::Diagnostics{}; });
    }
    auto carpeta = app::Carpeta::open(orden.to);
    base::Diagnostics faults = carpeta ? carpeta->begin({""}) : carpeta.diagnostics();
    if (base::has_errors(faults)) {
        tell(faults);
        return 1;
    }
    Entregador entregador{*carpeta};
    const int code = make_all(orden, *inputs, taller, [&](const Hecho& hecho) {
        base::Diagnostics written = carpeta->write(hecho.nombre, hecho.archivos);
        return base::has_errors(written) ? written : entregador.add(hecho);
    });
    faults = entregador.finish();
    tell(faults);
    return base::has_errors(faults) ? 1 : code;
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
