#pragma once

#include "figures/operandos.hpp"
#include "model/ficha_monitoreo.hpp"

namespace generator::figures {

/// Gasto de los componentes de un año, nominal.
///
///   figure    componentes.total
///   formula   sum of gasto of every component in the year
///   unit      M$
///   money     nominal M$ of the year; inflated once, after the sum
///   no value  no_informado if a component does not report its spend of the year, or none has the
///             year. A component without the year, or to which spend does not apply, adds nothing
///             (designs change from year to year: note under the table) only where the sum of the
///             others closes with the total executed; else no_informado. no_aplica before the
///             programme began
///   source    table "Gasto y producción de componentes" of the ficha
[[nodiscard]] Termino gasto_componentes(const model::FichaMonitoreo& ficha,
                                        const model::Periodo& periodo, std::int32_t anio);

/// Leaves the total executed without value if one of its addends was not reported and `componentes`
/// and the administrative spend add up to more than the rest: a part would pass for the whole.
/// `is_zero_if_unreported`: the edition prints one mark for what is zero and for what is not
/// reported, so where nothing shows that something is missing, nothing is.
void close_total_ejecutado(Termino& total, const Termino& componentes,
                           const model::Periodo& periodo, std::int32_t anio,
                           bool is_zero_if_unreported);

/// Gasto por beneficiario.
///
///   figure    gasto_por_beneficiario
///   formula   (gasto + gasto_administrativo) / poblacion_beneficiada, of `gasto_componentes`
///   unit      M$ of the price year for each person; exact
///   money     nominal sum times the exact factor of the year
///   no value  no_informado if components, administrativo or population are absent; no_aplica if
///             the population is 0
///   source    note under "Evolución gasto por beneficiario" of the ficha
[[nodiscard]] Figure<MilesConstantes> gasto_por_beneficiario(Termino gasto,
                                                             const model::Periodo& periodo,
                                                             const AnioPrecios& precios);

/// Gasto por beneficiario, where its base is the presupuesto ejecutado.
///
///   figure    gasto_por_beneficiario
///   formula   presupuesto_ley_ejecutado / poblacion_beneficiada
///   unit      M$ for each person; exact
///   money     nominal M$ of the year, or of the price year if the edition has factors
///   no value  no_informado if an operand is absent; no_aplica if the population is 0
///   source    note ** under the charts of efficiency of the ficha
[[nodiscard]] Figure<MilesConstantes> gasto_ejecutado_por_beneficiario(
    const model::Periodo& periodo, const AnioPrecios& precios);

/// Promedio del gasto por beneficiario de los dos años anteriores.
///
///   figure    gasto_por_beneficiario.promedio
///   formula   (GPB_t-1 + GPB_t-2) / 2
///   unit      M$ for each person
///   money     M$ of one price year; nominal M$ of two years have no mean
///   no value  that of the first term without one
///   source    sentence of the rule GPB: "(Promedio: ...)"
[[nodiscard]] Figure<MilesConstantes> promedio_gasto_por_beneficiario(
    const Figure<MilesConstantes>& anterior, const Figure<MilesConstantes>& trasanterior,
    std::int32_t anio);

/// Promedio del gasto administrativo de programas similares: nobody publishes its operands.
///
///   figure    administrativo.promedio_similares
///   formula   none: published
///   unit      ratio: 1 is 100 %
///   money     none
///   no value  no_informado unless it is given as published
///   source    sentence of the rule ADM: "promedio de programas similares (Promedio: ...)"
[[nodiscard]] Figure<base::Ratio> promedio_similares(std::int32_t anio);

/// Variación del gasto por beneficiario contra el promedio de los dos años anteriores.
///
///   figure    gasto_por_beneficiario.variacion
///   formula   GPB_t / ((GPB_t-1 + GPB_t-2) / 2) - 1
///   unit      ratio: 0.2 is 20 %; may be negative
///   money     M$ of one price year in the three terms; nominal M$ do not compare
///   no value  that of the first term without one; no_aplica if the mean is 0; no_informado if
///             money is nominal: then only a published change is known
///   source    sentence of the rule GPB: "en relación al promedio de los dos años anteriores"
[[nodiscard]] Figure<base::Ratio> variacion_gasto_por_beneficiario(
    const Figure<MilesConstantes>& actual, const Figure<MilesConstantes>& anterior,
    const Figure<MilesConstantes>& trasanterior, std::int32_t anio);

}  // namespace generator::figures
