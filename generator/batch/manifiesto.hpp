#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/sha256.hpp"

// What an output folder holds, as `manifiesto.json` says it.
namespace generator::batch {

/// When a file last changed in any way, as its disk says it: unlike the date that programs show,
/// nobody can set it back. Never part of the manifest, which is the same for the same data; {} is
/// unknown.
struct Marca {
    std::int64_t nanosegundos = 0;  // since 1970
    std::uint64_t nodo = 0;         // inode

    bool operator==(const Marca&) const = default;
};

/// One output of a programme.
struct Salida {
    std::string fin;  // what its name has after the programme's: ".pdf", "-03.png"
    std::uint64_t bytes = 0;
    base::Sha256 sha256{};
    Marca marca;  // not printed

    /// The same file; when it was written does not count.
    [[nodiscard]] bool is_same(const Salida& other) const {
        return fin == other.fin && bytes == other.bytes && sha256 == other.sha256;
    }
};

/// How a programme was asked for: what changes its bytes besides its data and the program.
struct Opciones {
    std::int32_t anio_precios = 0;  // 0: the rule of the edition
    std::int32_t ppp = 0;           // of its PNG; 0: it has none
    bool adjunta = false;           // its PDF carries what it was made of

    bool operator==(const Opciones&) const = default;
};

/// One programme whose outputs are in the folder, whole.
struct Programa {
    std::string nombre;       // "ficha-monitoreo/2023/residencias-2023": unique, and the key
    base::Sha256 entrada{};   // of the bytes that it was made of
    base::Sha256 programa{};  // of the program that made it (`pipeline::huella_programa`)
    Opciones opciones;
    std::uint32_t diagnosticos = 0;  // warnings that were told when it was made
    std::vector<Salida> salidas;     // in the order in which they are made
};

/// Every programme of an output folder, in the order of their names.
struct Manifiesto {
    std::vector<Programa> programas;
};

/// The programme of this name; `nullptr` if there is none.
[[nodiscard]] const Programa* find_programa(const Manifiesto& manifiesto, std::string_view nombre);

/// The output of a programme with this ending; `nullptr` if it has none, or is none.
[[nodiscard]] const Salida* find_salida(const Programa* programa, std::string_view fin);

/// Puts programmes into the manifest, each in the place of the one that has its name.
void merge(Manifiesto& manifiesto, std::vector<Programa> programas);

/// One line of JSON, without its end.
[[nodiscard]] std::string print_programa(const Programa& programa);
/// The faults name `file`: E-MAN-001 if a field is missing or is no such thing.
[[nodiscard]] base::Result<Programa> parse_programa(std::string_view line, std::string_view file);

/// The manifest as JSON, a line a programme, and at its end a seal: the SHA-256 of all that stands
/// before it. The same programmes give the same bytes.
[[nodiscard]] std::string print_manifiesto(const Manifiesto& manifiesto);
/// E-MAN-002 if the seal does not fit: somebody edited it, or a disk lost a part.
[[nodiscard]] base::Result<Manifiesto> parse_manifiesto(std::string_view bytes,
                                                        std::string_view file);

}  // namespace generator::batch
