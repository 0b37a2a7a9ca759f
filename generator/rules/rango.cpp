#include "rules/rango.hpp"

#include "rules/emit.hpp"

namespace generator::rules {

Veredicto judge_range(const figures::Figure<base::Ratio>& figure, const RegistrosRango& registros,
                      const methodology::Edicion& edicion, const methodology::DatosFrase& datos) {
    if (!figure.has_value()) {
        return emit(edicion, registros.sin_dato, datos, figure.traza.id);
    }
    const std::string_view id = speaks(edicion, registros.bajo, figure.value()) ? registros.bajo
                                : speaks(edicion, registros.sobre, figure.value())
                                    ? registros.sobre
                                    : registros.dentro;
    Veredicto veredicto = emit(edicion, id, datos, figure.traza.id);
    veredicto.decimales =
        telling_decimals(edicion, {registros.bajo, registros.sobre}, figure.value());
    return veredicto;
}

}  // namespace generator::rules
