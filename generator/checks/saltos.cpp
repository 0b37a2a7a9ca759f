#include "checks/saltos.hpp"

#include <algorithm>
#include <span>

#include "checks/desliz.hpp"
#include "checks/formulario_celdas.hpp"
#include "checks/rango.hpp"

namespace generator::checks {
namespace {

std::optional<base::Ratio> value_of(const NumeroDeFila& numero) {
    const bool is_positive = numero.valor && numero.valor->units > 0;
    return is_positive ? std::optional{to_ratio(*numero.valor)} : std::nullopt;
}

/// Of all numbers of a row but one.
std::optional<Rango> rango_of_others(const Fila& fila, std::size_t except) {
    std::vector<base::Ratio> others;
    for (std::size_t i = 0; i < fila.size(); ++i) {
        if (const auto value = i == except ? std::nullopt : value_of(fila[i])) {
            others.push_back(*value);
        }
    }
    return rango_of(others);
}

/// Of short numbers half are ten times another by right.
bool are_long(const Fila& fila) {
    constexpr std::int64_t hundred = 100;
    constexpr std::size_t fewest = 2;
    const auto is_long = [&](const NumeroDeFila& numero) {
        const auto value = value_of(numero);
        return value && (numero.valor->decimals > 0 || !is_less(*value, base::Ratio{hundred}));
    };
    return std::ranges::any_of(fila, is_long) &&
           std::ranges::all_of(fila, [](const NumeroDeFila& numero) {
               return !value_of(numero) || digits_in(*numero.valor) >= fewest;
           });
}

/// Whether its partner left its other years too, the same way.
bool moved_too(const Escala& escala, const base::Ratio& value, const Rango& rango) {
    return !is_among(value, rango) && is_less(rango.hasta, value) == escala.is_mayor;
}

/// Whether this row explains it; nothing if it has too few numbers to tell.
std::optional<bool> explains(const Fila& fila, const Escala& escala, bool is_operando,
                             std::size_t at) {
    const auto value = value_of(fila[at]);
    const auto rango = rango_of_others(fila, at);
    if (!value || !rango) {
        return std::nullopt;
    }
    if (!is_operando) {
        return moved_too(escala, *value, *rango);
    }
    const auto moved = escala_of(*value, *rango);
    return moved && moved->veces == escala.veces && moved->is_mayor == escala.is_mayor;
}

/// Whether a partner explains it, or there is none and the count began small.
bool is_lawful(const Escala& escala, const Pareja& pareja, std::size_t at, bool is_first) {
    if (escala.is_unit()) {
        return false;
    }
    bool has_any = false;
    for (const Fila* fila : pareja.filas) {
        const auto is_explained = explains(*fila, escala, pareja.is_operando, at);
        if (is_explained.value_or(false)) {
            return true;
        }
        has_any = has_any || is_explained.has_value();
    }
    return !has_any && is_first && !escala.is_mayor;
}

int decimals_of_others(const Fila& fila, std::size_t except) {
    int decimals = 0;
    for (std::size_t i = 0; i < fila.size(); ++i) {
        decimals =
            std::max(decimals, i != except && value_of(fila[i]) ? fila[i].valor->decimals : 0);
    }
    return decimals;
}

/// What it would be, where no digit of it was lost: zeros that are too many, or a comma that moved.
/// Of a whole number that is too small, or where the others have decimals as it has, a digit may
/// have been lost instead, who knows which.
std::optional<base::Decimal> proposed(const Fila& fila, std::size_t at, const Escala& escala) {
    const int others = decimals_of_others(fila, at);
    const int own = fila[at].valor->decimals;
    const bool is_kept = escala.is_mayor || (own > 0 && others == 0);
    return is_kept ? to_decimal(escala.llevado, std::max(own, others)) : std::nullopt;
}

std::string message_of(const base::Decimal& valor, const Escala& escala, const Rango& rango,
                       const std::optional<base::Decimal>& closing) {
    const std::string doubt =
        escala.is_unit() ? ": ¿está en otra unidad?"
                         : (escala.is_mayor ? ": ¿le sobra un dígito?" : ": ¿le falta un dígito?");
    const std::string_view where =
        is_between(escala.llevado, rango) ? " quedaría entre ellos." : " quedaría cerca de ellos.";
    return spanish_text(valor) + " es unas " + base::spanish_text({escala.veces, 0}) + " veces " +
           (escala.is_mayor ? "mayor" : "menor") + " que los demás, que van de " +
           number_text(rango.desde) + " a " + number_text(rango.hasta) +
           (closing ? ": con " + spanish_text(*closing) + std::string{where} : doubt);
}

std::optional<Salto> salto_at(const Fila& fila, const Pareja& pareja, std::size_t at) {
    const auto value = value_of(fila[at]);
    const auto rango = value ? rango_of_others(fila, at) : std::nullopt;
    const auto escala = rango ? escala_of(*value, *rango) : std::nullopt;
    const bool is_first = std::ranges::none_of(std::span{fila}.first(at), [](const auto& numero) {
        return value_of(numero).has_value();  // of those that have a number
    });
    if (!escala || is_lawful(*escala, pareja, at, is_first)) {
        return std::nullopt;
    }
    const auto closing = proposed(fila, at, *escala);
    Salto salto{&fila[at],
                message_of(*fila[at].valor, *escala, *rango, closing),
                closing ? to_text(*closing) : std::string{},
                {}};
    for (std::size_t i = 0; i < fila.size(); ++i) {
        if (i != at && value_of(fila[i])) {
            salto.otros.push_back(*fila[i].lugar);
        }
    }
    return salto;
}

}  // namespace

std::vector<Salto> find_saltos(const Fila& fila, const Pareja& pareja) {
    std::vector<Salto> result;
    if (!are_long(fila)) {
        return result;
    }
    for (std::size_t at = 0; at < fila.size(); ++at) {
        if (auto salto = salto_at(fila, pareja, at)) {
            result.push_back(std::move(*salto));
        }
    }
    return result;
}

bool is_named(const base::Diagnostic& told, const model::Lugar& lugar) {
    const auto is_it = [&](const base::Place& place) { return place.pointer == lugar.puntero; };
    return told.severity != base::Severity::note &&
           (is_it(told.place) || std::ranges::any_of(told.involved, is_it));
}

bool is_named(const base::Diagnostics& found, const model::Lugar& lugar) {
    return std::ranges::any_of(found,
                               [&](const base::Diagnostic& told) { return is_named(told, lugar); });
}

}  // namespace generator::checks
