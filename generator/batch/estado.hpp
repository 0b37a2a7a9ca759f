#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "batch/manifiesto.hpp"

// What a run remembers for the next one to be quick. It is never needed: without it files are read
// again and their hashes compared.
namespace generator::batch {

/// A file with one programme, as it was when it was last read.
struct EntradaVista {
    std::string ruta;
    std::uint64_t bytes = 0;
    Marca marca;
    base::Sha256 sha256{};
    std::string nombre;  // of its outputs, without "-borrador"
};

/// In the order of their paths.
struct Estado {
    std::vector<EntradaVista> entradas;
};

/// The file of this path, if it is still the same; `nullptr` if it must be read.
[[nodiscard]] const EntradaVista* find_entrada(const Estado& estado, std::string_view ruta,
                                               std::uint64_t bytes, const Marca& marca);

/// Also holds the marks of the manifest's outputs, which the manifest itself does not print.
[[nodiscard]] std::string print_estado(const Estado& estado, const Manifiesto& manifiesto);

/// Gives the outputs of `manifiesto` their marks. What is damaged, or belongs to another manifest,
/// is as if it were not there.
[[nodiscard]] Estado parse_estado(std::string_view bytes, Manifiesto& manifiesto);

}  // namespace generator::batch
