#pragma once

#include "app/commands.hpp"

namespace generator::app {

/// `verificar` of PDFs instead of a folder: each is made again from the data that it carries, and
/// compared.
[[nodiscard]] ExitCode verificar_pdfs(const Orden& orden, Consola& consola);

}  // namespace generator::app
