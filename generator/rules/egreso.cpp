#include "rules/egreso.hpp"

#include "rules/emit.hpp"

namespace generator::rules {

Veredicto egreso(const figures::FigurasEgreso& figuras, std::int32_t ejercicio,
                 const methodology::Edicion& edicion) {
    const bool is_egresado = figuras.total > 0 && figuras.cumplidos == figuras.total;
    return emit(edicion, is_egresado ? "EGRESO" : "EGRESO_PENDIENTE", ejercicio,
                figuras.calificacion.id);
}

}  // namespace generator::rules
