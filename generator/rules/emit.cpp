#include "rules/emit.hpp"

#include <algorithm>
#include <cassert>

namespace generator::rules {

Veredicto emit(const methodology::Edicion& edicion, std::string_view id, std::int32_t ejercicio,
               std::string_view cifra, const NombreIndicador& indicador) {
    const methodology::Regla* regla = edicion.regla(id);
    assert(regla != nullptr && "check_tabla refuses an edition that lacks a record");
    Veredicto result;
    result.regla = regla;
    result.cifra = cifra;
    methodology::DatosFrase datos;
    datos.ejercicio = ejercicio;
    datos.nivel = indicador.nivel;
    datos.numero = indicador.numero;
    datos.edicion = edicion.edicion;
    if (regla->umbral) {
        datos.umbral = regla->umbral->valor;
    }
    result.frase = write_frase(regla->frase, datos);
    result.bloque = write_frase(regla->bloque, datos);
    return result;
}

std::string_view if_known(const methodology::Edicion& edicion, std::string_view id,
                          std::string_view otherwise) {
    return edicion.regla(id) != nullptr ? id : otherwise;
}

bool speaks(const methodology::Edicion& edicion, std::string_view id, const base::Ratio& valor) {
    const methodology::Regla* regla = edicion.regla(id);
    return regla != nullptr && applies(*regla->umbral, valor);
}

std::int8_t telling_decimals(const methodology::Edicion& edicion,
                             std::initializer_list<std::string_view> ids,
                             const base::Ratio& valor) {
    const int decimals = edicion.formato("porcentaje").estilo.decimals;
    std::int8_t most = -1;
    for (const std::string_view id : ids) {
        if (const methodology::Regla* regla = edicion.regla(id)) {
            most = std::max(most, telling_decimals(valor, *regla->umbral, decimals));
        }
    }
    return most;
}

}  // namespace generator::rules
