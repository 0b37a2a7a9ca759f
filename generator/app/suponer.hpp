#pragma once

#include <optional>
#include <string>

#include "app/commands.hpp"
#include "app/opening.hpp"

// --suponer: an input as if it said something else. Nothing of it is written anywhere.
namespace generator::app {

/// The report of an input as it is, and as if it said what is supposed.
struct ReporteSupuesto {
    std::string bytes_antes;
    std::string bytes_despues;
    report::Reporte antes;
    report::Reporte despues;
};

/// Nothing if either is not valid: `code` says so, and `consola` why and which.
[[nodiscard]] std::optional<ReporteSupuesto> judge_supuestos(const Apertura& apertura,
                                                             const Orden& orden, Consola& consola,
                                                             ExitCode& code);

/// Every figure, verdict, sentence and contradiction that would be another. True if any would.
[[nodiscard]] bool print_cambios(const ReporteSupuesto& supuesto, const Orden& orden,
                                 Consola& consola);

}  // namespace generator::app
