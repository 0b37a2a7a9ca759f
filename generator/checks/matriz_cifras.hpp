#pragma once

#include "checks/matriz.hpp"

// The checks of a matrix that compare numbers.
namespace generator::checks {

/// Calls `visit` with each indicator and meta transversal and its figures.
template <class Visit>
void for_each_indicador(const RevisionMatriz& revision, Visit visit) {
    std::size_t number = 0;
    for (const model::FilaMatriz& fila : revision.matriz.matriz) {
        for (const model::IndicadorMatriz& indicador : fila.indicadores) {
            visit(indicador, revision.figuras.indicadores[number++]);
        }
    }
    number = 0;
    for (const model::GrupoTransversal& grupo : revision.matriz.metas_transversales.grupos) {
        for (const model::IndicadorMatriz& meta : grupo.metas) {
            visit(meta, revision.figuras.transversales[number++]);
        }
    }
}

/// An index without a scale, a meta or a subtotal outside it; a percentage beyond 100.
void escala(const RevisionMatriz& revision, const RevisorMatriz& revisor, base::Diagnostics& found);
/// Days that name, formula and table of types say differently.
void plazos(const RevisionMatriz& revision, const RevisorMatriz& revisor, base::Diagnostics& found);
/// «menor a 38 días» beside a deadline of 38 days.
void borde_de_plazo(const RevisionMatriz& revision, const RevisorMatriz& revisor,
                    base::Diagnostics& found);
/// Days that are «hábiles» in one place and «corridos» in another: checks/matriz_dias.cpp.
void dias_de_plazo(const RevisionMatriz& revision, const RevisorMatriz& revisor,
                   base::Diagnostics& found);
void pago(const RevisionMatriz& revision, const RevisorMatriz& revisor, base::Diagnostics& found);
/// A share with numerador > denominador.
void contenido(const RevisionMatriz& revision, const RevisorMatriz& revisor,
               base::Diagnostics& found);
/// A denominador of 0, a share of a negative part: checks/operandos.cpp.
void operandos(const RevisionMatriz& revision, const RevisorMatriz& revisor,
               base::Diagnostics& found);
/// An index that averages more or fewer subtotals than its formula: checks/matriz_subtotales.cpp.
void subtotales(const RevisionMatriz& revision, const RevisorMatriz& revisor,
                base::Diagnostics& found);
void publicado(const RevisionMatriz& revision, const RevisorMatriz& revisor,
               base::Diagnostics& found);
/// A published value that is printed with fewer decimals.
void publicado_redondeado(const RevisionMatriz& revision, const RevisorMatriz& revisor,
                          base::Diagnostics& found);
/// Operands of a year that are those of an earlier one.
void valor_repetido(const RevisionMatriz& revision, const RevisorMatriz& revisor,
                    base::Diagnostics& found);
/// Operands that are ten or a thousand times those of the other years: checks/saltos_producto.cpp.
void salto_de_indicador(const RevisionMatriz& revision, const RevisorMatriz& revisor,
                        base::Diagnostics& found);
/// A meta that is a tenth or a hundredth of the values: checks/saltos_meta.cpp.
void salto_de_meta(const RevisionMatriz& revision, const RevisorMatriz& revisor,
                   base::Diagnostics& found);
/// Values that miss their meta.
void meta_alcanzada(const RevisionMatriz& revision, const RevisorMatriz& revisor,
                    base::Diagnostics& found);

}  // namespace generator::checks
