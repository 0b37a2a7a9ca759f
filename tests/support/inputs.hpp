#pragma once

#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

namespace tests {

/// Bytes of a file of the source tree ("inputs/ficha-monitoreo/x.json").
inline std::string read_source(std::string_view path) {
    std::ifstream file{std::filesystem::path{FICHAS_SOURCE_DIR} / path, std::ios::binary};
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

inline constexpr std::string_view kFicha =
    "inputs/ficha-monitoreo/residencias-familiares-2023.json";
inline constexpr std::string_view kFicha2019 = "inputs/ficha-monitoreo/rdd-2019.json";
inline constexpr std::string_view kFichaConJuicios =
    "inputs/ficha-monitoreo/ejemplo-transporte-rural-2025.json";
inline constexpr std::string_view kInforme = "inputs/informe-egreso/cread-2019.json";
inline constexpr std::string_view kMatriz = "inputs/matriz-logica/dam-personas-naturales-2020.json";
inline constexpr std::string_view kMatrizConValores =
    "inputs/matriz-logica/ejemplo-familias-de-acogida-2020.json";
inline constexpr std::string_view kFormulario = "inputs/formulario-indicadores/sename-2019.json";
inline constexpr std::string_view kFormularioEvaluado =
    "inputs/formulario-indicadores/capacitacion-ejemplo-2019.json";

/// A sample input and its product. Whatever must hold for every product is tested over all of them.
struct Muestra {
    std::string_view producto;
    std::string_view path;
};
inline constexpr std::array kMuestras{
    Muestra{"ficha-monitoreo", kFicha},
    Muestra{"ficha-monitoreo", kFichaConJuicios},
    Muestra{"ficha-monitoreo", kFicha2019},
    Muestra{"informe-egreso", kInforme},
    Muestra{"matriz-logica", kMatriz},
    Muestra{"matriz-logica", kMatrizConValores},
    Muestra{"formulario-indicadores", kFormularioEvaluado},
};

}  // namespace tests
