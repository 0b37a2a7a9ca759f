#pragma once

#include <string_view>

#include "model/campos.hpp"
#include "model/ficha_monitoreo.hpp"

// Tables of the parts of a ficha: only campos_*.cpp include this.
namespace generator::model {

inline constexpr std::string_view kMilesDeCadaAnio = "M$ de cada año";

/// Who judged, and when.
template <class Juicio>
[[nodiscard]] std::vector<Campo> campos_firma() {
    return {
        campo<&Juicio::autor>({.nombre = "autor",
                               .descripcion = "Quién juzgó.",
                               .obligatorio = Obligatorio::si,
                               .maximo = 300}),
        campo<&Juicio::fecha>({.nombre = "fecha",
                               .descripcion = "Cuándo, AAAA-MM-DD.",
                               .obligatorio = Obligatorio::si}),
    };
}

/// Every judgement ends with the evaluator's words, who and when.
template <class Juicio>
[[nodiscard]] std::vector<Campo> campos_texto_y_firma() {
    return join(
        std::vector<Campo>{campo<&Juicio::texto>(
            {.nombre = "texto", .descripcion = "Texto libre que se imprime después de la frase."})},
        campos_firma<Juicio>());
}

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
