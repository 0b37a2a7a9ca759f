#include "checks/desliz.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace generator::checks {
namespace {

constexpr int kMaxDecimals = 9;
constexpr std::int64_t kTen = 10;
/// Zeros by which units differ: a zero, a percentage, M$ and pesos, millions and pesos.
constexpr std::array kZeros{1, 2, 3, 6};

std::string digits_of(const std::string& text) {
    std::string result;
    std::ranges::copy_if(text, std::back_inserter(result), [](char c) { return c != '.'; });
    const std::size_t first = result.find_first_not_of('0');
    return first == std::string::npos ? std::string{} : result.substr(first);
}

std::int64_t power_of_ten(int zeros) {
    std::int64_t result = 1;
    for (int i = 0; i < zeros; ++i) {
        result *= kTen;
    }
    return result;
}

/// `escrito` and `correcto` as texts that differ where the hand slipped.
struct Par {
    std::string escrito;
    std::string correcto;
};

/// First place where two texts differ; the size of the shorter if it begins the other.
std::size_t first_difference(const std::string& a, const std::string& b) {
    const auto [left, right] = std::ranges::mismatch(a, b);
    return static_cast<std::size_t>(left - a.begin());
}

/// Whether `longer` without its character `at` is `shorter`.
bool is_one_more(const std::string& longer, const std::string& shorter, std::size_t at) {
    return longer.size() == shorter.size() + 1 && longer[at] != '.' &&
           longer.compare(at + 1, std::string::npos, shorter, at) == 0;
}

std::optional<Desliz> same_size(const Par& par, std::size_t at) {
    const std::string& a = par.escrito;
    const std::string& b = par.correcto;
    if (a.compare(at + 1, std::string::npos, b, at + 1) == 0) {
        return Desliz::digito;
    }
    const std::size_t next = at + 1 < a.size() && a[at + 1] == '.' ? at + 2 : at + 1;
    const bool is_swap = next < a.size() && a[at] == b[next] && a[next] == b[at] &&
                         a.compare(next + 1, std::string::npos, b, next + 1) == 0;
    return is_swap ? std::optional{Desliz::orden} : std::nullopt;
}

std::optional<Desliz> slip_of(const Par& par) {
    const std::size_t at = first_difference(par.escrito, par.correcto);
    if (par.escrito.size() == par.correcto.size()) {
        return same_size(par, at);
    }
    if (at < par.correcto.size() && is_one_more(par.correcto, par.escrito, at)) {
        return Desliz::falta;
    }
    if (at < par.escrito.size() && is_one_more(par.escrito, par.correcto, at)) {
        return Desliz::sobra;
    }
    return std::nullopt;
}

/// The correct number with the decimals of the written one if that shows all of it, and as short as
/// it can be.
std::vector<Par> pairs_of(const base::Decimal& escrito, const base::Decimal& correcto) {
    const auto shortest = to_decimal(to_ratio(correcto), kMaxDecimals);
    if (!shortest) {
        return {};
    }
    std::vector<Par> result;
    if (shortest->decimals < escrito.decimals) {
        const std::int64_t scale = power_of_ten(escrito.decimals - shortest->decimals);
        result.push_back(
            {to_text(escrito), to_text(base::Decimal{shortest->units * scale, escrito.decimals})});
    }
    result.push_back({to_text(escrito), to_text(*shortest)});
    return result;
}

std::optional<Desliz> scale_slip(const base::Decimal& escrito, const base::Decimal& correcto) {
    const auto quotient = divide(to_ratio(escrito), to_ratio(correcto));
    const bool is_power =
        quotient && std::ranges::any_of(kZeros, [&](int zeros) {
            const std::int64_t power = power_of_ten(zeros);
            const std::int64_t above = quotient->numerator();
            const std::int64_t below = quotient->denominator();
            return (above == power && below == 1) || (above == 1 && below == power);
        });
    if (!is_power) {
        return std::nullopt;
    }
    return digits_of(to_text(escrito)) == digits_of(to_text(correcto)) ? Desliz::coma
                                                                       : Desliz::potencia;
}

/// The pair that shows the slip, and which it is.
struct Hallado {
    Par par;
    Desliz desliz;
};
std::optional<Hallado> find_slip(const base::Decimal& escrito, const base::Decimal& correcto) {
    if (escrito.units < 0 || correcto.units < 0 || to_ratio(escrito) == to_ratio(correcto)) {
        return std::nullopt;
    }
    if (const auto scaled = scale_slip(escrito, correcto)) {
        return Hallado{{}, *scaled};
    }
    for (const Par& par : pairs_of(escrito, correcto)) {
        if (const auto slip = slip_of(par)) {
            return Hallado{par, *slip};
        }
    }
    return std::nullopt;
}

std::string a_digit(char digit) { return std::string{"un "} + digit; }
std::string the_digit(char digit) { return std::string{"el "} + digit; }

std::string scale_text(const base::Decimal& escrito, const base::Decimal& correcto) {
    const bool is_more = std::is_gt(compare(to_ratio(escrito), to_ratio(correcto)));
    const auto times = is_more ? divide(to_ratio(escrito), to_ratio(correcto))
                               : divide(to_ratio(correcto), to_ratio(escrito));
    return "la cifra parece " + base::spanish_text({times ? times->numerator() : 0, 0}) +
           " veces " + (is_more ? "mayor" : "menor") +
           " de lo que debería, como en otra unidad o con los ceros mal";
}

/// Without the leading zeros of a number that lost its first digits.
void add_text(std::vector<base::Decimal>& all, const std::string& text, int decimales) {
    const auto value = base::parse_decimal(text);
    const auto shortest = value ? to_decimal(to_ratio(*value), decimales) : std::nullopt;
    if (shortest && std::ranges::find(all, *shortest) == all.end()) {
        all.push_back(*shortest);
    }
}

void add_scaled(std::vector<base::Decimal>& all, const base::Decimal& escrito, int decimales) {
    for (const int zeros : kZeros) {
        const base::Ratio power{power_of_ten(zeros)};
        for (const auto& scaled :
             {multiply(to_ratio(escrito), power), divide(to_ratio(escrito), power)}) {
            const auto value = scaled ? to_decimal(*scaled, decimales) : std::nullopt;
            if (value) {
                add_text(all, to_text(*value), decimales);
            }
        }
    }
}

}  // namespace

