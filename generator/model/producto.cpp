#include "model/producto.hpp"

#include <algorithm>
#include <array>

namespace generator::model {
namespace {

constexpr std::array<Producto, 2> kProductos{{
    {"ficha-monitoreo", "Ficha de monitoreo y seguimiento de la oferta pública",
     campos_ficha_monitoreo, [] { return Entrada{FichaMonitoreo{}}; }},
    {"informe-egreso", "Informe de egreso del sistema de cumplimiento de compromisos",
     campos_informe_egreso, [] { return Entrada{InformeEgreso{}}; }},
}};

}  // namespace

std::span<const Producto> productos() { return kProductos; }

const Producto* find_producto(std::string_view nombre) {
    const auto* found = std::ranges::find(kProductos, nombre, &Producto::nombre);
    return found == kProductos.end() ? nullptr : found;
}

}  // namespace generator::model
