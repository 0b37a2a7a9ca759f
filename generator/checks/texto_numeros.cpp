// Numbers that cannot be what they say: days that no month has, thousands with the sign of
// decimals.
#include <algorithm>
#include <array>

#include "base/scan.hpp"
#include "base/utf8.hpp"
#include "checks/dichos.hpp"
#include "checks/texto.hpp"

namespace generator::checks {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_digit_at(std::string_view texto, std::size_t at) {
    return at < texto.size() && is_digit(texto[at]);
}

/// A run of digits and its value; `size` 0 if there is none.
struct Cifras {
    std::size_t begin = 0;
    std::size_t size = 0;
    int valor = 0;
};
/// Five digits are read at most: one more than a year has, so that it is none.
Cifras digits_at(std::string_view texto, std::size_t at) {
    constexpr std::size_t most = 4;
    constexpr int ten = 10;
    Cifras result{at, 0, 0};
    for (; is_digit_at(texto, at + result.size) && result.size <= most; ++result.size) {
        result.valor = result.valor * ten + (texto[at + result.size] - '0');
    }
    return result;
}
Cifras digits_before(std::string_view texto, std::size_t end) {
    std::size_t begin = end;
    while (begin > 0 && is_digit(texto[begin - 1]) && end - begin <= 4) {
        --begin;
    }
    return digits_at(texto.substr(0, end), begin);
}

bool is_year(const Cifras& cifras) {
    constexpr int century = 100;
    const int hundreds = cifras.valor / century;
    return cifras.size == 4 && (hundreds == 19 || hundreds == 20);
}

bool is_leap(int anio) { return anio % 4 == 0 && (anio % 100 != 0 || anio % 400 == 0); }

/// Whether no such day is in that month; `anio` 0: of no year. What no month has is no day.
bool is_impossible(int dia, int mes, int anio) {
    constexpr std::array<int, 12> days{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    constexpr int longest = 31;
    constexpr int febrero = 2;
    if (mes < 1 || mes > 12 || dia < 1 || dia > longest) {
        return false;
    }
    const bool is_short = mes == febrero && anio != 0 && !is_leap(anio);
    return dia > days[static_cast<std::size_t>(mes - 1)] - (is_short ? 1 : 0);
}

/// The months that have no 31st day, with a capital or without.
int short_month_of(std::string_view word) {
    struct Mes {
        std::string_view cola;  // without its first letter
        char inicial;
        int numero;
    };
    constexpr std::array<Mes, 6> months{Mes{"ebrero", 'f', 2},   Mes{"bril", 'a', 4},
                                        Mes{"unio", 'j', 6},     Mes{"eptiembre", 's', 9},
                                        Mes{"etiembre", 's', 9}, Mes{"oviembre", 'n', 11}};
    constexpr char lower = 0x20;
    for (const Mes& mes : months) {
        if (word.size() == mes.cola.size() + 1 && (word[0] | lower) == mes.inicial &&
            word.substr(1) == mes.cola) {
            return mes.numero;
        }
    }
    return 0;
}

bool ends_in_article(std::string_view head) {
    constexpr std::array<std::string_view, 6> articles{"el ", "El ", "al ", "Al ", "del ", "Del "};
    return std::ranges::any_of(articles, [&](std::string_view article) {
        return head.ends_with(article) &&
               !is_letter(character_before(head, head.size() - article.size()));
    });
}

/// «El 31 de abril», «31 de abril de 2025»: by its article, or its year, it is a day and no count.
/// `at`: the space after the day.
std::optional<Hallado> worded_date(std::string_view texto, std::size_t at) {
    constexpr std::string_view joint = " de ";
    constexpr std::size_t longest_joint = 5;  // " del "
    if (!texto.substr(at).starts_with(joint)) {
        return std::nullopt;
    }
    const Cifras dia = digits_before(texto, at);
    const std::size_t begin = at + joint.size();
    const std::size_t end = std::min(texto.find_first_of(" ,.;:)", begin), texto.size());
    const int mes = dia.size <= 2 ? short_month_of(texto.substr(begin, end - begin)) : 0;
    if (mes == 0) {
        return std::nullopt;
    }
    const std::string_view tail = texto.substr(end);
    const std::size_t year = texto.find_first_of("0123456789", end);
    const bool is_linked = tail.starts_with(joint) || tail.starts_with(" del ");
    const Cifras anio = is_linked && year != std::string_view::npos && year <= end + longest_joint
                            ? digits_at(texto, year)
                            : Cifras{};
    const bool has_article = ends_in_article(texto.substr(0, dia.begin));
    if ((!has_article && !is_year(anio)) ||
        !is_impossible(dia.valor, mes, is_year(anio) ? anio.valor : 0)) {
        return std::nullopt;
    }
    return Hallado{dia.begin, is_year(anio) ? anio.begin + anio.size : end, std::nullopt, {}};
}

/// «31/04/2025», «30-02-2025», by the sign at `at`.
std::optional<Hallado> numeric_date(std::string_view texto, std::size_t at) {
    const char sign = texto[at];
    const Cifras dia = digits_before(texto, at);
    const Cifras mes = digits_at(texto, at + 1);
    const std::size_t second = at + 1 + mes.size;
    if (mes.size == 0 || mes.size > 2 || dia.size > 2 || second >= texto.size() ||
        texto[second] != sign) {
        return std::nullopt;
    }
    const Cifras anio = digits_at(texto, second + 1);
    const std::size_t end = second + 1 + anio.size;
    const char32_t before = character_before(texto, dia.begin);
    const bool is_joined =
        is_letter(before) || before == U'-' || before == U'/' || before == U'.' || before == U',' ||
        (end < texto.size() && texto[end] == sign && is_digit_at(texto, end + 1));
    return is_year(anio) && !is_joined && is_impossible(dia.valor, mes.valor, anio.valor)
               ? std::optional{Hallado{dia.begin, end, std::nullopt, {}}}
               : std::nullopt;
}

/// Whether the words after a number count persons with it, and not for each of something.
bool counts_persons(std::string_view after) {
    constexpr std::size_t reach = 4;
    const std::vector<Palabra> next = read_palabras(after, reach);
    return !next.empty() && next.front().lugar == 1 &&
           (names_persons(next.front().plegada) || next.front().plegada.starts_with("hogar")) &&
           std::ranges::find(next, "por", &Palabra::plegada) == next.end();
}

/// A mean has decimals of its own: «un promedio anual de 1,250 personas». In the words just before
/// the number, of its own sentence.
bool is_mean(std::string_view before) {
    constexpr std::array<std::string_view, 5> means{"promedio", "media", "tasa", "razon", "cada"};
    constexpr std::size_t reach = 6;
    constexpr std::size_t most_bytes = 80;
    const std::size_t point = before.find_last_of(".;:");
    before.remove_prefix(point == std::string_view::npos ? 0 : point + 1);
    before.remove_prefix(before.size() > most_bytes ? before.size() - most_bytes : 0);
    const std::vector<Palabra> palabras = read_palabras(before);
    const std::size_t first = palabras.size() > reach ? palabras.size() - reach : 0;
    return std::any_of(palabras.begin() + static_cast<std::ptrdiff_t>(first), palabras.end(),
                       [&](const Palabra& palabra) {
                           return std::ranges::find(means, palabra.plegada) != means.end();
                       });
}

/// The number with commas for thousands around the comma at `at`: "41,360".
std::optional<Cifras> grouped_at(std::string_view texto, std::size_t at) {
    constexpr std::size_t group = 3;
    const Cifras first = digits_before(texto, at);
    const char32_t before = character_before(texto, first.begin);
    const bool is_part = is_letter(before) || before == U'.' || before == U',' || before == U'-';
    if (first.size == 0 || first.size > group || first.valor == 0 || is_part) {
        return std::nullopt;
    }
    std::size_t end = at;
    while (end < texto.size() && texto[end] == ',' && is_digit_at(texto, end + 1)) {
        const Cifras next = digits_at(texto, end + 1);
        if (next.size != group) {
            return std::nullopt;
        }
        end += 1 + group;
    }
    return end > at && !is_digit_at(texto, end)
               ? std::optional{Cifras{first.begin, end - first.begin, 0}}
               : std::nullopt;
}

}  // namespace

Hallados fecha_imposible(const TextoLeido& leido) {
    Hallados result;
    const std::string_view texto = leido.texto;
    const auto is_joint = [](base::Bytes each, base::Bytes next) {
        return ((each >= '0') & (each <= '9')) &
               ((next == ' ') | (next == '/') | (next == '-') | (next == '.'));
    };
    for (std::size_t at = base::find_pair(texto, 0, is_joint); at < texto.size();
         at = base::find_pair(texto, at + 1, is_joint)) {
        const bool is_worded = texto[at + 1] == ' ';
        if (auto found = is_worded ? worded_date(texto, at + 1) : numeric_date(texto, at + 1)) {
            result.push_back(std::move(*found));
        }
    }
    return result;
}

Hallados coma_de_miles(const TextoLeido& leido) {
    Hallados result;
    if (leido.is_formula) {
        return result;
    }
    const std::string_view texto = leido.texto;
    const auto is_comma = [](base::Bytes each, base::Bytes next) {
        return ((each >= '0') & (each <= '9')) & (next == ',');
    };
    for (std::size_t at = base::find_pair(texto, 0, is_comma); at < texto.size();
         at = base::find_pair(texto, at + 1, is_comma)) {
        const auto number = grouped_at(texto, at + 1);
        if (!number) {
            continue;
        }
        const std::size_t end = number->begin + number->size;
        if (counts_persons(texto.substr(end)) && !is_mean(texto.substr(0, number->begin))) {
            std::string mended{texto.substr(number->begin, number->size)};
            std::ranges::replace(mended, ',', '.');
            result.push_back({number->begin, end, std::move(mended), {}});
        }
    }
    return result;
}

}  // namespace generator::checks
