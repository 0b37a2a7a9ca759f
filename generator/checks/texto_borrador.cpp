// Marks that whoever wrote a draft left to come back to.
#include <algorithm>
#include <array>

#include "base/scan.hpp"
#include "base/utf8.hpp"
#include "checks/formula_palabras.hpp"
#include "checks/texto.hpp"

namespace generator::checks {
namespace {

/// What a bracket of a draft asks for: «[COMPLETAR]», «[monto]», «[xx]».
bool asks_for_more(std::string_view dentro) {
    constexpr std::array<std::string_view, 16> asked{
        "completar", "revisar",     "actualizar", "insertar", "agregar", "verificar",
        "confirmar", "corregir",    "pendiente",  "por",      "indicar", "fecha",
        "monto",     "especificar", "cifra",      "nombre"};
    const std::string folded = base::fold(dentro);
    const std::size_t end = std::min(folded.find_first_of(" :.,"), folded.size());
    const std::string_view first = std::string_view{folded}.substr(0, end);
    const bool is_blank = !first.empty() && first.find_first_not_of('x') == std::string_view::npos;
    // «[por completar]», and not «[por región]».
    const std::vector<Palabra> palabras = read_palabras(dentro, 2);
    const bool is_by =
        first != "por" || (palabras.size() > 1 && is_infinitive(palabras[1].plegada));
    return is_blank || (is_by && std::ranges::find(asked, first) != asked.end());
}

void find_brackets(std::string_view texto, Hallados& found) {
    constexpr std::size_t longest = 48;
    for (std::size_t at = texto.find('['); at != std::string_view::npos;
         at = texto.find('[', at + 1)) {
        const std::size_t end = texto.find(']', at);
        if (end != std::string_view::npos && end - at <= longest &&
            asks_for_more(texto.substr(at + 1, end - at - 1))) {
            found.push_back({at, end + 1, std::nullopt, {}});
        }
    }
}

/// «TODO: revisar», «FIXME», «REVISAR: …»: in Spanish «todo» is a word, even in capitals.
bool is_note(const TextoLeido& leido, std::size_t index) {
    constexpr std::array<std::string_view, 2> alone{"FIXME", "TBD"};
    constexpr std::array<std::string_view, 5> asking{"REVISAR", "COMPLETAR", "VERIFICAR",
                                                     "CONFIRMAR", "OJO"};
    constexpr std::array<std::string_view, 14> tasks{
        "revisar", "completar", "verificar", "confirmar", "actualizar", "agregar", "corregir",
        "incluir", "ajustar",   "validar",   "pedir",     "consultar",  "cambiar", "escribir"};
    const PalabraTexto& palabra = leido.palabras[index];
    const std::string_view word = leido.word(index);
    const bool has_colon = palabra.end < leido.texto.size() && leido.texto[palabra.end] == ':';
    const bool asks = word == "TODO" && index + 1 < leido.palabras.size() &&
                      std::ranges::find(tasks, leido.word(index + 1)) != tasks.end();
    return std::ranges::find(alone, word) != alone.end() ||
           (has_colon && (asks || std::ranges::find(asking, word) != asking.end()));
}

/// «xxx», «XXXX», «XX%»: a place for what was not known yet. «XXX» is a number, of a century or a
/// chapter.
bool is_blank(const TextoLeido& leido, std::size_t index) {
    constexpr std::size_t fewest_small = 3;
    constexpr std::size_t fewest_capital = 4;
    const PalabraTexto& palabra = leido.palabras[index];
    const std::string_view word = leido.word(index);
    const bool is_capital = word.front() == 'X';
    if (!is_capital && word.front() != 'x') {
        return false;
    }
    const bool is_share = palabra.end < leido.texto.size() && leido.texto[palabra.end] == '%';
    const std::size_t fewest = is_capital ? fewest_capital : fewest_small;
    return word.find_first_not_of(word.front()) == std::string_view::npos &&
           (word.size() >= fewest || (is_share && word.size() > 1));
}

/// Words that may be a mark: where two «x» stand, «FI», «TB», or a capital before a colon.
void find_words(const TextoLeido& leido, Hallados& found) {
    const std::string_view texto = leido.texto;
    const auto may_be = [](base::Bytes each, base::Bytes next) {
        const auto is_blank = ((each == 'x') | (each == 'X')) & (each == next);
        const auto is_label = (each >= 'A') & (each <= 'Z') & (next == ':');
        return is_blank | is_label | ((each == 'F') & (next == 'I')) |
               ((each == 'T') & (next == 'B'));
    };
    std::size_t told = 0;  // up to where
    for (std::size_t at = base::find_pair(texto, 0, may_be); at < texto.size();
         at = base::find_pair(texto, at + 1, may_be)) {
        const auto word = std::ranges::upper_bound(leido.palabras, at, {}, &PalabraTexto::end);
        if (word == leido.palabras.end() || word->begin > at || at < told) {
            continue;
        }
        told = word->end;
        const auto index = static_cast<std::size_t>(word - leido.palabras.begin());
        const bool is_mark =
            is_blank(leido, index) || (word->caja == Caja::mayusculas && is_note(leido, index));
        const bool is_inside = std::ranges::any_of(
            found, [&](const Hallado& bracket) { return at >= bracket.begin && at < bracket.end; });
        if (is_mark && !is_inside) {
            const char after = word->end < texto.size() ? texto[word->end] : ' ';
            const bool has_sign = after == ':' || after == '%';
            found.push_back({word->begin, word->end + (has_sign ? 1U : 0U), std::nullopt, {}});
        }
    }
}

}  // namespace

Hallados borrador(const TextoLeido& leido) {
    Hallados result;
    if (leido.is_formula) {
        return result;
    }
    find_brackets(leido.texto, result);
    find_words(leido, result);
    std::ranges::sort(result, {}, &Hallado::begin);
    return result;
}

}  // namespace generator::checks
