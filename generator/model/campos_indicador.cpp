#include "model/campos_ficha.hpp"

namespace generator::model {
namespace {

constexpr std::int64_t kOperandoMaximo = 1'000'000'000'000;

const TablaCampos& campos_efectivo() {
    static const TablaCampos kTabla = tabla_campos<EfectivoIndicador>(
        "EfectivoIndicador", "Operandos del valor efectivo de un indicador en un año.",
        {
            campo<&EfectivoIndicador::anio>({.nombre = "anio",
                                             .descripcion = "Año de estos datos.",
                                             .obligatorio = Obligatorio::si}),
            campo<&EfectivoIndicador::numerador>(
                {.nombre = "numerador",
                 .descripcion = "Numerador de la fórmula; «N/C» si el indicador cambió o es nuevo.",
                 .unidad = "la de la fórmula"}),
            campo<&EfectivoIndicador::denominador>(
                {.nombre = "denominador",
                 .descripcion =
                     "Denominador de la fórmula; «N/A» si el indicador cuenta y no divide.",
                 .unidad = "la de la fórmula",
                 .minimo = 0,
                 .maximo = kOperandoMaximo}),
        });
    return kTabla;
}

const TablaCampos& campos_meta() {
    static const TablaCampos kTabla = tabla_campos<MetaFicha>(
        "MetaFicha", "Operandos de la meta de un indicador para el año que se informa.",
        {
            campo<&MetaFicha::numerador>(
                {.nombre = "numerador",
                 .descripcion = "Numerador de la meta; «N/C» si no es comparable.",
                 .unidad = "la de la fórmula"}),
            campo<&MetaFicha::denominador>({.nombre = "denominador",
                                            .descripcion = "Denominador de la meta.",
                                            .unidad = "la de la fórmula",
                                            .minimo = 0,
                                            .maximo = kOperandoMaximo}),
        });
    return kTabla;
}

const TablaCampos& campos_juicio() {
    static const TablaCampos kTabla = tabla_campos<Juicio>(
        "Juicio", "Lo que una persona juzgó: nunca se calcula y lleva quién y cuándo.",
        join(
            std::vector<Campo>{
                campo<&Juicio::resultado_publicado>(
                    {.nombre = "resultado_publicado",
                     .descripcion = "Veredicto que se publicó sin sus operandos; donde los hay, se "
                                    "compara con el calculado.",
                     .opciones = kResultados}),
                campo<&Juicio::justificacion_pertinente>(
                    {.nombre = "justificacion_pertinente",
                     .descripcion =
                         "Si la justificación entregada por el Servicio es pertinente."}),
            },
            campos_texto_y_firma<Juicio>()));
    return kTabla;
}

const TablaCampos& campos_hallazgo() {
    static const TablaCampos kTabla = tabla_campos<HallazgoEvaluador>(
        "HallazgoEvaluador", "Hallazgo que escribió un evaluador; se imprime como está.",
        join(
            std::vector<Campo>{
                campo<&HallazgoEvaluador::dimension>({.nombre = "dimension",
                                                      .descripcion = "Dimensión en que se imprime.",
                                                      .obligatorio = Obligatorio::si,
                                                      .opciones = kDimensiones}),
                campo<&HallazgoEvaluador::texto>({.nombre = "texto",
                                                  .descripcion = "La frase del hallazgo.",
                                                  .obligatorio = Obligatorio::si})},
            campos_firma<HallazgoEvaluador>()));
    return kTabla;
}

}  // namespace

const TablaCampos& campos_indicador() {
    static const TablaCampos kTabla = tabla_campos<Indicador>(
        "Indicador", "Un indicador de desempeño.",
        {
            campo<&Indicador::nivel>({.nombre = "nivel",
                                      .descripcion = "Nivel de objetivo que mide.",
                                      .obligatorio = Obligatorio::si,
                                      .opciones = kNiveles}),
            campo<&Indicador::nombre>({.nombre = "nombre",
                                       .descripcion = "Nombre del indicador.",
                                       .obligatorio = Obligatorio::si,
                                       .maximo = 1000}),
            campo<&Indicador::formula>({.nombre = "formula",
                                        .descripcion = "Fórmula de cálculo, en palabras.",
                                        .maximo = 2000}),
            campo<&Indicador::unidad_de_medida>(
                {.nombre = "unidad_de_medida",
                 .descripcion = "Unidad del valor: «Porcentual» es numerador / denominador * 100.",
                 .obligatorio = Obligatorio::si,
                 .maximo = 100}),
            campo<&Indicador::dimension>({.nombre = "dimension",
                                          .descripcion = "Dimensión: Eficacia, Calidad...",
                                          .maximo = 100}),
            campo<&Indicador::periodicidad>({.nombre = "periodicidad",
                                             .descripcion = "Cada cuánto se mide: Anual...",
                                             .maximo = 100}),
            campo<&Indicador::sentido_de_medicion>({.nombre = "sentido_de_medicion",
                                                    .descripcion = "Si mejora al subir o al bajar.",
                                                    .opciones = kSentidos}),
            campo<&Indicador::efectivos>({.nombre = "efectivos",
                                          .descripcion = "Un elemento por año: t, t-1 y t-2.",
                                          .obligatorio = Obligatorio::si,
                                          .elementos_minimos = 1,
                                          .tabla = &campos_efectivo()}),
            campo<&Indicador::meta>({.nombre = "meta",
                                     .descripcion = "Meta del año que se informa.",
                                     .tabla = &campos_meta()}),
            campo<&Indicador::evaluacion>({.nombre = "evaluacion",
                                           .descripcion = "Juicio del evaluador.",
                                           .tabla = &campos_juicio_indicador()}),
        });
    return kTabla;
}

const TablaCampos& campos_evaluacion() {
    static const TablaCampos kTabla = tabla_campos<Evaluacion>(
        "Evaluacion", "Juicios del evaluador sobre las justificaciones del Servicio.",
        {
            campo<&Evaluacion::focalizacion>(
                {.nombre = "focalizacion",
                 .descripcion = "Juicio sobre los criterios de focalización.",
                 .tabla = &campos_juicio_focalizacion()}),
            campo<&Evaluacion::priorizacion>(
                {.nombre = "priorizacion",
                 .descripcion = "Juicio sobre los criterios de priorización.",
                 .tabla = &campos_juicio_priorizacion()}),
            campo<&Evaluacion::ejecucion_inicial>(
                {.nombre = "ejecucion_inicial",
                 .descripcion = "Juicio sobre la justificación de la ejecución inicial.",
                 .tabla = &campos_justificacion()}),
            campo<&Evaluacion::ejecucion_final>(
                {.nombre = "ejecucion_final",
                 .descripcion = "Juicio sobre la justificación de la ejecución final.",
                 .tabla = &campos_justificacion()}),
            campo<&Evaluacion::criterios_de_focalizacion>(
                {.nombre = "criterios_de_focalizacion",
                 .descripcion = "Si los criterios de focalización son pertinentes.",
                 .tabla = &campos_cumplimiento()}),
            campo<&Evaluacion::herramientas_de_seleccion>(
                {.nombre = "herramientas_de_seleccion",
                 .descripcion = "Si las herramientas de selección de beneficiarios son adecuadas.",
                 .tabla = &campos_cumplimiento()}),
            campo<&Evaluacion::gasto_por_beneficiario>(
                {.nombre = "gasto_por_beneficiario",
                 .descripcion = "Juicio sobre la variación del gasto por beneficiario.",
                 .tabla = &campos_juicio()}),
            campo<&Evaluacion::gasto_administrativo>(
                {.nombre = "gasto_administrativo",
                 .descripcion = "Juicio sobre la descripción y la estimación.",
                 .tabla = &campos_juicio_administrativo()}),
            campo<&Evaluacion::hallazgos>(
                {.nombre = "hallazgos",
                 .descripcion = "Hallazgos que ninguna regla calcula: focalización, calidad de los "
                                "indicadores.",
                 .tabla = &campos_hallazgo()}),
        });
    return kTabla;
}

}  // namespace generator::model
