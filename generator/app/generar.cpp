#include <algorithm>
#include <set>

#include "app/carpeta.hpp"
#include "app/commands.hpp"
#include "app/opening.hpp"
#include "app/planning.hpp"
#include "app/relato.hpp"
#include "app/taller.hpp"
#include "batch/ordered.hpp"

namespace generator::app {
namespace {

/// Ends a run from the middle: what was published stays published.
struct Parada {
    base::Diagnostics faults;
};

/// Publishes what was made, some programmes at a time, and tells it when it is published: a name on
/// stdout is a file that is there.
class Entregador {
  public:
    Entregador(const Piezas& piezas, Carpeta& carpeta, Relato& relato)
        : piezas_{piezas}, carpeta_{carpeta}, relato_{relato} {}

    void add(const Tarea& tarea, Resultado result) {
        if (result.is_fatal) {
            flush();
            throw Parada{std::move(result.diagnostics)};
        }
        if (result.programa) {
            batch::append(entrega_, {{*result.programa}, {}, result.sobrantes});
        }
        pending_.emplace_back(&tarea, std::move(result));
        if (pending_.size() >= kTogether) {
            flush();
        }
    }

    void flush() {
        if (!entrega_.programas.empty()) {
            std::vector<FalloEntrega> failed;
            auto faults = carpeta_.publish(std::exchange(entrega_, {}), failed);
            if (!faults.empty()) {
                throw Parada{std::move(faults)};
            }
            take_back(std::move(failed));
        }
        for (const auto& [tarea, result] : std::exchange(pending_, {})) {
            relato_.add(*tarea, piezas_.name(tarea->pieza), result, paths_of(result));
        }
    }

  private:
    static constexpr std::size_t kTogether = 32;  // each time costs a sync of the file system

    /// What could not get its final name is told as what it is: not made.
    void take_back(std::vector<FalloEntrega> failed) {
        for (FalloEntrega& fallo : failed) {
            for (auto& [tarea, result] : pending_) {
                if (result.programa && result.programa->nombre == fallo.nombre) {
                    result.programa.reset();
                    result.code = ExitCode::environment;
                    result.diagnostics.push_back(std::move(fallo.fault));
                    break;
                }
            }
        }
    }

    [[nodiscard]] std::vector<std::string> paths_of(const Resultado& result) const {
        std::vector<std::string> paths;
        if (result.programa) {
            for (const batch::Salida& salida : result.programa->salidas) {
                paths.push_back(carpeta_.path(result.programa->nombre, salida.fin));
            }
        }
        return paths;
    }

