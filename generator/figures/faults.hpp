#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/line_index.hpp"
#include "figures/figure.hpp"
#include "model/dato.hpp"

// Faults of figures, told the same way for every product.
namespace generator::figures {

[[nodiscard]] base::Place place_of(const model::Lugar& lugar, std::string_view bytes,
                                   std::string_view file);
/// Where many are told of one text.
[[nodiscard]] base::Place place_of(const model::Lugar& lugar, const base::LineIndex& lineas,
                                   std::string_view file);
/// E-CIF-003: a figure that leaves 64 bits, at its first operand of the input.
void report_overflow(const Traza& traza, std::string_view bytes, std::string_view file,
                     base::Diagnostics& faults);

}  // namespace generator::figures
