#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/ratio.hpp"

namespace generator::figures {

/// Why a figure has no value. `desborde` never leaves this stage: it becomes a fault.
enum class SinValor : std::uint8_t { no_informado, no_aplica, no_comparable, desborde };

/// How the figure is printed: chooses unit and format.
enum class Unidad : std::uint8_t { porcentaje, miles, miles_por_unidad, personas, numero };

/// M$ of one price year, exact. Nominal M$ are another type (model::MilesCorrientes) and the two
/// do not add: tests/compile_fail proves it.
struct MilesConstantes {
    base::Ratio valor;
};

/// One operand: its value and where it comes from.
struct Operando {
    std::string nombre;   // "presupuesto_inicial 2023"
    std::string texto;    // "19.446.453", or "no informado"
    std::string puntero;  // of the input; empty for a factor or another figure
    std::uint32_t offset = 0;
    std::string_view origen;  // informado, publicado, reconstruido, metodología, cifra
};

/// What joins the operands of a figure; a factor of the methodology may multiply the result.
enum class Estructura : std::uint8_t { otra, suma, cociente };

/// How a figure came to be; born with it.
struct Traza {
    std::string id;           // "ejecucion.inicial.2023"
    std::string nombre;       // "Ejecución presupuestaria inicial 2023"
    std::string formula;      // with the names of the operands
    std::string_view fuente;  // label of its citation in the edition: "fuente.ejecucion.inicial"
    Unidad unidad = Unidad::numero;
    std::string_view formato{};  // of the edition; empty: that of the unit
    int decimales = -1;          // of the datum itself; -1: those of the format
    std::vector<Operando> operandos;
    Estructura estructura = Estructura::otra;
    std::uint32_t divisor = 0;  // of a cociente: the first operand below its line
    std::vector<std::string> pasos;
    bool is_aproximado = false;  // the exact quotient leaves 64 bits: within a cell of 10^-12
    bool is_publicado = false;   // taken as published: its operands are not known
    std::uint32_t orden = 0;     // place among the figures, as `for_each_figure` visits them
};

/// A value or the reason why there is none, with its trace.
template <class T>
struct Figure {
    std::variant<SinValor, T> valor = SinValor::no_informado;
    Traza traza;

    [[nodiscard]] bool has_value() const { return valor.index() == 1; }
    [[nodiscard]] const T& value() const { return std::get<1>(valor); }
    [[nodiscard]] SinValor sin_valor() const { return std::get<0>(valor); }
};

}  // namespace generator::figures
