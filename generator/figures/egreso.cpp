#include "figures/egreso.hpp"

#include <algorithm>

#include "figures/operandos.hpp"
#include "figures/publicados.hpp"

namespace generator::figures {
namespace {

std::string date_text(const model::Fecha& fecha) { return iso_text(fecha); }

/// The grade and the date of egress, with what follows from the commitments about them.
void grade(const model::InformeEgreso& informe, std::string_view cumplido, FigurasEgreso& out) {
    out.calificacion.id = "calificacion";
    out.calificacion.nombre = "Calificación";
    out.calificacion.formula = "todos los compromisos con calificación de cumplimiento";
    out.calificacion.fuente = "fuente.calificacion";
    out.fecha_egreso.id = "fecha_egreso";
    out.fecha_egreso.nombre = "Fecha de egreso";
    out.fecha_egreso.formula = "última fecha_calificacion de los compromisos";
    out.fecha_egreso.fuente = "fuente.fecha_egreso";
    bool are_all_dated = !informe.compromisos.empty();
    std::optional<model::Fecha> last;
    for (const model::Compromiso& compromiso : informe.compromisos) {
        const std::string number = std::to_string(++out.total);
        const std::string* grade = compromiso.calificacion.get();
        out.cumplidos += grade != nullptr && *grade == cumplido ? 1 : 0;
        out.calificacion.operandos.push_back(
            operando_of("calificacion del compromiso " + number, compromiso.calificacion,
                        [](const std::string& text) { return text; }));
        const model::Fecha* graded = compromiso.fecha_calificacion.get();
        are_all_dated = are_all_dated && graded != nullptr;
        out.fecha_egreso.operandos.push_back(
            operando_of("fecha_calificacion del compromiso " + number,
                        compromiso.fecha_calificacion, date_text));
        if (graded != nullptr) {
            last = last ? std::max(*last, *graded) : *graded;
        }
    }
    if (out.are_all_met() && are_all_dated) {
        out.ultimo_corte = last;
    }
    out.calificacion.pasos.push_back(std::to_string(out.cumplidos) + " de " +
                                     std::to_string(out.total) + " compromisos cumplidos");
}

}  // namespace

base::Result<FigurasEgreso> make_figuras_egreso(const model::InformeEgreso& informe,
                                                const methodology::Edicion& edicion,
                                                std::string_view bytes, std::string_view file) {
    FigurasEgreso out;
    const std::string& cumplido = edicion.etiqueta("calificacion.cumplido");
    grade(informe, cumplido, out);
    const Calendario calendario{edicion.catalogo("cortes")};
    out.cortes = make_cortes(informe, calendario);
    out.estados = make_estados(informe, cumplido, calendario);
    base::Diagnostics faults;
    Publicados publicados{informe.encabezado.publicados, bytes, file};
    out.calificacion.orden = 0;
    out.fecha_egreso.orden = 1;
    publicados.report_words({out.calificacion.id, out.fecha_egreso.id}, faults);
    publicados.finish_figures(
        2, [&](auto visit) { for_each_cuenta(out, visit); }, faults);
    if (has_errors(faults)) {
        return faults;
    }
    return out;
}

}  // namespace generator::figures
