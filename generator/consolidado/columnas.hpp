#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "consolidado/from_report.hpp"
#include "consolidado/tabla.hpp"
#include "consolidado/textos.hpp"

namespace generator::consolidado {

inline constexpr std::uint32_t kSinColumna = std::numeric_limits<std::uint32_t>::max();

/// A column of «Programas», with all that its rows said of it.
struct ColumnaPrograma {
    std::string nombre;
    std::string orden;
    Clase clase = Clase::hecho;
    Textos unidades;
    Textos origenes;
    Textos productos;  // "ficha-monitoreo 2023"
    Textos descripciones;
    Textos fuentes;
    Textos tipos;  // "número", "texto", "S/I"
    std::string primera_unidad;
    std::size_t filas = 0;  // with a value: not empty, no S/I, N/A, N/C
    std::uint32_t ancho = 0;
    // Places in the table, known when all rows are.
    std::uint32_t lugar = kSinColumna;
    std::uint32_t lugar_unidad = kSinColumna;  // only if its rows have several units
    std::uint32_t lugar_origen = kSinColumna;  // only if a row has another origin than the default
};

/// The columns of «Programas»: the union of those of all rows, in an order that is theirs and not
/// that of the rows. While rows come they have provisional cells; arranged, their final ones.
class Columnas {
  public:
    /// The row as provisional cells. Origins and units are there only where they are not the
    /// expected ones.
    [[nodiscard]] Fila add(const Programa& programa);
    /// No row comes any more: gives each column its place.
    void finish();
    [[nodiscard]] Fila arrange(const Fila& provisional) const;

    /// In the order of the table; after `finish`.
    [[nodiscard]] std::vector<const ColumnaPrograma*> in_order() const;
    [[nodiscard]] std::vector<Columna> heads() const;

  private:
    ColumnaPrograma& find(const ValorPrograma& valor, std::uint32_t& index);

    std::vector<ColumnaPrograma> columnas_;
    std::unordered_map<std::string, std::uint32_t> index_of_;
};

}  // namespace generator::consolidado
