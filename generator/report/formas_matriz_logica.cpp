#include "report/formas.hpp"

namespace generator::report {
namespace {

const Forma& forma_indicador() {
    static const Forma parte{
        TipoValor::objeto,
        {
            {"texto", &forma_texto(), "Palabras del nombre"},
            {"marca", &forma_texto(), "Llamada que va tras ellas: «2»; vacía si no la hay"},
        },
        nullptr};
    static const Forma partes{TipoValor::lista, {}, &parte};
    static const Forma indicador{
        TipoValor::objeto,
        {
            {"es_primero", &forma_texto(), "«Sí» en el primero de su objetivo"},
            {"dimension", &forma_texto(), "«Eficacia»; vacía si no la hay"},
            {"nombre", &partes, "Nombre, partido donde lleva una llamada"},
            {"formula", &forma_texto(), "Fórmula de cálculo"},
            {"meta", &forma_texto(), "«90%»"},
            {"medios", &forma_textos(), "Medios de verificación, uno por línea"},
        },
        nullptr};
    return indicador;
}

const Forma& forma_filas() {
    static const Forma indicadores{TipoValor::lista, {}, &forma_indicador()};
    static const Forma fila{
        TipoValor::objeto,
        {
            {"enunciado", &forma_texto(), "El objetivo como lo escribe la matriz"},
            {"indicadores", &indicadores, "Sus indicadores"},
        },
        nullptr};
    static const Forma filas{TipoValor::lista, {}, &fila};
    return filas;
}

const Forma& forma_transversales() {
    static const Forma meta{
        TipoValor::objeto,
        {
            {"meta", &forma_texto(), "«80% de la población atendida…»"},
            {"nombre", &forma_texto(), "Nombre del indicador; vacío si la meta lo dice"},
            {"formula", &forma_texto(), "Fórmula de cálculo"},
            {"rotulo_de_medios", &forma_texto(), "«Medio de Verificación»"},
            {"medio", &forma_texto(), "El medio de verificación, si es uno solo"},
            {"medios", &forma_textos(), "Los medios de verificación, si son varios"},
            {"observaciones", &forma_textos(), "Párrafos que siguen"},
        },
        nullptr};
    static const Forma metas{TipoValor::lista, {}, &meta};
    static const Forma grupo{TipoValor::objeto,
                             {
                                 {"titulo", &forma_texto(), "Título, sin los dos puntos"},
                                 {"metas", &metas, "Metas, en su orden"},
                             },
                             nullptr};
    static const Forma grupos{TipoValor::lista, {}, &grupo};
    static const Forma transversales{
        TipoValor::objeto,
        {
            {"introduccion", &forma_texto(), "Párrafo que las presenta"},
            {"grupos", &grupos, "Metas por título"},
        },
        nullptr};
    return transversales;
}

const Forma& forma_tipos() {
    static const Forma tipo{TipoValor::objeto,
                            {
                                {"nombre", &forma_texto(), "Tipo de diagnóstico"},
                                {"plazo", &forma_texto(), "«38 días corridos»"},
                                {"profesional", &forma_texto(), "Profesional responsable"},
                            },
                            nullptr};
    static const Forma tipos{TipoValor::lista, {}, &tipo};
    return tipos;
}

const Forma& forma_pago() {
    static const Forma pago{
        TipoValor::objeto,
        {
            {"rango", &forma_texto(), "«8 a 10 USS»; vacío si no hay condiciones de pago"},
            {"valor_base", &forma_texto(), "«8,6 USS por servicio prestado»"},
            {"criterio", &forma_texto(), "Criterio que se aplica: «Zona»"},
            {"cita", &forma_texto(), "Norma citada"},
            {"mecanismo", &forma_textos(), "Mecanismo de pago, en párrafos"},
            {"servicios_mensuales", &forma_texto(), "«10»; vacío si no se informa"},
            {"prestadores", &forma_texto(), "Quiénes los prestan"},
            {"detalle_de_servicios", &forma_texto(), "Lo que sigue a «servicios mensuales»"},
        },
        nullptr};
    return pago;
}

const Forma& forma_valores() {
    static const Forma fila{
        TipoValor::objeto,
        {
            {"es_primera", &forma_texto(), "«Sí» en la primera de su indicador"},
            {"anio", &forma_texto(), "Año de los operandos"},
            {"operandos", &forma_texto(), "«408 / 450», o que no se publicaron"},
            {"valor", &forma_numero(), "Valor calculado; razón si `es_porcentual`"},
            {"es_porcentual", &forma_texto(), "«Sí» si se imprime como porcentaje"},
        },
        nullptr};
    static const Forma filas{TipoValor::lista, {}, &fila};
    static const Forma indicador{TipoValor::objeto,
                                 {
                                     {"nombre", &forma_texto(), "«Indicador 1: …»"},
                                     {"meta", &forma_texto(), "«90%»"},
                                     {"filas", &filas, "Un elemento por año informado"},
                                 },
                                 nullptr};
    static const Forma indicadores{TipoValor::lista, {}, &indicador};
    return indicadores;
}

}  // namespace

const Forma& forma_matriz_logica() {
    static const Forma objetivo{TipoValor::objeto,
                                {
                                    {"numeral", &forma_texto(), "Número como se informó: «1.-»"},
                                    {"enunciado", &forma_texto(), "Objetivo específico"},
                                },
                                nullptr};
    static const Forma objetivos{TipoValor::lista, {}, &objetivo};
    static const Forma nota{TipoValor::objeto,
                            {
                                {"marca", &forma_texto(), "«2»"},
                                {"texto", &forma_texto(), "Texto de la nota"},
                            },
                            nullptr};
    static const Forma notas{TipoValor::lista, {}, &nota};
    static const Forma raiz{
        TipoValor::objeto,
        {
            {"edicion", &forma_texto(), "Edición de la metodología"},
            {"ejercicio", &forma_texto(), "Año de las bases: «2020»"},
            {"servicio", &forma_texto(), "Servicio que llama a concurso"},
            {"linea_de_accion", &forma_texto(), "Línea de acción"},
            {"modalidad", &forma_texto(), "Modalidad que se licita"},
            {"destinatarios", &forma_texto(), "Quiénes pueden postular"},
            {"objetivo_general", &forma_texto(), "Objetivo general"},
            {"objetivos", &objetivos, "Objetivos específicos, en su orden"},
            {"matriz", &forma_filas(), "Filas de la matriz, por objetivo"},
            {"notas", &notas, "Notas al pie de la matriz, cada una una vez"},
            {"transversales", &forma_transversales(), "Metas transversales"},
            {"tipos", &forma_tipos(), "Tipos de diagnóstico con su plazo"},
            {"pago", &forma_pago(), "Condiciones de pago"},
            {"valores", &forma_valores(), "Valores calculados, por indicador que los tiene"},
            {"es_borrador", &forma_texto(), "«Sí» en un borrador; vacío en un documento oficial"},
            {"advertencias", &forma_advertencias(), "Contradicciones y advertencias"},
            {"explicaciones", &forma_explicaciones(), "Todas las cifras calculadas, con su traza"},
        },
        nullptr};
    return raiz;
}

}  // namespace generator::report
