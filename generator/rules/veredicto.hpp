#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "methodology/edicion.hpp"

namespace generator::rules {

/// A rule that was applied: which record of the edition speaks, and what it says.
struct Veredicto {
    const methodology::Regla* regla = nullptr;  // of the edition, which outlives it
    std::string cifra;                          // id of the figure judged
    std::string asunto;                         // what is judged, where no figure tells it
    std::string bloque;                         // heading that it stands under, or after
    std::string frase;        // empty if the methodology publishes none for this case
    std::string frase_tabla;  // its wording in a table, where that differs; else empty
    std::string texto;        // of the evaluator, appended to the sentence or in its place
    std::optional<std::size_t> indicador;  // index, of a verdict on one indicator
    /// Decimals of a percentage that tell the figure from the threshold it prints like; -1: any do.
    std::int8_t decimales = -1;
    /// Place in the input of the judgement that this verdict lacks; empty if it lacks none.
    std::string falta_juicio;
    bool is_publicado = false;  // the verdict itself was published, its operands were not

    /// A place of the document waits for a sentence that nobody published.
    [[nodiscard]] bool lacks_frase() const {
        return frase.empty() && texto.empty() && !is_silent();
    }
    /// An outcome of which the document says nothing.
    [[nodiscard]] bool is_silent() const {
        return regla->stands_in(methodology::LugarFrase::ninguno);
    }
};

/// Least decimals, from `decimales` on, at which `valor` prints unlike `umbral`, as a percentage if
/// the threshold is a ratio; -1 if it does already, or if the two are equal.
[[nodiscard]] std::int8_t telling_decimals(const base::Ratio& valor,
                                           const methodology::Umbral& umbral, int decimales);

}  // namespace generator::rules
