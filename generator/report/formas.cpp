#include "report/formas.hpp"

#include "report/reporte.hpp"

namespace generator::report {

const Forma& forma_texto() {
    static const Forma forma{TipoValor::texto, {}, nullptr};
    return forma;
}

const Forma& forma_numero() {
    static const Forma forma{TipoValor::numero, {}, nullptr};
    return forma;
}

const Forma& forma_textos() {
    static const Forma forma{TipoValor::lista, {}, &forma_texto()};
    return forma;
}

const Forma& forma_numeros() {
    static const Forma forma{TipoValor::lista, {}, &forma_numero()};
    return forma;
}

const Forma& forma_explicaciones() {
    static const Forma explicacion{
        TipoValor::objeto,
        {
            {"id", &forma_texto(), "Identificador de la cifra: «ejecucion.inicial.2023»"},
            {"nombre", &forma_texto(), "Nombre de la cifra"},
            {"formula", &forma_texto(), "Fórmula, con los nombres de los campos"},
            {"valor", &forma_texto(), "Valor como se imprime, con su unidad"},
            {"exacto", &forma_texto(), "Valor exacto como fracción, o por qué no lo hay"},
            {"operandos", &forma_textos(), "Cada operando con su valor y su lugar"},
            {"pasos", &forma_textos(), "Valores intermedios exactos"},
            {"redondeo", &forma_texto(), "Regla de redondeo de la impresión"},
            {"fuente", &forma_texto(), "Cita de la metodología"},
            {"usos", &forma_textos(), "Reglas que juzgan la cifra, con umbral y borde"},
        },
        nullptr};
    static const Forma lista{TipoValor::lista, {}, &explicacion};
    return lista;
}

const Forma& forma_advertencias() {
    static const Forma advertencia{
        TipoValor::objeto,
        {
            {"codigo", &forma_texto(), "Código: «CUA-COMPONENTES», «MET-SIN-FRASE»"},
            {"mensaje", &forma_texto(), "Qué no concuerda, con las dos cifras"},
            {"lugar", &forma_texto(), "Línea y columna del dato"},
        },
        nullptr};
    static const Forma lista{TipoValor::lista, {}, &advertencia};
    return lista;
}

const Forma* forma(std::string_view producto) {
    if (producto == "ficha-monitoreo") {
        return &forma_ficha_monitoreo();
    }
    if (producto == "informe-egreso") {
        return &forma_informe_egreso();
    }
    return nullptr;
}

}  // namespace generator::report
