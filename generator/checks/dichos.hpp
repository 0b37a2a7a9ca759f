#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "checks/formula_palabras.hpp"
#include "model/dato.hpp"

// What a text says in words that data say in numbers: counts, ages, dates, years.
namespace generator::checks {

/// Whether a text has a piece of a word, before it is read word by word.
[[nodiscard]] inline bool has(std::string_view texto, std::string_view piece) {
    return texto.find(piece) != std::string_view::npos;
}

/// The sentences of a text, without their points. A point between digits ends none.
[[nodiscard]] std::vector<std::string_view> read_oraciones(std::string_view texto);

/// A whole number: "1.025", "49". Not a share, an amount of money, a part of a decimal or of a
/// code.
struct CantidadDicha {
    std::int64_t valor = 0;
    std::string_view texto;
    std::size_t fin = 0;       // byte after it
    std::int64_t holgura = 0;  // by how much it was rounded at most
};
[[nodiscard]] std::vector<CantidadDicha> find_cantidades(std::string_view texto);
/// Thousands in words: "12,3 mil", which is 12.300 give or take 50. Without decimals, zeros at the
/// end are rounding too: "40 mil" is 40.000 give or take 5.000.
[[nodiscard]] std::vector<CantidadDicha> find_miles(std::string_view texto);

inline constexpr std::int64_t kSinTope = std::numeric_limits<std::int64_t>::max();
/// Whole years of age, both ends included: "entre 14 y 17 años", "menores de 3 años".
struct EdadDicha {
    std::int64_t desde = 0;
    std::int64_t hasta = kSinTope;
    std::string_view fragmento{};
};
[[nodiscard]] std::vector<EdadDicha> find_edades(std::string_view texto);

/// A date that has at least a month: "10 de agosto", "marzo de 2021", "30-06-2021".
struct FechaDicha {
    std::int32_t anio = 0;  // 0: not said
    std::int32_t mes = 0;
    std::int32_t dia = 0;  // 0: not said
    std::string_view fragmento{};
};
[[nodiscard]] std::vector<FechaDicha> find_fechas(std::string_view texto);

/// Calendar years: four digits of this century or the last.
[[nodiscard]] std::vector<std::int32_t> find_anios(std::string_view texto);

/// Whether a folded word is the name of a month.
[[nodiscard]] bool is_mes(std::string_view palabra);

/// Whether a count is the number of a year.
[[nodiscard]] bool is_year(const CantidadDicha& cantidad);
/// «Al mes de junio»: until a month that does not end the year.
[[nodiscard]] bool is_of_months(std::span<const Palabra> palabras);

/// Whether a folded word names persons: "niños", "NNA", "beneficiarias".
[[nodiscard]] bool names_persons(std::string_view palabra);

/// Whether the word at `index` is denied by one of the few words before it: "no", "sin", "ni".
[[nodiscard]] bool is_denied(const std::vector<Palabra>& palabras, std::size_t index);

}  // namespace generator::checks
