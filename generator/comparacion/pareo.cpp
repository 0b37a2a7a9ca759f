#include "comparacion/pareo.hpp"

#include <algorithm>
#include <map>

#include "comparacion/palabras.hpp"

namespace generator::comparacion {
namespace {

using Nodos = std::vector<std::uint32_t>;

constexpr std::string_view kPublicados = "publicados";

class Cotejo {
  public:
    Cotejo(const Arbol& antes, const Arbol& despues, Pareo& pareo)
        : a_{antes}, b_{despues}, pareo_{pareo} {}

    void pair(std::uint32_t a, std::uint32_t b) {
        pareo_.de_antes[a] = b;
        pareo_.de_despues[b] = a;
        if (a_.is_lista(a)) {
            pair_lists(a_[a].hijos, b_[b].hijos);
            return;
        }
        for (const std::uint32_t hijo : a_[a].hijos) {
            const std::uint32_t other = b_.find_hijo(b, a_[hijo].segmento);
            if (other != kSinNodo && a_[hijo].segmento != kPublicados) {
                pair(hijo, other);
            }
        }
    }

  private:
    [[nodiscard]] bool is_left_of_a(std::uint32_t nodo) const {
        return pareo_.de_antes[nodo] == kSinNodo;
    }
    [[nodiscard]] bool is_left_of_b(std::uint32_t nodo) const {
        return pareo_.de_despues[nodo] == kSinNodo;
    }

    void pair_lists(const Nodos& a, const Nodos& b) {
        if (has_keys(a_, a) && has_keys(b_, b)) {
            return pair_first(a, b, [&](std::uint32_t nodo, std::uint32_t other) {
                return a_[nodo].clave == b_[other].clave;
            });
        }
        pair_first(a, b, [&](std::uint32_t nodo, std::uint32_t other) {
            return a_[nodo].contenido == b_[other].contenido;
        });
        pair_alike(a, b);
        pair_between(a, b);
    }

    /// Whether each element has a key, and no two the same.
    static bool has_keys(const Arbol& arbol, const Nodos& list) {
        std::vector<std::string_view> keys;
        keys.reserve(list.size());
        for (const std::uint32_t nodo : list) {
            keys.push_back(arbol[nodo].clave);
        }
        std::ranges::sort(keys);
        return !keys.empty() && !keys.front().empty() &&
               std::ranges::adjacent_find(keys) == keys.end();
    }

    template <class IsSame>
    void pair_first(const Nodos& a, const Nodos& b, IsSame is_same) {
        for (const std::uint32_t nodo : a) {
            const auto found = std::ranges::find_if(b, [&](std::uint32_t other) {
                return is_left_of_b(other) && is_same(nodo, other);
            });
            if (found != b.end()) {
                pair(nodo, *found);
            }
        }
    }

    struct Candidato {
        std::size_t comun = 0;
        std::size_t total = 0;
        std::uint32_t lejos = 0;  // places between them
        std::uint32_t a = 0;
        std::uint32_t b = 0;
    };

    void pair_alike(const Nodos& a, const Nodos& b) {
        std::vector<Candidato> candidatos;
        for (const std::uint32_t nodo : a) {
            for (const std::uint32_t other : b) {
                if (!is_left_of_a(nodo) || !is_left_of_b(other)) {
                    continue;
                }
                const std::size_t comun = shared(nodo, other);
                const std::size_t total = a_[nodo].peso + b_[other].peso;
                if (4 * comun >= total && comun > 0) {  // half of each, or more
                    const auto [least, most] = std::minmax(a_[nodo].lugar, b_[other].lugar);
                    candidatos.push_back({comun, total, most - least, nodo, other});
                }
            }
        }
        std::ranges::stable_sort(candidatos, [](const Candidato& x, const Candidato& y) {
            const std::size_t left = x.comun * y.total;
            const std::size_t right = y.comun * x.total;
            return left != right ? left > right : x.lejos < y.lejos;
        });
        for (const Candidato& candidato : candidatos) {
            if (is_left_of_a(candidato.a) && is_left_of_b(candidato.b)) {
                pair(candidato.a, candidato.b);
            }
        }
    }

    /// What is left and stands after the same neighbour is the same thing, if each is a single fact
    /// or they have anything in common.
    void pair_between(const Nodos& a, const Nodos& b) {
        std::map<std::uint32_t, Nodos> gaps;  // what is left of b, by the one before it
        std::uint32_t before = kSinNodo;
        for (const std::uint32_t other : b) {
            if (is_left_of_b(other)) {
                gaps[before].push_back(other);
            } else {
                before = other;
            }
        }
        before = kSinNodo;
        std::size_t at = 0;
        for (const std::uint32_t nodo : a) {
            if (!is_left_of_a(nodo)) {
                before = pareo_.de_antes[nodo];
                at = 0;
                continue;
            }
            const Nodos& gap = gaps[before];
            if (at < gap.size() && (shared(nodo, gap[at]) > 0 || are_single(nodo, gap[at]))) {
                pair(nodo, gap[at]);
            }
            ++at;
        }
    }

