#include "rules/cobertura.hpp"

#include "rules/emit.hpp"

namespace generator::rules {
namespace {

/// Records of a figure that has a good range between two thresholds.
struct RegistrosRango {
    std::string_view bajo;
    std::string_view dentro;
    std::string_view sobre;
    std::string_view sin_dato;
};
constexpr RegistrosRango kCobertura{"COB_HASTA_MINIMO", "COB_SUFICIENTE", "COB_DESDE_MAXIMO",
                                    "COB_SIN_DATO"};
constexpr RegistrosRango kEjecucionFinal{"EJF_BAJO_RANGO", "EJF_EN_RANGO", "EJF_SOBRE_RANGO",
                                         "EJF_SIN_DATO"};

Veredicto judge_range(const figures::Figure<base::Ratio>& figure, const RegistrosRango& registros,
                      const methodology::Edicion& edicion, const methodology::DatosFrase& datos) {
    if (!figure.has_value()) {
        return emit(edicion, registros.sin_dato, datos, figure.traza.id);
    }
    const std::string_view id = speaks(edicion, registros.bajo, figure.value()) ? registros.bajo
                                : speaks(edicion, registros.sobre, figure.value())
                                    ? registros.sobre
                                    : registros.dentro;
    Veredicto veredicto = emit(edicion, id, datos, figure.traza.id);
    veredicto.decimales =
        telling_decimals(edicion, {registros.bajo, registros.sobre}, figure.value());
    return veredicto;
}

}  // namespace

std::vector<Veredicto> focalizacion_cumple(const figures::FigurasFicha& figuras,
                                           const methodology::Edicion& edicion) {
    const auto& criterios = figuras.cumplimiento_focalizacion.criterios;
    const auto& herramientas = figuras.cumplimiento_focalizacion.herramientas;
    methodology::DatosFrase datos;
    datos.ejercicio = figuras.ejercicio;
    const std::string_view id = !criterios || !herramientas   ? "FOC_SIN_JUICIO"
                                : *criterios && *herramientas ? "FOC_ADECUADA"
                                : *criterios || *herramientas ? "FOC_PARCIAL"
                                                              : "FOC_INADECUADA";
    Veredicto veredicto = emit(edicion, id, datos, {});
    veredicto.asunto = "Resultado final de la focalización";
    return {std::move(veredicto)};
}

std::vector<Veredicto> cobertura_suficiente(const figures::FigurasFicha& figuras,
                                            const methodology::Edicion& edicion) {
    const figures::FigurasPeriodo& periodo = figuras.periodos.back();
    methodology::DatosFrase datos;
    datos.ejercicio = figuras.ejercicio;
    std::vector<Veredicto> result;
    result.reserve(2);
    datos.poblacion = edicion.etiqueta("poblacion.potencial");
    result.push_back(judge_range(periodo.cobertura_potencial, kCobertura, edicion, datos));
    datos.poblacion = edicion.etiqueta("poblacion.objetivo");
    result.push_back(judge_range(periodo.cobertura, kCobertura, edicion, datos));
    return result;
}

std::vector<Veredicto> ejecucion_final_en_rango(const figures::FigurasFicha& figuras,
                                                const methodology::Edicion& edicion) {
    methodology::DatosFrase datos;
    datos.ejercicio = figuras.ejercicio;
    return {judge_range(figuras.periodos.back().ejecucion_final, kEjecucionFinal, edicion, datos)};
}

}  // namespace generator::rules
