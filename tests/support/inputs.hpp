#pragma once

#include <fstream>
#include <sstream>
#include <string>
#include <string_view>

namespace tests {

/// Bytes of a file of the source tree ("inputs/ficha-monitoreo/x.json").
inline std::string read_source(std::string_view path) {
    std::ifstream file{std::string{FICHAS_SOURCE_DIR} + '/' + std::string{path}, std::ios::binary};
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

inline constexpr std::string_view kFicha =
    "inputs/ficha-monitoreo/residencias-familiares-2023.json";
inline constexpr std::string_view kInforme = "inputs/informe-egreso/cread-2019.json";

}  // namespace tests
