#include "comparacion/derivados.hpp"
#include "comparacion/emparejar.hpp"

namespace generator::comparacion {
namespace {

using base::Diagnostic;

/// A contradiction with its place as both files know it.
struct Puesta {
    const Diagnostic* diagnostic = nullptr;
    std::uint32_t nodo = 0;  // of the later file, if it is there; else beyond all of those
    std::string_view resto;  // of the pointer, below the node
    std::string ruta;

    [[nodiscard]] bool is_at(const Puesta& other) const {
        return diagnostic->code == other.diagnostic->code && nodo == other.nodo &&
               resto == other.resto;
    }
};

Version version_of(const Diagnostic& diagnostic) {
    Version result;
    result.texto = diagnostic.message;
    result.origen = to_text(diagnostic.severity);
    result.puntero = diagnostic.place.pointer;
    result.linea = diagnostic.place.line;
    return result;
}

std::vector<Puesta> place(const base::Diagnostics& diagnostics, const Pares& pares, bool is_antes) {
    std::vector<Puesta> result;
    for (const Diagnostic& diagnostic : diagnostics) {
        const Arbol& arbol = is_antes ? pares.antes : pares.despues;
        const auto [nodo, resto] = arbol.find(diagnostic.place.pointer);
        Puesta& puesta = result.emplace_back();
        puesta.diagnostic = &diagnostic;
        puesta.resto = resto;
        const std::uint32_t later = is_antes ? pares.pareo.de_antes[nodo] : nodo;
        puesta.nodo = later == kSinNodo ? pares.despues.size() + nodo : later;
        puesta.ruta = later == kSinNodo ? pares.antes.ruta(nodo) : pares.despues.ruta(later);
        puesta.ruta += resto;
    }
    return result;
}

}  // namespace

void compare_contradicciones(const Derivados& derivados, std::vector<Diferencia>& out) {
    const auto antes = place(derivados.antes.contradicciones, derivados.pares, true);
    const auto despues = place(derivados.despues.contradicciones, derivados.pares, false);
    const auto pares = pair_lists(
        antes, despues,
        [](const Puesta& a, const Puesta& b) {
            return a.is_at(b) && a.diagnostic->message == b.diagnostic->message;
        },
        [](const Puesta& a, const Puesta& b) { return a.is_at(b); });
    for (const auto& [i, j] : pares) {
        const Version of_antes = i ? version_of(*antes[*i].diagnostic) : Version{};
        const Version of_despues = j ? version_of(*despues[*j].diagnostic) : Version{};
        // A message names the places of what it speaks of: one that moved is not another.
        if (i && j &&
            (of_antes.texto == of_despues.texto || of_antes.puntero != of_despues.puntero)) {
            continue;
        }
        const Puesta& puesta = j ? despues[*j] : antes[*i];
        Diferencia& diferencia = out.emplace_back();
        diferencia.asunto = Asunto::contradiccion;
        diferencia.cambio = !i ? Cambio::aparecio : !j ? Cambio::desaparecio : Cambio::cambio;
        diferencia.ruta = puesta.diagnostic->code + " " + puesta.ruta;
        diferencia.antes = of_antes;
        diferencia.despues = of_despues;
        diferencia.is_prosa = diferencia.cambio == Cambio::cambio;
    }
}

}  // namespace generator::comparacion
