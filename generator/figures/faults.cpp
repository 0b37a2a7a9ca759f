#include "figures/faults.hpp"

#include <algorithm>

namespace generator::figures {

base::Place place_of(const model::Lugar& lugar, std::string_view bytes, std::string_view file) {
    const auto at = base::line_column(bytes, lugar.offset);
    return {std::string{file}, at.line, at.column, lugar.puntero};
}

base::Place place_of(const model::Lugar& lugar, const base::LineIndex& lineas,
                     std::string_view file) {
    const auto at = lineas.at(lugar.offset);
    return {std::string{file}, at.line, at.column, lugar.puntero};
}

void report_overflow(const Traza& traza, std::string_view bytes, std::string_view file,
                     base::Diagnostics& faults) {
    const auto located =
        std::ranges::find_if(traza.operandos, [](const Operando& o) { return !o.puntero.empty(); });
    base::Place place{std::string{file}, 0, 0, {}};
    if (located != traza.operandos.end()) {
        place = place_of({located->offset, located->puntero}, bytes, file);
    }
    faults.push_back(
        {"E-CIF-003", base::Severity::error, std::move(place),
         "«" + traza.nombre + "» no cabe en 64 bits: no se puede calcular exacta.",
         "Revise las unidades de sus operandos: los montos van en M$, miles de pesos."});
}

}  // namespace generator::figures
