#pragma once

#include <vector>

#include "figures/matriz.hpp"
#include "rules/veredicto.hpp"

namespace generator::rules {

/// Whether a value reaches its meta.
enum class Cumple : std::uint8_t { si, no, sin_valor, sin_sentido };
[[nodiscard]] Cumple cumple(const figures::FigurasMeta& meta, const figures::ValorMatriz& valor);

/// Decimals of a percentage that tell a value from the meta it prints like; -1: any do.
[[nodiscard]] std::int8_t telling_decimals(const figures::FigurasMeta& meta,
                                           const base::Ratio& valor,
                                           const methodology::Edicion& edicion);

/// The verdicts, and the records that they point at: the threshold of each is the meta of its own
/// indicator, which is data of the tender, so a record of the edition is copied and given it.
struct Cumplimientos {
    std::vector<methodology::Regla> reglas;
    std::vector<Veredicto> veredictos;
};

/// Valor de cada indicador contra su meta.
///
///   rule      META_CUMPLE, META_NO_CUMPLE, META_SIN_VALOR, META_SIN_SENTIDO
///   formula   valor >= meta if ascendente, valor <= meta if descendente; exact
///   unit      that of the indicator
///   money     none
///   no value  META_SIN_VALOR; without a declared sentido META_SIN_SENTIDO: there is no verdict
///   source    the meta of the indicator, in the matrix; no methodology publishes a sentence
[[nodiscard]] Cumplimientos cumplimientos(const figures::FigurasMatriz& figuras,
                                          const methodology::Edicion& edicion);

}  // namespace generator::rules
