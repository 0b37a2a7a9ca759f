#include "checks/dichos.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/decimal.hpp"
#include "base/scan.hpp"
#include "base/words.hpp"

namespace generator::checks {
namespace {

/// Of a count: nothing that is counted has more, and hundreds of such may be added up.
constexpr std::size_t kMostDigits = 12;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

/// End of the number that begins at `at`: digits, or groups of three with points between.
std::size_t end_of_number(std::string_view texto, std::size_t at) {
    constexpr std::size_t group = 3;
    const auto end_of_digits = [&](std::size_t from) {
        while (from < texto.size() && is_digit(texto[from])) {
            ++from;
        }
        return from;
    };
    std::size_t end = end_of_digits(at);
    bool is_grouped = end - at <= group;
    while (is_grouped && end < texto.size() && texto[end] == '.') {
        const std::size_t next = end_of_digits(end + 1);
        is_grouped = next - end - 1 == group;
        end = is_grouped ? next : end;
    }
    return end;
}

/// Whether what stands around a number leaves it a count: not so "N° 20", "M$4.377", "99,5%",
/// "3/4".
bool is_count_between(std::string_view texto, std::size_t begin, std::size_t end) {
    constexpr std::string_view joining{"$%,./-"};
    const std::string_view head = texto.substr(0, begin);
    const std::string_view tail = texto.substr(end);
    const std::size_t last = head.find_last_not_of(' ');
    const std::string_view before = head.substr(0, last + 1);  // all of it if there is none
    const std::size_t first = tail.find_first_not_of(' ');
    const bool is_code = before.ends_with("°") || before.ends_with("º");
    const bool is_joined = !head.empty() && joining.find(head.back()) != std::string_view::npos;
    const bool is_share = first != std::string_view::npos && tail[first] == '%';
    // A point or a comma that no digit follows ends the sentence, not the number.
    const bool goes_on =
        tail.size() > 1 && joining.find(tail[0]) != std::string_view::npos && is_digit(tail[1]);
    return !is_code && !is_joined && !is_share && !goes_on;
}

constexpr std::array<std::string_view, 12> kMeses{
    "enero", "febrero", "marzo",      "abril",   "mayo",      "junio",
    "julio", "agosto",  "septiembre", "octubre", "noviembre", "diciembre"};

std::int32_t mes_of(std::string_view palabra) {
    const auto found = std::ranges::find(kMeses, palabra);
    const auto index = found == kMeses.end() ? 0 : found - kMeses.begin() + 1;
    return palabra == "setiembre" ? mes_of("septiembre") : static_cast<std::int32_t>(index);
}

/// A year by its two first digits.
bool is_anio(std::string_view word) {
    constexpr std::size_t digits = 4;
    return word.size() == digits && base::whole_number(word) &&
           (word.starts_with("19") || word.starts_with("20"));
}

/// Reads the words of a text from a place on.
class Lector {
  public:
    Lector(std::string_view texto, const std::vector<Palabra>& palabras)
        : texto_{texto}, palabras_{palabras} {}

    [[nodiscard]] std::string_view word(std::size_t i) const {
        return i < palabras_.size() ? std::string_view{palabras_[i].plegada} : std::string_view{};
    }
    [[nodiscard]] std::optional<std::int64_t> number(std::size_t i) const {
        return base::whole_number(word(i));
    }
    template <class... Words>
    [[nodiscard]] bool is(std::size_t i, Words... words) const {
        return ((word(i) == words) || ...);
    }
    [[nodiscard]] std::string_view fragment(std::size_t first, std::size_t last) const {
        const std::size_t begin = palabras_[first].lugar;
        return texto_.substr(begin, palabras_[last].lugar + palabras_[last].texto.size() - begin);
    }
    [[nodiscard]] std::size_t size() const { return palabras_.size(); }

    /// Index of "años" after the number at `i`, or nothing.
    [[nodiscard]] bool is_age(std::size_t i) const { return number(i) && is(i + 1, "anos"); }

