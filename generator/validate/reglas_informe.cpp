#include <algorithm>
#include <map>
#include <vector>

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

/// A year that the data give to a compromiso.
struct AnioDado {
    const model::Lugar* lugar;
    std::int32_t anio;
    std::string_view what;
};

std::vector<AnioDado> years_of(const model::InformeEgreso& informe) {
    std::vector<AnioDado> result;
    for (const model::Compromiso& compromiso : informe.compromisos) {
        if (const auto* vencimiento = compromiso.fecha_vencimiento.get()) {
            result.push_back({&compromiso.fecha_vencimiento.lugar, vencimiento->anio, "vence"});
        }
        if (const auto* calificacion = compromiso.fecha_calificacion.get()) {
            result.push_back(
                {&compromiso.fecha_calificacion.lugar, calificacion->anio, "se calificó"});
        }
    }
    return result;
}

/// Before the evaluation, or so long after it that the year is a slip: a commitment is for the next
/// cuts.
bool is_off(std::int32_t anio, std::int32_t ejercicio) {
    constexpr std::int32_t far = 10;
    return anio < ejercicio || anio - ejercicio >= far;
}

/// Where one year after the other is off, it is that of the evaluation: it is told once.
void check_ejercicio(const model::InformeEgreso& informe, const std::vector<AnioDado>& anios,
                     Reporter& reporter) {
    const auto [first, last] = std::ranges::minmax(anios, {}, &AnioDado::anio);
    const bool is_one = first.anio == last.anio;
    reporter.add(
        informe.encabezado.ejercicio.lugar,
        {"W-VAL-051",
         "Ninguna fecha de los compromisos cabe con una evaluación de " +
             std::to_string(informe.encabezado.ejercicio.value().valor) + ": son de " +
             std::to_string(first.anio) + (is_one ? "" : " a " + std::to_string(last.anio)) + '.',
         "Revise «ejercicio», que es el año de la evaluación."});
}

void check_years(const model::InformeEgreso& informe, Reporter& reporter) {
    const auto* given = informe.encabezado.ejercicio.get();
    const std::vector<AnioDado> anios = years_of(informe);
    if (given == nullptr || anios.empty()) {
        return;
    }
    const std::int32_t ejercicio = given->valor;
    constexpr std::size_t few = 3;  // that may all be slips
    if (anios.size() > few && std::ranges::all_of(anios, [&](const AnioDado& dado) {
            return is_off(dado.anio, ejercicio);
        })) {
        check_ejercicio(informe, anios, reporter);
        return;
    }
    for (const AnioDado& dado : anios) {
        if (!is_off(dado.anio, ejercicio)) {
            continue;
        }
        const std::int32_t after = dado.anio - ejercicio;
        reporter.add(*dado.lugar,
                     {"W-VAL-051",
                      "El compromiso " + std::string{dado.what} +
                          (after < 0 ? " antes" : ' ' + std::to_string(after) + " años después") +
                          " del año de la evaluación (" + std::to_string(ejercicio) + ").",
                      "Revise el año."});
    }
}

}  // namespace

void check_producto(const model::InformeEgreso& informe, Reporter& reporter) {
    check_years(informe, reporter);
    std::map<std::pair<std::string_view, std::string_view>, const model::Compromiso*> seen;
    for (const model::Compromiso& compromiso : informe.compromisos) {
        check_calificacion(compromiso, reporter);
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
