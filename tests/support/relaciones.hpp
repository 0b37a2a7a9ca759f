#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "methodology/edicion.hpp"
#include "report/reporte.hpp"

namespace support {

/// One arithmetic relation of an official document: what it printed, and what its own printed
/// numbers give (tests/relaciones/relaciones.tsv).
struct Relacion {
    std::size_t line = 0;
    std::string semilla;      // "003"
    std::string texto;        // "% gasto Antofagasta"
    std::string publicado;    // "5,6%"
    std::string recalculado;  // "5,6%"
    std::string estado;       // OK, ROUNDING, ERROR, RANGE, TEXT, DERIVED
    std::string nota;
};

/// A relation that no figure of a report yields, and why.
struct Excluida {
    std::size_t line = 0;
    std::string semilla;
    std::string texto;
    std::string motivo;
};

/// What the product must find in the input of a seed: an item of the lists of
/// relaciones_semillas.md, or a notice (tests/relaciones/hallazgos.tsv).
struct Hallada {
    std::size_t line = 0;
    std::string item;  // "7"; "nota" and "aviso" for what the lists do not number
    std::string semilla;
    std::string id;
    std::string puntero;
    std::string relacion;  // of relaciones.tsv that it tells; empty if none
};

[[nodiscard]] std::vector<Relacion> read_relaciones(std::string_view tsv);
[[nodiscard]] std::vector<Excluida> read_excluidas(std::string_view tsv);
[[nodiscard]] std::vector<Hallada> read_halladas(std::string_view tsv);

/// The rows of hallazgos.tsv.
[[nodiscard]] const std::vector<Hallada>& halladas();
/// What a changed seed shows besides the kinds of contradiction that the seed has as it is.
[[nodiscard]] generator::base::Diagnostics without_known(generator::base::Diagnostics found,
                                                         std::string_view semilla);

using Capturas = std::map<std::string, std::string, std::less<>>;

/// A text against a pattern: "% gasto {region}" takes what stands at each name. A name that begins
/// with "anio" takes four digits, one that begins with "n" digits, points and commas; any other,
/// any text. The whole text must match.
[[nodiscard]] std::optional<Capturas> match_relacion(std::string_view pattern,
                                                     std::string_view text);

/// A Spanish number in thousandths: "1.435,1" is 1435100, "40,5%" 40500, "-" 0.
[[nodiscard]] std::optional<std::int64_t> to_thousandths(std::string_view text);

/// A programme judged by the product itself.
struct Juzgado {
    const generator::report::Reporte& reporte;
    const generator::methodology::Edicion& edicion;
};

/// What the product says of a relation.
struct Comprobacion {
    bool is_understood = false;
    std::string patron;
    std::vector<std::string> cifras;  // ids of the figures that were compared
    std::vector<std::string> faults;  // what the product says otherwise
    /// Codes and pointers of the contradictions that the product found in its operands.
    std::vector<std::string> halladas;
};
[[nodiscard]] Comprobacion check_relacion(const Relacion& relacion, const Juzgado& juzgado);

}  // namespace support
