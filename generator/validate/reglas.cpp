#include "validate/reglas.hpp"

#include <array>

namespace generator::validate {
namespace {

constexpr std::string_view kFicha = "ficha-monitoreo";
constexpr std::string_view kInforme = "informe-egreso";
constexpr std::string_view kMatriz = "matriz-logica";
constexpr std::string_view kFormulario = "formulario-indicadores";

constexpr std::array kReglas{
    ReglaDescrita{"E-VAL-020", {}, "El producto existe."},
    ReglaDescrita{"E-VAL-021", {}, "Las claves del archivo son las de su producto."},
    ReglaDescrita{"W-VAL-027", kFicha,
                  "Aviso: un juicio lleva una fecha anterior al año que se informa, o posterior a "
                  "la publicación."},
    ReglaDescrita{"W-VAL-028", kFicha, "Aviso: hay datos de un año anterior a `anio_inicio`."},
    ReglaDescrita{"E-VAL-030", {}, "Cada puntero de `origenes` lleva a una clave del archivo."},
    ReglaDescrita{"E-VAL-031", {}, "Ningún puntero tiene dos orígenes."},
    ReglaDescrita{"E-VAL-032", {}, "Un origen «reconstruido» lleva `metodo`."},
    ReglaDescrita{"E-VAL-033", {}, "Un origen «publicado» lleva `fuente`."},
    ReglaDescrita{"E-VAL-034", {}, "Una confirmación lleva quién y cuándo."},
    ReglaDescrita{"E-VAL-035", {}, "Una cifra se publica una sola vez en `publicados`."},
    ReglaDescrita{"W-VAL-036", kFicha, "Aviso: el programa terminó antes del año que se informa."},
    ReglaDescrita{"E-VAL-037", kFicha,
                  "La unidad de un porcentaje se escribe como en la edición: «Porcentual»."},
    ReglaDescrita{"E-VAL-038", kFicha,
                  "Un indicador en porcentaje es un cociente: su denominador no es N/A."},
    ReglaDescrita{
        "E-VAL-039", kFicha,
        "Los componentes e indicadores no terminan todos en un año que no es `ejercicio`."},
    ReglaDescrita{"E-VAL-040", kFicha, "Un año no se repite en una lista de años."},
    ReglaDescrita{
        "E-VAL-041", kFicha,
        "Los años son los que la edición muestra: en 2023, de t-2 a t, donde t es `ejercicio`."},
    ReglaDescrita{"E-VAL-042", kFicha,
                  "`periodos` trae cada año que la edición muestra y en que el programa existía; "
                  "componentes e "
                  "indicadores traen t."},
    ReglaDescrita{
        "W-VAL-043", kFicha,
        "Aviso: un componente o indicador no trae un año anterior y se imprimirá sin valor."},
    ReglaDescrita{"E-VAL-044", kFicha,
                  "No se repiten subtítulos, regiones, componentes ni indicadores."},
    ReglaDescrita{"E-VAL-045", kFicha,
                  "El programa comienza a más tardar en t y no termina antes de comenzar."},
    ReglaDescrita{"E-VAL-046", kFicha, "`ex_dure` lleva años de t-3 a t-1."},
    ReglaDescrita{"E-VAL-047", kFicha, "El reporte no se publica antes del año que informa."},
    ReglaDescrita{"E-VAL-048", kFicha, "Un inflactor es mayor que cero."},
    ReglaDescrita{"E-VAL-049", kFicha, "El inflactor del año de `precios` es 1."},
    ReglaDescrita{"E-VAL-050", kInforme, "Calificación y fecha de calificación van juntas."},
    ReglaDescrita{"W-VAL-051", kInforme,
                  "Aviso: un compromiso vence o se califica antes del año de la evaluación, o diez "
                  "años o más después."},
    ReglaDescrita{"E-VAL-052", kInforme, "Un compromiso no se repite."},
    ReglaDescrita{"W-VAL-053", kFicha,
                  "Aviso: de un año al siguiente los inflactores bajan en más de un 25% o suben en "
                  "más de un 3%."},
    ReglaDescrita{"E-VAL-060", kFormulario,
                  "Un año no se repite en los efectivos de un indicador."},
    ReglaDescrita{"E-VAL-061", kFormulario, "Un indicador no se repite."},
    ReglaDescrita{"E-VAL-062", kFormulario,
                  "Un operando no tiene más decimales que los que el indicador imprime."},
    ReglaDescrita{"E-VAL-063", kFormulario,
                  "Un valor lleva numerador y denominador, o `sumandos`, no los dos."},
    ReglaDescrita{"E-VAL-064", kFormulario,
                  "Sin desagregación por sexo no hay operandos de hombres ni de mujeres: no se "
                  "imprimirían."},
    ReglaDescrita{"E-VAL-066", kFormulario,
                  "Un indicador en «%» es un cociente: ni suma ni denominador N/A."},
    ReglaDescrita{"E-VAL-067", kFormulario,
                  "Un indicador con `resultado` declara su `sentido_de_medicion`."},
    ReglaDescrita{"E-VAL-070", kMatriz,
                  "El `numeral` de un objetivo comienza con su lugar en la lista."},
    ReglaDescrita{"E-VAL-071", kMatriz, "Cada fila de `matriz` nombra un objetivo que existe."},
    ReglaDescrita{"E-VAL-072", kMatriz, "Un objetivo tiene una sola fila."},
    ReglaDescrita{"E-VAL-073", kMatriz,
                  "`despues_de` está una sola vez en el nombre del indicador."},
    ReglaDescrita{"E-VAL-074", kMatriz, "Una `marca` tiene un solo texto."},
    ReglaDescrita{"E-VAL-075", kMatriz, "Un año no se repite en `valores`."},
    ReglaDescrita{"E-VAL-076", kMatriz,
                  "No se repiten objetivos, indicadores ni tipos de diagnóstico."},
    ReglaDescrita{"E-VAL-077", kMatriz,
                  "`subtotales` es de un índice; numerador y denominador, de los demás."},
    ReglaDescrita{"E-VAL-078", kMatriz, "La escala lleva mínimo y máximo, y el mínimo es menor."},
    ReglaDescrita{"E-VAL-079", kMatriz, "`rango_minimo` no es mayor que `rango_maximo`."},
    ReglaDescrita{"E-VAL-080", kMatriz,
                  "`cita` viene con `criterio`; `prestadores` y `detalle_de_servicios`, con "
                  "`servicios_mensuales`: solos no se imprimirían."},
    ReglaDescrita{"E-VAL-081", kMatriz,
                  "Un valor en porcentaje tiene denominador: no puede ser N/A."},
    ReglaDescrita{"E-VAL-090", {}, "La edición existe para ese producto."},
    ReglaDescrita{"E-VAL-091", {}, "No hay datos que la edición no imprime."},
    ReglaDescrita{"E-VAL-092", {}, "No hay opciones que la edición no usa."},
    ReglaDescrita{"E-VAL-093", {}, "Todo carácter existe en las tipografías del documento."},
};

}  // namespace

std::span<const ReglaDescrita> reglas() { return kReglas; }

}  // namespace generator::validate
