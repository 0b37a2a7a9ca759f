#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "figures/ficha.hpp"
#include "rules/veredicto.hpp"

namespace generator::rules {

/// An edition against the table, at start-up: a record or threshold that a rule needs and the
/// edition lacks, another figure than the rule reads, or a record that no rule knows (E-REG-nnn).
[[nodiscard]] base::Diagnostics check_tabla(const methodology::Edicion& edicion);

/// Every rule of the edition, in the order of the table, which is that of the document.
[[nodiscard]] std::vector<Veredicto> apply_reglas(const figures::FigurasFicha& figuras,
                                                  const methodology::Edicion& edicion);

/// "Sin hallazgos en la dimensión de ...", with the name of the dimension as the edition has it.
[[nodiscard]] std::string sin_hallazgos(const methodology::Edicion& edicion, std::int32_t ejercicio,
                                        std::string_view dimension);
/// The note of a cell for which no methodology publishes a sentence.
[[nodiscard]] std::string sin_resultado(const methodology::Edicion& edicion);

}  // namespace generator::rules
