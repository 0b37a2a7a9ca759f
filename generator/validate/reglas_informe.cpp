#include <map>

#include "validate/reglas.hpp"

namespace generator::validate {
namespace {

void check_calificacion(const model::Compromiso& compromiso, Reporter& reporter) {
    if (compromiso.calificacion.has_value() && !compromiso.fecha_calificacion.has_value() &&
        !reporter.has_fault_at(compromiso.fecha_calificacion.lugar)) {
        reporter.add(compromiso.fecha_calificacion.lugar,
                     {"E-VAL-050", "Un compromiso calificado necesita «fecha_calificacion».",
                      "Es la fecha del corte en que se calificó, AAAA-MM-DD."});
    }
    if (!compromiso.calificacion.has_value() && compromiso.fecha_calificacion.has_value() &&
        !reporter.has_fault_at(compromiso.calificacion.lugar)) {
        reporter.add(compromiso.calificacion.lugar,
                     {"E-VAL-050", "Hay «fecha_calificacion» pero falta «calificacion».",
                      "Si el compromiso sigue abierto, borre la fecha."});
    }
}

/// Before the evaluation, or so long after it that the year is a slip: a commitment is for the next
/// cuts.
void check_year(const model::Lugar& lugar, std::int32_t anio, model::Anio ejercicio,
                std::string_view what, Reporter& reporter) {
    constexpr std::int32_t far = 10;
    const std::int32_t after = anio - ejercicio.valor;
    if (after < 0 || after >= far) {
        reporter.add(lugar,
                     {"W-VAL-051",
                      "El compromiso " + std::string{what} +
                          (after < 0 ? " antes" : ' ' + std::to_string(after) + " años después") +
                          " del año de la evaluación (" + std::to_string(ejercicio.valor) + ").",
                      "Revise el año."});
    }
}

void check_years(const model::Compromiso& compromiso, model::Anio ejercicio, Reporter& reporter) {
    if (const auto* vencimiento = compromiso.fecha_vencimiento.get()) {
        check_year(compromiso.fecha_vencimiento.lugar, vencimiento->anio, ejercicio, "vence",
                   reporter);
    }
    if (const auto* calificacion = compromiso.fecha_calificacion.get()) {
        check_year(compromiso.fecha_calificacion.lugar, calificacion->anio, ejercicio,
                   "se calificó", reporter);
    }
}

}  // namespace

void check_producto(const model::InformeEgreso& informe, Reporter& reporter) {
    std::map<std::pair<std::string_view, std::string_view>, const model::Compromiso*> seen;
    for (const model::Compromiso& compromiso : informe.compromisos) {
        check_calificacion(compromiso, reporter);
        if (const auto* ejercicio = informe.encabezado.ejercicio.get()) {
            check_years(compromiso, *ejercicio, reporter);
        }
        const auto* recomendacion = compromiso.recomendacion.get();
        const auto* texto = compromiso.compromiso.get();
        if (recomendacion == nullptr || texto == nullptr) {
            continue;
        }
        const auto [first, is_new] = seen.try_emplace({*recomendacion, *texto}, &compromiso);
        if (!is_new) {
            reporter.add(
                compromiso.lugar,
                {"E-VAL-052", "El compromiso repite el de " + first->second->lugar.puntero + '.',
                 "Deje uno solo."});
        }
    }
}

}  // namespace generator::validate
