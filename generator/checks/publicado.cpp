#include "checks/publicado.hpp"

#include "figures/impreso.hpp"
#include "figures/operandos.hpp"

namespace generator::checks {
namespace {

/// "«Cobertura 2023» se publicó como 36,5": how every contradiction of a published result begins.
std::string published_as(const model::Publicado& publicado, const figures::Traza& traza) {
    return "«" + traza.nombre + "» se publicó como " + spanish_text(publicado.valor.value());
}

std::string without_value(const model::Publicado& publicado, const figures::Traza& traza,
                          figures::SinValor reason) {
    if (traza.is_publicado) {
        return {};
    }
    return published_as(publicado, traza) +
           " y sus operandos no dan valor: " + std::string{to_text(reason)} + '.';
}

std::string with_value(const model::Publicado& publicado, const figures::Traza& traza,
                       const base::Ratio& ours) {
    if (traza.is_publicado) {
        return {};
    }
    const int power_of_ten = traza.unidad == figures::Unidad::porcentaje ? 2 : 0;
    const base::Decimal& given = publicado.valor.value();
    const auto rounded = round_scaled(ours, given.decimals + power_of_ten);
    if (!rounded || *rounded == given.units) {
        return {};
    }
    return published_as(publicado, traza) + " y con sus operandos da " +
           spanish_text(base::Decimal{*rounded, given.decimals}) + ".";
}

}  // namespace

std::string contradiction(const model::Publicado& publicado,
                          const figures::Figure<base::Ratio>& figure) {
    return figure.has_value() ? with_value(publicado, figure.traza, figure.value())
                              : without_value(publicado, figure.traza, figure.sin_valor());
}

std::string contradiction(const model::Publicado& publicado,
                          const figures::Figure<figures::MilesConstantes>& figure) {
    return figure.has_value() ? with_value(publicado, figure.traza, figure.value().valor)
                              : without_value(publicado, figure.traza, figure.sin_valor());
}

std::string rounding_of(const model::Publicado& publicado, const figures::Traza& traza,
                        int printed_decimals) {
    const base::Ratio given = to_ratio(publicado.valor.value());
    const auto rounded = round_scaled(given, printed_decimals);
    const base::Decimal printed{rounded.value_or(0), printed_decimals};
    if (rounded && to_ratio(printed) == given) {
        return {};
    }
    return published_as(publicado, traza) + " y se imprime " + spanish_text(printed) + ".";
}

}  // namespace generator::checks
