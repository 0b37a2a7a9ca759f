#include "checks/margen.hpp"

#include <algorithm>

namespace generator::checks {
namespace {

constexpr std::int64_t kMost = 999'999'999'999'999'999;

bool contains(const std::vector<std::size_t>& list, std::size_t cifra) {
    return std::ranges::find(list, cifra) != list.end();
}

/// Of all but `skipped`.
std::optional<base::Ratio> sum_of(const Sistema& sistema, const std::vector<std::size_t>& list,
                                  std::optional<std::size_t> skipped = std::nullopt) {
    std::optional<base::Ratio> sum{base::Ratio{}};
    for (const std::size_t cifra : list) {
        if (sum && cifra != skipped) {
            sum = add(*sum, to_ratio(sistema.cifras[cifra].valor));
        }
    }
    return sum;
}

/// What partes is divided by.
std::optional<base::Ratio> divisor_of(const Sistema& sistema, const Relacion& relacion) {
    return relacion.todo.empty() ? std::optional{base::Ratio{1}} : sum_of(sistema, relacion.todo);
}

std::optional<base::Ratio> power_of_ten(int exponent) {
    return divide(base::Ratio{1}, to_ratio(base::Decimal{1, exponent}));
}

/// The largest whole unit that is not above the value.
std::optional<std::int64_t> floor_units(const base::Ratio& valor, int decimales) {
    const auto scale = power_of_ten(decimales);
    const auto scaled = scale ? multiply(valor, *scale) : std::nullopt;
    if (!scaled) {
        return std::nullopt;
    }
    const std::int64_t quotient = scaled->numerator() / scaled->denominator();
    const bool is_below = scaled->numerator() % scaled->denominator() < 0;
    return quotient - (is_below ? 1 : 0);
}

/// From `desde` on, up to `hasta`; each of them in or out. No `hasta`: without end.
struct Intervalo {
    base::Ratio desde;
    bool has_desde = true;
    std::optional<base::Ratio> hasta;
    bool has_hasta = false;
};
std::optional<Margen> units_of(const Intervalo& intervalo, int decimales) {
    const auto low = floor_units(intervalo.desde, decimales);
    const auto high = intervalo.hasta ? floor_units(*intervalo.hasta, decimales) : kMost;
    if (!low || !high) {
        return std::nullopt;
    }
    const auto is_at = [&](std::int64_t units, const base::Ratio& end) {
        return to_ratio(base::Decimal{units, decimales}) == end;
    };
    Margen margen{*low, *high};
    margen.desde += is_at(*low, intervalo.desde) && intervalo.has_desde ? 0 : 1;
    if (intervalo.hasta && !intervalo.has_hasta && is_at(*high, *intervalo.hasta)) {
        --margen.hasta;
    }
    return margen;
}

std::optional<Margen> point(const std::optional<base::Ratio>& valor, int decimales) {
    return valor ? units_of({*valor, true, *valor, true}, decimales) : std::nullopt;
}

std::optional<Margen> margen_of_suma(const Sistema& sistema, const Relacion& relacion,
                                     std::size_t cifra, int decimales) {
    const bool is_part = contains(relacion.partes, cifra);
    const auto& own = is_part ? relacion.partes : relacion.todo;
    const auto wanted = sum_of(sistema, is_part ? relacion.todo : relacion.partes);
    const auto others = sum_of(sistema, own, cifra);
    return wanted && others ? point(subtract(*wanted, *others), decimales) : std::nullopt;
}

std::optional<Margen> margen_of_contenida(const Sistema& sistema, const Relacion& relacion,
                                          std::size_t cifra, int decimales) {
    const bool is_part = contains(relacion.partes, cifra);
    const auto limit = sum_of(sistema, is_part ? relacion.todo : relacion.partes);
    const auto others = sum_of(sistema, is_part ? relacion.partes : relacion.todo, cifra);
    const auto end = limit && others ? subtract(*limit, *others) : std::nullopt;
    if (!end) {
        return std::nullopt;
    }
    return is_part ? units_of({base::Ratio{}, true, *end, true}, decimales)
                   : units_of({*end, true, std::nullopt, false}, decimales);
}

/// Half a unit of the last published decimal, and what is tolerated, below and above the published
/// value.
struct Redondeo {
    base::Ratio desde;
    base::Ratio hasta;
};
std::optional<Redondeo> rounding_of(const Sistema& sistema, const Relacion& relacion) {
    const base::Decimal& publicada = sistema.cifras[relacion.publicada].valor;
    const auto at = [&](std::int64_t halves) {
        const auto unit = to_ratio(base::Decimal{1, publicada.decimals});
        const auto half = divide(unit, base::Ratio{2});
        return half ? multiply(*half, base::Ratio{halves}) : std::nullopt;
    };
    const auto low = at(2 * (publicada.units - relacion.tolerancia) - 1);
    const auto high = at(2 * (publicada.units + relacion.tolerancia) + 1);
    return low && high ? std::optional{Redondeo{*low, *high}} : std::nullopt;
}

/// partes between the rounding of the published value, times todo / factor.
std::optional<Margen> margen_above(const Sistema& sistema, const Relacion& relacion,
                                   std::size_t cifra, int decimales) {
    const auto rounding = rounding_of(sistema, relacion);
    const auto below = divisor_of(sistema, relacion);
    const auto others = sum_of(sistema, relacion.partes, cifra);
    const auto scale = below ? divide(*below, relacion.factor) : std::nullopt;
    if (!rounding || !others || !scale) {
        return std::nullopt;
    }
    const auto end = [&](const base::Ratio& limit) {
        const auto sum = multiply(limit, *scale);
        return sum ? subtract(*sum, *others) : std::nullopt;
    };
    const auto low = end(rounding->desde);
    const auto high = end(rounding->hasta);
    return low && high ? units_of({*low, true, *high, false}, decimales) : std::nullopt;
}

/// todo between factor * partes over the rounding of the published value.
std::optional<Margen> margen_below(const Sistema& sistema, const Relacion& relacion,
                                   std::size_t cifra, int decimales) {
    const auto rounding = rounding_of(sistema, relacion);
    const auto above = sum_of(sistema, relacion.partes);
    const auto others = sum_of(sistema, relacion.todo, cifra);
    const auto product = above ? multiply(*above, relacion.factor) : std::nullopt;
    if (!rounding || !others || !product) {
        return std::nullopt;
    }
    const auto end = [&](const base::Ratio& limit) {
        const auto sum = divide(*product, limit);
        return sum ? subtract(*sum, *others) : std::nullopt;
    };
    const auto low = end(rounding->hasta);
    const bool is_open = !std::is_gt(compare(rounding->desde, base::Ratio{}));
    const auto high = is_open ? std::nullopt : end(rounding->desde);
    if (!low || (!is_open && !high)) {
        return std::nullopt;
    }
    return units_of({*low, false, high, true}, decimales);
}

/// Of two numbers with as many decimals.
bool is_tolerated(const base::Decimal& a, const base::Decimal& b, std::int64_t tolerancia) {
    return a.units - b.units <= tolerancia && b.units - a.units <= tolerancia;
}

std::optional<Margen> margen_of_publicada(const Sistema& sistema, const Relacion& relacion,
                                          std::size_t cifra, int decimales) {
    if (cifra == relacion.publicada) {  // tolerated is not proposed: only what its operands give
        const auto value =
            recomputed(sistema, relacion, sistema.cifras[relacion.publicada].valor.decimals);
        return value ? std::optional{Margen{value->units, value->units}} : std::nullopt;
    }
    const bool is_plain = sistema.cifras[relacion.publicada].valor.units >= 0 &&
                          std::is_gt(compare(relacion.factor, base::Ratio{}));
    if (!is_plain) {
        return std::nullopt;
    }
    return contains(relacion.partes, cifra) ? margen_above(sistema, relacion, cifra, decimales)
                                            : margen_below(sistema, relacion, cifra, decimales);
}

}  // namespace

std::optional<base::Decimal> recomputed(const Sistema& sistema, const Relacion& relacion,
                                        int decimales) {
    const auto above = sum_of(sistema, relacion.partes);
    const auto below = divisor_of(sistema, relacion);
    const auto product = above ? multiply(*above, relacion.factor) : std::nullopt;
    const auto value = product && below ? divide(*product, *below) : std::nullopt;
    const auto units = value ? round_scaled(*value, decimales) : std::nullopt;
    return units ? std::optional{base::Decimal{*units, decimales}} : std::nullopt;
}

Margen intersect(const Margen& a, const Margen& b) {
    return {std::max(a.desde, b.desde), std::min(a.hasta, b.hasta)};
}

Margen widest(const CifraDada& cifra) { return {cifra.valor.units < 0 ? -kMost : 0, kMost}; }

std::vector<std::size_t> cifras_of(const Relacion& relacion) {
    std::vector<std::size_t> result = relacion.partes;
    result.insert(result.end(), relacion.todo.begin(), relacion.todo.end());
    if (relacion.clase == ClaseRelacion::publicada) {
        result.push_back(relacion.publicada);
    }
    return result;
}

bool takes_part(const Relacion& relacion, std::size_t cifra) {
    return contains(relacion.partes, cifra) || contains(relacion.todo, cifra) ||
           (relacion.clase == ClaseRelacion::publicada && relacion.publicada == cifra);
}

int decimales_of(const Sistema& sistema, std::size_t cifra) {
    int result = sistema.cifras[cifra].valor.decimals;
    for (const Relacion& relacion : sistema.relaciones) {
        if (sistema.cifras[cifra].is_publicada || !takes_part(relacion, cifra)) {
            continue;
        }
        for (const std::size_t other : cifras_of(relacion)) {
            const CifraDada& related = sistema.cifras[other];
            result = std::max(result, related.is_publicada ? 0 : related.valor.decimals);
        }
    }
    return result;
}

std::optional<Margen> margen_of(const Sistema& sistema, const Relacion& relacion, std::size_t cifra,
                                int decimales) {
    switch (relacion.clase) {
        case ClaseRelacion::suma:
            return margen_of_suma(sistema, relacion, cifra, decimales);
        case ClaseRelacion::contenida:
            return margen_of_contenida(sistema, relacion, cifra, decimales);
        case ClaseRelacion::publicada:
            return margen_of_publicada(sistema, relacion, cifra, decimales);
    }
    return std::nullopt;
}

std::optional<bool> holds(const Sistema& sistema, const Relacion& relacion) {
    if (relacion.clase == ClaseRelacion::publicada) {
        const base::Decimal& given = sistema.cifras[relacion.publicada].valor;
        const auto value = recomputed(sistema, relacion, given.decimals);
        return value ? std::optional{is_tolerated(given, *value, relacion.tolerancia)}
                     : std::nullopt;
    }
    const auto parts = sum_of(sistema, relacion.partes);
    const auto whole = sum_of(sistema, relacion.todo);
    if (!parts || !whole) {
        return std::nullopt;
    }
    return relacion.clase == ClaseRelacion::suma ? *parts == *whole
                                                 : std::is_lteq(compare(*parts, *whole));
}

}  // namespace generator::checks
