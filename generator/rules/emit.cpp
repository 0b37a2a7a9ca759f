#include "rules/emit.hpp"

#include <cassert>

namespace generator::rules {

Veredicto emit(const methodology::Edicion& edicion, std::string_view id, std::int32_t ejercicio,
               std::string_view cifra, std::string_view nivel) {
    const methodology::Regla* regla = edicion.regla(id);
    assert(regla != nullptr && "check_tabla refuses an edition that lacks a record");
    Veredicto result;
    result.regla = regla;
    result.cifra = cifra;
    if (!regla->frase.empty()) {
        methodology::DatosFrase datos;
        datos.ejercicio = ejercicio;
        datos.nivel = nivel;
        datos.edicion = edicion.edicion;
        if (regla->umbral) {
            datos.umbral = regla->umbral->valor;
        }
        result.frase = write_frase(regla->frase, datos);
    }
    return result;
}

}  // namespace generator::rules
