#pragma once

#include <variant>

#include "model/ficha_monitoreo.hpp"
#include "model/formulario_indicadores.hpp"
#include "model/informe_egreso.hpp"
#include "model/matriz_logica.hpp"

namespace generator::model {

/// One input file, read and valid.
using Entrada = std::variant<FichaMonitoreo, InformeEgreso, MatrizLogica, FormularioIndicadores>;

[[nodiscard]] inline const Encabezado& encabezado(const Entrada& entrada) {
    return std::visit([](const auto& e) -> const Encabezado& { return e.encabezado; }, entrada);
}

}  // namespace generator::model
