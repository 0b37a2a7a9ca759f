#include "checks/atendidos.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace generator::checks {
namespace {

using Raices = std::span<const std::string_view>;

bool has_any_root(std::span<const Palabra> palabras, Raices roots) {
    return std::ranges::any_of(
        palabras, [&](const Palabra& palabra) { return has_root(palabra.plegada, roots); });
}

std::span<const Palabra> last_of(const std::vector<Palabra>& palabras, std::size_t most) {
    return std::span{palabras}.last(std::min(most, palabras.size()));
}

std::size_t begin_of(const CantidadDicha& cantidad) { return cantidad.fin - cantidad.texto.size(); }

/// How far a year is from a count: by what joins clauses between them, then by bytes.
std::pair<std::size_t, std::size_t> distance_of(std::string_view between) {
    constexpr std::array<std::string_view, 5> joining{"y", "e", "pero", "mientras", "que"};
    std::size_t joints = static_cast<std::size_t>(std::ranges::count(between, ','));
    for (const Palabra& palabra : read_palabras(between)) {
        const bool is_joint = std::ranges::find(joining, palabra.plegada) != joining.end();
        joints += is_joint ? 1U : 0U;
    }
    return {joints, between.size()};
}

/// The year of a sentence that is nearest to a count; 0 if it names none.
std::int32_t year_of(std::string_view oracion, const std::vector<CantidadDicha>& all,
                     const CantidadDicha& cantidad) {
    constexpr std::size_t far = std::numeric_limits<std::size_t>::max();
    std::pair<std::size_t, std::size_t> least{far, far};
    std::int32_t anio = 0;
    for (const CantidadDicha& other : all) {
        if (other.fin == cantidad.fin || !is_year(other)) {
            continue;
        }
        const std::size_t begin = std::min(other.fin, cantidad.fin);
        const std::size_t end = std::max(begin_of(other), begin_of(cantidad));
        const auto distance = distance_of(oracion.substr(begin, end - begin));
        if (distance < least) {
            least = distance;
            anio = static_cast<std::int32_t>(other.valor);
        }
    }
    return anio;
}

/// The words that lead to a count: from the count before it, which has words of its own.
std::vector<Palabra> words_before(std::string_view oracion, const std::vector<CantidadDicha>& all,
                                  const CantidadDicha& cantidad) {
    std::size_t begin = 0;
    for (const CantidadDicha& other : all) {
        begin = other.fin <= begin_of(cantidad) && !is_year(other) ? other.fin : begin;
    }
    return read_palabras(oracion.substr(begin, begin_of(cantidad) - begin));
}

// «El programa» is no plan: of that root only the forms of the verb.
constexpr std::array<std::string_view, 16> kEsperado{
    "meta",    "proyec",  "programad", "programo",  "programab", "esper",     "planific", "planead",
    "previst", "preveia", "estim",     "compromet", "pretend",   "potencial", "objetivo", "cupo"};
constexpr std::array<std::string_view, 15> kAproximado{
    "cerca", "mas",   "menos", "casi",  "alrededor", "aproximad", "unos", "unas",
    "sobre", "hasta", "super", "borde", "practicam", "entorno",   "torno"};

using Palabras = std::span<const Palabra>;

bool has_word(Palabras palabras, Raices words) {
    return std::ranges::any_of(
        palabras, [&](const Palabra& palabra) { return is_one_of(palabra.plegada, words); });
}

/// What a verb of the past says that was done for those counted. «Beneficio» is a noun.
bool is_served_verb(const Palabra& palabra) {
    constexpr std::array<std::string_view, 15> verbs{
        "atendio", "atendieron", "atendido",     "atendidos",  "atendidas",
        "llego",   "llegaron",   "alcanzo",      "alcanzaron", "beneficiaron",
        "cubrio",  "cubrieron",  "participaron", "recibieron", "accedieron"};
    return std::ranges::find(verbs, palabra.plegada) != verbs.end() ||
           is_written(palabra, "benefició");
}

/// Whether such a verb leads to the count in its own clause: «se atendió en 2025 a un total de».
bool is_led(Palabras before) {
    constexpr std::size_t reach = 8;
    constexpr std::array<std::string_view, 4> breaking{"y", "e", "que", "pero"};
    for (std::size_t i = before.size(); i > 0 && before.size() - i < reach; --i) {
        const Palabra& palabra = before[i - 1];
        if (is_served_verb(palabra)) {
            return true;
        }
        if (std::ranges::find(breaking, palabra.plegada) != breaking.end()) {
            return false;
        }
    }
    return false;
}

/// «Los beneficiarios de 2025 fueron», «la cobertura llegó a»: the count is what its subject is.
bool is_told_of_served(Palabras before) {
    constexpr std::size_t near = 4;
    constexpr std::array<std::string_view, 5> subjects{"cobertura", "atendid", "beneficia",
                                                       "usuari", "participante"};
    constexpr std::array<std::string_view, 16> verbs{
        "corresponde", "correspondio", "fue",      "fueron",     "son",      "es",
        "alcanzo",     "alcanzaron",   "llego",    "llegaron",   "ascendio", "ascendieron",
        "sumo",        "sumaron",      "totalizo", "totalizaron"};
    const Palabras last = before.last(std::min(near, before.size()));
    const auto verb = std::ranges::find_if(last, [&](const Palabra& palabra) {
        return std::ranges::find(verbs, palabra.plegada) != verbs.end();
    });
    const auto at = before.size() - static_cast<std::size_t>(last.end() - verb);
    return verb != last.end() && has_any_root(before.first(at), subjects);
}

bool names_served(const Palabra& palabra) {
    return names_persons(palabra.plegada) || palabra.plegada.starts_with("hogar");
}

/// What a sentence says as done, in its verbs: that the count is of the served.
bool is_said_done(Palabras before, Palabras next) {
    constexpr std::size_t near = 4;
    constexpr std::array<std::string_view, 10> ending{"en", "durante", "el",    "la",   "al",
                                                      "lo", "con",     "segun", "para", "y"};
    const bool is_of_persons = !next.empty() && names_served(next.front());
    const Palabras close = next.first(std::min(near, next.size()));
    const bool is_served_after = std::ranges::any_of(close, is_served_verb);
    const bool has_no_noun = next.empty() || has_word(next.first(1), ending);
    return (is_of_persons && (is_led(before) || is_served_after)) ||
           ((is_of_persons || has_no_noun) && is_told_of_served(before));
}

/// Part of the served, of other years too, or of others.
bool is_of_others(Palabras sentence) {
    constexpr std::array<std::string_view, 22> words{
        "region",    "comuna",   "provincia", "modalidad", "componente", "semestre",
        "trimestre", "bimestre", "promedio",  "historico", "desde",      "cuatrimestre",
        "mes",       "tope",     "media",     "activos",   "activas",    "habia",
        "ficha",     "rsh",      "jornada",   "descontar"};
    constexpr std::array<std::string_view, 28> roots{
        "acumul",     "histor", "otro",    "otra",     "casen",       "censo",    "encuest",
        "deriv",      "postul", "inscri",  "monitor",  "funcionari",  "capacid",  "maxim",
        "egres",      "evalu",  "respond", "bateria",  "nacionalid",  "vigente",  "indirect",
        "complement", "oferta", "correg",  "familiar", "implementos", "anterior", "simultane"};
    return has_word(sentence, words) || has_any_root(sentence, roots) || is_of_months(sentence);
}

bool is_denied(Palabras before) {
    constexpr std::array<std::string_view, 4> denying{"no", "ni", "sin", "tampoco"};
    return has_word(before, denying);
}

}  // namespace

