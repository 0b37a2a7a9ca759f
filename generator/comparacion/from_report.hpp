#pragma once

#include <span>

#include "comparacion/comparacion.hpp"
#include "report/reporte.hpp"

namespace generator::comparacion {

/// One of the two that are compared.
struct Lado {
    const report::Reporte& reporte;
    /// What its input says besides its facts: sources, methods, codes (`read_anotaciones`). May be
    /// left out, then it is not compared.
    std::span<const report::Hecho> anotaciones{};
};

/// Everything that is different between two reports of one product. Reports of two years are
/// compared as such: what changed of a year that both tell is history.
[[nodiscard]] Comparacion compare(const Lado& antes, const Lado& despues);

}  // namespace generator::comparacion
