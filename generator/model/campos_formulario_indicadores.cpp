#include "model/campos.hpp"
#include "model/formulario_indicadores.hpp"

namespace generator::model {
namespace {

constexpr std::string_view kUnidad = "la de la fórmula";
constexpr std::int64_t kDecimalesMaximos = 4;
constexpr std::int64_t kPonderacionMaxima = 100;

const TablaCampos& campos_sumando() {
    static const TablaCampos kTabla = tabla_campos<Sumando>(
        "Sumando", "Una parte de un indicador que es una suma.",
        {
            campo<&Sumando::nombre>({.nombre = "nombre",
                                     .descripcion = "Qué cuenta esta parte.",
                                     .obligatorio = Obligatorio::si,
                                     .maximo = 300}),
            campo<&Sumando::valor>(
                {.nombre = "valor", .descripcion = "Cuánto suma, o \"S/I\".", .unidad = kUnidad}),
        });
    return kTabla;
}

const TablaCampos& campos_operandos() {
    static const TablaCampos kTabla = tabla_campos<Operandos>(
        "Operandos", "De dónde sale un valor del indicador: un cociente, un número o una suma.",
        {
            campo<&Operandos::numerador>({.nombre = "numerador",
                                          .descripcion = "Numerador de la fórmula, o \"S/I\".",
                                          .unidad = kUnidad}),
            campo<&Operandos::denominador>(
                {.nombre = "denominador",
                 .descripcion = "Denominador de la fórmula; \"N/A\" si el valor es solo el "
                                "numerador.",
                 .unidad = kUnidad}),
            campo<&Operandos::sumandos>(
                {.nombre = "sumandos",
                 .descripcion = "Partes de un valor que es una suma, en vez de numerador y "
                                "denominador.",
                 .elementos_maximos = 20,
                 .tabla = &campos_sumando()}),
        });
    return kTabla;
}

/// The three populations of a value: the same keys wherever one stands.
template <class T>
std::vector<Campo> campos_por_sexo() {
    return {
        campo<&T::total>({.nombre = "total",
                          .descripcion = "Operandos de toda la población.",
                          .obligatorio = Obligatorio::si,
                          .tabla = &campos_operandos()}),
        campo<&T::hombres>({.nombre = "hombres",
                            .descripcion = "Operandos de hombres, si hay desagregación por sexo.",
                            .tabla = &campos_operandos()}),
        campo<&T::mujeres>({.nombre = "mujeres",
                            .descripcion = "Operandos de mujeres, si hay desagregación por sexo.",
                            .tabla = &campos_operandos()}),
    };
}

const TablaCampos& campos_valor() {
    static const TablaCampos kTabla = tabla_campos<ValorPorSexo>(
        "ValorPorSexo", "Un valor del indicador: total, hombres y mujeres.",
        campos_por_sexo<ValorPorSexo>());
    return kTabla;
}

const TablaCampos& campos_efectivo_formulario() {
    static const TablaCampos kTabla = tabla_campos<EfectivoFormulario>(
        "EfectivoFormulario", "El valor efectivo de un año.",
        join({campo<&EfectivoFormulario::anio>({.nombre = "anio",
                                                .descripcion = "Año del valor efectivo.",
                                                .obligatorio = Obligatorio::si})},
             campos_por_sexo<EfectivoFormulario>()));
    return kTabla;
}

const TablaCampos& campos_resultado() {
    static const TablaCampos kTabla = tabla_campos<ResultadoFormulario>(
        "ResultadoFormulario", "El resultado del año de la meta, cuando se evalúa el formulario.",
        join(campos_por_sexo<ResultadoFormulario>(),
             std::vector<Campo>{campo<&ResultadoFormulario::explicacion>(
                 {.nombre = "explicacion",
                  .descripcion = "Por qué el resultado se aleja de la meta, si se aleja."})}));
    return kTabla;
}

std::vector<Campo> campos_identidad() {
    return {
        campo<&IndicadorFormulario::productos_estrategicos>(
            {.nombre = "productos_estrategicos",
             .descripcion = "Productos estratégicos a los que se vincula, sin viñeta.",
             .obligatorio = Obligatorio::si,
             .elementos_minimos = 1,
             .sin_repetir = true}),
        campo<&IndicadorFormulario::dimension>(
            {.nombre = "dimension",
             .descripcion = "Dimensión del desempeño: Eficacia, Calidad, Eficiencia o Economía.",
             .obligatorio = Obligatorio::si,
             .maximo = 100}),
        campo<&IndicadorFormulario::ambito>(
            {.nombre = "ambito",
             .descripcion = "Ámbito de control: Proceso, Producto, Resultado Intermedio...",
             .obligatorio = Obligatorio::si,
             .maximo = 100}),
        campo<&IndicadorFormulario::nombre>({.nombre = "nombre",
                                             .descripcion = "Nombre del indicador, sin su número.",
                                             .obligatorio = Obligatorio::si,
                                             .maximo = 1000}),
        campo<&IndicadorFormulario::aplica_desagregacion_por_sexo>(
            {.nombre = "aplica_desagregacion_por_sexo",
             .descripcion = "Si cada valor se informa también por sexo.",
             .obligatorio = Obligatorio::si}),
        campo<&IndicadorFormulario::aplica_gestion_territorial>(
            {.nombre = "aplica_gestion_territorial",
             .descripcion = "Si el indicador se mide por territorio.",
             .obligatorio = Obligatorio::si}),
        campo<&IndicadorFormulario::formula>({.nombre = "formula",
                                              .descripcion = "Fórmula de cálculo, en palabras.",
                                              .obligatorio = Obligatorio::si,
                                              .maximo = 2000}),
        campo<&IndicadorFormulario::unidad_de_medida>(
            {.nombre = "unidad_de_medida",
             .descripcion = "Unidad del valor: «%» es numerador / denominador * 100.",
             .obligatorio = Obligatorio::si,
             .maximo = 30}),
        campo<&IndicadorFormulario::decimales>(
            {.nombre = "decimales",
             .descripcion = "Decimales con que se imprimen el valor y sus operandos.",
             .unidad = "decimales",
             .obligatorio = Obligatorio::si,
             .maximo = kDecimalesMaximos}),
        campo<&IndicadorFormulario::sentido_de_medicion>(
            {.nombre = "sentido_de_medicion",
             .descripcion = "Si mejora al subir o al bajar; se necesita para el cumplimiento.",
             .opciones = kSentidos}),
    };
}

const TablaCampos& campos_indicador_formulario() {
    static const TablaCampos kTabla = tabla_campos<IndicadorFormulario>(
        "IndicadorFormulario", "Un indicador de desempeño con sus valores y su meta.",
        join(campos_identidad(),
             std::vector<Campo>{
                 campo<&IndicadorFormulario::efectivos>(
                     {.nombre = "efectivos",
                      .descripcion = "Un elemento por año anterior: t-4, t-3 y t-2.",
                      .elementos_maximos = 9,
                      .tabla = &campos_efectivo_formulario()}),
                 campo<&IndicadorFormulario::efectivo_a_junio>(
                     {.nombre = "efectivo_a_junio",
                      .descripcion = "Valor efectivo a junio de t-1.",
                      .tabla = &campos_valor()}),
                 campo<&IndicadorFormulario::meta>({.nombre = "meta",
                                                    .descripcion = "Meta del año t.",
                                                    .obligatorio = Obligatorio::si,
                                                    .tabla = &campos_valor()}),
                 campo<&IndicadorFormulario::ponderacion>(
                     {.nombre = "ponderacion",
                      .descripcion = "Peso del indicador en el formulario; no se imprime.",
                      .unidad = "%",
                      .maximo = kPonderacionMaxima}),
                 campo<&IndicadorFormulario::resultado>(
                     {.nombre = "resultado",
                      .descripcion = "Resultado del año t, si ya se evaluó; no se imprime.",
                      .tabla = &campos_resultado()}),
                 campo<&IndicadorFormulario::columna_notas>(
                     {.nombre = "columna_notas",
                      .descripcion = "Lo que se imprime en la columna Notas, si algo.",
                      .maximo = 100}),
                 campo<&IndicadorFormulario::nota>(
                     {.nombre = "nota",
                      .descripcion = "Párrafos de la nota, que lleva el número del indicador; uno "
                                     "que empieza con «- » es un elemento de lista."}),
             }));
    return kTabla;
}

}  // namespace

const TablaCampos& campos_formulario_indicadores() {
    static const TablaCampos kTabla = tabla_campos<FormularioIndicadores>(
        "FormularioIndicadores",
        "Formulario de indicadores de desempeño de un servicio. Los porcentajes se calculan de sus "
        "operandos: no se escriben.",
        join(campos_encabezado<&FormularioIndicadores::encabezado>(),
             std::vector<Campo>{
                 campo<&FormularioIndicadores::ministerio>(
                     {.nombre = "ministerio",
                      .descripcion = "Ministerio del servicio.",
                      .obligatorio = Obligatorio::si,
                      .maximo = 300}),
                 campo<&FormularioIndicadores::partida>(
                     {.nombre = "partida",
                      .descripcion = "Partida presupuestaria: «10».",
                      .obligatorio = Obligatorio::si,
                      .formato = Formato::dos_digitos}),
                 campo<&FormularioIndicadores::servicio>({.nombre = "servicio",
                                                          .descripcion = "Servicio que compromete.",
                                                          .obligatorio = Obligatorio::si,
                                                          .maximo = 300}),
                 campo<&FormularioIndicadores::capitulo>(
                     {.nombre = "capitulo",
                      .descripcion = "Capítulo presupuestario: «07».",
                      .obligatorio = Obligatorio::si,
                      .formato = Formato::dos_digitos}),
                 campo<&FormularioIndicadores::indicadores>(
                     {.nombre = "indicadores",
                      .descripcion = "Indicadores, en el orden del formulario.",
                      .obligatorio = Obligatorio::si,
                      .elementos_minimos = 1,
                      .elementos_maximos = 100,
                      .tabla = &campos_indicador_formulario()}),
             }));
    return kTabla;
}

}  // namespace generator::model
