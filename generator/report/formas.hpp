#pragma once

#include "report/valor.hpp"

namespace generator::report {

// Names that templates bind to. The descriptions in formas_*.cpp are the reference; in short:
//
//   kind of number           example                       how the 2023 ficha prints it
//   amount (price year)      fila.montos                   whole M$; absent as "-"
//   share, coverage          regiones.filas.porcentaje..   ratio: 1 is 100 %; 1 decimal and "%"
//   unit cost                componentes.filas.unitarios   1 decimal
//   indicator                efectivo.valor                2 decimals; ratio (1 is 100 %) and "%"
//                                                          if `es_porcentual`; S/I, N/A, N/C
//   count                    fila.produccion               whole; absent as "-"
//   inflator                 inflactor.factor              4 decimals, trailing zeros cut
//
// Texts are ready to print (upper case where the document has it, dates in its own words); an
// empty text is absent. Flags are texts too: "Sí" or empty, for `si="..."`. Rows and lists stand
// in the order in which they are printed. Lists named like a year series have one element for each
// element of `anios`.

/// Producto `ficha-monitoreo`.
[[nodiscard]] const Forma& forma_ficha_monitoreo();
/// Producto `informe-egreso`.
[[nodiscard]] const Forma& forma_informe_egreso();
/// Producto `matriz-logica`.
[[nodiscard]] const Forma& forma_matriz_logica();
/// Producto `formulario-indicadores`. Its numbers are printed with a point and without groups, by
/// the formats `punto` and `pct_punto`; their decimals are those of the indicator.
[[nodiscard]] const Forma& forma_formulario_indicadores();

// Shared by all products.
[[nodiscard]] const Forma& forma_texto();
[[nodiscard]] const Forma& forma_numero();
[[nodiscard]] const Forma& forma_textos();   // lista of texto
[[nodiscard]] const Forma& forma_numeros();  // lista of numero
/// `explicaciones`: every computed figure, for the section at the end of the page.
[[nodiscard]] const Forma& forma_explicaciones();
/// `advertencias`: contradictions and warnings, for drafts.
[[nodiscard]] const Forma& forma_advertencias();

}  // namespace generator::report
