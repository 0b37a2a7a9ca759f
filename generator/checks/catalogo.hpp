#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"

namespace generator::checks {

/// A check as a reader sees it: what must agree, whatever looks for it.
struct FilaCatalogo {
    std::string_view producto;  // empty: of every product that has it
    std::string_view id;
    std::string_view formula;
    std::string_view tolerancia;
    base::Severity severidad = base::Severity::warning;
    std::string_view explicacion;
};

/// Every check of a product, or of all if `producto` is empty, in the order in which they are
/// applied. Empty if there is no such product.
[[nodiscard]] std::vector<FilaCatalogo> catalogo(std::string_view producto);

}  // namespace generator::checks
