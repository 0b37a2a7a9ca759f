#pragma once

#include <vector>

#include "model/ficha_monitoreo.hpp"
#include "report/reporte_producto.hpp"
#include "rules/veredicto.hpp"

namespace generator::report {

/// What a person should have judged and did not (MET-SIN-JUICIO: an error of an official document,
/// a warning of a draft, which says that it lacks it), and what a person wrote that nobody will
/// read (MET-TEXTO-MUDO).
void check_judgements(const std::vector<rules::Veredicto>& veredictos,
                      const model::FichaMonitoreo& ficha, const Pedido& pedido,
                      base::Diagnostics& found);

}  // namespace generator::report
