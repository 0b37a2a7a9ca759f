#include "app/planning.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>

#include "batch/ordered.hpp"

namespace generator::app {
namespace {

/// A file may change again within the grain of its disk's clock (two seconds on the coarsest) and
/// keep its date: what changed so lately is read again next time.
constexpr std::chrono::nanoseconds kGrain = std::chrono::seconds{2};

/// One input, as far as the plan needs it.
struct Vista {
    batch::EntradaVista entrada;
    batch::Motivo motivo = batch::Motivo::nuevo;
    std::uint32_t avisos = 0;
    bool is_settled = false;  // may be trusted by its mark next time
};

class Planner {
  public:
    Planner(const Orden& orden, const Piezas& piezas, const Carpeta& carpeta)
        : orden_{orden},
          piezas_{piezas},
          carpeta_{carpeta},
          huella_{pipeline::huella_programa()},
          settled_before_{(std::chrono::system_clock::now().time_since_epoch() - kGrain).count()} {}

    [[nodiscard]] Vista look_at(std::size_t index) const {
        Vista vista = read(index);
        if (!vista.entrada.nombre.empty()) {
            vista.motivo = compare(output_name(vista.entrada.nombre), vista);
        }
        return vista;
    }

    [[nodiscard]] std::string output_name(const std::string& nombre) const {
        return orden_.estado == report::Estado::borrador ? nombre + "-borrador" : nombre;
    }

  private:
    [[nodiscard]] Vista read(std::size_t index) const {
        Vista vista;
        const bool is_file = piezas_.is_whole_file(index);
        const auto seen = is_file ? look(piezas_.file(index)) : std::nullopt;
        if (seen) {
            if (const auto* known = batch::find_entrada(carpeta_.estado(), piezas_.file(index),
                                                        seen->bytes, seen->marca)) {
                return {.entrada = *known, .is_settled = true};
            }
            vista.entrada.bytes = seen->bytes;
            vista.entrada.marca = seen->marca;
        }
        if (const auto bytes = piezas_.read(index)) {
            vista.entrada.ruta = piezas_.file(index);
            vista.entrada.sha256 = base::sha256(*bytes);
            vista.entrada.nombre = pipeline::output_path(*bytes);
            vista.is_settled =
                seen && seen->bytes == bytes->size() && seen->marca.nanosegundos < settled_before_;
        }
        return vista;
    }

    [[nodiscard]] batch::Motivo compare(const std::string& nombre, Vista& vista) const {
        const batch::Programa* hecho = batch::find_programa(carpeta_.manifiesto(), nombre);
        batch::Motivo motivo = batch::compare(hecho, {.entrada = vista.entrada.sha256,
                                                      .programa = huella_,
                                                      .formatos = formatos_of(orden_),
                                                      .opciones = opciones_of(orden_)});
        if (motivo != batch::Motivo::sin_cambios) {
            return motivo;
        }
        vista.avisos = hecho->diagnosticos;
        const bool is_whole = std::ranges::all_of(hecho->salidas, [&](const batch::Salida& salida) {
            return carpeta_.is_intact(*hecho, salida);
        });
        return orden_.remakes ? batch::Motivo::exigido
               : is_whole     ? batch::Motivo::sin_cambios
                              : batch::Motivo::salida;
    }

    const Orden& orden_;
    const Piezas& piezas_;
    const Carpeta& carpeta_;
    base::Sha256 huella_;
    std::int64_t settled_before_;
};

/// What earlier runs saw of files that are not in this one.
void keep_others(const batch::Estado& before, batch::Estado& estado) {
    std::ranges::sort(estado.entradas, {}, &batch::EntradaVista::ruta);
    const std::size_t seen = estado.entradas.size();
    for (const batch::EntradaVista& entrada : before.entradas) {
        const auto end = estado.entradas.begin() + static_cast<std::ptrdiff_t>(seen);
        const auto same = std::ranges::lower_bound(estado.entradas.begin(), end, entrada.ruta, {},
                                                   &batch::EntradaVista::ruta);
        if ((same == end || same->ruta != entrada.ruta) && look(entrada.ruta)) {
            estado.entradas.push_back(entrada);
        }
    }
    std::ranges::sort(estado.entradas, {}, &batch::EntradaVista::ruta);
}

}  // namespace

Plan make_plan(const Orden& orden, const Piezas& piezas, const Carpeta& carpeta,
               std::size_t workers) {
    const Planner planner{orden, piezas, carpeta};
    Plan plan;
    Nombres nombres{piezas};
    const auto& manifest = carpeta.manifiesto().programas;
    std::vector<bool> has_input(manifest.size(), false);
    batch::run_in_order(
        piezas.size(), workers,
        [&](std::size_t, std::size_t index) { return planner.look_at(index); },
        [&](std::size_t index, Vista vista) {
            const std::string& nombre = vista.entrada.nombre;
            nombres.add(index, nombre);
            plan.is_complete = plan.is_complete && !nombre.empty();
            const std::string output = nombre.empty() ? std::string{} : planner.output_name(nombre);
            if (vista.motivo == batch::Motivo::sin_cambios) {
                ++plan.sin_cambios;
                plan.avisos_previos += vista.avisos;
            } else {
                plan.tareas.push_back({.pieza = index, .motivo = vista.motivo, .nombre = output});
            }
            if (const auto* hecho = batch::find_programa(carpeta.manifiesto(), output)) {
                has_input[static_cast<std::size_t>(hecho - manifest.data())] = true;
            }
            if (vista.is_settled) {
                plan.estado.entradas.push_back(std::move(vista.entrada));
            }
        });
    plan.choques = nombres.find_clashes();
    keep_others(carpeta.estado(), plan.estado);
    for (std::size_t i = 0; i < manifest.size(); ++i) {
        if (!has_input[i]) {
            plan.sobrantes.push_back(manifest[i].nombre);
        }
    }
    return plan;
}

}  // namespace generator::app
