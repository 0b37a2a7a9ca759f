#include <algorithm>

#include "checks/formulario_celdas.hpp"

namespace generator::checks {
namespace {

constexpr std::string_view kNegation = "no ";
constexpr std::string_view kNumerador = "numerador";
// "reingresan" and "reingresos" share their first letters: enough to know the word, not its ending.
constexpr std::size_t kStem = 7;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n'; }

/// The word that the numerador of the formula denies: "no reingresan" -> "reingresan". Empty if it
/// denies none, or more than one.
std::string_view denied_word(std::string_view formula) {
    const std::string_view numerador = formula.substr(0, formula.rfind('/'));
    std::string_view denied;
    for (std::size_t at = numerador.find(kNegation); at != std::string_view::npos;
         at = numerador.find(kNegation, at + 1)) {
        if (at == 0 || !is_space(numerador[at - 1])) {
            continue;  // the end of another word
        }
        const std::string_view rest = numerador.substr(at + kNegation.size());
        const std::string_view word = rest.substr(0, rest.find_first_of(" ,;.)"));
        if (word.size() <= kStem || !denied.empty()) {
            return {};
        }
        denied = word;
    }
    return denied;
}

/// A sentence that tells what the numerador counts, and counts what the formula denies.
bool contradicts(std::string_view sentence, std::string_view stem) {
    const auto told = sentence.find(kNumerador);
    const auto counted = sentence.find(stem, told == std::string_view::npos ? 0 : told);
    return told != std::string_view::npos && counted != std::string_view::npos &&
           sentence.substr(0, counted).find(" no ") == std::string_view::npos;
}

bool has_contradiction(std::string_view text, std::string_view stem) {
    while (!text.empty()) {
        const auto end = text.find(". ");
        if (contradicts(text.substr(0, end), stem)) {
            return true;
        }
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 2);
    }
    return false;
}

/// The numbers of a text that can be those of notes: "1, 3" -> 1 and 3.
std::vector<std::size_t> numbers_in(std::string_view text) {
    constexpr std::size_t longest = 3;  // digits: a year is no note
    std::vector<std::size_t> result;
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    for (std::size_t at = 0; at < text.size(); ++at) {
        std::size_t end = at;
        while (end < text.size() && is_digit(text[end])) {
            ++end;
        }
        if (end > at && end - at <= longest) {
            result.push_back(std::stoul(std::string{text.substr(at, end - at)}));
        }
        at = end;
    }
    return result;
}

}  // namespace

void notas_citadas(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                   base::Diagnostics& found) {
    const auto& indicadores = revision.formulario.indicadores;
    for (std::size_t i = 0; i < indicadores.size(); ++i) {
        const std::string* text = indicadores[i].columna_notas.get();
        if (text == nullptr) {
            continue;
        }
        const std::string nombre =
            "Indicador " + std::to_string(i + 1) + ": la columna Notas dice «" + *text + "» y ";
        const std::vector<std::size_t> cited = numbers_in(*text);
        const bool cites_own = std::ranges::find(cited, i + 1) != cited.end();
        for (const std::size_t number : cited) {
            const std::string note = "la nota " + std::to_string(number);
            const bool exists =
                number > 0 && number <= indicadores.size() && !indicadores[number - 1].nota.empty();
            if (!exists) {
                add(found, revision, revisor, indicadores[i].columna_notas.lugar,
                    nombre + note + " no existe.");
            } else if (!cites_own && !indicadores[i].nota.empty()) {
                add(found, revision, revisor, indicadores[i].columna_notas.lugar,
                    nombre + note + " es la del indicador " + std::to_string(number) +
                        "; la suya se imprime como " + std::to_string(i + 1) + ".");
            }
        }
    }
}

void nota_contra_formula(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                         base::Diagnostics& found) {
    const auto& indicadores = revision.formulario.indicadores;
    for (std::size_t i = 0; i < indicadores.size(); ++i) {
        const std::string_view word = denied_word(indicadores[i].formula.value());
        if (word.empty()) {
            continue;
        }
        const std::string_view stem = word.substr(0, kStem);
        for (const auto& parrafo : indicadores[i].nota) {
            if (parrafo.has_value() && has_contradiction(parrafo.value(), stem)) {
                add(found, revision, revisor, parrafo.lugar,
                    "Indicador " + std::to_string(i + 1) +
                        ": la nota cuenta en el numerador lo que la fórmula niega («no " +
                        std::string{word} + "»).");
            }
        }
    }
}

}  // namespace generator::checks