    /// Whether each holds one fact, and both the same one.
    [[nodiscard]] bool are_single(std::uint32_t a, std::uint32_t b) const {
        while (a_[a].hijos.size() == 1 && b_[b].hijos.size() == 1 &&
               a_[a_[a].hijos[0]].segmento == b_[b_[b].hijos[0]].segmento) {
            a = a_[a].hijos[0];
            b = b_[b].hijos[0];
        }
        return a_[a].hecho != nullptr && b_[b].hecho != nullptr;
    }

    /// How much of what two values say is the same.
    [[nodiscard]] std::size_t shared(std::uint32_t a, std::uint32_t b) const {
        if (a_[a].hecho != nullptr && b_[b].hecho != nullptr) {
            return shared_facts(a, b);
        }
        std::size_t result = 0;
        const bool is_list = a_.is_lista(a);
        for (std::size_t i = 0; i < a_[a].hijos.size(); ++i) {
            const std::uint32_t hijo = a_[a].hijos[i];
            const std::uint32_t other =
                is_list ? element_like(hijo, b_[b].hijos, i) : b_.find_hijo(b, a_[hijo].segmento);
            result += other == kSinNodo ? 0 : shared(hijo, other);
        }
        return result;
    }

    [[nodiscard]] std::size_t shared_facts(std::uint32_t a, std::uint32_t b) const {
        const std::string& of_a = a_[a].hecho->valor;
        const std::string& of_b = b_[b].hecho->valor;
        const std::size_t peso = std::min(a_[a].peso, b_[b].peso);
        if (of_a == of_b || peso == 0) {
            return peso;
        }
        const std::size_t words = std::max(split_words(of_a).size(), split_words(of_b).size());
        return peso * count_shared(of_a, of_b) / words;
    }

    /// The element of that key, or of that place if there are no keys.
    [[nodiscard]] std::uint32_t element_like(std::uint32_t nodo, const Nodos& list,
                                             std::size_t place) const {
        if (a_[nodo].clave.empty()) {
            return place < list.size() ? list[place] : kSinNodo;
        }
        const auto found = std::ranges::find_if(
            list, [&](std::uint32_t other) { return b_[other].clave == a_[nodo].clave; });
        return found == list.end() ? kSinNodo : *found;
    }

    const Arbol& a_;
    const Arbol& b_;
    Pareo& pareo_;
};

}  // namespace

Pareo pair_nodes(const Arbol& antes, const Arbol& despues) {
    Pareo pareo{.de_antes = Nodos(antes.size(), kSinNodo),
                .de_despues = Nodos(despues.size(), kSinNodo)};
    Cotejo{antes, despues, pareo}.pair(0, 0);
    return pareo;
}

void pair_publicados(const Arbol& antes, const Arbol& despues, const TraducirId& translate,
                     Pareo& pareo) {
    const std::uint32_t a = antes.find_hijo(0, kPublicados);
    const std::uint32_t b = despues.find_hijo(0, kPublicados);
    if (a == kSinNodo || b == kSinNodo) {
        return;
    }
    pareo.de_antes[a] = b;
    pareo.de_despues[b] = a;
    Cotejo cotejo{antes, despues, pareo};
    for (const std::uint32_t nodo : antes[a].hijos) {
        const auto id = translate(antes[nodo].clave);
        const auto found = std::ranges::find_if(despues[b].hijos, [&](std::uint32_t other) {
            return pareo.de_despues[other] == kSinNodo && despues[other].clave == id;
        });
        if (found != despues[b].hijos.end()) {
            cotejo.pair(nodo, *found);
        }
    }
}

std::vector<bool> longest_ascending(const std::vector<std::uint32_t>& lugares) {
    std::vector<std::size_t> length(lugares.size(), 1);
    std::vector<std::size_t> before(lugares.size(), lugares.size());
    std::size_t last = 0;
    for (std::size_t i = 0; i < lugares.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (lugares[j] < lugares[i] && length[j] + 1 > length[i]) {
                length[i] = length[j] + 1;
                before[i] = j;
            }
        }
        last = length[i] > length[last] ? i : last;
    }
    std::vector<bool> result(lugares.size(), false);
    for (std::size_t i = lugares.empty() ? 0 : last; i < lugares.size(); i = before[i]) {
        result[i] = true;
    }
    return result;
}

}  // namespace generator::comparacion
