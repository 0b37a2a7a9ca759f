#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/pipeline.hpp"

namespace support {

/// Numbers of an input that add up to another, by their pointers.
struct SumaCerrada {
    std::vector<std::string> partes;
    std::vector<std::string> todo;
};

/// A published result and the numbers that it is made of.
struct PublicadoCerrado {
    std::string valor;
    std::vector<std::string> operandos;
};

/// An input and what holds in it: arithmetic of the test alone, none of the product's checks.
struct ProgramaCerrado {
    std::string nombre;
    std::string json;
    std::vector<SumaCerrada> sumas;
    std::vector<PublicadoCerrado> publicados;
    bool is_lawful = true;  // false: a figure of it does not fit
};

/// The sums of an input that hold as it is.
[[nodiscard]] ProgramaCerrado read_cerrado(std::string nombre, std::string_view json);

/// A programme of chance whose sums are made to hold: hombres + mujeres = total; componentes +
/// administrativo = ejecutado; subtítulos, regiones, población. Every figure that has a value is
/// then published beside its operands, as the document prints it.
[[nodiscard]] ProgramaCerrado close_programa(std::string nombre, std::string_view json,
                                             const generator::pipeline::Recursos& recursos);

}  // namespace support
