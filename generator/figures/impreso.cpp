#include "figures/impreso.hpp"

#include "figures/operandos.hpp"

namespace generator::figures {

std::optional<base::Ratio> to_figure_unit(const base::Decimal& impreso, Unidad unidad) {
    const base::Ratio value = to_ratio(impreso);
    return unidad == Unidad::porcentaje ? divide(value, base::Ratio{base::kPercent}) : value;
}

std::optional<base::Ratio> to_printed_unit(const base::Ratio& valor, Unidad unidad) {
    return unidad == Unidad::porcentaje ? base::to_percentage(valor) : valor;
}

std::string printed_text(const base::Ratio& valor, Unidad unidad,
                         const methodology::Formato& formato, int decimals) {
    base::NumberStyle style = formato.estilo;
    style.decimals = decimals >= 0 ? decimals : style.decimals;
    style.power_of_ten = unidad == Unidad::porcentaje ? 2 : 0;
    const auto text = format_number(valor, style);
    return text ? *text + formato.sufijo : exact_text(valor);
}

}  // namespace generator::figures
