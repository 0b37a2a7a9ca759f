#include "methodology/nombres.hpp"

#include <algorithm>
#include <array>

namespace generator::methodology {
namespace {

constexpr std::string_view kEtiquetasFicha[] = {
    "anio_termino.no_aplica",
    "booleano.no",
    "booleano.si",
    "dimension.eficacia",
    "dimension.eficiencia",
    "dimension.focalizacion",
    "fuente.cobertura",
    "fuente.componentes",
    "fuente.ejecucion.final",
    "fuente.ejecucion.inicial",
    "fuente.gasto_por_beneficiario",
    "fuente.gasto_por_beneficiario.variacion",
    "fuente.gasto_unitario",
    "fuente.indicador",
    "fuente.monto",
    "fuente.total_ejecutado",
    "grafico.gasto_por_beneficiario",
    "grafico.gasto_por_beneficiario.serie",
    "marca.no_aplica",
    "marca.no_comparable",
    "marca.no_informado",
    "marca.sin_resultado",
    "nivel.proposito",
    "pie",
    "pobreza_multidimensional.no",
    "pobreza_multidimensional.si",
    "pobreza_por_ingresos.no",
    "pobreza_por_ingresos.si",
    "sentido.ascendente",
    "sentido.descendente",
    "titulo",
    "unidad_porcentual",
};
constexpr std::string_view kOpcionalesFicha[] = {
    "ejecucion.no_informado",
    "fuente.focalizacion.subconjunto",
    "fuente.priorizacion.subconjunto",
    "monto.no_informado",
    "unidad.nominal",
};
// Groups of labels that stand whole or not at all: what they label exists only in the editions that
// have them.
constexpr std::string_view kAnalisis[] = {"analisis.gasto_por_beneficiario"};
constexpr std::string_view kFilasPresupuesto[] = {
    "fila.extrapresupuestarios", "fila.extrapresupuestarios.nota",
    "fila.gobiernos_regionales", "fila.gobiernos_regionales.nota",
    "fila.ley_ejecutado",        "fila.ley_ejecutado.nota",
    "fila.presupuesto_final",    "fila.presupuesto_final.nota",
    "fila.presupuesto_inicial",  "fila.presupuesto_inicial.nota",
    "fila.total_ejecutado",      "fila.total_ejecutado.nota",
};
constexpr std::string_view kRegiones[] = {"fuente.regiones", "regiones.total"};
constexpr std::string_view kGenero[] = {"genero.no", "genero.si"};
constexpr std::string_view kGraficoEjecucion[] = {"grafico.ejecucion", "grafico.ejecucion.final",
                                                  "grafico.ejecucion.inicial"};
constexpr std::string_view kComplementario[] = {"nivel.complementario"};
constexpr std::string_view kNivelComponente[] = {"nivel.componente"};
constexpr std::string_view kPotencial[] = {"fuente.cobertura_potencial", "poblacion.objetivo",
                                           "poblacion.potencial"};
constexpr std::string_view kMeta[] = {"fuente.meta"};
constexpr std::string_view kPromedioGasto[] = {"fuente.gasto_por_beneficiario.promedio"};
constexpr std::string_view kPromedioSimilares[] = {"fuente.administrativo.promedio_similares"};
constexpr std::string_view kGraficoAdministrativo[] = {"grafico.gasto_administrativo",
                                                       "grafico.gasto_administrativo.serie"};
constexpr std::string_view kGraficoComponente[] = {"grafico.produccion.serie"};
constexpr std::string_view kGraficoIndicador[] = {"grafico.indicador.serie"};
constexpr std::string_view kJuicios[] = {"cumple.no", "cumple.si"};
constexpr std::span<const std::string_view> kGruposFicha[] = {kAnalisis,
                                                              kFilasPresupuesto,
                                                              kRegiones,
                                                              kGenero,
                                                              kGraficoEjecucion,
                                                              kComplementario,
                                                              kNivelComponente,
                                                              kPotencial,
                                                              kMeta,
                                                              kPromedioGasto,
                                                              kPromedioSimilares,
                                                              kGraficoAdministrativo,
                                                              kGraficoComponente,
                                                              kGraficoIndicador,
                                                              kJuicios};
constexpr std::string_view kVariacion[] = {"promedio_gasto", "variacion"};
constexpr std::span<const std::string_view> kGruposFormatosFicha[] = {kVariacion};

constexpr std::string_view kFormatosFicha[] = {
    "conteo", "indicador",  "indicador_porcentual", "inflactor",
    "monto",  "porcentaje", "porcentaje_total",     "unitario",
};
constexpr std::string_view kCatalogosFicha[] = {
    "meses",
    "ods",
    "regiones",
    "subtitulos",
};
constexpr std::string_view kEtiquetasEgreso[] = {
    "calificacion.cumplido",
    "fuente.calificacion",
    "fuente.cortes",
    "fuente.fecha_egreso",
    "titulo",
};
constexpr std::string_view kFormatosEgreso[] = {
    "conteo",
};
constexpr std::string_view kCatalogosEgreso[] = {
    "calificaciones",
    "cortes",
    "meses",
};

constexpr std::string_view kEtiquetasMatriz[] = {
    "dia.corridos",     "dia.habiles", "dias.corridos", "dias.habiles",
    "fuente.indicador", "medios",      "pie",           "titulo",
};
constexpr std::string_view kFormatosMatriz[] = {
    "conteo",
    "indicador",
    "indicador_porcentual",
    "porcentaje",
};
constexpr std::string_view kEtiquetasFormulario[] = {
    "booleano.no",      "booleano.si",        "fuente.cumplimiento",
    "fuente.indicador", "fuente.ponderacion", "titulo",
};
constexpr std::string_view kFormatosFormulario[] = {
    "cumplimiento", "indicador_numero", "indicador_por_sexo", "indicador_total", "ponderacion",
};
constexpr std::string_view kCatalogosFormulario[] = {
    "columnas",
};

constexpr std::array kProductos{
    NombresEdicion{.producto = "ficha-monitoreo",
                   .etiquetas = kEtiquetasFicha,
                   .formatos = kFormatosFicha,
                   .catalogos = kCatalogosFicha,
                   .has_prices = true,
                   .etiquetas_opcionales = kOpcionalesFicha,
                   .grupos_etiquetas = kGruposFicha,
                   .grupos_formatos = kGruposFormatosFicha},
    NombresEdicion{.producto = "informe-egreso",
                   .etiquetas = kEtiquetasEgreso,
                   .formatos = kFormatosEgreso,
                   .catalogos = kCatalogosEgreso},
    NombresEdicion{.producto = "matriz-logica",
                   .etiquetas = kEtiquetasMatriz,
                   .formatos = kFormatosMatriz,
                   .catalogos = {}},
    NombresEdicion{.producto = "formulario-indicadores",
                   .etiquetas = kEtiquetasFormulario,
                   .formatos = kFormatosFormulario,
                   .catalogos = kCatalogosFormulario},
};

}  // namespace

std::span<const NombresEdicion> nombres_ediciones() { return kProductos; }

const NombresEdicion* nombres_edicion(std::string_view producto) {
    const auto* found = std::ranges::find(kProductos, producto, &NombresEdicion::producto);
    return found == kProductos.end() ? nullptr : found;
}

}  // namespace generator::methodology
