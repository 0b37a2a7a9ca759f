#pragma once

#include <string_view>

#include "figures/figure.hpp"
#include "rules/veredicto.hpp"

namespace generator::rules {

/// Records of a figure that has a good range between two thresholds.
struct RegistrosRango {
    std::string_view bajo;
    std::string_view dentro;
    std::string_view sobre;
    std::string_view sin_dato;
};

/// The record that speaks of the figure, with the decimals that tell it from the thresholds.
[[nodiscard]] Veredicto judge_range(const figures::Figure<base::Ratio>& figure,
                                    const RegistrosRango& registros,
                                    const methodology::Edicion& edicion,
                                    const methodology::DatosFrase& datos);

}  // namespace generator::rules
