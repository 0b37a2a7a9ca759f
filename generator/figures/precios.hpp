#pragma once

#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "figures/ficha.hpp"
#include "figures/operandos.hpp"
#include "model/ficha_monitoreo.hpp"

namespace generator::figures {

/// What was asked for, and what places its faults.
struct PedidoPrecios {
    std::int32_t anio = 0;  // price year; 0: the edition's own rule
    std::string_view bytes;
    std::string_view file;
};

/// Years of the document with their factors, which go to `out` too: those of the edition, else
/// those that the input gives with their source. With neither, and no price year asked for, amounts
/// stay nominal. Faults for a price year or a year without factor (E-CIF-001, E-CIF-002), and for
/// inflators of another price year than the document's (E-CIF-005).
[[nodiscard]] std::vector<AnioPrecios> make_precios(const model::FichaMonitoreo& ficha,
                                                    const methodology::Edicion& edicion,
                                                    const PedidoPrecios& pedido, FigurasFicha& out,
                                                    base::Diagnostics& faults);

}  // namespace generator::figures
