#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// Texts compared word by word.
namespace generator::comparacion {

enum class Tono : std::uint8_t { igual, quitado, puesto, omitido };

/// A stretch of two texts. What is `omitido` is in both and is not shown: its text is empty.
struct Tramo {
    Tono tono = Tono::igual;
    std::string texto;

    [[nodiscard]] friend bool operator==(const Tramo&, const Tramo&) = default;
};

/// The words of a text, each with the spaces after it: joined they are the text.
[[nodiscard]] std::vector<std::string_view> split_words(std::string_view texto);

/// How many words two texts share, in any order.
[[nodiscard]] std::size_t count_shared(std::string_view a, std::string_view b);

/// What `despues` takes away from `antes` and puts in. Of what both have, only the `contexto` words
/// beside a change are kept; a longer stretch of theirs is `omitido`.
[[nodiscard]] std::vector<Tramo> compare_words(std::string_view antes, std::string_view despues,
                                               std::size_t contexto);

}  // namespace generator::comparacion
