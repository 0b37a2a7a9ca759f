#include "rules/veredicto.hpp"

namespace generator::rules {

std::int8_t telling_decimals(const base::Ratio& valor, const methodology::Umbral& umbral,
                             int decimales) {
    return telling_decimals(valor, side_of(umbral, valor), decimales,
                            umbral.unidad == "razon" ? 2 : 0);
}

std::int8_t telling_decimals(const base::Ratio& a, const base::Ratio& b, int decimales,
                             int power_of_ten) {
    if (std::is_eq(compare(a, b))) {
        return -1;
    }
    constexpr int most = 11;
    for (int d = decimales; d <= most; ++d) {
        const auto printed = round_scaled(a, d + power_of_ten);
        const auto limit = round_scaled(b, d + power_of_ten);
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
