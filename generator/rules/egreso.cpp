#include "rules/egreso.hpp"

#include "rules/emit.hpp"

namespace generator::rules {

Veredicto egreso(const figures::FigurasEgreso& figuras, std::int32_t ejercicio,
                 const methodology::Edicion& edicion) {
    return emit(edicion, figuras.are_all_met() ? "EGRESO" : "EGRESO_PENDIENTE", ejercicio,
                figuras.calificacion.id);
}

}  // namespace generator::rules
