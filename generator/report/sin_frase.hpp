#pragma once

#include <string>
#include <vector>

#include "report/reporte.hpp"
#include "report/reporte_producto.hpp"
#include "rules/veredicto.hpp"

namespace generator::report {

/// What a verdict judges, for a person: "Ejecución presupuestaria inicial 2019".
[[nodiscard]] std::string asunto_of(const rules::Veredicto& veredicto,
                                    const std::vector<Cifra>& cifras);

/// MET-SIN-FRASE: the places of the document that wait for a sentence that nobody published
/// (metodologia, 2.9), told once with all their names. Adds nothing if there are none.
void warn_without_sentence(const std::vector<rules::Veredicto>& veredictos,
                           const model::FichaMonitoreo& ficha, const Pedido& pedido,
                           const std::vector<Cifra>& cifras, base::Diagnostics& warnings);

}  // namespace generator::report