std::optional<base::Decimal> to_decimal(const base::Ratio& valor, int decimales) {
    for (int decimals = 0; decimals <= decimales; ++decimals) {
        const auto units = round_scaled(valor, decimals);
        const base::Decimal candidate{units.value_or(0), decimals};
        constexpr std::int64_t most = 999'999'999'999'999'999;  // what base::Decimal holds
        if (units && *units <= most && *units >= -most && to_ratio(candidate) == valor) {
            return candidate;
        }
    }
    return std::nullopt;
}

std::optional<Desliz> desliz_between(const base::Decimal& escrito, const base::Decimal& correcto) {
    const auto found = find_slip(escrito, correcto);
    return found ? std::optional{found->desliz} : std::nullopt;
}

std::size_t digits_in(const base::Decimal& valor) { return digits_of(to_text(valor)).size(); }

bool is_telling(const base::Decimal& escrito, const base::Decimal& correcto) {
    constexpr std::size_t few = 3;  // digits: of shorter numbers half are a slip apart
    const auto found = find_slip(escrito, correcto);
    if (!found || found->desliz == Desliz::digito || digits_in(escrito) < few) {
        return false;
    }
    // A first digit more or less is a difference of one digit, as a mistyped one is.
    const bool is_length = found->desliz == Desliz::falta || found->desliz == Desliz::sobra;
    return !is_length || first_difference(found->par.escrito, found->par.correcto) > 0;
}

std::string desliz_text(const base::Decimal& escrito, const base::Decimal& correcto) {
    const auto found = find_slip(escrito, correcto);
    if (!found) {
        return {};
    }
    const std::string& a = found->par.escrito;
    const std::string& b = found->par.correcto;
    const std::size_t at = first_difference(a, b);
    switch (found->desliz) {
        case Desliz::coma:
            return "la coma decimal parece corrida";
        case Desliz::potencia:
            return scale_text(escrito, correcto);
        case Desliz::orden:
            return the_digit(a[at]) + " y " + the_digit(b[at]) + " parecen cambiados de lugar";
        case Desliz::falta:
            return "parece faltar " + a_digit(b[at]);
        case Desliz::sobra:
            return "parece sobrar " + a_digit(a[at]);
        case Desliz::digito:
            return the_digit(a[at]) + " parece ser " + a_digit(b[at]);
    }
    return {};
}

std::vector<base::Decimal> before_desliz(const base::Decimal& escrito, int decimales) {
    std::vector<base::Decimal> all;
    if (escrito.units < 0) {
        return all;
    }
    const std::string text = to_text(escrito);
    for (std::size_t i = 0; i <= text.size(); ++i) {
        for (char digit = '0'; digit <= '9'; ++digit) {
            std::string longer = text;
            longer.insert(i, 1, digit);
            add_text(all, longer, decimales);
            if (i < text.size() && text[i] != '.') {
                std::string other = text;
                other[i] = digit;
                add_text(all, other, decimales);
            }
        }
        if (i < text.size() && text[i] != '.') {
            std::string shorter = text;
            shorter.erase(i, 1);
            add_text(all, shorter, decimales);
            const std::size_t next = i + 1 < text.size() && text[i + 1] == '.' ? i + 2 : i + 1;
            if (next < text.size()) {
                std::string swapped = text;
                std::swap(swapped[i], swapped[next]);
                add_text(all, swapped, decimales);
            }
        }
    }
    add_scaled(all, escrito, decimales);
    std::erase_if(all,
                  [&](const base::Decimal& value) { return to_ratio(value) == to_ratio(escrito); });
    return all;
}

}  // namespace generator::checks
