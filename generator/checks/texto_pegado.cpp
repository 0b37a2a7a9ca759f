// What comes with a text that was pasted: errors of a sheet or of a document, letters where digits
// are, quotes and parentheses whose pair stayed behind.
#include <algorithm>
#include <array>
#include <span>
#include <vector>

#include "base/scan.hpp"
#include "checks/texto.hpp"

namespace generator::checks {
namespace {

// ---- errors of Excel and Word

constexpr std::array<std::string_view, 15> kErrores{
    "#¡REF!",    "#REF!",  "#N/A",    "#N/D",   "#¡VALOR!", "#VALUE!", "#¡DIV/0!", "#DIV/0!",
    "#¿NOMBRE?", "#NAME?", "#¡NULO!", "#NULL!", "#¡NUM!",   "#NUM!",   "####"};
/// A field of Word that leads nowhere; it goes on until its sentence ends.
constexpr std::array<std::string_view, 3> kCampos{"¡Error!", "Error! Reference source",
                                                  "Error! Bookmark"};

/// Byte after the error that begins at `at`; `at` if none does.
std::size_t end_of_error(std::string_view texto, std::size_t at) {
    const std::string_view tail = texto.substr(at);
    for (const std::string_view error : kErrores) {
        if (tail.starts_with(error)) {
            // Any number of them fills a cell that is too narrow.
            const bool is_narrow = error == "####";
            const std::size_t end = at + error.size();
            return is_narrow ? std::min(texto.find_first_not_of('#', end), texto.size()) : end;
        }
    }
    for (const std::string_view campo : kCampos) {
        if (tail.starts_with(campo)) {
            constexpr std::size_t longest = 80;
            const std::size_t point = texto.find('.', at);
            const bool is_sentence = point != std::string_view::npos && point - at < longest;
            return is_sentence ? point + 1 : at + campo.size();
        }
    }
    return at;
}

// ---- letters in numbers

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_look_alike(char c) { return c == 'O' || c == 'o' || c == 'I' || c == 'l'; }
bool is_separator(char c) { return c == '.' || c == ','; }

/// Digits, letters that look like digits, and points or commas between them.
std::size_t end_of_run(std::string_view texto, std::size_t at) {
    const auto is_part = [&](std::size_t i) {
        return i < texto.size() && (is_digit(texto[i]) || is_look_alike(texto[i]));
    };
    while (is_part(at) || (at < texto.size() && is_separator(texto[at]) && is_part(at + 1))) {
        ++at;
    }
    return at;
}

/// Whether a letter of the run stands for a digit: not so an ordinal ("1o"), litres ("5l"), or the
/// code that a capital begins ("O2", "I1").
bool has_letter_for_digit(std::string_view run) {
    if (std::ranges::none_of(run, is_digit) || std::ranges::none_of(run, is_look_alike)) {
        return false;
    }
    const char first = run.front();
    const char last = run.back();
    const bool is_code = first == 'O';
    const bool is_unit = (last == 'o' || last == 'l' || last == 'I') &&
                         std::ranges::count_if(run, is_look_alike) == 1;
    return !is_code && !is_unit;
}

std::string as_digits(std::string_view run) {
    std::string result{run};
    std::ranges::replace_if(
        result, [](char c) { return c == 'O' || c == 'o'; }, '0');
    std::ranges::replace_if(
        result, [](char c) { return c == 'l' || c == 'I'; }, '1');
    return result;
}

/// Whether another letter or a joint of a code touches the run: then it is part of a word.
bool is_joined(std::string_view texto, std::size_t begin, std::size_t end) {
    constexpr std::u32string_view joints = U"-_/+&@#";
    const auto joins = [&](char32_t c) {
        return is_letter(c) || (c != 0 && joints.find(c) != std::u32string_view::npos);
    };
    return joins(character_before(texto, begin)) || joins(character_at(texto, end));
}

// ---- pairs

struct Par {
    std::string_view abre;
    std::string_view cierra;
};
constexpr std::array kPares{Par{"(", ")"}, Par{"[", "]"}, Par{"«", "»"}, Par{"“", "”"}};

/// Where a byte may begin or end one of the signs: few in any text.
std::vector<std::size_t> places_of_signs(std::string_view texto) {
    const auto is_of_one = [](base::Bytes c) {
        const auto is_sign = (c == '(') | (c == ')') | (c == '[') | (c == ']') | (c == '"');
        return is_sign | (c == 0xC2) | (c == 0xE2);  // of « and », of “ and ”
    };
    std::vector<std::size_t> places;
    for (std::size_t at = base::find_special(texto, 0, is_of_one); at < texto.size();
         at = base::find_special(texto, at + 1, is_of_one)) {
        places.push_back(at);
    }
    return places;
}

/// The sign and the word that it touches: a sign alone tells nobody where.
Hallado sign_at(std::string_view texto, std::size_t at) {
    const Trozo trozo = chunk_around(texto, at);
    return {trozo.begin, trozo.end, std::nullopt, {}};
}

/// "a)", "1)", "iv)": the mark of a point of a list.
bool is_mark(std::string_view texto, std::size_t at) {
    constexpr std::size_t longest = 4;
    const Trozo trozo = chunk_around(texto, at);
    return at - trozo.begin <= longest && at > trozo.begin &&
           texto.substr(trozo.begin, at - trozo.begin).find('(') == std::string_view::npos;
}

/// Whether what opened goes on in another text: of a list, or of a quotation that the input gives
/// in several fields, of which the first ends without a point.
bool goes_on(const TextoLeido& leido, const Par& par) {
    const bool is_quote = par.abre != "(" && par.abre != "[";
    return leido.is_followed || (is_quote && !leido.texto.ends_with('.'));
}

/// Whether what closes at `at` opened in another text: of a list, or of a quotation that ends here.
bool came_from_before(const TextoLeido& leido, const Par& par, std::size_t at) {
    const bool is_quote = par.abre != "(" && par.abre != "[";
    const std::string_view rest = leido.texto.substr(at + par.cierra.size());
    const bool is_of_list = leido.is_punto || leido.is_followed;
    return (is_of_list && !leido.is_first) ||
           (is_quote && rest.find_first_not_of(".,; ") == std::string_view::npos);
}

/// Signs of one kind without their pair in the text.
void find_unpaired(const TextoLeido& leido, std::span<const std::size_t> places, const Par& par,
                   Hallados& found) {
    const std::string_view texto = leido.texto;
    std::vector<std::size_t> open;
    for (const std::size_t at : places) {
        const std::string_view tail = texto.substr(at);
        if (tail.starts_with(par.abre)) {
            open.push_back(at);
        } else if (tail.starts_with(par.cierra)) {
            if (!open.empty()) {
                open.pop_back();
            } else if (!came_from_before(leido, par, at) && !is_mark(texto, at)) {
                found.push_back(sign_at(texto, at));
            }
        }
    }
    for (const std::size_t at : open) {
        if (!goes_on(leido, par)) {
            found.push_back(sign_at(texto, at));
        }
    }
}

/// An odd number of straight quotes, without those that are inches.
void find_odd_quote(const TextoLeido& leido, Hallados& found) {
    std::vector<std::size_t> quotes;
    for (std::size_t at = leido.texto.find('"'); at != std::string_view::npos;
         at = leido.texto.find('"', at + 1)) {
        if (at == 0 || !is_digit(leido.texto[at - 1]) || quotes.size() % 2 == 1) {
            quotes.push_back(at);
        }
    }
    if (quotes.size() % 2 == 1 && !leido.is_followed) {
        found.push_back(sign_at(leido.texto, quotes.back()));
    }
}

}  // namespace

Hallados error_pegado(const TextoLeido& leido) {
    const std::string_view texto = leido.texto;
    Hallados result;
    const auto may_begin = [](base::Bytes c) {
        return (c == '#') | (c == 'E') | (c == 0xC2);  // of "¡"
    };
    for (std::size_t at = base::find_special(texto, 0, may_begin); at < texto.size();
         at = base::find_special(texto, at + 1, may_begin)) {
        const std::size_t end = end_of_error(texto, at);
        if (end > at) {
            result.push_back({at, end, std::nullopt, {}});
            at = end - 1;
        }
    }
    return result;
}

Hallados letra_en_numero(const TextoLeido& leido) {
    const std::string_view texto = leido.texto;
    Hallados result;
    const auto may_begin = [](base::Bytes each, base::Bytes next) {
        const auto is_first = ((each >= '0') & (each <= '9')) | (each == 'O') | (each == 'l');
        // It goes on: of one digit or letter alone nothing is told.
        const auto is_second = ((next >= '0') & (next <= '9')) | (next == 'O') | (next == 'o') |
                               (next == 'I') | (next == 'l') | (next == '.') | (next == ',');
        return is_first & is_second;
    };
    for (std::size_t at = base::find_pair(texto, 0, may_begin); at < texto.size();
         at = base::find_pair(texto, at, may_begin)) {
        const std::size_t end = end_of_run(texto, at);
        if (!leido.is_formula && has_letter_for_digit(texto.substr(at, end - at)) &&
            !is_joined(texto, at, end)) {
            result.push_back({at, end, as_digits(texto.substr(at, end - at)), {}});
        }
        at = end;
    }
    return result;
}

Hallados sin_pareja(const TextoLeido& leido) {
    Hallados result;
    if (leido.is_formula) {
        return result;
    }
    const std::vector<std::size_t> places = places_of_signs(leido.texto);
    for (const Par& par : kPares) {
        find_unpaired(leido, places, par, result);
    }
    find_odd_quote(leido, result);
    std::ranges::sort(result, {}, &Hallado::begin);
    return result;
}

}  // namespace generator::checks
