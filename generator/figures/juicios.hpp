#pragma once

#include "figures/ficha.hpp"
#include "model/ficha_monitoreo.hpp"

namespace generator::figures {

// What a person judged, as rules see it: never computed.

[[nodiscard]] JuicioGasto make_juicio(const model::Juicio& juicio);
[[nodiscard]] JuicioIndicador make_juicio(const model::JuicioIndicador& juicio);
/// Every judgement on the programme.
void make_juicios(const model::FichaMonitoreo& ficha, FigurasFicha& out);

}  // namespace generator::figures
