// Percentages that were published without the numbers behind them, and the years of a universal
// programme: nothing computes them, so only what a percentage can be tells that one is wrong.
#include <algorithm>

#include "checks/juicios.hpp"
#include "figures/operandos.hpp"

namespace generator::checks {
namespace {

using Porcentaje = figures::Figure<base::Ratio>;

bool is_published_alone(const Porcentaje& figure) {
    return figure.has_value() && figure.traza.is_publicado && !figure.traza.operandos.empty();
}

/// Where it was published, and as what: its last operand.
model::Lugar lugar_of(const Porcentaje& figure) {
    return {figure.traza.operandos.back().offset, figure.traza.operandos.back().puntero};
}
std::string published_as(const Porcentaje& figure) {
    const auto& texto = figure.traza.operandos.back().texto;
    const auto valor = base::parse_decimal(texto);
    return "«" + figure.traza.nombre + "» se publicó como " +
           (valor ? spanish_text(*valor) : texto) + '%';
}

bool is_above(const base::Ratio& valor, std::int64_t porcentaje) {
    return std::is_gt(compare(valor, *base::Ratio::make(porcentaje, base::kPercent)));
}

/// Of a part.
bool is_impossible(const Porcentaje& figure) {
    constexpr std::int64_t whole = 100;
    return is_published_alone(figure) && is_above(figure.value(), whole);
}

/// A part of a whole. More persons than were planned may be served by right: of those that are far
/// more, somebody erred.
void check_parte(const Revision& revision, const Cuadratura& cuadratura, const Porcentaje& figure,
                 bool may_exceed, base::Diagnostics& found) {
    constexpr std::int64_t far = 150;
    if (!is_impossible(figure)) {
        return;
    }
    add(found, revision, cuadratura, lugar_of(figure),
        published_as(figure) + ", y no hay operandos que lo muestren: más de 100% " +
            (may_exceed ? "es atender a más personas que las previstas."
                        : "no es parte de un todo."));
    if (may_exceed && !is_above(figure.value(), far)) {
        found.back().severity = base::Severity::note;
    }
}

}  // namespace

void parte_publicada(const Revision& revision, const Cuadratura& cuadratura,
                     base::Diagnostics& found) {
    for (const figures::FigurasPeriodo& periodo : revision.figuras.periodos) {
        check_parte(revision, cuadratura, periodo.cobertura_potencial, false, found);
        check_parte(revision, cuadratura, periodo.cobertura, true, found);
    }
    for (std::size_t i = 0; i < revision.figuras.indicadores.size(); ++i) {
        const figures::FigurasIndicador& indicador = revision.figuras.indicadores[i];
        const bool is_any_above = std::ranges::any_of(indicador.efectivos, is_impossible) ||
                                  is_impossible(indicador.meta);
        // Its words last: to read them takes more than all else.
        if (!indicador.is_porcentual || !is_any_above || !is_share(revision.ficha.indicadores[i])) {
            continue;
        }
        for (const Porcentaje& efectivo : indicador.efectivos) {
            check_parte(revision, cuadratura, efectivo, false, found);
        }
        check_parte(revision, cuadratura, indicador.meta, false, found);
    }
}

namespace {

/// Of a year before the ejercicio: of that one CUA-JUICIO tells.
void check_poblacion(const Revision& revision, const Cuadratura& cuadratura,
                     const model::Periodo& periodo, base::Diagnostics& found) {
    const auto& objetivo = periodo.poblacion_objetivo;
    const auto& potencial = periodo.poblacion_potencial;
    const bool are_known = objetivo.has_value() && potencial.has_value();
    // What is larger than its whole CUA-POBLACION tells.
    if (!are_known || !(objetivo.value() < potencial.value())) {
        return;
    }
    add(found, revision, cuadratura, objetivo.lugar,
        "El programa se declara universal, y en " + std::to_string(periodo.anio.value().valor) +
            " poblacion_objetivo es " + figures::exact_text(base::Ratio{objetivo.value().valor}) +
            " y poblacion_potencial " + figures::exact_text(base::Ratio{potencial.value().valor}) +
            '.');
    found.back().severity = base::Severity::note;  // it may be universal since a later year
    involve(found, revision, potencial.lugar);
}

void check_coberturas(const Revision& revision, const Cuadratura& cuadratura,
                      const figures::FigurasPeriodo& periodo, base::Diagnostics& found) {
    const Porcentaje& objetivo = periodo.cobertura;
    const Porcentaje& potencial = periodo.cobertura_potencial;
    if (!is_published_alone(objetivo) || !is_published_alone(potencial) ||
        objetivo.value() == potencial.value()) {
        return;
    }
    add(found, revision, cuadratura, lugar_of(objetivo),
        "El programa se declara universal: las dos coberturas de " + std::to_string(periodo.anio) +
            " son la misma, y " + published_as(objetivo) + " y " + published_as(potencial) + '.');
    involve(found, revision, lugar_of(potencial));
}

}  // namespace

void anios_de_universal(const Revision& revision, const Cuadratura& cuadratura,
                        base::Diagnostics& found) {
    if (!revision.figuras.is_universal) {
        return;
    }
    for (const figures::FigurasPeriodo& year : revision.figuras.periodos) {
        const auto* periodo = model::find_year(revision.ficha.periodos, year.anio);
        if (periodo != nullptr && year.anio != revision.figuras.ejercicio) {
            check_poblacion(revision, cuadratura, *periodo, found);
        }
        check_coberturas(revision, cuadratura, year, found);
    }
}

}  // namespace generator::checks