bool counts_served(std::string_view oracion, const CantidadDicha& cantidad,
                   const AnioAtendido& atendido) {
    constexpr std::size_t reach = 5;
    constexpr std::size_t near = 3;
    constexpr std::array<std::string_view, 4> served{"atendid", "beneficia", "usuari",
                                                     "participante"};
    constexpr std::array<std::string_view, 1> approximate{"aproximad"};
    const std::string_view tail = oracion.substr(cantidad.fin);
    const std::vector<Palabra> next = read_palabras(tail, reach);
    const std::vector<Palabra> clause =
        read_palabras(tail.substr(0, tail.find_first_of(",:(")), reach);
    const std::vector<CantidadDicha> all = find_cantidades(oracion);
    const std::vector<Palabra> before = words_before(oracion, all, cantidad);
    const bool is_named =
        !next.empty() && names_persons(next.front().plegada) && has_any_root(next, served);
    const std::vector<Palabra> lead = read_palabras(oracion.substr(0, begin_of(cantidad)));
    const bool is_done = is_said_done(before, clause) && !is_denied(before);
    if ((!is_named && !is_done) || is_of_others(lead) || is_of_others(clause)) {
        return false;
    }
    const bool is_expected =
        has_any_root(before, kEsperado) || has_any_root(is_done ? clause : next, kEsperado);
    const bool is_about =
        has_any_root(last_of(before, near), kAproximado) || has_any_root(next, approximate);
    const std::int32_t anio = year_of(oracion, all, cantidad);
    const bool is_of_year = anio == atendido.anio || (anio == 0 && atendido.is_only && is_done);
    return is_of_year && !is_expected && !is_about;
}

namespace {

/// «Son atendidos por el CESFAM».
bool is_served_by_another(const std::vector<Palabra>& palabras) {
    const auto by = std::ranges::adjacent_find(palabras, [](const auto& one, const auto& next) {
        return one.plegada.starts_with("atendid") && next.plegada == "por";
    });
    return by != palabras.end();
}

}  // namespace

bool is_age_of_served(std::string_view oracion, const EdadDicha& edad) {
    constexpr std::size_t near = 3;
    constexpr std::array<std::string_view, 8> serving{"atend",    "atiend", "recib",     "ingres",
                                                      "particip", "egres",  "beneficia", "usuari"};
    constexpr std::array<std::string_view, 22> foreign{"deriv",      "estudio",
                                                       "encuest",    "exclu",
                                                       "salvo",      "excep",
                                                       "monitor",    "apoderad",
                                                       "cuidador",   "responsab",
                                                       "padre",      "madre",
                                                       "tutor",      "profes",
                                                       "funcionari", "no",
                                                       "sin",        "otros",
                                                       "oferta",     "pasan",
                                                       "complement", "intergeneracional"};
    const auto at = static_cast<std::size_t>(edad.fragmento.data() - oracion.data());
    const std::vector<Palabra> before = read_palabras(oracion.substr(0, at));
    const std::vector<Palabra> all = read_palabras(oracion);
    const auto holders = last_of(before, near);
    const bool is_of_persons = std::ranges::any_of(holders, [](const Palabra& palabra) {
        return palabra.plegada == "nn" || names_persons(palabra.plegada);
    });
    // «familias con niños menores de 3 años»: the age is of others than the served.
    const bool is_of_others = std::ranges::find(holders, "con", &Palabra::plegada) != holders.end();
    return is_of_persons && !is_of_others && has_any_root(all, serving) &&
           !has_any_root(all, foreign) && !is_served_by_another(all);
}

}  // namespace generator::checks
