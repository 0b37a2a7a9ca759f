#include "model/campos_ficha.hpp"

namespace generator::model {
namespace {

std::vector<Campo> campos_subconjunto() {
    return {
        campo<&JuicioPoblacion::es_subconjunto>(
            {.nombre = "es_subconjunto",
             .descripcion =
                 "Si es parte de la población mayor; si falta, o si las cantidades lo niegan, "
                 "deciden ellas."}),
    };
}

}  // namespace

const TablaCampos& campos_juicio_focalizacion() {
    static const TablaCampos kTabla = tabla_campos<JuicioPoblacion>(
        "JuicioFocalizacion",
        "Juicio sobre los criterios de focalización de la población objetivo.",
        join(campos_subconjunto(),
             std::vector<Campo>{
                 campo<&JuicioPoblacion::tiene_criterios>(
                     {.nombre = "tiene_criterios",
                      .descripcion =
                          "Si los criterios permiten definir la población a atender en el "
                          "mediano plazo."}),
                 campo<&JuicioPoblacion::universalidad_pertinente>(
                     {.nombre = "universalidad_pertinente",
                      .descripcion = "Si declararse universal resulta pertinente."}),
                 campo<&JuicioPoblacion::aplica>(
                     {.nombre = "aplica",
                      .descripcion = "false si, por el diseño del programa, no aplica evaluar los "
                                     "criterios de focalización."}),
             },
             campos_texto_y_firma<JuicioPoblacion>()));
    return kTabla;
}

const TablaCampos& campos_juicio_priorizacion() {
    static const TablaCampos kTabla = tabla_campos<JuicioPoblacion>(
        "JuicioPriorizacion",
        "Juicio sobre los criterios de priorización de la población beneficiada.",
        join(campos_subconjunto(),
             std::vector<Campo>{
                 campo<&JuicioPoblacion::tiene_criterios>(
                     {.nombre = "tiene_criterios",
                      .descripcion = "Si los criterios de priorización son claros y objetivos."}),
                 campo<&JuicioPoblacion::informacion_suficiente>(
                     {.nombre = "informacion_suficiente",
                      .descripcion = "false si el programa no reporta lo requerido, o es "
                                     "insuficiente, para evaluar los criterios."}),
             },
             campos_texto_y_firma<JuicioPoblacion>()));
    return kTabla;
}

const TablaCampos& campos_justificacion() {
    static const TablaCampos kTabla = tabla_campos<Juicio>(
        "Justificacion", "Juicio sobre la justificación que entregó el Servicio.",
        join(std::vector<Campo>{campo<&Juicio::justificacion_pertinente>(
                 {.nombre = "justificacion_pertinente",
                  .descripcion = "Si la justificación entregada por el Servicio es pertinente.",
                  .obligatorio = Obligatorio::si})},
             campos_texto_y_firma<Juicio>()));
    return kTabla;
}

const TablaCampos& campos_juicio_administrativo() {
    static const TablaCampos kTabla = tabla_campos<JuicioAdministrativo>(
        "JuicioAdministrativo", "Juicio sobre el gasto administrativo.",
        join(
            std::vector<Campo>{
                campo<&JuicioAdministrativo::descripcion_correcta>(
                    {.nombre = "descripcion_correcta",
                     .descripcion = "Si está correctamente descrito: solo servicios de apoyo, "
                                    "coherente con los subtítulos."}),
                campo<&JuicioAdministrativo::estimacion_correcta>(
                    {.nombre = "estimacion_correcta",
                     .descripcion = "Si está correctamente estimado."}),
                campo<&JuicioAdministrativo::informacion_suficiente>(
                    {.nombre = "informacion_suficiente",
                     .descripcion = "false si el programa no reporta lo requerido para juzgar la "
                                    "descripción o la estimación que no se juzga."}),
                campo<&JuicioAdministrativo::resultado_publicado>(
                    {.nombre = "resultado_publicado",
                     .descripcion = "Veredicto que se publicó sin su umbral.",
                     .opciones = kResultados}),
            },
            campos_texto_y_firma<JuicioAdministrativo>()));
    return kTabla;
}

const TablaCampos& campos_cumplimiento() {
    static const TablaCampos kTabla = tabla_campos<JuicioCumplimiento>(
        "JuicioCumplimiento", "Si el evaluador juzgó que un requisito se cumple.",
        join(
            std::vector<Campo>{
                campo<&JuicioCumplimiento::cumple>({.nombre = "cumple",
                                                    .descripcion = "Si el requisito se cumple.",
                                                    .obligatorio = Obligatorio::si}),
            },
            campos_texto_y_firma<JuicioCumplimiento>()));
    return kTabla;
}

const TablaCampos& campos_juicio_indicador() {
    static const TablaCampos kTabla = tabla_campos<JuicioIndicador>(
        "JuicioIndicador", "Juicio sobre la pertinencia y la calidad de un indicador.",
        join(
            std::vector<Campo>{
                campo<&JuicioIndicador::pertinencia>(
                    {.nombre = "pertinencia",
                     .descripcion = "Si permite medir directamente el logro del propósito."}),
                campo<&JuicioIndicador::calidad>(
                    {.nombre = "calidad", .descripcion = "Si está correctamente formulado."}),
            },
            campos_texto_y_firma<JuicioIndicador>()));
    return kTabla;
}

const TablaCampos& campos_inflactores() {
    static const TablaCampos kFactor = tabla_campos<InflactorInformado>(
        "Inflactor", "Factor de un año al año de precios.",
        {
            campo<&InflactorInformado::anio>({.nombre = "anio",
                                              .descripcion = "Año de los montos nominales.",
                                              .obligatorio = Obligatorio::si}),
            campo<&InflactorInformado::factor>({.nombre = "factor",
                                                .descripcion = "Factor: 1.035.",
                                                .unidad = "veces",
                                                .obligatorio = Obligatorio::si,
                                                .maximo = 100}),
        });
    static const TablaCampos kTabla = tabla_campos<InflactoresInformados>(
        "Inflactores",
        "Inflactores oficiales, para una edición que no los trae: sin ellos los montos se imprimen "
        "nominales y no se comparan años.",
        {
            campo<&InflactoresInformados::precios>({.nombre = "precios",
                                                    .descripcion = "Año de precios: t+1.",
                                                    .obligatorio = Obligatorio::si}),
            campo<&InflactoresInformados::factores>({.nombre = "factores",
                                                     .descripcion = "Un elemento por año.",
                                                     .obligatorio = Obligatorio::si,
                                                     .elementos_minimos = 1,
                                                     .tabla = &kFactor}),
            campo<&InflactoresInformados::fuente>(
                {.nombre = "fuente",
                 .descripcion = "Documento oficial que los publica.",
                 .obligatorio = Obligatorio::si,
                 .maximo = 500}),
        });
    return kTabla;
}

}  // namespace generator::model
