#pragma once

#include "checks/informe.hpp"

// The checks of an informe that read its words: only checks/informe*.cpp include this.
namespace generator::checks {

/// Graded with the grade of fulfilment.
[[nodiscard]] bool is_met(const model::Compromiso& compromiso, const methodology::Edicion& edicion);

/// What is met and whose own texts say that it is still to be done.
void pendientes(const RevisionInforme& revision, const RevisorInforme& revisor,
                base::Diagnostics& found);
/// What is met and is promised for a date after it was graded.
void fechas_posteriores(const RevisionInforme& revision, const RevisorInforme& revisor,
                        base::Diagnostics& found);
/// Two compromisos with one text.
void textos_repetidos(const RevisionInforme& revision, const RevisorInforme& revisor,
                      base::Diagnostics& found);

}  // namespace generator::checks
