#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "comparacion/comparacion.hpp"

namespace generator::comparacion {

/// Who an input is about, from its first keys alone.
struct Cabeza {
    Ficha ficha;  // empty if its keys could not be read
    std::size_t pieza = 0;
};

/// The inputs of one programme; of what is only in one folder, that one.
struct ParDePiezas {
    std::optional<std::size_t> antes;
    std::optional<std::size_t> despues;
};

/// Pairs two folders: by product, edition, code and year; what is left, in another edition; what is
/// still left, in another year, the last of those before with the first of those after. By product,
/// code and year. Heads without keys are not paired.
[[nodiscard]] std::vector<ParDePiezas> pair_programas(std::vector<Cabeza> antes,
                                                      std::vector<Cabeza> despues);

/// Takes out whoever is there already, and names it: the later piece and the first.
struct Repetida {
    std::size_t pieza = 0;
    std::size_t primera = 0;
};
[[nodiscard]] std::vector<Repetida> take_repeated(std::vector<Cabeza>& cabezas);

}  // namespace generator::comparacion
