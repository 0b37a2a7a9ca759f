#include "report/formas.hpp"

namespace generator::report {

const Forma& forma_informe_egreso() {
    static const Forma compromiso{
        TipoValor::objeto,
        {
            {"numero", &forma_texto(), "Número de orden: «1»"},
            {"recomendacion", &forma_texto(), "Recomendación del panel, sin su número"},
            {"compromiso", &forma_texto(), "Compromiso acordado"},
            {"fecha_vencimiento", &forma_texto(), "Mes y año: «Diciembre 2020», o «S/I»"},
            {"cumplimiento", &forma_textos(), "Cumplimiento, por párrafos"},
            {"observacion", &forma_texto(), "Observación; vacía si no la hay"},
            {"calificacion", &forma_texto(), "«Cumplido»"},
            {"fecha_calificacion", &forma_texto(), "«31-12-2020»"},
            {"medios_de_verificacion", &forma_textos(), "Medios de verificación, uno por elemento"},
        },
        nullptr};
    static const Forma compromisos{TipoValor::lista, {}, &compromiso};
    static const Forma raiz{
        TipoValor::objeto,
        {
            {"edicion", &forma_texto(), "Edición de la metodología"},
            {"programa", &forma_texto(), "Programa o institución evaluada"},
            {"ministerio", &forma_texto(), "Ministerio, como se informó"},
            {"servicio", &forma_texto(), "Servicio, como se informó"},
            {"anio", &forma_texto(), "Año de la evaluación: «2019»"},
            {"calificacion", &forma_numero(),
             "«Egresado» si todos los compromisos están cumplidos"},
            {"fecha_egreso", &forma_numero(), "Último corte con una calificación: «30-06-2021»"},
            {"observacion", &forma_texto(), "Observación general; vacía si no la hay"},
            {"compromisos", &compromisos, "Compromisos, en su orden"},
            {"es_borrador", &forma_texto(), "«Sí» en un borrador; vacío en un documento oficial"},
            {"advertencias", &forma_advertencias(), "Contradicciones y advertencias"},
            {"explicaciones", &forma_explicaciones(), "Todas las cifras calculadas, con su traza"},
        },
        nullptr};
    return raiz;
}

}  // namespace generator::report
