#pragma once

#include <string_view>

#include "base/result.hpp"
#include "methodology/edicion.hpp"
#include "model/entrada.hpp"
#include "report/reporte.hpp"

namespace generator::report {

struct OpcionesReporte {
    Estado estado = Estado::oficial;
    /// Price year of the money; 0: the edition's own rule (2023: report year + 1).
    std::int32_t anio_precios = 0;
    /// Also the relations that hold: only who asks about one of them needs them.
    bool wants_relaciones = false;
};

/// Facts -> figures -> rules and checks -> everything the publication says. `bytes` and `file` are
/// the input, for the line and column of each operand. In estado oficial an unconfirmed
/// `reconstruido` is a fault.
[[nodiscard]] base::Result<Reporte> make_reporte(const model::Entrada& entrada,
                                                 const methodology::Edicion& edicion,
                                                 const OpcionesReporte& opciones,
                                                 std::string_view bytes, std::string_view file);

}  // namespace generator::report
