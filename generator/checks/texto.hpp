#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/byte_set.hpp"

// One text as the text checks read it, and what they find in it.
namespace generator::checks {

/// How a word is written.
enum class Caja : std::uint8_t { minusculas, inicial, mayusculas, mezclada };

/// A run of letters; digits and signs are none.
struct PalabraTexto {
    std::size_t begin = 0;
    std::size_t end = 0;
    Caja caja = Caja::minusculas;
};

/// A word of the name of a region that is written with an accent or an ñ.
struct PalabraRegion {
    std::string palabra;
    std::string plegada;   // folded
    std::string anterior;  // folded word of the name that must stand before it; may be empty
};

struct TextoLeido {
    std::string_view texto;
    std::vector<PalabraTexto> palabras;
    base::ByteSet signos;      // the bytes of what is no letter: many a check needs some of them
    bool is_formula = false;   // its signs are those of an expression
    bool is_punto = false;     // a paragraph that the document prints as a list if it starts "- "
    bool is_followed = false;  // another text of its list comes after it
    bool is_first = false;     // of its list: no other text comes before it
    std::span<const PalabraRegion> regiones = {};

    [[nodiscard]] std::string_view word(const PalabraTexto& palabra) const {
        return {texto.data() + palabra.begin, palabra.end - palabra.begin};
    }
    [[nodiscard]] std::string_view word(std::size_t index) const { return word(palabras[index]); }
    /// Whether one space alone parts it from the word before.
    [[nodiscard]] bool follows(std::size_t index) const {
        const std::size_t end = palabras[index - 1].end;
        return end + 1 == palabras[index].begin && texto[end] == ' ';
    }
};

inline constexpr base::ByteSet kCifras{"0123456789"};
/// An ASCII byte that is no letter.
[[nodiscard]] bool is_plain_sign(char byte);
/// The word that begins at byte `begin`; empty if none does.
[[nodiscard]] PalabraTexto read_palabra(std::string_view texto, std::size_t begin);
/// Its words and signs; what else is known of it is its field's.
[[nodiscard]] TextoLeido read_texto(std::string_view texto);

/// Bytes of a text that are wrong, and what should stand there if it is known.
struct Hallado {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::optional<std::string> propuesta;
    std::string nota;  // Spanish, between parentheses in the message: "U+200B"
};
using Hallados = std::vector<Hallado>;

[[nodiscard]] bool is_letter(char32_t c);
[[nodiscard]] bool is_lower(char32_t c);
[[nodiscard]] bool is_upper(char32_t c);
/// The character before byte `at`, or 0.
[[nodiscard]] char32_t character_before(std::string_view texto, std::size_t at);
/// The character at byte `at`, or 0 at the end.
[[nodiscard]] char32_t character_at(std::string_view texto, std::size_t at);
/// What stands between blanks around byte `at`.
struct Trozo {
    std::size_t begin = 0;
    std::size_t end = 0;
};
[[nodiscard]] Trozo chunk_around(std::string_view texto, std::size_t at);
/// A web or mail address, or the name of a file: it has rules of its own.
[[nodiscard]] bool is_direccion(std::string_view trozo);

// The checks, by what they look at. Each reads one text.
// texto_caracteres.cpp
[[nodiscard]] Hallados mojibake(const TextoLeido& texto);
[[nodiscard]] Hallados letra_perdida(const TextoLeido& texto);
[[nodiscard]] Hallados entidad(const TextoLeido& texto);
[[nodiscard]] Hallados invisible(const TextoLeido& texto);
[[nodiscard]] Hallados ligadura(const TextoLeido& texto);
[[nodiscard]] Hallados tilde_suelta(const TextoLeido& texto);
[[nodiscard]] Hallados vineta(const TextoLeido& texto);
// texto_pegado.cpp
[[nodiscard]] Hallados error_pegado(const TextoLeido& texto);
[[nodiscard]] Hallados letra_en_numero(const TextoLeido& texto);
[[nodiscard]] Hallados sin_pareja(const TextoLeido& texto);
// texto_borrador.cpp
[[nodiscard]] Hallados borrador(const TextoLeido& texto);
// texto_numeros.cpp
[[nodiscard]] Hallados fecha_imposible(const TextoLeido& texto);
[[nodiscard]] Hallados coma_de_miles(const TextoLeido& texto);
// texto_escaner.cpp
[[nodiscard]] Hallados escaner(const TextoLeido& texto);
[[nodiscard]] Hallados palabra_partida(const TextoLeido& texto);
// texto_ortografia.cpp
[[nodiscard]] Hallados sin_enie(const TextoLeido& texto);
[[nodiscard]] Hallados sin_tilde(const TextoLeido& texto);
// texto_signos.cpp
[[nodiscard]] Hallados cortado(const TextoLeido& texto);
[[nodiscard]] Hallados signo_repetido(const TextoLeido& texto);
[[nodiscard]] Hallados falta_espacio(const TextoLeido& texto);
[[nodiscard]] Hallados sobra_espacio(const TextoLeido& texto);
[[nodiscard]] Hallados doble_espacio(const TextoLeido& texto);
// texto_palabras.cpp
/// Of the names of a catalogue.
[[nodiscard]] std::vector<PalabraRegion> read_regiones(const std::vector<std::string>& nombres);
[[nodiscard]] Hallados palabra_repetida(const TextoLeido& texto);
[[nodiscard]] Hallados region_escrita(const TextoLeido& texto);

}  // namespace generator::checks
