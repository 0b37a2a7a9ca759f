#include "checks/formula_palabras.hpp"

#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "base/words.hpp"
#include "checks/texto.hpp"

namespace generator::checks {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_plain_letter(char c) {
    constexpr char lower = 0x20;
    const auto small = static_cast<char>(c | lower);
    return small >= 'a' && small <= 'z';
}

/// What may stand around a word of its own: all but ASCII letters.
bool may_separate(char c) { return !is_plain_letter(c); }

/// End of the letters that begin at `at`, or of the digits; `at` if neither do.
std::size_t end_of_palabra(std::string_view texto, std::size_t at) {
    std::size_t end = at;
    while (end < texto.size() && is_digit(texto[end])) {
        ++end;
    }
    return end > at ? end : read_palabra(texto, at).end;
}

// Words that stand between "no" and what it denies: "no se han reingresado".
constexpr std::array<std::string_view, 24> kAuxiliares{
    "a",     "de",  "la",  "las", "lo",  "los",    "le",   "les", "se",    "ha",     "han",  "haya",
    "hayan", "son", "fue", "sea", "ser", "fueron", "sean", "es",  "habia", "habian", "hubo", "un"};

// After "no" they compare or link: they deny nothing that is counted.
constexpr std::array<std::string_view, 11> kSinNegar{"obstante", "mas",      "menos",   "mayor",
                                                     "menor",    "mayores",  "menores", "igual",
                                                     "superior", "inferior", "solo"};

std::optional<std::size_t> denied_by(const std::vector<Palabra>& palabras, std::size_t negacion) {
    for (std::size_t i = negacion + 1; i < palabras.size(); ++i) {
        const std::string& word = palabras[i].plegada;
        if (is_one_of(word, kSinNegar)) {
            return std::nullopt;
        }
        if (!is_one_of(word, kAuxiliares)) {
            return i;
        }
    }
    return std::nullopt;
}

bool is_strict_comparison(std::string_view word) {
    constexpr std::array<std::string_view, 5> words{"menor", "menores", "menos", "inferior",
                                                    "antes"};
    return is_one_of(word, words);
}

/// Index of the first word of the comparison before the number: "menor" of "menor a 38 días".
std::size_t comparison_before(const std::vector<Palabra>& palabras, std::size_t number) {
    constexpr std::size_t longest = 4;  // "menor o igual a"
    const std::size_t from = number > longest ? number - longest : 0;
    for (std::size_t i = number; i > from; --i) {
        if (is_strict_comparison(palabras[i - 1].plegada)) {
            return i - 1;
        }
    }
    return number;
}

PlazoDicho plazo_at(std::string_view texto, const std::vector<Palabra>& palabras,
                    std::size_t number, std::int64_t dias) {
    const std::size_t first = comparison_before(palabras, number);
    std::size_t last = number + 1;
    PlazoDicho plazo;
    plazo.dias = dias;
    if (last + 1 < palabras.size()) {
        const std::string& kind = palabras[last + 1].plegada;
        const bool is_habiles = kind == "habil" || kind == "habiles";
        if (is_habiles || kind.starts_with("corrido")) {
            plazo.clase = is_habiles ? model::DiasPlazo::habiles : model::DiasPlazo::corridos;
            ++last;
        }
    }
    plazo.is_estricto = first < number;
    for (std::size_t i = first; i < number; ++i) {
        const bool is_inclusive = palabras[i].plegada == "igual";
        plazo.is_estricto = plazo.is_estricto && !is_inclusive;
    }
    // "no menor a 5 días" and "no antes de" set a floor, not a limit.
    if (first > 0 && palabras[first - 1].plegada == "no") {
        plazo.is_estricto = false;
    }
    const std::size_t begin = palabras[first].lugar;
    const Palabra& end = palabras[last];
    plazo.fragmento = texto.substr(begin, end.lugar + end.texto.size() - begin);
    return plazo;
}

}  // namespace

std::vector<Palabra> read_palabras(std::string_view texto) {
    return read_palabras(texto, texto.size());
}

