#include "model/campos_matriz.hpp"

namespace generator::model {
namespace {

constexpr std::int64_t kPlazoMaximo = 3650;
constexpr std::int64_t kPagoMaximo = 1'000'000;
constexpr std::int64_t kObjetivosMaximos = 99;

const TablaCampos& campos_licitacion() {
    static const TablaCampos kTabla = tabla_campos<Licitacion>(
        "Licitacion", "Qué se licita y quién llama.",
        {
            campo<&Licitacion::servicio>({.nombre = "servicio",
                                          .descripcion = "Servicio que llama a concurso.",
                                          .obligatorio = Obligatorio::si,
                                          .maximo = 300}),
            campo<&Licitacion::linea_de_accion>({.nombre = "linea_de_accion",
                                                 .descripcion = "Línea de acción.",
                                                 .obligatorio = Obligatorio::si,
                                                 .maximo = 300}),
            campo<&Licitacion::modalidad>({.nombre = "modalidad",
                                           .descripcion = "Modalidad que se licita.",
                                           .obligatorio = Obligatorio::si,
                                           .maximo = 300}),
            campo<&Licitacion::destinatarios>({.nombre = "destinatarios",
                                               .descripcion = "Quiénes pueden postular.",
                                               .maximo = 300}),
        });
    return kTabla;
}

const TablaCampos& campos_objetivo() {
    static const TablaCampos kTabla = tabla_campos<ObjetivoEspecifico>(
        "ObjetivoEspecifico", "Un objetivo específico, en el orden de la lista.",
        {
            campo<&ObjetivoEspecifico::numeral>(
                {.nombre = "numeral",
                 .descripcion = "Número como se imprime: «1.-», «2.».",
                 .obligatorio = Obligatorio::si,
                 .maximo = 8}),
            campo<&ObjetivoEspecifico::enunciado>({.nombre = "enunciado",
                                                   .descripcion = "Objetivo, sin su número.",
                                                   .obligatorio = Obligatorio::si}),
        });
    return kTabla;
}

const TablaCampos& campos_fila() {
    static const TablaCampos kTabla = tabla_campos<FilaMatriz>(
        "FilaMatriz", "Un objetivo de la matriz con sus indicadores.",
        {
            campo<&FilaMatriz::objetivo>(
                {.nombre = "objetivo",
                 .descripcion = "Lugar del objetivo en «objetivos_especificos», desde 1.",
                 .unidad = "lugar en la lista",
                 .obligatorio = Obligatorio::si,
                 .minimo = 1,
                 .maximo = kObjetivosMaximos}),
            campo<&FilaMatriz::enunciado>(
                {.nombre = "enunciado",
                 .descripcion = "El objetivo como lo escribe la matriz; se compara con la lista.",
                 .obligatorio = Obligatorio::si}),
            campo<&FilaMatriz::indicadores>({.nombre = "indicadores",
                                             .descripcion = "Indicadores del objetivo.",
                                             .obligatorio = Obligatorio::si,
                                             .elementos_minimos = 1,
                                             .elementos_maximos = 50,
                                             .tabla = &campos_indicador_matriz()}),
        });
    return kTabla;
}

const TablaCampos& campos_grupo() {
    static const TablaCampos kTabla = tabla_campos<GrupoTransversal>(
        "GrupoTransversal", "Metas transversales bajo un mismo título.",
        {
            campo<&GrupoTransversal::titulo>({.nombre = "titulo",
                                              .descripcion = "Título, sin los dos puntos.",
                                              .obligatorio = Obligatorio::si,
                                              .maximo = 300}),
            campo<&GrupoTransversal::metas>({.nombre = "metas",
                                             .descripcion = "Metas, en el orden impreso.",
                                             .obligatorio = Obligatorio::si,
                                             .elementos_minimos = 1,
                                             .tabla = &campos_meta_transversal()}),
        });
    return kTabla;
}

const TablaCampos& campos_transversales() {
    static const TablaCampos kTabla = tabla_campos<MetasTransversales>(
        "MetasTransversales", "Metas que se exigen a toda modalidad.",
        {
            campo<&MetasTransversales::introduccion>(
                {.nombre = "introduccion", .descripcion = "Párrafo que las presenta."}),
            campo<&MetasTransversales::grupos>(
                {.nombre = "grupos", .descripcion = "Metas por título.", .tabla = &campos_grupo()}),
        });
    return kTabla;
}

const TablaCampos& campos_tipo() {
    static const TablaCampos kTabla = tabla_campos<TipoDiagnostico>(
        "TipoDiagnostico", "Un servicio de la licitación, con su plazo.",
        {
            campo<&TipoDiagnostico::nombre>({.nombre = "nombre",
                                             .descripcion = "Tipo de diagnóstico o evaluación.",
                                             .obligatorio = Obligatorio::si,
                                             .maximo = 300}),
            campo<&TipoDiagnostico::plazo>({.nombre = "plazo",
                                            .descripcion = "Plazo de entrega.",
                                            .unidad = "días",
                                            .obligatorio = Obligatorio::si,
                                            .minimo = 1,
                                            .maximo = kPlazoMaximo}),
            campo<&TipoDiagnostico::dias>({.nombre = "dias",
                                           .descripcion = "Si los días son corridos o hábiles.",
                                           .obligatorio = Obligatorio::si,
                                           .opciones = kDiasPlazo}),
            campo<&TipoDiagnostico::profesional>({.nombre = "profesional",
                                                  .descripcion = "Profesional responsable.",
                                                  .obligatorio = Obligatorio::si,
                                                  .maximo = 300}),
        });
    return kTabla;
}

std::vector<Campo> campos_monto() {
    return {
        campo<&Pago::rango_minimo>({.nombre = "rango_minimo",
                                    .descripcion = "Menor valor que se puede pagar.",
                                    .unidad = "la de `unidad`",
                                    .obligatorio = Obligatorio::si,
                                    .minimo = 0,
                                    .maximo = kPagoMaximo}),
        campo<&Pago::rango_maximo>({.nombre = "rango_maximo",
                                    .descripcion = "Mayor valor que se puede pagar.",
                                    .unidad = "la de `unidad`",
                                    .obligatorio = Obligatorio::si,
                                    .minimo = 0,
                                    .maximo = kPagoMaximo}),
        campo<&Pago::valor_base>({.nombre = "valor_base",
                                  .descripcion = "Valor base, dentro del rango.",
                                  .unidad = "la de `unidad`",
                                  .obligatorio = Obligatorio::si,
                                  .minimo = 0,
                                  .maximo = kPagoMaximo}),
        campo<&Pago::unidad>({.nombre = "unidad",
                              .descripcion = "Unidad del pago: «USS», unidad de subvención SENAME.",
                              .obligatorio = Obligatorio::si,
                              .maximo = 30}),
        campo<&Pago::prestado>({.nombre = "prestado",
                                .descripcion = "Por qué se paga: «por servicio prestado».",
                                .obligatorio = Obligatorio::si,
                                .maximo = 100}),
    };
}

std::vector<Campo> campos_condiciones() {
    return {
        campo<&Pago::criterio>({.nombre = "criterio",
                                .descripcion = "Criterio que se aplica al valor base: «Zona».",
                                .maximo = 300}),
        campo<&Pago::cita>(
            {.nombre = "cita", .descripcion = "Norma que se cita, como está escrita."}),
        campo<&Pago::mecanismo>(
            {.nombre = "mecanismo", .descripcion = "Mecanismo de pago, en párrafos."}),
        campo<&Pago::servicios_mensuales>({.nombre = "servicios_mensuales",
                                           .descripcion = "Servicios mensuales que se contemplan.",
                                           .unidad = "servicios"}),
        campo<&Pago::prestadores>({.nombre = "prestadores",
                                   .descripcion = "Quiénes prestan esos servicios.",
                                   .maximo = 300}),
        campo<&Pago::detalle_de_servicios>({.nombre = "detalle_de_servicios",
                                            .descripcion = "Lo que sigue a «servicios mensuales».",
                                            .maximo = 300}),
    };
}

const TablaCampos& campos_pago() {
    static const TablaCampos kTabla =
        tabla_campos<Pago>("Pago", "Condiciones de pago: los números son hechos.",
                           join(campos_monto(), campos_condiciones()));
    return kTabla;
}

std::vector<Campo> campos_objetivos() {
    return {
        campo<&MatrizLogica::licitacion>({.nombre = "licitacion",
                                          .descripcion = "Qué se licita y quién llama.",
                                          .obligatorio = Obligatorio::si,
                                          .tabla = &campos_licitacion()}),
        campo<&MatrizLogica::objetivo_general>({.nombre = "objetivo_general",
                                                .descripcion = "Objetivo general del programa.",
                                                .obligatorio = Obligatorio::si}),
        campo<&MatrizLogica::objetivos_especificos>(
            {.nombre = "objetivos_especificos",
             .descripcion = "Objetivos específicos, en su orden.",
             .obligatorio = Obligatorio::si,
             .elementos_minimos = 1,
             .elementos_maximos = kObjetivosMaximos,
             .tabla = &campos_objetivo()}),
    };
}

}  // namespace

const TablaCampos& campos_matriz_logica() {
    static const TablaCampos kTabla = tabla_campos<MatrizLogica>(
        "MatrizLogica",
        "La matriz lógica de las bases técnicas de una licitación: objetivos, indicadores, metas y "
        "condiciones. El valor de un indicador se calcula: no se escribe.",
        join(campos_encabezado<&MatrizLogica::encabezado>(), campos_objetivos(),
             std::vector<Campo>{
                 campo<&MatrizLogica::matriz>(
                     {.nombre = "matriz",
                      .descripcion = "Filas de la matriz, por objetivo, en el orden impreso.",
                      .obligatorio = Obligatorio::si,
                      .elementos_minimos = 1,
                      .tabla = &campos_fila()}),
                 campo<&MatrizLogica::metas_transversales>(
                     {.nombre = "metas_transversales",
                      .descripcion = "Metas que se exigen a toda modalidad.",
                      .tabla = &campos_transversales()}),
                 campo<&MatrizLogica::tipos_de_diagnostico>(
                     {.nombre = "tipos_de_diagnostico",
                      .descripcion = "Servicios con su plazo y su profesional responsable.",
                      .tabla = &campos_tipo()}),
                 campo<&MatrizLogica::pago>({.nombre = "pago",
                                             .descripcion = "Condiciones de pago.",
                                             .tabla = &campos_pago()}),
             }));
    return kTabla;
}

}  // namespace generator::model
