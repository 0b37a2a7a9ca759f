#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "load/tape.hpp"

namespace generator::supuestos {

/// The JSON pointer of what an address names. A pointer is one itself; a ruta, as comparar and the
/// columns of consolidar print it ("periodos/2023/gasto", "componentes/1/nombre"), has elements of
/// lists by their key, or by their place from 1 if they have none. Its last key may be one that its
/// object lacks, but for a name alone. Nothing if it leads nowhere.
[[nodiscard]] std::optional<std::string> to_pointer(const load::Tape& tape,
                                                    std::string_view direccion);

}  // namespace generator::supuestos
