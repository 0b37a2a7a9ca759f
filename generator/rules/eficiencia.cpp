#include "rules/eficiencia.hpp"

#include "rules/emit.hpp"

namespace generator::rules {
namespace {

/// Out of range, in range, or not known.
std::optional<bool> is_out_of_range(const figures::FigurasFicha& figuras,
                                    const methodology::Umbral& umbral) {
    if (figuras.variacion_gasto.has_value()) {
        return applies(umbral, figuras.variacion_gasto.value());
    }
    return figuras.juicio_gasto.publicado_fuera_de_rango;
}

std::string_view gasto_record(const figures::FigurasFicha& figuras, std::optional<bool> is_out) {
    if (!is_out) {
        return "GPB_SININFO";
    }
    if (!*is_out) {
        return "GPB_OK";
    }
    return figuras.juicio_gasto.is_pertinente.value_or(false) ? "GPB_JUSTIFICADO" : "GPB_FUERA";
}

}  // namespace

std::vector<Veredicto> ejecucion_inicial(const figures::FigurasFicha& figuras,
                                         const methodology::Edicion& edicion) {
    const auto& figure = figuras.periodos.back().ejecucion_inicial;
    if (!figure.has_value()) {
        if (figure.sin_valor() == figures::SinValor::no_informado) {
            return {emit(edicion, "EJI_SININFO", figuras.ejercicio, figure.traza.id)};
        }
        return {};
    }
    const std::string_view id = speaks(edicion, "EJI_SUB", figure.value())     ? "EJI_SUB"
                                : speaks(edicion, "EJI_SOBRE", figure.value()) ? "EJI_SOBRE"
                                                                               : "EJI_OK";
    Veredicto veredicto = emit(edicion, id, figuras.ejercicio, figure.traza.id);
    veredicto.decimales = telling_decimals(edicion, {"EJI_SUB", "EJI_SOBRE"}, figure.value());
    return {std::move(veredicto)};
}

std::vector<Veredicto> gasto_por_beneficiario(const figures::FigurasFicha& figuras,
                                              const methodology::Edicion& edicion) {
    const auto& figure = figuras.variacion_gasto;
    const methodology::Umbral& maxima = *edicion.regla("GPB_FUERA")->umbral;
    const auto is_out = is_out_of_range(figuras, maxima);
    Veredicto veredicto =
        emit(edicion, gasto_record(figuras, is_out), figuras.ejercicio, figure.traza.id);
    if (is_out.value_or(false)) {
        veredicto.texto = figuras.juicio_gasto.texto;
    }
    veredicto.is_publicado = is_out.has_value() && !figure.has_value();
    if (figure.has_value()) {
        veredicto.decimales = telling_decimals(edicion, {"GPB_FUERA"}, figure.value());
    }
    return {std::move(veredicto)};
}

}  // namespace generator::rules
