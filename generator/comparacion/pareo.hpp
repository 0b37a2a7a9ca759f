#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "comparacion/arbol.hpp"

namespace generator::comparacion {

/// Which value of one input is the same thing in the other, by node; `kSinNodo` if it is only in
/// one.
struct Pareo {
    std::vector<std::uint32_t> de_antes;
    std::vector<std::uint32_t> de_despues;
};

/// Fields by their name. Elements by their key where all have one; else equal ones, then those that
/// share most of their words and numbers, then those that stand after the same neighbour. So an
/// element put in, taken out or moved makes no other element different.
/// What is published is named by its figure, and a figure by the place of an element that must be
/// paired before: `pair_publicados` does it.
[[nodiscard]] Pareo pair_nodes(const Arbol& antes, const Arbol& despues);

/// The id that a figure of `antes` has in `despues`; nothing if what it speaks of is not there.
using TraducirId = std::function<std::optional<std::string>(std::string_view)>;
void pair_publicados(const Arbol& antes, const Arbol& despues, const TraducirId& translate,
                     Pareo& pareo);

/// Marks which of these are to stay so that the rest, moved, explains their order: the longest
/// subsequence that ascends.
[[nodiscard]] std::vector<bool> longest_ascending(const std::vector<std::uint32_t>& lugares);

}  // namespace generator::comparacion
