#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace generator::model {

/// Which way is better for an indicator.
enum class Sentido : std::uint8_t { ascendente, descendente };
inline constexpr std::array<std::string_view, 2> kSentidos{"ascendente", "descendente"};
/// As the input writes it.
[[nodiscard]] constexpr std::string_view to_text(Sentido sentido) {
    return kSentidos[static_cast<std::size_t>(sentido)];
}

}  // namespace generator::model
