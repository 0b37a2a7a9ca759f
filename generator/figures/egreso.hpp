#pragma once

#include <optional>
#include <vector>

#include "base/result.hpp"
#include "figures/cortes.hpp"
#include "figures/figure.hpp"
#include "methodology/edicion.hpp"
#include "model/informe_egreso.hpp"

namespace generator::figures {

/// What follows from the commitments of an evaluated programme.
struct FigurasEgreso {
    /// Commitments graded with the grade of fulfilment, and all of them.
    std::int64_t cumplidos = 0;
    std::int64_t total = 0;
    /// Last grading date; none while a commitment is not graded as fulfilled, or has no date.
    std::optional<model::Fecha> ultimo_corte;
    std::vector<Figure<base::Ratio>> cortes;  // of each commitment
    std::vector<EstadoCorte> estados;         // by date of the corte
    Traza calificacion;
    Traza fecha_egreso;

    [[nodiscard]] bool are_all_met() const { return total > 0 && cumplidos == total; }
};

/// Calificación y fecha de egreso.
///
///   figure    calificacion, fecha_egreso (and those of cortes.hpp)
///   formula   Egresado if every commitment is "Cumplido"; last grading date
///   unit      a grade; a date
///   money     none
///   no value  no grade and no date while a commitment is not graded as fulfilled
///   source    informe de egreso CREAD: header and column Cumplimiento
///
/// `bytes` and `file` place what is wrong: E-CIF-004, a published result that names no number.
[[nodiscard]] base::Result<FigurasEgreso> make_figuras_egreso(const model::InformeEgreso& informe,
                                                              const methodology::Edicion& edicion,
                                                              std::string_view bytes,
                                                              std::string_view file);

/// Calls `visit` with every figure that is a number, in the order in which the twin prints them.
template <class Figuras, class Visit>
void for_each_cuenta(Figuras& figuras, Visit visit) {
    for (auto& cortes : figuras.cortes) {
        visit(cortes);
    }
    for (auto& estado : figuras.estados) {
        visit(estado.abiertos);
        visit(estado.vencidos);
        visit(estado.calificados);
    }
}

}  // namespace generator::figures
