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
    const auto palabras = read_texto(nombre).palabras;
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

/// With what the names of the regions begin. "N" and "Ñ" may be one letter; "N" and "V" are not.
class Iniciales {
  public:
    explicit Iniciales(std::span<const PalabraRegion> regiones) {
        for (const PalabraRegion& region : regiones) {
            letters_.insert(region.plegada[0]);
        }
    }

    [[nodiscard]] bool may_begin(std::string_view word) const {
        constexpr unsigned ascii = 0x80;
        constexpr char lower = 0x20;
        return static_cast<unsigned char>(word[0]) >= ascii ||
               letters_.has(static_cast<char>(word[0] | lower));
    }

  private:
    base::ByteSet letters_;
};

/// A name of one word written as two, «Bío Bío», or with a capital inside, «BioBio»: its region, if
/// the word at `index` begins one. `last` is its last word.
const PalabraRegion* find_parted(const TextoLeido& leido, std::size_t index, std::size_t& last) {
    const PalabraTexto& palabra = leido.palabras[index];
    std::string parted;
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
        parted = base::fold(leido.word(next));
        last = next;
    } else if (palabra.caja != Caja::mezclada) {
        return nullptr;
    }
    const std::string folded = base::fold(leido.word(index)) + parted;
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
    if (leido.is_formula) {
        return result;
    }
    const std::size_t size = leido.palabras.size();
    for (std::size_t i = 1; i < size; ++i) {
        const std::string_view before = leido.word(i - 1);
        const std::string_view word = leido.word(i);
        if (is_same_word(before, word) && word.size() > 1 && leido.follows(i) &&
            !may_repeat(leido, i)) {
            result.push_back(
                {leido.palabras[i - 1].begin, leido.palabras[i].end, std::string{before}, {}});
        }
    }
    return result;
}

namespace {

/// The word of a region's name that the word at `index` is, written otherwise.
const PalabraRegion* find_otherwise(const TextoLeido& leido, std::size_t index) {
    const std::string_view word = leido.word(index);
    const std::string folded = base::fold(word);
    const auto found = std::ranges::find_if(leido.regiones, [&](const PalabraRegion& region) {
        // An accent or an ñ more or less is a byte: most words are told apart here.
        const bool is_near =
            word.size() + 2 >= region.palabra.size() && word.size() <= region.palabra.size() + 2;
        if (!is_near || region.palabra == word || region.plegada != folded) {
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
    const Iniciales iniciales{leido.regiones};
    for (std::size_t i = 0; i < leido.palabras.size(); ++i) {
        const Caja caja = leido.palabras[i].caja;
        if (caja != Caja::inicial && caja != Caja::mezclada) {
            continue;  // most words
        }
        if (!iniciales.may_begin(leido.word(i))) {
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
