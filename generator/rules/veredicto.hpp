#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "methodology/edicion.hpp"

namespace generator::rules {

/// A figure that a verdict prints beside the one it judges, with the decimals that tell it apart.
struct OtraCifra {
    std::string cifra;
    std::int8_t decimales = -1;  // -1: any do
};

/// A rule that was applied: which record of the edition speaks, and what it says.
struct Veredicto {
    const methodology::Regla* regla = nullptr;  // of the edition, which outlives it
    std::string cifra;                          // id of the figure judged
    std::string asunto;                         // what is judged, where no figure tells it
    std::string bloque;                         // heading that it stands under, or after
    std::string frase;  // empty if the methodology publishes none for this case
    std::vector<methodology::CitaFrase> citas;  // figures that the sentence quotes
    std::string frase_tabla;  // its wording in a table, where that differs; else empty
    std::string texto;        // of the evaluator, appended to the sentence or in its place
    std::optional<std::size_t> indicador;  // index, of a verdict on one indicator
    /// Decimals of a percentage that tell the figure from the threshold it prints like; -1: any do.
    std::int8_t decimales = -1;
    std::vector<OtraCifra> otras;
    /// Place in the input of the judgement that this verdict lacks; empty if it lacks none.
    std::string falta_juicio;
    std::vector<std::string_view> faltan;  // keys of what is not judged there
    bool is_only_shown = false;  // no rule judges it: its cell prints a dash, as for all its kind
    bool is_publicado = false;   // the verdict itself was published, its operands were not

    /// A place of the document waits for a sentence that nobody published.
    [[nodiscard]] bool lacks_frase() const {
        return frase.empty() && texto.empty() && !is_silent();
    }
    /// One of which an analyst should know: a finding, or what is out of the ordinary. That a
    /// result is good is no missing sentence, and its cell says so.
    [[nodiscard]] bool is_told() const {
        const bool is_good = regla->desenlace == methodology::Desenlace::conforme;
        return lacks_frase() && !is_only_shown && (!is_good || stands_in_text());
    }
    /// A place of the document where sentences stand, not cells.
    [[nodiscard]] bool stands_in_text() const {
        return regla->stands_in(methodology::LugarFrase::hallazgos) ||
               regla->stands_in(methodology::LugarFrase::analisis) ||
               regla->stands_in(methodology::LugarFrase::resumen);
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
/// The same of two values; `power_of_ten` 2 if they print as percentages.
[[nodiscard]] std::int8_t telling_decimals(const base::Ratio& a, const base::Ratio& b,
                                           int decimales, int power_of_ten);

}  // namespace generator::rules
