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
    bool is_of_other_year = false;  // that only its file tells, and is not its own

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

bool has_other_year(const Arbol& arbol, std::uint32_t nodo, std::int32_t ejercicio) {
    for (; nodo != 0; nodo = arbol[nodo].padre) {
        const std::string_view anio = find_anio(arbol[nodo].clave);
        if (!anio.empty()) {
            return anio != std::to_string(ejercicio);
        }
    }
    return false;
}

std::vector<Puesta> place(const report::Reporte& reporte, const Pares& pares, bool is_antes) {
    std::vector<Puesta> result;
    const Arbol& arbol = is_antes ? pares.antes : pares.despues;
    const auto& others = is_antes ? pares.pareo.de_antes : pares.pareo.de_despues;
    for (const Diagnostic& diagnostic : reporte.contradicciones) {
        const auto [nodo, resto] = arbol.find(diagnostic.place.pointer);
        Puesta& puesta = result.emplace_back();
        puesta.diagnostic = &diagnostic;
        puesta.resto = resto;
        const std::uint32_t later = is_antes ? pares.pareo.de_antes[nodo] : nodo;
        puesta.nodo = later == kSinNodo ? pares.despues.size() + nodo : later;
        puesta.ruta = later == kSinNodo ? pares.antes.ruta(nodo) : pares.despues.ruta(later);
        puesta.ruta += resto;
        puesta.is_of_other_year =
            others[nodo] == kSinNodo && has_other_year(arbol, nodo, reporte.ejercicio);
    }
    return result;
}

}  // namespace

void compare_contradicciones(const Derivados& derivados, std::vector<Diferencia>& out) {
    const auto antes = place(derivados.antes, derivados.pares, true);
    const auto despues = place(derivados.despues, derivados.pares, false);
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
        if (derivados.is_interanual && puesta.is_of_other_year) {
            continue;
        }
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
