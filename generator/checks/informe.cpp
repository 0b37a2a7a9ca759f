#include <algorithm>

#include "base/utf8.hpp"
#include "checks/cuadraturas.hpp"
#include "checks/publicado.hpp"
#include "figures/cortes.hpp"
#include "figures/faults.hpp"

namespace generator::checks {
namespace {

std::string cut_code(const model::Fecha& fecha) {
    return base::two_digits(fecha.mes) + '-' + base::two_digits(fecha.dia);
}

base::Place place_of(const RevisionInforme& revision, const model::Lugar& lugar) {
    return figures::place_of(lugar, revision.bytes, revision.file);
}

void check_calificaciones(const RevisionInforme& revision, base::Diagnostics& found) {
    const methodology::Catalogo& grades = revision.edicion.catalogo("calificaciones");
    std::vector<std::string_view> known;
    known.reserve(grades.entradas.size());
    for (const auto& entrada : grades.entradas) {
        known.emplace_back(entrada.codigo);
    }
    for (const model::Compromiso& compromiso : revision.informe.compromisos) {
        const std::string* grade = compromiso.calificacion.get();
        if (grade != nullptr && !grades.find(*grade)) {
            found.push_back({"CUA-CODIGO", base::Severity::error,
                             place_of(revision, compromiso.calificacion.lugar),
                             "«" + *grade + "» no está en el catálogo de calificaciones de la " +
                                 "edición " + revision.edicion.edicion + ".",
                             base::did_you_mean(base::nearest_name(*grade, known))});
        }
        const model::Fecha* graded = compromiso.fecha_calificacion.get();
        if (graded != nullptr && !revision.edicion.catalogo("cortes").find(cut_code(*graded))) {
            found.push_back({"CUA-CORTE", base::Severity::warning,
                             place_of(revision, compromiso.fecha_calificacion.lugar),
                             "La fecha de calificación no es un corte semestral.",
                             "Los compromisos se califican al 30-06 o al 31-12."});
        }
    }
}

/// What the data know of the present is their last grading: a compromiso that was due by then and
/// has no grade of fulfilment is told, whatever the document prints of the programme.
void check_vencidos(const RevisionInforme& revision, base::Diagnostics& found) {
    const figures::Calendario calendario{revision.edicion.catalogo("cortes")};
    const methodology::Catalogo& grades = revision.edicion.catalogo("calificaciones");
    const std::vector<model::Compromiso>& compromisos = revision.informe.compromisos;
    std::optional<std::int64_t> last;
    for (const model::Compromiso& compromiso : compromisos) {
        if (const model::Fecha* graded = compromiso.fecha_calificacion.get()) {
            last = std::max(last, calendario.corte_of(*graded));
        }
    }
    for (std::size_t i = 0; last && i < compromisos.size(); ++i) {
        const model::Compromiso& compromiso = compromisos[i];
        const std::string* grade = compromiso.calificacion.get();
        const model::Mes* due = compromiso.fecha_vencimiento.get();
        const bool is_met =
            grade != nullptr && *grade == revision.edicion.etiqueta("calificacion.cumplido");
        // A grade that nobody knows has its own fault.
        const bool is_unknown = grade != nullptr && !grades.find(*grade);
        if (is_met || is_unknown || due == nullptr || calendario.corte_of(*due) > last) {
            continue;
        }
        found.push_back(
            {"CUA-VENCIDO", base::Severity::warning,
             place_of(revision, compromiso.fecha_vencimiento.lugar),
             "El compromiso " + std::to_string(i + 1) +
                 " ya venció y al último corte calificado (" + calendario.date_of(*last) + ") " +
                 (grade == nullptr ? "sigue sin calificación" : "es «" + *grade + "»") + ".",
             "Si se cumplió, escriba «calificacion» y «fecha_calificacion»."});
    }
}

void check_publicados(const RevisionInforme& revision, base::Diagnostics& found) {
    figures::for_each_cuenta(revision.figuras, [&](const figures::Figure<base::Ratio>& figure) {
        compare_published(
            revision.informe.encabezado.publicados, figure,
            [&](const model::Lugar& lugar, std::string message) {
                found.push_back({"CUA-PUBLICADO", base::Severity::warning,
                                 place_of(revision, lugar), std::move(message),
                                 "Revise las fechas y calificaciones, o el valor publicado."});
            });
    });
}

}  // namespace

base::Diagnostics revisar_informe(const RevisionInforme& revision) {
    base::Diagnostics found;
    check_calificaciones(revision, found);
    check_vencidos(revision, found);
    check_publicados(revision, found);
    return found;
}

}  // namespace generator::checks
