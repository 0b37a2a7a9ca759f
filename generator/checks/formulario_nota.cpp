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

}  // namespace

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
