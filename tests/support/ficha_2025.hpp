#pragma once

#include "methodology/edicion.hpp"
#include "resources.hpp"

namespace tests {

inline const generator::methodology::Edicion& edicion_2025() {
    static const auto edicion = generator::methodology::read_edicion(
        generator::resources::find("assets/metodologia/ficha-monitoreo-2025.json"), "2025.json");
    return *edicion;
}

}  // namespace tests
