#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace generator::model {

/// Fields that tell an element of a list from its neighbours, so that it is named by them
/// ("periodos/2023"). What has none (componentes, indicadores) is told by its place, from 1.
inline constexpr std::array<std::string_view, 4> kClaves{"anio", "region", "subtitulo", "figura"};

[[nodiscard]] constexpr bool is_clave(std::string_view campo) {
    return std::ranges::find(kClaves, campo) != kClaves.end();
}

}  // namespace generator::model
