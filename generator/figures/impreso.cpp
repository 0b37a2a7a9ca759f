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

namespace {

std::string printed_by(const base::Ratio& valor, const Traza& traza,
                       const methodology::Edicion& edicion) {
    return printed_text(valor, traza.unidad, edicion.formato(format_name(traza, edicion)),
                        traza.decimales);
}

}  // namespace

std::string printed_text(const Figure<base::Ratio>& figura, const methodology::Edicion& edicion) {
    return printed_by(figura.value(), figura.traza, edicion);
}

std::string printed_text(const Figure<MilesConstantes>& figura,
                         const methodology::Edicion& edicion) {
    return printed_by(figura.value().valor, figura.traza, edicion);
}

std::string_view format_name(const Traza& traza, const methodology::Edicion& edicion) {
    if (!traza.formato.empty()) {
        return traza.formato;
    }
    const bool is_indicador = traza.id.starts_with("indicador.");
    switch (traza.unidad) {
        case Unidad::porcentaje:
            if (traza.id.starts_with("regiones.")) {
                return "porcentaje_total";
            }
            if (traza.id.starts_with("gasto_por_beneficiario.variacion.") &&
                edicion.tiene_formato("variacion")) {
                return "variacion";
            }
            return is_indicador ? "indicador_porcentual" : "porcentaje";
        case Unidad::miles:
            return "monto";
        case Unidad::miles_por_unidad:
            return traza.id.starts_with("gasto_por_beneficiario.promedio.") ? "promedio_gasto"
                                                                            : "unitario";
        case Unidad::personas:
            return "conteo";
        case Unidad::numero:
            return is_indicador ? "indicador" : "conteo";
    }
    return "conteo";
}

}  // namespace generator::figures
