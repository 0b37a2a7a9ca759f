#include "report/bloques.hpp"
#include "report/formas.hpp"

namespace generator::report {
namespace {

const Forma& valor() {
    static const Forma forma{
        TipoValor::objeto,
        {
            {"total", &forma_numero(), "Valor de toda la población; razón si es porcentual"},
            {"total_operandos", &forma_texto(),
             "«(2133.00/7878.00)*100»; vacío si el valor es un número o no hay operandos"},
            {"hombres", &forma_numero(), "Valor de hombres; S/I si no se desagrega"},
            {"hombres_operandos", &forma_texto(), "Sus operandos"},
            {"mujeres", &forma_numero(), "Valor de mujeres; S/I si no se desagrega"},
            {"mujeres_operandos", &forma_texto(), "Sus operandos"},
        },
        nullptr};
    return forma;
}

const Forma& indicador() {
    static const Forma valores{TipoValor::lista, {}, &valor()};
    static const Forma forma{
        TipoValor::objeto,
        {
            {"numero", &forma_texto(), "Número de orden: «1»"},
            {"productos_estrategicos", &forma_textos(), "Productos a los que se vincula"},
            {"dimension", &forma_texto(), "«Eficacia»"},
            {"ambito", &forma_texto(), "«Producto»"},
            {"nombre", &forma_texto(), "Nombre del indicador"},
            {"desagregacion_por_sexo", &forma_texto(), "«SI» o «NO»"},
            {"gestion_territorial", &forma_texto(), "«SI» o «NO»"},
            {"formula", &forma_texto(), "Fórmula de cálculo, en palabras"},
            {"unidad", &forma_texto(), "Unidad de medida: «%»"},
            {"es_porcentual", &forma_texto(), "«Sí» si el valor es una razón que se imprime en %"},
            {"por_sexo", &forma_texto(), "«Sí» si se imprime también por sexo"},
            {"valores", &valores, "Un valor por elemento de `columnas`"},
            {"notas", &forma_texto(), "Lo que va en la columna Notas; vacío si nada"},
        },
        nullptr};
    return forma;
}

const Forma& nota() {
    static const Forma forma{
        TipoValor::objeto,
        {
            {"numero", &forma_texto(), "Número del indicador: «1»"},
            {"texto", &forma_texto(), "Primer párrafo de la nota"},
            {"bloques", &forma_bloques(), "Los demás: párrafos y listas, en su orden"},
        },
        nullptr};
    return forma;
}

}  // namespace

const Forma& forma_formulario_indicadores() {
    static const Forma indicadores{TipoValor::lista, {}, &indicador()};
    static const Forma notas{TipoValor::lista, {}, &nota()};
    static const Forma raiz{
        TipoValor::objeto,
        {
            {"edicion", &forma_texto(), "Edición de la metodología"},
            {"ejercicio", &forma_texto(), "Año de la meta: «2019»"},
            {"ministerio", &forma_texto(), "Ministerio, como se informó"},
            {"partida", &forma_texto(), "Partida presupuestaria: «10»"},
            {"servicio", &forma_texto(), "Servicio, como se informó"},
            {"capitulo", &forma_texto(), "Capítulo presupuestario: «07»"},
            {"columnas", &forma_textos(), "Cabezas de las columnas de valores: «Efectivo 2015»"},
            {"indicadores", &indicadores, "Indicadores, en su orden"},
            {"notas", &notas, "Notas, con el número de su indicador"},
            {"es_borrador", &forma_texto(), "«Sí» en un borrador; vacío en un documento oficial"},
            {"advertencias", &forma_advertencias(), "Contradicciones y avisos"},
            {"explicaciones", &forma_explicaciones(), "Todas las cifras calculadas, con su traza"},
        },
        nullptr};
    return raiz;
}

}  // namespace generator::report
