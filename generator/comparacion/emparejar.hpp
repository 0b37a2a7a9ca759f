#pragma once

#include <cstddef>
#include <optional>
#include <vector>

namespace generator::comparacion {

/// A thing of one list and the same thing of the other, by index; at least one is there.
struct ParDeIndices {
    std::optional<std::size_t> antes;
    std::optional<std::size_t> despues;
};

/// Pairs two lists by the first of `is_same` that holds, each thing once: whatever the strict one
/// leaves, the next one tries. In the order of `despues`, what is only in `antes` at the end.
template <class A, class B, class... IsSame>
[[nodiscard]] std::vector<ParDeIndices> pair_lists(const std::vector<A>& antes,
                                                   const std::vector<B>& despues,
                                                   IsSame... is_same) {
    std::vector<std::optional<std::size_t>> of_despues(despues.size());
    std::vector<bool> is_taken(antes.size(), false);
    const auto pass = [&](auto& is_alike) {
        for (std::size_t j = 0; j < despues.size(); ++j) {
            for (std::size_t i = 0; i < antes.size() && !of_despues[j]; ++i) {
                if (!is_taken[i] && is_alike(antes[i], despues[j])) {
                    of_despues[j] = i;
                    is_taken[i] = true;
                }
            }
        }
    };
    (pass(is_same), ...);
    std::vector<ParDeIndices> result;
    for (std::size_t j = 0; j < despues.size(); ++j) {
        result.push_back({.antes = of_despues[j], .despues = j});
    }
    for (std::size_t i = 0; i < antes.size(); ++i) {
        if (!is_taken[i]) {
            result.push_back({.antes = i, .despues = std::nullopt});
        }
    }
    return result;
}

}  // namespace generator::comparacion
