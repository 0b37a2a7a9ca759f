#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "consolidado/tabla.hpp"
#include "report/reporte.hpp"

namespace generator::consolidado {

/// What a column holds; they follow each other in this order within a product.
enum class Clase : std::uint8_t {
    identidad,
    recuento,
    publicado,  // a result as it was published, told by the figure
    hecho,
    cifra,
    veredicto,
    frase,
};
/// "identidad", "recuento"...
[[nodiscard]] std::string_view to_text(Clase clase);
/// Where the values of such a column come from unless the table says otherwise: informado for
/// what an input says, publicado for what it cites, calculado for the rest.
[[nodiscard]] std::string_view default_origin(Clase clase);

/// A value of a programme, with what the dictionary tells of its column.
struct ValorPrograma {
    std::string columna;  // "periodos/2023/presupuesto_inicial", "cobertura.2023"
    std::string orden;    // key of the column's place (orden.hpp)
    Contenido contenido;
    std::string origen;  // informado, publicado, reconstruido, calculado; empty: of its verdict
    std::string unidad;
    Clase clase = Clase::hecho;
    std::string descripcion;
    std::string fuente;  // key of the input, formula, or rule with its citation
};

struct HallazgoPrograma {
    std::string dimension;
    std::string codigo;
    std::string frase;
    std::string cifra;               // id of the figure judged
    std::optional<Contenido> valor;  // of that figure
    std::string umbral;              // "85%"
    std::string origen;
};

/// Who a row is about. What nobody reported is "S/I", what the product does not ask "N/A".
struct Identidad {
    std::string producto;
    std::string edicion;
    std::string codigo;
    std::int32_t ejercicio = 0;
    std::string estado;  // oficial, borrador
    std::string nombre;
    std::string ministerio;
    std::string servicio;
};

/// One row of the table, before anyone knows its columns.
struct Programa {
    Identidad identidad;
    std::vector<ValorPrograma> valores;  // identidad among them; no column twice
    std::vector<HallazgoPrograma> hallazgos;
    std::vector<std::string> dimensiones;  // that its verdicts speak of, each once
};

/// Who a report is about.
[[nodiscard]] Identidad identify(const report::Reporte& reporte);

/// Everything that the report says of its programme: facts, figures, verdicts, findings. An element
/// of a list is named by its own key where it has one (the year, the region, the figure), else by
/// its place from 1: "regiones/13/gasto", "componentes/2/nombre". A list of plain values is one
/// cell, its parts between " | ".
[[nodiscard]] Programa make_programa(const report::Reporte& reporte);

}  // namespace generator::consolidado
