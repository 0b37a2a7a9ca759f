#include "pipeline/caracteres.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "base/json_text.hpp"
#include "base/scan.hpp"
#include "base/utf8.hpp"
#include "document/theme.hpp"

namespace generator::pipeline {
namespace {

struct Par {
    char32_t visto;
    char32_t letra;
};
/// Letters of other alphabets that look like ours: who pastes one sees nothing wrong.
constexpr std::array<Par, 30> kParecidas{
    {{0x0430, U'a'}, {0x0435, U'e'}, {0x043E, U'o'}, {0x0440, U'p'}, {0x0441, U'c'},
     {0x0443, U'y'}, {0x0445, U'x'}, {0x0456, U'i'}, {0x0410, U'A'}, {0x0412, U'B'},
     {0x0415, U'E'}, {0x041A, U'K'}, {0x041C, U'M'}, {0x041D, U'H'}, {0x041E, U'O'},
     {0x0420, U'P'}, {0x0421, U'C'}, {0x0422, U'T'}, {0x0425, U'X'}, {0x03BF, U'o'},
     {0x0391, U'A'}, {0x0392, U'B'}, {0x0395, U'E'}, {0x039A, U'K'}, {0x039C, U'M'},
     {0x039D, U'N'}, {0x039F, U'O'}, {0x03A1, U'P'}, {0x03A4, U'T'}, {0x03A7, U'X'}}};

struct Compuesta {
    char32_t letra;
    char32_t marca;
    std::string_view junta;
};
/// Letters of Spanish that some programs write as a letter and a mark.
constexpr std::array<Compuesta, 14> kCompuestas{{{U'a', 0x301, "á"},
                                                 {U'e', 0x301, "é"},
                                                 {U'i', 0x301, "í"},
                                                 {U'o', 0x301, "ó"},
                                                 {U'u', 0x301, "ú"},
                                                 {U'A', 0x301, "Á"},
                                                 {U'E', 0x301, "É"},
                                                 {U'I', 0x301, "Í"},
                                                 {U'O', 0x301, "Ó"},
                                                 {U'U', 0x301, "Ú"},
                                                 {U'n', 0x303, "ñ"},
                                                 {U'N', 0x303, "Ñ"},
                                                 {U'u', 0x308, "ü"},
                                                 {U'U', 0x308, "Ü"}}};

/// What to write instead of a character that stands after the letter `before`.
std::string hint_of(char32_t before, char32_t c) {
    for (const Compuesta& compuesta : kCompuestas) {
        if (compuesta.letra == before && compuesta.marca == c) {
            return "Es una tilde separada de su letra: escriba «" + std::string{compuesta.junta} +
                   "», un solo carácter.";
        }
    }
    const auto* parecida = std::ranges::find(kParecidas, c, &Par::visto);
    if (parecida != kParecidas.end()) {
        std::string letter;
        base::append_utf8(letter, parecida->letra);
        return "Parece " + base::quoted(letter) + ", pero es de otro alfabeto: escríbala de nuevo.";
    }
    constexpr char32_t kPrivada = 0xE000;
    constexpr char32_t kFinPrivada = 0xF8FF;
    if (c >= kPrivada && c <= kFinPrivada) {
        return "Es una viñeta o un símbolo pegado de Word: quítelo; si es una lista, use un "
               "elemento para cada punto.";
    }
    return "Reemplácelo por un carácter del español o quítelo.";
}

bool is_printable(char32_t c, const fonts::Fonts& fonts) {
    constexpr auto kText = static_cast<fonts::FaceIndex>(document::Face::regular);
    constexpr auto kSymbols = static_cast<fonts::FaceIndex>(document::Face::symbols);
    return c < 0x7F || base::is_invisible(c) || fonts.covers(kText, c) || fonts.covers(kSymbols, c);
}

}  // namespace

base::Diagnostics find_unprintable(std::string_view bytes, std::string_view file,
                                   const fonts::Fonts& fonts) {
    base::Diagnostics found;
    std::vector<char32_t> told;
    if (base::find_invalid_utf8(bytes)) {
        return found;  // the reader says where
    }
    const auto letter_before = [&](std::size_t at) -> char32_t {
        return at > 0 ? static_cast<unsigned char>(bytes[at - 1]) : 0;  // those above are ASCII
    };
    // What is ASCII and no escape is printable.
    const auto is_candidate = [](base::Bytes c) { return (c >= 0x7F) | (c == '\\'); };
    for (std::size_t at = base::find_special(bytes, 0, is_candidate); at < bytes.size();
         at = base::find_special(bytes, at, is_candidate)) {
        const base::CodePoint c = base::json_character(bytes, at);
        if (!is_printable(c.value, fonts) && std::ranges::find(told, c.value) == told.end()) {
            told.push_back(c.value);
            const base::LineColumn place = base::line_column(bytes, at);
            std::string shown;
            base::append_utf8(shown, c.value);
            const auto spelled =
                static_cast<std::uint32_t>(base::count_code_points(bytes.substr(at, c.size)));
            found.push_back({"E-VAL-093",
                             base::Severity::error,
                             {std::string{file}, place.line, place.column, {}, spelled},
                             "El carácter " + base::code_point_name(c.value) + ", " +
                                 base::quoted(shown) +
                                 ", no existe en las tipografías del documento.",
                             hint_of(letter_before(at), c.value)});
        }
        at += c.size;
    }
    return found;
}

}  // namespace generator::pipeline
