#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/campo.hpp"
#include "report/reporte.hpp"

namespace generator::comparacion {

inline constexpr std::uint32_t kSinNodo = 0xFFFFFFFFU;

/// A value of an input: the root, an object, a list, an element or a fact.
struct Nodo {
    std::string_view segmento;            // of its pointer
    std::string_view clave;               // what tells an element from its neighbours: "2023", "13"
    const model::Campo* campo = nullptr;  // of an element: that of its list
    const model::TablaCampos* tabla = nullptr;  // of an object
    const report::Hecho* hecho = nullptr;       // of a fact
    std::uint32_t padre = kSinNodo;
    std::uint32_t lugar = 0;  // among the fields of its object or the elements of its list
    std::vector<std::uint32_t> hijos{};  // by their place
    std::size_t contenido = 0;           // hash of everything below it
    std::size_t peso = 0;                // how much it says, for comparing elements without a key
};

/// The facts of one report as the tree that their pointers make of them. Views look into the facts,
/// which must outlive it.
class Arbol {
  public:
    Arbol(const report::Reporte& reporte, std::span<const report::Hecho> anotaciones);

    [[nodiscard]] const Nodo& operator[](std::uint32_t nodo) const { return nodos_[nodo]; }
    [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(nodos_.size()); }

    /// The child of that segment, or `kSinNodo`.
    [[nodiscard]] std::uint32_t find_hijo(std::uint32_t nodo, std::string_view segmento) const;
    /// The deepest value on the way of a pointer; what is left of the pointer if it ends before.
    struct Hallado {
        std::uint32_t nodo = 0;
        std::string_view resto;
    };
    [[nodiscard]] Hallado find(std::string_view puntero) const;

    [[nodiscard]] bool is_lista(std::uint32_t nodo) const;
    [[nodiscard]] bool is_elemento(std::uint32_t nodo) const {
        return nodo != 0 && is_lista(nodos_[nodo].padre);
    }
    /// "periodos/2023/gasto": elements by their key, else by their place from 1.
    [[nodiscard]] std::string ruta(std::uint32_t nodo) const;
    /// How an element is called: its ruta by key or place.
    [[nodiscard]] std::string nombre_elemento(std::uint32_t nodo) const;
    [[nodiscard]] std::string puntero(std::uint32_t nodo) const;
    /// The first line of anything below it.
    [[nodiscard]] std::uint32_t linea(std::uint32_t nodo) const;
    /// All facts below it, in order.
    [[nodiscard]] std::vector<std::uint32_t> hojas(std::uint32_t nodo) const;

  private:
    void add(const report::Hecho& hecho);
    std::uint32_t add_hijo(std::uint32_t padre, std::string_view segmento);
    void finish(std::uint32_t nodo);

    std::vector<Nodo> nodos_;
};

/// True if this fact is the key that its element is named by.
[[nodiscard]] bool is_clave(const Arbol& arbol, std::uint32_t nodo);

/// What a fact weighs when elements are compared: two words of prose tell more of a thing than two
/// numbers that happen to agree, a long text no more than its first lines.
[[nodiscard]] std::size_t peso_de(std::string_view texto);

}  // namespace generator::comparacion
