// Characters that no text should have: of another encoding, invisible, pasted with the text.
#include <algorithm>
#include <array>

#include "base/scan.hpp"
#include "base/utf8.hpp"
#include "checks/texto.hpp"

namespace generator::checks {
namespace {

struct Pagina {
    std::uint8_t byte;
    char32_t letra;
};
/// Windows-1252 where it differs from Latin-1.
constexpr std::array<Pagina, 27> kPagina{{
    {0x80, 0x20AC}, {0x82, 0x201A}, {0x83, 0x0192}, {0x84, 0x201E}, {0x85, 0x2026}, {0x86, 0x2020},
    {0x87, 0x2021}, {0x88, 0x02C6}, {0x89, 0x2030}, {0x8A, 0x0160}, {0x8B, 0x2039}, {0x8C, 0x0152},
    {0x8E, 0x017D}, {0x91, 0x2018}, {0x92, 0x2019}, {0x93, 0x201C}, {0x94, 0x201D}, {0x95, 0x2022},
    {0x96, 0x2013}, {0x97, 0x2014}, {0x98, 0x02DC}, {0x99, 0x2122}, {0x9A, 0x0161}, {0x9B, 0x203A},
    {0x9C, 0x0153}, {0x9E, 0x017E}, {0x9F, 0x0178},
}};

/// The byte that Windows reads as this letter, if it is one above ASCII.
std::optional<std::uint8_t> page_byte(char32_t letra) {
    if (letra >= 0xA0 && letra <= 0xFF) {
        return static_cast<std::uint8_t>(letra);
    }
    const auto* found = std::ranges::find(kPagina, letra, &Pagina::letra);
    return found == kPagina.end() ? std::nullopt : std::optional{found->byte};
}

/// The next letter that a lead byte was read as: "Â", "Ã", "â", "ï".
std::size_t next_lead(std::string_view texto, std::size_t at) {
    return base::find_pair(texto, at, [](base::Bytes each, base::Bytes next) {
        return (each == 0xC3) & ((next == 0x82) | (next == 0x83) | (next == 0xA2) | (next == 0xAF));
    });
}

/// How many letters a character of two or three bytes was read as; 0 if Spanish texts have none
/// that begins with this byte. Letters of Latin-1 begin with C2 or C3, signs with E2, marks of
/// order with EF.
std::size_t size_of_lead(std::uint8_t byte) {
    switch (byte) {
        case 0xC2:
        case 0xC3:
            return 2;
        case 0xE2:
        case 0xEF:
            return 3;
        default:
            return 0;
    }
}

/// The character that was read letter by letter from byte `at` on; bytes of the text that it took.
base::CodePoint decode_again(std::string_view texto, std::size_t at) {
    const base::CodePoint lead = base::decode_utf8(texto, at);
    const auto first = page_byte(lead.value);
    const std::size_t size = first ? size_of_lead(*first) : 0;
    if (size == 0) {
        return {};
    }
    std::string bytes(1, static_cast<char>(*first));
    std::size_t end = at + lead.size;
    while (bytes.size() < size && end < texto.size()) {
        const base::CodePoint next = base::decode_utf8(texto, end);
        const auto byte = page_byte(next.value);
        if (!byte || (*byte & 0xC0U) != 0x80U) {
            return {};
        }
        bytes += static_cast<char>(*byte);
        end += next.size;
    }
    if (bytes.size() < size || base::find_invalid_utf8(bytes)) {
        return {};
    }
    return {base::decode_utf8(bytes, 0).value, static_cast<std::uint8_t>(end - at)};
}

/// One reading undone. "dÃas" is «días» whose second byte, a soft hyphen, was thrown away.
std::string undo(std::string_view texto) {
    std::string result;
    for (std::size_t at = 0; at < texto.size();) {
        const base::CodePoint again = decode_again(texto, at);
        const base::CodePoint c = base::decode_utf8(texto, at);
        const bool is_lost = again.size == 0 && c.value == U'Ã' &&
                             is_lower(character_before(texto, at)) &&
                             is_lower(character_at(texto, at + c.size));
        base::append_utf8(result, again.size > 0 ? again.value : is_lost ? U'í' : c.value);
        at += again.size > 0 ? again.size : c.size;
    }
    return result;
}

bool is_vineta(char32_t c) {
    constexpr std::u32string_view kVinetas = U"•·▪▫‣◦●○■□♦➢➤✓✔→";
    return kVinetas.find(c) != std::u32string_view::npos;
}

/// End of the word that begins after the blanks at `at`.
std::size_t end_of_next(std::string_view texto, std::size_t at) {
    const std::size_t begin = std::min(texto.find_first_not_of(' ', at), texto.size());
    return std::min(texto.find(' ', begin), texto.size());
}

Hallado bullet(std::string_view texto, std::size_t begin, std::size_t size) {
    const std::size_t end = end_of_next(texto, begin + size);
    const std::size_t word = std::min(texto.find_first_not_of(' ', begin + size), end);
    return {begin, end, std::string{texto.substr(word, end - word)}, {}};
}

/// The text of a chunk with every character for which `replace` gives something else.
template <class Replace>
Hallados replaced(std::string_view texto, Replace replace) {
    Hallados result;
    for (std::size_t at = base::next_not_ascii(texto, 0); at < texto.size();
         at = base::next_not_ascii(texto, at)) {
        const base::CodePoint c = base::decode_utf8(texto, at);
        if (!replace(c.value)) {
            at += c.size;
            continue;
        }
        const Trozo trozo = chunk_around(texto, at);
        Hallado hallado{trozo.begin, trozo.end, std::string{}, base::code_point_name(c.value)};
        for (std::size_t i = trozo.begin; i < trozo.end;) {
            const base::CodePoint old = base::decode_utf8(texto, i);
            const auto text = replace(old.value);
            *hallado.propuesta += text ? *text : std::string{texto.substr(i, old.size)};
            i += old.size;
        }
        result.push_back(std::move(hallado));
        at = trozo.end;
    }
    return result;
}

struct Entidad {
    std::string_view nombre;
    std::string_view letra;
};
constexpr std::array<Entidad, 26> kEntidades{{
    {"amp", "&"},    {"lt", "<"},     {"gt", ">"},     {"quot", "\""},  {"apos", "'"},
    {"nbsp", " "},   {"aacute", "á"}, {"eacute", "é"}, {"iacute", "í"}, {"oacute", "ó"},
    {"uacute", "ú"}, {"ntilde", "ñ"}, {"uuml", "ü"},   {"Aacute", "Á"}, {"Eacute", "É"},
    {"Iacute", "Í"}, {"Oacute", "Ó"}, {"Uacute", "Ú"}, {"Ntilde", "Ñ"}, {"iquest", "¿"},
    {"laquo", "«"},  {"raquo", "»"},  {"ldquo", "“"},  {"rdquo", "”"},  {"ordm", "º"},
    {"deg", "°"},
}};

/// "<br>", "</p>", "<li>": of a page, not of a formula ("<b").
bool is_etiqueta(std::string_view name) {
    constexpr std::array<std::string_view, 14> kEtiquetas{
        "br", "br/", "br /", "p", "/p", "li", "/li", "ul", "/ul", "b", "/b", "i", "/i", "div"};
    return std::ranges::find(kEtiquetas, name) != kEtiquetas.end();
}

/// With the accent of "´" on it; 0 if it takes none.
char32_t accented(char32_t vowel) {
    constexpr std::u32string_view kSin = U"aeiouAEIOU";
    constexpr std::u32string_view kCon = U"áéíóúÁÉÍÓÚ";
    const std::size_t at = kSin.find(vowel);
    return at == std::u32string_view::npos ? 0 : kCon[at];
}

/// «´modelo´»: an accent that opens a quotation stands before its word.
bool opens_quote(std::string_view texto, std::string_view accent) {
    const std::size_t first = texto.find(accent);
    return !is_letter(character_before(texto, first)) &&
           is_letter(character_at(texto, first + accent.size()));
}

/// The accent that came off between two letters, or off the vowel that ends a word.
struct TildeSuelta {
    bool is_before = false;  // of the letter before it
    bool is_after = false;
};
std::optional<TildeSuelta> loose_accent(std::string_view texto, std::size_t at,
                                        std::string_view accent) {
    const char32_t before = character_before(texto, at);
    const char32_t after = character_at(texto, at + accent.size());
    if (!is_letter(before)) {
        return std::nullopt;
    }
    if (is_lower(after)) {
        return TildeSuelta{accented(before) != 0 && accented(after) == 0,
                           accented(after) != 0 && accented(before) == 0};
    }
    // A vowel that takes an accent is one byte: before it, the rest of its word.
    const bool ends_word =
        !is_letter(after) && accented(before) != 0 && is_letter(character_before(texto, at - 1));
    return ends_word && !opens_quote(texto, accent) ? std::optional{TildeSuelta{true, false}}
                                                    : std::nullopt;
}

}  // namespace

Hallados mojibake(const TextoLeido& leido) {
    const std::string_view texto = leido.texto;
    Hallados result;
    for (std::size_t at = next_lead(texto, 0); at < texto.size(); at = next_lead(texto, at)) {
        // A no-break space may be the second half of a letter: only plain ones part chunks.
        const std::size_t blank = texto.rfind(' ', at);
        const std::size_t begin = blank == std::string_view::npos ? 0 : blank + 1;
        const std::size_t end = std::min(texto.find(' ', at), texto.size());
        const std::string_view chunk = texto.substr(begin, end - begin);
        std::string mended = undo(chunk);
        if (mended != chunk) {
            mended = undo(undo(mended));  // some were read wrongly more than once
            const bool is_lost = mended.find("\uFFFD") != std::string::npos;
            result.push_back({begin, end, is_lost ? std::nullopt : std::optional{mended}, {}});
        }
        at = end;
    }
    return result;
}

Hallados letra_perdida(const TextoLeido& leido) {
    const std::string_view texto = leido.texto;
    Hallados result;
    for (std::size_t at = texto.find('?'); at != std::string_view::npos;
         at = texto.find('?', at + 1)) {
        if (!is_lower(character_before(texto, at)) || !is_lower(character_at(texto, at + 1))) {
            continue;
        }
        const Trozo trozo = chunk_around(texto, at);
        std::string mended{texto.substr(trozo.begin, trozo.end - trozo.begin)};
        const std::size_t inside = at - trozo.begin;
        const std::string_view around =
            std::string_view{mended}.substr(inside > 1 ? inside - 2 : 0);
        const bool is_known = around.starts_with("ci?n") || around.starts_with("si?n");
        if (is_known) {
            mended.replace(inside, 1, "ó");
        }
        result.push_back({trozo.begin,
                          trozo.end,
                          is_known ? std::optional{std::move(mended)} : std::nullopt,
                          {}});
        at = trozo.end;
    }
    return result;
}

Hallados entidad(const TextoLeido& leido) {
    const std::string_view texto = leido.texto;
    Hallados result;
    const auto is_mark = [](base::Bytes c) { return (c == '&') | (c == '<'); };
    for (std::size_t at = base::find_special(texto, 0, is_mark); at < texto.size();
         at = base::find_special(texto, at + 1, is_mark)) {
        const bool is_name = texto[at] == '&';
        const std::size_t end = texto.find(is_name ? ';' : '>', at);
        constexpr std::size_t kLongest = 9;
        if (end == std::string_view::npos || end - at > kLongest) {
            continue;
        }
        const std::string_view name = texto.substr(at + 1, end - at - 1);
        const auto* found = std::ranges::find(kEntidades, name, &Entidad::nombre);
        if (is_name && found != kEntidades.end()) {
            result.push_back({at, end + 1, std::string{found->letra}, {}});
        } else if (is_name ? name.starts_with('#') : is_etiqueta(name)) {
            result.push_back({at, end + 1, std::nullopt, {}});
        }
    }
    return result;
}

Hallados invisible(const TextoLeido& leido) {
    return replaced(leido.texto, [](char32_t c) {
        return base::is_invisible(c) ? std::optional{std::string{}} : std::nullopt;
    });
}

Hallados ligadura(const TextoLeido& leido) {
    constexpr std::array<std::string_view, 7> kLetras{"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
    constexpr char32_t kPrimera = 0xFB00;
    return replaced(leido.texto, [&](char32_t c) {
        const bool is_one = c >= kPrimera && c < kPrimera + kLetras.size();
        return is_one ? std::optional{std::string{kLetras[c - kPrimera]}} : std::nullopt;
    });
}

namespace {

constexpr std::string_view kTilde = "´";

/// A chunk with all its loose accents on their letters; nothing if one of them fits no letter.
std::optional<std::string> with_accents(std::string_view texto, const Trozo& trozo) {
    std::string mended{texto.substr(trozo.begin, trozo.end - trozo.begin)};
    // From the end, so that the places before it stay.
    for (std::size_t at = texto.rfind(kTilde, trozo.end - kTilde.size());
         at != std::string_view::npos && at >= trozo.begin;
         at = at == 0 ? std::string_view::npos : texto.rfind(kTilde, at - 1)) {
        const auto loose = loose_accent(texto, at, kTilde);
        if (!loose) {
            continue;
        }
        if (!loose->is_before && !loose->is_after) {
            return std::nullopt;
        }
        std::string letter;
        base::append_utf8(letter,
                          accented(loose->is_before ? character_before(texto, at)
                                                    : character_at(texto, at + kTilde.size())));
        // The accent and the vowel beside it, an ASCII letter, make one.
        mended.replace(at - trozo.begin - (loose->is_before ? 1U : 0U), kTilde.size() + 1, letter);
    }
    return mended;
}

}  // namespace

Hallados tilde_suelta(const TextoLeido& leido) {
    const std::string_view texto = leido.texto;
    Hallados result;
    for (std::size_t at = texto.find(kTilde); at != std::string_view::npos;) {
        if (!loose_accent(texto, at, kTilde)) {
            at = texto.find(kTilde, at + kTilde.size());
            continue;
        }
        const Trozo trozo = chunk_around(texto, at);
        result.push_back({trozo.begin, trozo.end, with_accents(texto, trozo), {}});
        at = texto.find(kTilde, std::max(trozo.end, at + kTilde.size()));
    }
    return result;
}

Hallados vineta(const TextoLeido& leido) {
    const std::string_view texto = leido.texto;
    Hallados result;
    const std::size_t first = texto.find(' ');
    const bool starts_list = texto.starts_with("- ") || texto.starts_with("– ");
    // Before a number or another dash it stands for itself.
    if (starts_list && !leido.is_punto && is_letter(character_at(texto, first + 1))) {
        result.push_back(bullet(texto, 0, first));
    }
    if (leido.is_formula) {
        return result;
    }
    for (std::size_t at = base::next_not_ascii(texto, 0); at < texto.size();
         at = base::next_not_ascii(texto, at)) {
        const base::CodePoint c = base::decode_utf8(texto, at);
        const std::size_t end = at + c.size;
        const char32_t before = character_before(texto, at);
        const bool is_alone = (before == 0 || before == U' ') && character_at(texto, end) == U' ';
        // An arrow inside a text leads from one thing to another.
        if (is_vineta(c.value) && is_alone && (at == 0 || (c.value != U'→' && c.value != U'·'))) {
            result.push_back(bullet(texto, at, c.size));
        }
        at = end;
    }
    return result;
}

}  // namespace generator::checks
