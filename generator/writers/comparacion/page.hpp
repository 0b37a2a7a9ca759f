#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "comparacion/comparacion.hpp"

// The page of a comparison, in the theme of the fichas: self-contained, without scripts. It is
// written in parts, because a year of programmes is too large to be held whole: head, a row a
// programme, middle, what was not compared, a section a programme that differs, end.
namespace generator::writers::comparacion {

/// What was compared with what, as the command line names it.
struct Titulo {
    std::string antes;
    std::string despues;
};

[[nodiscard]] std::string page_head(const Titulo& titulo, std::string_view style_sheet,
                                    const generator::comparacion::Resumen& resumen);
/// What was told of inputs that could not be compared; empty of nothing.
[[nodiscard]] std::string page_diagnostics(const base::Diagnostics& diagnostics);
/// A row of the table of programmes; empty of one that does not differ. `number` is its own.
[[nodiscard]] std::string page_row(const generator::comparacion::Comparado& comparado,
                                   std::size_t number);
[[nodiscard]] std::string page_middle(const generator::comparacion::Resumen& resumen);
/// What is different in it; empty of a programme that is not compared.
[[nodiscard]] std::string page_section(const generator::comparacion::Comparado& comparado,
                                       std::size_t number);
[[nodiscard]] std::string page_end();

}  // namespace generator::writers::comparacion
