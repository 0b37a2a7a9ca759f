#pragma once

#include <string>
#include <string_view>

#include "methodology/edicion.hpp"
#include "pipeline/recursos.hpp"

namespace support {

/// A record of the peers' bench: the published ficha of 2023 as data, its amounts already in M$ of
/// the year of prices.
struct Registro {
    std::string_view bytes;
    std::string_view file;
    std::string_view codigo;  // what its programme is called here
};

/// The record as an input of `ficha-monitoreo`, nothing left out: what the product does not compute
/// is given as published, what no rule says as written by the evaluator. Empty if it is no such
/// record, or its amounts are not in M$ of the edition's year of prices.
[[nodiscard]] std::string to_entrada(const Registro& registro,
                                     const generator::methodology::Edicion& edicion);

/// The edition that judges records; `nullptr` if there is none. Their amounts are those that the
/// ficha prints, so the factors that lead to its year of prices become 1.
[[nodiscard]] generator::methodology::Edicion* edicion_de_registros(
    generator::pipeline::Recursos& recursos);

}  // namespace support
