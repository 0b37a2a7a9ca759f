#pragma once

#include <cstdint>
#include <string_view>

#include "batch/manifiesto.hpp"

namespace generator::batch {

/// Which outputs a programme has, or is asked for.
struct Formatos {
    bool pdf = false;
    bool html = false;
    bool json = false;
    bool png = false;
};

/// Why a programme is made again, or that it is not.
enum class Motivo : std::uint8_t {
    sin_cambios,
    nuevo,     // it was never made here
    datos,     // its input is another
    programa,  // the program, its templates or its methodology are others
    opciones,  // other prices, other size of the pages as pictures, other attachments
    formato,   // an output is asked for that it does not have
    salida,    // an output is missing, or is no more what was written
    exigido,   // because the person says so
};

/// For `--por-que`: "cambiaron sus datos".
[[nodiscard]] std::string_view to_text(Motivo motivo);

[[nodiscard]] Formatos formatos_of(const Programa& programa);

/// What there is and what is asked for. The outputs of one programme must agree: if one is made
/// again, so are those that stand beside it.
[[nodiscard]] Formatos unite(const Formatos& one, const Formatos& other);

/// What is asked of one programme.
struct Peticion {
    base::Sha256 entrada{};
    base::Sha256 programa{};
    Formatos formatos;
    Opciones opciones;
};

/// `hecho` is what the manifest says of it, `nullptr` if nothing. Whether its outputs are still
/// what was written is for the disk to say: here nothing is `salida`.
[[nodiscard]] Motivo compare(const Programa* hecho, const Peticion& peticion);

}  // namespace generator::batch
