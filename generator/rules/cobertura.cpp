#include "rules/cobertura.hpp"

#include "rules/rango.hpp"

namespace generator::rules {
namespace {

constexpr RegistrosRango kCobertura{"COB_HASTA_MINIMO", "COB_SUFICIENTE", "COB_DESDE_MAXIMO",
                                    "COB_SIN_DATO"};

}  // namespace

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

}  // namespace generator::rules
