#include "report/hechos_producto.hpp"

namespace generator::report {

void collect_facts(const model::InformeEgreso& informe, Collector& collect) {
    collect.all(informe.programa, informe.ministerio, informe.servicio, informe.observacion);
    for (const model::Compromiso& c : informe.compromisos) {
        collect.all(c.recomendacion, c.compromiso, c.fecha_vencimiento, c.cumplimiento,
                    c.observacion, c.calificacion, c.fecha_calificacion, c.medios_de_verificacion);
    }
}

}  // namespace generator::report
