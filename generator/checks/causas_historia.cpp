// Which of a part and its whole is wrong, by what both were in the other years.
#include <algorithm>

#include "checks/margen.hpp"

namespace generator::checks {
namespace {

/// Whether of some suspect there is one other year alone.
bool is_short(const Sistema& sistema, const Explicacion& explicacion) {
    return std::ranges::any_of(explicacion.sospechas, [&](const Sospecha& sospecha) {
        const auto found = std::ranges::find(sistema.historias, sospecha.cifra, &Historia::cifra);
        return found != sistema.historias.end() && found->otros.size() == 1;
    });
}

/// The value of which one slip makes the number, and with which the part is no larger than its
/// whole: a power of ten that brings it near those of the other years, else the only telling one
/// between them. Some first digit brings any number near them.
std::optional<base::Decimal> find_cierre(const Sistema& sistema, const Relacion& relacion,
                                         std::size_t cifra, const Rango& rango) {
    const base::Decimal& given = sistema.cifras[cifra].valor;
    const int decimales = decimales_of(sistema, cifra);
    const auto allowed = margen_of(sistema, relacion, cifra, decimales);
    std::vector<base::Decimal> scaled;
    std::vector<base::Decimal> telling;
    for (const base::Decimal& value : before_desliz(given, decimales)) {
        const auto units = round_scaled(to_ratio(value), decimales);
        if (!allowed || !units || *units < allowed->desde || *units > allowed->hasta ||
            !is_among(to_ratio(value), rango) || !is_telling(given, value)) {
            continue;
        }
        const auto desliz = desliz_between(given, value);
        if (desliz && *desliz <= Desliz::potencia) {
            scaled.push_back(value);
        } else if (is_between(to_ratio(value), rango)) {
            telling.push_back(value);
        }
    }
    const auto& best = scaled.empty() ? telling : scaled;
    return best.size() == 1 ? std::optional{best.front()} : std::nullopt;
}

/// What is spent is often all that there was: of a part or whole that one slip makes its partner,
/// that is the value.
void propose_partner(const Sistema& sistema, const Relacion& relacion, Sospecha& sospecha) {
    if (sospecha.cierre) {
        return;
    }
    const bool is_part = sospecha.cifra == relacion.partes.front();
    const base::Decimal& partner =
        sistema.cifras[is_part ? relacion.todo.front() : relacion.partes.front()].valor;
    const base::Decimal& given = sistema.cifras[sospecha.cifra].valor;
    const auto desliz = desliz_between(given, partner);
    if (desliz && is_telling(given, partner)) {
        sospecha.cierre = partner;
        sospecha.causa = {Causa::Clase::desliz, *desliz, 0};
    }
}

}  // namespace

std::optional<Rango> rango_of_history(const Sistema& sistema, std::size_t cifra) {
    const auto found = std::ranges::find(sistema.historias, cifra, &Historia::cifra);
    if (found == sistema.historias.end()) {
        return std::nullopt;
    }
    const std::vector<base::Ratio>& otros = found->otros;
    const bool is_one = otros.size() == 1 && is_less(base::Ratio{}, otros.front());
    return is_one ? std::optional{Rango{otros.front(), otros.front()}} : rango_of(otros);
}

void point_by_history(const Sistema& sistema, const Relacion& relacion, Explicacion& explicacion) {
    if (explicacion.indicada) {
        propose_partner(sistema, relacion, explicacion.sospechas[*explicacion.indicada]);
        return;
    }
    std::optional<std::size_t> odd;
    for (std::size_t i = 0; i < explicacion.sospechas.size(); ++i) {
        const std::size_t cifra = explicacion.sospechas[i].cifra;
        const auto rango = rango_of_history(sistema, cifra);
        if (!rango) {
            return;  // it may be the one
        }
        if (!is_among(to_ratio(sistema.cifras[cifra].valor), *rango)) {
            if (odd) {
                return;
            }
            odd = i;
        }
    }
    if (!odd) {
        return;
    }
    Sospecha& sospecha = explicacion.sospechas[*odd];
    const auto cierre =
        find_cierre(sistema, relacion, sospecha.cifra, *rango_of_history(sistema, sospecha.cifra));
    // A year may differ from another by right: beside one alone a slip must explain it too.
    if (!cierre && is_short(sistema, explicacion)) {
        return;
    }
    explicacion.indicada = odd;
    explicacion.indicio = Indicio::historia;
    sospecha.cierre = cierre;
    if (sospecha.cierre) {
        const auto desliz = desliz_between(sistema.cifras[sospecha.cifra].valor, *sospecha.cierre);
        sospecha.causa = desliz ? Causa{Causa::Clase::desliz, *desliz, 0} : Causa{};
    }
}

}  // namespace generator::checks
