#include "model/producto.hpp"

#include <algorithm>
#include <array>

namespace generator::model {
namespace {

// A product stands here and in the variant Entrada; every stage that treats products apart visits
// that variant, so what a new product still lacks is told by the compiler.
constexpr std::array kProductos{
    Producto{"ficha-monitoreo", "Ficha de monitoreo y seguimiento de la oferta pública",
             campos_ficha_monitoreo, [] { return Entrada{FichaMonitoreo{}}; }},
    Producto{"informe-egreso", "Informe de egreso del sistema de cumplimiento de compromisos",
             campos_informe_egreso, [] { return Entrada{InformeEgreso{}}; }},
    Producto{"matriz-logica", "Matriz lógica de las bases técnicas de una licitación",
             campos_matriz_logica, [] { return Entrada{MatrizLogica{}}; }},
    Producto{"formulario-indicadores", "Formulario de indicadores de desempeño de un servicio",
             campos_formulario_indicadores, [] { return Entrada{FormularioIndicadores{}}; }},
};

}  // namespace

std::span<const Producto> productos() { return kProductos; }

const Producto* find_producto(std::string_view nombre) {
    const auto* found = std::ranges::find(kProductos, nombre, &Producto::nombre);
    return found == kProductos.end() ? nullptr : found;
}

std::string nombres_de_productos() {
    std::string result;
    for (const Producto& producto : kProductos) {
        result += result.empty() ? "" : ", ";
        result += producto.nombre;
    }
    return result;
}

}  // namespace generator::model
