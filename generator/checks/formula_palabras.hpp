#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/matriz_logica.hpp"

namespace generator::checks {

/// A word or a whole number of a text: as it is written and folded (lower case, no accents).
struct Palabra {
    std::string_view texto;  // of the text that was read, which outlives it
    std::string plegada;
    std::size_t lugar = 0;  // byte offset in the text
};

/// The words of a text, in order, or the first `most` of them. Signs separate words: "niño(a)s" is
/// "niño", "a", "s".
[[nodiscard]] std::vector<Palabra> read_palabras(std::string_view texto);
[[nodiscard]] std::vector<Palabra> read_palabras(std::string_view texto, std::size_t most);

/// The folded word of that place; beyond the last, none.
[[nodiscard]] std::string_view word_at(std::span<const Palabra> palabras, std::size_t i);
/// Whether a folded word is one of some.
[[nodiscard]] bool is_one_of(std::string_view palabra, std::span<const std::string_view> words);
/// Whether a folded word begins with one of some roots.
[[nodiscard]] bool has_root(std::string_view palabra, std::span<const std::string_view> roots);
/// Whether a folded word ends as the infinitive of a verb: "completar", "definir".
[[nodiscard]] bool is_infinitive(std::string_view palabra);
/// Whether it is written so, accents too; a capital begins a sentence.
[[nodiscard]] bool is_written(const Palabra& palabra, std::string_view word);

/// True if two folded words are forms of one root: "reingresan" and "reingresados".
[[nodiscard]] bool share_root(std::string_view a, std::string_view b);

/// A mention that the text denies: "no reingresan", "sin dato".
struct Negacion {
    std::string_view negacion;  // "no"
    std::size_t palabra = 0;    // index of the word that it denies
};
/// False if the text has neither word: most do not, and need not be read word by word.
[[nodiscard]] bool may_deny(std::string_view texto);
/// Of "no" and "sin"; not of "no obstante" or of comparisons ("no superior a").
[[nodiscard]] std::vector<Negacion> find_negaciones(const std::vector<Palabra>& palabras);

/// A number of days that a text sets as a limit.
struct PlazoDicho {
    std::int64_t dias = 0;
    bool is_estricto = false;                 // "menor a 38 días": the 38th day is outside
    std::optional<model::DiasPlazo> clase{};  // "días hábiles"
    std::string fragmento;                    // as the text says it: "menor a 38 días corridos"
};
[[nodiscard]] std::vector<PlazoDicho> find_plazos(std::string_view texto);

}  // namespace generator::checks
