#pragma once

#include <cstdint>
#include <iterator>
#include <random>
#include <string>
#include <string_view>

#include "base/utf8.hpp"

namespace support {

/// Words of official texts, and what breaks programs: marks of HTML, PDF, templates and JSON,
/// ligatures, long addresses, a soft hyphen, a no-break space, signs of both faces.
inline constexpr std::string_view kPalabras[] = {
    "niños",
    "niñas",
    "adolescentes",
    "residencia",
    "intervención",
    "protección",
    "año",
    "evaluación",
    "presupuestaria",
    "institución",
    "de",
    "la",
    "en",
    "y",
    "que",
    "el",
    "con",
    "para",
    "los",
    "un",
    "oficina",
    "flujo",
    "afín",
    "difícil",
    "eficiencia",
    "¿cuánto?",
    "«entre",
    "comillas»",
    "(paréntesis)",
    "50%",
    "1.234,5",
    "N°",
    "3/4",
    "a&b",
    "<b>",
    "</td>",
    "&amp;",
    "{programa}",
    "{{x}}",
    "\\n",
    "\\",
    "\"cita\"",
    "'simple'",
    "—",
    "…",
    "≥",
    "→",
    "•",
    "co\u00ADoperación",
    "20\u00A0km",
    "https://www.ejemplo.gob.cl/archivo/2023/informe?id=1&x=2",
    "(((",
    "$",
    "ministerio/servicio/programa",
    "ex-ante",
    "anti\u2011humo",
    "]]>",
    "%PDF",
    "endstream",
};
inline constexpr std::string_view kSilabas[] = {"ca", "re",    "mi",  "to", "lu",
                                                "ñe", "cción", "tra", "fi"};

/// Chance from a seed: the same on every machine.
class Azar {
  public:
    explicit Azar(std::uint32_t semilla) : random_{semilla} {}

    /// From `least` to `most`, both included.
    std::int64_t between(std::int64_t least, std::int64_t most) {
        const auto range = static_cast<std::uint64_t>(most - least) + 1;
        return least + static_cast<std::int64_t>(random_() % range);
    }
    bool chance(int percent) { return between(0, 99) < percent; }
    template <class List>
    const auto& one_of(const List& list) {
        return list[static_cast<std::size_t>(between(0, std::ssize(list) - 1))];
    }

  private:
    std::mt19937_64 random_;
};

/// The first `most` characters of a text, without spaces at its end.
inline std::string cut(const std::string& text, std::size_t most) {
    std::size_t at = 0;
    for (std::size_t count = 0; at < text.size() && count < most; ++count) {
        at += generator::base::decode_utf8(text, at).size;
    }
    std::string result = text.substr(0, at);
    while (result.ends_with(' ')) {
        result.pop_back();
    }
    return result;
}

}  // namespace support
