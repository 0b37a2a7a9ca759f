#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

// Tables of damaged words, for the text checks.
namespace generator::checks {

/// A damaged word, or part of one, and what it was.
struct Reparada {
    std::string_view mala;
    std::string_view buena;
};

/// Rows in the order of their words, and which lengths the words of each first letter have: almost
/// every word of a text is told apart by that alone.
template <std::size_t N>
class Tabla {
  public:
    explicit constexpr Tabla(const std::array<Reparada, N>& filas) : filas_{filas} {
        std::ranges::sort(filas_, {}, &Reparada::mala);
        for (const Reparada& fila : filas_) {
            lengths_[index_of(fila.mala[0])] |= 1U << fila.mala.size();
        }
    }

    /// The row of that word, or `nullptr`.
    [[nodiscard]] const Reparada* find(std::string_view word) const {
        const bool may_be = word.size() < kLengths && word[0] >= 'a' && word[0] <= 'z' &&
                            (lengths_[index_of(word[0])] >> word.size() & 1U) != 0;
        if (!may_be) {
            return nullptr;
        }
        const auto found = std::ranges::lower_bound(filas_, word, {}, &Reparada::mala);
        return found != filas_.end() && found->mala == word ? &*found : nullptr;
    }

  private:
    static constexpr std::size_t kLengths = 32;
    static constexpr std::size_t index_of(char letter) {
        return static_cast<std::size_t>(letter - 'a');
    }

    std::array<Reparada, N> filas_;
    std::array<std::uint32_t, 26> lengths_{};
};

}  // namespace generator::checks
