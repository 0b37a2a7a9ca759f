#include "report/hechos_producto.hpp"

namespace generator::report {
namespace {

void collect_tables(const model::FichaMonitoreo& ficha, Collector& collect) {
    for (const model::Periodo& p : ficha.periodos) {
        collect.all(p.anio, p.poblacion_potencial, p.poblacion_objetivo, p.poblacion_beneficiada,
                    p.presupuesto_inicial, p.presupuesto_final, p.presupuesto_ley_ejecutado,
                    p.recursos_gobiernos_regionales, p.recursos_extrapresupuestarios,
                    p.gasto_administrativo);
    }
    collect.all(ficha.inflactores.precios, ficha.inflactores.fuente);
    for (const model::InflactorInformado& i : ficha.inflactores.factores) {
        collect.all(i.anio, i.factor);
    }
    for (const model::GastoSubtitulo& s : ficha.subtitulos) {
        collect.all(s.subtitulo, s.gasto);
    }
    for (const model::Componente& c : ficha.componentes) {
        collect.all(c.nombre, c.unidad_de_produccion);
        for (const model::PeriodoComponente& p : c.periodos) {
            collect.all(p.anio, p.gasto, p.produccion);
        }
    }
    for (const model::GastoRegion& r : ficha.regiones) {
        collect.all(r.region, r.gasto, r.poblacion_beneficiada);
    }
    for (const model::Indicador& i : ficha.indicadores) {
        collect.all(i.nivel, i.nombre, i.formula, i.unidad_de_medida, i.dimension, i.periodicidad,
                    i.sentido_de_medicion);
        for (const model::EfectivoIndicador& e : i.efectivos) {
            collect.all(e.anio, e.numerador, e.denominador);
        }
        collect.all(i.meta.numerador, i.meta.denominador);
        const model::JuicioIndicador& j = i.evaluacion;
        collect.all(j.pertinencia, j.calidad, j.texto, j.autor, j.fecha);
    }
}

void collect_juicios(const model::Evaluacion& evaluacion, Collector& collect) {
    for (const model::JuicioPoblacion* j : {&evaluacion.focalizacion, &evaluacion.priorizacion}) {
        collect.all(j->es_subconjunto, j->tiene_criterios, j->universalidad_pertinente, j->aplica,
                    j->informacion_suficiente, j->texto, j->autor, j->fecha);
    }
    for (const model::Juicio* j : {&evaluacion.ejecucion_inicial, &evaluacion.ejecucion_final,
                                   &evaluacion.gasto_por_beneficiario}) {
        collect.all(j->resultado_publicado, j->justificacion_pertinente, j->texto, j->autor,
                    j->fecha);
    }
    const model::JuicioAdministrativo& a = evaluacion.gasto_administrativo;
    collect.all(a.descripcion_correcta, a.estimacion_correcta, a.informacion_suficiente,
                a.resultado_publicado, a.texto, a.autor, a.fecha);
    for (const model::JuicioCumplimiento* j :
         {&evaluacion.criterios_de_focalizacion, &evaluacion.herramientas_de_seleccion}) {
        collect.all(j->cumple, j->texto, j->autor, j->fecha);
    }
}

}  // namespace

void collect_facts(const model::FichaMonitoreo& ficha, Collector& collect) {
    const model::Antecedentes& a = ficha.antecedentes;
    const model::HistorialEvaluativo& h = ficha.historial_evaluativo;
    const model::OtrosAtributos& o = ficha.otros_atributos;
    collect.all(ficha.programa.nombre, ficha.programa.servicio, ficha.programa.ministerio,
                a.descripcion, a.anio_inicio, a.anio_termino, a.ejecutores, a.regiones, a.terceros,
                a.complementariedades, a.proposito, h.ex_ante, h.ex_dure, h.ex_post, h.otras,
                ficha.poblaciones.universal, ficha.poblaciones.objetivo,
                ficha.poblaciones.beneficiada);
    collect_tables(ficha, collect);
    collect_juicios(ficha.evaluacion, collect);
    collect.all(o.ods, o.contribuye_pobreza_multidimensional, o.contribuye_pobreza_por_ingresos,
                o.genero.incorpora_enfoque, o.genero.medidas);
    for (const model::HallazgoEvaluador& hallazgo : ficha.evaluacion.hallazgos) {
        collect.all(hallazgo.dimension, hallazgo.texto, hallazgo.autor, hallazgo.fecha);
    }
    for (const model::ObservacionInstitucion& observacion : ficha.observaciones) {
        collect.all(observacion.tema, observacion.texto);
    }
    collect(ficha.fecha_publicacion);
}

}  // namespace generator::report
