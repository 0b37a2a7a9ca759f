#include "report/bloques.hpp"
#include "report/formas.hpp"
#include "report/formas_ficha.hpp"

namespace generator::report {

Forma objeto(std::vector<CampoForma> campos) {
    return {TipoValor::objeto, std::move(campos), nullptr};
}

Forma lista_de(const Forma& elemento) { return {TipoValor::lista, {}, &elemento}; }

const Forma& forma_grafico() {
    static const Forma serie = objeto({
        {"nombre", &forma_texto(), "Nombre de la serie: «Inicial»"},
        {"valores", &forma_numeros(), "Un valor por categoría"},
    });
    static const Forma lista = lista_de(serie);
    static const Forma forma = objeto({
        {"titulo", &forma_texto(), "Título, sin marca de nota"},
        {"unidad", &forma_texto(), "Unidad de los valores: «%», «M$2024»"},
        {"categorias", &forma_textos(), "Categorías del eje: los años"},
        {"series", &lista, "Series de datos"},
    });
    return forma;
}

namespace {

const Forma& programa() {
    static const Forma forma = objeto({
        {"nombre", &forma_texto(), "Nombre del programa, como se informó"},
        {"servicio", &forma_texto(), "Servicio responsable"},
        {"ministerio", &forma_texto(), "Ministerio"},
        {"nombre_mayusculas", &forma_texto(), "Nombre del programa en mayúsculas, para la portada"},
        {"servicio_mayusculas", &forma_texto(), "Servicio en mayúsculas, para la portada"},
        {"ministerio_mayusculas", &forma_texto(), "Ministerio en mayúsculas, para la portada"},
    });
    return forma;
}

const Forma& antecedentes() {
    static const Forma forma = objeto({
        {"descripcion", &forma_texto(), "Descripción del programa"},
        {"anio_inicio", &forma_texto(), "Año de inicio"},
        {"anio_termino", &forma_texto(), "Año de término, o «Permanente»"},
        {"ejecutores", &forma_texto(), "Ejecutores separados por coma, con punto final"},
        {"lista_ejecutores", &forma_textos(), "Los mismos ejecutores, uno por elemento"},
        {"regiones", &forma_texto(),
         "Regiones donde se implementa, separadas por coma, con punto final"},
        {"terceros", &forma_texto(), "Terceros que lo ejecutan, con punto final"},
        {"complementariedades", &forma_textos(),
         "Complementariedades informadas, una por elemento"},
        {"proposito", &forma_texto(), "Propósito"},
    });
    return forma;
}

const Forma& hallazgos() {
    static const Forma hallazgo = objeto({
        {"codigo", &forma_texto(), "Código de la regla: «EJI_SUB»"},
        {"bloque", &forma_texto(), "Encabezado que la precede: «Ejecución presupuestaria:»"},
        {"frase", &forma_texto(), "Frase de la metodología, con sus años y su umbral"},
        {"texto", &forma_texto(), "Texto del evaluador; vacío si no lo hay"},
        {"cifra", &forma_texto(), "Identificador de la cifra juzgada"},
    });
    static const Forma lista = lista_de(hallazgo);
    static const Forma forma = objeto({
        {"focalizacion", &lista, "Hallazgos no superados de focalización"},
        {"eficiencia", &lista, "Hallazgos no superados de eficiencia y ejecución presupuestaria"},
        {"eficacia", &lista, "Hallazgos no superados de eficacia"},
    });
    return forma;
}

const Forma& sin_hallazgos() {
    static const Forma forma = objeto({
        {"focalizacion", &forma_texto(),
         "«Sin hallazgos en la dimensión de focalización.»; vacío si hay alguno"},
        {"eficiencia", &forma_texto(), "Lo mismo, de eficiencia"},
        {"eficacia", &forma_texto(), "Lo mismo, de eficacia"},
    });
    return forma;
}

const Forma& historial() {
    static const Forma forma = objeto({
        {"ex_ante", &forma_texto(), "Evaluaciones ex ante: «Sí», «No» o «S/I»"},
        {"ex_dure", &forma_texto(), "Monitoreo en los últimos tres años: «Sí» o «No»"},
        {"ex_dure_anios", &forma_texto(), "Años con monitoreo: «2020, 2021, 2022»"},
        {"ex_post", &forma_texto(), "Evaluación ex post: «Sí», «No» o «S/I»"},
        {"otras", &forma_texto(), "Otras evaluaciones, o «No»"},
    });
    return forma;
}

const Forma& poblaciones() {
    static const Forma forma = objeto({
        {"universal", &forma_texto(), "«Sí» si el programa es universal; si no, vacío"},
        {"objetivo", &forma_textos(), "Población objetivo, por párrafos"},
        {"beneficiada", &forma_textos(), "Población beneficiada, por párrafos"},
    });
    return forma;
}

const Forma& tabla_montos() {
    static const Forma fila = objeto({
        {"nombre", &forma_texto(), "Nombre de la fila: «Presupuesto Inicial»"},
        {"nota", &forma_texto(), "Marca de su nota: «2»"},
        {"montos", &forma_numeros(), "Un monto por año de `anios`, en M$ del año de precios"},
        {"es_total", &forma_texto(), "«Sí» en la fila de total; vacío en las demás"},
    });
    static const Forma lista = lista_de(fila);
    static const Forma forma = objeto({{"filas", &lista, "Filas de la tabla, en su orden"}});
    return forma;
}

const Forma& subtitulos() {
    static const Forma fila = objeto({
        {"codigo", &forma_texto(), "Código del subtítulo: «24»"},
        {"nombre", &forma_texto(), "Nombre en el clasificador: «Transferencias Corrientes»"},
        {"gasto", &forma_numero(), "Gasto ejecutado del ejercicio, en M$ del año de precios"},
    });
    static const Forma lista = lista_de(fila);
    static const Forma forma = objeto({
        {"filas", &lista, "Un elemento por subtítulo con gasto"},
        {"total", &forma_numero(), "Presupuesto Ley ejecutado del ejercicio"},
    });
    return forma;
}

const Forma& componentes() {
    static const Forma fila = objeto({
        {"nombre", &forma_texto(), "Nombre del componente"},
        {"unidad_de_produccion", &forma_texto(), "Unidad de producción, sin paréntesis"},
        {"gastos", &forma_numeros(), "Gasto ejecutado por año"},
        {"producciones", &forma_numeros(), "Producción por año, en unidades"},
        {"unitarios", &forma_numeros(), "Gasto unitario por año, con 1 decimal"},
    });
    static const Forma lista = lista_de(fila);
    static const Forma forma = objeto({
        {"filas", &lista, "Un elemento por componente vigente"},
        {"total", &forma_numeros(), "Total gastos componentes por año"},
        {"porcentaje", &forma_numeros(), "Total de componentes sobre total ejecutado: 1 es 100 %"},
        {"administrativo", &forma_numeros(), "Total gasto administrativo por año"},
        {"porcentaje_administrativo", &forma_numeros(),
         "Gasto administrativo sobre total ejecutado: 1 es 100 %"},
        {"total_ejecutado", &forma_numeros(), "Total ejecutado por año"},
    });
    return forma;
}

const Forma& regiones() {
    static const Forma fila = objeto({
        {"nombre", &forma_texto(), "Nombre de la región, con la grafía de la edición"},
        {"gasto", &forma_numero(), "Gasto ejecutado en componentes"},
        {"porcentaje_gasto", &forma_numero(), "Sobre el total regional: 1 es 100 %"},
        {"poblacion", &forma_numero(), "Población beneficiada, en personas"},
        {"porcentaje_poblacion", &forma_numero(), "Sobre el total regional: 1 es 100 %"},
    });
    static const Forma lista = lista_de(fila);
    static const Forma forma = objeto({
        {"filas", &lista, "Regiones con gasto o población, en el orden oficial de la edición"},
        {"total", &fila, "Fila TOTAL; sus porcentajes se imprimen sin decimales"},
    });
    return forma;
}

const Forma& analisis() {
    static const Forma bloque = objeto({
        {"titulo", &forma_texto(), "Encabezado: «Gasto por beneficiario:»"},
        {"frases", &forma_textos(), "Frase de la metodología seguida del texto del evaluador"},
    });
    static const Forma lista = lista_de(bloque);
    static const Forma forma = objeto({
        {"focalizacion", &lista, "Análisis de la dimensión focalización"},
        {"eficiencia", &lista, "Análisis de la dimensión eficiencia"},
        {"eficacia", &lista, "Análisis de la dimensión eficacia"},
    });
    return forma;
}

const Forma& indicadores() {
    static const Forma efectivo = objeto({
        {"anio", &forma_texto(), "Año del valor efectivo"},
        {"valor", &forma_numero(), "Valor efectivo, con 2 decimales; razón si es porcentual"},
        {"es_porcentual", &forma_texto(), "«Sí» si se imprime como porcentaje; si no, vacío"},
        {"marca", &forma_texto(), "Nota de un valor ausente: «*» S/I, «**» N/A, «***» N/C"},
    });
    static const Forma efectivos = lista_de(efectivo);
    static const Forma indicador = objeto({
        {"numero", &forma_texto(), "Número de orden dentro de su nivel"},
        {"nombre", &forma_texto(), "Nombre del indicador"},
        {"formula", &forma_texto(), "Fórmula de cálculo"},
        {"unidad_de_medida", &forma_texto(), "«Porcentual»"},
        {"dimension", &forma_texto(), "«Eficacia», «Calidad»"},
        {"periodicidad", &forma_texto(), "«Anual»"},
        {"sentido_de_medicion", &forma_texto(), "«Ascendente» o «Descendente»"},
        {"efectivos", &efectivos, "Valor efectivo por año, hasta el ejercicio"},
        {"es_porcentual", &forma_texto(), "«Sí» si se imprime como porcentaje; si no, vacío"},
        {"meta", &forma_numero(), "Meta del ejercicio, con 2 decimales; razón si es porcentual"},
        {"calidad", &forma_texto(), "Evaluación de calidad: «Cumple», «S/I» o «—»"},
        {"pertinencia", &forma_texto(), "Evaluación de pertinencia: «Cumple», «S/I» o «—»"},
        {"grafico", &forma_grafico(), "Valores efectivos por año"},
        {"resultado", &forma_texto(), "Frase de la metodología; «—» si no publica ninguna"},
        {"marca_resultado", &forma_texto(), "Marca de la nota de `sin_resultado`; suele ser vacía"},
        {"resultado_meta", &forma_texto(), "Frase sobre la meta; «—» si no se publica ninguna"},
        {"marca_resultado_meta", &forma_texto(), "Marca de la nota de ese «—»; vacía si hay frase"},
    });
    static const Forma lista = lista_de(indicador);
    static const Forma forma = objeto({
        {"proposito", &lista, "Indicadores de propósito"},
        {"complementarios", &lista, "Indicadores complementarios"},
        {"componentes", &lista, "Indicadores de componentes"},
        {"sin_resultado", &forma_texto(), "Texto de la nota de los «—»; vacío si no hay ninguno"},
        {"marca_sin_resultado", &forma_texto(), "Marca de esa nota; vacía si no hay ninguno"},
        {"nota_proposito", &forma_texto(), "Nota de los «—» de los indicadores de propósito"},
        {"nota_componentes", &forma_texto(), "Nota de los «—» de los indicadores de componentes"},
        {"marca_nota", &forma_texto(), "Marca de esas dos notas"},
    });
    return forma;
}

const Forma& otros_atributos() {
    static const Forma forma = objeto({
        {"ods", &forma_textos(), "«1. Fin de la pobreza: Poner fin...»"},
        {"pobreza_multidimensional", &forma_texto(), "Frase sobre pobreza multidimensional"},
        {"pobreza_por_ingresos", &forma_texto(), "Frase sobre pobreza por ingresos"},
        {"enfoque_de_genero", &forma_texto(), "Frase sobre el enfoque de género"},
        {"medidas_de_genero", &forma_textos(), "Medidas de enfoque de género"},
    });
    return forma;
}

const Forma& observaciones() {
    static const Forma observacion = objeto({
        {"tema", &forma_texto(), "Tema, sin dos puntos: «Población»"},
        {"bloques", &forma_bloques(), "Párrafos y listas en su orden"},
    });
    static const Forma forma = lista_de(observacion);
    return forma;
}

const Forma& inflactores() {
    static const Forma fila = objeto({
        {"anio", &forma_texto(), "Año del monto"},
        {"factor", &forma_numero(), "Factor al año de precios, con hasta 4 decimales"},
    });
    static const Forma forma = lista_de(fila);
    return forma;
}

Forma make_raiz() {
    return objeto({
        {"edicion", &forma_texto(), "Edición de la metodología: «2023»"},
        {"ejercicio", &forma_texto(), "Año del reporte: «2023»"},
        {"ejercicio_anterior", &forma_texto(), "Año anterior: «2022»"},
        {"anios", &forma_textos(), "Años de las tablas: «2021», «2022», «2023»"},
        {"anios_anteriores", &forma_texto(), "Los años anteriores al ejercicio: «2021 y 2022»"},
        {"rango_anios", &forma_texto(), "Primer y último año: «2021-2023»"},
        {"anio_precios", &forma_texto(), "Año de precios: «2024»; vacío si son nominales"},
        {"unidad_montos", &forma_texto(), "Unidad de los montos: «M$2024»"},
        {"programa", &programa(), "Identificación del programa"},
        {"antecedentes", &antecedentes(), "I. Antecedentes"},
        {"hallazgos", &hallazgos(), "Hallazgos no superados del desempeño, por dimensión"},
        {"sin_hallazgos", &sin_hallazgos(), "Frase de cada dimensión sin hallazgos"},
        {"historial", &historial(), "Historial evaluativo"},
        {"poblaciones", &poblaciones(), "Poblaciones"},
        {"poblacion_potencial", &forma_numeros(), "Población potencial por año, en personas"},
        {"poblacion_objetivo", &forma_numeros(), "Población objetivo por año, en personas"},
        {"poblacion_beneficiada", &forma_numeros(), "Población beneficiada por año, en personas"},
        {"cobertura", &forma_numeros(), "Beneficiada / objetivo por año: 1 es 100 %"},
        {"desempeno", &forma_desempeno(), "Resultados de la evaluación de desempeño"},
        {"presupuesto_anual", &forma_presupuesto_anual(), "Presupuesto de los últimos años"},
        {"tarjetas", &forma_tarjetas(), "Costo y producción, componente por componente"},
        {"presupuesto", &tabla_montos(), "Presupuesto inicial y final"},
        {"recursos", &tabla_montos(), "Recursos ejecutados, con su total"},
        {"grafico_ejecucion", &forma_grafico(), "Ejecución inicial y final por año"},
        {"grafico_gasto_por_beneficiario", &forma_grafico(),
         "Evolución del gasto por beneficiario"},
        {"gasto_por_beneficiario", &forma_numeros(), "Gasto por beneficiario por año, 1 decimal"},
        {"subtitulos", &subtitulos(), "Gasto por subtítulos del ejercicio"},
        {"componentes", &componentes(), "Gasto y producción de componentes"},
        {"regiones", &regiones(), "Desagregación regional"},
        {"analisis", &analisis(), "Análisis de desempeño por dimensión"},
        {"indicadores", &indicadores(), "Indicadores de propósito y complementarios"},
        {"otros_atributos", &otros_atributos(), "V. Otros atributos"},
        {"observaciones", &observaciones(), "VI. Observaciones de la institución"},
        {"inflactores", &inflactores(), "Inflactores aplicados; vacía si los montos son nominales"},
        {"fuente_inflactores", &forma_texto(), "Documento que los publica; vacía si no los hay"},
        {"fecha_publicacion", &forma_texto(), "«25 de Abril de 2024 12:21»; vacía si no la hay"},
        {"es_borrador", &forma_texto(), "«Sí» en un borrador; vacío en un documento oficial"},
        {"advertencias", &forma_advertencias(), "Contradicciones y advertencias"},
        {"explicaciones", &forma_explicaciones(), "Todas las cifras calculadas, con su traza"},
    });
}

}  // namespace

const Forma& forma_ficha_monitoreo() {
    static const Forma raiz = make_raiz();
    return raiz;
}

}  // namespace generator::report
