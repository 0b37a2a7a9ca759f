#include "rules/veredicto.hpp"

namespace generator::rules {

std::int8_t telling_decimals(const base::Ratio& valor, const methodology::Umbral& umbral,
                             int decimales) {
    const base::Ratio limite = side_of(umbral, valor);
    if (std::is_eq(compare(valor, limite))) {
        return -1;
    }
    constexpr int most = 11;
    const int percent = umbral.unidad == "razon" ? 2 : 0;
    for (int d = decimales; d <= most; ++d) {
        const auto printed = round_scaled(valor, d + percent);
        const auto limit = round_scaled(limite, d + percent);
        if (!printed || !limit) {
            return -1;
        }
        if (*printed != *limit) {
            return d == decimales ? std::int8_t{-1} : static_cast<std::int8_t>(d);
        }
    }
    return most;
}

}  // namespace generator::rules