    [[nodiscard]] std::optional<EdadDicha> edad_at(std::size_t i) const {
        if (is(i, "menor", "menores") && is(i + 1, "de", "a") && is_age(i + 2)) {
            return EdadDicha{0, *number(i + 2) - 1, fragment(i, i + 3)};
        }
        if (is(i, "mayor", "mayores") && is(i + 1, "de", "a") && is_age(i + 2)) {
            return EdadDicha{*number(i + 2), kSinTope, fragment(i, i + 3)};
        }
        if (is(i, "hasta") && is_age(i + 1)) {
            return EdadDicha{0, *number(i + 1), fragment(i, i + 2)};
        }
        if (is(i, "hasta") && is(i + 1, "los") && is_age(i + 2)) {
            return EdadDicha{0, *number(i + 2), fragment(i, i + 3)};
        }
        // «entre 14 y 17 años», «de 14 a 17 años», «0 a 3 años»
        if (number(i) && is(i + 1, "y", "a") && is_age(i + 2) && *number(i) < *number(i + 2)) {
            const bool is_led = i > 0 && is(i - 1, "entre", "de", "desde");
            return EdadDicha{*number(i), *number(i + 2), fragment(is_led ? i - 1 : i, i + 3)};
        }
        // «18 años y más», «60 años o más»
        if (is_age(i) && is(i + 2, "y", "o") && is(i + 3, "mas")) {
            return EdadDicha{*number(i), kSinTope, fragment(i, i + 3)};
        }
        return std::nullopt;
    }

    [[nodiscard]] std::optional<FechaDicha> fecha_at(std::size_t i) const {
        const std::int32_t mes = mes_of(word(i));
        if (mes == 0) {
            return numeric_at(i);
        }
        FechaDicha fecha{.mes = mes};
        std::size_t first = i;
        std::size_t last = i;
        if (i >= 2 && is(i - 1, "de") && is_day(i - 2)) {
            first = i - 2;
            fecha.dia = static_cast<std::int32_t>(*number(first));
        }
        for (std::size_t skip = 1; skip <= 2 && fecha.anio == 0; ++skip) {
            const bool is_linked = skip == 1 || is(i + 1, "de", "del");
            if (is_linked && is_anio(word(i + skip))) {
                last = i + skip;
                fecha.anio = static_cast<std::int32_t>(*number(last));
            }
        }
        fecha.fragmento = fragment(first, last);
        return fecha;
    }

  private:
    [[nodiscard]] bool is_day(std::size_t i) const {
        constexpr std::int64_t longest = 31;
        const auto day = number(i);
        return day && *day >= 1 && *day <= longest;
    }
    /// "30-06-2021", "30/06/2021".
    [[nodiscard]] std::optional<FechaDicha> numeric_at(std::size_t i) const {
        constexpr std::int64_t months = 12;
        const auto mes = number(i + 1);
        if (!is_day(i) || !mes || *mes < 1 || *mes > months || !is_anio(word(i + 2))) {
            return std::nullopt;
        }
        const std::string_view whole = fragment(i, i + 2);
        const std::size_t signs = word(i).size() + word(i + 1).size() + word(i + 2).size() + 2;
        if (whole.size() != signs || whole.find_first_of("-/") != word(i).size()) {
            return std::nullopt;
        }
        return FechaDicha{static_cast<std::int32_t>(*number(i + 2)),
                          static_cast<std::int32_t>(*mes), static_cast<std::int32_t>(*number(i)),
                          whole};
    }

