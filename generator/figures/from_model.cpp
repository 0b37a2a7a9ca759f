#include "figures/from_model.hpp"

#include <span>

#include "base/utf8.hpp"
#include "figures/ejecucion.hpp"
#include "figures/gasto.hpp"
#include "figures/indicadores.hpp"
#include "figures/juicios.hpp"
#include "figures/poblacion.hpp"
#include "figures/precios.hpp"
#include "figures/publicados.hpp"
#include "figures/regiones.hpp"

namespace generator::figures {
namespace {

model::Periodo make_no_aplica() {
    constexpr auto none = model::SinValor::no_aplica;
    model::Periodo periodo;
    for (auto* poblacion : {&periodo.poblacion_potencial, &periodo.poblacion_objetivo,
                            &periodo.poblacion_beneficiada}) {
        poblacion->valor = none;
    }
    for (auto* monto : {&periodo.presupuesto_inicial, &periodo.presupuesto_final,
                        &periodo.presupuesto_ley_ejecutado, &periodo.recursos_gobiernos_regionales,
                        &periodo.recursos_extrapresupuestarios, &periodo.gasto_administrativo}) {
        monto->valor = none;
    }
    return periodo;
}

/// A year that is not in the input was not reported; one before the programme began does not apply.
const model::Periodo& periodo_of(const model::FichaMonitoreo& ficha, std::int32_t anio) {
    static const model::Periodo kNoInformado;
    static const model::Periodo kNoAplica = make_no_aplica();
    if (const model::Periodo* found = model::find_year(ficha.periodos, anio)) {
        return *found;
    }
    return model::is_before_start(ficha, anio) ? kNoAplica : kNoInformado;
}

Figure<MilesConstantes> monto(std::string id, std::string nombre, std::string_view formula,
                              const model::Dato<model::MilesCorrientes>& dato,
                              const AnioPrecios& precios) {
    const std::string year = std::to_string(precios.anio);
    (id += '.') += year;
    (nombre += ' ') += year;
    Termino nominal = termino(nombre, dato);
    return inflated({std::move(id), std::move(nombre), formula, "fuente.monto", Unidad::miles},
                    std::move(nominal), precios);
}

/// Of a year of the document, or of one after it.
template <class Figuras>
void fill_presupuesto(Figuras& out, const model::Periodo& periodo, const AnioPrecios& precios) {
    out.presupuesto_inicial =
        monto("presupuesto.inicial", "Presupuesto inicial", "presupuesto_inicial × inflactor",
              periodo.presupuesto_inicial, precios);
    out.presupuesto_final =
        monto("presupuesto.final", "Presupuesto final", "presupuesto_final × inflactor",
              periodo.presupuesto_final, precios);
    out.ley_ejecutado =
        monto("presupuesto.ley_ejecutado", "Presupuesto Ley ejecutado",
              "presupuesto_ley_ejecutado × inflactor", periodo.presupuesto_ley_ejecutado, precios);
}

void fill_recursos(FigurasPeriodo& out, const model::Periodo& periodo, const AnioPrecios& precios) {
    out.gobiernos_regionales =
        monto("recursos.gobiernos_regionales", "Recursos gobiernos regionales",
              "recursos_gobiernos_regionales × inflactor", periodo.recursos_gobiernos_regionales,
              precios);
    out.extrapresupuestarios =
        monto("recursos.extrapresupuestarios", "Recursos extrapresupuestarios",
              "recursos_extrapresupuestarios × inflactor", periodo.recursos_extrapresupuestarios,
              precios);
}

void fill_montos(FigurasPeriodo& out, const model::Periodo& periodo,
                 const methodology::Edicion& edicion, const AnioPrecios& precios) {
    fill_presupuesto(out, periodo, precios);
    if (edicion.tiene("fila.extrapresupuestarios")) {
        fill_recursos(out, periodo, precios);
    }
    out.administrativo =
        monto("administrativo.total", "Gasto administrativo", "gasto_administrativo × inflactor",
              periodo.gasto_administrativo, precios);
}

FigurasPeriodo make_periodo(const model::FichaMonitoreo& ficha, const methodology::Edicion& edicion,
                            const AnioPrecios& precios) {
    const std::int32_t anio = precios.anio;
    const std::string year = std::to_string(anio);
    const model::Periodo& periodo = periodo_of(ficha, anio);
    FigurasPeriodo out;
    out.anio = anio;
    fill_montos(out, periodo, edicion, precios);
    Termino total = total_ejecutado(periodo, anio);
    Termino componentes = gasto_componentes(ficha, periodo, anio);
    if (edicion.tiene("fila.extrapresupuestarios")) {
        close_total_ejecutado(total, componentes, periodo, anio,
                              edicion.etiqueta_opcional("monto.no_informado").empty());
    }
    out.porcentaje_componentes =
        quotient({"componentes.porcentaje." + year, "Porcentaje gastos componentes " + year,
                  "total gastos componentes / total ejecutado × 100", "fuente.componentes",
                  Unidad::porcentaje},
                 componentes, total);
    out.porcentaje_administrativo = quotient(
        {"administrativo.porcentaje." + year, "Porcentaje gasto administrativo " + year,
         "gasto_administrativo / total ejecutado × 100", "fuente.componentes", Unidad::porcentaje},
        termino("gasto_administrativo " + year, periodo.gasto_administrativo), total);
    out.total_ejecutado = inflated({"total_ejecutado." + year, "Total ejecutado " + year,
                                    "(presupuesto_ley_ejecutado + recursos_gobiernos_regionales + "
                                    "recursos_extrapresupuestarios) × inflactor",
                                    "fuente.total_ejecutado", Unidad::miles},
                                   std::move(total), precios);
    out.gasto_por_beneficiario = edicion.base_gasto == methodology::BaseGasto::presupuesto_ejecutado
                                     ? gasto_ejecutado_por_beneficiario(periodo, precios)
                                     : gasto_por_beneficiario(componentes, periodo, precios);
    out.total_componentes = inflated(
        {"componentes.total." + year, "Total gastos componentes " + year,
         "suma del gasto de los componentes × inflactor", "fuente.componentes", Unidad::miles},
        std::move(componentes), precios);
    out.ejecucion_inicial = ejecucion_inicial(periodo, anio);
    out.ejecucion_final = ejecucion_final(periodo, anio);
    out.cobertura = cobertura(periodo, anio);
    if (edicion.tiene("fuente.cobertura_potencial")) {
        out.cobertura_potencial = cobertura_potencial(periodo, anio);
    }
    return out;
}

FigurasPosterior make_posterior(const model::FichaMonitoreo& ficha, const AnioPrecios& precios) {
    FigurasPosterior out;
    out.anio = precios.anio;
    fill_presupuesto(out, periodo_of(ficha, precios.anio), precios);
    return out;
}

model::PeriodoComponente make_componente_no_aplica() {
    model::PeriodoComponente periodo;
    periodo.gasto.valor = model::SinValor::no_aplica;
    periodo.produccion.valor = model::SinValor::no_aplica;
    return periodo;
}

FigurasComponente make_componente(const model::FichaMonitoreo& ficha, std::size_t index,
                                  std::span<const AnioPrecios> anios) {
    static const model::PeriodoComponente kNoInformado;
    static const model::PeriodoComponente kNoAplica = make_componente_no_aplica();
    FigurasComponente out;
    const std::string number = std::to_string(index + 1);
    const std::string id = "componente." + number;
    const std::string nombre = " del componente " + number + ' ';
    out.gastos.reserve(anios.size());
    out.unitarios.reserve(anios.size());
    for (const AnioPrecios& precios : anios) {
        const std::string year = std::to_string(precios.anio);
        const auto* found = model::find_year(ficha.componentes[index].periodos, precios.anio);
        const model::PeriodoComponente& periodo = found != nullptr ? *found
                                                  : model::is_before_start(ficha, precios.anio)
                                                      ? kNoAplica
                                                      : kNoInformado;
        Termino gasto = termino("gasto" + nombre + year, periodo.gasto);
        out.gastos.push_back(inflated({id + ".gasto." + year, "Gasto" + nombre + year,
                                       "gasto × inflactor", "fuente.monto", Unidad::miles},
                                      gasto, precios));
        out.unitarios.push_back(inflated_quotient(
            {id + ".gasto_unitario." + year, "Gasto unitario" + nombre + year,
             "gasto × inflactor / produccion", "fuente.gasto_unitario", Unidad::miles_por_unidad},
            std::move(gasto), termino("produccion" + nombre + year, periodo.produccion), precios));
    }
    return out;
}

/// Only what the edition judges: no other document would print it.
void make_subconjuntos(const model::FichaMonitoreo& ficha, const methodology::Edicion& edicion,
                       FigurasFicha& out) {
    const model::Periodo& periodo = periodo_of(ficha, out.ejercicio);
    if (edicion.judges("focalizacion.subconjunto")) {
        out.subconjunto_focalizacion = subconjunto_focalizacion(periodo, out.ejercicio);
    }
    if (edicion.judges("priorizacion.subconjunto")) {
        out.subconjunto_priorizacion = subconjunto_priorizacion(periodo, out.ejercicio);
    }
}

/// Nominal M$ of different years do not compare: inflation would pass for a change.
template <class Unidad>
void refuse_nominal(Figure<Unidad>& figure) {
    if (figure.has_value()) {
        figure.valor = SinValor::no_informado;  // a published one may stand in
        figure.traza.pasos = {"sin inflactores: montos nominales de años distintos no se comparan"};
    }
}

/// Change and means of spending, against the two years before and against programmes alike.
void make_gasto(const methodology::Edicion& edicion, FigurasFicha& out) {
    const std::size_t last = out.periodos.size() - 1;
    if (last < 2) {
        return;
    }
    const auto& actual = out.periodos[last].gasto_por_beneficiario;
    const auto& anterior = out.periodos[last - 1].gasto_por_beneficiario;
    const auto& trasanterior = out.periodos[last - 2].gasto_por_beneficiario;
    out.variacion_gasto =
        variacion_gasto_por_beneficiario(actual, anterior, trasanterior, out.ejercicio);
    if (edicion.tiene("fuente.gasto_por_beneficiario.promedio")) {
        out.promedio_gasto = promedio_gasto_por_beneficiario(anterior, trasanterior, out.ejercicio);
    }
    if (edicion.tiene("fuente.administrativo.promedio_similares")) {
        out.promedio_similares = promedio_similares(out.ejercicio);
    }
    if (out.precios == 0) {
        refuse_nominal(out.variacion_gasto);
        refuse_nominal(out.promedio_gasto);
    }
}

}  // namespace

base::Result<FigurasFicha> make_figuras(const model::FichaMonitoreo& ficha,
                                        const methodology::Edicion& edicion,
                                        std::int32_t anio_precios, std::string_view bytes,
                                        std::string_view file) {
    FigurasFicha out;
    base::Diagnostics faults;
    out.ejercicio = ficha.encabezado.ejercicio.value().valor;
    const std::vector<AnioPrecios> anios = make_precios(
        ficha, edicion, {.anio = anio_precios, .bytes = bytes, .file = file}, out, faults);
    if (!faults.empty()) {
        return faults;
    }
    const std::span<const AnioPrecios> todos{anios};
    const auto propios = todos.first(static_cast<std::size_t>(edicion.uso.anios));
    Publicados publicados{ficha.encabezado.publicados, bytes, file};
    out.periodos.reserve(propios.size());
    for (const AnioPrecios& precios : propios) {
        out.periodos.push_back(make_periodo(ficha, edicion, precios));
        publicados.settle(out.periodos.back().gasto_por_beneficiario);
    }
    for (const AnioPrecios& precios : todos.subspan(propios.size())) {
        out.posteriores.push_back(make_posterior(ficha, precios));
    }
    make_gasto(edicion, out);
    make_subconjuntos(ficha, edicion, out);
    const auto componentes = propios.last(static_cast<std::size_t>(edicion.uso.anios_componentes));
    out.componentes.reserve(ficha.componentes.size());
    for (std::size_t i = 0; i < ficha.componentes.size(); ++i) {
        out.componentes.push_back(make_componente(ficha, i, componentes));
    }
    out.subtitulos.reserve(ficha.subtitulos.size());
    for (const model::GastoSubtitulo& gasto : ficha.subtitulos) {
        out.subtitulos.push_back(gasto_subtitulo(gasto, propios.back()));
    }
    if (edicion.tiene("fuente.regiones")) {
        make_regiones(ficha, periodo_of(ficha, out.ejercicio), propios.back(), out);
    }
    make_indicadores(ficha, edicion,
                     propios.last(static_cast<std::size_t>(edicion.uso.anios_indicadores)), out);
    make_juicios(ficha, out);
    publicados.finish_figures(
        0, [&](auto visit) { for_each_figure(out, visit); }, faults);
    if (!faults.empty()) {
        return faults;
    }
    return out;
}

}  // namespace generator::figures
