#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "figures/figure.hpp"
#include "methodology/edicion.hpp"
#include "model/informe_egreso.hpp"

namespace generator::figures {

/// The dates of each year at which compromisos are graded: the catalogue `cortes` of the edition,
/// whose codes are MM-DD. A corte is a number, so that the cuts between two of them are their
/// difference.
class Calendario {
  public:
    explicit Calendario(const methodology::Catalogo& cortes);

    /// The first corte on or after that day; none if the edition has no cortes.
    [[nodiscard]] std::optional<std::int64_t> corte_of(const model::Fecha& fecha) const;
    /// The first corte of that month or of a later one: a deadline is a whole month.
    [[nodiscard]] std::optional<std::int64_t> corte_of(const model::Mes& mes) const;
    /// "2021-06-30"
    [[nodiscard]] std::string date_of(std::int64_t corte) const;

  private:
    [[nodiscard]] std::optional<std::int64_t> first_from(std::int32_t anio,
                                                         std::string_view code) const;
    std::vector<std::string_view> codigos_;  // by date
};

/// How the compromisos stood on the day of one corte.
struct EstadoCorte {
    std::string fecha;  // "2021-06-30"
    Figure<base::Ratio> abiertos;
    Figure<base::Ratio> vencidos;
    Figure<base::Ratio> calificados;
};

/// Cortes entre vencimiento y calificación.
///
///   figure    compromiso.<n>.cortes
///   formula   corte of fecha_calificacion - corte of fecha_vencimiento; 0: graded at the corte of
///             its deadline; negative: before it
///   unit      cortes of the edition
///   money     none
///   no value  no_informado if a date is absent
///   source    informe de egreso CREAD: cortes 30-06 and 31-12
[[nodiscard]] std::vector<Figure<base::Ratio>> make_cortes(const model::InformeEgreso& informe,
                                                           const Calendario& calendario);

/// Estado de los compromisos a cada corte.
///
///   figure    corte.<aaaa_mm_dd>.abiertos, .vencidos, .calificados
///   formula   abiertos: compromisos not graded with the grade of fulfilment on or before the
///             corte; vencidos: deadline on or before it; calificados: any grade on or before it.
///             One row for each corte, from the first to the last that a deadline or a grading has
///   unit      compromisos
///   money     none
///   no value  no_informado if a date that decides is absent: of a deadline (vencidos), of a
///             grading (calificados; abiertos, if it is the grade of fulfilment)
///   source    informe de egreso CREAD: cortes 30-06 and 31-12
[[nodiscard]] std::vector<EstadoCorte> make_estados(const model::InformeEgreso& informe,
                                                    std::string_view cumplido,
                                                    const Calendario& calendario);

}  // namespace generator::figures
