#pragma once

#include <string_view>

#include "model/campos.hpp"
#include "model/ficha_monitoreo.hpp"

// Tables of the parts of a ficha: only campos_*.cpp include this.
namespace generator::model {

inline constexpr std::string_view kMilesDeCadaAnio = "M$ de cada año";

[[nodiscard]] const TablaCampos& campos_periodo();
[[nodiscard]] const TablaCampos& campos_subtitulo();
[[nodiscard]] const TablaCampos& campos_componente();
[[nodiscard]] const TablaCampos& campos_region();
[[nodiscard]] const TablaCampos& campos_indicador();
[[nodiscard]] const TablaCampos& campos_evaluacion();
[[nodiscard]] const TablaCampos& campos_otros_atributos();
[[nodiscard]] const TablaCampos& campos_observacion();
[[nodiscard]] const TablaCampos& campos_juicio_focalizacion();
[[nodiscard]] const TablaCampos& campos_juicio_priorizacion();
[[nodiscard]] const TablaCampos& campos_justificacion();
[[nodiscard]] const TablaCampos& campos_juicio_administrativo();
[[nodiscard]] const TablaCampos& campos_juicio_indicador();
[[nodiscard]] const TablaCampos& campos_cumplimiento();
[[nodiscard]] const TablaCampos& campos_inflactores();

}  // namespace generator::model
