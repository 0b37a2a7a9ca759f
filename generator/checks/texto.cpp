#include "checks/texto.hpp"

#include <array>

#include "base/utf8.hpp"

namespace generator::checks {
namespace {

constexpr char32_t kLatinoExtendido = 0x100;
constexpr char32_t kTrasLatino = 0x250;

/// A byte of a character that began before it.
bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

Caja caja_of(std::size_t upper, std::size_t letters, bool is_first_upper) {
    if (upper == 0) {
        return Caja::minusculas;
    }
    if (upper == letters) {
        return Caja::mayusculas;
    }
    return upper == 1 && is_first_upper ? Caja::inicial : Caja::mezclada;
}

bool is_blank(char32_t c) { return c == U' ' || c == 0xA0 || c == 0x2009 || c == 0x202F; }

/// Letters, a point or an at, letters: "registrocivil.cl", "a@b.cl", "informe.pdf".
bool ends_as_name(std::string_view trozo) {
    constexpr std::array<std::string_view, 14> kFines{".cl",  ".com",  ".org", ".net", ".gob",
                                                      ".gov", ".edu",  ".pdf", ".doc", ".docx",
                                                      ".xls", ".xlsx", ".csv", ".html"};
    const std::string folded = base::fold(trozo);
    for (const std::string_view fin : kFines) {
        const std::size_t at = folded.find(fin);
        const std::size_t after = at + fin.size();
        const bool is_end = at != std::string::npos && at > 0 &&
                            (after == folded.size() || !is_letter(character_at(folded, after)));
        if (is_end) {
            return true;
        }
    }
    return false;
}

}  // namespace

bool is_lower(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= 0xDF && c <= 0xFF && c != 0xF7);
}

bool is_upper(char32_t c) {
    return (c >= U'A' && c <= U'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
}

bool is_letter(char32_t c) {
    return is_lower(c) || is_upper(c) || (c >= kLatinoExtendido && c < kTrasLatino);
}

char32_t character_at(std::string_view texto, std::size_t at) {
    return at < texto.size() ? base::decode_utf8(texto, at).value : 0;
}

char32_t character_before(std::string_view texto, std::size_t at) {
    if (at == 0 || at > texto.size()) {
        return 0;
    }
    std::size_t begin = at - 1;
    while (begin > 0 && is_continuation(texto[begin])) {
        --begin;
    }
    return base::decode_utf8(texto, begin).value;
}

bool is_plain_sign(char byte) {
    constexpr unsigned char lower = 0x20;
    const auto value = static_cast<unsigned char>(byte);
    const unsigned letter = (value | lower) - unsigned{'a'};
    return value < 0x80U && letter > 'z' - 'a';
}

PalabraTexto read_palabra(std::string_view texto, std::size_t begin) {
    std::size_t end = begin;
    std::size_t upper = 0;
    std::size_t more_bytes = 0;  // than letters
    while (end < texto.size()) {
        if (texto[end] >= 'a' && texto[end] <= 'z') {  // most of them
            ++end;
            continue;
        }
        if (is_plain_sign(texto[end])) {
            break;
        }
        const base::CodePoint c = base::decode_utf8(texto, end);
        if (!is_letter(c.value)) {
            break;
        }
        upper += is_upper(c.value) ? 1U : 0U;
        more_bytes += c.size - 1U;
        end += c.size;
    }
    const bool is_first_upper = upper > 0 && is_upper(character_at(texto, begin));
    return {begin, end, caja_of(upper, end - begin - more_bytes, is_first_upper)};
}

TextoLeido read_texto(std::string_view texto) {
    constexpr std::size_t bytes_of_a_word = 6;
    TextoLeido result;
    result.texto = texto;
    result.palabras.reserve(texto.size() / bytes_of_a_word + 1);
    for (std::size_t at = 0; at < texto.size();) {
        if (is_plain_sign(texto[at])) {  // most of them: a space
            result.signos.insert(texto[at]);
            ++at;
            continue;
        }
        const PalabraTexto palabra = read_palabra(texto, at);
        if (palabra.end > at) {
            result.palabras.push_back(palabra);
            at = palabra.end;
            continue;
        }
        do {
            result.signos.insert(texto[at]);
            ++at;
        } while (at < texto.size() && is_continuation(texto[at]));
    }
    return result;
}

Trozo chunk_around(std::string_view texto, std::size_t at) {
    std::size_t begin = at;
    while (begin > 0 && texto[begin - 1] != ' ' && !is_blank(character_before(texto, begin))) {
        --begin;
        while (begin > 0 && is_continuation(texto[begin])) {
            --begin;
        }
    }
    std::size_t end = at;
    while (end < texto.size()) {
        const base::CodePoint c = base::decode_utf8(texto, end);
        if (is_blank(c.value)) {
            break;
        }
        end += c.size;
    }
    return {begin, end};
}

bool is_direccion(std::string_view trozo) {
    if (trozo.find("://") != std::string_view::npos || trozo.starts_with("www.")) {
        return true;
    }
    const std::size_t arroba = trozo.find('@');
    if (arroba != std::string_view::npos && arroba > 0) {
        const std::size_t point = trozo.find('.', arroba);
        return point != std::string_view::npos && is_letter(character_at(trozo, arroba + 1)) &&
               is_letter(character_at(trozo, point + 1));
    }
    return trozo.find('.') != std::string_view::npos && ends_as_name(trozo);
}

}  // namespace generator::checks
