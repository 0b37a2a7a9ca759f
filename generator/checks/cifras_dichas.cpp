#include "checks/cifras_dichas.hpp"

#include <algorithm>
#include <array>
#include <string>

namespace generator::checks {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_year(std::string_view word) {
    constexpr std::size_t digits = 4;
    return word.size() == digits && word.starts_with("20") && is_digit(word[2]) &&
           is_digit(word[3]);
}

/// What may stand between a figure and its value.
bool is_link(std::string_view word) {
    constexpr std::array<std::string_view, 27> links{
        "de",      "del",     "la",       "el",      "en",    "programa",    "ano",
        "alcanzo", "alcanza", "fue",      "es",      "llego", "a",           "al",
        "un",      "una",     "ascendio", "durante", "ubico", "corresponde", "correspondio",
        "se",      "resulto", "registro", "tuvo",    "que",   "nivel"};
    return is_year(word) || is_one_of(word, links);
}

/// The percentage whose number begins at byte `begin`.
std::optional<PorcentajeDicho> percentage_at(std::string_view texto, std::size_t begin) {
    std::size_t end = begin;
    while (end < texto.size() &&
           (is_digit(texto[end]) || ((texto[end] == ',' || texto[end] == '.') &&
                                     end + 1 < texto.size() && is_digit(texto[end + 1])))) {
        ++end;
    }
    const std::size_t sign = std::min(texto.find_first_not_of(' ', end), texto.size());
    std::string number{texto.substr(begin, end - begin)};
    std::ranges::replace(number, ',', '.');
    const auto valor = base::parse_decimal(number);
    if (!valor || sign == texto.size() || texto[sign] != '%') {
        return std::nullopt;
    }
    return PorcentajeDicho{*valor, texto.substr(begin, sign + 1 - begin)};
}

/// «14,7% de la meta» is no value of the figure, and «3% más» no value at all.
bool has_other_base(std::string_view after) {
    constexpr std::size_t reach = 4;
    constexpr std::array<std::string_view, 4> own{"poblacion", "presupuesto", "objetivo",
                                                  "programa"};
    constexpr std::array<std::string_view, 6> more{"mas",      "menos", "superior",
                                                   "inferior", "mayor", "menor"};
    const std::vector<Palabra> palabras = read_palabras(after, reach);
    if (palabras.empty()) {
        return false;
    }
    const std::string& next = palabras.front().plegada;
    const bool is_of = next == "de" || next == "del";
    const bool is_own = std::ranges::any_of(palabras, [&](const Palabra& palabra) {
        return is_one_of(palabra.plegada, own) || is_year(palabra.plegada);
    });
    return is_one_of(next, more) || next == "puntos" || (is_of && !is_own);
}

struct Verbo {
    std::string_view palabra;  // as it is written: «aumentó» is a verb, «aumento» is not
    Tendencia tendencia;
};
constexpr std::array kVerbos{
    Verbo{"aumentó", Tendencia::sube},   Verbo{"creció", Tendencia::sube},
    Verbo{"subió", Tendencia::sube},     Verbo{"incrementó", Tendencia::sube},
    Verbo{"aumenta", Tendencia::sube},   Verbo{"elevó", Tendencia::sube},
    Verbo{"disminuyó", Tendencia::baja}, Verbo{"bajó", Tendencia::baja},
    Verbo{"cayó", Tendencia::baja},      Verbo{"descendió", Tendencia::baja},
    Verbo{"redujo", Tendencia::baja},    Verbo{"disminuye", Tendencia::baja},
};
constexpr std::array kNombres{
    Verbo{"aumento", Tendencia::sube},    Verbo{"alza", Tendencia::sube},
    Verbo{"incremento", Tendencia::sube}, Verbo{"disminucion", Tendencia::baja},
    Verbo{"reduccion", Tendencia::baja},  Verbo{"caida", Tendencia::baja},
    Verbo{"descenso", Tendencia::baja},
};

/// The verb after the name, with its year or «se» between.
std::optional<Tendencia> verb_after(const Oracion& oracion, std::size_t last) {
    constexpr std::array<std::string_view, 9> between{"del", "de",  "programa", "el",     "la",
                                                      "en",  "ano", "se",       "durante"};
    std::size_t i = last + 1;
    while (is_one_of(word_at(oracion.palabras, i), between) ||
           is_year(word_at(oracion.palabras, i))) {
        ++i;
    }
    if (i >= oracion.palabras.size()) {
        return std::nullopt;
    }
    const auto verb = std::ranges::find(kVerbos, oracion.palabras[i].texto, &Verbo::palabra);
    return verb == kVerbos.end() ? std::nullopt : std::optional{verb->tendencia};
}

/// «El aumento del» before the name, of the programme as a whole.
std::optional<Tendencia> noun_before(const Oracion& oracion, std::size_t first, std::size_t last) {
    constexpr std::array<std::string_view, 7> leading{"el",   "la",   "un",   "una",
                                                      "este", "esta", "dicha"};
    const bool has_article = word_at(oracion.palabras, first - 1) == "la";
    const std::size_t of = has_article ? 2 : 1;
    if (first < of + 2) {
        return std::nullopt;
    }
    const std::string_view joint = word_at(oracion.palabras, first - of);
    const auto noun =
        std::ranges::find(kNombres, word_at(oracion.palabras, first - of - 1), &Verbo::palabra);
    const std::string_view next = word_at(oracion.palabras, last + 1);
    const std::string_view after = word_at(oracion.palabras, last + 2);
    const bool is_whole =
        (next != "de" && next != "del" && next != "en") || is_year(after) || after == "programa";
    const bool is_told = (joint == "del" || joint == "de" || joint == "en") && is_whole &&
                         is_one_of(word_at(oracion.palabras, first - of - 2), leading);
    return noun != kNombres.end() && is_told ? std::optional{noun->tendencia} : std::nullopt;
}

/// Words of what is wished, asked or denied: then nothing is affirmed.
bool is_wished(const Oracion& oracion) {
    constexpr std::array<std::string_view, 10> roots{"desafi", "busca",  "permitir", "lograr",
                                                     "propon", "podr",   "deber",    "necesi",
                                                     "evit",   "hipotes"};
    constexpr std::array<std::string_view, 5> words{"no", "ni", "tampoco", "si", "sin"};
    return std::ranges::any_of(oracion.palabras, [&](const Palabra& palabra) {
        return is_one_of(palabra.plegada, words) || has_root(palabra.plegada, roots);
    });
}

}  // namespace

