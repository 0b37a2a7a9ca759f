#pragma once

#include <string>

#include "figures/figure.hpp"
#include "model/dato.hpp"

namespace generator::checks {

/// What a published result says against ours, rounded to the decimals that were published; empty
/// if they agree.
[[nodiscard]] std::string contradiction(const model::Publicado& publicado,
                                        const figures::Traza& traza, const base::Ratio& ours);

}  // namespace generator::checks
