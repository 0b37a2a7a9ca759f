#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/ratio.hpp"
#include "report/valor.hpp"

// Tables of typed cells: what every writer of tables reads, whatever its format.
namespace generator::consolidado {

enum class FormatoNumero : std::uint8_t {
    anio,        // a year: no thousands
    numero,      // amounts, counts, quotients
    porcentaje,  // 1 is 100 %
};

/// An exact number, and how a person reads it. Its value is never rounded.
struct NumeroCelda {
    base::Ratio valor;
    FormatoNumero formato = FormatoNumero::numero;
    std::int8_t decimales = 0;

    [[nodiscard]] friend bool operator==(const NumeroCelda&, const NumeroCelda&) = default;
};

/// What is not reported, does not apply or is not comparable is neither a text, nor 0, nor empty.
using Contenido = std::variant<std::string, bool, NumeroCelda, report::Ausencia>;

struct Celda {
    std::uint32_t columna = 0;  // index into Tabla::columnas
    Contenido contenido;

    [[nodiscard]] friend bool operator==(const Celda&, const Celda&) = default;
};
/// Ascending by column, each column at most once; a column without a cell is empty.
using Fila = std::vector<Celda>;

struct Columna {
    std::string nombre;
    std::uint32_t ancho = 0;  // characters of its longest cell, as a person reads it
};

struct Tabla {
    std::string id;      // "no_incluidos": a key, part of a file name
    std::string nombre;  // "No incluidos"
    std::vector<Columna> columnas;
    std::uint32_t fijas = 0;  // columns at the left that stay in view
};

/// Characters that a cell takes, as a person reads it.
[[nodiscard]] std::uint32_t width_of(const Contenido& contenido);

/// "S/I", "N/A", "N/C" are absences; anything else is itself.
[[nodiscard]] Contenido to_contenido(std::string text);
[[nodiscard]] Contenido to_contenido(std::int64_t count);

}  // namespace generator::consolidado
