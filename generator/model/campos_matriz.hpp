#pragma once

#include "model/campos.hpp"
#include "model/matriz_logica.hpp"

// The tables of `matriz-logica` that stand in more than one file.
namespace generator::model {

[[nodiscard]] const TablaCampos& campos_indicador_matriz();
[[nodiscard]] const TablaCampos& campos_meta_transversal();

}  // namespace generator::model
