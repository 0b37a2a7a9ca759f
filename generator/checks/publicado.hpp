#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "figures/figure.hpp"
#include "methodology/edicion.hpp"
#include "model/dato.hpp"

namespace generator::checks {

/// How many units a published sum may miss ours by: half a unit for each addend, if each was
/// rounded when it was inflated. A nominal sum closes exactly, and so does what has decimals.
[[nodiscard]] std::int64_t tolerance_of(const figures::Traza& traza, const base::Decimal& given);

/// What a published result says against ours, rounded to the decimals that were published, or
/// against operands that say why there is none (S/I, N/A); empty if they agree, and of a figure
/// that was taken as published.
[[nodiscard]] std::string contradiction(const model::Publicado& publicado,
                                        const figures::Figure<base::Ratio>& figure);
[[nodiscard]] std::string contradiction(const model::Publicado& publicado,
                                        const figures::Figure<figures::MilesConstantes>& figure);

/// Calls `found` with the place and the words of each published result that the operands of the
/// figure contradict.
template <class T, class Found>
void compare_published(const std::vector<model::Publicado>& publicados,
                       const figures::Figure<T>& figure, Found found) {
    for (const model::Publicado& publicado : publicados) {
        if (publicado.figura == figure.traza.id && publicado.valor.has_value()) {
            std::string message = contradiction(publicado, figure);
            if (!message.empty()) {
                found(publicado.valor.lugar, std::move(message));
            }
        }
    }
}

/// What a published value that is printed with fewer decimals loses; empty if nothing is lost.
[[nodiscard]] std::string rounding_of(const model::Publicado& publicado,
                                      const figures::Traza& traza, int printed_decimals);

/// Decimals with which a figure is printed: its own, those of its format, or as many more as tell
/// it from a threshold of the edition that it prints like.
[[nodiscard]] int printed_decimals(const figures::Figure<base::Ratio>& figure,
                                   const methodology::Edicion& edicion);
[[nodiscard]] int printed_decimals(const figures::Figure<figures::MilesConstantes>& figure,
                                   const methodology::Edicion& edicion);

/// What a quotient of two numbers that was taken as published lacks: the one that is not there
/// beside the one that is; nothing if both are, or none.
struct OperandoAusente {
    model::Lugar lugar;
    std::string mensaje;
};
[[nodiscard]] std::optional<OperandoAusente> find_missing_operand(const figures::Traza& traza);

/// Calls `found` with the place and the words of the published result that a figure was taken from,
/// if it is printed rounded.
template <class Found>
void tell_rounded(const std::vector<model::Publicado>& publicados, const figures::Traza& traza,
                  int printed_decimals, Found found) {
    for (const model::Publicado& publicado : publicados) {
        if (traza.is_publicado && publicado.figura == traza.id && publicado.valor.has_value()) {
            std::string message = rounding_of(publicado, traza, printed_decimals);
            if (!message.empty()) {
                found(publicado.valor.lugar, std::move(message));
            }
        }
    }
}

}  // namespace generator::checks
