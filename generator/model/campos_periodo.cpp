#include "model/campos_ficha.hpp"

namespace generator::model {
namespace {

constexpr std::string_view kPersonas = "personas";

std::vector<Campo> campos_poblacion() {
    return {
        campo<&Periodo::anio>({.nombre = "anio",
                               .descripcion = "Año de estos datos.",
                               .obligatorio = Obligatorio::si}),
        campo<&Periodo::poblacion_potencial>(
            {.nombre = "poblacion_potencial",
             .descripcion = "Población que tiene el problema que el programa atiende.",
             .unidad = kPersonas}),
        campo<&Periodo::poblacion_objetivo>(
            {.nombre = "poblacion_objetivo",
             .descripcion = "Población que cumple los criterios de focalización.",
             .unidad = kPersonas}),
        campo<&Periodo::poblacion_beneficiada>({.nombre = "poblacion_beneficiada",
                                                .descripcion = "Beneficiarios efectivos del año.",
                                                .unidad = kPersonas}),
    };
}

std::vector<Campo> campos_presupuesto() {
    return {
        campo<&Periodo::presupuesto_inicial>(
            {.nombre = "presupuesto_inicial",
             .descripcion = "Presupuesto de la Ley de Presupuestos o asignado por el Servicio.",
             .unidad = kMilesDeCadaAnio}),
        campo<&Periodo::presupuesto_final>(
            {.nombre = "presupuesto_final",
             .descripcion = "Presupuesto inicial con las reasignaciones del año.",
             .unidad = kMilesDeCadaAnio}),
        campo<&Periodo::presupuesto_ley_ejecutado>(
            {.nombre = "presupuesto_ley_ejecutado",
             .descripcion = "Presupuesto Ley ejecutado, sin recursos extrapresupuestarios.",
             .unidad = kMilesDeCadaAnio}),
        campo<&Periodo::recursos_gobiernos_regionales>(
            {.nombre = "recursos_gobiernos_regionales",
             .descripcion = "Recursos apalancados con los Gobiernos Regionales.",
             .unidad = kMilesDeCadaAnio}),
        campo<&Periodo::recursos_extrapresupuestarios>(
            {.nombre = "recursos_extrapresupuestarios",
             .descripcion = "Recursos extrapresupuestarios de otras fuentes.",
             .unidad = kMilesDeCadaAnio}),
        campo<&Periodo::gasto_administrativo>({.nombre = "gasto_administrativo",
                                               .descripcion = "Gasto administrativo ejecutado.",
                                               .unidad = kMilesDeCadaAnio}),
    };
}

const TablaCampos& campos_periodo_componente() {
    static const TablaCampos kTabla = tabla_campos<PeriodoComponente>(
        "PeriodoComponente", "Gasto y producción de un componente en un año.",
        {
            campo<&PeriodoComponente::anio>({.nombre = "anio",
                                             .descripcion = "Año de estos datos.",
                                             .obligatorio = Obligatorio::si}),
            campo<&PeriodoComponente::gasto>({.nombre = "gasto",
                                              .descripcion = "Gasto ejecutado del componente.",
                                              .unidad = kMilesDeCadaAnio}),
            campo<&PeriodoComponente::produccion>({.nombre = "produccion",
                                                   .descripcion = "Unidades producidas en el año.",
                                                   .unidad = "unidades de producción"}),
        });
    return kTabla;
}

}  // namespace

const TablaCampos& campos_periodo() {
    static const TablaCampos kTabla =
        tabla_campos<Periodo>("Periodo", "Poblaciones y montos de un año del programa.",
                              join(campos_poblacion(), campos_presupuesto()));
    return kTabla;
}

const TablaCampos& campos_subtitulo() {
    static const TablaCampos kTabla = tabla_campos<GastoSubtitulo>(
        "GastoSubtitulo", "Gasto del año que se informa en un subtítulo del clasificador.",
        {
            campo<&GastoSubtitulo::subtitulo>(
                {.nombre = "subtitulo",
                 .descripcion = "Código del clasificador presupuestario: «24».",
                 .obligatorio = Obligatorio::si,
                 .formato = Formato::dos_digitos}),
            campo<&GastoSubtitulo::gasto>({.nombre = "gasto",
                                           .descripcion = "Gasto ejecutado en el subtítulo.",
                                           .unidad = kMilesDeCadaAnio}),
        });
    return kTabla;
}

const TablaCampos& campos_componente() {
    static const TablaCampos kTabla = tabla_campos<Componente>(
        "Componente", "Un componente vigente en el año que se informa.",
        {
            campo<&Componente::nombre>({.nombre = "nombre",
                                        .descripcion = "Nombre del componente.",
                                        .obligatorio = Obligatorio::si,
                                        .maximo = 500}),
            campo<&Componente::unidad_de_produccion>(
                {.nombre = "unidad_de_produccion",
                 .descripcion = "Qué se cuenta en su producción.",
                 .maximo = 500}),
            campo<&Componente::periodos>({.nombre = "periodos",
                                          .descripcion = "Un elemento por año: t, t-1 y t-2.",
                                          .obligatorio = Obligatorio::si,
                                          .elementos_minimos = 1,
                                          .tabla = &campos_periodo_componente()}),
        });
    return kTabla;
}

const TablaCampos& campos_region() {
    static const TablaCampos kTabla = tabla_campos<GastoRegion>(
        "GastoRegion", "Gasto de componentes y beneficiarios de una región en el año.",
        {
            campo<&GastoRegion::region>(
                {.nombre = "region",
                 .descripcion = "Código de la región en el catálogo de la edición: «15».",
                 .obligatorio = Obligatorio::si,
                 .formato = Formato::dos_digitos}),
            campo<&GastoRegion::gasto>({.nombre = "gasto",
                                        .descripcion = "Gasto de componentes en la región.",
                                        .unidad = kMilesDeCadaAnio}),
            campo<&GastoRegion::poblacion_beneficiada>(
                {.nombre = "poblacion_beneficiada",
                 .descripcion = "Beneficiarios efectivos en la región.",
                 .unidad = kPersonas}),
        });
    return kTabla;
}

}  // namespace generator::model
