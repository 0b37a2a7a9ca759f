#include "report/formas.hpp"
#include "report/formas_ficha.hpp"
#include "report/frases.hpp"

namespace generator::report {
namespace {

const Forma& resumen() {
    static const Forma frases = lista_de(forma_frase());
    static const Forma forma = objeto({
        {"focalizacion", &frases, "Frases de focalización y cobertura"},
        {"eficiencia", &frases, "Frases de eficiencia y ejecución presupuestaria"},
        {"eficacia", &frases, "Frases de eficacia"},
    });
    return forma;
}

const Forma& ambito() {
    static const Forma forma = objeto({
        {"resultado", &forma_texto(), "«Cumple»; «—» si la edición no publica la palabra"},
        {"comentario", &forma_texto(), "Comentario del evaluador; vacío si no lo hay"},
        {"nota", &forma_texto(), "Nota del «—»; vacía si hay resultado"},
    });
    return forma;
}

const Forma& resultado() {
    static const Forma forma = objeto({
        {"resultado", &forma_texto(), "Frase de la metodología; «—» si no publica ninguna"},
        {"nota", &forma_texto(), "Nota del «—»; vacía si hay frase"},
    });
    return forma;
}

const Forma& fila() {
    static const Forma forma = objeto({
        {"valores", &forma_numeros(), "Un valor por año de `anios`: 1 es 100 %"},
        {"resultado", &forma_texto(), "Frase de la metodología; «—» si no publica ninguna"},
        {"nota", &forma_texto(), "Nota del «—»; vacía si hay frase"},
    });
    return forma;
}

const Forma& con_grafico() {
    static const Forma forma = objeto({
        {"grafico", &forma_grafico(), "Valores de los últimos años"},
        {"resultado", &forma_frase(), "Frase de la metodología, por partes; «—» si no hay"},
        {"nota", &forma_texto(), "Nota del «—»; vacía si hay frase"},
    });
    return forma;
}

}  // namespace

const Forma& forma_desempeno() {
    static const Forma forma = objeto({
        {"resumen", &resumen(), "Resultados de la evaluación, punto por punto"},
        {"criterios_de_focalizacion", &ambito(), "Pertinencia de los criterios"},
        {"herramientas_de_seleccion", &ambito(), "Herramientas de selección de beneficiarios"},
        {"focalizacion", &resultado(), "Resultado final de la focalización"},
        {"cobertura_potencial", &fila(), "Beneficiada / potencial por año"},
        {"cobertura_objetivo", &fila(), "Beneficiada / objetivo por año"},
        {"gasto_administrativo", &con_grafico(), "Porcentaje de gasto administrativo"},
        {"gasto_por_beneficiario", &con_grafico(), "Gasto por beneficiario"},
        {"ejecucion_inicial", &fila(), "Ejecución respecto del presupuesto inicial"},
        {"ejecucion_final", &fila(), "Ejecución respecto del presupuesto final"},
        {"marca", &forma_texto(), "Marca de las notas de los «—»"},
    });
    return forma;
}

const Forma& forma_presupuesto_anual() {
    static const Forma forma = objeto({
        {"anios", &forma_textos(), "Años de la tabla: tantos como `anios`, hasta los posteriores"},
        {"inicial", &forma_numeros(), "Presupuesto inicial por año"},
        {"final", &forma_numeros(), "Presupuesto final por año"},
        {"ejecutado", &forma_numeros(), "Presupuesto ejecutado por año"},
    });
    return forma;
}

const Forma& forma_tarjetas() {
    static const Forma tarjeta = objeto({
        {"nombre", &forma_texto(), "Nombre del bien o servicio"},
        {"unidad_de_produccion", &forma_texto(), "Qué se cuenta en su producción"},
        {"por_cada", &forma_texto(), "La unidad, tras «por cada», aunque no se informe"},
        {"gasto", &forma_numero(), "Gasto del ejercicio"},
        {"unitario", &forma_numero(), "Gasto unitario del ejercicio"},
        {"grafico", &forma_grafico(), "Producción por año; su título es la unidad"},
    });
    static const Forma forma = lista_de(tarjeta);
    return forma;
}

}  // namespace generator::report
