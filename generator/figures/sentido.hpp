#pragma once

#include <cstdint>

#include "model/dato.hpp"
#include "model/sentido.hpp"

namespace generator::figures {

/// Which way is better for an indicator, if it says so: rules see this, not the model.
enum class Sentido : std::uint8_t { ascendente, descendente, no_informado };

[[nodiscard]] inline Sentido sentido_of(const model::Dato<model::Sentido>& dato) {
    if (!dato.has_value()) {
        return Sentido::no_informado;
    }
    return dato.value() == model::Sentido::ascendente ? Sentido::ascendente : Sentido::descendente;
}

}  // namespace generator::figures
