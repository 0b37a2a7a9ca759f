// Which data each check of the tables looks at. A test holds it against the catalogue and the
// fields.
#include "checks/datos.hpp"

#include <algorithm>
#include <array>
#include <span>

namespace generator::checks {
namespace {

/// Paths apart by a space; the first is what the check is about.
struct Fila {
    std::string_view id;
    std::string_view caminos;
    bool is_relacion = false;
};

constexpr std::string_view kPublicados = "/publicados";

constexpr std::array kDeFicha{
    Fila{"CUA-CODIGO", "/subtitulos/subtitulo /regiones/region /otros_atributos/ods"},
    Fila{"CUA-COMPONENTES",
         "/componentes/periodos/gasto /periodos/gasto_administrativo "
         "/periodos/presupuesto_ley_ejecutado /periodos/recursos_gobiernos_regionales "
         "/periodos/recursos_extrapresupuestarios",
         true},
    Fila{"CUA-PARCIAL",
         "/componentes/periodos/gasto /subtitulos/gasto /regiones/gasto "
         "/periodos/recursos_gobiernos_regionales /periodos/recursos_extrapresupuestarios "
         "/periodos/gasto_administrativo"},
    Fila{"CUA-SUBTITULOS", "/subtitulos/gasto /periodos/presupuesto_ley_ejecutado", true},
    Fila{"CUA-REGIONES-GASTO", "/regiones/gasto /componentes/periodos/gasto", true},
    Fila{"CUA-REGIONES-POBLACION",
         "/regiones/poblacion_beneficiada /periodos/poblacion_beneficiada", true},
    Fila{"CUA-PUBLICADO", kPublicados, true},
    Fila{"CUA-PUBLICADO-DECIMALES", kPublicados},
    Fila{"CUA-VEREDICTO",
         "/evaluacion/gasto_por_beneficiario/resultado_publicado "
         "/evaluacion/gasto_administrativo/resultado_publicado"},
    Fila{"CUA-VARIACION", kPublicados},
    Fila{"CUA-UMBRAL", kPublicados},
    Fila{"CUA-PUBLICADO-PARTE", kPublicados},
    Fila{"CUA-UNIVERSAL",
         "/periodos/poblacion_objetivo /periodos/poblacion_potencial /publicados "
         "/poblaciones/universal"},
    Fila{"CUA-SIN-LUGAR", "/componentes /periodos /subtitulos /regiones /indicadores"},
    Fila{"CUA-JUICIO", "/evaluacion /poblaciones/universal /periodos"},
    Fila{"CUA-OPERANDOS", "/indicadores/efectivos /indicadores/meta"},
    Fila{"CUA-CONTENIDO", "/indicadores/efectivos /indicadores/meta", true},
    Fila{"CUA-POBLACION",
         "/periodos/poblacion_potencial /periodos/poblacion_objetivo "
         "/periodos/poblacion_beneficiada"},
    Fila{"CUA-COBERTURA", "/periodos/poblacion_beneficiada /periodos/poblacion_objetivo"},
    Fila{"CUA-EJECUCION", "/periodos/presupuesto_ley_ejecutado /periodos/presupuesto_final"},
    Fila{"CUA-PRODUCCION",
         "/componentes/periodos/produccion /componentes/unidad_de_produccion "
         "/periodos/poblacion_beneficiada"},
    Fila{"CUA-UNITARIO", "/componentes/periodos/gasto /componentes/periodos/produccion"},
    Fila{"CUA-REGION", "/regiones"},
    Fila{"CUA-REGION-REPETIDA", "/regiones/gasto /regiones/poblacion_beneficiada"},
    Fila{"CUA-DEDUCIBLE", "/regiones /subtitulos/gasto /componentes/periodos/gasto /periodos"},
    Fila{"CUA-GUION", kPublicados},
    Fila{"CUA-ROTULO", kPublicados},
    Fila{"CUA-PUNTOS", kPublicados},
    Fila{"CUA-CITA", kPublicados},
    Fila{"CUA-CELDAS-IGUALES",
         "/periodos/presupuesto_inicial /periodos/presupuesto_final "
         "/periodos/presupuesto_ley_ejecutado /periodos/recursos_gobiernos_regionales "
         "/periodos/recursos_extrapresupuestarios /periodos/gasto_administrativo "
         "/componentes/periodos/gasto"},
    Fila{"CUA-FINAL-EJECUTADO", "/periodos/presupuesto_final /periodos/presupuesto_ley_ejecutado"},
    Fila{"CUA-REPARTO", "/componentes/periodos/gasto"},
    Fila{"CUA-UNIDAD",
         "/periodos/presupuesto_inicial /periodos/presupuesto_final "
         "/periodos/presupuesto_ley_ejecutado /periodos/recursos_gobiernos_regionales "
         "/periodos/recursos_extrapresupuestarios /periodos/gasto_administrativo "
         "/componentes/periodos/gasto"},
    Fila{"CUA-SALTO", "/indicadores/efectivos /indicadores/meta"},
    Fila{"CUA-SALTO-ANIOS",
         "/periodos/poblacion_potencial /periodos/poblacion_objetivo "
         "/periodos/poblacion_beneficiada /periodos/presupuesto_inicial "
         "/periodos/presupuesto_final /periodos/presupuesto_ley_ejecutado "
         "/componentes/periodos/gasto /componentes/periodos/produccion"},
    Fila{"CUA-META-REPETIDA", "/indicadores/meta /indicadores/efectivos"},
    Fila{"CUA-EFECTIVO-REPETIDO", "/indicadores/efectivos"},
    Fila{"CUA-TEXTO-EJECUCION",
         "/evaluacion /observaciones /periodos/presupuesto_inicial /periodos/presupuesto_final "
         "/periodos/presupuesto_ley_ejecutado"},
    Fila{"CUA-TEXTO-UNIVERSAL", "/poblaciones/universal /evaluacion"},
    Fila{"CUA-TEXTO-CANTIDAD", "/periodos/poblacion_beneficiada /observaciones /evaluacion"},
    Fila{"CUA-TEXTO-SUMA", "/observaciones /evaluacion"},
    Fila{"CUA-TEXTO-CIFRA", "/observaciones /evaluacion /periodos"},
    Fila{"CUA-TEXTO-TENDENCIA", "/observaciones /evaluacion /periodos"},
    Fila{"CUA-TEXTO-EDAD", "/poblaciones /observaciones /evaluacion /antecedentes"},
    Fila{"CUA-TEXTO-ANIO", "/observaciones /ejercicio"},
};

constexpr std::array kDeInforme{
    Fila{"CUA-CODIGO", "/compromisos/calificacion"},
    Fila{"CUA-CORTE", "/compromisos/fecha_calificacion"},
    Fila{"CUA-VENCIDO",
         "/compromisos/fecha_vencimiento /compromisos/calificacion "
         "/compromisos/fecha_calificacion"},
    Fila{"CUA-POSTERIOR", "/compromisos/fecha_calificacion /compromisos/fecha_vencimiento"},
    Fila{"CUA-EJERCICIO",
         "/ejercicio /compromisos/fecha_vencimiento /compromisos/fecha_calificacion"},
    Fila{"CUA-NUMERAL", "/compromisos/recomendacion"},
    Fila{"CUA-NUMERAL-FALTA", "/compromisos/recomendacion"},
    Fila{"CUA-PLAZO", "/compromisos/fecha_vencimiento"},
    Fila{"CUA-PRUEBA",
         "/compromisos/calificacion /compromisos/cumplimiento "
         "/compromisos/medios_de_verificacion"},
    Fila{"CUA-PENDIENTE",
         "/compromisos/calificacion /compromisos/observacion /compromisos/cumplimiento"},
    Fila{"CUA-TEXTO-FECHA",
         "/compromisos/fecha_calificacion /compromisos/cumplimiento /compromisos/observacion"},
    Fila{"CUA-TEXTO-REPETIDO",
         "/compromisos/compromiso /compromisos/cumplimiento /compromisos/observacion"},
    Fila{"CUA-ANTES", "/compromisos/fecha_calificacion /compromisos/fecha_vencimiento"},
    Fila{"CUA-ATRASO", "/compromisos/fecha_calificacion /compromisos/fecha_vencimiento"},
    Fila{"CUA-PUBLICADO", kPublicados},
    Fila{"CUA-PUBLICADO-DECIMALES", kPublicados},
};

constexpr std::array kDeMatriz{
    Fila{"MAT-OBJETIVO-TEXTO", "/matriz/enunciado /objetivos_especificos/enunciado"},
    Fila{"MAT-OBJETIVO-SIN-INDICADOR", "/objetivos_especificos /matriz/objetivo"},
    Fila{"MAT-SENTIDO",
         "/matriz/indicadores/sentido_de_medicion "
         "/metas_transversales/grupos/metas/sentido_de_medicion"},
    Fila{"MAT-ESCALA",
         "/matriz/indicadores/meta/escala_minima /matriz/indicadores/meta/escala_maxima "
         "/matriz/indicadores/meta/valor /matriz/indicadores/valores/subtotales"},
    Fila{"MAT-PLAZO",
         "/tipos_de_diagnostico/plazo /matriz/indicadores/nombre /matriz/indicadores/formula"},
    Fila{"MAT-PLAZO-BORDE",
         "/tipos_de_diagnostico/plazo /matriz/indicadores/nombre /matriz/indicadores/formula"},
    Fila{"MAT-PLAZO-DIAS",
         "/tipos_de_diagnostico/dias /tipos_de_diagnostico/plazo /matriz/indicadores/nombre "
         "/matriz/indicadores/formula"},
    Fila{"MAT-PAGO", "/pago/valor_base /pago/rango_minimo /pago/rango_maximo"},
    Fila{"MAT-CONTENIDO", "/matriz/indicadores/valores /metas_transversales/grupos/metas/valores",
         true},
    Fila{"MAT-OPERANDOS", "/matriz/indicadores/valores /metas_transversales/grupos/metas/valores"},
    Fila{"MAT-SUBTOTALES",
         "/metas_transversales/grupos/metas/valores/subtotales /matriz/indicadores/valores "
         "/metas_transversales/grupos/metas/formula /matriz/indicadores/formula"},
    Fila{"MAT-PUBLICADO", kPublicados, true},
    Fila{"MAT-PUBLICADO-DECIMALES", kPublicados},
    Fila{"MAT-VALOR-REPETIDO",
         "/matriz/indicadores/valores /metas_transversales/grupos/metas/valores"},
    Fila{"MAT-SALTO", "/matriz/indicadores/valores /metas_transversales/grupos/metas/valores"},
    Fila{"MAT-META-SALTO",
         "/matriz/indicadores/meta/valor /matriz/indicadores/valores "
         "/metas_transversales/grupos/metas"},
    Fila{"MAT-META",
         "/matriz/indicadores/valores /matriz/indicadores/meta "
         "/matriz/indicadores/sentido_de_medicion /metas_transversales/grupos/metas"},
};

constexpr std::string_view kCeldas =
    "/indicadores/efectivos /indicadores/efectivo_a_junio /indicadores/meta "
    "/indicadores/resultado";

constexpr std::array kDeFormulario{
    Fila{"FH-SEXO-NUMERADOR", kCeldas, true},
    Fila{"FH-SEXO-DENOMINADOR", kCeldas, true},
    Fila{"FH-RANGO", kCeldas, true},
    Fila{"FH-NEGATIVO", kCeldas},
    Fila{"FH-SALTO", kCeldas},
    Fila{"FH-UNIDAD", "/indicadores/unidad_de_medida"},
    Fila{"FH-OPERANDO", kCeldas},
    Fila{"FH-MILES", kCeldas},
    Fila{"FH-DENOMINADOR", kCeldas},
    Fila{"FH-PONDERACION", "/indicadores/ponderacion"},
    Fila{"FH-ENTRE-SEXOS", kCeldas},
    Fila{"FH-NOTA-FORMULA", "/indicadores/nota /indicadores/formula"},
    Fila{"FH-PUBLICADO", kPublicados, true},
    Fila{"FH-PUBLICADO-DECIMALES", kPublicados},
    Fila{"FH-NOTAS", "/indicadores/columna_notas /indicadores/nota"},
    Fila{"FH-COLUMNA", kCeldas},
    Fila{"FH-META-REPETIDA",
         "/indicadores/meta /indicadores/efectivos /indicadores/efectivo_a_junio"},
    Fila{"FH-EFECTIVO-REPETIDO", "/indicadores/efectivos"},
    Fila{"FH-SEXOS-IGUALES", kCeldas},
    Fila{"FH-FILA-REPETIDA", kCeldas},
    Fila{"FH-DISTANCIA", kCeldas},
    Fila{"FH-META-ATRAS", "/indicadores/meta /indicadores/efectivos"},
    Fila{"FH-DECIMALES", "/indicadores/decimales /indicadores/unidad_de_medida"},
    Fila{"FH-CUMPLIMIENTO", "/indicadores/resultado /indicadores/meta"},
    Fila{"FH-EXPLICACION", "/indicadores/resultado /indicadores/meta"},
    Fila{"FH-EXPLICACION-CIFRA", "/indicadores/resultado/explicacion /indicadores/resultado"},
    Fila{"FH-DESCENDENTE", "/indicadores/sentido_de_medicion /indicadores/resultado"},
};

/// What the words of formulas are held against.
constexpr std::array kDeFormulas{
    Fila{"ficha-monitoreo", "/indicadores/formula /indicadores/nombre"},
    Fila{"matriz-logica",
         "/matriz/indicadores/formula /matriz/indicadores/nombre "
         "/metas_transversales/grupos/metas/formula"},
    Fila{"formulario-indicadores", "/indicadores/formula /indicadores/nombre"},
};

std::span<const Fila> filas_of(std::string_view producto) {
    if (producto == "ficha-monitoreo") {
        return kDeFicha;
    }
    if (producto == "informe-egreso") {
        return kDeInforme;
    }
    return producto == "matriz-logica" ? std::span<const Fila>{kDeMatriz}
                                       : std::span<const Fila>{kDeFormulario};
}

std::vector<std::string_view> split(std::string_view caminos) {
    std::vector<std::string_view> result;
    while (!caminos.empty()) {
        const std::size_t end = std::min(caminos.find(' '), caminos.size());
        result.push_back(caminos.substr(0, end));
        caminos.remove_prefix(std::min(end + 1, caminos.size()));
    }
    return result;
}

}  // namespace

DatosRevision datos_de(std::string_view producto, std::string_view id) {
    const bool is_formula = id.starts_with("FOR-");
    const std::span<const Fila> filas =
        is_formula ? std::span<const Fila>{kDeFormulas} : filas_of(producto);
    const auto found = std::ranges::find(filas, is_formula ? producto : id, &Fila::id);
    return found == filas.end() ? DatosRevision{}
                                : DatosRevision{split(found->caminos), found->is_relacion};
}

}  // namespace generator::checks
