#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace generator::model {

/// What one edition of a product uses of the product's fields, and the years that it shows. Data of
/// the edition: a field that only one edition prints must not be given, silently unprinted, to
/// another. A path is that of a key without the indices of lists: "/indicadores/meta"; one option
/// of a key is "/indicadores/nivel=componente".
struct UsoCampos {
    std::string producto;
    std::string edicion;
    std::vector<std::string> no_usa;  // a value there is a fault
    std::vector<std::string> exige;   // no value there is a fault, wherever its parent stands
    std::int32_t anios = 0;           // of `periodos`, up to the ejercicio
    std::int32_t anios_posteriores = 0;
    std::int32_t anios_componentes = 0;
    std::int32_t anios_indicadores = 0;
    std::string unidad_porcentual;  // the unidad_de_medida of a percentage; empty: none
};

/// Path and option; without one, the option is empty.
struct CaminoOpcion {
    std::string_view camino;
    std::string_view opcion;
};
[[nodiscard]] inline CaminoOpcion split_camino(std::string_view text) {
    const std::size_t at = text.find('=');
    return at == std::string_view::npos ? CaminoOpcion{text, {}}
                                        : CaminoOpcion{text.substr(0, at), text.substr(at + 1)};
}

}  // namespace generator::model
