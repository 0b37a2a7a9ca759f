#pragma once

#include <optional>
#include <string>

#include "figures/operandos.hpp"

namespace generator::figures {

/// Parts of a sum that the input does not give, by name: "gasto componente 2 2023, ...".
struct Partes {
    std::string ausentes;

    void note_absent(const std::string& nombre);
};

/// A sum that lacks parts is the whole only if it is what it must be, `cierre`, which is known from
/// elsewhere or is not: then the parts that are absent did not exist. Else the sum of the others
/// would pass for the whole: it has no value, and the trace says what it lacks.
void close_sum(Termino& sum, const Partes& partes, const std::optional<base::Ratio>& cierre);

}  // namespace generator::figures
