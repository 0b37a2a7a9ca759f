#pragma once

#include <cstdint>
#include <string_view>

#include "checks/dichos.hpp"

// Whether the words around a count or an age say it of those whom the programme served.
namespace generator::checks {

/// Whether a sentence counts, exactly and as done, the persons served in a year: «1.025 NNA
/// atendidos en 2019». Of several years it is the nearest that dates it. Not what was expected.
[[nodiscard]] bool counts_served(std::string_view oracion, const CantidadDicha& cantidad,
                                 std::int32_t anio);

/// Whether a sentence says an age of those who were served: «NNA menores de 3 años que recibieron
/// intervenciones». `edad` is of the sentence. Not of who works there or was sent elsewhere.
[[nodiscard]] bool is_age_of_served(std::string_view oracion, const EdadDicha& edad);

}  // namespace generator::checks
