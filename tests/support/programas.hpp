#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "methodology/edicion.hpp"

namespace support {

/// What is unusual in a random programme.
enum class Extremo : std::uint8_t {
    nada,
    palabra,    // a word of 300 letters in many texts
    celda,      // some texts of two pages
    filas,      // lists of dozens of elements
    vacio,      // nothing that may be left out
    sin_valor,  // S/I, N/A and N/C wherever they are lawful
    limite,     // amounts and counts at the limits of their fields
};
inline constexpr std::size_t kExtremos = 7;
[[nodiscard]] std::string_view to_text(Extremo extremo);

/// A text of the input, with the path of its keys: "/indicadores/nombre".
struct TextoDado {
    std::string campo;
    std::string texto;
};

/// A lawful input, made by chance from the tables of fields.
struct ProgramaAlAzar {
    std::uint32_t semilla = 0;
    Extremo extremo = Extremo::nada;
    std::string json;
    std::vector<TextoDado> textos;
    std::size_t elementos = 0;  // of all its lists
};

/// The same seed and edition give the same programme. Built from model::productos() alone, so a
/// new field is in it from the day that it is declared: types, limits, options and lists are those
/// of its Campo; codes are those of the edition's catalogues; years are those that it shows.
[[nodiscard]] ProgramaAlAzar make_programa(std::uint32_t semilla,
                                           const generator::methodology::Edicion& edicion);

}  // namespace support
