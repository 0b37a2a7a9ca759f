#pragma once

#include <string>

#include "figures/matriz.hpp"
#include "methodology/edicion.hpp"
#include "model/entrada.hpp"
#include "resources.hpp"
#include "support/catch.hpp"
#include "support/inputs.hpp"
#include "validate/from_load.hpp"

namespace tests {

/// The sample matrices and their edition, read once.
inline const std::string& matriz_bytes() {
    static const std::string bytes = read_source(kMatriz);
    return bytes;
}
inline const generator::model::MatrizLogica& matriz_004() {
    static const auto entrada = generator::validate::read_entrada(matriz_bytes(), kMatriz);
    return std::get<generator::model::MatrizLogica>(*entrada);
}
inline const std::string& matriz_con_valores_bytes() {
    static const std::string bytes = read_source(kMatrizConValores);
    return bytes;
}
inline const generator::model::MatrizLogica& matriz_con_valores() {
    static const auto entrada =
        generator::validate::read_entrada(matriz_con_valores_bytes(), kMatrizConValores);
    return std::get<generator::model::MatrizLogica>(*entrada);
}
inline const generator::methodology::Edicion& edicion_matriz() {
    static const auto edicion = generator::methodology::read_edicion(
        generator::resources::find("assets/metodologia/matriz-logica-2020.json"), "2020.json");
    return *edicion;
}
inline generator::figures::FigurasMatriz figuras_of(const generator::model::MatrizLogica& matriz) {
    auto figuras = generator::figures::make_figuras_matriz(matriz, matriz_bytes(), "004.json");
    for (const auto& fault : figuras.diagnostics()) {
        UNSCOPED_INFO(to_text(fault));
    }
    REQUIRE(figuras.has_value());
    return *std::move(figuras);
}

}  // namespace tests
