#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "comparacion/arbol.hpp"
#include "comparacion/comparacion.hpp"
#include "comparacion/pareo.hpp"

namespace generator::comparacion {

/// The two inputs, and which value of one is which of the other.
struct Pares {
    const Arbol& antes;
    const Arbol& despues;
    const Pareo& pareo;
};

/// What is different among the facts, and which values that concerns: the causes of the rest.
struct CambiosHechos {
    std::vector<Diferencia> diferencias;
    std::vector<bool> de_antes;    // by node
    std::vector<bool> de_despues;  // by node
};

/// Facts that changed, appeared, vanished or moved; what appeared or vanished whole (an element, an
/// object) is one difference with its facts. Of two years of a programme, see `Comparacion`.
[[nodiscard]] CambiosHechos compare_hechos(const Pares& pares, bool is_interanual);

}  // namespace generator::comparacion
