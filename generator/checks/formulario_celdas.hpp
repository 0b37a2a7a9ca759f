#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "checks/causas.hpp"
#include "checks/formulario.hpp"

// What the checks of a form share, and those that stand in files of their own.
namespace generator::checks {

/// One value of one indicator: a column of the form, or its result.
struct CeldaFormulario {
    const model::IndicadorFormulario& indicador;
    const figures::FigurasIndicadorFormulario& figuras_indicador;
    const figures::FigurasPorSexo& figuras;
    figures::OperandosDeColumna operandos;
    std::string nombre;  // "Indicador 5, Efectivo 2017"
};

template <class Visit>
void for_each_celda(const RevisionFormulario& revision, Visit visit) {
    const figures::FigurasFormulario& all = revision.figuras;
    for (std::size_t i = 0; i < all.indicadores.size(); ++i) {
        const model::IndicadorFormulario& indicador = revision.formulario.indicadores[i];
        const figures::FigurasIndicadorFormulario& figuras = all.indicadores[i];
        const std::string nombre = "Indicador " + std::to_string(i + 1) + ", ";
        for (std::size_t c = 0; c < all.columnas.size(); ++c) {
            visit(CeldaFormulario{indicador, figuras, figuras.columnas[c],
                                  figures::operandos_de(indicador, all.columnas[c]),
                                  nombre + all.columnas[c].titulo});
        }
        if (figuras.resultado) {
            visit(CeldaFormulario{indicador, figuras, *figuras.resultado,
                                  figures::operandos_de(indicador.resultado),
                                  nombre + "Resultado " + std::to_string(all.ejercicio)});
        }
    }
}

/// What one column gives: whole population, men, women; of an indicator without disaggregation,
/// the first alone.
struct Parte {
    std::string_view nombre;
    const model::Operandos* operandos;
    const figures::Figure<base::Ratio>* figura;
};
[[nodiscard]] std::vector<Parte> parts_of(const CeldaFormulario& celda);

/// "del total", "de hombres"
[[nodiscard]] std::string of_part(const Parte& parte);
/// A number of the form in a message: "7.788", "12,5".
[[nodiscard]] std::string number_text(const base::Ratio& valor);
/// In a message: "376,3%". The form prints "376.3 %", which nothing else that is told does.
[[nodiscard]] std::string percentage_text(const base::Ratio& valor, int decimales);
/// What was added last: where it is, and what would close it; taken back if another relation of the
/// indicator tells it.
void explain_last(base::Diagnostics& found, const RevisionFormulario& revision,
                  const model::IndicadorFormulario& indicador, const Clave& clave);
/// Whether hombres and mujeres add up to the total in this column, as far as is known.
[[nodiscard]] bool closes_by_sex(const CeldaFormulario& celda);

// H + M = total: checks/formulario_sexo.cpp.
void numeradores_por_sexo(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                          base::Diagnostics& found);
void denominadores_por_sexo(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                            base::Diagnostics& found);
/// The value of the total beside those of its parts: checks/formulario_entre_sexos.cpp.
void entre_sexos(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                 base::Diagnostics& found);
// A zero below, a negative part of a percentage: checks/operandos.cpp.
void denominador_cero(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                      base::Diagnostics& found);
void operandos_negativos(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                         base::Diagnostics& found);
// Numbers that repeat others, or move away from them: checks/formulario_repetidos.cpp.
void meta_repetida(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                   base::Diagnostics& found);
void efectivo_repetido(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                       base::Diagnostics& found);
void sexos_iguales(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                   base::Diagnostics& found);
void fila_repetida(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                   base::Diagnostics& found);
void distancia_entre_sexos(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                           base::Diagnostics& found);
void meta_atras(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                base::Diagnostics& found);
// A number that is ten or a thousand times those of its other columns: checks/saltos_producto.cpp.
void salto_de_indicador(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                        base::Diagnostics& found);
// What the file does not bring, or writes with a separator: checks/formulario_operandos.cpp.
void operando_ausente(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                      base::Diagnostics& found);
void columna_ausente(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                     base::Diagnostics& found);
void punto_de_miles(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                    base::Diagnostics& found);
// The fulfilment of the targets: checks/formulario_cumplimiento.cpp.
void sin_cumplimiento(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                      base::Diagnostics& found);
void explicacion(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                 base::Diagnostics& found);
void cumplimiento_dicho(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                        base::Diagnostics& found);
void descendente(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                 base::Diagnostics& found);
// The note against the formula, and its number in the column: checks/formulario_nota.cpp.
void notas_citadas(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                   base::Diagnostics& found);
void nota_contra_formula(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                         base::Diagnostics& found);

}  // namespace generator::checks
