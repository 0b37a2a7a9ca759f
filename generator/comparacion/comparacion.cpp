#include "comparacion/comparacion.hpp"

#include <algorithm>

namespace generator::comparacion {

bool has_other_prices(const Comparacion& comparacion) {
    return comparacion.is_interanual && comparacion.precios_antes != comparacion.precios_despues;
}

std::size_t count(const Comparacion& comparacion, Asunto asunto) {
    return static_cast<std::size_t>(
        std::ranges::count(comparacion.diferencias, asunto, &Diferencia::asunto));
}

std::string_view to_text(Asunto asunto) {
    constexpr std::array<std::string_view, kAsuntos> kTextos{"datos", "cifras", "veredictos",
                                                             "frases", "contradicciones"};
    return kTextos[static_cast<std::size_t>(asunto)];
}

std::string_view to_text(Cambio cambio) {
    switch (cambio) {
        case Cambio::aparecio:
            return "apareció";
        case Cambio::desaparecio:
            return "desapareció";
        case Cambio::se_movio:
            return "se movió";
        case Cambio::cambio:
            break;
    }
    return "cambió";
}

void Resumen::add(const Comparado& comparado) {
    ++programas[static_cast<std::size_t>(comparado.resultado)];
    for (const Diferencia& diferencia : comparado.comparacion.diferencias) {
        ++diferencias[static_cast<std::size_t>(diferencia.asunto)];
    }
}

}  // namespace generator::comparacion
