#include "report/formas.hpp"

#include "model/producto.hpp"
#include "report/reporte.hpp"

namespace generator::report {
namespace {

const Forma& forma_of(const model::FichaMonitoreo&) { return forma_ficha_monitoreo(); }
const Forma& forma_of(const model::InformeEgreso&) { return forma_informe_egreso(); }
const Forma& forma_of(const model::MatrizLogica&) { return forma_matriz_logica(); }
const Forma& forma_of(const model::FormularioIndicadores&) {
    return forma_formulario_indicadores();
}

}  // namespace

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
            {"aproximado", &forma_texto(), "En su lugar, si el exacto no cabe en 64 bits"},
            {"operandos", &forma_textos(), "Cada operando con su valor y su lugar"},
            {"pasos", &forma_textos(), "Valores intermedios exactos"},
            {"redondeo", &forma_texto(), "Regla de redondeo de la impresión"},
            {"origen", &forma_texto(), "«publicado (no recalculable)»; vacío si es calculada"},
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
    const model::Producto* found = model::find_producto(producto);
    if (found == nullptr) {
        return nullptr;
    }
    const model::Entrada empty = found->crear();
    return std::visit([](const auto& e) { return &forma_of(e); }, empty);
}

}  // namespace generator::report
