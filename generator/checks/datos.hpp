#pragma once

#include <string_view>
#include <vector>

namespace generator::checks {

/// Which data of an input a check looks at, for who asks about one that says nothing.
struct DatosRevision {
    /// Paths of keys from the root ("/subtitulos/gasto"), each with all that is below it. Without
    /// any value of the first one there is nothing to look at; empty: all texts.
    std::vector<std::string_view> caminos;
    /// It compares numbers by a relation of the system (sistema.hpp).
    bool is_relacion = false;
};

/// Of a check of the catalogue of that product.
[[nodiscard]] DatosRevision datos_de(std::string_view producto, std::string_view id);

}  // namespace generator::checks
