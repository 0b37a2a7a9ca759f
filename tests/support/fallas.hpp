#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "support/azar.hpp"
#include "support/programa_cerrado.hpp"

namespace support {

/// Mistakes that are made in an office at night.
enum class Falla : std::uint8_t {
    digito,       // another digit
    orden,        // two digits changed places
    ausente,      // the field is not there
    unidad,       // pesos for thousands, or the other way round
    total,        // a part has the sum of all
    cero,         // a zero was lost: 1.008 is 108, "05" is "5"
    coma,         // 2.350 for 2350, 2708 for 27.08
    complemento,  // what the numerador leaves of the denominador, or a part of its total
    copia,        // the number of another row or column
};
inline constexpr std::array<std::string_view, 9> kFallas{
    "digito", "orden", "ausente", "unidad", "total", "cero", "coma", "complemento", "copia"};

/// An input with one mistake.
struct Danio {
    Falla falla = Falla::digito;
    std::string puntero;
    std::string antes;    // the text of the value
    std::string despues;  // empty: the field is gone
    std::string json;
};

/// A mistake of that kind in a number that a sum or a published result constrains, chosen by
/// chance; nothing if the programme has no number that it fits.
[[nodiscard]] std::optional<Danio> damage(const ProgramaCerrado& programa, Falla falla, Azar& azar);

/// What is said of an input, each once; without notices, and without what the methodology does not
/// publish, which changes with every number.
[[nodiscard]] generator::base::Diagnostics said_of(const std::string& json,
                                                   const generator::pipeline::Recursos& recursos);
/// What was not said before.
[[nodiscard]] generator::base::Diagnostics added(const generator::base::Diagnostics& before,
                                                 const generator::base::Diagnostics& after);

}  // namespace support
