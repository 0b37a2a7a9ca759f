#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/ratio.hpp"

namespace generator::methodology {

/// A stretch of a sentence: letters, or the place of a number or name that is put in later.
struct PiezaFrase {
    enum class Tipo : std::uint8_t {
        literal,
        ejercicio,
        umbral,
        umbral_superior,
        nivel,
        numero,
        dimension,
        edicion,
        poblacion,
        valor,
        promedio,
    };
    Tipo tipo = Tipo::literal;
    std::string texto;              // literal
    std::int32_t desplazamiento{};  // ejercicio: {t-2} is -2
};

/// A sentence of the methodology, parsed when the edition is read. Its numbers come from the
/// threshold of its rule, so text and rule cannot disagree.
struct Frase {
    std::vector<PiezaFrase> piezas;

    [[nodiscard]] bool empty() const { return piezas.empty(); }
    [[nodiscard]] bool uses(PiezaFrase::Tipo tipo) const;
};

/// Placeholders: {t}, {t-1}, {t-2}, {umbral}, {umbral_superior}, {nivel}, {n}, {dimension},
/// {edicion}, {poblacion}, {valor}, {promedio}. `unknown` receives the first one that is none of
/// them (or a brace left open), and then there is no sentence.
[[nodiscard]] std::optional<Frase> parse_frase(std::string_view text, std::string& unknown);

/// What the placeholders of one sentence stand for.
struct DatosFrase {
    std::int32_t ejercicio = 0;
    std::optional<base::Ratio> umbral;  // printed as a percentage: 17/20 is "85%"
    std::optional<base::Ratio> umbral_superior{};
    std::string_view nivel;
    std::string_view numero;  // {n}: of an indicator within its nivel
    std::string_view dimension;
    std::string_view edicion;
    std::string_view poblacion{};       // "potencial", "objetivo"
    std::string_view valor{};           // the figure judged, as the document prints it
    std::string_view promedio{};        // the mean that it is compared with, likewise
    std::string_view cifra_valor{};     // ids of the figures that those two print
    std::string_view cifra_promedio{};  //
};

/// Letters of a sentence that are a figure.
struct CitaFrase {
    std::size_t begin = 0;
    std::size_t size = 0;
    std::string cifra;  // its id
};
[[nodiscard]] std::string write_frase(const Frase& frase, const DatosFrase& datos);
/// The same, and which of its letters are figures: in their order.
[[nodiscard]] std::string write_frase(const Frase& frase, const DatosFrase& datos,
                                      std::vector<CitaFrase>& citas);

/// "85%", "12,5%": a threshold as sentences print it.
[[nodiscard]] std::string write_umbral(const base::Ratio& umbral);

}  // namespace generator::methodology
