#include "checks/causas.hpp"

#include <algorithm>

#include "checks/margen.hpp"

namespace generator::checks {
namespace {

/// What a number is in its row: "numerador".
std::string_view clave_of(const CifraDada& cifra) {
    const std::string_view pointer = cifra.lugar.puntero;
    return pointer.substr(pointer.rfind('/') + 1);
}

/// The list of the input that it stands in: "/regiones", "/indicadores".
std::string_view lista_of(const CifraDada& cifra) {
    const std::string_view pointer = cifra.lugar.puntero;
    return pointer.substr(0, pointer.find('/', 1));
}

bool is_same(const base::Decimal& a, const base::Decimal& b) { return to_ratio(a) == to_ratio(b); }

/// The number that stands with `cifra` in a quotient, if it is one alone: denominador of a
/// numerador, or the other way round.
struct Pareja {
    std::size_t cifra = 0;
    bool is_below = false;  // `cifra` is what it is divided by
};
std::vector<Pareja> parejas_of(const Sistema& sistema, std::size_t cifra) {
    std::vector<Pareja> result;
    for (const Relacion& relacion : sistema.relaciones) {
        const bool is_pair = relacion.clase != ClaseRelacion::suma && relacion.partes.size() == 1 &&
                             relacion.todo.size() == 1;
        if (is_pair && relacion.todo.front() == cifra) {
            result.push_back({relacion.partes.front(), false});
        } else if (is_pair && relacion.partes.front() == cifra) {
            result.push_back({relacion.todo.front(), true});
        }
    }
    return result;
}

/// The partner of which the number is what the right one leaves.
std::optional<std::size_t> find_complemento(const Sistema& sistema, std::size_t cifra,
                                            const base::Decimal& cierre) {
    const base::Ratio given = to_ratio(sistema.cifras[cifra].valor);
    for (const Pareja& pareja : parejas_of(sistema, cifra)) {
        const base::Ratio partner = to_ratio(sistema.cifras[pareja.cifra].valor);
        const auto rest = pareja.is_below ? subtract(partner, to_ratio(cierre))
                                          : subtract(to_ratio(cierre), partner);
        if (rest && *rest == given) {
            return pareja.cifra;
        }
    }
    return std::nullopt;
}

/// Digits of a number that is not equal to another of some dozens by chance.
constexpr std::size_t kUncommon = 4;

/// The same number in another row or column of its table. Of other concepts many are equal by
/// right, as the spend of a componente and that of a region; of two equal numbers of one relation
/// nobody knows which is the copy.
std::optional<std::size_t> find_copiada(const Sistema& sistema, const Relacion& relacion,
                                        std::size_t cifra) {
    const CifraDada& given = sistema.cifras[cifra];
    for (std::size_t i = 0; i < sistema.cifras.size(); ++i) {
        const CifraDada& other = sistema.cifras[i];
        if (!takes_part(relacion, i) && clave_of(given) == clave_of(other) &&
            lista_of(given) == lista_of(other) && !given.is_publicada && !other.is_publicada &&
            is_same(given.valor, other.valor) && digits_in(given.valor) >= kUncommon) {
            return i;
        }
    }
    return std::nullopt;
}

/// The only other part of the sum, of the same list, that is the same number.
std::optional<std::size_t> find_repetida(const Sistema& sistema, const Relacion& relacion,
                                         std::size_t cifra) {
    const CifraDada& given = sistema.cifras[cifra];
    std::optional<std::size_t> result;
    for (const std::size_t other : relacion.partes) {
        const CifraDada& part = sistema.cifras[other];
        if (other != cifra && lista_of(given) == lista_of(part) &&
            clave_of(given) == clave_of(part) && is_same(given.valor, part.valor)) {
            if (result) {
                return std::nullopt;
            }
            result = other;
        }
    }
    const bool is_part = std::ranges::find(relacion.partes, cifra) != relacion.partes.end();
    return is_part && digits_in(given.valor) >= kUncommon ? result : std::nullopt;
}

/// Of a part of a sum, what it has to do with the whole: all of it, or all but what it should be.
Causa causa_in_sum(const Sistema& sistema, const Relacion& relacion, const Sospecha& sospecha) {
    using Clase = Causa::Clase;
    const bool is_part =
        relacion.clase == ClaseRelacion::suma &&
        std::ranges::find(relacion.partes, sospecha.cifra) != relacion.partes.end();
    std::optional<base::Ratio> whole{base::Ratio{}};
    for (const std::size_t cifra : relacion.todo) {
        whole = whole ? add(*whole, to_ratio(sistema.cifras[cifra].valor)) : std::nullopt;
    }
    if (!is_part || !whole) {
        return {};
    }
    const base::Ratio given = to_ratio(sistema.cifras[sospecha.cifra].valor);
    const auto rest = subtract(*whole, to_ratio(*sospecha.cierre));
    if (given == *whole) {
        return {Clase::total, {}, relacion.todo.front()};
    }
    return rest == given && relacion.todo.size() == 1
               ? Causa{Clase::resto, {}, relacion.todo.front()}
               : Causa{};
}

Causa causa_of(const Sistema& sistema, const Relacion& relacion, const Sospecha& sospecha) {
    using Clase = Causa::Clase;
    if (!sospecha.cierre) {
        return {};
    }
    const CifraDada& cifra = sistema.cifras[sospecha.cifra];
    if (cifra.is_ausente) {
        return {Clase::ausente, {}, 0};
    }
    if (const auto pareja = find_complemento(sistema, sospecha.cifra, *sospecha.cierre)) {
        return {Clase::complemento, {}, *pareja};
    }
    if (const Causa causa = causa_in_sum(sistema, relacion, sospecha);
        causa.clase != Clase::ninguna) {
        return causa;
    }
    if (const auto desliz = desliz_between(cifra.valor, *sospecha.cierre)) {
        return {Clase::desliz, *desliz, 0};
    }
    if (const auto copiada = find_copiada(sistema, relacion, sospecha.cifra)) {
        return {Clase::copia, {}, *copiada};
    }
    const bool is_sum = relacion.clase == ClaseRelacion::suma;
    if (const auto repetida =
            is_sum ? find_repetida(sistema, relacion, sospecha.cifra) : std::nullopt) {
        return {Clase::repetida, {}, *repetida};
    }
    constexpr std::size_t few = 3;  // digits: a 0 beside a few units is a count of its own
    const bool is_part =
        std::ranges::find(relacion.partes, sospecha.cifra) != relacion.partes.end();
    const bool is_cero = is_part && cifra.valor.units == 0 && digits_in(*sospecha.cierre) >= few;
    return is_cero ? Causa{Clase::cero, {}, 0} : Causa{};
}

/// Puts in the one value of the margin of which a slip makes the number written.
void find_cierre(const CifraDada& cifra, const Margen& margen, int decimales, Sospecha& sospecha) {
    if (margen.is_point()) {
        sospecha.cierre = to_decimal(to_ratio(base::Decimal{margen.desde, decimales}), decimales);
        return;
    }
    constexpr std::int64_t narrow = 1000;  // in a wider margin some slip always falls
    sospecha.is_ancha = margen.hasta - margen.desde > margen.hasta / narrow;
    if (sospecha.is_ancha) {
        return;
    }
    std::vector<base::Decimal> strong;
    std::vector<base::Decimal> weak;
    for (const base::Decimal& value : before_desliz(cifra.valor, decimales)) {
        const auto units = round_scaled(to_ratio(value), decimales);
        if (units && *units >= margen.desde && *units <= margen.hasta) {
            (is_telling(cifra.valor, value) ? strong : weak).push_back(value);
        }
    }
    const auto& best = strong.empty() ? weak : strong;
    sospecha.is_ambigua = best.size() > 1;
    if (best.size() == 1) {
        sospecha.cierre = best.front();
    }
}

/// What is published in its place: with its decimals, or with those that a slip took from it, as
/// the comma of 27,08 in 2708 and the zero in 27,8.
std::optional<base::Decimal> find_published(const Sistema& sistema, const Relacion& relacion) {
    const base::Decimal& given = sistema.cifras[relacion.publicada].valor;
    constexpr int most = 4;  // decimals that a document prints
    constexpr int ten = 10;
    const auto own = recomputed(sistema, relacion, given.decimals);
    std::optional<base::Decimal> lost;
    for (int decimals = 0; decimals <= most; ++decimals) {
        const auto value = recomputed(sistema, relacion, decimals);
        const auto desliz = value ? desliz_between(given, *value) : std::nullopt;
        if (desliz == Desliz::coma && is_telling(given, *value)) {
            return value;
        }
        // A last digit that is not there was cut, not lost.
        if (desliz == Desliz::falta && decimals == given.decimals + 1 &&
            is_telling(given, *value) && value->units / ten != given.units) {
            lost = value;
        }
    }
    return lost && !(own && is_telling(given, *own)) ? lost : own;
}

/// Relations that hold stay so, and the one explained closes; nothing if no value does both.
std::optional<Sospecha> find_sospecha(const Sistema& sistema, std::size_t relacion,
                                      std::size_t cifra) {
    const int decimales = decimales_of(sistema, cifra);
    const auto within = [&](const Relacion& other, const Margen& margen) {
        const auto allowed = margen_of(sistema, other, cifra, decimales);
        return allowed ? intersect(margen, *allowed) : margen;
    };
    Margen margen = within(sistema.relaciones[relacion], widest(sistema.cifras[cifra]));
    std::vector<std::size_t> broken;
    for (std::size_t i = 0; i < sistema.relaciones.size(); ++i) {
        const Relacion& other = sistema.relaciones[i];
        if (i == relacion || !takes_part(other, cifra)) {
            continue;
        }
        const auto is_true = holds(sistema, other);
        if (is_true == false) {
            broken.push_back(i);
        } else if (is_true == true) {
            margen = within(other, margen);
        }
    }
    if (margen.is_empty()) {
        return std::nullopt;
    }
    Sospecha result;
    result.cifra = cifra;
    result.cierra = {relacion};
    for (const std::size_t other : broken) {
        const Margen both = within(sistema.relaciones[other], margen);
        if (!both.is_empty()) {
            margen = both;
            result.cierra.push_back(other);
        }
    }
    find_cierre(sistema.cifras[cifra], margen, decimales, result);
    if (sistema.cifras[cifra].is_publicada && result.cierre) {
        result.cierre = find_published(sistema, sistema.relaciones[relacion]);
    }
    return result;
}

/// Those that close the most: one wrong number is likelier than two.
void keep_most_closing(std::vector<Sospecha>& sospechas) {
    std::size_t most = 0;
    for (const Sospecha& sospecha : sospechas) {
        most = std::max(most, sospecha.cierra.size());
    }
    std::erase_if(sospechas, [&](const Sospecha& s) { return s.cierra.size() < most; });
}

}  // namespace

Explicacion explain(const Sistema& sistema, std::size_t relacion) {
    Explicacion result;
    result.relacion = relacion;
    const Relacion& broken = sistema.relaciones[relacion];
    for (const std::size_t cifra : cifras_of(broken)) {
        if (auto sospecha = find_sospecha(sistema, relacion, cifra)) {
            result.sospechas.push_back(*std::move(sospecha));
        }
    }
    if (result.sospechas.empty()) {  // no one number alone: any of them
        for (const std::size_t cifra : cifras_of(broken)) {
            Sospecha& sospecha = result.sospechas.emplace_back();
            sospecha.cifra = cifra;
            sospecha.cierra = {relacion};
        }
        result.cerradas = {relacion};
        return result;
    }
    keep_most_closing(result.sospechas);
    for (Sospecha& sospecha : result.sospechas) {
        sospecha.causa = causa_of(sistema, broken, sospecha);
    }
    for (const std::size_t closed : result.sospechas.front().cierra) {
        if (std::ranges::all_of(result.sospechas, [&](const Sospecha& s) {
                return std::ranges::find(s.cierra, closed) != s.cierra.end();
            })) {
            result.cerradas.push_back(closed);
        }
    }
    point_at(sistema, result);
    if (broken.clase == ClaseRelacion::contenida) {
        point_by_history(sistema, broken, result);
    }
    return result;
}

bool is_cleared(const Sistema& sistema, std::span<const Explicacion> rotas,
                std::string_view puntero) {
    const auto found = std::ranges::find_if(
        sistema.cifras, [&](const CifraDada& cifra) { return cifra.lugar.puntero == puntero; });
    if (found == sistema.cifras.end()) {
        return false;
    }
    const auto cifra = static_cast<std::size_t>(found - sistema.cifras.begin());
    for (std::size_t i = 0; i < sistema.relaciones.size(); ++i) {
        const Relacion& relacion = sistema.relaciones[i];
        if (relacion.clase == ClaseRelacion::suma && takes_part(relacion, cifra) &&
            holds(sistema, relacion) == false) {
            const auto rota = std::ranges::find(rotas, i, &Explicacion::relacion);
            const Explicacion explicacion = rota != rotas.end() ? *rota : explain(sistema, i);
            return explicacion.indicada &&
                   explicacion.sospechas[*explicacion.indicada].cifra != cifra;
        }
    }
    return false;
}

std::vector<Explicacion> find_broken(const Sistema& sistema) {
    std::vector<Explicacion> told;
    std::vector<std::size_t> closed;
    for (std::size_t i = 0; i < sistema.relaciones.size(); ++i) {
        if (holds(sistema, sistema.relaciones[i]) != false ||
            std::ranges::find(closed, i) != closed.end()) {
            continue;
        }
        const Explicacion& explicacion = told.emplace_back(explain(sistema, i));
        closed.insert(closed.end(), explicacion.cerradas.begin(), explicacion.cerradas.end());
    }
    return told;
}

}  // namespace generator::checks
