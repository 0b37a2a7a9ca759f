#pragma once

#include <string_view>
#include <vector>

#include "figures/ficha.hpp"
#include "methodology/edicion.hpp"
#include "model/ficha_monitoreo.hpp"
#include "report/constructor.hpp"
#include "report/reporte.hpp"
#include "rules/veredicto.hpp"

namespace generator::report {

/// Code of a finding that an evaluator wrote: no rule has it.
inline constexpr std::string_view kEvaluador = "EVALUADOR";

/// Everything the sections of a ficha are made from.
struct FuentesFicha {
    const model::FichaMonitoreo& ficha;
    const figures::FigurasFicha& figuras;
    const methodology::Edicion& edicion;
    const std::vector<rules::Veredicto>& veredictos;
    const std::vector<Cifra>& cifras;

    [[nodiscard]] Numero numero(const figures::Traza& traza) const {
        Numero result = cifras[traza.orden].valor;
        result.cifra = traza.orden;
        return result;
    }
};

// One function for each field of the root that is an object or a list.
[[nodiscard]] Valor make_programa(const FuentesFicha& fuentes);
[[nodiscard]] Valor make_antecedentes(const FuentesFicha& fuentes);
[[nodiscard]] Valor make_hallazgos(const FuentesFicha& fuentes);
[[nodiscard]] Valor make_sin_hallazgos(const FuentesFicha& fuentes);
[[nodiscard]] Valor make_historial(const FuentesFicha& fuentes);
[[nodiscard]] Valor make_poblaciones(const FuentesFicha& fuentes);
[[nodiscard]] Valor make_analisis(const FuentesFicha& fuentes);
[[nodiscard]] Valor make_indicadores(const FuentesFicha& fuentes);
[[nodiscard]] Valor make_otros_atributos(const FuentesFicha& fuentes);
[[nodiscard]] Valor make_observaciones(const FuentesFicha& fuentes);

/// "M$2024", or what the edition calls nominal amounts.
[[nodiscard]] std::string unidad_montos(const figures::FigurasFicha& figuras,
                                        const methodology::Edicion& edicion);
/// A population by year, as the input has it.
[[nodiscard]] Valor make_poblacion(const FuentesFicha& fuentes,
                                   model::Dato<model::Cantidad> model::Periodo::*member);
[[nodiscard]] Valor make_cobertura(const FuentesFicha& fuentes);
[[nodiscard]] Valor make_presupuesto(const FuentesFicha& fuentes);
[[nodiscard]] Valor make_recursos(const FuentesFicha& fuentes);
[[nodiscard]] Valor make_grafico_ejecucion(const FuentesFicha& fuentes);
[[nodiscard]] Valor make_grafico_gasto(const FuentesFicha& fuentes);
[[nodiscard]] Valor make_gasto_por_beneficiario(const FuentesFicha& fuentes);
[[nodiscard]] Valor make_subtitulos(const FuentesFicha& fuentes);
[[nodiscard]] Valor make_componentes(const FuentesFicha& fuentes);
[[nodiscard]] Valor make_regiones(const FuentesFicha& fuentes);
[[nodiscard]] Valor make_inflactores(const FuentesFicha& fuentes);
[[nodiscard]] Valor make_desempeno(const FuentesFicha& fuentes);
[[nodiscard]] Valor make_presupuesto_anual(const FuentesFicha& fuentes);
[[nodiscard]] Valor make_tarjetas(const FuentesFicha& fuentes);

/// The verdict on an indicator that stands in a place of the document; null if there is none.
[[nodiscard]] const rules::Veredicto* verdict_on(const FuentesFicha& fuentes,
                                                 methodology::LugarFrase lugar,
                                                 std::size_t indicador);

/// Titles of a chart of one series, and its chart.
struct TextosGrafico {
    std::string titulo;
    std::string unidad;
    std::string serie;
};
[[nodiscard]] Valor make_grafico(TextosGrafico textos, std::vector<Valor> categorias,
                                 std::vector<Valor> valores);

/// Fields of an indicator that tell its meta and its evaluation.
void put_evaluacion(const FuentesFicha& fuentes, std::size_t index, Objeto& indicador);
void put_resultado_meta(const FuentesFicha& fuentes, std::size_t index, Objeto& indicador);
/// The note of the "—" in the table of a level; empty if it has none.
[[nodiscard]] std::string note_of_level(const FuentesFicha& fuentes, figures::Nivel nivel);

/// Id of a figure: traces have given their texts away.
[[nodiscard]] const std::string& id_of(const FuentesFicha& fuentes, const figures::Traza& traza);
/// Production of a component by year, in the years of its figures.
[[nodiscard]] std::vector<Valor> producciones_of(const FuentesFicha& fuentes, std::size_t index);
/// The years of the document as texts.
[[nodiscard]] std::vector<std::string> years_of(const FuentesFicha& fuentes);
[[nodiscard]] std::vector<Valor> to_valores(const std::vector<std::string>& texts);

}  // namespace generator::report
