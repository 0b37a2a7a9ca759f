#pragma once

#include <string_view>

namespace support {

// The sample inputs, for `read_file` (source_tree.hpp).
inline constexpr std::string_view kFicha =
    "inputs/ficha-monitoreo/residencias-familiares-2023.json";
inline constexpr std::string_view kInforme = "inputs/informe-egreso/cread-2019.json";

}  // namespace support
