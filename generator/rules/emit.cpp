#include "rules/emit.hpp"

#include <algorithm>
#include <cassert>

namespace generator::rules {

Veredicto emit(const methodology::Edicion& edicion, std::string_view id,
               methodology::DatosFrase datos, std::string_view cifra) {
    const methodology::Regla* regla = edicion.regla(id);
    assert(regla != nullptr && "check_tabla refuses an edition that lacks a record");
    Veredicto result;
    result.regla = regla;
    result.cifra = cifra;
    datos.edicion = edicion.edicion;
    if (regla->umbral) {
        datos.umbral = regla->umbral->valor;
    }
    if (regla->umbral_superior) {
        datos.umbral_superior = regla->umbral_superior->valor;
    }
    result.frase = write_frase(regla->frase, datos, result.citas);
    result.frase_tabla = write_frase(regla->frase_tabla, datos);
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

Veredicto emit(const methodology::Edicion& edicion, std::string_view id, std::int32_t ejercicio,
               std::string_view cifra, const NombreIndicador& indicador) {
    methodology::DatosFrase datos;
    datos.ejercicio = ejercicio;
    datos.nivel = indicador.nivel;
    datos.numero = indicador.numero;
    return emit(edicion, id, datos, cifra);
}

}  // namespace generator::rules
