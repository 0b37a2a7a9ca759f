#include "model/campos.hpp"
#include "model/informe_egreso.hpp"

namespace generator::model {
namespace {

const TablaCampos& campos_compromiso() {
    static const TablaCampos kTabla = tabla_campos<Compromiso>(
        "Compromiso", "Un compromiso acordado después de la evaluación y su calificación.",
        {
            campo<&Compromiso::recomendacion>(
                {.nombre = "recomendacion",
                 .descripcion = "Recomendación del panel, con su número: «1. Rediseño ...».",
                 .obligatorio = Obligatorio::si}),
            campo<&Compromiso::compromiso>(
                {.nombre = "compromiso",
                 .descripcion = "Lo que la institución se comprometió a hacer.",
                 .obligatorio = Obligatorio::si}),
            campo<&Compromiso::fecha_vencimiento>(
                {.nombre = "fecha_vencimiento",
                 .descripcion = "Mes en que vence el compromiso, AAAA-MM."}),
            campo<&Compromiso::cumplimiento>(
                {.nombre = "cumplimiento", .descripcion = "Párrafos que describen lo cumplido."}),
            campo<&Compromiso::observacion>(
                {.nombre = "observacion",
                 .descripcion = "Observación de quien califica, si la hay."}),
            campo<&Compromiso::calificacion>(
                {.nombre = "calificacion",
                 .descripcion = "Calificación del catálogo de la edición: «Cumplido». Falta si el "
                                "compromiso sigue abierto.",
                 .maximo = 100}),
            campo<&Compromiso::fecha_calificacion>(
                {.nombre = "fecha_calificacion",
                 .descripcion = "Fecha de corte en que se calificó, AAAA-MM-DD."}),
            campo<&Compromiso::medios_de_verificacion>(
                {.nombre = "medios_de_verificacion",
                 .descripcion = "Documentos que prueban el cumplimiento."}),
        });
    return kTabla;
}

}  // namespace

const TablaCampos& campos_informe_egreso() {
    static const TablaCampos kTabla = tabla_campos<InformeEgreso>(
        "InformeEgreso",
        "Informe de egreso de un programa evaluado. La calificación y la fecha de egreso se "
        "derivan de los compromisos: no se escriben.",
        join(campos_encabezado<&InformeEgreso::encabezado>(),
             std::vector<Campo>{
                 campo<&InformeEgreso::programa>(
                     {.nombre = "programa",
                      .descripcion = "Nombre oficial del programa o institución evaluada.",
                      .obligatorio = Obligatorio::si,
                      .maximo = 300}),
                 campo<&InformeEgreso::ministerio>({.nombre = "ministerio",
                                                    .descripcion = "Ministerio responsable.",
                                                    .obligatorio = Obligatorio::si,
                                                    .maximo = 300}),
                 campo<&InformeEgreso::servicio>({.nombre = "servicio",
                                                  .descripcion = "Servicio responsable.",
                                                  .obligatorio = Obligatorio::si,
                                                  .maximo = 300}),
                 campo<&InformeEgreso::observacion>(
                     {.nombre = "observacion", .descripcion = "Observación general, si la hay."}),
                 campo<&InformeEgreso::compromisos>(
                     {.nombre = "compromisos",
                      .descripcion = "Compromisos del programa, en el orden del informe.",
                      .obligatorio = Obligatorio::si,
                      .elementos_minimos = 1,
                      .tabla = &campos_compromiso()}),
             }));
    return kTabla;
}

}  // namespace generator::model
