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

/// Rows by the first letter of their words, and which lengths the words of each letter have: almost
/// every word of a text is told apart by that alone.
template <std::size_t N>
class Tabla {
  public:
    explicit constexpr Tabla(const std::array<Reparada, N>& filas) : filas_{filas} {
        std::ranges::sort(filas_, {}, &Reparada::mala);
        for (const Reparada& fila : filas_) {
            const std::size_t letter = index_of(fila.mala[0]);
            lengths_[letter] |= 1U << fila.mala.size();
            ends_[letter] = static_cast<std::uint8_t>(&fila - filas_.data() + 1);
        }
    }

    /// The row of that word, with `first` for its first letter, or `nullptr`.
    [[nodiscard]] const Reparada* find(char first, std::string_view word) const {
        const std::size_t letter = index_of(first);
        const bool may_be = letter < kLetters && word.size() < kLengths &&
                            (lengths_[letter] >> word.size() & 1U) != 0;
        if (!may_be) {
            return nullptr;
        }
        const std::string_view rest = word.substr(1);
        for (std::size_t i = ends_[letter]; i > 0 && filas_[i - 1].mala[0] == first; --i) {
            if (filas_[i - 1].mala.substr(1) == rest) {
                return &filas_[i - 1];
            }
        }
        return nullptr;
    }
    [[nodiscard]] const Reparada* find(std::string_view word) const { return find(word[0], word); }

  private:
    static_assert(N < 256);
    static constexpr std::size_t kLengths = 32;
    static constexpr std::size_t kLetters = 26;
    /// Beyond the last one, of what is no lower case letter.
    static constexpr std::size_t index_of(char letter) {
        return static_cast<std::size_t>(static_cast<unsigned char>(letter)) - 'a';
    }

    std::array<Reparada, N> filas_;
    std::array<std::uint32_t, kLetters> lengths_{};
    std::array<std::uint8_t, kLetters> ends_{};  // row after the last one of each letter
};

}  // namespace generator::checks
