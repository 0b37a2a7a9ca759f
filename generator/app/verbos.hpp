#pragma once

#include <span>
#include <string_view>

#include "app/options.hpp"

namespace generator::app {

/// A command: what the help says of it.
struct VerboDeclarado {
    Verbo verbo;
    std::string_view nombre;
    std::string_view argumentos;
    std::string_view descripcion;
    std::string_view ejemplo;
};
[[nodiscard]] std::span<const VerboDeclarado> verbos();
/// Nothing if there is none of that name.
[[nodiscard]] const VerboDeclarado* find_verbo(std::string_view nombre);

/// One row an option: what the parser accepts and what the help says come from here.
struct OpcionDeclarada {
    std::string_view nombre;  // "salida,o" as Boost.Program_Options writes it
    std::string_view valor;   // name of its value; empty: a switch
    std::string_view verbos;  // those that take it; empty: all
    std::string_view descripcion;
    bool is_repeatable = false;
};
[[nodiscard]] std::span<const OpcionDeclarada> opciones();
[[nodiscard]] bool takes(const OpcionDeclarada& opcion, std::string_view verbo);

}  // namespace generator::app
