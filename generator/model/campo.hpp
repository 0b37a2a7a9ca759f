#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "model/dato.hpp"

namespace generator::model {

/// What a field holds. One declaration gives the reader, its diagnostics, the JSON Schema and the
/// reference page, so they cannot drift apart.
enum class TipoCampo : std::uint8_t {
    texto,         // Dato<std::string>
    texto_simple,  // std::string: metadata without an origin of its own (fuente, metodo...)
    anio,          // Dato<Anio>
    monto,         // Dato<MilesCorrientes>: whole M$
    cantidad,      // Dato<Cantidad>
    decimal,       // Dato<base::Decimal>
    booleano,      // Dato<bool>
    fecha,         // Dato<Fecha>: "2021-06-30"
    fecha_hora,    // Dato<FechaHora>: "2024-04-25T12:21"
    mes,           // Dato<Mes>: "2020-12"
    opcion,        // an enum, or Dato of one: one of `opciones`
    objeto,        // a struct: `tabla`
    lista_objetos,
    lista_textos,  // std::vector<Dato<std::string>>
    lista_anios,   // std::vector<Dato<Anio>>
    lista_cantidades,
    lista_punteros,  // std::vector<std::string>: JSON pointers
};

/// Shape of a text that is not free.
enum class Formato : std::uint8_t {
    libre,
    codigo,          // [A-Za-z0-9_-]+
    dos_digitos,     // "07": a code, not a number
    cuatro_digitos,  // "2023"
    figura,          // "cobertura.2021"
    fecha,           // an ISO date that stays text
};

enum class Obligatorio : std::uint8_t { no, si };

struct TablaCampos;

/// A vector of structs, seen without its type.
struct AccesoLista {
    void (*reserve)(void* list, std::size_t size) = nullptr;
    void* (*append)(void* list) = nullptr;  // emplaces an element, returns it
    std::size_t (*size)(const void* list) = nullptr;
    const void* (*at)(const void* list, std::size_t index) = nullptr;
};

/// Puts the option of that index, or no value, into an enum or a Dato of one.
using AsignarOpcion = void (*)(void* member, std::optional<std::size_t> index,
                               Procedencia procedencia, const Lugar& lugar);

/// Index of the option in an enum or a Dato of one; nothing if it has no value.
using LeerOpcion = std::optional<std::size_t> (*)(const void* member);

/// One field. Made by `campo<&T::member>` (campos.hpp), which takes type and addresses from the
/// member itself.
struct Campo {
    std::string_view nombre;  // the key: Spanish, snake_case, ASCII
    TipoCampo tipo = TipoCampo::texto;
    Obligatorio obligatorio = Obligatorio::no;  // si: a value, neither null nor S/I
    std::string_view unidad;                    // "M$ de cada año", "personas"; empty if none
    std::string_view descripcion;               // Spanish, one sentence
    std::int64_t minimo = 0;
    std::int64_t maximo = 0;  // of numbers and years; of texts: longest, in characters
    std::size_t elementos_minimos = 0;
    std::size_t elementos_maximos = 0;  // of lists
    bool sin_repetir = false;           // of lists of values
    Formato formato = Formato::libre;
    std::span<const std::string_view> opciones;
    const TablaCampos* tabla = nullptr;  // objeto, lista_objetos
    AccesoLista lista;
    void* (*miembro)(void* object) = nullptr;  // address of the member inside its struct
    const void* (*miembro_leido)(const void* object) = nullptr;
    AsignarOpcion asignar_opcion = nullptr;  // opcion
    LeerOpcion leer_opcion = nullptr;
};

struct TablaCampos {
    std::string_view nombre;  // of the struct, for the schema's definitions
    std::string_view descripcion;
    std::vector<Campo> campos;
    Lugar* (*lugar)(void* object) = nullptr;  // where the object itself stands, if it keeps that
};

/// The field that a path of keys names ("/indicadores/meta"), or `nullptr`.
[[nodiscard]] const Campo* find_campo(const TablaCampos& tabla, std::string_view camino);

/// Table of each product's file. Read-only, made once.
[[nodiscard]] const TablaCampos& campos_ficha_monitoreo();
[[nodiscard]] const TablaCampos& campos_informe_egreso();
[[nodiscard]] const TablaCampos& campos_matriz_logica();
[[nodiscard]] const TablaCampos& campos_formulario_indicadores();

}  // namespace generator::model
