// The table of checks of a ficha.
#include <algorithm>

#include "checks/cuadraturas.hpp"
#include "checks/formula.hpp"
#include "checks/juicios.hpp"
#include "checks/sumas.hpp"

namespace generator::checks {
namespace {

constexpr base::Severity kAviso = base::Severity::warning;
constexpr base::Severity kNota = base::Severity::note;

/// The formulas in words of the indicators: what their signs and their names say wrongly.
void formulas(const Revision& revision, base::Diagnostics& found) {
    for (std::size_t i = 0; i < revision.ficha.indicadores.size(); ++i) {
        const model::Indicador& indicador = revision.ficha.indicadores[i];
        Calculo calculo = calculo_of(indicador.meta.numerador, indicador.meta.denominador);
        for (const model::EfectivoIndicador& efectivo : indicador.efectivos) {
            calculo = std::max(calculo, calculo_of(efectivo.numerador, efectivo.denominador));
        }
        if (indicador.nombre.has_value() && indicador.formula.has_value()) {
            add_reparos(found, revision, indicador.formula.lugar,
                        {indicador.nombre.value(), indicador.formula.value(),
                         revision.figuras.indicadores[i].is_porcentual, calculo},
                        {});
        }
    }
}

constexpr Cuadratura kCuadraturas[] = {
    {"CUA-CODIGO", "código de subtítulo, región y ODS en el catálogo de la edición", "ninguna",
     base::Severity::error, "Corrija el código: sin él no hay nombre oficial que imprimir.",
     codigos},
    {"CUA-COMPONENTES", "suma de gasto de componentes + gasto_administrativo = total ejecutado",
     "ninguna: los montos nominales cierran exactos", kAviso,
     "Si un componente discontinuado explica la diferencia, dígalo en las observaciones.",
     componentes_y_administrativo},
    {"CUA-PARCIAL",
     "cada componente, subtítulo, recurso y región informa su dato, o la suma cierra sin él",
     "ninguna", kAviso, "Si no hubo, escriba 0; si se sabe el dato, infórmelo.",
     partes_sin_informar},
    {"CUA-SUBTITULOS", "suma de subtítulos = presupuesto_ley_ejecutado",
     "ninguna: los montos nominales cierran exactos", kAviso,
     "Los subtítulos desglosan el Presupuesto Ley ejecutado del ejercicio.", subtitulos},
    {"CUA-REGIONES-GASTO", "suma del gasto regional = total gastos componentes",
     "ninguna: los montos nominales cierran exactos", kAviso,
     "La desagregación regional es la del gasto en componentes del ejercicio.", gasto_regional},
    {"CUA-REGIONES-POBLACION", "suma de la población regional = poblacion_beneficiada", "ninguna",
     kAviso, "Cada beneficiario se cuenta en una región.", poblacion_regional},
    {"CUA-PUBLICADO", "cifra publicada = cifra calculada",
     "el redondeo de los decimales publicados; media unidad por sumando en las sumas inflactadas",
     kAviso, "Revise los operandos o el valor publicado: se imprime el calculado.", publicados},
    {"CUA-PUBLICADO-DECIMALES", "una cifra publicada se imprime con todos sus decimales", "ninguna",
     kAviso,
     "El documento imprime menos decimales: revise que sea esa la cifra, o publíquela con ellos.",
     publicados_redondeados},
    {"CUA-VEREDICTO", "veredicto publicado = veredicto calculado", "ninguna", kAviso,
     "Revise los operandos o el veredicto: se imprime el calculado.", veredicto_publicado},
    {"CUA-VARIACION", "variación publicada = signo de gasto por beneficiario - promedio", "ninguna",
     kAviso,
     "Revise el signo de la variación: el documento imprimiría una frase que su gráfico niega.",
     variacion_publicada},
    {"CUA-UMBRAL", "cifra publicada ≠ umbral que la juzga", "la mitad del último decimal publicado",
     kAviso, "Informe los operandos: sin ellos no se sabe a qué lado del umbral está.",
     umbral_publicado},
    {"CUA-PUBLICADO-PARTE", "un porcentaje publicado sin operandos, de una parte, no pasa de 100%",
     "no mira tasas, variaciones ni avances; una cobertura hasta 150% es solo una nota", kAviso,
     "Compare la cifra con el documento, o informe los operandos: se imprime tal cual.",
     parte_publicada},
    {"CUA-UNIVERSAL",
     "en un programa universal poblacion_objetivo = poblacion_potencial, y las dos coberturas de "
     "un año son la misma",
     "ninguna; de años anteriores es solo una nota", kAviso,
     "Corrija la cifra, o revise «universal», en «poblaciones».", anios_de_universal},
    {"CUA-SIN-LUGAR", "cada dato informado sale en el documento", "ninguna", kAviso,
     "Quite el dato, complete lo que le falta, o llévelo a las observaciones.", sin_lugar},
    {"CUA-JUICIO", "juicio del evaluador = lo que dicen las cantidades y los demás juicios",
     "ninguna", kAviso, "Revise el juicio o el dato: los dos no pueden valer.", juicios},
    {"CUA-OPERANDOS", "de los operandos de un indicador resulta un valor posible", "ninguna",
     kAviso, "Revise los operandos; si el año no se puede medir, escriba \"N/A\" en los dos.",
     operandos},
    {"CUA-CONTENIDO", "el numerador de un porcentaje no supera su denominador",
     "no mira lo que se mide en dos años, ni tasas, variaciones o avances", kAviso,
     "Una parte no es mayor que su todo: revise los operandos. Una tasa sí puede pasar de 100%: "
     "entonces no hay nada que corregir.",
     contenido},
    {"CUA-POBLACION", "poblacion_objetivo y poblacion_beneficiada ≤ poblacion_potencial",
     "ninguna; calla donde la edición lo dice como hallazgo", kAviso,
     "Revise las dos cantidades: una parte de la población no es mayor que ella.", poblaciones},
    {"CUA-COBERTURA", "poblacion_beneficiada ≤ poblacion_objetivo",
     "ninguna; calla donde la edición lo dice como hallazgo", kNota,
     "No es un error si se atendió a más personas que las previstas: revise las dos cantidades.",
     cobertura},
    {"CUA-EJECUCION", "presupuesto_ley_ejecutado ≤ presupuesto_final",
     "ninguna; calla en el ejercicio donde la edición juzga la ejecución final", kAviso,
     "No se ejecuta más que el presupuesto vigente: revise los dos montos.",
     ejecucion_sobre_presupuesto},
    {"CUA-PRODUCCION",
     "poblacion_beneficiada / 2 ≤ producción de un componente que cuenta personas ≤ "
     "poblacion_beneficiada",
     "la mitad, y solo en el ejercicio", kNota,
     "No es un error si el componente no se entrega a todos, o a algunos más de una vez: dígalo en "
     "las observaciones.",
     produccion},
    {"CUA-UNITARIO", "gasto y producción de un componente van juntos: dan el gasto unitario",
     "ninguna", kNota, "Sin uno de los dos no hay gasto unitario: revise el que falta o es 0.",
     gasto_sin_produccion},
    {"CUA-REGION", "cada región con beneficiarios tiene gasto, y cada una con gasto, beneficiarios",
     "ninguna", kAviso,
     "La suma cierra sin ella: escriba 0 si no hubo, o reparta el gasto entre las regiones.",
     region_incompleta},
    {"CUA-REGION-REPETIDA", "dos regiones no tienen el mismo gasto y los mismos beneficiarios",
     "no mira montos redondos en miles, ni cantidades redondas o hasta 100", kAviso,
     "Revise si una fila se copió de la otra.", region_repetida},
    {"CUA-DEDUCIBLE", "lo que no se informa no está en las partes que sí se informan", "ninguna",
     kAviso, "Si la suma es el dato, infórmela; un dato que falta se imprime S/I.", dato_deducible},
    {"CUA-GUION", "una cifra publicada sin valor no tiene operandos que la den", "ninguna", kAviso,
     "Se imprime la calculada: publíquela, o revise los operandos.", guion_publicado},
    {"CUA-ROTULO", "el año de precios del rótulo publicado = el de los montos que se suman",
     "ninguna", kAviso,
     "Los montos nominales son del año en que se gastaron: corrija el rótulo, o inflacte.",
     rotulo_de_precios},
    {"CUA-PUNTOS", "la variación de un monto se dice en %, no en puntos porcentuales", "ninguna",
     kAviso,
     "Los puntos porcentuales son la diferencia de dos porcentajes: corrija la redacción que se "
     "cita.",
     puntos_porcentuales},
    {"CUA-CITA", "el valor publicado está en la cita de su fuente",
     "mira las citas «entre comillas» con decimales", kAviso,
     "Uno de los dos se copió mal: compárelos con el documento.", cita_y_valor},
    {"CUA-CELDAS-IGUALES", "dos montos de años o conceptos distintos no son la misma cifra",
     "no mira montos redondos en miles, ni hasta 1.000", kAviso,
     "Una celda parece copia de otra: revise la que se llenó después.", celdas_iguales},
    {"CUA-FINAL-EJECUTADO", "presupuesto_final ≠ presupuesto_ley_ejecutado en algún año",
     "al M$, en tres años o más", kAviso,
     "Con los dos iguales la ejecución final es siempre 100%: revise cuál de los dos se anotó.",
     final_ejecutado},
    {"CUA-REPARTO", "el gasto de los componentes no es un reparto por porcentajes redondos",
     "menos de un M$ por componente; múltiplos de 5% entre tres o más, o partes iguales", kAviso,
     "Si el gasto se asignó y no se midió, dígalo en las observaciones.", reparto_asignado},
    {"CUA-UNIDAD", "los montos de un concepto están todos en M$",
     "de 800 a 1.250 veces de un año al siguiente", kAviso,
     "Los montos van en miles de pesos: el que esté en pesos se divide por mil, y el que esté en "
     "millones se escribe con sus miles.",
     unidad_de_montos},
    {"CUA-SALTO", "los números de un indicador son de una misma magnitud en todos sus años",
     "unas 10, 100, 1.000 o 1.000.000 veces los demás, si entre ellos no hay más de la mitad; "
     "calla si numerador y denominador cambian juntos, salvo desde 1.000 veces, y de cantidades de "
     "un dígito o que comienzan pequeñas",
     kAviso, "Revise si sobra o falta un dígito, o si ese año va en otra unidad.",
     salto_de_indicador},
    {"CUA-SALTO-ANIOS",
     "las poblaciones, los presupuestos y lo de cada componente son de una misma magnitud en todos "
     "sus años",
     "unas 10, 100, 1.000 o 1.000.000 veces los demás, si entre ellos no hay más de la mitad; "
     "calla si otra cantidad del programa también se aparta, salvo desde 1.000 veces",
     kAviso, "Revise si sobra o falta un dígito, o si ese año va en otra unidad.",
     salto_entre_anios},
    {"CUA-META-REPETIDA", "la meta no es el efectivo de un año anterior, cifra a cifra", "ninguna",
     kNota, "No es un error: la meta no pide mejorar respecto de ese valor.", meta_repetida},
    {"CUA-EFECTIVO-REPETIDO", "el efectivo de un año no es el de uno anterior, cifra a cifra",
     "no mira operandos redondos los dos, ni hasta 100", kNota,
     "Revise si los operandos de un año se copiaron del otro.", efectivo_repetido},
    {"CUA-TEXTO-EJECUCION", "los textos hablan de sobre o subejecución como el hallazgo",
     "compara palabras, no su sentido", kAviso,
     "Corrija el texto o revise los montos: el documento imprimiría las dos cosas.",
     texto_ejecucion},
    {"CUA-TEXTO-UNIVERSAL",
     "de un programa universal el evaluador no dice que su objetivo es un subconjunto",
     "compara palabras, no su sentido", kAviso,
     "Corrija el texto, o revise «universal», en «poblaciones».", texto_universal},
    {"CUA-TEXTO-CANTIDAD",
     "las personas atendidas que dicen los textos = poblacion_beneficiada de su año",
     "mira lo que difiere hasta en un 10% o por un desliz de sus cifras, y no metas, partes ni "
     "aproximaciones",
     kAviso, "Deje una sola cantidad, o diga en el texto por qué son dos.", texto_cantidad},
    {"CUA-TEXTO-SUMA", "los hombres y mujeres que un texto da entre paréntesis suman su total",
     "mira solo «N personas (A hombres y B mujeres)»", kAviso,
     "Revise las tres cantidades: las dos partes son el total.", texto_suma},
    {"CUA-TEXTO-CIFRA",
     "el porcentaje que un texto da de la ejecución o la cobertura es el de su año",
     "mira frases con un solo año; acepta cifras redondeadas o cortadas; no mira partes, metas ni "
     "aproximaciones",
     kAviso, "Corrija el texto o revise los montos y las poblaciones.", texto_cifra},
    {"CUA-TEXTO-TENDENCIA",
     "lo que un texto dice que subió o bajó, subió o bajó desde el año anterior",
     "el gasto por beneficiario y la cobertura; calla si de algún modo puede ser cierto, o si la "
     "frase dice contra qué",
     kAviso, "Corrija el texto o revise los datos: el documento imprimiría las dos cosas.",
     texto_tendencia},
    {"CUA-TEXTO-EDAD", "las edades que nombran los textos son de la población del programa",
     "edades que no se tocan, de quienes el texto dice atendidos", kAviso,
     "Revise el texto: puede ser el de otro programa.", texto_edad},
    {"CUA-TEXTO-ANIO", "las observaciones fechan sus hechos en el año que se informa",
     "mira meses y comienzos o fines de año, hasta tres años atrás; no compara años", kAviso,
     "Actualice el texto, o diga por qué se habla de otro año.", texto_anio},
};

}  // namespace

std::span<const Cuadratura> cuadraturas() { return kCuadraturas; }

base::Diagnostics revisar(const Revision& revision) {
    base::Diagnostics found = apply(cuadraturas(), revision);
    formulas(revision, found);
    return found;
}

}  // namespace generator::checks
