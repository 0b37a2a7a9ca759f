#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

// What is different between two reports: of two versions of a programme, or of two of its years.
namespace generator::comparacion {

/// What a difference is about.
enum class Asunto : std::uint8_t { hecho, cifra, veredicto, frase, contradiccion };
inline constexpr std::size_t kAsuntos = 5;

enum class Cambio : std::uint8_t {
    cambio,       // is in both, and is not the same
    aparecio,     // only afterwards
    desaparecio,  // only before
    se_movio,     // the same element, elsewhere in its list
};

/// One side of a difference. What is not there has an empty text and no line.
struct Version {
    std::string texto;    // as the input writes it, or the document prints it
    std::string exacto;   // of a figure
    std::string origen;   // of a fact or a figure
    std::string puntero;  // JSON pointer in the file of this side
    std::uint32_t linea = 0;

    [[nodiscard]] friend bool operator==(const Version&, const Version&) = default;
};

/// A fact of something that appeared or vanished whole.
struct Parte {
    std::string ruta;
    Version version;
};

struct Diferencia {
    Asunto asunto = Asunto::hecho;
    Cambio cambio = Cambio::cambio;
    bool is_historia = false;  // of a year that both files tell, and tell differently
    bool is_prosa = false;     // texts to be compared word by word
    /// By key: "periodos/2023/gasto", "componentes/2/nombre" (places from 1, of the file that has
    /// it, the later one if both do); the id of a figure; "EJI_SUB ejecucion.inicial.2023".
    std::string ruta{};
    std::string nombre{};  // what that is, for a person
    std::string unidad{};
    Version antes{};
    Version despues{};
    std::vector<Parte> partes{};        // of what appeared or vanished whole
    std::vector<std::string> causas{};  // of a figure: what moved it
};

/// Who was compared.
struct Ficha {
    std::string producto;
    std::string edicion;
    std::string codigo;
    std::int32_t ejercicio = 0;
};

struct Comparacion {
    Ficha antes;
    Ficha despues;
    /// Of two years of a programme only what both files tell of one year is compared, besides
    /// texts, dates and verdicts.
    bool is_interanual = false;
    /// Year of the prices of each side; empty of nominal amounts. What depends on it is compared
    /// only between equal ones.
    std::string precios_antes{};
    std::string precios_despues{};
    std::vector<Diferencia> diferencias;  // by asunto; facts as they are declared
};

/// Whether two years are at prices that cannot be compared.
[[nodiscard]] bool has_other_prices(const Comparacion& comparacion);

[[nodiscard]] std::size_t count(const Comparacion& comparacion, Asunto asunto);

/// "datos", "cifras"...
[[nodiscard]] std::string_view to_text(Asunto asunto);
/// "cambió", "apareció"...
[[nodiscard]] std::string_view to_text(Cambio cambio);

/// What came of one programme of the two folders.
enum class Resultado : std::uint8_t {
    iguales,
    distintos,
    solo_antes,
    solo_despues,
    sin_comparar,  // an input is not valid
};
inline constexpr std::size_t kResultados = 5;

/// A programme with its files.
struct Comparado {
    Resultado resultado = Resultado::iguales;
    std::string archivo_antes{};  // empty: it has none
    std::string archivo_despues{};
    Comparacion comparacion{};
};

/// How many of each there were.
struct Resumen {
    std::array<std::size_t, kResultados> programas{};
    std::array<std::size_t, kAsuntos> diferencias{};

    void add(const Comparado& comparado);
    [[nodiscard]] std::size_t of(Resultado resultado) const {
        return programas[static_cast<std::size_t>(resultado)];
    }
    [[nodiscard]] std::size_t of(Asunto asunto) const {
        return diferencias[static_cast<std::size_t>(asunto)];
    }
    [[nodiscard]] bool has_differences() const {
        return of(Resultado::distintos) + of(Resultado::solo_antes) + of(Resultado::solo_despues) >
               0;
    }
};

}  // namespace generator::comparacion
