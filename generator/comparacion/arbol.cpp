#include "comparacion/arbol.hpp"

#include <algorithm>
#include <charconv>
#include <functional>

#include "comparacion/palabras.hpp"
#include "model/claves.hpp"
#include "model/producto.hpp"

namespace generator::comparacion {
namespace {

using model::Campo;
using model::TipoCampo;

std::uint32_t index_of(std::string_view segmento) {
    std::uint32_t value = 0;
    std::from_chars(segmento.data(), segmento.data() + segmento.size(), value);
    return value;
}

std::size_t mix(std::size_t seed, std::size_t value) {
    constexpr std::size_t kOdd = 0x9E3779B97F4A7C15U;
    return (seed ^ (value + kOdd + (seed << 6U) + (seed >> 2U))) * kOdd;
}

std::size_t hash_of(std::string_view text) { return std::hash<std::string_view>{}(text); }

}  // namespace

Arbol::Arbol(const report::Reporte& reporte, std::span<const report::Hecho> anotaciones) {
    nodos_.reserve(2 * (reporte.hechos.size() + anotaciones.size()) + 1);
    Nodo& raiz = nodos_.emplace_back();
    const model::Producto* producto = model::find_producto(reporte.producto);
    raiz.tabla = producto == nullptr ? nullptr : &producto->campos();
    for (const report::Hecho& hecho : reporte.hechos) {
        add(hecho);
    }
    for (const report::Hecho& hecho : anotaciones) {
        add(hecho);
    }
    finish(0);
}

void Arbol::add(const report::Hecho& hecho) {
    const std::string_view puntero = hecho.puntero;
    std::uint32_t nodo = 0;
    for (std::size_t begin = 1; begin <= puntero.size();) {
        const std::size_t end = std::min(puntero.find('/', begin), puntero.size());
        const std::string_view segmento = puntero.substr(begin, end - begin);
        const std::uint32_t hijo = find_hijo(nodo, segmento);
        nodo = hijo == kSinNodo ? add_hijo(nodo, segmento) : hijo;
        begin = end + 1;
    }
    nodos_[nodo].hecho = &hecho;
}

std::uint32_t Arbol::add_hijo(std::uint32_t padre, std::string_view segmento) {
    Nodo hijo;
    hijo.segmento = segmento;
    hijo.padre = padre;
    const Nodo& parent = nodos_[padre];
    if (is_lista(padre)) {
        hijo.lugar = index_of(segmento);
        hijo.campo = parent.campo;
        hijo.tabla = parent.campo->tabla;
    } else if (parent.tabla != nullptr) {
        const auto& campos = parent.tabla->campos;
        const auto found = std::ranges::find(campos, segmento, &Campo::nombre);
        hijo.lugar = static_cast<std::uint32_t>(found - campos.begin());
        if (found != campos.end()) {
            hijo.campo = &*found;
            hijo.tabla = found->tipo == TipoCampo::objeto ? found->tabla : nullptr;
        }
    }
    nodos_.push_back(std::move(hijo));
    nodos_[padre].hijos.push_back(size() - 1);
    return size() - 1;
}

/// Puts the children in order, and says of everything below a node what it holds.
void Arbol::finish(std::uint32_t nodo) {
    std::ranges::stable_sort(nodos_[nodo].hijos, {},
                             [&](std::uint32_t hijo) { return nodos_[hijo].lugar; });
    Nodo& self = nodos_[nodo];
    std::size_t contenido = 0;
    if (self.hecho != nullptr) {
        contenido = mix(hash_of(self.hecho->valor), hash_of(self.hecho->origen));
        self.peso = is_clave(*this, nodo) ? 0 : peso_de(self.hecho->valor);
    }
    const bool is_list = is_lista(nodo);
    for (const std::uint32_t hijo : self.hijos) {
        finish(hijo);
        const Nodo& child = nodos_[hijo];
        contenido = mix(mix(contenido, is_list ? 0 : hash_of(child.segmento)), child.contenido);
        self.peso += child.peso;
        if (child.hecho != nullptr && is_elemento(nodo) && model::is_clave(child.segmento)) {
            self.clave = child.hecho->valor;
        }
    }
    self.contenido = contenido;
}

std::uint32_t Arbol::find_hijo(std::uint32_t nodo, std::string_view segmento) const {
    const auto& hijos = nodos_[nodo].hijos;
    // From the last one: facts come in the order of the file.
    const auto found = std::find_if(hijos.rbegin(), hijos.rend(), [&](std::uint32_t hijo) {
        return nodos_[hijo].segmento == segmento;
    });
    return found == hijos.rend() ? kSinNodo : *found;
}

Arbol::Hallado Arbol::find(std::string_view puntero) const {
    Hallado result{.nodo = 0, .resto = puntero};
    while (!result.resto.empty()) {
        const std::size_t end = std::min(result.resto.find('/', 1), result.resto.size());
        const std::uint32_t hijo = find_hijo(result.nodo, result.resto.substr(1, end - 1));
        if (hijo == kSinNodo) {
            break;
        }
        result.nodo = hijo;
        result.resto.remove_prefix(end);
    }
    return result;
}

bool Arbol::is_lista(std::uint32_t nodo) const {
    const Nodo& self = nodos_[nodo];
    // An element of a list of objects has the field of its list, and a table of its own.
    return self.campo != nullptr && self.campo->tipo >= TipoCampo::lista_objetos &&
           self.tabla == nullptr && (self.padre == 0 || !is_lista(self.padre));
}

std::string Arbol::nombre_elemento(std::uint32_t nodo) const {
    const Nodo& self = nodos_[nodo];
    return self.clave.empty() ? std::to_string(self.lugar + 1) : std::string{self.clave};
}

std::string Arbol::ruta(std::uint32_t nodo) const {
    if (nodo == 0) {
        return {};
    }
    std::string result = ruta(nodos_[nodo].padre);
    result += result.empty() ? "" : "/";
    return result +
           (is_elemento(nodo) ? nombre_elemento(nodo) : std::string{nodos_[nodo].segmento});
}

std::string Arbol::puntero(std::uint32_t nodo) const {
    return nodo == 0 ? std::string{}
                     : puntero(nodos_[nodo].padre) + '/' + std::string{nodos_[nodo].segmento};
}

std::uint32_t Arbol::linea(std::uint32_t nodo) const {
    std::uint32_t result = 0;
    for (const std::uint32_t hoja : hojas(nodo)) {
        const std::uint32_t linea = nodos_[hoja].hecho->linea;
        result = result == 0 ? linea : std::min(result, linea);
    }
    return result;
}

std::vector<std::uint32_t> Arbol::hojas(std::uint32_t nodo) const {
    std::vector<std::uint32_t> result;
    if (nodos_[nodo].hecho != nullptr) {
        result.push_back(nodo);
    }
    for (const std::uint32_t hijo : nodos_[nodo].hijos) {
        const auto more = hojas(hijo);
        result.insert(result.end(), more.begin(), more.end());
    }
    return result;
}

bool is_clave(const Arbol& arbol, std::uint32_t nodo) {
    const Nodo& self = arbol[nodo];
    return self.hecho != nullptr && nodo != 0 && arbol.is_elemento(self.padre) &&
           model::is_clave(self.segmento);
}

std::size_t peso_de(std::string_view texto) {
    constexpr std::size_t kMost = 12;
    return std::clamp(split_words(texto).size(), std::size_t{1}, kMost);
}

}  // namespace generator::comparacion
