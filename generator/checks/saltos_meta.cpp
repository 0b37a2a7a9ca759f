// A meta of another scale than the values of its indicator.
#include <algorithm>

#include "checks/desliz.hpp"
#include "checks/formulario_celdas.hpp"
#include "checks/matriz_cifras.hpp"
#include "checks/rango.hpp"
#include "checks/saltos.hpp"

namespace generator::checks {
namespace {

/// By how much a meta is off the values of its indicator, where no ambition explains it: it asks
/// for ten times less than what is reached, or is a hundredth of it, as a quotient without its «%».
std::optional<Escala> escala_of_meta(const figures::FigurasMeta& figuras, const Rango& rango) {
    constexpr std::int64_t hundred = 100;
    const auto escala = escala_of(*figuras.meta, rango);
    if (!escala) {
        return std::nullopt;
    }
    const bool is_lax = figuras.sentido == (escala->is_mayor ? figures::Sentido::descendente
                                                             : figures::Sentido::ascendente);
    return is_lax || (!escala->is_mayor && escala->veces >= hundred) ? escala : std::nullopt;
}

/// What the meta would be. Beside one value alone it may be that which is wrong, unless the meta is
/// a quotient written without its «%».
std::optional<base::Decimal> closing_of_meta(const figures::FigurasMeta& figuras,
                                             const Escala& escala, const base::Decimal& meta) {
    constexpr std::int64_t hundred = 100;
    constexpr int most_decimals = 9;
    const bool is_quotient = figuras.is_porcentual && escala.veces == hundred;
    const auto measured = std::ranges::count_if(
        figuras.valores, [](const auto& valor) { return valor.valor.has_value(); });
    const base::Ratio veces{escala.veces};
    const auto likely =
        escala.is_mayor ? divide(to_ratio(meta), veces) : multiply(to_ratio(meta), veces);
    return likely && (measured > 1 || is_quotient) ? to_decimal(*likely, most_decimals)
                                                   : std::nullopt;
}

/// From the least to the most of the values of an indicator, if they are alike.
std::optional<Rango> rango_of_valores(const figures::FigurasMeta& figuras) {
    std::vector<base::Ratio> valores;
    for (const figures::ValorMatriz& valor : figuras.valores) {
        if (valor.valor.has_value() && is_less(base::Ratio{}, valor.valor.value())) {
            valores.push_back(valor.valor.value());
        }
    }
    return valores.size() == 1 ? std::optional{Rango{valores.front(), valores.front()}}
                               : rango_of(valores);
}

/// "que los valores, que van de 89,97% a 90%"
std::string beside_valores(const Rango& rango, bool is_porcentual) {
    const auto text = [&](const base::Ratio& valor) {
        const base::NumberStyle style{
            .decimals = 2, .trims_zeros = true, .power_of_ten = is_porcentual ? 2 : 0};
        return format_number(valor, style).value_or("") + (is_porcentual ? "%" : "");
    };
    return rango.desde == rango.hasta ? "que el valor medido, " + text(rango.desde)
                                      : "que los valores medidos, que van de " + text(rango.desde) +
                                            " a " + text(rango.hasta);
}

}  // namespace

void salto_de_meta(const RevisionMatriz& revision, const RevisorMatriz& revisor,
                   base::Diagnostics& found) {
    for_each_indicador(revision, [&](const model::IndicadorMatriz& indicador,
                                     const figures::FigurasMeta& figuras) {
        const auto& meta = indicador.meta.valor;
        const auto rango = rango_of_valores(figuras);
        const bool is_asked = rango && figuras.meta && is_less(base::Ratio{}, *figuras.meta);
        const auto escala = is_asked ? escala_of_meta(figuras, *rango) : std::nullopt;
        if (!escala || is_named(found, meta.lugar)) {
            return;
        }
        const base::Ratio veces{escala->veces};
        const auto closing = closing_of_meta(figuras, *escala, meta.value());
        add(found, revision, revisor, meta.lugar,
            figuras.nombre + ": la meta " + spanish_text(meta.value()) +
                (figuras.is_porcentual ? "%" : "") + " es unas " + number_text(veces) + " veces " +
                (escala->is_mayor ? "mayor " : "menor ") +
                beside_valores(*rango, figuras.is_porcentual) +
                (closing ? ": con " + spanish_text(*closing) + " sería de su magnitud."
                         : ": revise cuál está en otra unidad."));
        found.back().replacement = closing ? to_text(*closing) : std::string{};
        for (const model::ValorIndicador& valor : indicador.valores) {
            involve(found, revision, valor.lugar);
        }
    });
}

}  // namespace generator::checks
