// Amounts of a ficha that must add up to others.
#include "checks/sumas.hpp"

#include <algorithm>
#include <compare>

#include "checks/juicios.hpp"
#include "checks/sistema.hpp"
#include "figures/ejecucion.hpp"
#include "figures/gasto.hpp"

namespace generator::checks {
namespace {

using figures::exact_text;
using figures::Termino;

const model::Periodo* periodo_del_ejercicio(const Revision& revision) {
    return model::find_year(revision.ficha.periodos, revision.figuras.ejercicio);
}

/// The first number of a side that is one of the system.
const figures::Operando& first_given(const Sistema& sistema, const Termino& lado) {
    const auto found = std::ranges::find_if(lado.operandos, [&](const figures::Operando& operando) {
        return std::ranges::any_of(sistema.cifras, [&](const CifraDada& cifra) {
            return cifra.lugar.puntero == operando.puntero;
        });
    });
    return found == lado.operandos.end() ? lado.operandos.front() : *found;
}

/// Whether a part was not reported: then a sum that does not close is no total.
bool lacks_addend(const SumaFicha& suma) {
    const auto is_absent = [](const figures::Operando& operando) {
        return operando.texto == to_text(figures::SinValor::no_informado);
    };
    return std::ranges::any_of(suma.partes.valor.operandos, is_absent) ||
           std::ranges::any_of(suma.todo.valor.operandos, is_absent);
}

/// A check at work: what it looks at, and where it tells.
struct Revisando {
    const Revision& revision;
    const Cuadratura& cuadratura;
    base::Diagnostics& found;
};

/// What both sides of a sum come to.
struct Comparados {
    base::Ratio partes;
    base::Ratio todo;
};

void tell_difference(const Revisando& revisando, const SumaFicha& suma,
                     const Comparados& comparados) {
    const auto& [revision, cuadratura, found] = revisando;
    const auto difference = subtract(comparados.partes, comparados.todo);
    const figures::Operando& first = first_given(sistema_de(revision), suma.partes.valor);
    add(found, revision, cuadratura, {first.offset, first.puntero},
        suma.partes.nombre + " da " + exact_text(comparados.partes) + " y " + suma.todo.nombre +
            " es " + exact_text(comparados.todo) +
            (difference ? ": difieren en " + exact_text(*difference) : "") + ".");
    const bool is_told = explain_last(found, revision, {ClaseRelacion::suma, first.puntero});
    if (is_told && lacks_addend(suma) && !found.back().replacement.empty()) {
        found.back().message += " Mientras no cierre, lo que depende de esa suma queda S/I.";
    }
}

/// What is known of a sum may not exceed its total, whatever its other parts are.
void tell_excess(const Revisando& revisando, const SumaFicha& suma, const Comparados& comparados) {
    const figures::Operando& first = suma.partes.valor.operandos.front();
    add(revisando.found, revisando.revision, revisando.cuadratura, {first.offset, first.puntero},
        suma.partes.nombre + ", sin lo que no se informa, ya suma " +
            exact_text(comparados.partes) + " y " + suma.todo.nombre + " es " +
            exact_text(comparados.todo) + ".");
}

/// Said only when both sides are known: the whole sum against its total, or what is known of it.
void check_suma(const Revision& revision, const Cuadratura& cuadratura, const SumaFicha& suma,
                base::Diagnostics& found) {
    const base::Ratio* left = suma.partes.valor.get();
    const base::Ratio* right = suma.todo.valor.get();
    if (left == nullptr || right == nullptr) {
        return;
    }
    if (suma.is_whole && *left != *right) {
        tell_difference({revision, cuadratura, found}, suma, {*left, *right});
    } else if (!suma.is_whole && std::is_gt(compare(*left, *right))) {
        tell_excess({revision, cuadratura, found}, suma, {*left, *right});
    }
}

/// What was spent was executed: that the presupuesto does not apply takes its rules away unseen.
void tell_no_aplica(const Revision& revision, const Cuadratura& cuadratura, const SumaFicha& suma,
                    base::Diagnostics& found) {
    const base::Ratio* spent = suma.partes.valor.get();
    const auto& ejecutado = suma.periodo->presupuesto_ley_ejecutado;
    if (spent != nullptr && !spent->is_zero() && !ejecutado.has_value() &&
        ejecutado.sin_valor() == model::SinValor::no_aplica) {
        add(found, revision, cuadratura, ejecutado.lugar,
            suma.partes.nombre + " da " + exact_text(*spent) +
                " y presupuesto_ley_ejecutado es N/A: la ejecución no se evalúa.",
            "Si se ejecutó, informe el monto; si no se informa, escriba \"S/I\".");
    }
}

/// A datum without which the year does not close, and what its other amounts tell of it.
struct Faltante {
    const model::Dato<model::MilesCorrientes>& dato;
    std::string nombre;
    std::optional<base::Ratio> valor;
};

void tell_missing(const Revisando& revisando, const Faltante& faltante) {
    if (faltante.dato.procedencia == model::Procedencia::sin_dato && faltante.valor &&
        std::is_gt(compare(*faltante.valor, base::Ratio{}))) {
        add(revisando.found, revisando.revision, revisando.cuadratura, faltante.dato.lugar,
            "Falta «" + faltante.nombre +
                "» y lo que depende de él queda S/I: el año cerraría con " +
                exact_text(*faltante.valor) + ".",
            "Escríbalo; si no se conoce, \"S/I\".");
    }
}

/// Amounts of the year: what was spent by componentes, and by the rest of the programme.
void check_missing(const Revision& revision, const Cuadratura& cuadratura, const SumaFicha& suma,
                   base::Diagnostics& found) {
    const model::Periodo& periodo = *suma.periodo;
    const std::int32_t anio = periodo.anio.value().valor;
    const std::string de = " de " + std::to_string(anio);
    const base::Ratio* parts = suma.partes.valor.get();
    const base::Ratio* whole = suma.todo.valor.get();
    if (parts != nullptr && suma.is_whole) {
        auto left = std::optional{*parts};
        for (const auto* more :
             {&periodo.recursos_gobiernos_regionales, &periodo.recursos_extrapresupuestarios}) {
            left = left && more->has_value() ? subtract(*left, base::Ratio{more->value().valor})
                                             : left;
        }
        tell_missing({revision, cuadratura, found},
                     {periodo.presupuesto_ley_ejecutado, "presupuesto_ley_ejecutado" + de, left});
    }
    if (whole == nullptr || !is_unreported(periodo.gasto_administrativo)) {
        return;
    }
    const Termino componentes = figures::gasto_componentes(revision.ficha, periodo, anio);
    if (componentes.get() != nullptr) {
        tell_missing({revision, cuadratura, found},
                     {periodo.gasto_administrativo, "gasto_administrativo" + de,
                      subtract(*whole, *componentes.get())});
    }
}

SumaFicha suma_del_anio(const Revision& revision, const model::Periodo& periodo,
                        std::int32_t anio) {
    Termino parts;
    bool are_all_known = !is_unreported(periodo.gasto_administrativo);
    for (const model::Componente& componente : revision.ficha.componentes) {
        // One that is not there, or to which spend does not apply, is taken at its word: it spent
        // nothing, and the others must close without it.
        if (const auto* of_year = model::find_year(componente.periodos, anio)) {
            are_all_known = are_all_known && !is_unreported(of_year->gasto);
            add_part(parts, figures::termino("gasto", of_year->gasto), figures::Ausente::no_suma);
        }
    }
    are_all_known = are_all_known && !parts.operandos.empty();
    add_part(parts, figures::termino("gasto_administrativo", periodo.gasto_administrativo),
             figures::Ausente::no_suma);
    return {{"La suma de componentes y gasto administrativo de " + std::to_string(anio),
             std::move(parts)},
            {"el total ejecutado", figures::total_ejecutado(periodo, anio)},
            are_all_known,
            &periodo};
}

/// One sum alone: a list would copy it, with all of its operands.
std::vector<SumaFicha> only(SumaFicha suma) {
    std::vector<SumaFicha> result;
    result.push_back(std::move(suma));
    return result;
}

}  // namespace

std::vector<SumaFicha> sumas_de_componentes(const Revision& revision) {
    std::vector<SumaFicha> result;
    result.reserve(revision.figuras.periodos.size());
    for (const figures::FigurasPeriodo& figuras : revision.figuras.periodos) {
        if (const auto* periodo = model::find_year(revision.ficha.periodos, figuras.anio)) {
            result.push_back(suma_del_anio(revision, *periodo, figuras.anio));
        }
    }
    return result;
}

std::vector<SumaFicha> sumas_de_subtitulos(const Revision& revision) {
    const model::Periodo* periodo = periodo_del_ejercicio(revision);
    if (periodo == nullptr || revision.ficha.subtitulos.empty()) {
        return {};
    }
    Termino parts;
    bool are_all_known = true;
    for (const model::GastoSubtitulo& gasto : revision.ficha.subtitulos) {
        are_all_known = are_all_known && gasto.gasto.has_value();
        add_part(parts, figures::termino("gasto", gasto.gasto), figures::Ausente::no_suma);
    }
    return only(
        {{"La suma de los subtítulos", std::move(parts)},
         {"presupuesto_ley_ejecutado",
          figures::termino("presupuesto_ley_ejecutado", periodo->presupuesto_ley_ejecutado)},
         are_all_known});
}

/// A region without spend is printed "-": it adds nothing, and the total must close without it.
std::vector<SumaFicha> sumas_de_gasto_regional(const Revision& revision) {
    Termino parts;
    for (const model::GastoRegion& region : revision.ficha.regiones) {
        add_part(parts, figures::termino("gasto", region.gasto), figures::Ausente::no_suma);
    }
    static const model::Periodo kNoInformado;
    const model::Periodo* periodo = periodo_del_ejercicio(revision);
    return only(
        {{"La suma del gasto regional", std::move(parts)},
         {"el total de gastos de componentes",
          figures::gasto_componentes(revision.ficha, periodo != nullptr ? *periodo : kNoInformado,
                                     revision.figuras.ejercicio)}});
}

std::vector<SumaFicha> sumas_de_poblacion_regional(const Revision& revision) {
    const model::Periodo* periodo = periodo_del_ejercicio(revision);
    if (periodo == nullptr) {
        return {};
    }
    Termino parts;
    for (const model::GastoRegion& region : revision.ficha.regiones) {
        add_part(parts, figures::termino("poblacion", region.poblacion_beneficiada),
                 figures::Ausente::no_suma);
    }
    return only({{"La suma de la población regional", std::move(parts)},
                 {"poblacion_beneficiada",
                  figures::termino("poblacion_beneficiada", periodo->poblacion_beneficiada)}});
}

void componentes_y_administrativo(const Revision& revision, const Cuadratura& cuadratura,
                                  base::Diagnostics& found) {
    for (const SumaFicha& suma : sumas_de_componentes(revision)) {
        check_suma(revision, cuadratura, suma, found);
        tell_no_aplica(revision, cuadratura, suma, found);
        check_missing(revision, cuadratura, suma, found);
    }
}

void subtitulos(const Revision& revision, const Cuadratura& cuadratura, base::Diagnostics& found) {
    for (const SumaFicha& suma : sumas_de_subtitulos(revision)) {
        check_suma(revision, cuadratura, suma, found);
    }
}

void gasto_regional(const Revision& revision, const Cuadratura& cuadratura,
                    base::Diagnostics& found) {
    for (const SumaFicha& suma : sumas_de_gasto_regional(revision)) {
        check_suma(revision, cuadratura, suma, found);
    }
}

void poblacion_regional(const Revision& revision, const Cuadratura& cuadratura,
                        base::Diagnostics& found) {
    for (const SumaFicha& suma : sumas_de_poblacion_regional(revision)) {
        check_suma(revision, cuadratura, suma, found);
    }
}

}  // namespace generator::checks
