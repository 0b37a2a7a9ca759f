#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "model/dato.hpp"

namespace generator::model {

/// What a field holds. One declaration gives the reader, its diagnostics, the JSON Schema and the
/// reference page, so they cannot drift apart.
enum class TipoCampo : std::uint8_t {
    texto,         // Dato<std::string>
    codigo,        // std::string: [A-Za-z0-9_-]+
    texto_simple,  // std::string without origin: metadata (fuente, metodo...)
    anio,          // Dato<Anio>
    monto,         // Dato<MilesCorrientes>: whole M$
    cantidad,      // Dato<Cantidad>
    decimal,       // Dato<base::Decimal>
    booleano,      // Dato<bool>
    fecha,         // Dato<Fecha>: "2021-06-30"
    fecha_hora,    // Dato<FechaHora>: "2024-04-25T12:21"
    mes,           // Dato<Mes>: "2020-12"
    opcion,        // Dato of an enum: one of `opciones`
    objeto,        // a struct: `tabla`
    lista_objetos,
    lista_textos,  // std::vector<Dato<std::string>>
    lista_anios,   // std::vector<Dato<Anio>>
    lista_cantidades,
    lista_punteros,  // std::vector<std::string>: JSON pointers
    lugar,           // Lugar: where the object itself stands; not a key of the JSON
};

enum class Obligatorio : std::uint8_t { no, si };

struct TablaCampos;

/// A vector of structs, seen without its type.
struct AccesoLista {
    void* (*append)(void* list) = nullptr;  // emplaces an element, returns it
};

struct Campo {
    std::string_view nombre;  // the key: Spanish, snake_case, ASCII
    TipoCampo tipo = TipoCampo::texto;
    Obligatorio obligatorio = Obligatorio::no;
    std::string_view unidad;       // "M$ de cada año", "personas"; empty if none
    std::string_view descripcion;  // Spanish, one sentence
    std::int64_t minimo = 0;
    std::int64_t maximo = 0;  // of numbers and years; of texts: longest, in characters
    std::span<const std::string_view> opciones;
    const TablaCampos* tabla = nullptr;  // objeto, lista_objetos
    AccesoLista lista;
    void* (*miembro)(void* object) = nullptr;  // address of the member inside its struct
    void (*asignar_opcion)(void* member, std::size_t index) = nullptr;  // opcion
};

struct TablaCampos {
    std::string_view nombre;  // of the struct, for the schema's definitions
    std::string_view descripcion;
    std::vector<Campo> campos;
};

/// Table of each product's file; `nullptr` if there is no such product.
[[nodiscard]] const TablaCampos& campos_ficha_monitoreo();
[[nodiscard]] const TablaCampos& campos_informe_egreso();

}  // namespace generator::model
