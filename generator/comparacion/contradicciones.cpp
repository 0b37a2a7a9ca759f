#include <algorithm>

#include "base/decimal.hpp"
#include "base/utf8.hpp"
#include "comparacion/derivados.hpp"
#include "comparacion/emparejar.hpp"
#include "comparacion/palabras.hpp"

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

/// An element that stands elsewhere: "componente 2" is "componente 3" in the messages of the other
/// file.
struct Mudanza {
    std::string_view lista;  // "componentes", or "proposito" of "indicador.proposito.2"
    std::string antes;
    std::string despues;
};

/// "2" of the segment "1".
std::string place_of(const Nodo& elemento) {
    const auto index = base::parse_decimal(elemento.segmento);
    return index ? std::to_string(index->units + 1) : std::string{};
}

/// "proposito" and "2" of "indicador.proposito.2".
struct NombreNumerado {
    std::string_view lista;
    std::string_view numero;
};
NombreNumerado split_name(std::string_view nombre) {
    const std::size_t dot = std::min(nombre.rfind('.'), nombre.size());
    const std::string_view lista = nombre.substr(0, dot);
    return {lista.substr(lista.rfind('.') + 1), nombre.substr(std::min(dot + 1, nombre.size()))};
}

std::vector<Mudanza> mudanzas_of(const Pares& pares, const Equivalencias& equivalencias) {
    std::vector<Mudanza> result;
    for (std::uint32_t nodo = 0; nodo < pares.antes.size(); ++nodo) {
        const std::uint32_t later = pares.pareo.de_antes[nodo];
        if (pares.antes.is_elemento(nodo) && later != kSinNodo) {
            result.push_back({pares.antes[pares.antes[nodo].padre].segmento,
                              place_of(pares.antes[nodo]), place_of(pares.despues[later])});
        }
    }
    for (const auto& [antes, despues] : equivalencias.nombres()) {
        const NombreNumerado from = split_name(antes);
        result.push_back(
            {from.lista, std::string{from.numero}, std::string{split_name(despues).numero}});
    }
    std::erase_if(result, [](const Mudanza& mudanza) { return mudanza.antes == mudanza.despues; });
    return result;
}

/// "2" and ": " of "2: ".
NombreNumerado split_number(std::string_view palabra) {
    const std::size_t end = palabra.find_first_not_of("0123456789");
    return {palabra.substr(std::min(end, palabra.size())), palabra.substr(0, end)};
}

/// Whether two messages differ in nothing but the places of what moved.
bool says_the_same(std::string_view antes, std::string_view despues,
                   const std::vector<Mudanza>& mudanzas) {
    const auto before = split_words(antes);
    const auto after = split_words(despues);
    std::string lista;  // the word before, as keys write it
    const auto is_moved = [&](std::string_view a, std::string_view b) {
        const auto [rest, number] = split_number(a);
        const auto [other_rest, other_number] = split_number(b);
        constexpr std::size_t shortest = 4;  // "hito"
        return rest == other_rest && lista.size() >= shortest &&
               std::ranges::any_of(mudanzas, [&, number = number,
                                              other_number = other_number](const Mudanza& mudanza) {
                   return mudanza.lista.starts_with(lista) && mudanza.antes == number &&
                          mudanza.despues == other_number;
               });
    };
    if (before.size() != after.size()) {
        return false;
    }
    for (std::size_t i = 0; i < before.size(); ++i) {
        if (before[i] != after[i] && !is_moved(before[i], after[i])) {
            return false;
        }
        lista = base::fold(before[i].substr(0, before[i].find_first_of(" \n\t")));
    }
    return true;
}

}  // namespace

void compare_contradicciones(const Derivados& derivados, std::vector<Diferencia>& out) {
    const auto antes = place(derivados.antes, derivados.pares, true);
    const auto despues = place(derivados.despues, derivados.pares, false);
    const auto mudanzas = mudanzas_of(derivados.pares, derivados.equivalencias);
    const auto pares = pair_lists(
        antes, despues,
        [](const Puesta& a, const Puesta& b) {
            return a.is_at(b) && a.diagnostic->message == b.diagnostic->message;
        },
        [&](const Puesta& a, const Puesta& b) {
            return a.is_at(b) &&
                   says_the_same(a.diagnostic->message, b.diagnostic->message, mudanzas);
        },
        [](const Puesta& a, const Puesta& b) { return a.is_at(b); });
    for (const auto& [i, j] : pares) {
        const Version of_antes = i ? version_of(*antes[*i].diagnostic) : Version{};
        const Version of_despues = j ? version_of(*despues[*j].diagnostic) : Version{};
        // A message names the places of what it speaks of: one that moved is not another.
        if (i && j && of_antes.origen == of_despues.origen &&
            says_the_same(of_antes.texto, of_despues.texto, mudanzas)) {
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
