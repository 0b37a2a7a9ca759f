#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/decimal.hpp"

namespace generator::model {

/// Why a value is absent. Never 0, never an empty text.
enum class SinValor : std::uint8_t {
    no_informado,   // S/I, or the field is not there, or null
    no_aplica,      // N/A
    no_comparable,  // N/C: the indicator changed or is new
};

inline constexpr std::array kSinValores{SinValor::no_informado, SinValor::no_aplica,
                                        SinValor::no_comparable};
/// "S/I", "N/A", "N/C": as the input writes it and the documents print it.
[[nodiscard]] constexpr std::string_view to_text(SinValor sin_valor) {
    switch (sin_valor) {
        case SinValor::no_aplica:
            return "N/A";
        case SinValor::no_comparable:
            return "N/C";
        case SinValor::no_informado:
            break;
    }
    return "S/I";
}

/// Where a datum comes from (diseno: "Every datum has an origin").
enum class Procedencia : std::uint8_t {
    informado,     // the service reported it: the default
    publicado,     // a published result whose operands nobody published
    reconstruido,  // inferred by us, with method and alternatives
    sin_dato,      // nobody: the key is not there, or is null
};

/// "informado", "publicado", "reconstruido", "sin dato"
[[nodiscard]] std::string_view to_text(Procedencia procedencia);

/// Where a datum stands in its file: byte offset, for line and column, and JSON pointer.
struct Lugar {
    std::uint32_t offset = 0;
    std::string puntero;
};

/// A stretch of the input that shares one origin: an entry of `origenes`.
struct Origen {
    Procedencia procedencia = Procedencia::informado;
    std::vector<std::string> datos;  // JSON pointers: each covers everything below it
    std::string fuente;              // document and place, if it was published
    std::string metodo;              // required if reconstruido
    std::string alternativas;        // other values that the evidence allows
    std::string confirmado_por;      // who confirmed a reconstruido, empty if nobody
    std::string confirmado_el;       // ISO date
    Lugar lugar;
};

/// A fact, or why there is none; with its place and its origin.
template <class T>
struct Dato {
    std::variant<SinValor, T> valor = SinValor::no_informado;
    Procedencia procedencia = Procedencia::informado;
    Lugar lugar;

    [[nodiscard]] bool has_value() const { return valor.index() == 1; }
    [[nodiscard]] const T& value() const { return std::get<1>(valor); }
    [[nodiscard]] const T* get() const { return std::get_if<1>(&valor); }
    [[nodiscard]] SinValor sin_valor() const { return std::get<0>(valor); }
};

/// A number that counts and does not divide: its denominador is N/A.
[[nodiscard]] inline bool is_count(const Dato<base::Decimal>& numerador,
                                   const Dato<base::Decimal>& denominador) {
    return numerador.has_value() && !denominador.has_value() &&
           denominador.sin_valor() == SinValor::no_aplica;
}

/// A calendar year. Not a number: years are not added to amounts.
struct Anio {
    std::int32_t valor = 0;
    [[nodiscard]] friend auto operator<=>(const Anio&, const Anio&) = default;
};
[[nodiscard]] constexpr Anio operator-(Anio anio, int years) { return {anio.valor - years}; }
[[nodiscard]] constexpr Anio operator+(Anio anio, int years) { return {anio.valor + years}; }

/// The element of a list that is of that year, or `nullptr`.
template <class Element>
[[nodiscard]] const Element* find_year(const std::vector<Element>& elements, std::int32_t anio) {
    for (const Element& element : elements) {
        if (element.anio.has_value() && element.anio.value().valor == anio) {
            return &element;
        }
    }
    return nullptr;
}

/// Thousands of pesos (M$) of the year they belong to: nominal.
struct MilesCorrientes {
    std::int64_t valor = 0;
    [[nodiscard]] friend auto operator<=>(const MilesCorrientes&, const MilesCorrientes&) = default;
};
[[nodiscard]] constexpr MilesCorrientes operator+(MilesCorrientes a, MilesCorrientes b) {
    return {a.valor + b.valor};
}

/// A count of persons, places, units of production.
struct Cantidad {
    std::int64_t valor = 0;
    [[nodiscard]] friend auto operator<=>(const Cantidad&, const Cantidad&) = default;
};

/// Dates are validated when read: a Fecha always exists in the calendar.
struct Fecha {
    std::int32_t anio = 0;
    std::int32_t mes = 0;
    std::int32_t dia = 0;
    [[nodiscard]] friend auto operator<=>(const Fecha&, const Fecha&) = default;
};
struct FechaHora {
    Fecha fecha;
    std::int32_t hora = 0;
    std::int32_t minuto = 0;
};
struct Mes {
    std::int32_t anio = 0;
    std::int32_t mes = 0;
    [[nodiscard]] friend auto operator<=>(const Mes&, const Mes&) = default;
};

/// As the input writes them: "2020-12", "2021-06-30", "2024-04-25T12:21".
[[nodiscard]] std::string iso_text(const Mes& mes);
[[nodiscard]] std::string iso_text(const Fecha& fecha);
[[nodiscard]] std::string iso_text(const FechaHora& momento);

/// A result given as published, by the id of its figure ("cobertura.2021"). Printed as given where
/// its operands are absent, compared with ours where they are there.
struct Publicado {
    std::string figura;
    Dato<base::Decimal> valor;
    std::string fuente;
};

/// What every product's file begins with.
struct Encabezado {
    std::string producto;
    std::string edicion;
    std::string codigo;  // [A-Za-z0-9_-]+, names the outputs
    Dato<Anio> ejercicio;
    std::vector<Origen> origenes;
    std::vector<Publicado> publicados;
};

}  // namespace generator::model
