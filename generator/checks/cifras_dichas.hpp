#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/decimal.hpp"
#include "checks/dichos.hpp"

// What a sentence says of a figure that it names: its percentage, or that it rose or fell.
namespace generator::checks {

/// "92,3%": of a text that outlives it.
struct PorcentajeDicho {
    base::Decimal valor;
    std::string_view texto;
};
/// Whether a percentage is that value, rounded or cut to its decimals. `valor` is a ratio.
[[nodiscard]] bool agrees(const PorcentajeDicho& dicho, const base::Ratio& valor);

/// The words of a sentence, and where they stand.
struct Oracion {
    std::string_view texto;
    std::vector<Palabra> palabras;
};
[[nodiscard]] Oracion read_oracion(std::string_view texto);

/// The percentage that a sentence says of what its words up to `last` name: nothing but verbs and
/// the year stand between them. «La cobertura de 2025 fue de 14,7%»; not «la cobertura aumentó en
/// 3%», nor «14,7% de la meta».
[[nodiscard]] std::optional<PorcentajeDicho> said_of(const Oracion& oracion, std::size_t last);

/// Whether the name that begins at word `first` is no part of another: «la cobertura», and not «la
/// meta de cobertura».
[[nodiscard]] bool is_own_name(const Oracion& oracion, std::size_t first);

enum class Tendencia : std::uint8_t { sube, baja };
/// What a sentence affirms of what its words from `first` to `last` name: «el gasto por
/// beneficiario disminuyó», «la disminución del gasto por beneficiario». Not what it denies, or
/// hopes for.
[[nodiscard]] std::optional<Tendencia> trend_of(const Oracion& oracion, std::size_t first,
                                                std::size_t last);

/// Whether it speaks of a part of the programme or of the year, or of what is expected.
[[nodiscard]] bool is_of_part(const Oracion& oracion);

}  // namespace generator::checks
