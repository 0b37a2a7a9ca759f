#pragma once

#include <optional>
#include <vector>

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
    /// Half-year cuts between deadline and grading of each commitment; 0: graded at the cut of its
    /// deadline. None if a date is absent.
    std::vector<std::optional<std::int64_t>> cortes;
    Traza calificacion;
    Traza fecha_egreso;
};

/// Calificación y fecha de egreso.
///
///   figure    calificacion, fecha_egreso, compromiso.<n>.cortes
///   formula   Egresado if every commitment is "Cumplido"; last grading date; cuts (30-06, 31-12)
///             after that of the deadline, up to the one of the grading
///   unit      a grade; a date; half-year cuts
///   money     none
///   no value  no grade and no date while a commitment is not graded as fulfilled
///   source    informe de egreso CREAD: header and column Cumplimiento
[[nodiscard]] FigurasEgreso make_figuras_egreso(const model::InformeEgreso& informe,
                                                const methodology::Edicion& edicion);

}  // namespace generator::figures
