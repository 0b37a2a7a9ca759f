#pragma once

#include <string>
#include <vector>

#include "model/dato.hpp"
#include "report/valor.hpp"

namespace generator::report {

/// A long text as informed: paragraphs, and lists of the elements that begin with "- ".
[[nodiscard]] const Forma& forma_bloques();
/// Of all texts but the first `skipped`.
[[nodiscard]] std::vector<Valor> make_bloques(const std::vector<model::Dato<std::string>>& textos,
                                              std::size_t skipped);

}  // namespace generator::report