    const Piezas& piezas_;
    Carpeta& carpeta_;
    Relato& relato_;
    batch::Entrega entrega_;
    std::vector<std::pair<const Tarea*, Resultado>> pending_;
};

/// Where outputs will be, or are taken out: "ficha-monitoreo/2023".
std::vector<std::string> folders_of(const Plan& plan, bool prunes) {
    std::set<std::string> folders;
    const auto add = [&](const std::string& nombre) {
        if (!nombre.empty()) {
            folders.insert(nombre.substr(0, nombre.rfind('/')));
        }
    };
    for (const Tarea& tarea : plan.tareas) {
        add(tarea.nombre);
    }
    for (const std::string& sobrante : plan.sobrantes) {
        add(prunes ? sobrante : "");
    }
    return {folders.begin(), folders.end()};
}

/// The programmes of the folder that no input stands for, with their files.
batch::Entrega leftovers(const Plan& plan, const Carpeta& carpeta) {
    batch::Entrega result{.programas = {}, .retirados = plan.sobrantes, .sobrantes = {}};
    for (const std::string& nombre : plan.sobrantes) {
        for (const batch::Salida& salida :
             batch::find_programa(carpeta.manifiesto(), nombre)->salidas) {
            result.sobrantes.push_back(nombre + salida.fin);
        }
    }
    return result;
}

/// Takes them out, unless an input failed: a broken file is no reason to delete what it stood for.
void prune(const Plan& plan, Carpeta& carpeta, Relato& relato) {
    if (plan.sobrantes.empty()) {
        return;
    }
    if (!plan.is_complete || relato.code() >= ExitCode::invalid_input) {
        relato.note({{.code = "W-SAL-007",
                      .severity = base::Severity::warning,
                      .place = {},
                      .message = "no se retiró ningún programa, porque alguna entrada falló",
                      .hint = "corrija las entradas que fallaron y repita con --podar"}},
                    ExitCode::done);
        return;
    }
    std::vector<FalloEntrega> failed;
    auto faults = carpeta.publish(leftovers(plan, carpeta), failed);
    if (!faults.empty()) {
        throw Parada{std::move(faults)};
    }
    relato.count_removed(plan.sobrantes.size());
}

void make_all(const Orden& orden, const Apertura& apertura, const Plan& plan, Carpeta& carpeta,
              Relato& relato) {
    const bool has_work = !plan.tareas.empty() || (orden.prunes && !plan.sobrantes.empty());
    if (!has_work) {
        return;
    }
    if (auto faults = carpeta.begin(folders_of(plan, orden.prunes)); !faults.empty()) {
        throw Parada{std::move(faults)};
    }
    const std::size_t workers = count_workers(orden, plan.tareas.size());
    Taller taller{orden, apertura, workers};
    Entregador entregador{apertura.piezas, carpeta, relato};
    batch::run_in_order(
        plan.tareas.size(), workers,
        [&](std::size_t worker, std::size_t index) {
            return taller.make(worker, plan.tareas[index], carpeta);
        },
        [&](std::size_t index, Resultado result) {
            entregador.add(plan.tareas[index], std::move(result));
        });
    entregador.flush();
    if (orden.prunes) {
        prune(plan, carpeta, relato);
    }
}

/// A folder that is somebody else's is wrong use; the rest is for the disk or the hour to mend.
ExitCode folder_code(const base::Diagnostics& faults) {
    return faults.front().code == "E-SAL-002" ? ExitCode::wrong_use : ExitCode::environment;
}

void fill_folder(const Orden& orden, const Apertura& apertura, Relato& relato) {
    auto carpeta = Carpeta::open(orden.salida);
    if (!carpeta) {
        relato.note(carpeta.diagnostics(), folder_code(carpeta.diagnostics()));
        return;
    }
    Plan plan =
        make_plan(orden, apertura.piezas, *carpeta, count_workers(orden, apertura.piezas.size()));
    if (!plan.choques.empty()) {
        relato.note(plan.choques, ExitCode::invalid_input);
        return;
    }
    relato.begin(apertura.piezas.size(), plan.tareas.size());
    relato.count_unchanged(plan.sin_cambios, plan.avisos_previos);
    relato.count_leftover(plan.sobrantes.size());
    try {
        make_all(orden, apertura, plan, *carpeta, relato);
    } catch (const Parada& parada) {
        relato.note(parada.faults, ExitCode::environment);
    }
    const auto faults = carpeta->finish(std::move(plan.estado));
    relato.note(faults, faults.empty() ? ExitCode::done : ExitCode::environment);
}

/// `--volcado`: one stage of each programme on stdout, nothing written.
void dump_all(const Orden& orden, const Apertura& apertura, Relato& relato) {
    const Piezas& piezas = apertura.piezas;
    const std::size_t workers = count_workers(orden, piezas.size());
    Taller taller{orden, apertura, workers};
    relato.begin(piezas.size(), piezas.size());
    batch::run_in_order(
        piezas.size(), workers,
        [&](std::size_t worker, std::size_t index) { return taller.dump(worker, index); },
        [&](std::size_t index, const Resultado& result) {
            relato.add({.pieza = index}, piezas.name(index), result, {});
        });
}

}  // namespace

ExitCode generar(const Orden& orden, Consola& consola) {
    ExitCode code = ExitCode::done;
    Relato relato{orden, consola};
    const auto apertura = open_inputs(orden.argumentos, code);
    relato.note(apertura.diagnostics(), code);
    if (!apertura) {
        return relato.finish();
    }
    relato.show_lines_of(apertura->piezas);
    if (orden.volcado.empty()) {
        fill_folder(orden, *apertura, relato);
    } else {
        dump_all(orden, *apertura, relato);
    }
    return relato.finish();
}

}  // namespace generator::app
