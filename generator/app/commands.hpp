#pragma once

#include <iosfwd>

#include "app/exit_code.hpp"
#include "app/options.hpp"

namespace generator::app {

/// Where a command prints: results on `out`, everything else on `err`.
struct Consola {
    std::ostream& out;
    std::ostream& err;
    bool shows_progress = false;  // `err` is a terminal
};

[[nodiscard]] ExitCode generar(const Orden& orden, Consola& consola);
[[nodiscard]] ExitCode consolidar(const Orden& orden, Consola& consola);
[[nodiscard]] ExitCode validar(const Orden& orden, Consola& consola);
[[nodiscard]] ExitCode revisar(const Orden& orden, Consola& consola);
[[nodiscard]] ExitCode calcular(const Orden& orden, Consola& consola);
[[nodiscard]] ExitCode explicar(const Orden& orden, Consola& consola);
[[nodiscard]] ExitCode esquema(const Orden& orden, Consola& consola);
[[nodiscard]] ExitCode ver(const Orden& orden, Consola& consola);
[[nodiscard]] ExitCode verificar(const Orden& orden, Consola& consola);
[[nodiscard]] ExitCode comparar(const Orden& orden, Consola& consola);

/// The whole program: arguments (without the program's name) -> exit code. Catches everything.
[[nodiscard]] ExitCode run(const std::vector<std::string>& arguments, Consola& consola);

}  // namespace generator::app
