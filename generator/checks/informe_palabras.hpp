#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "checks/informe.hpp"

// The checks of an informe in files of their own: only checks/informe*.cpp include this.
namespace generator::checks {

using TextoInforme = model::Dato<std::string>;

/// Calls `visit` with each text on how a compromiso was fulfilled, and its number.
template <class Visit>
void for_each_text(const RevisionInforme& revision, Visit visit) {
    for (std::size_t i = 0; i < revision.informe.compromisos.size(); ++i) {
        const model::Compromiso& compromiso = revision.informe.compromisos[i];
        for (const TextoInforme& parrafo : compromiso.cumplimiento) {
            if (parrafo.has_value()) {
                visit(compromiso, i + 1, "cumplimiento", parrafo);
            }
        }
        if (compromiso.observacion.has_value()) {
            visit(compromiso, i + 1, "observación", compromiso.observacion);
        }
    }
}

/// "El compromiso 3 se califica «Cumplido» y su observación"
[[nodiscard]] std::string beginning_of(const model::Compromiso& compromiso, std::size_t number,
                                       std::string_view kind);

/// Graded with the grade of fulfilment.
[[nodiscard]] bool is_met(const model::Compromiso& compromiso, const methodology::Edicion& edicion);

/// The year of an edition, if it is named after one.
[[nodiscard]] std::optional<std::int32_t> year_of(const methodology::Edicion& edicion);

/// What is met and whose own texts say that it is still to be done: checks/informe_pendiente.cpp.
void pendientes(const RevisionInforme& revision, const RevisorInforme& revisor,
                base::Diagnostics& found);
/// What is met and is promised for a date after it was graded.
void fechas_posteriores(const RevisionInforme& revision, const RevisorInforme& revisor,
                        base::Diagnostics& found);
/// Two compromisos with one text.
void textos_repetidos(const RevisionInforme& revision, const RevisorInforme& revisor,
                      base::Diagnostics& found);

// The informe as a whole: checks/informe_serie.cpp.
/// An evaluation after all that came of it.
void ejercicio_posterior(const RevisionInforme& revision, const RevisorInforme& revisor,
                         base::Diagnostics& found);
/// Two recommendations with one number; a number that none has.
void numerales(const RevisionInforme& revision, const RevisorInforme& revisor,
               base::Diagnostics& found);
void numerales_que_faltan(const RevisionInforme& revision, const RevisorInforme& revisor,
                          base::Diagnostics& found);

}  // namespace generator::checks
