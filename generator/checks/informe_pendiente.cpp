// What is graded as met and whose own texts say that it is still to be done. The grade is told only
// where the words leave no other reading: what was not done must be what the compromiso promised.
#include <algorithm>
#include <array>

#include "checks/dichos.hpp"
#include "checks/informe_palabras.hpp"

namespace generator::checks {
namespace {

using Palabras = std::vector<Palabra>;

/// «Se cumplió en su totalidad», «se da por cumplido», «que no es parte de este compromiso»: what
/// is pending beside that is something else.
bool is_said_met(const Palabras& palabras) {
    for (std::size_t i = 0; i < palabras.size(); ++i) {
        const std::string_view word = palabras[i].plegada;
        const bool is_met = word == "cumplio" ||
                            (word == "cumplido" && word_at(palabras, i - 1) == "por") ||
                            (word.starts_with("cumplid") && word_at(palabras, i + 1) == "en");
        const bool is_apart = word == "parte" && i > 1 && palabras[i - 1].plegada == "es" &&
                              palabras[i - 2].plegada == "no";
        if ((is_met && !is_denied(palabras, i)) || is_apart) {
            return true;
        }
    }
    return false;
}

/// «pendiente», unless it is said to have ended, or was so before: «pendiente en la revisión
/// anterior».
bool has_pending(const Palabras& palabras) {
    constexpr std::array<std::string_view, 14> done{
        "terminaron", "termino",     "finalizaron", "finalizo",   "completaron",
        "completo",   "concluyeron", "concluyo",    "ejecutaron", "cumplieron",
        "subsanaron", "resolvieron", "superaron",   "supero"};
    constexpr std::array<std::string_view, 6> before{"estaban", "estaba",   "quedaban",
                                                     "quedaba", "quedaron", "habian"};
    for (std::size_t i = 0; i < palabras.size(); ++i) {
        if (is_one_of(palabras[i].plegada, done) && !is_denied(palabras, i)) {
            return false;
        }
    }
    if (is_said_met(palabras)) {
        return false;
    }
    for (std::size_t i = 0; i < palabras.size(); ++i) {
        const bool is_of_before =
            word_at(palabras, i + 4) == "anterior" || word_at(palabras, i + 3) == "anterior";
        const bool was_pending =
            is_of_before || (i > 1 && is_one_of(palabras[i - 1].plegada, before) &&
                             palabras[i - 2].plegada == "que");
        if (palabras[i].plegada.starts_with("pendiente") && !was_pending &&
            !is_denied(palabras, i)) {
            return true;
        }
    }
    return false;
}

/// «Queda por presentar», «faltan por definir», «falta aprobar»: not «hizo falta», «la falta de».
bool has_rest(const Palabras& palabras) {
    constexpr std::array<std::string_view, 2> leaving{"queda", "quedan"};
    constexpr std::array<std::string_view, 4> lacking{"falta", "faltan", "resta", "restan"};
    constexpr std::array<std::string_view, 3> still{"aun", "todavia", "solo"};
    constexpr std::array<std::string_view, 5> making{"hizo", "hace", "hacia", "hagan", "haga"};
    for (std::size_t i = 0; i < palabras.size(); ++i) {
        const bool leaves = is_one_of(palabras[i].plegada, leaving);
        const bool is_made = i > 0 && is_one_of(palabras[i - 1].plegada, making);
        if ((!leaves && !is_one_of(palabras[i].plegada, lacking)) || is_made ||
            is_denied(palabras, i)) {
            continue;
        }
        std::size_t next = i + (is_one_of(word_at(palabras, i + 1), still) ? 2 : 1);
        const bool is_by = word_at(palabras, next) == "por";
        next += is_by ? 1 : 0;
        if ((is_by || !leaves) && is_infinitive(word_at(palabras, next))) {
            return true;
        }
    }
    return false;
}

constexpr std::size_t kDiciente = 5;  // shorter words link others

/// Whether a word names the compromiso, or what it promises.
bool is_promised(std::string_view word, const Palabras& promise) {
    return word == "compromiso" ||
           (word.size() >= kDiciente &&
            std::ranges::find(promise, word, &Palabra::plegada) != promise.end());
}

/// Whether what is told from word `verb` on is told of the compromiso.
bool is_of_promise(const Palabras& palabras, std::size_t verb, const Palabras& promise) {
    constexpr std::size_t near = 5;
    for (std::size_t i = verb > near ? verb - near : 0; i < verb; ++i) {
        if (is_promised(palabras[i].plegada, promise)) {
            return true;
        }
    }
    return false;
}

/// Whether nothing but circumstances follows a verb: «el modelo no se presentó en 2020». Another
/// noun would be its object: «del modelo no se presentaron observaciones».
bool has_no_object(const Palabras& palabras, std::size_t verb) {
    constexpr std::array<std::string_view, 12> links{"en",  "a",      "al",      "por",
                                                     "con", "ante",   "durante", "porque",
                                                     "ni",  "debido", "como",    "dentro"};
    return verb + 1 >= palabras.size() || is_one_of(palabras[verb + 1].plegada, links);
}

/// Whether the first noun after a verb is what the compromiso promises: «no se presentó el modelo».
bool has_promised_object(const Palabras& palabras, std::size_t verb, const Palabras& promise) {
    for (std::size_t i = verb + 1; i < palabras.size(); ++i) {
        if (palabras[i].plegada.size() >= kDiciente) {
            return is_promised(palabras[i].plegada, promise);
        }
    }
    return false;
}

/// «El compromiso sigue en elaboración», «el modelo aún está en desarrollo».
bool goes_on(const Palabras& palabras, const Palabras& promise) {
    constexpr std::array<std::string_view, 6> going{"sigue",     "siguen",    "continua",
                                                    "continuan", "permanece", "permanecen"};
    constexpr std::array<std::string_view, 8> making{"elaboracion", "desarrollo", "revision",
                                                     "preparacion", "tramite",    "construccion",
                                                     "tramitacion", "redaccion"};
    for (std::size_t i = 0; i + 2 < palabras.size(); ++i) {
        const bool is_still = word_at(palabras, i) == "aun" || word_at(palabras, i) == "todavia";
        const bool is_going = is_one_of(palabras[i].plegada, going) ||
                              (is_still && (word_at(palabras, i + 1) == "esta" ||
                                            word_at(palabras, i + 1) == "estan"));
        const std::size_t on = i + (is_still ? 2 : 1);
        const bool is_made =
            word_at(palabras, on) == "en" && is_one_of(word_at(palabras, on + 1), making);
        if (is_going && is_made && !is_denied(palabras, i) && is_of_promise(palabras, i, promise)) {
            return true;
        }
    }
    return false;
}

/// What a sentence says that was not delivered: the root of its verb, or nothing.
std::string_view undelivered_in(const Palabras& palabras, const Palabras& promise) {
    constexpr std::array<std::string_view, 11> roots{"cumpl",   "present", "entreg",    "elabor",
                                                     "realiz",  "ejecut",  "implement", "desarroll",
                                                     "complet", "termin",  "finaliz"};
    constexpr std::array<std::string_view, 10> linking{"se",   "ha",   "han",   "fue", "fueron",
                                                       "sido", "esta", "estan", "aun", "ser"};
    constexpr std::array<std::string_view, 5> past{"o", "ron", "da", "dos", "das"};
    for (std::size_t i = 0; i < palabras.size(); ++i) {
        if (palabras[i].plegada != "no") {
            continue;
        }
        std::size_t verb = i + 1;
        while (is_one_of(word_at(palabras, verb), linking)) {
            ++verb;
        }
        const std::string_view word = word_at(palabras, verb);
        const auto root = std::ranges::find_if(
            roots, [&](std::string_view each) { return word.starts_with(each); });
        const bool is_past =
            std::ranges::any_of(past, [&](std::string_view end) { return word.ends_with(end); });
        if (root != roots.end() && is_past && !word.ends_with("miento") &&
            ((is_of_promise(palabras, i, promise) && has_no_object(palabras, verb)) ||
             has_promised_object(palabras, verb, promise))) {
            return *root;
        }
    }
    return {};
}

/// «No se presentó en junio, sino en diciembre», «no se cumplió en la revisión anterior».
bool is_qualified(const Palabras& palabras) {
    constexpr std::array<std::string_view, 12> words{
        "sino",   "hasta",    "pero",  "aunque",        "reemplazo", "lugar",
        "tiempo", "anterior", "plazo", "oportunamente", "antes",     "originalmente"};
    return std::ranges::any_of(
        palabras, [&](const Palabra& palabra) { return is_one_of(palabra.plegada, words); });
}

/// Whether a later sentence says that it was done after all.
bool is_done_later(std::string_view later, std::string_view root) {
    const Palabras palabras = read_palabras(later);
    for (std::size_t i = 0; i < palabras.size(); ++i) {
        if (palabras[i].plegada.starts_with(root) && !is_infinitive(palabras[i].plegada) &&
            !is_denied(palabras, i)) {
            return true;
        }
    }
    return false;
}

/// Whether a text of a compromiso affirms that something of it is still to be done.
bool says_pending(std::string_view texto, const Palabras& promise) {
    for (const std::string_view oracion : read_oraciones(texto)) {
        const Palabras palabras = read_palabras(oracion);
        if (has_pending(palabras) || has_rest(palabras) || goes_on(palabras, promise)) {
            return true;
        }
        const std::string_view root = undelivered_in(palabras, promise);
        const auto end = static_cast<std::size_t>(oracion.data() - texto.data()) + oracion.size();
        if (!root.empty() && !is_qualified(palabras) && !is_done_later(texto.substr(end), root)) {
            return true;
        }
    }
    return false;
}

}  // namespace

void pendientes(const RevisionInforme& revision, const RevisorInforme& revisor,
                base::Diagnostics& found) {
    for_each_text(revision, [&](const model::Compromiso& compromiso, std::size_t number,
                                std::string_view kind, const TextoInforme& texto) {
        if (!is_met(compromiso, revision.edicion)) {
            return;
        }
        const Palabras promise = compromiso.compromiso.has_value()
                                     ? read_palabras(compromiso.compromiso.value())
                                     : Palabras{};
        if (says_pending(texto.value(), promise)) {
            add(found, revision, revisor, texto.lugar,
                beginning_of(compromiso, number, kind) + " dice que queda algo pendiente.");
            involve(found, revision, compromiso.calificacion.lugar);
        }
    });
}

}  // namespace generator::checks
