#include "figures/formulario_cumplimiento.hpp"

#include "figures/impreso.hpp"
#include "figures/operandos.hpp"

namespace generator::figures {
namespace {

/// The rule that says how a descending indicator is fulfilled, if its edition found it.
constexpr std::string_view kDescendente = "CUM_DESCENDENTE";

/// A value as the form prints it: in its unit, rounded to its decimals.
struct Impreso {
    base::Ratio valor;
    std::string texto;
};

std::optional<Impreso> print_value(const Figure<base::Ratio>& figure) {
    const int decimals = figure.traza.decimales;
    const auto in_unit = to_printed_unit(figure.value(), figure.traza.unidad);
    const auto rounded = in_unit ? round_scaled(*in_unit, decimals) : std::nullopt;
    if (!rounded) {
        return std::nullopt;
    }
    const base::Decimal decimal{*rounded, decimals};
    return Impreso{to_ratio(decimal), spanish_text(decimal)};
}

void divide_printed(const Figure<base::Ratio>& numerador, const Figure<base::Ratio>& denominador,
                    Figure<base::Ratio>& out) {
    for (const auto* figure : {&numerador, &denominador}) {
        if (!figure->has_value()) {
            out.traza.operandos.push_back(operando_of(*figure, exact_text));
            out.valor = figure->sin_valor();
            return;
        }
    }
    const auto above = print_value(numerador);
    const auto below = print_value(denominador);
    if (!above || !below) {
        out.valor = SinValor::desborde;
        return;
    }
    out.traza.operandos.push_back(
        operando_of(numerador, [&](const base::Ratio&) { return above->texto; }));
    out.traza.operandos.push_back(
        operando_of(denominador, [&](const base::Ratio&) { return below->texto; }));
    out.traza.pasos.emplace_back(
        "se redondea a propósito antes de dividir: el cumplimiento oficial se calcula de los "
        "valores impresos");
    if (below->valor.is_zero()) {
        out.valor = SinValor::no_aplica;
        out.traza.pasos.emplace_back("el denominador es 0");
        return;
    }
    const auto value = divide(above->valor, below->valor);
    out.valor = value ? std::variant<SinValor, base::Ratio>{*value} : SinValor::desborde;
    if (value) {
        out.traza.pasos.push_back(above->texto + " / " + below->texto + " = " + exact_text(*value));
    }
}

Figure<base::Ratio> obtenida(const model::Dato<base::Decimal>& ponderacion,
                             const Figure<base::Ratio>& cumplimiento,
                             const NombreIndicador& nombre) {
    Figure<base::Ratio> out;
    out.traza.id = nombre.id + ".ponderacion_obtenida";
    out.traza.nombre = nombre.nombre + ", ponderación obtenida";
    out.traza.formula = "ponderacion × mínimo(1, cumplimiento)";
    out.traza.fuente = "fuente.ponderacion";
    out.traza.formato = "ponderacion";
    out.traza.unidad = Unidad::porcentaje;
    Termino peso = termino("ponderacion", ponderacion);
    const base::Ratio weight = *peso.get();
    out.traza.operandos = std::move(peso.operandos);
    out.traza.operandos.push_back(operando_of(cumplimiento, exact_text));
    if (!cumplimiento.has_value()) {
        out.valor = cumplimiento.sin_valor();
        return out;
    }
    const base::Ratio& reached = cumplimiento.value();
    const bool is_capped = std::is_gt(compare(reached, base::Ratio{1}));
    const base::Ratio factor = is_capped ? base::Ratio{1} : reached;
    if (is_capped) {
        out.traza.pasos.emplace_back("el cumplimiento supera 1: se cuenta 1");
    }
    const auto product = multiply(weight, factor);
    const auto value = product ? divide(*product, base::Ratio{base::kPercent}) : std::nullopt;
    out.valor = value ? std::variant<SinValor, base::Ratio>{*value} : SinValor::desborde;
    if (value) {
        out.traza.pasos.push_back(exact_text(weight) + " × " + exact_text(factor) +
                                  " / 100 = " + exact_text(*value));
    }
    return out;
}

bool is_negative(const Figure<base::Ratio>& figure) {
    return figure.has_value() && figure.value().is_negative();
}

}  // namespace

void make_cumplimiento(const model::IndicadorFormulario& indicador,
                       const methodology::Edicion& edicion, const NombreIndicador& nombre,
                       const Figure<base::Ratio>& meta, FigurasIndicadorFormulario& out) {
    const methodology::Regla* regla = edicion.regla(kDescendente);
    const bool is_known = regla != nullptr && regla->desenlace == methodology::Desenlace::conforme;
    if (!out.resultado || (out.is_descendente && !is_known)) {
        return;
    }
    out.is_negativo = is_negative(meta) || is_negative(out.resultado->total);
    if (out.is_negativo) {
        return;
    }
    Figure<base::Ratio> cumplimiento;
    cumplimiento.traza.id = nombre.id + ".cumplimiento";
    cumplimiento.traza.nombre = nombre.nombre + ", cumplimiento de la meta";
    cumplimiento.traza.fuente = "fuente.cumplimiento";
    cumplimiento.traza.formato = "cumplimiento";
    cumplimiento.traza.unidad = Unidad::porcentaje;
    if (out.is_descendente) {
        cumplimiento.traza.formula = "meta impresa / resultado impreso × 100";
        divide_printed(meta, out.resultado->total, cumplimiento);
    } else {
        cumplimiento.traza.formula = "resultado impreso / meta impresa × 100";
        divide_printed(out.resultado->total, meta, cumplimiento);
    }
    if (indicador.ponderacion.has_value()) {
        out.ponderacion_obtenida = obtenida(indicador.ponderacion, cumplimiento, nombre);
    }
    out.cumplimiento = std::move(cumplimiento);
}

}  // namespace generator::figures
