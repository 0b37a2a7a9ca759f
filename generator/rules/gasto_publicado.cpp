#include "rules/gasto_publicado.hpp"

#include "figures/impreso.hpp"
#include "rules/emit.hpp"

namespace generator::rules {
namespace {

std::string printed(const base::Ratio& valor, figures::Unidad unidad,
                    const methodology::Formato& formato) {
    return figures::printed_text(valor, unidad, formato, formato.estilo.decimals);
}

std::string printed_percentage(const base::Ratio& valor, const methodology::Formato& formato) {
    return printed(valor, figures::Unidad::porcentaje, formato);
}

/// What the evaluator wrote stands where the methodology publishes no sentence.
template <class Juicio>
Veredicto with_text(Veredicto veredicto, const Juicio& juicio) {
    veredicto.is_publicado = juicio.publicado_fuera_de_rango.has_value();
    veredicto.texto = juicio.texto;
    return veredicto;
}

}  // namespace

std::vector<Veredicto> gasto_por_beneficiario_publicado(const figures::FigurasFicha& figuras,
                                                        const methodology::Edicion& edicion) {
    const auto& variacion = figuras.variacion_gasto;
    const auto& promedio = figuras.promedio_gasto;
    const auto& is_out = figuras.juicio_gasto.publicado_fuera_de_rango;
    methodology::DatosFrase datos;
    datos.ejercicio = figuras.ejercicio;
    if (!is_out || !variacion.has_value() || !promedio.has_value()) {
        return {with_text(emit(edicion, "GPB_SIN_RESULTADO", datos, variacion.traza.id),
                          figuras.juicio_gasto)};
    }
    const std::string valor = printed_percentage(variacion.value(), edicion.formato("variacion"));
    const std::string media = printed(promedio.value().valor, figures::Unidad::miles_por_unidad,
                                      edicion.formato("promedio_gasto"));
    datos.valor = valor;
    datos.promedio = media;
    datos.cifra_valor = variacion.traza.id;
    datos.cifra_promedio = promedio.traza.id;
    const bool rises = std::is_gt(compare(variacion.value(), base::Ratio{0}));
    const std::string_view id = *is_out ? "GPB_NO_ACEPTABLE"
                                : rises ? "GPB_ACEPTABLE"
                                        : "GPB_ACEPTABLE_BAJA";
    return {with_text(emit(edicion, id, datos, variacion.traza.id), figuras.juicio_gasto)};
}

std::vector<Veredicto> gasto_administrativo_publicado(const figures::FigurasFicha& figuras,
                                                      const methodology::Edicion& edicion) {
    const auto& porcentaje = figuras.periodos.back().porcentaje_administrativo;
    const auto& promedio = figuras.promedio_similares;
    const auto& is_out = figuras.juicio_administrativo.publicado_fuera_de_rango;
    methodology::DatosFrase datos;
    datos.ejercicio = figuras.ejercicio;
    if (!is_out || !porcentaje.has_value() || !promedio.has_value()) {
        return {with_text(emit(edicion, "ADM_SIN_RESULTADO", datos, porcentaje.traza.id),
                          figuras.juicio_administrativo)};
    }
    const methodology::Formato& formato = edicion.formato("porcentaje");
    const std::string valor = printed_percentage(porcentaje.value(), formato);
    const std::string media = printed_percentage(promedio.value(), formato);
    datos.valor = valor;
    datos.promedio = media;
    datos.cifra_valor = porcentaje.traza.id;
    datos.cifra_promedio = promedio.traza.id;
    return {with_text(
        emit(edicion, *is_out ? "ADM_NO_ESPERADO" : "ADM_ESPERADO", datos, porcentaje.traza.id),
        figuras.juicio_administrativo)};
}

}  // namespace generator::rules
