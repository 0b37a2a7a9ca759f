#pragma once

#include <string>
#include <vector>

#include "methodology/edicion.hpp"
#include "model/entrada.hpp"
#include "resources.hpp"
#include "support/inputs.hpp"
#include "validate/from_load.hpp"

namespace tests {

/// What the editions that are compiled in use of the fields.
inline const std::vector<generator::model::UsoCampos>& ediciones() {
    static const auto result = [] {
        std::vector<generator::model::UsoCampos> usos;
        for (const auto& resource : generator::resources::all()) {
            if (resource.name.starts_with("assets/metodologia/")) {
                usos.push_back(
                    generator::methodology::read_edicion(resource.bytes, resource.name)->uso);
            }
        }
        return usos;
    }();
    return result;
}

/// The sample inputs and their editions, read once.
inline const std::string& ficha_bytes() {
    static const std::string bytes = read_source(kFicha);
    return bytes;
}
inline const generator::model::FichaMonitoreo& ficha_003() {
    static const auto entrada =
        generator::validate::read_entrada(ficha_bytes(), kFicha, ediciones());
    return std::get<generator::model::FichaMonitoreo>(*entrada);
}
inline const generator::methodology::Edicion& edicion_2023() {
    static const auto edicion = generator::methodology::read_edicion(
        generator::resources::find("assets/metodologia/ficha-monitoreo-2023.json"), "2023.json");
    return *edicion;
}
inline const std::string& informe_bytes() {
    static const std::string bytes = read_source(kInforme);
    return bytes;
}
inline const generator::model::InformeEgreso& informe_000() {
    static const auto entrada =
        generator::validate::read_entrada(informe_bytes(), kInforme, ediciones());
    return std::get<generator::model::InformeEgreso>(*entrada);
}
inline const generator::methodology::Edicion& edicion_egreso() {
    static const auto edicion = generator::methodology::read_edicion(
        generator::resources::find("assets/metodologia/informe-egreso-2021.json"), "2021.json");
    return *edicion;
}

}  // namespace tests
