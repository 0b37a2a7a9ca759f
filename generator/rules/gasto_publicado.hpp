#pragma once

#include <vector>

#include "figures/ficha.hpp"
#include "rules/veredicto.hpp"

// Verdicts on spending whose thresholds the methodology never published: that the figure is in
// range is given as published; the sentence takes its numbers from the figures.
namespace generator::rules {

/// Gasto por beneficiario contra el promedio de los dos años anteriores.
///
///   rule      GPB_ACEPTABLE, GPB_ACEPTABLE_BAJA, GPB_NO_ACEPTABLE, GPB_SIN_RESULTADO
///   formula   the published verdict; rises and falls have each their sentence
///   unit      the change, as a percentage; the mean, in M$ a person
///   money     that of the figures
///   no value  no published verdict, no change or no mean: GPB_SIN_RESULTADO
///   source    the records of the edition
[[nodiscard]] std::vector<Veredicto> gasto_por_beneficiario_publicado(
    const figures::FigurasFicha& figuras, const methodology::Edicion& edicion);

/// Gasto administrativo contra el promedio de programas similares.
///
///   rule      ADM_ESPERADO, ADM_NO_ESPERADO, ADM_SIN_RESULTADO
///   formula   the published verdict
///   unit      percentages of the presupuesto ejecutado
///   money     nominal M$ of the same year on both sides
///   no value  no published verdict, no share or no mean: ADM_SIN_RESULTADO
///   source    the records of the edition
[[nodiscard]] std::vector<Veredicto> gasto_administrativo_publicado(
    const figures::FigurasFicha& figuras, const methodology::Edicion& edicion);

}  // namespace generator::rules
