#pragma once

#include <concepts>
#include <type_traits>
#include <utility>

#include "model/campo.hpp"

// How the field tables are written: only the model's own campos_*.cpp include this.
namespace generator::model {

/// What a declaration says beside the member. Zero limits mean: those of the type.
struct Declaracion {
    std::string_view nombre;
    std::string_view descripcion;
    std::string_view unidad = {};
    Obligatorio obligatorio = Obligatorio::no;
    std::int64_t minimo = 0;
    std::int64_t maximo = 0;
    std::size_t elementos_minimos = 0;
    std::size_t elementos_maximos = 0;
    bool sin_repetir = false;
    Formato formato = Formato::libre;
    std::span<const std::string_view> opciones = {};
    const TablaCampos* tabla = nullptr;
};

namespace detail {

template <class T>
struct MemberOf;
template <class Class, class Member>
struct MemberOf<Member Class::*> {
    using Object = Class;
    using Type = Member;
};

template <class T>
struct DatoOf : std::false_type {};
template <class T>
struct DatoOf<Dato<T>> : std::true_type {
    using Type = T;
};

template <class T>
struct ListOf : std::false_type {};
template <class T>
struct ListOf<std::vector<T>> : std::true_type {
    using Type = T;
};

template <class T>
constexpr bool kIsOption = std::is_enum_v<T>;
template <class T>
constexpr bool kIsOption<Dato<T>> = std::is_enum_v<T>;

template <class T>
consteval TipoCampo type_of_value() {
    if constexpr (std::same_as<T, std::string>) {
        return TipoCampo::texto;
    } else if constexpr (std::same_as<T, Anio>) {
        return TipoCampo::anio;
    } else if constexpr (std::same_as<T, MilesCorrientes>) {
        return TipoCampo::monto;
    } else if constexpr (std::same_as<T, Cantidad>) {
        return TipoCampo::cantidad;
    } else if constexpr (std::same_as<T, base::Decimal>) {
        return TipoCampo::decimal;
    } else if constexpr (std::same_as<T, bool>) {
        return TipoCampo::booleano;
    } else if constexpr (std::same_as<T, Fecha>) {
        return TipoCampo::fecha;
    } else if constexpr (std::same_as<T, FechaHora>) {
        return TipoCampo::fecha_hora;
    } else {
        static_assert(std::same_as<T, Mes>, "a Dato of this type has no TipoCampo");
        return TipoCampo::mes;
    }
}

template <class T>
consteval TipoCampo type_of_list() {
    if constexpr (std::same_as<T, std::string>) {
        return TipoCampo::lista_punteros;
    } else if constexpr (std::same_as<T, Dato<std::string>>) {
        return TipoCampo::lista_textos;
    } else if constexpr (std::same_as<T, Dato<Anio>>) {
        return TipoCampo::lista_anios;
    } else if constexpr (std::same_as<T, Dato<Cantidad>>) {
        return TipoCampo::lista_cantidades;
    } else {
        static_assert(!DatoOf<T>::value, "a list of this type has no TipoCampo");
        return TipoCampo::lista_objetos;
    }
}

template <class T>
consteval TipoCampo type_of() {
    if constexpr (kIsOption<T>) {
        return TipoCampo::opcion;
    } else if constexpr (DatoOf<T>::value) {
        return type_of_value<typename DatoOf<T>::Type>();
    } else if constexpr (std::same_as<T, std::string>) {
        return TipoCampo::texto_simple;
    } else if constexpr (ListOf<T>::value) {
        return type_of_list<typename ListOf<T>::Type>();
    } else {
        return TipoCampo::objeto;
    }
}

template <class T>
void assign_option(void* member, std::optional<std::size_t> index, Procedencia procedencia,
                   const Lugar& lugar) {
    if constexpr (DatoOf<T>::value) {
        auto& dato = *static_cast<T*>(member);
        if (index) {
            dato.valor = static_cast<typename DatoOf<T>::Type>(*index);
        }
        dato.procedencia = procedencia;
        dato.lugar = lugar;
    } else if (index) {
        *static_cast<T*>(member) = static_cast<T>(*index);
    }
}

template <class T>
std::optional<std::size_t> read_option(const void* member) {
    if constexpr (DatoOf<T>::value) {
        const auto* value = static_cast<const T*>(member)->get();
        return value == nullptr ? std::nullopt : std::optional{static_cast<std::size_t>(*value)};
    } else {
        return static_cast<std::size_t>(*static_cast<const T*>(member));
    }
}

template <class T>
AccesoLista list_access() {
    using List = std::vector<T>;
    return {[](void* list, std::size_t size) { static_cast<List*>(list)->reserve(size); },
            [](void* list) -> void* { return &static_cast<List*>(list)->emplace_back(); },
            [](const void* list) { return static_cast<const List*>(list)->size(); },
            [](const void* list, std::size_t index) -> const void* {
                return &(*static_cast<const List*>(list))[index];
            }};
}

/// `Pointer` is void* or const void*.
template <class Pointer, auto first, auto... rest>
Pointer address_of(Pointer object) {
    using Plain = typename MemberOf<decltype(first)>::Object;
    using Object = std::conditional_t<std::same_as<Pointer, void*>, Plain, const Plain>;
    auto& member = static_cast<Object*>(object)->*first;
    if constexpr (sizeof...(rest) == 0) {
        return &member;
    } else {
        return address_of<Pointer, rest...>(&member);
    }
}

template <auto first, auto... rest>
struct LastOf {
    using Type = typename LastOf<rest...>::Type;
};
template <auto only>
struct LastOf<only> {
    using Type = typename MemberOf<decltype(only)>::Type;
};

/// Limits of the type, where the declaration gives none.
void set_default_limits(Campo& campo);

}  // namespace detail

/// The field of a member, or of a member of a member: `campo<&Ficha::encabezado,
/// &Encabezado::codigo>({...})`. Its type is the member's own.
template <auto... path>
Campo campo(const Declaracion& declaracion) {
    using Member = typename detail::LastOf<path...>::Type;
    Campo result{.nombre = declaracion.nombre,
                 .tipo = detail::type_of<Member>(),
                 .obligatorio = declaracion.obligatorio,
                 .unidad = declaracion.unidad,
                 .descripcion = declaracion.descripcion,
                 .minimo = declaracion.minimo,
                 .maximo = declaracion.maximo,
                 .elementos_minimos = declaracion.elementos_minimos,
                 .elementos_maximos = declaracion.elementos_maximos,
                 .sin_repetir = declaracion.sin_repetir,
                 .formato = declaracion.formato,
                 .opciones = declaracion.opciones,
                 .tabla = declaracion.tabla,
                 .lista = {},
                 .miembro = detail::address_of<void*, path...>,
                 .miembro_leido = detail::address_of<const void*, path...>,
                 .asignar_opcion = nullptr,
                 .leer_opcion = nullptr};
    if constexpr (detail::kIsOption<Member>) {
        result.asignar_opcion = detail::assign_option<Member>;
        result.leer_opcion = detail::read_option<Member>;
    } else if constexpr (detail::type_of<Member>() == TipoCampo::lista_objetos) {
        result.lista = detail::list_access<typename detail::ListOf<Member>::Type>();
    }
    detail::set_default_limits(result);
    return result;
}

/// The table of a struct. Keeps the struct's `lugar` if it has one.
template <class T>
TablaCampos tabla_campos(std::string_view nombre, std::string_view descripcion,
                         std::vector<Campo> campos) {
    TablaCampos result{nombre, descripcion, std::move(campos), nullptr};
    if constexpr (requires(T& object) { object.lugar; }) {
        result.lugar = [](void* object) { return &static_cast<T*>(object)->lugar; };
    }
    return result;
}

/// What every product's file begins with.
[[nodiscard]] const TablaCampos& campos_origen();
[[nodiscard]] const TablaCampos& campos_publicado();

template <auto encabezado>
std::vector<Campo> campos_encabezado() {
    return {
        campo<encabezado, &Encabezado::producto>(
            {.nombre = "producto",
             .descripcion = "Documento que se genera con este archivo.",
             .obligatorio = Obligatorio::si,
             .maximo = 64,
             .formato = Formato::codigo}),
        campo<encabezado, &Encabezado::edicion>(
            {.nombre = "edicion",
             .descripcion = "Edición del documento y de su metodología, entre comillas.",
             .obligatorio = Obligatorio::si,
             .formato = Formato::cuatro_digitos}),
        campo<encabezado, &Encabezado::codigo>(
            {.nombre = "codigo",
             .descripcion = "Código del programa: da nombre a los archivos que se generan.",
             .obligatorio = Obligatorio::si,
             .maximo = 64,
             .formato = Formato::codigo}),
        campo<encabezado, &Encabezado::ejercicio>(
            {.nombre = "ejercicio",
             .descripcion = "Año que se informa: el año t de la metodología.",
             .obligatorio = Obligatorio::si}),
        campo<encabezado, &Encabezado::origenes>(
            {.nombre = "origenes",
             .descripcion = "De dónde vienen los datos que el Servicio no informó directamente.",
             .tabla = &campos_origen()}),
        campo<encabezado, &Encabezado::publicados>(
            {.nombre = "publicados",
             .descripcion = "Resultados publicados cuyos operandos nadie publicó, o que se "
                            "comparan con los nuestros.",
             .tabla = &campos_publicado()}),
    };
}

template <class... Rest>
std::vector<Campo> join(std::vector<Campo> first, const Rest&... rest) {
    (first.insert(first.end(), rest.begin(), rest.end()), ...);
    return first;
}

}  // namespace generator::model
