#pragma once

#include <vector>

#include "figures/matriz.hpp"
#include "methodology/edicion.hpp"
#include "model/matriz_logica.hpp"
#include "report/reporte.hpp"
#include "report/valor.hpp"

namespace generator::report {

// The parts of a matrix's report: facts as the document prints them.

[[nodiscard]] Valor make_objetivos(const model::MatrizLogica& matriz);
[[nodiscard]] Valor make_filas(const model::MatrizLogica& matriz);
/// Each note once, in the order of its first mark.
[[nodiscard]] Valor make_notas(const model::MatrizLogica& matriz);
[[nodiscard]] Valor make_transversales(const model::MatrizLogica& matriz,
                                       const methodology::Edicion& edicion);
[[nodiscard]] Valor make_tipos(const model::MatrizLogica& matriz,
                               const methodology::Edicion& edicion);
[[nodiscard]] Valor make_pago(const model::MatrizLogica& matriz);

/// The figures, and the same as the report prints them: with the decimals that tell each value from
/// its meta.
struct FuentesMatriz {
    const figures::FigurasMatriz& figuras;
    const std::vector<Cifra>& cifras;
};
[[nodiscard]] Valor make_valores(const model::MatrizLogica& matriz, const FuentesMatriz& fuentes);

}  // namespace generator::report
