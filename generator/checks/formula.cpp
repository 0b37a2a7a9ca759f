#include "checks/formula.hpp"

#include <algorithm>
#include <array>

#include "base/scan.hpp"
#include "base/utf8.hpp"
#include "checks/formula_palabras.hpp"

namespace generator::checks {
namespace {

constexpr std::size_t kNowhere = std::string_view::npos;

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
/// Part of a word: an ASCII letter or digit, or any byte of another character.
bool is_word(char c) {
    const auto byte = static_cast<unsigned char>(c);
    constexpr unsigned char first_of_many = 0x80;
    return is_digit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || byte >= first_of_many;
}

std::size_t next_of(std::string_view text, std::size_t at) {
    while (at < text.size() && is_space(text[at])) {
        ++at;
    }
    return at < text.size() ? at : kNowhere;
}
std::size_t previous_of(std::string_view text, std::size_t at) {
    while (at > 0 && is_space(text[at - 1])) {
        --at;
    }
    return at > 0 ? at - 1 : kNowhere;
}

/// Each parenthesis and the place of its pair; kNowhere if it has none.
struct Parentesis {
    std::size_t lugar = 0;
    std::size_t par = kNowhere;
};

/// "a) ... b) ...": the parenthesis of an enumeration closes nothing.
bool is_enumerator(std::string_view text, std::size_t close) {
    if (close == 0 || close + 1 >= text.size() || !is_space(text[close + 1])) {
        return false;
    }
    const char mark = text[close - 1];
    const bool starts_word = close == 1 || is_space(text[close - 2]);
    return starts_word && ((mark >= 'a' && mark <= 'i') || is_digit(mark));
}

/// Signs that group, each with its pair in the same place: a formula in layers has all three.
constexpr std::string_view kOpeners = "([{";
constexpr std::string_view kClosers = ")]}";
bool opens(char c) { return c == '(' || c == '[' || c == '{'; }
bool closes(char c) { return c == ')' || c == ']' || c == '}'; }

std::vector<Parentesis> match_parentheses(std::string_view text) {
    std::vector<Parentesis> found;
    std::vector<std::size_t> open;
    const auto is_sign = [](base::Bytes c) {
        return (c == '(') | (c == ')') | (c == '[') | (c == ']') | (c == '{') | (c == '}');
    };
    for (std::size_t at = base::find_special(text, 0, is_sign); at < text.size();
         at = base::find_special(text, at + 1, is_sign)) {
        const char c = text[at];
        if (opens(c)) {
            open.push_back(found.size());
            found.push_back({at, kNowhere});
        } else {
            const bool is_pair =
                !open.empty() && kOpeners.find(text[found[open.back()].lugar]) == kClosers.find(c);
            if (is_pair) {
                found[open.back()].par = at;
                found.push_back({at, found[open.back()].lugar});
                open.pop_back();
            } else if (!is_enumerator(text, at)) {
                found.push_back({at, kNowhere});
            }
        }
    }
    return found;
}

std::size_t pair_of(const std::vector<Parentesis>& parentheses, std::size_t lugar) {
    const auto found = std::ranges::find(parentheses, lugar, &Parentesis::lugar);
    return found == parentheses.end() ? kNowhere : found->par;
}

/// Size of a sign of multiplication: '*', '×', '·', or an x that stands alone; 0 if it is none.
std::size_t size_of_times(std::string_view text, std::size_t at) {
    const std::size_t end = at + 1;
    switch (text[at]) {
        case '*':
            return 1;
        case 'x':
        case 'X': {
            const bool is_alone =
                (at == 0 || !is_word(text[at - 1])) &&
                (end == text.size() || !is_word(text[end]) || is_digit(text[end]));
            return is_alone ? 1 : 0;
        }
        default: {
            const std::string_view sign = text.substr(at, 2);
            return sign == "×" || sign == "·" ? 2 : 0;
        }
    }
}

/// A sign of multiplication with a number after it.
bool is_times_number(std::string_view text, std::size_t at) {
    const std::size_t size = size_of_times(text, at);
    const std::size_t next = size > 0 ? next_of(text, at + size) : kNowhere;
    return next != kNowhere && is_digit(text[next]);
}

/// A sign of multiplication that ends right before `at`; the word "por" is none: «tasa por 1.000».
bool is_sign_before(std::string_view text, std::size_t at) {
    const std::size_t last = previous_of(text, at);
    constexpr std::size_t longest = 2;  // bytes of '×'
    for (std::size_t size = 1; last != kNowhere && size <= std::min(longest, last + 1); ++size) {
        if (size_of_times(text, last + 1 - size) == size) {
            return true;
        }
    }
    return false;
}

/// A sign of multiplication, or the word "por", that ends right before `at`.
bool is_times_before(std::string_view text, std::size_t at) {
    const std::size_t last = previous_of(text, at);
    if (last == kNowhere) {
        return false;
    }
    const std::string_view before = text.substr(0, last + 1);
    return is_sign_before(text, at) || before.ends_with(" por") || before == "por";
}

/// Words that begin a count or an amount: a slash before one divides.
bool begins_count(std::string_view text, std::size_t at) {
    constexpr std::array<std::string_view, 10> heads{
        "numero", "total", "suma",     "sumatoria", "cantidad",
        "monto",  "gasto", "promedio", "poblacion", "presupuesto"};
    const std::string_view rest = text.substr(at);
    for (const std::string_view sign : {"N°", "Nº", "n°", "nº", "N.°", "N.º", "Nro", "#"}) {
        if (rest.starts_with(sign)) {
            return true;
        }
    }
    std::size_t end = at;
    while (end < text.size() && is_word(text[end])) {
        ++end;
    }
    const std::string word = base::fold(text.substr(at, end - at));
    return std::ranges::find(heads, word) != heads.end();
}

/// How sure a slash is a division. The surest ones of a formula decide; the rest are parts of
/// words: «niños/as», «adolescentes/ adultos».
enum class Barra : std::uint8_t { suelta, palabra, probable, espaciada, segura };

bool is_group(std::string_view text, const std::vector<Parentesis>& parentheses,
              std::size_t close) {
    const std::size_t open = pair_of(parentheses, close);
    return open != kNowhere && (open == 0 || !is_word(text[open - 1]));
}

Barra classify(std::string_view text, const std::vector<Parentesis>& parentheses, std::size_t at) {
    const std::size_t before = previous_of(text, at);
    const std::size_t after = next_of(text, at + 1);
    constexpr std::string_view ends = ".,;:/";
    if (before == kNowhere || opens(text[before]) || after == kNowhere || closes(text[after]) ||
        ends.find(text[after]) != std::string_view::npos || is_times_number(text, after)) {
        return Barra::suelta;
    }
    const bool closes_group = closes(text[before]) && is_group(text, parentheses, before);
    const bool opens_group =
        opens(text[after]) && (closes_group || after > at + 1 || begins_count(text, after + 1));
    if (closes_group || opens_group || begins_count(text, after)) {
        return Barra::segura;
    }
    const bool has_left = before + 1 < at;
    const bool has_right = after > at + 1;
    if (has_left && has_right) {
        return Barra::espaciada;
    }
    return has_left || has_right ? Barra::probable : Barra::palabra;
}

/// From the division back to the parenthesis that holds it, or to the start.
std::string_view left_side(std::string_view text, std::size_t division) {
    int depth = 0;
    std::size_t begin = division;
    for (; begin > 0; --begin) {
        const char c = text[begin - 1];
        depth += closes(c) ? 1 : 0;
        depth -= opens(c) ? 1 : 0;
        if (depth < 0) {
            break;
        }
    }
    return text.substr(begin, division - begin);
}

/// From the division on to the parenthesis that closes it, or to a multiplication, or to the end.
std::string_view right_side(std::string_view text, std::size_t division) {
    int depth = 0;
    std::size_t end = division + 1;
    for (; end < text.size(); ++end) {
        const char c = text[end];
        depth += opens(c) ? 1 : 0;
        depth -= closes(c) ? 1 : 0;
        if (depth < 0 || (depth == 0 && is_times_number(text, end))) {
            break;
        }
    }
    return text.substr(division + 1, end - division - 1);
}

void read_barras(std::string_view text, const std::vector<Parentesis>& parentheses,
                 FormulaLeida& leida) {
    Barra surest = Barra::palabra;
    std::vector<std::size_t> divisions;
    for (std::size_t at = text.find('/'); at != kNowhere; at = text.find('/', at + 1)) {
        const Barra kind = classify(text, parentheses, at);
        if (kind == Barra::suelta) {
            leida.barras.push_back(at);
        } else if (kind > surest) {
            surest = kind;
            divisions = {at};
        } else if (kind == surest && kind != Barra::palabra) {
            divisions.push_back(at);
        }
    }
    leida.divide = surest == Barra::segura;
    if (divisions.size() == 1) {
        leida.numerador = left_side(text, divisions.front());
        leida.denominador = right_side(text, divisions.front());
    }
}

bool multiplies_by_hundred(std::string_view text) {
    constexpr std::string_view hundred = "100";
    for (std::size_t at = text.find(hundred); at != kNowhere; at = text.find(hundred, at + 1)) {
        const std::size_t end = at + hundred.size();
        const bool is_longer =
            (at > 0 && is_digit(text[at - 1])) || (end < text.size() && is_digit(text[end]));
        if (is_longer) {
            continue;
        }
        const std::size_t after = next_of(text, end);
        const bool is_before = after != kNowhere && size_of_times(text, after) > 0;
        if (is_before || is_times_before(text, at)) {
            return true;
        }
    }
    return false;
}

/// The number that begins there: digits, with points between them ("1.000").
std::string_view number_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() &&
           (is_digit(text[end]) ||
            (text[end] == '.' && end > at && end + 1 < text.size() && is_digit(text[end + 1])))) {
        ++end;
    }
    return text.substr(at, end - at);
}

