#include <algorithm>

#include "base/utf8.hpp"
#include "checks/cuadraturas.hpp"
#include "figures/cortes.hpp"

namespace generator::checks {
namespace {

std::string cut_code(const model::Fecha& fecha) {
    return base::two_digits(fecha.mes) + '-' + base::two_digits(fecha.dia);
}

template <class T>
base::Place place_of(const model::Dato<T>& dato, std::string_view bytes, std::string_view file) {
    const auto at = base::line_column(bytes, dato.lugar.offset);
    return {std::string{file}, at.line, at.column, dato.lugar.puntero};
}

/// What the data know of the present is their last grading: a compromiso that was due by then and
/// has no grade of fulfilment is told, whatever the document prints of the programme.
void check_vencidos(const model::InformeEgreso& informe, const methodology::Edicion& edicion,
                    std::string_view bytes, std::string_view file, base::Diagnostics& found) {
    const figures::Calendario calendario{edicion.catalogo("cortes")};
    const methodology::Catalogo& grades = edicion.catalogo("calificaciones");
    std::optional<std::int64_t> last;
    for (const model::Compromiso& compromiso : informe.compromisos) {
        if (const model::Fecha* graded = compromiso.fecha_calificacion.get()) {
            last = std::max(last, calendario.corte_of(*graded));
        }
    }
    for (std::size_t i = 0; last && i < informe.compromisos.size(); ++i) {
        const model::Compromiso& compromiso = informe.compromisos[i];
        const std::string* grade = compromiso.calificacion.get();
        const model::Mes* due = compromiso.fecha_vencimiento.get();
        const bool is_met = grade != nullptr && *grade == edicion.etiqueta("calificacion.cumplido");
        // A grade that nobody knows has its own fault.
        const bool is_unknown = grade != nullptr && !grades.find(*grade);
        if (is_met || is_unknown || due == nullptr || calendario.corte_of(*due) > last) {
            continue;
        }
        found.push_back(
            {"CUA-VENCIDO", base::Severity::warning,
             place_of(compromiso.fecha_vencimiento, bytes, file),
             "El compromiso " + std::to_string(i + 1) +
                 " ya venció y al último corte calificado (" + calendario.date_of(*last) + ") " +
                 (grade == nullptr ? "sigue sin calificación" : "es «" + *grade + "»") + ".",
             "Si se cumplió, escriba «calificacion» y «fecha_calificacion»."});
    }
}

}  // namespace

base::Diagnostics revisar_informe(const model::InformeEgreso& informe,
                                  const methodology::Edicion& edicion, std::string_view bytes,
                                  std::string_view file) {
    base::Diagnostics found;
    const methodology::Catalogo& grades = edicion.catalogo("calificaciones");
    for (const model::Compromiso& compromiso : informe.compromisos) {
        const std::string* grade = compromiso.calificacion.get();
        if (grade != nullptr && !grades.find(*grade)) {
            std::vector<std::string_view> known;
            known.reserve(grades.entradas.size());
            for (const auto& entrada : grades.entradas) {
                known.emplace_back(entrada.codigo);
            }
            const auto nearest = base::nearest_name(*grade, known);
            found.push_back({"CUA-CODIGO", base::Severity::error,
                             place_of(compromiso.calificacion, bytes, file),
                             "«" + *grade + "» no está en el catálogo de calificaciones de la " +
                                 "edición " + edicion.edicion + ".",
                             base::did_you_mean(nearest)});
        }
        const model::Fecha* graded = compromiso.fecha_calificacion.get();
        if (graded != nullptr && !edicion.catalogo("cortes").find(cut_code(*graded))) {
            found.push_back({"CUA-CORTE", base::Severity::warning,
                             place_of(compromiso.fecha_calificacion, bytes, file),
                             "La fecha de calificación no es un corte semestral.",
                             "Los compromisos se califican al 30-06 o al 31-12."});
        }
    }
    check_vencidos(informe, edicion, bytes, file, found);
    return found;
}

}  // namespace generator::checks
