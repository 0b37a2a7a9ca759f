#pragma once

#include <cstdint>
#include <string_view>

#include "checks/dichos.hpp"

// Whether the words around a count or an age say it of those whom the programme served.
namespace generator::checks {

/// The year that a count must be of, and whether its text names no other: then what a sentence
/// without a year says as done («atendió a 1.025 personas») is of that year.
struct AnioAtendido {
    std::int32_t anio = 0;
    bool is_only = false;
};

/// Whether a sentence counts, exactly and as done, the persons served in a year: «1.025 NNA
/// atendidos en 2019», «la cobertura de 2019 llegó a 1.025». Of several years it is the nearest
/// that dates it. Not what was expected, nor a part of the served.
[[nodiscard]] bool counts_served(std::string_view oracion, const CantidadDicha& cantidad,
                                 const AnioAtendido& atendido);

/// Whether a sentence says an age of those who were served: «NNA menores de 3 años que recibieron
/// intervenciones». `edad` is of the sentence. Not of who works there or was sent elsewhere.
[[nodiscard]] bool is_age_of_served(std::string_view oracion, const EdadDicha& edad);

}  // namespace generator::checks
