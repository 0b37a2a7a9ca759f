// Words that a scanner, a change of encoding or a typewriter damaged. Only forms that Spanish does
// not have: a check that doubts lawful words would be turned off.
#include <algorithm>
#include <array>

#include "base/scan.hpp"
#include "base/utf8.hpp"
#include "checks/texto.hpp"
#include "checks/texto_tablas.hpp"

namespace generator::checks {
namespace {

/// Read by scanners; whole words, lower case. Some are two words that stuck together.
constexpr Tabla kEscaner{std::array{
    Reparada{"ademds", "además"},  Reparada{"bdsico", "básico"},     Reparada{"conel", "con el"},
    Reparada{"conla", "con la"},   Reparada{"delas", "de las"},      Reparada{"delos", "de los"},
    Reparada{"demds", "demás"},    Reparada{"dmbito", "ámbito"},     Reparada{"dmbitos", "ámbitos"},
    Reparada{"enel", "en el"},     Reparada{"enlas", "en las"},      Reparada{"enlos", "en los"},
    Reparada{"gue", "que"},        Reparada{"mds", "más"},           Reparada{"nifa", "niña"},
    Reparada{"nifas", "niñas"},    Reparada{"nifna", "niña"},        Reparada{"nifnas", "niñas"},
    Reparada{"nifno", "niño"},     Reparada{"nifnos", "niños"},      Reparada{"nifo", "niño"},
    Reparada{"nifos", "niños"},    Reparada{"nimero", "número"},     Reparada{"nimeros", "números"},
    Reparada{"parael", "para el"}, Reparada{"parala", "para la"},    Reparada{"porel", "por el"},
    Reparada{"porla", "por la"},   Reparada{"sehalado", "señalado"}, Reparada{"vy", "y"},
}};

/// Parts of words that no Spanish word has, because an accented vowel was read as "d" or as a
/// capital.
constexpr std::array kTrozos{
    Reparada{"gndst", "gnóst"},   Reparada{"rondst", "ronóst"}, Reparada{"ldgic", "lógic"},
    Reparada{"ldégic", "lógic"},  Reparada{"pdtes", "pótes"},   Reparada{"mddul", "módul"},
    Reparada{"pdrraf", "párraf"}, Reparada{"cdpit", "cápit"},   Reparada{"cdlcul", "cálcul"},
    Reparada{"mdtic", "mátic"},   Reparada{"rtdtil", "rtátil"}, Reparada{"ndlog", "nálog"},
    Reparada{"ndlis", "nális"},   Reparada{"bdsic", "básic"},   Reparada{"dptim", "óptim"},
    Reparada{"cdlog", "cólog"},   Reparada{"mdxim", "máxim"},   Reparada{"dmbit", "ámbit"},
    Reparada{"Ublic", "úblic"},   Reparada{"Umer", "úmer"},     Reparada{"niN", "niñ"},
    Reparada{"edliz", "ealiz"},   Reparada{"edlic", "ealic"},
};

/// "ción", read in all these ways.
constexpr std::array<std::string_view, 11> kMalFinal{
    "cidn", "cidon", "ciodn", "cidén", "ciéon", "cioén", "sidn", "sidon", "sidén", "gidn", "tidn"};

bool is_vowel(char c) { return std::string_view{"aeiou"}.find(c) != std::string_view::npos; }
bool is_consonant(char c) { return c >= 'a' && c <= 'z' && !is_vowel(c); }

/// Whether a text has a "d" where few Spanish words have one: most texts are told apart here.
bool may_have_strange_d(std::string_view texto) {
    const auto may_be = [](base::Bytes each, base::Bytes next) {
        const auto is_before = (each == 'b') | (each == 'c') | (each == 'g') | (each == 'm') |
                               (each == 'p') | (each == 't') | (each == 'f');
        const auto is_vowel =
            (next == 'a') | (next == 'e') | (next == 'i') | (next == 'o') | (next == 'u');
        const auto is_after =
            ((next >= 'a') & (next <= 'z') & ~is_vowel & (next != 'r')) | (next >= 0x80);
        return (is_before & (next == 'd')) | ((each == 'd') & is_after);
    };
    return base::find_pair(texto, 0, may_be) < texto.size();
}

/// A "d" where Spanish has none: "prondstico", "mddulo".
bool has_strange_d(std::string_view word) {
    for (std::size_t at = word.find('d'); at != std::string_view::npos;
         at = word.find('d', at + 1)) {
        const char before = at > 0 ? word[at - 1] : 'a';
        const char after = at + 1 < word.size() ? word[at + 1] : 'a';
        const bool is_between = is_consonant(before) && is_consonant(after) && after != 'r';
        constexpr std::string_view kNever{"bcgmptf"};
        if (is_between || kNever.find(before) != std::string_view::npos || after == 'p' ||
            after == 'l' || static_cast<unsigned char>(after) >= 0x80U) {
            return true;
        }
    }
    return false;
}

std::optional<std::string> mend_parts(std::string_view word) {
    for (const Reparada& trozo : kTrozos) {
        const std::size_t at = word.find(trozo.mala);
        if (at != std::string_view::npos) {
            std::string mended{word};
            mended.replace(at, trozo.mala.size(), trozo.buena);
            return mended;
        }
    }
    return std::nullopt;
}

/// All of these endings have a "d" or an "é" near an "n" or a "d" at the end; few other words do.
bool may_end_badly(std::string_view word) {
    if (word.back() == 'd') {
        return true;
    }
    const std::size_t before = word.size() - (word.ends_with("on") ? 2 : 1);
    return word.back() == 'n' && before > 0 &&
           (word[before - 1] == 'd' || word[before - 1] == '\xA9');
}

std::optional<std::string> mend_end(std::string_view word) {
    for (const std::string_view fin : kMalFinal) {
        if (word.ends_with(fin)) {
            return std::string{word.substr(0, word.size() - fin.size() + 1)} + "ión";
        }
    }
    // "accién": of the words of Spanish only «recién» ends so.
    constexpr std::string_view kAcento = "cién";
    if (word.ends_with(kAcento) && word.size() > kAcento.size() && !word.ends_with("recién") &&
        !word.ends_with("Recién")) {
        return std::string{word.substr(0, word.size() - kAcento.size())} + "ción";
    }
    if (word.ends_with("rdn")) {
        return std::string{word.substr(0, word.size() - 2)} + "án";
    }
    constexpr std::size_t kShortest = 4;
    if (word.ends_with("erd") && word.size() >= kShortest && word != "nerd") {
        return std::string{word.substr(0, word.size() - 1)} + "á";
    }
    return std::nullopt;
}

/// `may_have_d`: of its text.
std::optional<std::string> mend_word(const PalabraTexto& palabra, std::string_view word,
                                     bool may_have_d) {
    if (palabra.caja == Caja::mayusculas) {
        return std::nullopt;
    }
    if (const Reparada* row = kEscaner.find(word)) {
        return std::string{row->buena};
    }
    if (palabra.caja == Caja::mezclada || (may_have_d && has_strange_d(word))) {
        if (auto mended = mend_parts(word)) {
            return mend_end(*mended).value_or(*mended);
        }
    }
    return may_end_badly(word) ? mend_end(word) : std::nullopt;
}

/// "poblaci6n": before a single "n", what ends in "i" has lost its "ó".
bool is_ion(const TextoLeido& leido, std::size_t next) {
    constexpr std::size_t shortest = 3;
    const std::string_view head = leido.word(next - 1);
    return leido.word(next) == "n" && head.size() >= shortest && head.ends_with('i');
}

/// The letter that a number was; empty if it is lawful there. `is_inside`: the word before touches
/// it.
std::string_view letter_of(const TextoLeido& leido, std::size_t next, std::string_view number,
                           bool is_inside) {
    const bool is_zero = number == "0";
    if (!is_inside) {
        const bool is_first = leido.palabras[next].begin == 1;  // "0km" is shorter
        return is_zero ? (is_first ? "O" : "o") : "";
    }
    if (number == "16" || number == "6" || (is_zero && is_ion(leido, next))) {
        return "ó";
    }
    return is_zero && leido.palabras[next - 1].caja == Caja::minusculas ? "o" : "";
}

/// "l16gica", "pr0grama", "0bjetivo": a digit that was a letter. Bytes of a text around the digits
/// between two words; nothing if they are lawful ("m2", "COVID19", "24hrs").
std::optional<Hallado> mend_digits(const TextoLeido& leido, std::size_t next) {
    const std::string_view texto = leido.texto;
    const PalabraTexto& after = leido.palabras[next];
    const auto is_digit_before = [&](std::size_t at) {
        return at > 0 && texto[at - 1] >= '0' && texto[at - 1] <= '9';
    };
    std::size_t digits = after.begin;
    if (!is_digit_before(digits) || after.caja != Caja::minusculas) {
        return std::nullopt;
    }
    while (is_digit_before(digits)) {
        --digits;
    }
    const std::string_view number = texto.substr(digits, after.begin - digits);
    const bool is_inside = next > 0 && leido.palabras[next - 1].end == digits;
    const bool is_long = after.end - after.begin > 2 || (is_inside && is_ion(leido, next));
    const std::string_view letter =
        is_long ? letter_of(leido, next, number, is_inside) : std::string_view{};
    const std::size_t begin = is_inside ? leido.palabras[next - 1].begin : digits;
    const char32_t before = character_before(texto, begin);
    if (letter.empty() || (before != 0 && before != U' ' && before != U'(')) {
        return std::nullopt;
    }
    std::string mended{texto.substr(begin, digits - begin)};
    mended += letter;
    mended += leido.word(next);
    return Hallado{begin, after.end, std::move(mended), {}};
}

/// "creci0", "aument6": the accented vowel that ends a verb, read as a digit. `at`: the letter
/// before it. Codes are short, or name what is numbered: "grupo0", "nivel6".
std::optional<Hallado> damaged_end(const TextoLeido& leido, std::size_t at) {
    constexpr std::string_view roots{"itjzcdgb"};
    constexpr std::size_t shortest = 5;
    const std::string_view texto = leido.texto;
    const std::size_t end = at + 2;
    const char32_t after = character_at(texto, end);
    const bool is_end = after == 0 || after == U' ' || after == U')' ||
                        ((after == U'.' || after == U',' || after == U';') &&
                         (end + 1 == texto.size() || texto[end + 1] == ' '));
    if (!is_end || roots.find(texto[at]) == std::string_view::npos) {
        return std::nullopt;
    }
    const auto word = std::ranges::lower_bound(leido.palabras, at + 1, {}, &PalabraTexto::end);
    const std::string_view written = word == leido.palabras.end()
                                         ? std::string_view{}
                                         : texto.substr(word->begin, word->end - word->begin);
    const bool is_noun = written.ends_with("dad") || written.ends_with("tad");  // "unidad6"
    const bool is_word = !written.empty() && word->end == at + 1 && !is_noun &&
                         word->caja == Caja::minusculas && written.size() >= shortest;
    const char32_t before = is_word ? character_before(texto, word->begin) : U'?';
    if (before != 0 && before != U' ' && before != U'(') {
        return std::nullopt;
    }
    // "aument0" may be the noun too.
    const bool is_known = texto[at] == 'i' || texto[at + 1] == '6';
    std::string mended{texto.substr(word->begin, at + 1 - word->begin)};
    return Hallado{word->begin, end, is_known ? std::optional{mended + "ó"} : std::nullopt, {}};
}

/// "E1 programa", "de1 servicio": the article, with a one. `at`: its vowel. Before other words it
/// may be a code.
std::optional<Hallado> damaged_article(std::string_view texto, std::size_t at) {
    constexpr std::array<std::string_view, 16> nouns{
        "programa",   "servicio", "ministerio",  "proyecto", "componente", "modelo",
        "gasto",      "monto",    "presupuesto", "objetivo", "año",        "equipo",
        "compromiso", "informe",  "porcentaje",  "indicador"};
    const bool has_d = at > 0 && (texto[at - 1] == 'd' || texto[at - 1] == 'D');
    const std::size_t begin = has_d ? at - 1 : at;
    const std::size_t end = at + 2;
    const char32_t before = character_before(texto, begin);
    if ((before != 0 && before != U' ' && before != U'(') || character_at(texto, end) != U' ') {
        return std::nullopt;
    }
    const std::size_t next = std::min(texto.find_first_of(" ,.;:)", end + 1), texto.size());
    const std::string_view noun = texto.substr(end + 1, next - end - 1);
    const std::string mended{texto.substr(begin, end - begin - 1)};
    return std::ranges::find(nouns, noun) == nouns.end()
               ? std::nullopt
               : std::optional{Hallado{begin, end, mended + 'l', {}}};
}

/// A grave accent: of Spanish letters none has it. Only where the word is no foreign one: "està"
/// and not "déjà", "poblaciòn" and not "Università".
std::optional<Hallado> grave_accent(const TextoLeido& leido, std::size_t at) {
    constexpr std::string_view graves = "àèìòù";
    constexpr std::string_view acutes = "áéíóú";
    constexpr std::size_t shortest = 4;
    const auto word = std::ranges::upper_bound(leido.palabras, at, {}, &PalabraTexto::end);
    const std::size_t row = graves.find(leido.texto.substr(at, 2));
    if (row == std::string_view::npos || word == leido.palabras.end() || word->begin > at ||
        word->caja == Caja::mayusculas || word->end - word->begin < shortest) {
        return std::nullopt;
    }
    const std::string_view letters = leido.texto.substr(word->begin, word->end - word->begin);
    const std::string_view rest = letters.substr(at + 2 - word->begin);
    // "poblaciòn", "tambièn", "màs": no other language ends so.
    const bool is_known = rest == "n" || rest == "s" || letters == "està";
    const bool is_a_or_e = row < graves.find("ì");
    if (!is_known && (is_a_or_e || rest.empty() || word->caja != Caja::minusculas)) {
        return std::nullopt;
    }
    std::string mended{letters};
    mended.replace(at - word->begin, 2, acutes.substr(row, 2));
    return Hallado{
        word->begin, word->end, is_known ? std::optional{std::move(mended)} : std::nullopt, {}};
}

/// All of these in one pass: few pairs of bytes of a text are any of them.
void find_damaged_letters(const TextoLeido& leido, Hallados& found) {
    const std::string_view texto = leido.texto;
    const auto may_be = [](base::Bytes each, base::Bytes next) {
        const auto is_grave = (each == 0xC3) & ((next == 0xA0) | (next == 0xA8) | (next == 0xAC) |
                                                (next == 0xB2) | (next == 0xB9));
        const auto is_digit = (next == '0') | (next == '1') | (next == '6');
        return is_grave | ((each >= 'E') & (each <= 'z') & is_digit);
    };
    for (std::size_t at = base::find_pair(texto, 0, may_be); at < texto.size();
         at = base::find_pair(texto, at + 1, may_be)) {
        const bool is_article = texto[at] == 'E' || texto[at] == 'e';
        const bool is_grave = static_cast<unsigned char>(texto[at]) >= 0x80U;
        auto one = is_grave                             ? grave_accent(leido, at)
                   : texto[at + 1] == '1' && is_article ? damaged_article(texto, at)
                   : texto[at + 1] != '1'               ? damaged_end(leido, at)
                                                        : std::nullopt;
        if (one) {
            found.push_back(std::move(*one));
        }
    }
}

/// "1@s": the article, with a one.
void find_articles(std::string_view texto, Hallados& found) {
    for (std::size_t at = texto.find("1@s"); at != std::string_view::npos;
         at = texto.find("1@s", at + 1)) {
        const bool is_alone =
            !is_letter(character_before(texto, at)) && !is_letter(character_at(texto, at + 3));
        if (is_alone) {
            found.push_back({at, at + 3, "l@s", {}});
        }
    }
}

/// Signs that are no part of a text: "¬", "¦", and a bar that touches a letter without its pair.
void find_stray_signs(std::string_view texto, Hallados& found) {
    for (const std::string_view sign : {"¬", "¦"}) {
        for (std::size_t at = texto.find(sign); at != std::string_view::npos;
             at = texto.find(sign, at + 1)) {
            found.push_back({at, at + sign.size(), std::nullopt, "signo suelto"});
        }
    }
    const std::size_t bar = texto.find('|');
    if (bar != std::string_view::npos && texto.find('|', bar + 1) == std::string_view::npos &&
        is_letter(character_at(texto, bar + 1)) != is_letter(character_before(texto, bar))) {
        found.push_back({bar, bar + 1, std::nullopt, "signo suelto"});
    }
}

/// What is left of a word whose beginning a space cut off.
bool is_rest(std::string_view word) {
    constexpr std::array<std::string_view, 7> kRestos{"ción", "ciones", "sión",   "siones",
                                                      "ión",  "iones",  "cciones"};
    const bool may_be = word.front() == 'c' || word.front() == 's' || word.front() == 'i';
    return may_be && std::ranges::find(kRestos, word) != kRestos.end();
}

/// "d e", "l a": letters that mean nothing alone.
bool is_split(std::string_view first, std::string_view second) {
    constexpr std::array<std::string_view, 8> kEnteras{"de",  "del", "la", "las",
                                                       "los", "se",  "su", "que"};
    constexpr std::string_view kSolas{"dlsq"};
    return first.size() == 1 && kSolas.find(first[0]) != std::string_view::npos &&
           std::ranges::find(kEnteras, std::string{first} + std::string{second}) != kEnteras.end();
}

}  // namespace

Hallados escaner(const TextoLeido& leido) {
    Hallados result;
    const bool has_digits = leido.signos.has_any_of(kCifras);
    const bool may_have_d = may_have_strange_d(leido.texto);
    const std::size_t size = leido.palabras.size();
    for (std::size_t i = 0; i < size; ++i) {
        const PalabraTexto& palabra = leido.palabras[i];
        if (auto mended = mend_word(palabra, leido.word(palabra), may_have_d)) {
            result.push_back({palabra.begin, palabra.end, std::move(*mended), {}});
        } else if (auto digits = has_digits ? mend_digits(leido, i) : std::nullopt) {
            result.push_back(std::move(*digits));
        }
    }
    if (!leido.is_formula) {
        find_articles(leido.texto, result);
        find_stray_signs(leido.texto, result);
        find_damaged_letters(leido, result);
    }
    std::ranges::sort(result, {}, &Hallado::begin);
    return result;
}

Hallados palabra_partida(const TextoLeido& leido) {
    Hallados result;
    const std::size_t size = leido.palabras.size();
    for (std::size_t i = 1; i < size; ++i) {
        const PalabraTexto& before = leido.palabras[i - 1];
        const PalabraTexto& palabra = leido.palabras[i];
        const std::string_view word = leido.word(i);
        const bool is_cut =
            is_rest(word) || (!leido.is_formula && is_split(leido.word(i - 1), word));
        if (leido.follows(i) && is_cut) {
            result.push_back({before.begin,
                              palabra.end,
                              std::string{leido.word(i - 1)} + std::string{word},
                              {}});
        }
    }
    return result;
}

}  // namespace generator::checks