std::vector<Palabra> read_palabras(std::string_view texto, std::size_t most) {
    std::vector<Palabra> result;
    constexpr std::size_t bytes_of_a_word = 6;
    result.reserve(std::min(most, texto.size() / bytes_of_a_word + 1));
    std::size_t at = 0;
    while (at < texto.size() && result.size() < most) {
        if (is_plain_sign(texto[at]) && !is_digit(texto[at])) {  // a space, most signs
            ++at;
            continue;
        }
        const std::size_t end = end_of_palabra(texto, at);
        if (end == at) {
            at += base::decode_utf8(texto, at).size;
            continue;
        }
        const std::string_view word = texto.substr(at, end - at);
        result.push_back({word, base::fold(word), at});
        at = end;
    }
    return result;
}

std::string_view word_at(std::span<const Palabra> palabras, std::size_t i) {
    return i < palabras.size() ? std::string_view{palabras[i].plegada} : std::string_view{};
}

bool is_one_of(std::string_view palabra, std::span<const std::string_view> words) {
    return std::ranges::find(words, palabra) != words.end();
}

bool has_root(std::string_view palabra, std::span<const std::string_view> roots) {
    // Most are told apart by their first letter.
    return std::ranges::any_of(roots, [&](std::string_view root) {
        return palabra.starts_with(root.front()) && palabra.starts_with(root);
    });
}

bool is_infinitive(std::string_view palabra) {
    constexpr std::size_t shortest = 5;
    return palabra.size() >= shortest &&
           (palabra.ends_with("ar") || palabra.ends_with("er") || palabra.ends_with("ir"));
}

bool is_written(const Palabra& palabra, std::string_view word) {
    constexpr unsigned char case_bit = 0x20;
    const std::string_view texto = palabra.texto;
    return texto.size() == word.size() && !word.empty() &&
           (static_cast<unsigned char>(texto.front()) | case_bit) ==
               static_cast<unsigned char>(word.front()) &&
           texto.substr(1) == word.substr(1);
}

bool share_root(std::string_view a, std::string_view b) {
    constexpr std::size_t shortest = 5;
    const auto [in_a, in_b] = std::ranges::mismatch(a, b);
    const auto common = static_cast<std::size_t>(in_a - a.begin());
    const std::size_t shorter = std::min(a.size(), b.size());
    return common >= shortest && common * 3 >= shorter * 2;
}

bool may_deny(std::string_view texto) {
    constexpr char lower = 0x20;
    const auto is = [&](std::size_t at, char letter) {
        return at < texto.size() && (texto[at] | lower) == letter;
    };
    for (std::size_t i = 0; i < texto.size(); ++i) {
        if ((is(i, 'n') && is(i + 1, 'o')) || (is(i, 's') && is(i + 1, 'i') && is(i + 2, 'n'))) {
            const std::size_t end = i + (is(i, 'n') ? 2 : 3);
            const bool starts = i == 0 || may_separate(texto[i - 1]);
            if (starts && (end == texto.size() || may_separate(texto[end]))) {
                return true;
            }
        }
    }
    return false;
}

std::vector<Negacion> find_negaciones(const std::vector<Palabra>& palabras) {
    std::vector<Negacion> result;
    for (std::size_t i = 0; i < palabras.size(); ++i) {
        if (palabras[i].plegada != "no" && palabras[i].plegada != "sin") {
            continue;
        }
        if (const auto denied = denied_by(palabras, i)) {
            result.push_back({palabras[i].texto, *denied});
        }
    }
    return result;
}

std::vector<PlazoDicho> find_plazos(std::string_view texto) {
    const std::vector<Palabra> palabras = read_palabras(texto);
    std::vector<PlazoDicho> result;
    for (std::size_t i = 0; i + 1 < palabras.size(); ++i) {
        const auto dias = base::whole_number(palabras[i].texto);
        const std::string& unit = palabras[i + 1].plegada;
        if (dias && (unit == "dias" || unit == "dia")) {
            result.push_back(plazo_at(texto, palabras, i, *dias));
        }
    }
    return result;
}

}  // namespace generator::checks
