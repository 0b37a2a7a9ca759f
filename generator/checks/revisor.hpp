#pragma once

#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "base/diagnostic.hpp"
#include "figures/faults.hpp"
#include "figures/figure.hpp"
#include "model/dato.hpp"

// What the tables of checks of all products have in common.
namespace generator::checks {

/// A contradiction that can be looked for. `Revision` is what the checks of one product look at; it
/// has `lineas` and `file`, which place what they find.
template <class Revision>
struct Revisor {
    std::string_view id;          // "CUA-SUBTITULOS"
    std::string_view formula;     // Spanish, with the names of the fields: what must agree
    std::string_view tolerancia;  // Spanish
    base::Severity severidad = base::Severity::warning;
    std::string_view explicacion;  // Spanish: why they must agree, and what to do
    void (*funcion)(const Revision& revision, const Revisor& revisor,
                    base::Diagnostics& found) = nullptr;
};

/// With a hint of its own, where the explanation of the check does not fit.
template <class Revision>
void add(base::Diagnostics& found, const Revision& revision, const Revisor<Revision>& revisor,
         const model::Lugar& lugar, std::string message, std::string_view ayuda) {
    found.push_back({std::string{revisor.id}, revisor.severidad,
                     figures::place_of(lugar, revision.lineas, revision.file), std::move(message),
                     std::string{ayuda}});
}
template <class Revision>
void add(base::Diagnostics& found, const Revision& revision, const Revisor<Revision>& revisor,
         const model::Lugar& lugar, std::string message) {
    add(found, revision, revisor, lugar, std::move(message), revisor.explicacion);
}

/// Another cell of the last contradiction that was found.
template <class Revision>
void involve(base::Diagnostics& found, const Revision& revision, const model::Lugar& lugar) {
    found.back().involved.push_back(figures::place_of(lugar, revision.lineas, revision.file));
}

/// The cells of the input that a figure was made from, likewise.
template <class Revision>
void involve_operands(base::Diagnostics& found, const Revision& revision,
                      const figures::Traza& traza) {
    for (const figures::Operando& operando : traza.operandos) {
        if (!operando.puntero.empty()) {
            involve(found, revision, {operando.offset, operando.puntero});
        }
    }
}

/// All that the checks of a table find, in its order.
template <class Revision>
base::Diagnostics apply(std::span<const Revisor<Revision>> revisores, const Revision& revision) {
    base::Diagnostics found;
    for (const Revisor<Revision>& revisor : revisores) {
        revisor.funcion(revision, revisor, found);
    }
    return found;
}

}  // namespace generator::checks
