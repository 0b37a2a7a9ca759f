#include "model/campos_ficha.hpp"

namespace generator::model {
namespace {

const TablaCampos& campos_programa() {
    static const TablaCampos kTabla = tabla_campos<Programa>(
        "Programa", "El programa y quién responde por él.",
        {
            campo<&Programa::nombre>({.nombre = "nombre",
                                      .descripcion = "Nombre oficial del programa.",
                                      .obligatorio = Obligatorio::si,
                                      .maximo = 300}),
            campo<&Programa::servicio>({.nombre = "servicio",
                                        .descripcion = "Servicio responsable.",
                                        .obligatorio = Obligatorio::si,
                                        .maximo = 300}),
            campo<&Programa::ministerio>({.nombre = "ministerio",
                                          .descripcion = "Ministerio responsable.",
                                          .obligatorio = Obligatorio::si,
                                          .maximo = 300}),
        });
    return kTabla;
}

const TablaCampos& campos_antecedentes() {
    static const TablaCampos kTabla = tabla_campos<Antecedentes>(
        "Antecedentes", "Descripción del programa.",
        {
            campo<&Antecedentes::descripcion>(
                {.nombre = "descripcion",
                 .descripcion = "Qué problema resuelve y con qué componentes.",
                 .obligatorio = Obligatorio::si}),
            campo<&Antecedentes::anio_inicio>(
                {.nombre = "anio_inicio", .descripcion = "Año de inicio del programa."}),
            campo<&Antecedentes::anio_termino>(
                {.nombre = "anio_termino",
                 .descripcion = "Año de término; «N/A» si el programa es permanente."}),
            campo<&Antecedentes::ejecutores>(
                {.nombre = "ejecutores",
                 .descripcion = "Tipos de organismo que lo ejecutan, sin punto final."}),
            campo<&Antecedentes::regiones>(
                {.nombre = "regiones",
                 .descripcion = "Códigos de las regiones donde se implementa: «04».",
                 .elementos_maximos = 20,
                 .sin_repetir = true}),
            campo<&Antecedentes::terceros>(
                {.nombre = "terceros",
                 .descripcion = "Terceros por los que se ejecuta, sin punto final."}),
            campo<&Antecedentes::complementariedades>(
                {.nombre = "complementariedades",
                 .descripcion = "Programas con los que declara complementarse."}),
            campo<&Antecedentes::proposito>({.nombre = "proposito",
                                             .descripcion = "Propósito del programa.",
                                             .obligatorio = Obligatorio::si}),
        });
    return kTabla;
}

const TablaCampos& campos_historial() {
    static const TablaCampos kTabla = tabla_campos<HistorialEvaluativo>(
        "HistorialEvaluativo", "Evaluaciones anteriores del programa.",
        {
            campo<&HistorialEvaluativo::ex_ante>(
                {.nombre = "ex_ante", .descripcion = "Si tuvo evaluación ex ante."}),
            campo<&HistorialEvaluativo::ex_dure>(
                {.nombre = "ex_dure",
                 .descripcion = "Años con monitoreo en los tres anteriores al que se informa; si "
                                "falta y el historial tiene otro dato, «No».",
                 .elementos_maximos = 3,
                 .sin_repetir = true}),
            campo<&HistorialEvaluativo::ex_post>(
                {.nombre = "ex_post", .descripcion = "Si tuvo evaluación ex post."}),
            campo<&HistorialEvaluativo::otras>(
                {.nombre = "otras",
                 .descripcion =
                     "Otras evaluaciones; si falta y el historial tiene otro dato, «No»."}),
        });
    return kTabla;
}

const TablaCampos& campos_poblaciones() {
    static const TablaCampos kTabla = tabla_campos<Poblaciones>(
        "Poblaciones", "Cómo se definen las poblaciones, en párrafos.",
        {
            campo<&Poblaciones::universal>(
                {.nombre = "universal",
                 .descripcion = "Si el programa se declara universal: potencial = objetivo."}),
            campo<&Poblaciones::objetivo>({.nombre = "objetivo",
                                           .descripcion = "Definición de la población objetivo.",
                                           .elementos_minimos = 1}),
            campo<&Poblaciones::beneficiada>(
                {.nombre = "beneficiada",
                 .descripcion = "Definición de la población beneficiada y su priorización.",
                 .elementos_minimos = 1}),
        });
    return kTabla;
}

std::vector<Campo> campos_textos() {
    return {
        campo<&FichaMonitoreo::programa>({.nombre = "programa",
                                          .descripcion = "El programa y quién responde por él.",
                                          .obligatorio = Obligatorio::si,
                                          .tabla = &campos_programa()}),
        campo<&FichaMonitoreo::antecedentes>({.nombre = "antecedentes",
                                              .descripcion = "Descripción del programa.",
                                              .obligatorio = Obligatorio::si,
                                              .tabla = &campos_antecedentes()}),
        campo<&FichaMonitoreo::historial_evaluativo>({.nombre = "historial_evaluativo",
                                                      .descripcion = "Evaluaciones anteriores.",
                                                      .tabla = &campos_historial()}),
        campo<&FichaMonitoreo::poblaciones>({.nombre = "poblaciones",
                                             .descripcion = "Definición de las poblaciones.",
                                             .tabla = &campos_poblaciones()}),
    };
}

std::vector<Campo> campos_cifras() {
    return {
        campo<&FichaMonitoreo::periodos>(
            {.nombre = "periodos",
             .descripcion = "Poblaciones y montos, un elemento por año: t, t-1 y t-2.",
             .obligatorio = Obligatorio::si,
             .elementos_minimos = 1,
             .tabla = &campos_periodo()}),
        campo<&FichaMonitoreo::inflactores>(
            {.nombre = "inflactores",
             .descripcion = "Inflactores oficiales con su fuente, si la edición no los trae.",
             .tabla = &campos_inflactores()}),
        campo<&FichaMonitoreo::subtitulos>({.nombre = "subtitulos",
                                            .descripcion = "Gasto del año por subtítulo.",
                                            .tabla = &campos_subtitulo()}),
        campo<&FichaMonitoreo::componentes>({.nombre = "componentes",
                                             .descripcion = "Componentes vigentes en el año.",
                                             .obligatorio = Obligatorio::si,
                                             .elementos_minimos = 1,
                                             .tabla = &campos_componente()}),
        campo<&FichaMonitoreo::regiones>(
            {.nombre = "regiones",
             .descripcion = "Regiones donde se ejecutaron recursos o hay beneficiarios.",
             .tabla = &campos_region()}),
        campo<&FichaMonitoreo::indicadores>({.nombre = "indicadores",
                                             .descripcion = "Indicadores, en el orden impreso.",
                                             .tabla = &campos_indicador()}),
    };
}

std::vector<Campo> campos_finales() {
    return {
        campo<&FichaMonitoreo::evaluacion>({.nombre = "evaluacion",
                                            .descripcion = "Juicios del evaluador.",
                                            .tabla = &campos_evaluacion()}),
        campo<&FichaMonitoreo::otros_atributos>(
            {.nombre = "otros_atributos",
             .descripcion = "Contribución a ODS, pobreza y género.",
             .tabla = &campos_otros_atributos()}),
        campo<&FichaMonitoreo::observaciones>(
            {.nombre = "observaciones",
             .descripcion = "Observaciones de la institución, por tema.",
             .tabla = &campos_observacion()}),
        campo<&FichaMonitoreo::fecha_publicacion>(
            {.nombre = "fecha_publicacion",
             .descripcion = "Fecha y hora de publicación del reporte, AAAA-MM-DDTHH:MM."}),
    };
}

}  // namespace

const TablaCampos& campos_ficha_monitoreo() {
    static const TablaCampos kTabla = tabla_campos<FichaMonitoreo>(
        "FichaMonitoreo",
        "Un año de un programa: hechos, nunca valores derivados. Los montos son nominales, en M$ "
        "de su propio año.",
        join(campos_encabezado<&FichaMonitoreo::encabezado>(), campos_textos(), campos_cifras(),
             campos_finales()));
    return kTabla;
}

}  // namespace generator::model