Oracion read_oracion(std::string_view texto) { return {texto, read_palabras(texto)}; }

bool agrees(const PorcentajeDicho& dicho, const base::Ratio& valor) {
    const auto percentage = base::to_percentage(valor);
    if (!percentage) {
        return true;
    }
    const auto rounded = round_scaled(*percentage, dicho.valor.decimals);
    const auto next = base::to_ratio({dicho.valor.units + 1, dicho.valor.decimals});
    const bool is_cut = std::is_gteq(compare(*percentage, base::to_ratio(dicho.valor))) &&
                        std::is_lt(compare(*percentage, next));
    return !rounded || *rounded == dicho.valor.units || is_cut;
}

std::optional<PorcentajeDicho> said_of(const Oracion& oracion, std::size_t last) {
    std::size_t i = last + 1;
    while (i < oracion.palabras.size() && is_link(oracion.palabras[i].plegada)) {
        ++i;
    }
    if (i >= oracion.palabras.size() || !is_digit(oracion.palabras[i].plegada[0])) {
        return std::nullopt;
    }
    // A sign between them begins another clause, or another number.
    const std::size_t begin = oracion.palabras[i].lugar;
    const std::size_t end = oracion.palabras[last].lugar + oracion.palabras[last].texto.size();
    const std::string_view between = oracion.texto.substr(end, begin - end);
    const auto dicho = percentage_at(oracion.texto, begin);
    if (!dicho || between.find_first_of(":()$-") != std::string_view::npos) {
        return std::nullopt;
    }
    const std::size_t after = begin + dicho->texto.size();
    return has_other_base(oracion.texto.substr(after)) ? std::nullopt : dicho;
}

bool is_own_name(const Oracion& oracion, std::size_t first) {
    constexpr std::array<std::string_view, 9> articles{"la",    "una",  "su",   "el",  "un",
                                                       "dicha", "esta", "este", "baja"};
    constexpr std::array<std::string_view, 7> nesting{"de",  "del",  "a",    "sobre",
                                                      "sub", "meta", "entre"};
    const bool has_article = first > 0 && is_one_of(word_at(oracion.palabras, first - 1), articles);
    const std::size_t before = has_article ? 2 : 1;
    return first < before || !is_one_of(word_at(oracion.palabras, first - before), nesting);
}

std::optional<Tendencia> trend_of(const Oracion& oracion, std::size_t first, std::size_t last) {
    if (is_wished(oracion)) {
        return std::nullopt;
    }
    const auto verb = is_own_name(oracion, first) ? verb_after(oracion, last) : std::nullopt;
    return verb || first == 0 ? verb : noun_before(oracion, first, last);
}

bool is_of_part(const Oracion& oracion) {
    constexpr std::array<std::string_view, 15> words{
        "region",    "regiones",   "comuna",   "comunas",   "provincia",
        "modalidad", "componente", "semestre", "trimestre", "promedio",
        "convenio",  "hombres",    "mujeres",  "linea",     "ambito"};
    constexpr std::array<std::string_view, 9> expected{"proyec",    "programad", "espera",
                                                       "planific",  "previst",   "estim",
                                                       "compromet", "pretend",   "acumulad"};
    return is_of_months(oracion.palabras) ||
           std::ranges::any_of(oracion.palabras, [&](const Palabra& palabra) {
               return is_one_of(palabra.plegada, words) || has_root(palabra.plegada, expected);
           });
}

}  // namespace generator::checks
