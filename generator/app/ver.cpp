#include <algorithm>
#include <array>
#include <optional>
#include <ostream>
#include <spawn.h>
#include <unistd.h>

#include "app/commands.hpp"
#include "app/diagnostics_text.hpp"
#include "app/inputs.hpp"
#include "app/puerta.hpp"
#include "app/vista.hpp"
#include "base/words.hpp"

namespace generator::app {
namespace {

/// The browser of the person's own desktop. It is given a file: everybody on the machine can read
/// what a program is called with. It has a session of its own: Ctrl+C here does not close it.
bool open_browser(const std::string& file) {
    std::string program = "xdg-open";
    std::string argument = file;
    std::array<char*, 3> arguments{program.data(), argument.data(), nullptr};
    ::posix_spawnattr_t attributes{};
    if (::posix_spawnattr_init(&attributes) != 0) {
        return false;
    }
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
    ::pid_t child = 0;
    const int error =
        ::posix_spawnp(&child, program.c_str(), nullptr, &attributes, arguments.data(), environ);
    ::posix_spawnattr_destroy(&attributes);
    return error == 0;
}

/// The folder whose templates are shown in place of those compiled in: the one that was named, or
/// this one if it is that of the sources.
std::string recursos_of(const Orden& orden) {
    if (!orden.recursos.empty()) {
        return orden.recursos;
    }
    return holds_datos(".") ? "." : "";
}

preview::Data data_of(const Orden& orden, pipeline::Recursos recursos) {
    return {.recursos = std::make_shared<const pipeline::Recursos>(std::move(recursos)),
            .options = {.estado = report::Estado::borrador, .anio_precios = orden.anio_precios},
            .dots_per_inch = orden.ppp,
            .faults = {},
            .edited = {}};
}

/// A place without programmes may get some while it is watched.
bool may_come(const base::Diagnostic& fault) {
    return fault.severity != base::Severity::error || fault.code == "E-ENT-002" ||
           fault.code == "E-ENT-005";
}

}  // namespace

ExitCode ver(const Orden& orden, Consola& consola) {
    if (std::ranges::find(orden.argumentos, "-") != orden.argumentos.end()) {
        consola.err << "fichas: la vista previa mira archivos que cambian: no lee la entrada "
                       "estándar\n";
        return ExitCode::wrong_use;
    }
    if (!orden.recursos.empty() && !holds_datos(orden.recursos)) {
        consola.err << "fichas: a la carpeta de --recursos le falta una plantilla "
                       "(templates/PRODUCTO/EDICIÓN/*.xml), «assets/metodologia» o "
                       "«assets/estilos/oficial.json»: devuélvalos, o indique otra carpeta\n";
        return ExitCode::wrong_use;
    }
    const Busqueda found = search_inputs(orden.argumentos);
    consola.err << print_text(found.faults);
    if (!std::ranges::all_of(found.faults, may_come)) {
        return inputs_exit_code(found.faults);
    }
    auto recursos = pipeline::load_recursos();
    if (!recursos) {
        consola.err << print_text(recursos.diagnostics());
        return ExitCode::bug;
    }
    Vista vista{orden, found, data_of(orden, std::move(*recursos)), recursos_of(orden)};
    consola.out << "Vista previa de " << base::counted(found.piezas.size(), "programa", "programas")
                << ": " << vista.address() << " (Ctrl+C la termina)" << std::endl;
    if (!consola.out) {
        return ExitCode::environment;  // nobody would know the address; `run` says it
    }
    std::optional<Puerta> puerta;
    if (orden.opens_browser) {
        auto opened = Puerta::open(vista.open_door());
        if (opened) {
            puerta.emplace(std::move(*opened));
        }
        if (!puerta || !open_browser(puerta->file())) {
            consola.err << "fichas: no se pudo abrir el navegador: abra esa dirección a mano\n";
        }
    }
    vista.run();
    return ExitCode::done;
}

}  // namespace generator::app
