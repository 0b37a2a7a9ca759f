#include "comparacion/palabras.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

#include "base/words.hpp"

namespace generator::comparacion {
namespace {

using Palabras = std::vector<std::string_view>;

/// Beyond this many pairs of words, what lies between the equal ends is told as replaced.
constexpr std::size_t kMostPairs = 4'000'000;

void append(std::vector<Tramo>& out, Tono tono, std::string_view texto) {
    if (texto.empty()) {
        return;
    }
    if (out.empty() || out.back().tono != tono) {
        out.push_back({.tono = tono, .texto = {}});
    }
    out.back().texto += texto;
}

void append(std::vector<Tramo>& out, Tono tono, std::span<const std::string_view> palabras) {
    for (const std::string_view palabra : palabras) {
        append(out, tono, palabra);
    }
}

/// The words of a text, and what each is compared by: without the space that parts it from the next
/// one, because the last word has none.
struct Texto {
    Palabras palabras;
    Palabras claves;
};

std::string_view without_space(std::string_view palabra) {
    return palabra.ends_with(' ') ? palabra.substr(0, palabra.size() - 1) : palabra;
}

Texto read(std::string_view texto) {
    Texto result{.palabras = split_words(texto), .claves = {}};
    result.claves.reserve(result.palabras.size());
    std::ranges::transform(result.palabras, std::back_inserter(result.claves), without_space);
    return result;
}

/// The words of both between `head` equal ones and `tail` equal ones. A change is told as what was
/// taken away, then what was put in.
void append_changes(const Texto& a, const Texto& b, std::size_t head, std::size_t tail,
                    std::vector<Tramo>& out) {
    const std::size_t end_a = a.palabras.size() - tail;
    const std::size_t end_b = b.palabras.size() - tail;
    const std::span<const std::string_view> keys_a{a.claves.data() + head, end_a - head};
    const std::span<const std::string_view> keys_b{b.claves.data() + head, end_b - head};
    if (keys_a.size() * keys_b.size() > kMostPairs) {
        append(out, Tono::quitado, std::span{a.palabras}.subspan(head, keys_a.size()));
        append(out, Tono::puesto, std::span{b.palabras}.subspan(head, keys_b.size()));
        return;
    }
    const base::CommonWords comunes{keys_a, keys_b};
    std::string quitado;
    std::string puesto;
    const auto flush = [&] {
        append(out, Tono::quitado, std::exchange(quitado, {}));
        append(out, Tono::puesto, std::exchange(puesto, {}));
    };
    std::size_t i = 0;
    std::size_t j = 0;
    while (i < keys_a.size() || j < keys_b.size()) {
        if (comunes.are_equal(i, j)) {
            flush();
            append(out, Tono::igual, b.palabras[head + j]);
            ++i;
            ++j;
        } else if (comunes.passes_first(i, j)) {
            quitado += a.palabras[head + i++];
        } else {
            puesto += b.palabras[head + j++];
        }
    }
    flush();
}

/// Of a stretch that both texts have: its words beside the changes, and that there is more.
void append_context(std::string_view texto, std::size_t before, std::size_t after,
                    std::vector<Tramo>& out) {
    const Palabras palabras = split_words(texto);
    if (palabras.size() <= before + after + 1) {
        out.push_back({.tono = Tono::igual, .texto = std::string{texto}});
        return;
    }
    const std::span<const std::string_view> all{palabras};
    append(out, Tono::igual, all.first(before));
    out.push_back({.tono = Tono::omitido, .texto = {}});
    append(out, Tono::igual, all.last(after));
}

}  // namespace

Palabras split_words(std::string_view texto) {
    Palabras result;
    std::size_t begin = 0;
    while (begin < texto.size()) {
        const std::size_t space = texto.find_first_of(" \n\t", begin);
        const std::size_t next =
            space == std::string_view::npos ? space : texto.find_first_not_of(" \n\t", space);
        const std::size_t end = std::min(next, texto.size());
        result.push_back(texto.substr(begin, end - begin));
        begin = end;
    }
    return result;
}

std::size_t count_shared(std::string_view a, std::string_view b) {
    Palabras of_a = read(a).claves;
    Palabras of_b = read(b).claves;
    std::ranges::sort(of_a);
    std::ranges::sort(of_b);
    Palabras shared;
    std::ranges::set_intersection(of_a, of_b, std::back_inserter(shared));
    return shared.size();
}

std::vector<Tramo> compare_words(std::string_view antes, std::string_view despues,
                                 std::size_t contexto) {
    Texto a = read(antes);
    Texto b = read(despues);
    if (a.claves == b.claves && antes != despues) {
        a.claves = a.palabras;  // they differ in a space at their end
        b.claves = b.palabras;
    }
    const auto [end_a, end_b] = std::ranges::mismatch(a.claves, b.claves);
    const auto head = static_cast<std::size_t>(end_a - a.claves.begin());
    const std::size_t most = std::min(a.claves.size(), b.claves.size()) - head;
    const auto tail = static_cast<std::size_t>(
        std::mismatch(a.claves.rbegin(), a.claves.rbegin() + static_cast<std::ptrdiff_t>(most),
                      b.claves.rbegin())
            .first -
        a.claves.rbegin());
    std::vector<Tramo> whole;
    append(whole, Tono::igual, std::span{b.palabras}.first(head));
    append_changes(a, b, head, tail, whole);
    append(whole, Tono::igual, std::span{b.palabras}.last(tail));
    std::vector<Tramo> result;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (whole[i].tono == Tono::igual) {
            append_context(whole[i].texto, i == 0 ? 0 : contexto,
                           i + 1 == whole.size() ? 0 : contexto, result);
        } else {
            result.push_back(std::move(whole[i]));
        }
    }
    return result;
}

}  // namespace generator::comparacion
