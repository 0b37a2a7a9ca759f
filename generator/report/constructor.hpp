#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <vector>

#include "report/valor.hpp"

namespace generator::report {

/// Fills an objeto field by field, in the order of its Forma: a field out of place is a programmer
/// error, and the tests compare every value made with its whole Forma.
class Objeto {
  public:
    explicit Objeto(const Forma& forma) : forma_{forma} { campos_.reserve(forma.campos.size()); }

    Objeto& put(std::string_view nombre, Valor valor) {
        return emplace(nombre, std::move(valor.contenido));
    }
    Objeto& put(std::string_view nombre, const std::string& texto) {
        return emplace(nombre, texto);
    }
    Objeto& put(std::string_view nombre, std::string&& texto) {
        return emplace(nombre, std::move(texto));
    }
    Objeto& put(std::string_view nombre, std::vector<Valor> lista) {
        return emplace(nombre, std::move(lista));
    }
    Objeto& put(std::string_view nombre, Numero numero) { return emplace(nombre, numero); }

    [[nodiscard]] Valor take() {
        assert(campos_.size() == forma_.campos.size() && "a field is missing");
        return Valor{std::move(campos_)};
    }

  private:
    template <class Contenido>
    Objeto& emplace(std::string_view nombre, Contenido&& contenido) {
        assert(campos_.size() < forma_.campos.size() &&
               forma_.campos[campos_.size()].nombre == nombre && "fields go in their order");
        (void)nombre;
        campos_.emplace_back(std::forward<Contenido>(contenido));
        return *this;
    }

    const Forma& forma_;
    std::vector<Valor> campos_;
};

/// A value of this shape that holds nothing: what an edition does not have.
[[nodiscard]] inline Valor empty_of(const Forma& forma) {
    switch (forma.tipo) {
        case TipoValor::texto:
            return Valor{std::string{}};
        case TipoValor::numero:
            return Valor{Numero{}};
        case TipoValor::lista:
            return Valor{std::vector<Valor>{}};
        case TipoValor::objeto:
            break;
    }
    std::vector<Valor> campos;
    campos.reserve(forma.campos.size());
    for (const CampoForma& campo : forma.campos) {
        campos.push_back(empty_of(*campo.forma));
    }
    return Valor{std::move(campos)};
}

/// The Forma of a field of an objeto, or of the elements of a lista in it.
[[nodiscard]] inline const Forma& campo_de(const Forma& objeto, std::string_view nombre) {
    return *objeto.campos[find_campo(objeto, nombre)].forma;
}
[[nodiscard]] inline const Forma& elemento_de(const Forma& objeto, std::string_view nombre) {
    return *campo_de(objeto, nombre).elemento;
}

}  // namespace generator::report