    std::string_view texto_;
    const std::vector<Palabra>& palabras_;
};

}  // namespace

std::vector<std::string_view> read_oraciones(std::string_view texto) {
    std::vector<std::string_view> result;
    std::size_t begin = 0;
    const auto may_end = [](base::Bytes c) { return (c == '.') | (c == ';') | (c == '\n'); };
    while (begin <= texto.size()) {
        std::size_t end = base::find_special(texto, begin, may_end);
        while (end + 1 < texto.size() && texto[end] == '.' && texto[end + 1] != ' ') {
            end = base::find_special(texto, end + 1, may_end);
        }
        const std::string_view one = texto.substr(begin, end - begin);
        if (one.find_first_not_of(' ') != std::string_view::npos) {
            result.push_back(one);
        }
        begin = end + 1;
    }
    return result;
}

std::vector<CantidadDicha> find_cantidades(std::string_view texto) {
    std::vector<CantidadDicha> result;
    const auto may_begin = [](base::Bytes c) { return (c >= '0') & (c <= '9'); };
    for (std::size_t at = base::find_special(texto, 0, may_begin); at < texto.size();
         at = base::find_special(texto, at, may_begin)) {
        const std::size_t end = end_of_number(texto, at);
        const std::string_view written = texto.substr(at, end - at);
        std::string digits{written};
        std::erase(digits, '.');
        const auto value = digits.size() <= kMostDigits ? base::whole_number(digits) : std::nullopt;
        if (value && is_count_between(texto, at, end)) {
            result.push_back({*value, written, end});
        }
        at = end;
    }
    return result;
}

std::vector<CantidadDicha> find_miles(std::string_view texto) {
    constexpr std::string_view word = " mil";
    constexpr std::int64_t ten = 10;
    constexpr std::int64_t thousand = 1'000;
    std::vector<CantidadDicha> result;
    for (std::size_t at = texto.find(word); at != std::string_view::npos;
         at = texto.find(word, at + 1)) {
        const std::size_t fin = at + word.size();
        const std::size_t before = texto.substr(0, at).find_last_not_of("0123456789,");
        const std::size_t begin = before == std::string_view::npos ? 0 : before + 1;
        std::string digits{texto.substr(begin, at - begin)};
        std::ranges::replace(digits, ',', '.');
        if (digits.size() > kMostDigits) {
            continue;
        }
        const auto value = base::parse_decimal(digits);
        const bool is_word = fin < texto.size() && texto[fin] == ' ';  // not "millones"
        const bool is_alone = begin == 0 || texto[begin - 1] == ' ';   // not "1.500 mil", "$12 mil"
        std::int64_t step = thousand;
        for (int i = 0; value && i < value->decimals; ++i) {
            step /= ten;
        }
        if (!value || !is_word || !is_alone || step == 0 || value->units == 0) {
            continue;
        }
        const std::int64_t count = value->units * step;
        while (value->decimals == 0 && count % (step * ten) == 0) {
            step *= ten;
        }
        result.push_back({count, texto.substr(begin, fin - begin), fin, step / 2});
    }
    return result;
}

std::vector<EdadDicha> find_edades(std::string_view texto) {
    if (texto.find_first_of("0123456789") == std::string_view::npos) {
        return {};
    }
    const std::vector<Palabra> palabras = read_palabras(texto);
    const Lector lector{texto, palabras};
    std::vector<EdadDicha> result;
    for (std::size_t i = 0; i < lector.size(); ++i) {
        if (const auto edad = lector.edad_at(i)) {
            result.push_back(*edad);
        }
    }
    return result;
}

std::vector<FechaDicha> find_fechas(std::string_view texto) {
    const std::vector<Palabra> palabras = read_palabras(texto);
    const Lector lector{texto, palabras};
    std::vector<FechaDicha> result;
    for (std::size_t i = 0; i < lector.size(); ++i) {
        if (const auto fecha = lector.fecha_at(i)) {
            result.push_back(*fecha);
        }
    }
    return result;
}

std::vector<std::int32_t> find_anios(std::string_view texto) {
    std::vector<std::int32_t> result;
    for (const CantidadDicha& cantidad : find_cantidades(texto)) {
        if (is_anio(cantidad.texto)) {
            result.push_back(static_cast<std::int32_t>(cantidad.valor));
        }
    }
    return result;
}

bool is_mes(std::string_view palabra) { return mes_of(palabra) > 0; }

bool is_year(const CantidadDicha& cantidad) { return !find_anios(cantidad.texto).empty(); }

bool is_of_months(std::span<const Palabra> palabras) {
    const bool has_last =
        std::ranges::find(palabras, "diciembre", &Palabra::plegada) != palabras.end();
    return !has_last && std::ranges::any_of(palabras, is_mes, &Palabra::plegada);
}

bool names_persons(std::string_view palabra) {
    constexpr std::array<std::string_view, 16> roots{
        "nino",  "nina",    "nna",         "adolescente", "joven",   "jovenes",
        "adult", "persona", "beneficiari", "usuari",      "familia", "estudiante",
        "alumn", "mujer",   "hombre",      "participante"};
    return std::ranges::any_of(roots,
                               [&](std::string_view root) { return palabra.starts_with(root); });
}

bool is_denied(const std::vector<Palabra>& palabras, std::size_t index) {
    constexpr std::size_t reach = 4;
    constexpr std::array<std::string_view, 5> denying{"no", "sin", "ni", "tampoco", "nunca"};
    const std::size_t first = index > reach ? index - reach : 0;
    for (std::size_t i = first; i < index; ++i) {
        if (std::ranges::find(denying, palabras[i].plegada) != denying.end()) {
            return true;
        }
    }
    return false;
}

}  // namespace generator::checks
