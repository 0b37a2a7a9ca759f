#pragma once

#include <string>
#include <vector>

#include "methodology/frase.hpp"
#include "report/reporte.hpp"

namespace generator::report {

/// A sentence in parts, for a template to link the figures that it quotes: letters, and the figure
/// that follows them, if one does.
[[nodiscard]] const Forma& forma_frase();

/// `citas` stand in the first letters of `texto`. A figure that the sentence prints otherwise than
/// its explanation does stays among the letters: a link must not change what is published.
[[nodiscard]] Valor make_frase(std::string_view texto,
                               const std::vector<methodology::CitaFrase>& citas,
                               const std::vector<Cifra>& cifras);

}  // namespace generator::report
