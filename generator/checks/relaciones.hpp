#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/dato.hpp"

namespace generator::checks {

struct Sistema;

/// A relation as it stands in an input, for who asks about a check that says nothing.
struct RelacionDicha {
    std::string_view id;               // of the check that tells it if it does not hold
    std::string texto;                 // Spanish: "421.505 + 361.290 = 782.795"
    std::vector<model::Lugar> celdas;  // its numbers, in the order of its formula
    std::optional<bool> se_cumple;     // nothing: it cannot be computed in 64 bits
};

/// All relations of a system, in its order.
[[nodiscard]] std::vector<RelacionDicha> read_relaciones(const Sistema& sistema);

}  // namespace generator::checks
