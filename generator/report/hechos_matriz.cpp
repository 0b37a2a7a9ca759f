#include "report/hechos_producto.hpp"

namespace generator::report {
namespace {

void collect_indicador(const model::IndicadorMatriz& i, Collector& collect) {
    collect.all(i.dimension, i.nombre, i.formula, i.meta.valor, i.meta.unidad, i.meta.descripcion,
                i.meta.escala_minima, i.meta.escala_maxima, i.sentido_de_medicion,
                i.rotulo_de_medios, i.medios_de_verificacion, i.observaciones);
    for (const model::NotaIndicador& nota : i.notas) {
        collect.all(nota.marca, nota.despues_de, nota.texto);
    }
    for (const model::ValorIndicador& valor : i.valores) {
        collect.all(valor.anio, valor.numerador, valor.denominador);
        for (const model::SubtotalIndice& subtotal : valor.subtotales) {
            collect.all(subtotal.nombre, subtotal.valor);
        }
    }
}

}  // namespace

void collect_facts(const model::MatrizLogica& matriz, Collector& collect) {
    const model::Licitacion& l = matriz.licitacion;
    collect.all(l.servicio, l.linea_de_accion, l.modalidad, l.destinatarios,
                matriz.objetivo_general);
    for (const model::ObjetivoEspecifico& objetivo : matriz.objetivos_especificos) {
        collect.all(objetivo.numeral, objetivo.enunciado);
    }
    for (const model::FilaMatriz& fila : matriz.matriz) {
        collect.all(fila.objetivo, fila.enunciado);
        for (const model::IndicadorMatriz& indicador : fila.indicadores) {
            collect_indicador(indicador, collect);
        }
    }
    collect(matriz.metas_transversales.introduccion);
    for (const model::GrupoTransversal& grupo : matriz.metas_transversales.grupos) {
        collect(grupo.titulo);
        for (const model::IndicadorMatriz& meta : grupo.metas) {
            collect_indicador(meta, collect);
        }
    }
    for (const model::TipoDiagnostico& tipo : matriz.tipos_de_diagnostico) {
        collect.all(tipo.nombre, tipo.plazo, tipo.dias, tipo.profesional);
    }
    const model::Pago& p = matriz.pago;
    collect.all(p.rango_minimo, p.rango_maximo, p.valor_base, p.unidad, p.prestado, p.criterio,
                p.cita, p.mecanismo, p.servicios_mensuales, p.prestadores, p.detalle_de_servicios);
}

}  // namespace generator::report
