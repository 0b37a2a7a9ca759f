#pragma once

#include <vector>

#include "app/carpeta.hpp"
#include "app/opening.hpp"
#include "app/taller.hpp"

namespace generator::app {

/// What a run has to do, known before it writes anything.
struct Plan {
    std::vector<Tarea> tareas;           // what must be made, in the order of the inputs
    batch::Estado estado;                // the inputs as they were seen
    std::vector<std::string> sobrantes;  // names of the manifest that no input stands for
    base::Diagnostics choques;           // E-SAL-001: nothing may be written
    std::size_t sin_cambios = 0;         // inputs whose outputs stand as they should
    std::size_t avisos_previos = 0;      // that were told when those were made
    bool is_complete = true;             // the name of every input could be read
};

/// Reads what changed since the last run, as the marks of the files say, and compares it with the
/// manifest.
[[nodiscard]] Plan make_plan(const Orden& orden, const Piezas& piezas, const Carpeta& carpeta,
                             std::size_t workers);

}  // namespace generator::app
