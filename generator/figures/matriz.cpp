#include "figures/matriz.hpp"

#include <algorithm>
#include <iterator>

#include "figures/impreso.hpp"
#include "figures/operandos.hpp"
#include "figures/publicados.hpp"

namespace generator::figures {
namespace {

constexpr std::string_view kFuente = "fuente.indicador";

Figure<base::Ratio> mean_of_subtotales(const model::ValorIndicador& valor,
                                       const model::MetaIndicador& meta, Rotulo rotulo) {
    Termino sum;
    for (const model::SubtotalIndice& subtotal : valor.subtotales) {
        const std::string name =
            subtotal.nombre.has_value() ? subtotal.nombre.value() : std::string{"subtotal"};
        add_part(sum, termino("subtotal «" + name + "»", subtotal.valor), Ausente::impide);
    }
    Termino count{base::Ratio{static_cast<std::int64_t>(valor.subtotales.size())}, {}, {}};
    for (const auto* limit : {&meta.escala_minima, &meta.escala_maxima}) {
        Termino scale = termino(
            limit == &meta.escala_minima ? "menor valor de la escala" : "mayor valor de la escala",
            *limit);
        if (scale.get() == nullptr) {
            count.valor = scale.valor;
        }
        std::ranges::move(scale.operandos, std::back_inserter(count.operandos));
    }
    return quotient(std::move(rotulo), std::move(sum), std::move(count));
}

Figure<base::Ratio> make_valor(const model::IndicadorMatriz& indicador,
                               const model::ValorIndicador& valor, const FigurasMeta& meta,
                               const std::string& year) {
    Rotulo rotulo{meta.id + ".valor." + year,
                  meta.nombre + ", valor " + year,
                  {},
                  kFuente,
                  meta.is_porcentual ? Unidad::porcentaje : Unidad::numero};
    const bool is_indice = indicador.meta.unidad.has_value() &&
                           indicador.meta.unidad.value() == model::UnidadMeta::indice;
    if (is_indice) {
        rotulo.formula = "suma de los subtotales / cantidad de subtotales";
        return mean_of_subtotales(valor, indicador.meta, std::move(rotulo));
    }
    return count_or_quotient(std::move(rotulo), valor.numerador, valor.denominador, ' ' + year);
}

FigurasMeta make_meta(const model::IndicadorMatriz& indicador, std::string id, std::string nombre) {
    FigurasMeta out;
    out.id = std::move(id);
    out.nombre = std::move(nombre);
    out.sentido = sentido_of(indicador.sentido_de_medicion);
    out.is_porcentual = indicador.meta.unidad.has_value() &&
                        indicador.meta.unidad.value() == model::UnidadMeta::porcentaje;
    if (const base::Decimal* given = indicador.meta.valor.get()) {
        out.meta = to_figure_unit(*given, out.is_porcentual ? Unidad::porcentaje : Unidad::numero);
        out.meta_texto = to_text(*given);
    }
    out.valores.reserve(indicador.valores.size());
    for (const model::ValorIndicador& valor : indicador.valores) {
        const std::int32_t anio = valor.anio.has_value() ? valor.anio.value().valor : 0;
        out.valores.push_back({anio, make_valor(indicador, valor, out, std::to_string(anio))});
    }
    return out;
}

}  // namespace

base::Result<FigurasMatriz> make_figuras_matriz(const model::MatrizLogica& matriz,
                                                std::string_view bytes, std::string_view file) {
    FigurasMatriz out;
    for (const model::FilaMatriz& fila : matriz.matriz) {
        for (const model::IndicadorMatriz& indicador : fila.indicadores) {
            const std::string number = std::to_string(out.indicadores.size() + 1);
            out.indicadores.push_back(
                make_meta(indicador, "indicador." + number, "Indicador " + number));
        }
    }
    for (const model::GrupoTransversal& grupo : matriz.metas_transversales.grupos) {
        for (const model::IndicadorMatriz& meta : grupo.metas) {
            const std::string number = std::to_string(out.transversales.size() + 1);
            out.transversales.push_back(
                make_meta(meta, "indicador.transversal." + number, "Meta transversal " + number));
        }
    }
    base::Diagnostics faults;
    Publicados publicados{matriz.encabezado.publicados, bytes, file};
    publicados.finish_figures(
        0, [&](auto visit) { for_each_valor(out, visit); }, faults);
    if (!faults.empty()) {
        return faults;
    }
    return out;
}

}  // namespace generator::figures
