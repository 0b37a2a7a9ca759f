// Signs of punctuation and the spaces around them; texts that end before their sentence does.
#include <algorithm>
#include <array>

#include "base/scan.hpp"
#include "base/utf8.hpp"
#include "checks/texto.hpp"

namespace generator::checks {
namespace {

/// The next sign of punctuation from byte `at` on that is followed by another, or the end.
std::size_t next_pair_of_signs(std::string_view texto, std::size_t at) {
    const auto is_sign = [](base::Bytes c) {
        return (c == ',') | (c == ';') | (c == ':') | (c == '.');
    };
    return base::find_pair(texto, at, [&](base::Bytes each, base::Bytes next) {
        return is_sign(each) & is_sign(next);
    });
}

/// The next sign from byte `at` on that a letter follows without a space, or the end.
std::size_t next_joined_sign(std::string_view texto, std::size_t at) {
    return base::find_pair(texto, at, [](base::Bytes each, base::Bytes next) {
        const auto is_sign = (each == ',') | (each == ';') | (each == ':') | (each == '.') |
                             (each == '!') | (each == '?') | (each == '(');
        return is_sign & (((next >= 'A') & (next <= 'z')) | (next >= 0x80));
    });
}

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

/// Words after which a Spanish sentence goes on.
constexpr std::array<std::string_view, 36> kAbren{
    "el",  "la",    "los",   "las",   "un",       "una",  "unos", "unas",    "de",
    "del", "al",    "en",    "con",   "por",      "para", "sin",  "entre",   "desde",
    "que", "hacia", "según", "como",  "mediante", "ante", "tras", "durante", "su",
    "sus", "cuyo",  "cuya",  "cuyos", "cuyas",    "pero", "y",    "o",       "a"};

/// What letters and not sentences follow: "Anexo a", "la letra y".
constexpr std::array<std::string_view, 14> kNombran{
    "anexo", "letra", "grupo", "tipo",   "nivel", "zona",      "clase",
    "punto", "eje",   "tramo", "opción", "fase",  "hepatitis", "vitamina"};

/// Conjunctions that may close a point of a list which goes on in the next one.
bool is_conjuncion(std::string_view folded) { return folded == "y" || folded == "o"; }

std::string lower(std::string_view word) {
    std::string result;
    for (std::size_t at = 0; at < word.size();) {
        const base::CodePoint c = base::decode_utf8(word, at);
        const bool goes_down = is_upper(c.value);
        base::append_utf8(result, goes_down ? c.value + 0x20 : c.value);
        at += c.size;
    }
    return result;
}

/// The last words of the text, for the message: some three of them.
Hallado ending(std::string_view texto, std::size_t begin, std::size_t end) {
    std::size_t at = begin;
    for (int i = 0; i < 3 && at > 0; ++i) {
        const std::size_t blank = texto.rfind(' ', at - 1);
        if (blank == std::string_view::npos) {
            at = 0;
            break;
        }
        at = blank;
    }
    const std::size_t from = at > 0 ? at + 1 : 0;
    return {from, end, std::nullopt, {}};
}

/// A single letter may name something ("Anexo A", "la letra y"); a sentence stands before one that
/// does not.
bool is_name(const TextoLeido& leido) {
    constexpr std::size_t kSentence = 5;
    const std::size_t size = leido.palabras.size();
    const PalabraTexto& last = leido.palabras.back();
    return last.end - last.begin == 1 &&
           (last.caja != Caja::minusculas || size < kSentence ||
            std::ranges::find(kNombran, lower(leido.word(size - 2))) != kNombran.end());
}

/// True if the text ends in a sign after which it must go on.
bool ends_open(const TextoLeido& leido, std::size_t end) {
    const std::string_view texto = leido.texto.substr(0, end);
    if (texto.ends_with("(") || texto.ends_with("“") || texto.ends_with("«") ||
        texto.ends_with("¿")) {
        return true;
    }
    if (texto.ends_with(",") || texto.ends_with("-")) {
        const char32_t before = character_before(texto, texto.size() - 1);
        const bool is_comma = texto.ends_with(",");
        return is_comma ? !leido.is_followed : is_letter(before) || before == U' ';
    }
    return false;
}

bool is_closing(char32_t c) { return c == U')' || c == U'”' || c == U'»' || c == U'"'; }

/// A space before byte `after`, which follows byte `before`: one more in the words that were found
/// last, if they are the same.
void add_missing(std::string_view texto, std::size_t before, std::size_t after, Hallados& found) {
    if (!found.empty() && after < found.back().end) {
        Hallado& last = found.back();
        std::string& mended = *last.propuesta;
        mended.insert(mended.size() - (last.end - after), 1, ' ');
        return;
    }
    // The words on both sides: a space alone tells nobody where.
    const Trozo trozo = chunk_around(texto, before > 0 ? before - 1 : 0);
    std::string mended{texto.substr(trozo.begin, after - trozo.begin)};
    mended += ' ';
    mended += texto.substr(after, trozo.end - after);
    found.push_back({trozo.begin, trozo.end, std::move(mended), {}});
}

/// The letters around byte `at`, which is a sign: of the word before, of the word after.
struct Vecinas {
    std::string_view antes;
    std::string_view despues;
};
Vecinas neighbours(const TextoLeido& leido, std::size_t at) {
    Vecinas result;
    const auto next = std::ranges::lower_bound(leido.palabras, at, {}, &PalabraTexto::begin);
    const auto index = static_cast<std::size_t>(next - leido.palabras.begin());
    if (next != leido.palabras.end() && next->begin == at + 1) {
        result.despues = leido.word(index);
    }
    if (index > 0 && leido.palabras[index - 1].end == at) {
        result.antes = leido.word(index - 1);
    }
    return result;
}

/// True if a space is missing after the sign at byte `at`, or before the parenthesis there.
bool lacks_space(const TextoLeido& leido, std::size_t at) {
    const char sign = leido.texto[at];
    const auto [antes, despues] = neighbours(leido, at);
    const bool has_digit = is_digit(character_before(leido.texto, at));
    if (despues.empty() ||
        (antes.empty() && !has_digit && !is_closing(character_before(leido.texto, at)))) {
        return false;
    }
    const std::size_t before = base::count_code_points(antes);
    const std::size_t after = base::count_code_points(despues);
    constexpr std::size_t kWord = 3;
    constexpr std::size_t kLong = 5;
    switch (sign) {
        case '(':  // "niño(a)", "profesor(es)" are one word
            return before >= kWord && after >= kLong && is_lower(character_at(despues, 0));
        case '.': {  // "S.A.", "N.º" and "t.p.m." are not two sentences
            const char32_t next = character_at(despues, 0);
            return before >= kWord && after >= 2 && is_upper(next) &&
                   is_lower(character_at(despues, 1)) &&
                   is_lower(character_before(antes, antes.size()));
        }
        case '!':
        case '?':
            return before >= kWord && is_upper(character_at(despues, 0));
        default:  // single letters are variables and sexes: "H,M", "a:b"; of words only "y", "o"
            return (before >= 2 || antes.empty()) &&
                   (after >= 2 || (before >= kWord && despues == "y"));
    }
}

}  // namespace

Hallados cortado(const TextoLeido& leido) {
    const std::string_view texto = leido.texto;
    std::size_t end = texto.size();
    while (end > 0 && texto[end - 1] == ' ') {
        --end;
    }
    if (leido.palabras.size() < 2 || leido.is_formula) {
        return {};
    }
    if (ends_open(leido, end)) {
        return {ending(texto, end, end)};
    }
    const PalabraTexto& last = leido.palabras.back();
    if (last.end != end) {
        return {};  // in a point: most texts
    }
    const std::string word = lower(leido.word(leido.palabras.size() - 1));
    const bool opens = std::ranges::find(kAbren, word) != kAbren.end();
    const bool goes_on = leido.is_followed && is_conjuncion(word);
    // "niños/as y", "t-1 a": after a sign the word belongs to it.
    const bool is_word = character_before(texto, last.begin) == U' ';
    if (opens && is_word && !goes_on && !is_name(leido)) {
        return {ending(texto, last.begin, end)};
    }
    return {};
}

Hallados signo_repetido(const TextoLeido& leido) {
    const std::string_view texto = leido.texto;
    Hallados result;
    for (std::size_t at = next_pair_of_signs(texto, 0); at < texto.size();
         at = next_pair_of_signs(texto, at + 1)) {
        const std::size_t end = std::min(texto.find_first_not_of(",;:.", at), texto.size());
        const std::string_view signs = texto.substr(at, end - at);
        const bool is_dots = signs.find_first_not_of('.') == std::string_view::npos;
        // "..." is one sign; "etc.," and "S.A.:" are two.
        const bool is_lawful = (is_dots && signs.size() > 2) ||
                               (signs.size() == 2 && signs[0] == '.' && signs[1] != '.') ||
                               signs.starts_with("...");
        if (!is_lawful) {
            const Trozo trozo = chunk_around(texto, at > 0 ? at - 1 : 0);
            std::string mended{texto.substr(trozo.begin, at - trozo.begin)};
            mended += signs.find('.') != std::string_view::npos ? '.' : signs.front();
            mended += texto.substr(end, std::max(trozo.end, end) - end);
            result.push_back({trozo.begin, std::max(trozo.end, end), std::move(mended), {}});
        }
        at = end - 1;
    }
    return result;
}

Hallados falta_espacio(const TextoLeido& leido) {
    Hallados result;
    if (leido.is_formula) {
        return result;
    }
    const std::string_view texto = leido.texto;
    for (std::size_t at = next_joined_sign(texto, 0); at < texto.size();
         at = next_joined_sign(texto, at + 1)) {
        if (lacks_space(leido, at)) {
            add_missing(texto, at, texto[at] == '(' ? at : at + 1, result);
        }
    }
    return result;
}

namespace {

/// Whether the sign after the spaces at `at` belongs to the word before them.
bool is_loose_sign(std::string_view texto, std::size_t at, std::size_t sign) {
    const char32_t before = character_before(texto, at);
    const char32_t c = character_at(texto, sign);
    const char32_t next = character_at(texto, sign + 1);
    const bool is_sign = c == U',' || c == U';' || c == U'.' || c == U':' || c == U')';
    const bool is_after_text = is_letter(before) || is_digit(before) || is_closing(before);
    // " .cl", " ,5", " ...", " :1" and " :)" are something else.
    const bool is_loose = next == 0 || next == U' ' || is_closing(next) || next == U'.' ||
                          next == U',' || (c != U'.' && is_letter(next));
    // "1 : 5" is a quotient.
    const bool is_quotient = c == U':' && is_digit(before);
    const bool is_other = is_quotient || (c == U'.' && next == U'.');
    return is_sign && is_after_text && is_loose && !is_other && at > 0;
}

Hallado closed_up(std::string_view texto, std::size_t at, std::size_t sign) {
    const char32_t c = character_at(texto, sign);
    const std::size_t word = texto.rfind(' ', at - 1);
    const std::size_t begin = word == std::string_view::npos ? 0 : word + 1;
    std::string mended{texto.substr(begin, at - begin)};
    mended += texto[sign];
    mended += c != U'.' && is_letter(character_at(texto, sign + 1)) && c != U')' ? " " : "";
    return {begin, sign + 1, std::move(mended), {}};
}

}  // namespace

Hallados sobra_espacio(const TextoLeido& leido) {
    Hallados result;
    if (leido.is_formula) {
        return result;
    }
    const std::string_view texto = leido.texto;
    const auto may_be_loose = [](base::Bytes each, base::Bytes next) {
        return (each == ' ') & ((next == ' ') | (next == ',') | (next == ';') | (next == '.') |
                                (next == ':') | (next == ')'));
    };
    for (std::size_t at = base::find_pair(texto, 0, may_be_loose); at < texto.size();
         at = base::find_pair(texto, at + 1, may_be_loose)) {
        const std::size_t sign = std::min(texto.find_first_not_of(' ', at), texto.size());
        if (is_loose_sign(texto, at, sign)) {
            result.push_back(closed_up(texto, at, sign));
        }
        at = std::max(at, sign - 1);
    }
    return result;
}

namespace {

constexpr std::string_view kDuro = "\u00A0";

struct Blancos {
    std::size_t end = 0;
    std::size_t count = 0;
};
Blancos read_blancos(std::string_view texto, std::size_t at) {
    Blancos result{at, 0};
    while (result.end < texto.size() &&
           (texto[result.end] == ' ' || texto.substr(result.end).starts_with(kDuro))) {
        result.end += texto[result.end] == ' ' ? 1 : kDuro.size();
        ++result.count;
    }
    return result;
}

/// The next blank from byte `at` on that may be one of several, or a hard one, or the end.
std::size_t next_blanks(std::string_view texto, std::size_t at) {
    return base::find_pair(texto, at, [](base::Bytes each, base::Bytes next) {
        return ((each == ' ') & ((next == ' ') | (next == 0xC2))) |
               ((each == 0xC2) & (next == 0xA0));
    });
}

Hallado narrowed(std::string_view texto, std::size_t at, std::size_t end, bool is_edge) {
    const Trozo antes = chunk_around(texto, at > 0 ? at - 1 : 0);
    const Trozo despues = chunk_around(texto, end);
    const std::size_t begin = at > 0 ? antes.begin : 0;
    std::string mended{texto.substr(begin, at - begin)};
    mended += is_edge ? "" : " ";
    mended += texto.substr(end, despues.end - end);
    return {begin, despues.end, std::move(mended), {}};
}

}  // namespace

Hallados doble_espacio(const TextoLeido& leido) {
    const std::string_view texto = leido.texto;
    Hallados result;
    for (std::size_t at = next_blanks(texto, 0); at < texto.size();
         at = next_blanks(texto, at + 1)) {
        const auto [end, blanks] = read_blancos(texto, at);
        const bool is_edge = blanks > 0 && (at == 0 || end == texto.size());
        const bool is_hard = texto.substr(at, end - at).find(kDuro) != std::string_view::npos;
        // Plain ones at an edge are told when the text is read (W-VAL-001).
        if (is_edge ? is_hard : blanks > 1) {
            result.push_back(narrowed(texto, at, end, is_edge));
        }
        at = std::max(at, end > at ? end - 1 : at);
    }
    return result;
}

}  // namespace generator::checks
