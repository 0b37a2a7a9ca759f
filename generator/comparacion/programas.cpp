#include "comparacion/programas.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace generator::comparacion {
namespace {

/// Product, code, year, edition: in the order in which programmes are told.
auto key_of(const Cabeza& cabeza) {
    return std::tie(cabeza.ficha.producto, cabeza.ficha.codigo, cabeza.ficha.ejercicio,
                    cabeza.ficha.edicion);
}

bool is_known(const Cabeza& cabeza) {
    return !cabeza.ficha.producto.empty() && !cabeza.ficha.codigo.empty();
}

bool is_same(const Cabeza& a, const Cabeza& b) { return key_of(a) == key_of(b); }

bool is_other_edition(const Cabeza& a, const Cabeza& b) {
    return a.ficha.producto == b.ficha.producto && a.ficha.codigo == b.ficha.codigo &&
           a.ficha.ejercicio == b.ficha.ejercicio;
}

/// A programme's heads of both sides, paired step by step.
struct Grupo {
    std::vector<const Cabeza*> antes;
    std::vector<const Cabeza*> despues;
    std::vector<std::pair<const Cabeza*, const Cabeza*>> pares{};

    template <class IsSame>
    void pair_where(IsSame is_same_programme) {
        std::erase_if(antes, [&](const Cabeza* a) {
            const auto found = std::ranges::find_if(
                despues, [&](const Cabeza* b) { return is_same_programme(*a, *b); });
            if (found == despues.end()) {
                return false;
            }
            pares.emplace_back(a, *found);
            despues.erase(found);
            return true;
        });
    }

    /// The last year of those before with the first of those after.
    void pair_years() {
        while (!antes.empty() && !despues.empty()) {
            pares.emplace_back(antes.back(), despues.front());
            antes.pop_back();
            despues.erase(despues.begin());
        }
        for (const Cabeza* a : antes) {
            pares.emplace_back(a, nullptr);
        }
        for (const Cabeza* b : despues) {
            pares.emplace_back(nullptr, b);
        }
    }
};

std::optional<std::size_t> pieza_of(const Cabeza* cabeza) {
    return cabeza == nullptr ? std::nullopt : std::optional{cabeza->pieza};
}

}  // namespace

std::vector<ParDePiezas> pair_programas(std::vector<Cabeza> antes, std::vector<Cabeza> despues) {
    const auto sort = [](std::vector<Cabeza>& cabezas) {
        std::ranges::stable_sort(
            cabezas, [](const Cabeza& a, const Cabeza& b) { return key_of(a) < key_of(b); });
    };
    sort(antes);
    sort(despues);
    std::map<std::pair<std::string_view, std::string_view>, Grupo> grupos;
    std::vector<ParDePiezas> result;
    for (const Cabeza& cabeza : antes) {
        if (is_known(cabeza)) {
            grupos[{cabeza.ficha.producto, cabeza.ficha.codigo}].antes.push_back(&cabeza);
        } else {
            result.push_back({.antes = cabeza.pieza, .despues = std::nullopt});
        }
    }
    for (const Cabeza& cabeza : despues) {
        if (is_known(cabeza)) {
            grupos[{cabeza.ficha.producto, cabeza.ficha.codigo}].despues.push_back(&cabeza);
        } else {
            result.push_back({.antes = std::nullopt, .despues = cabeza.pieza});
        }
    }
    for (auto& [key, grupo] : grupos) {
        grupo.pair_where(is_same);
        grupo.pair_where(is_other_edition);
        grupo.pair_years();
        std::ranges::stable_sort(grupo.pares, [](const auto& a, const auto& b) {
            const Cabeza& of_a = a.second != nullptr ? *a.second : *a.first;
            const Cabeza& of_b = b.second != nullptr ? *b.second : *b.first;
            return key_of(of_a) < key_of(of_b);
        });
        for (const auto& [a, b] : grupo.pares) {
            result.push_back({.antes = pieza_of(a), .despues = pieza_of(b)});
        }
    }
    return result;
}

std::vector<Repetida> take_repeated(std::vector<Cabeza>& cabezas) {
    std::map<std::tuple<std::string, std::string, std::int32_t, std::string>, std::size_t> seen;
    std::vector<Repetida> result;
    std::erase_if(cabezas, [&](const Cabeza& cabeza) {
        if (!is_known(cabeza)) {
            return false;
        }
        const auto [first, is_new] = seen.emplace(key_of(cabeza), cabeza.pieza);
        if (!is_new) {
            result.push_back({.pieza = cabeza.pieza, .primera = first->second});
        }
        return !is_new;
    });
    return result;
}

}  // namespace generator::comparacion
