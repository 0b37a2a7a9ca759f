#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/valor.hpp"

namespace generator::document {

/// How a number is printed. Decimals, separators and the space before % belong to the edition and
/// the field, never to a locale (diseno, "Numbers"): a template names one of these.
enum class Format : std::uint8_t {
    none,
    miles,     // "20.127.079", "0"; "-" for a value that nobody reported, as in the official tables
    entero,    // "1.646", "0"; no value as its reason
    anio,      // "2023": never grouped
    pct0,      // ratio, 1 is 100 %: "100%"
    pct1,      // "36,5%"
    pct2,      // "78,50%"
    decimal1,  // "1.435,1"
    decimal2,  // "92,00"
    pct1_o_guion,  // as pct1, "-" for a value that nobody reported
    pct2_o_guion,  // as pct2, the same way
    punto,         // "2133.00": a point, no groups; decimals are those of the datum
    pct_punto,     // ratio, the same way, without its sign: "27.08"
    factor,        // at most 4 decimals, trailing zeros cut: "1,035"
    impreso,       // of a figure, as its explanation prints it: a grade or a date too
};

/// The format of this name; `nullopt` if there is none.
[[nodiscard]] std::optional<Format> find_format(std::string_view name);
[[nodiscard]] std::vector<std::string_view> format_names();

/// The number as it is printed, the only place where a figure is rounded; `nullopt` if it leaves
/// 64 bits. `Numero::decimales` overrides the decimals of the format.
[[nodiscard]] std::optional<std::string> format_numero(const report::Numero& numero, Format format);

}  // namespace generator::document