/// "100", "1.000", "100000": what a rate is multiplied by.
bool is_power_of_ten(std::string_view number) {
    constexpr std::ptrdiff_t fewest_zeros = 2;
    return number.starts_with('1') && number.find_first_not_of("0.", 1) == kNowhere &&
           std::ranges::count(number, '0') >= fewest_zeros;
}

std::string_view find_factor(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!is_digit(text[at]) || (at > 0 && is_word(text[at - 1]) && !is_sign_before(text, at))) {
            continue;
        }
        const std::string_view number = number_at(text, at);
        const std::size_t after = next_of(text, at + number.size());
        const bool is_before = after != kNowhere && size_of_times(text, after) > 0;
        if (is_power_of_ten(number) && (is_before || is_sign_before(text, at))) {
            return number;
        }
        at += number.size();
    }
    return {};
}

/// Bytes of a sign of subtraction: '-' or a dash; 0 if it is none.
std::size_t size_of_minus(std::string_view text, std::size_t at) {
    for (const std::string_view sign : {"-", "–", "−"}) {
        if (text.substr(at).starts_with(sign)) {
            return sign.size();
        }
    }
    return 0;
}

/// ") - 1", ") * 100 - 100": what closes a parenthesis, less the whole.
bool subtracts_whole(std::string_view text) {
    const auto may_be_minus = [](base::Bytes c) { return (c == '-') | (c == 0xE2); };
    for (std::size_t at = base::find_special(text, 0, may_be_minus); at < text.size();
         at = base::find_special(text, at + 1, may_be_minus)) {
        const std::size_t size = size_of_minus(text, at);
        const std::size_t before = size > 0 ? previous_of(text, at) : kNowhere;
        const std::size_t after = size > 0 ? next_of(text, at + size) : kNowhere;
        if (before == kNowhere || after == kNowhere) {
            continue;
        }
        const std::string_view number = number_at(text, after);
        const bool is_after_group = text[before] == ')' || text[before] == ']';
        const bool is_after_hundred = text.substr(0, before + 1).ends_with("*100");
        const std::size_t end = after + number.size();
        const bool is_whole = number == "1" || number == "100";
        if (is_whole && (is_after_group || is_after_hundred) &&
            (end == text.size() || !is_word(text[end]))) {
            return true;
        }
    }
    return false;
}

/// "1 - (...)", "(100 - ...": the formula counts the rest.
bool is_complement(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size() && (is_space(text[at]) || opens(text[at]))) {
        ++at;
    }
    const std::size_t digits = at;
    while (at < text.size() && is_digit(text[at])) {
        ++at;
    }
    const std::string_view number = text.substr(digits, at - digits);
    at = next_of(text, at);
    if (at != kNowhere && text[at] == '%') {
        at = next_of(text, at + 1);
    }
    return at != kNowhere && size_of_minus(text, at) > 0 && (number == "1" || number == "100");
}

}  // namespace

FormulaLeida read_formula(std::string_view texto) {
    FormulaLeida leida;
    const std::vector<Parentesis> parentheses = match_parentheses(texto);
    const auto alone = std::ranges::find(parentheses, kNowhere, &Parentesis::par);
    if (alone != parentheses.end()) {
        leida.parentesis = alone->lugar;
    }
    read_barras(texto, parentheses, leida);
    leida.multiplica_por_cien = multiplies_by_hundred(texto);
    leida.factor = find_factor(texto);
    leida.is_complemento = is_complement(texto);
    leida.resta_uno = subtracts_whole(texto);
    return leida;
}

}  // namespace generator::checks
