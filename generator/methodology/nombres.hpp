#pragma once

#include <span>
#include <string_view>

namespace generator::methodology {

/// Names that stand in an edition's file all together, or not at all.
using GrupoNombres = std::span<const std::string_view>;

/// Names that the program asks an edition for, by product: all of them must stand in its file, and
/// no others may, except groups of names that are whole.
struct NombresEdicion {
    std::string_view producto;
    std::span<const std::string_view> etiquetas;
    std::span<const std::string_view> formatos;
    std::span<const std::string_view> catalogos;
    bool has_prices = false;
    /// Labels that only an edition with a certain rule needs: it may do without.
    std::span<const std::string_view> etiquetas_opcionales = {};
    std::span<const GrupoNombres> grupos_etiquetas{};
    std::span<const GrupoNombres> grupos_formatos{};
};

[[nodiscard]] std::span<const NombresEdicion> nombres_ediciones();
/// `nullptr` if there is no such product.
[[nodiscard]] const NombresEdicion* nombres_edicion(std::string_view producto);

}  // namespace generator::methodology
