#include "checks/publicado.hpp"

namespace generator::checks {

std::string contradiction(const model::Publicado& publicado, const figures::Traza& traza,
                          const base::Ratio& ours) {
    constexpr std::int64_t percent = 100;
    const auto scaled = traza.unidad == figures::Unidad::porcentaje
                            ? multiply(ours, base::Ratio{percent})
                            : std::optional{ours};
    const base::Decimal& given = publicado.valor.value();
    const auto rounded = scaled ? round_scaled(*scaled, given.decimals) : std::nullopt;
    if (!rounded || *rounded == given.units) {
        return {};
    }
    return "«" + traza.nombre + "» se publicó como " + to_text(given) + " y con sus operandos da " +
           to_text(base::Decimal{*rounded, given.decimals}) + ".";
}

}  // namespace generator::checks
