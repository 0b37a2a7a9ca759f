#include "report/hechos_producto.hpp"

namespace generator::report {
namespace {

void collect_operandos(const model::Operandos& operandos, Collector& collect) {
    // What is not there would be two facts of nothing for each cell without its sex.
    if (operandos.numerador.lugar.offset != operandos.lugar.offset) {
        collect(operandos.numerador);
    }
    if (operandos.denominador.lugar.offset != operandos.lugar.offset) {
        collect(operandos.denominador);
    }
    for (const model::Sumando& sumando : operandos.sumandos) {
        collect.all(sumando.nombre, sumando.valor);
    }
}

/// `T` is whatever has total, hombres and mujeres.
template <class T>
void collect_valor(const T& valor, Collector& collect) {
    collect_operandos(valor.total, collect);
    collect_operandos(valor.hombres, collect);
    collect_operandos(valor.mujeres, collect);
}

}  // namespace

void collect_facts(const model::FormularioIndicadores& formulario, Collector& collect) {
    collect.all(formulario.ministerio, formulario.partida, formulario.servicio,
                formulario.capitulo);
    for (const model::IndicadorFormulario& i : formulario.indicadores) {
        collect.all(i.productos_estrategicos, i.dimension, i.ambito, i.nombre,
                    i.aplica_desagregacion_por_sexo, i.aplica_gestion_territorial, i.formula,
                    i.unidad_de_medida, i.decimales, i.sentido_de_medicion);
        for (const model::EfectivoFormulario& efectivo : i.efectivos) {
            collect(efectivo.anio);
            collect_valor(efectivo, collect);
        }
        collect_valor(i.efectivo_a_junio, collect);
        collect_valor(i.meta, collect);
        collect(i.ponderacion);
        collect_valor(i.resultado, collect);
        collect.all(i.resultado.explicacion, i.columna_notas, i.nota);
    }
}

}  // namespace generator::report
