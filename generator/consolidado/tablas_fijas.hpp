#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "consolidado/tabla.hpp"

namespace generator::consolidado {

/// A column that its table always has.
struct ColumnaFija {
    std::string_view nombre;
    std::string_view descripcion;  // Spanish, for the dictionary
    std::string_view tipo;
};

[[nodiscard]] std::span<const ColumnaFija> columnas_hallazgos();
[[nodiscard]] std::span<const ColumnaFija> columnas_conteos();
[[nodiscard]] std::span<const ColumnaFija> columnas_diccionario();
[[nodiscard]] std::span<const ColumnaFija> columnas_no_incluidos();

/// A table that is small enough to be had whole.
struct TablaConFilas {
    Tabla tabla;
    std::vector<Fila> filas;
};

/// The cells of a row, column by column; an empty text is an empty cell.
[[nodiscard]] Fila make_fila(std::vector<Contenido> contenidos);
/// Adds a row, and makes its columns wide enough for it.
void add_fila(TablaConFilas& tabla, Fila fila);
void widen(Tabla& tabla, const Fila& fila);

[[nodiscard]] Tabla make_tabla(std::string_view id, std::string_view nombre,
                               std::span<const ColumnaFija> columnas, std::uint32_t fijas);

}  // namespace generator::consolidado
