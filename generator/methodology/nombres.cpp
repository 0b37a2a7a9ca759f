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
    "fila.extrapresupuestarios",
    "fila.extrapresupuestarios.nota",
    "fila.gobiernos_regionales",
    "fila.gobiernos_regionales.nota",
    "fila.ley_ejecutado",
    "fila.ley_ejecutado.nota",
    "fila.presupuesto_final",
    "fila.presupuesto_final.nota",
    "fila.presupuesto_inicial",
    "fila.presupuesto_inicial.nota",
    "fila.total_ejecutado",
    "fila.total_ejecutado.nota",
    "fuente.cobertura",
    "fuente.componentes",
    "fuente.ejecucion.final",
    "fuente.ejecucion.inicial",
    "fuente.gasto_por_beneficiario",
    "fuente.gasto_por_beneficiario.variacion",
    "fuente.gasto_unitario",
    "fuente.indicador",
    "fuente.monto",
    "fuente.regiones",
    "fuente.total_ejecutado",
    "genero.no",
    "genero.si",
    "grafico.ejecucion",
    "grafico.ejecucion.final",
    "grafico.ejecucion.inicial",
    "grafico.gasto_por_beneficiario",
    "grafico.gasto_por_beneficiario.serie",
    "marca.no_aplica",
    "marca.no_comparable",
    "marca.no_informado",
    "marca.sin_resultado",
    "nivel.complementario",
    "nivel.proposito",
    "pie",
    "pobreza_multidimensional.no",
    "pobreza_multidimensional.si",
    "pobreza_por_ingresos.no",
    "pobreza_por_ingresos.si",
    "regiones.total",
    "sentido.ascendente",
    "sentido.descendente",
    "titulo",
    "unidad_porcentual",
};
constexpr std::string_view kOpcionalesFicha[] = {
    "fuente.focalizacion.subconjunto",
    "fuente.priorizacion.subconjunto",
    "monto.no_informado",
    "unidad.nominal",
};
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
    "dias.corridos", "dias.habiles", "fuente.indicador", "marca_decimal.meta", "marca_decimal.pago",
    "medios",        "pie",          "titulo",
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
    NombresEdicion{"ficha-monitoreo", kEtiquetasFicha, kFormatosFicha, kCatalogosFicha, true,
                   kOpcionalesFicha},
    NombresEdicion{"informe-egreso", kEtiquetasEgreso, kFormatosEgreso, kCatalogosEgreso, false},
    NombresEdicion{"matriz-logica", kEtiquetasMatriz, kFormatosMatriz, {}, false},
    NombresEdicion{"formulario-indicadores", kEtiquetasFormulario, kFormatosFormulario,
                   kCatalogosFormulario, false},
};

}  // namespace

std::span<const NombresEdicion> nombres_ediciones() { return kProductos; }

const NombresEdicion* nombres_edicion(std::string_view producto) {
    const auto* found = std::ranges::find(kProductos, producto, &NombresEdicion::producto);
    return found == kProductos.end() ? nullptr : found;
}

}  // namespace generator::methodology
