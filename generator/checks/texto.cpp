#include "checks/texto.hpp"

#include <array>

#include "base/utf8.hpp"

namespace generator::checks {
namespace {

constexpr char32_t kLatinoExtendido = 0x100;
constexpr char32_t kTrasLatino = 0x250;

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
    while (begin > 0 && (static_cast<unsigned char>(texto[begin]) & 0xC0U) == 0x80U) {
        --begin;
    }
    return base::decode_utf8(texto, begin).value;
}

std::vector<PalabraTexto> read_palabras_texto(std::string_view texto) {
    std::vector<PalabraTexto> result;
    result.reserve(texto.size() / 6);
    for (std::size_t at = 0; at < texto.size();) {
        const std::size_t begin = at;
        std::size_t upper = 0;
        std::size_t letters = 0;
        bool is_first_upper = false;
        while (at < texto.size()) {
            const auto byte = static_cast<unsigned char>(texto[at]);
            const bool is_plain = byte >= 'a' && byte <= 'z';
            if (is_plain && letters > 0) {  // most of them
                ++letters;
                ++at;
                continue;
            }
            const base::CodePoint c = base::decode_utf8(texto, at);
            if (!is_letter(c.value)) {
                break;
            }
            is_first_upper = letters == 0 ? is_upper(c.value) : is_first_upper;
            upper += is_upper(c.value) ? 1U : 0U;
            ++letters;
            at += c.size;
        }
        if (letters > 0) {
            result.push_back({begin, at, caja_of(upper, letters, is_first_upper)});
        } else {
            at += base::decode_utf8(texto, at).size;
        }
    }
    return result;
}

Trozo chunk_around(std::string_view texto, std::size_t at) {
    std::size_t begin = at;
    while (begin > 0 && texto[begin - 1] != ' ' && !is_blank(character_before(texto, begin))) {
        --begin;
        while (begin > 0 && (static_cast<unsigned char>(texto[begin]) & 0xC0U) == 0x80U) {
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
