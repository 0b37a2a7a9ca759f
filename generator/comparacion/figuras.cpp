#include "comparacion/figuras.hpp"

#include <algorithm>

namespace generator::comparacion {
namespace {

bool is_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

constexpr std::size_t kDigitsOfYear = 4;

/// Calls `visit(part, end)` for each part between dots until it says that it is enough.
template <class Visit>
void for_each_part(std::string_view id, Visit visit) {
    for (std::size_t begin = 0; begin <= id.size();) {
        const std::size_t end = std::min(id.find('.', begin), id.size());
        if (visit(id.substr(begin, end - begin), end)) {
            return;
        }
        begin = end + 1;
    }
}

/// "indicador.proposito.2" of "indicador.proposito.2.efectivo.2023"; empty if no place is in it.
std::string_view element_name(std::string_view id) {
    std::string_view result;
    for_each_part(id, [&](std::string_view part, std::size_t end) {
        if (is_digits(part) && part.size() < kDigitsOfYear) {
            result = id.substr(0, end);
        }
        return !result.empty();
    });
    return result;
}

/// The element without a key that all operands of a figure belong to, or `kSinNodo`: what has a key
/// (a region) is named by it in every file.
std::uint32_t element_of(const report::Cifra& cifra, std::string_view nombre, const Arbol& arbol) {
    const std::string_view number = nombre.substr(nombre.rfind('.') + 1);
    std::uint32_t result = kSinNodo;
    for (const report::OperandoCifra& operando : cifra.operandos) {
        std::uint32_t nodo = arbol.find(operando.puntero).nodo;
        while (nodo != 0 && (!arbol.is_elemento(nodo) || !arbol[nodo].clave.empty())) {
            if (arbol[nodo].clave == number) {
                return kSinNodo;
            }
            nodo = arbol[nodo].padre;
        }
        if (nodo != 0 && result != kSinNodo && nodo != result) {
            return kSinNodo;
        }
        result = nodo != 0 ? nodo : result;
    }
    return result;
}

using NombrePorNodo = std::map<std::uint32_t, std::string_view>;

NombrePorNodo learn_names(const Equivalencias::Lado& lado) {
    NombrePorNodo result;
    for (const report::Cifra& cifra : lado.reporte.cifras) {
        const std::string_view nombre = element_name(cifra.id);
        if (nombre.empty()) {
            continue;
        }
        const std::uint32_t nodo = element_of(cifra, nombre, lado.arbol);
        if (nodo != kSinNodo) {
            result.emplace(nodo, nombre);
        }
    }
    return result;
}

}  // namespace

Equivalencias::Equivalencias(const Lado& antes, const Lado& despues, const Pareo& pareo) {
    const NombrePorNodo of_despues = learn_names(despues);
    for (const auto& [nodo, nombre] : learn_names(antes)) {
        const auto other = of_despues.find(pareo.de_antes[nodo]);
        nombres_.emplace(nombre,
                         other == of_despues.end() ? std::string{} : std::string{other->second});
    }
}

std::optional<std::string> Equivalencias::translate(std::string_view id) const {
    const std::string_view nombre = element_name(id);
    const auto found = nombres_.find(nombre);
    if (nombre.empty() || found == nombres_.end()) {
        return std::string{id};
    }
    if (found->second.empty()) {
        return std::nullopt;
    }
    return found->second + std::string{id.substr(nombre.size())};
}

std::string_view find_anio(std::string_view id) {
    std::string_view result;
    for_each_part(id, [&](std::string_view part, std::size_t) {
        const std::string_view head = part.substr(0, kDigitsOfYear);
        const bool is_longer = part.size() > kDigitsOfYear && part[kDigitsOfYear] != '_';
        if (head.size() == kDigitsOfYear && is_digits(head) && !is_longer) {
            result = head;
        }
        return !result.empty();
    });
    return result;
}

}  // namespace generator::comparacion
