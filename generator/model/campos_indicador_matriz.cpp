#include "model/campos_matriz.hpp"

namespace generator::model {
namespace {

constexpr std::int64_t kOperandoMaximo = 1'000'000'000'000;
constexpr std::int64_t kMetaMaxima = 1'000'000'000;
constexpr std::int64_t kFormulaMaxima = 2000;

const TablaCampos& campos_meta() {
    static const TablaCampos kTabla = tabla_campos<MetaIndicador>(
        "MetaIndicador", "La meta como número con su unidad; lo demás es prosa.",
        {
            campo<&MetaIndicador::valor>(
                {.nombre = "valor",
                 .descripcion = "El número de la meta, con sus decimales: 90 es «90%» si la unidad "
                                "es porcentaje.",
                 .unidad = "la de `unidad`",
                 .obligatorio = Obligatorio::si,
                 .minimo = 0,
                 .maximo = kMetaMaxima}),
            campo<&MetaIndicador::unidad>(
                {.nombre = "unidad",
                 .descripcion = "porcentaje: numerador / denominador * 100; indice: promedio de "
                                "subtotales; numero: numerador / denominador.",
                 .obligatorio = Obligatorio::si,
                 .opciones = kUnidadesMeta}),
            campo<&MetaIndicador::descripcion>(
                {.nombre = "descripcion",
                 .descripcion = "Lo que sigue al número: «de la población atendida…»."}),
            campo<&MetaIndicador::escala_minima>(
                {.nombre = "escala_minima",
                 .descripcion = "Menor valor posible del índice; sin escala no hay comparación.",
                 .unidad = "la de la meta",
                 .minimo = 0,
                 .maximo = kMetaMaxima}),
            campo<&MetaIndicador::escala_maxima>({.nombre = "escala_maxima",
                                                  .descripcion = "Mayor valor posible del índice.",
                                                  .unidad = "la de la meta",
                                                  .minimo = 0,
                                                  .maximo = kMetaMaxima}),
        });
    return kTabla;
}

const TablaCampos& campos_subtotal() {
    static const TablaCampos kTabla = tabla_campos<SubtotalIndice>(
        "SubtotalIndice", "Un subtotal de un índice.",
        {
            campo<&SubtotalIndice::nombre>({.nombre = "nombre",
                                            .descripcion = "Categoría que mide.",
                                            .obligatorio = Obligatorio::si,
                                            .maximo = 300}),
            campo<&SubtotalIndice::valor>({.nombre = "valor",
                                           .descripcion = "Valor del subtotal, en la escala.",
                                           .unidad = "la de la escala",
                                           .minimo = 0,
                                           .maximo = kMetaMaxima}),
        });
    return kTabla;
}

const TablaCampos& campos_valor() {
    static const TablaCampos kTabla = tabla_campos<ValorIndicador>(
        "ValorIndicador", "Operandos de un año: el valor se calcula.",
        {
            campo<&ValorIndicador::anio>({.nombre = "anio",
                                          .descripcion = "Año de estos datos.",
                                          .obligatorio = Obligatorio::si}),
            campo<&ValorIndicador::numerador>({.nombre = "numerador",
                                               .descripcion = "Numerador de la fórmula.",
                                               .unidad = "la de la fórmula",
                                               .minimo = 0,
                                               .maximo = kOperandoMaximo}),
            campo<&ValorIndicador::denominador>(
                {.nombre = "denominador",
                 .descripcion = "Denominador de la fórmula; «N/A» si no lo tiene.",
                 .unidad = "la de la fórmula",
                 .minimo = 0,
                 .maximo = kOperandoMaximo}),
            campo<&ValorIndicador::subtotales>(
                {.nombre = "subtotales",
                 .descripcion = "Subtotales de un índice, en lugar de numerador y denominador.",
                 .tabla = &campos_subtotal()}),
        });
    return kTabla;
}

const TablaCampos& campos_nota() {
    static const TablaCampos kTabla = tabla_campos<NotaIndicador>(
        "NotaIndicador", "Nota al pie de la matriz.",
        {
            campo<&NotaIndicador::marca>({.nombre = "marca",
                                          .descripcion = "Llamada: «2».",
                                          .obligatorio = Obligatorio::si,
                                          .maximo = 3,
                                          .formato = Formato::codigo}),
            campo<&NotaIndicador::despues_de>(
                {.nombre = "despues_de",
                 .descripcion = "Palabras del nombre tras las que va la llamada; si falta, al "
                                "final.",
                 .maximo = 300}),
            campo<&NotaIndicador::texto>({.nombre = "texto",
                                          .descripcion = "Texto de la nota.",
                                          .obligatorio = Obligatorio::si}),
        });
    return kTabla;
}

Campo campo_nombre(Obligatorio obligatorio) {
    return campo<&IndicadorMatriz::nombre>({.nombre = "nombre",
                                            .descripcion = "Nombre del indicador.",
                                            .obligatorio = obligatorio,
                                            .maximo = 1000});
}

std::vector<Campo> campos_medicion() {
    return {
        campo<&IndicadorMatriz::formula>({.nombre = "formula",
                                          .descripcion = "Fórmula de cálculo, en palabras.",
                                          .obligatorio = Obligatorio::si,
                                          .maximo = kFormulaMaxima}),
        campo<&IndicadorMatriz::meta>({.nombre = "meta",
                                       .descripcion = "Meta del indicador.",
                                       .obligatorio = Obligatorio::si,
                                       .tabla = &campos_meta()}),
        campo<&IndicadorMatriz::sentido_de_medicion>(
            {.nombre = "sentido_de_medicion",
             .descripcion = "Si mejora al subir o al bajar; sin él no se puede decir si cumple.",
             .opciones = kSentidos}),
        campo<&IndicadorMatriz::medios_de_verificacion>(
            {.nombre = "medios_de_verificacion",
             .descripcion = "Fuentes que prueban el valor, una por línea.",
             .obligatorio = Obligatorio::si,
             .elementos_minimos = 1}),
        campo<&IndicadorMatriz::valores>({.nombre = "valores",
                                          .descripcion = "Operandos medidos, un elemento por año.",
                                          .tabla = &campos_valor()}),
    };
}

}  // namespace

const TablaCampos& campos_indicador_matriz() {
    static const TablaCampos kTabla = tabla_campos<IndicadorMatriz>(
        "IndicadorMatriz", "Un indicador de la matriz lógica.",
        join(
            {
                campo<&IndicadorMatriz::dimension>(
                    {.nombre = "dimension",
                     .descripcion =
                         "Dimensión que se imprime sobre el nombre: Eficacia, Calidad...",
                     .maximo = 100}),
                campo_nombre(Obligatorio::si),
                campo<&IndicadorMatriz::notas>({.nombre = "notas",
                                                .descripcion = "Notas al pie de la matriz.",
                                                .tabla = &campos_nota()}),
            },
            campos_medicion()));
    return kTabla;
}

const TablaCampos& campos_meta_transversal() {
    static const TablaCampos kTabla = tabla_campos<IndicadorMatriz>(
        "MetaTransversal", "Una meta que se exige a toda modalidad.",
        join(
            {
                campo_nombre(Obligatorio::no),
                campo<&IndicadorMatriz::rotulo_de_medios>(
                    {.nombre = "rotulo_de_medios",
                     .descripcion = "Rótulo de los medios, si no es el de la edición.",
                     .maximo = 100}),
                campo<&IndicadorMatriz::observaciones>(
                    {.nombre = "observaciones",
                     .descripcion = "Párrafos que siguen a los medios de verificación."}),
            },
            campos_medicion()));
    return kTabla;
}

}  // namespace generator::model
