// Which of the numbers that could be wrong is pointed at, and why.
#include <algorithm>

#include "checks/margen.hpp"

namespace generator::checks {
namespace {

// What the other columns of its quotient say of a number.

enum class Ubicacion : std::uint8_t { desconocida, dentro, fuera };

Ubicacion ubicacion_of(const Sistema& sistema, const Serie& serie, std::size_t cifra,
                       const base::Decimal& valor) {
    const auto of = [&](std::size_t index) {
        return to_ratio(index == cifra ? valor : sistema.cifras[index].valor);
    };
    const auto value = divide(of(serie.numerador), of(serie.denominador));
    constexpr std::size_t fewest = 3;
    if (!value || serie.otros.size() < fewest) {
        return Ubicacion::desconocida;
    }
    const auto less = [](const base::Ratio& a, const base::Ratio& b) {
        return std::is_lt(compare(a, b));
    };
    const auto [low, high] = std::ranges::minmax(serie.otros, less);
    const auto width = subtract(high, low);
    const auto from = width ? subtract(low, *width) : std::nullopt;
    const auto to = width ? add(high, *width) : std::nullopt;
    if (!from || !to || width->is_zero()) {
        return Ubicacion::desconocida;
    }
    return less(*value, *from) || less(*to, *value) ? Ubicacion::fuera : Ubicacion::dentro;
}

const Serie* find_serie(const Sistema& sistema, std::size_t cifra) {
    const auto found = std::ranges::find_if(sistema.series, [&](const Serie& serie) {
        return serie.numerador == cifra || serie.denominador == cifra;
    });
    return found == sistema.series.end() ? nullptr : &*found;
}

/// The only suspect that is far from the other columns as it is, and among them as it would be.
std::optional<std::size_t> find_by_serie(const Sistema& sistema,
                                         const std::vector<Sospecha>& sospechas) {
    std::optional<std::size_t> result;
    for (std::size_t i = 0; i < sospechas.size(); ++i) {
        const std::size_t cifra = sospechas[i].cifra;
        const Serie* serie = find_serie(sistema, cifra);
        const auto now = serie == nullptr
                             ? Ubicacion::desconocida
                             : ubicacion_of(sistema, *serie, cifra, sistema.cifras[cifra].valor);
        if (now == Ubicacion::desconocida || (now == Ubicacion::fuera && result)) {
            return std::nullopt;
        }
        if (now == Ubicacion::fuera) {
            const bool returns =
                sospechas[i].cierre &&
                ubicacion_of(sistema, *serie, cifra, *sospechas[i].cierre) == Ubicacion::dentro;
            if (!returns) {
                return std::nullopt;
            }
            result = i;
        }
    }
    return result;
}

template <class Wanted>
std::optional<std::size_t> find_only(const std::vector<Sospecha>& sospechas, Wanted wanted) {
    std::optional<std::size_t> result;
    for (std::size_t i = 0; i < sospechas.size(); ++i) {
        if (wanted(sospechas[i])) {
            if (result) {
                return std::nullopt;
            }
            result = i;
        }
    }
    return result;
}

}  // namespace

bool is_strong(const Sistema& sistema, const Sospecha& sospecha) {
    switch (sospecha.causa.clase) {
        case Causa::Clase::ninguna:
        case Causa::Clase::ausente:
        case Causa::Clase::cero:
        case Causa::Clase::repetida:
            return false;
        case Causa::Clase::desliz:
            return is_telling(sistema.cifras[sospecha.cifra].valor, *sospecha.cierre);
        case Causa::Clase::complemento:
        case Causa::Clase::total:
        case Causa::Clase::resto:
        case Causa::Clase::copia:
            break;
    }
    return true;
}

bool is_refuted(const Sistema& sistema, const Sospecha& sospecha) {
    const Serie* serie = find_serie(sistema, sospecha.cifra);
    if (serie == nullptr || !sospecha.cierre) {
        return false;
    }
    const base::Decimal& given = sistema.cifras[sospecha.cifra].valor;
    return ubicacion_of(sistema, *serie, sospecha.cifra, given) == Ubicacion::dentro &&
           ubicacion_of(sistema, *serie, sospecha.cifra, *sospecha.cierre) == Ubicacion::fuera;
}

bool is_likely(const Sistema& sistema, const Sospecha& sospecha) {
    const bool has_cause = sospecha.cierre && sospecha.causa.clase != Causa::Clase::ninguna;
    // Any digit beside a 0, or instead of it, is as far from it as any other.
    const bool is_of_nothing = sospecha.causa.clase == Causa::Clase::desliz &&
                               sistema.cifras[sospecha.cifra].valor.units == 0;
    return has_cause && !is_of_nothing && !is_refuted(sistema, sospecha);
}

namespace {

/// Of two equal parts, the later one: what was filled last is the likelier copy.
std::optional<std::size_t> find_repetida(const Sistema& sistema,
                                         const std::vector<Sospecha>& sospechas) {
    std::optional<std::size_t> result;
    std::size_t count = 0;
    for (std::size_t i = 0; i < sospechas.size(); ++i) {
        if (sospechas[i].causa.clase == Causa::Clase::repetida &&
            is_likely(sistema, sospechas[i])) {
            result = i;
            ++count;
        }
    }
    return count == 2 ? result : std::nullopt;
}

}  // namespace

void point_at(const Sistema& sistema, Explicacion& explicacion) {
    const auto& sospechas = explicacion.sospechas;
    const auto choose = [&](std::optional<std::size_t> found, Indicio indicio) {
        if (found && !explicacion.indicada) {
            explicacion.indicada = found;
            explicacion.indicio = indicio;
        }
    };
    if (sospechas.size() == 1) {
        choose(0, Indicio::cruce);
        return;
    }
    // A comma that is elsewhere in the result is ten times as much in an operand.
    const auto strong = [&](const Sospecha& s) {
        const bool is_scaled = sistema.cifras[s.cifra].is_publicada &&
                               s.causa.clase == Causa::Clase::desliz &&
                               s.causa.desliz <= Desliz::potencia;
        return is_strong(sistema, s) && !is_scaled;
    };
    const auto any = [&](const Sospecha& s) { return is_likely(sistema, s); };
    if (std::ranges::any_of(sospechas, &Sospecha::is_ambigua)) {
        return;
    }
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < sospechas.size(); ++i) {
        if (strong(sospechas[i])) {
            found.push_back(i);
        }
    }
    if (found.size() == 1) {
        if (!is_refuted(sistema, sospechas[found.front()])) {
            choose(found.front(), Indicio::desliz);
        }
    } else if (found.empty()) {
        choose(find_by_serie(sistema, sospechas), Indicio::serie);
        const auto only = find_only(sospechas, any);
        const bool is_known = only && sospechas[*only].causa.clase != Causa::Clase::ausente &&
                              sospechas[*only].causa.clase != Causa::Clase::cero;
        if (is_known && std::ranges::none_of(sospechas, &Sospecha::is_ancha)) {
            choose(only, Indicio::desliz);
        }
        choose(find_repetida(sistema, sospechas), Indicio::desliz);
    }
}

}  // namespace generator::checks
