#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/campo.hpp"
#include "model/entrada.hpp"

namespace generator::model {

/// A product: its name in the inputs, its table of fields and an empty file of its own.
struct Producto {
    std::string_view nombre;
    std::string_view descripcion;
    const TablaCampos& (*campos)();
    Entrada (*crear)();
};

/// All products, in the order in which help and messages name them.
[[nodiscard]] std::span<const Producto> productos();
/// `nullptr` if there is no such product.
[[nodiscard]] const Producto* find_producto(std::string_view nombre);
/// All names, for messages: "ficha-monitoreo, informe-egreso".
[[nodiscard]] std::string nombres_de_productos();

}  // namespace generator::model
