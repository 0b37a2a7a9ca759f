// Words beside each other, and words against a catalogue.
#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "checks/texto.hpp"

namespace generator::checks {
namespace {

bool is_same_word(std::string_view a, std::string_view b) {
    return a == b || (a.size() == b.size() && base::fold(a) == base::fold(b) &&
                      base::to_upper(a) == base::to_upper(b));
}

/// Proper names repeat their word («Cau Cau», «BÍO BÍO»), and so does emphasis.
bool may_repeat(const TextoLeido& leido, std::size_t second) {
    constexpr std::array<std::string_view, 4> kEnfasis{"muy", "no", "ya", "casi"};
    constexpr std::array<std::string_view, 18> kNunca{"de", "del", "la",  "el",   "los", "las",
                                                      "en", "que", "con", "por",  "se",  "un",
                                                      "al", "una", "su",  "para", "sus", "sin"};
    const std::string_view word = leido.word(second);
    const bool is_name = leido.palabras[second].caja != Caja::minusculas &&
                         leido.palabras[second - 1].caja != Caja::minusculas &&
                         std::ranges::find(kNunca, base::fold(word)) == kNunca.end();
    return is_name || std::ranges::find(kEnfasis, word) != kEnfasis.end();
}

/// A word of the catalogue that is written with an accent or an ñ, and the words around it.
struct PalabraRegion {
    std::string_view palabra;
    std::string plegada;
    std::string anterior;  // folded word of the name that must stand before it; may be empty
};

void add_words(std::string_view nombre, std::vector<PalabraRegion>& out) {
    const auto palabras = read_palabras_texto(nombre);
    std::string before;
    for (const PalabraTexto& palabra : palabras) {
        const std::string_view word = nombre.substr(palabra.begin, palabra.end - palabra.begin);
        std::string folded = base::fold(word);
        if (base::next_not_ascii(word, 0) < word.size() && palabra.caja == Caja::inicial) {
            // «Araucanía» says which region it is without its article.
            const bool is_distinct = before.empty() || before == "la";
            out.push_back({word, folded, is_distinct ? std::string{} : before});
        }
        before = std::move(folded);
    }
}

std::vector<PalabraRegion> words_of(const methodology::Edicion& edicion) {
    std::vector<PalabraRegion> result;
    const auto found = edicion.catalogos.find("regiones");
    if (found != edicion.catalogos.end()) {
        for (const methodology::EntradaCatalogo& region : found->second.entradas) {
            add_words(region.nombre, result);
        }
    }
    return result;
}

/// True if a word with a capital could be one of them: their first letters are few.
bool may_be(const std::vector<PalabraRegion>& regiones, std::string_view word) {
    const std::string first = base::fold(word.substr(0, base::decode_utf8(word, 0).size));
    return std::ranges::any_of(
        regiones, [&](const PalabraRegion& region) { return region.plegada.starts_with(first); });
}

}  // namespace

Hallados palabra_repetida(const TextoLeido& leido) {
    Hallados result;
    for (std::size_t i = 1; i < leido.palabras.size(); ++i) {
        const PalabraTexto& before = leido.palabras[i - 1];
        const PalabraTexto& palabra = leido.palabras[i];
        const bool are_near = before.end + 1 == palabra.begin && leido.texto[before.end] == ' ';
        const std::string_view word = leido.word(i);
        if (are_near && palabra.end - palabra.begin > 1 && !leido.is_formula &&
            is_same_word(leido.word(i - 1), word) && !may_repeat(leido, i)) {
            result.push_back({before.begin, palabra.end, std::string{leido.word(i - 1)}, {}});
        }
    }
    return result;
}

Hallados region_escrita(const TextoLeido& leido) {
    Hallados result;
    std::vector<PalabraRegion> regiones;
    for (std::size_t i = 0; i < leido.palabras.size(); ++i) {
        if (leido.palabras[i].caja != Caja::inicial) {
            continue;
        }
        if (regiones.empty()) {
            regiones = words_of(leido.edicion);
        }
        const std::string_view word = leido.word(i);
        if (!may_be(regiones, word)) {
            continue;
        }
        const std::string folded = base::fold(word);
        for (const PalabraRegion& region : regiones) {
            const bool is_other = region.plegada == folded && region.palabra != word;
            const bool is_there = region.anterior.empty() ||
                                  (i > 0 && base::fold(leido.word(i - 1)) == region.anterior);
            if (is_other && is_there) {
                result.push_back({leido.palabras[i].begin,
                                  leido.palabras[i].end,
                                  std::string{region.palabra},
                                  {}});
                break;
            }
        }
    }
    return result;
}

}  // namespace generator::checks
