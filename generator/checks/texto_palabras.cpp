// Words beside each other, and words against a catalogue.
#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "checks/texto.hpp"

namespace generator::checks {
namespace {

bool is_same_word(std::string_view a, std::string_view b) {
    constexpr unsigned char kLower = 0x20;
    const auto first = [](std::string_view word) {
        return static_cast<unsigned char>(word[0]) | kLower;
    };
    if (first(a) != first(b)) {
        return false;
    }
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

void add_words(std::string_view nombre, std::vector<PalabraRegion>& out) {
    const auto palabras = read_palabras_texto(nombre);
    std::string before;
    for (const PalabraTexto& palabra : palabras) {
        const std::string_view word = nombre.substr(palabra.begin, palabra.end - palabra.begin);
        std::string folded = base::fold(word);
        if (base::next_not_ascii(word, 0) < word.size() && palabra.caja == Caja::inicial) {
            // «Araucanía» says which region it is without its article.
            const bool is_distinct = before.empty() || before == "la";
            out.push_back({std::string{word}, folded, is_distinct ? std::string{} : before});
        }
        before = std::move(folded);
    }
}

/// "N" and "Ñ" may be one letter; "N" and "V" are not.
bool may_begin_alike(char first, const PalabraRegion& region) {
    constexpr unsigned kAscii = 0x80;
    constexpr char kLower = 0x20;
    return static_cast<unsigned char>(first) >= kAscii ||
           static_cast<char>(first | kLower) == region.plegada[0];
}

/// A name of one word written as two, «Bío Bío», or with a capital inside, «BioBio»: its region, if
/// the word at `index` begins one. `last` is its last word.
const PalabraRegion* find_parted(const TextoLeido& leido, std::size_t index, std::size_t& last) {
    const PalabraTexto& palabra = leido.palabras[index];
    std::string folded = base::fold(leido.word(index));
    last = index;
    if (palabra.caja == Caja::inicial) {
        const std::size_t next = index + 1;
        const bool is_joined = next < leido.palabras.size() &&
                               leido.palabras[next].begin == palabra.end + 1 &&
                               leido.palabras[next].caja == Caja::inicial &&
                               (leido.texto[palabra.end] == ' ' || leido.texto[palabra.end] == '-');
        if (!is_joined) {
            return nullptr;
        }
        folded += base::fold(leido.word(next));
        last = next;
    } else if (palabra.caja != Caja::mezclada) {
        return nullptr;
    }
    const auto found = std::ranges::find_if(leido.regiones, [&](const PalabraRegion& region) {
        return region.anterior.empty() && region.plegada == folded;
    });
    return found == leido.regiones.end() ? nullptr : &*found;
}

}  // namespace

std::vector<PalabraRegion> read_regiones(const std::vector<std::string>& nombres) {
    std::vector<PalabraRegion> result;
    for (const std::string& nombre : nombres) {
        add_words(nombre, result);
    }
    return result;
}

Hallados palabra_repetida(const TextoLeido& leido) {
    Hallados result;
    for (std::size_t i = 1; i < leido.palabras.size(); ++i) {
        const PalabraTexto& before = leido.palabras[i - 1];
        const PalabraTexto& palabra = leido.palabras[i];
        const std::string_view word = leido.word(i);
        if (leido.follows(i) && palabra.end - palabra.begin > 1 && !leido.is_formula &&
            is_same_word(leido.word(i - 1), word) && !may_repeat(leido, i)) {
            result.push_back({before.begin, palabra.end, std::string{leido.word(i - 1)}, {}});
        }
    }
    return result;
}

namespace {

/// The word of a region's name that the word at `index` is, written otherwise.
const PalabraRegion* find_otherwise(const TextoLeido& leido, std::size_t index) {
    const std::string_view word = leido.word(index);
    const auto found = std::ranges::find_if(leido.regiones, [&](const PalabraRegion& region) {
        // An accent or an ñ more or less is a byte: most words are told apart here.
        const bool is_near = word.size() + 2 >= region.palabra.size() &&
                             word.size() <= region.palabra.size() + 2 &&
                             may_begin_alike(word[0], region);
        if (!is_near || region.palabra == word || region.plegada != base::fold(word)) {
            return false;
        }
        return region.anterior.empty() ||
               (index > 0 && base::fold(leido.word(index - 1)) == region.anterior);
    });
    return found == leido.regiones.end() ? nullptr : &*found;
}

}  // namespace

Hallados region_escrita(const TextoLeido& leido) {
    Hallados result;
    for (std::size_t i = 0; i < leido.palabras.size(); ++i) {
        const Caja caja = leido.palabras[i].caja;
        if (caja != Caja::inicial && caja != Caja::mezclada) {
            continue;  // most words
        }
        const char first = leido.word(i)[0];
        const bool may_begin = std::ranges::any_of(
            leido.regiones,
            [&](const PalabraRegion& region) { return may_begin_alike(first, region); });
        if (!may_begin) {
            continue;
        }
        const std::size_t begin = leido.palabras[i].begin;
        std::size_t last = i;
        const PalabraRegion* region = find_parted(leido, i, last);
        if (region == nullptr && caja == Caja::inicial) {
            last = i;
            region = find_otherwise(leido, i);
        }
        if (region != nullptr) {
            result.push_back({begin, leido.palabras[last].end, std::string{region->palabra}, {}});
            i = last;
        }
    }
    return result;
}

}  // namespace generator::checks
