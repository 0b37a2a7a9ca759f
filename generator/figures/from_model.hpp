#pragma once

#include <string_view>

#include "base/result.hpp"
#include "figures/ficha.hpp"
#include "methodology/edicion.hpp"
#include "model/ficha_monitoreo.hpp"

namespace generator::figures {

/// Facts -> figures. `anio_precios` 0: the edition's own rule, which is nominal M$ if neither the
/// edition nor the input has inflators. Faults: E-CIF-001 a price year that the edition has no
/// factors to, E-CIF-002 a year without its factor, E-CIF-003 a number that leaves 64 bits,
/// E-CIF-004 a published figure that does not exist, E-CIF-005 inflators of the input to another
/// price year. `bytes` and `file` place them.
[[nodiscard]] base::Result<FigurasFicha> make_figuras(const model::FichaMonitoreo& ficha,
                                                      const methodology::Edicion& edicion,
                                                      std::int32_t anio_precios,
                                                      std::string_view bytes,
                                                      std::string_view file);

/// The figures of one year, in the order in which the document prints them.
template <class Periodo, class Visit>
void for_each_figure_of_year(Periodo& p, Visit visit) {
    visit(p.presupuesto_inicial);
    visit(p.presupuesto_final);
    visit(p.ley_ejecutado);
    visit(p.gobiernos_regionales);
    visit(p.extrapresupuestarios);
    visit(p.total_ejecutado);
    visit(p.total_componentes);
    visit(p.administrativo);
    visit(p.porcentaje_componentes);
    visit(p.porcentaje_administrativo);
    visit(p.ejecucion_inicial);
    visit(p.ejecucion_final);
    visit(p.cobertura_potencial);
    visit(p.cobertura);
    visit(p.gasto_por_beneficiario);
}

/// Calls `visit_made` with every figure that the edition has, in the order in which the document
/// prints them.
template <class Figuras, class Visit>
void for_each_figure(Figuras& figuras, Visit visit_made) {
    const auto visit = [&](auto& figure) {
        if (!figure.traza.id.empty()) {
            visit_made(figure);
        }
    };
    for (auto& periodo : figuras.periodos) {
        for_each_figure_of_year(periodo, visit);
    }
    for (auto& p : figuras.posteriores) {
        visit(p.presupuesto_inicial);
        visit(p.presupuesto_final);
        visit(p.ley_ejecutado);
    }
    visit(figuras.promedio_gasto);
    visit(figuras.variacion_gasto);
    for (auto* figure : {&figuras.subconjunto_focalizacion, &figuras.subconjunto_priorizacion}) {
        if (*figure) {
            visit(**figure);
        }
    }
    visit(figuras.promedio_similares);
    for (auto& c : figuras.componentes) {
        for (auto& figure : c.gastos) {
            visit(figure);
        }
        for (auto& figure : c.unitarios) {
            visit(figure);
        }
    }
    for (auto& figure : figuras.subtitulos) {
        visit(figure);
    }
    for (auto& r : figuras.regiones) {
        visit(r.gasto);
        visit(r.porcentaje_gasto);
        visit(r.porcentaje_poblacion);
    }
    visit(figuras.total_regiones.gasto);
    visit(figuras.total_regiones.porcentaje_gasto);
    visit(figuras.total_regiones.porcentaje_poblacion);
    visit(figuras.poblacion_regiones);
    for (auto& i : figuras.indicadores) {
        for (auto& figure : i.efectivos) {
            visit(figure);
        }
        visit(i.meta);
    }
    for (auto& figure : figuras.factores) {
        visit(figure);
    }
}

}  // namespace generator::figures
