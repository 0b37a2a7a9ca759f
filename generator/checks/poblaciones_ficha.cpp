// Persons and units of a ficha against each other, and a dash where the rest gives the datum.
#include <algorithm>

#include "checks/dichos.hpp"
#include "checks/juicios.hpp"
#include "checks/sistema.hpp"
#include "figures/ejecucion.hpp"
#include "figures/gasto.hpp"
#include "figures/operandos.hpp"

namespace generator::checks {
namespace {

using figures::exact_text;
using model::Cantidad;
using model::Dato;

template <class T>
std::string text_of(const Dato<T>& dato) {
    return dato.has_value() ? exact_text(base::Ratio{dato.value().valor})
                            : std::string{model::to_text(dato.sin_valor())};
}

template <class T>
bool is_positive(const Dato<T>& dato) {
    return dato.has_value() && dato.value().valor > 0;
}

using Poblacion = Dato<Cantidad> model::Periodo::*;

/// One population that must be part of another, with their names in the input.
struct Inclusion {
    std::string_view nombre;
    Poblacion parte;
    std::string_view nombre_mayor;
    Poblacion mayor;
    /// A rule of the edition says it of the ejercicio: the document does not leave it out.
    bool is_judged = false;
};

/// Both populations in all years, and what must hold in one, as the check `id` tells it.
Sistema make_sistema(const Revision& revision, std::string_view id, const Inclusion& inclusion,
                     const model::Periodo& periodo) {
    Constructor constructor{{.publicada = {}, .contenida = id}};
    const auto add_all = [&](Poblacion poblacion, std::string_view nombre) {
        std::vector<const Dato<Cantidad>*> datos;
        for (const model::Periodo& year : revision.ficha.periodos) {
            const bool is_dated = year.anio.has_value();
            constructor.add(year.*poblacion,
                            "«" + std::string{nombre} + "»" +
                                (is_dated ? " de " + std::to_string(year.anio.value().valor) : ""));
            datos.push_back(&(year.*poblacion));
        }
        constructor.add_history(datos);
    };
    add_all(inclusion.parte, inclusion.nombre);
    add_all(inclusion.mayor, inclusion.nombre_mayor);
    constructor.add_share(constructor.find((periodo.*inclusion.parte).lugar.puntero),
                          constructor.find((periodo.*inclusion.mayor).lugar.puntero), {});
    return std::move(constructor.sistema());
}

void compare_inclusion(const Revision& revision, const Cuadratura& cuadratura,
                       const Inclusion& inclusion, const model::Periodo& periodo,
                       base::Diagnostics& found) {
    const Dato<Cantidad>& parte = periodo.*inclusion.parte;
    const Dato<Cantidad>& mayor = periodo.*inclusion.mayor;
    const std::int32_t anio = periodo.anio.value().valor;
    const bool is_told = inclusion.is_judged && anio == revision.figuras.ejercicio;
    if (is_told || !parte.has_value() || !mayor.has_value() || parte.value() <= mayor.value()) {
        return;
    }
    add(found, revision, cuadratura, parte.lugar,
        std::string{inclusion.nombre} + " de " + std::to_string(anio) + " es " + text_of(parte) +
            ", más que " + std::string{inclusion.nombre_mayor} + ", " + text_of(mayor) + ".");
    explain_last(found, make_sistema(revision, cuadratura.id, inclusion, periodo),
                 {ClaseRelacion::contenida, parte.lugar.puntero}, revision.lineas);
}

/// Calls `visit` with each year of the document that the input has.
template <class Visit>
void for_each_year(const Revision& revision, Visit visit) {
    for (const figures::FigurasPeriodo& year : revision.figuras.periodos) {
        if (const auto* periodo = model::find_year(revision.ficha.periodos, year.anio)) {
            visit(*periodo, year.anio);
        }
    }
}

/// The sum of a member of all elements; nothing if one does not report it, or there is none.
template <class Element, class T>
std::optional<base::Ratio> sum_of(const std::vector<Element>& elements, Dato<T> Element::*member) {
    figures::Termino sum;
    for (const Element& element : elements) {
        add_part(sum, figures::termino("", element.*member), figures::Ausente::impide);
    }
    return sum.get() == nullptr ? std::nullopt : std::optional{*sum.get()};
}

/// A datum that is not there, and what gives it: a sum, or what a total leaves.
template <class T>
struct Deducible {
    std::string_view nombre;
    const Dato<T>& dato;
    std::optional<base::Ratio> valor;
    std::string_view fuente;  // "la suma de las regiones"
};

/// A dash where the parts are there: what they give is told.
template <class T>
void tell_deducible(const Revision& revision, const Cuadratura& cuadratura,
                    const Deducible<T>& deducible, base::Diagnostics& found) {
    const std::optional<base::Ratio>& valor = deducible.valor;
    if (is_unreported(deducible.dato) && valor && std::is_gt(compare(*valor, base::Ratio{}))) {
        add(found, revision, cuadratura, deducible.dato.lugar,
            "«" + std::string{deducible.nombre} + "» no se informa y " +
                std::string{deducible.fuente} + " da " + exact_text(*valor) + ".");
        found.back().replacement = std::to_string(valor->numerator());
    }
}

/// What the componentes leave of the total executed in the ejercicio.
std::optional<base::Ratio> rest_of_total(const Revision& revision, const model::Periodo& periodo) {
    const std::int32_t ejercicio = revision.figuras.ejercicio;
    const figures::Termino total = figures::total_ejecutado(periodo, ejercicio);
    const figures::Termino componentes =
        figures::gasto_componentes(revision.ficha, periodo, ejercicio);
    return total.get() != nullptr && componentes.get() != nullptr
               ? subtract(*total.get(), *componentes.get())
               : std::nullopt;
}

}  // namespace

void poblaciones(const Revision& revision, const Cuadratura& cuadratura, base::Diagnostics& found) {
    for_each_year(revision, [&](const model::Periodo& p, std::int32_t /*anio*/) {
        const bool is_universal = revision.figuras.is_universal;  // CUA-JUICIO
        compare_inclusion(revision, cuadratura,
                          {"poblacion_objetivo", &model::Periodo::poblacion_objetivo,
                           "poblacion_potencial", &model::Periodo::poblacion_potencial,
                           is_universal || revision.figuras.subconjunto_focalizacion.has_value()},
                          p, found);
        compare_inclusion(revision, cuadratura,
                          {"poblacion_beneficiada", &model::Periodo::poblacion_beneficiada,
                           "poblacion_potencial", &model::Periodo::poblacion_potencial,
                           is_universal || revision.figuras.subconjunto_priorizacion.has_value()},
                          p, found);
    });
}

void cobertura(const Revision& revision, const Cuadratura& cuadratura, base::Diagnostics& found) {
    for_each_year(revision, [&](const model::Periodo& p, std::int32_t /*anio*/) {
        compare_inclusion(revision, cuadratura,
                          {"poblacion_beneficiada", &model::Periodo::poblacion_beneficiada,
                           "poblacion_objetivo", &model::Periodo::poblacion_objetivo,
                           revision.figuras.is_universal ||
                               revision.figuras.subconjunto_priorizacion.has_value()},
                          p, found);
    });
}

namespace {

/// The numbers of the ficha, and that of this year no more is spent than its final budget: what the
/// components and subtítulos say of the amount spent tells which of the two is wrong.
Sistema make_sistema(const Revision& revision, std::string_view id, const model::Periodo& periodo) {
    Sistema sistema = sistema_de(revision);
    const auto find = [&](const model::Dato<model::MilesCorrientes>& dato) {
        const auto found = std::ranges::find_if(sistema.cifras, [&](const CifraDada& cifra) {
            return cifra.lugar.puntero == dato.lugar.puntero;
        });
        return static_cast<std::size_t>(found - sistema.cifras.begin());
    };
    sistema.relaciones.push_back({.clase = ClaseRelacion::contenida,
                                  .partes = {find(periodo.presupuesto_ley_ejecutado)},
                                  .todo = {find(periodo.presupuesto_final)},
                                  .nombre = {},
                                  .id = id});
    return sistema;
}

}  // namespace

void ejecucion_sobre_presupuesto(const Revision& revision, const Cuadratura& cuadratura,
                                 base::Diagnostics& found) {
    const bool is_judged = revision.edicion.judges("ejecucion.final");
    for_each_year(revision, [&](const model::Periodo& p, std::int32_t anio) {
        const auto& spent = p.presupuesto_ley_ejecutado;
        const auto& budget = p.presupuesto_final;
        const bool is_told = is_judged && anio == revision.figuras.ejercicio;
        if (!is_told && spent.has_value() && budget.has_value() && spent.value() > budget.value()) {
            add(found, revision, cuadratura, spent.lugar,
                "presupuesto_ley_ejecutado de " + std::to_string(anio) + " es " + text_of(spent) +
                    ", más que presupuesto_final, " + text_of(budget) + ".");
            explain_last(found, make_sistema(revision, cuadratura.id, p),
                         {ClaseRelacion::contenida, spent.lugar.puntero}, revision.lineas);
        }
    });
}

namespace {

/// What is made by the componente is persons: "NNA atendidos".
bool counts_persons(const model::Componente& componente) {
    const std::string* unidad = componente.unidad_de_produccion.get();
    const auto words = unidad != nullptr ? read_palabras(*unidad, 1) : std::vector<Palabra>{};
    return !words.empty() && names_persons(words.front().plegada);
}

}  // namespace

/// Persons that a componente served against those that the programme did.
void produccion(const Revision& revision, const Cuadratura& cuadratura, base::Diagnostics& found) {
    for_each_year(revision, [&](const model::Periodo& periodo, std::int32_t anio) {
        const Dato<Cantidad>& served = periodo.poblacion_beneficiada;
        for (const model::Componente& componente : revision.ficha.componentes) {
            const auto* year = model::find_year(componente.periodos, anio);
            if (!is_positive(served) || year == nullptr || !is_positive(year->produccion) ||
                !counts_persons(componente)) {
                continue;
            }
            const std::int64_t count = year->produccion.value().valor;
            const bool is_more = count > served.value().valor;
            const bool is_less_than_half = count < served.value().valor - count;
            if (is_more || (is_less_than_half && anio == revision.figuras.ejercicio)) {
                add(found, revision, cuadratura, year->produccion.lugar,
                    "El componente «" + componente.nombre.value() + "» de " + std::to_string(anio) +
                        " cuenta " + text_of(year->produccion) +
                        (is_more ? " personas, más que las "
                                 : " personas, menos de la mitad de las ") +
                        text_of(served) + " de poblacion_beneficiada.");
                involve(found, revision, served.lugar);
            }
        }
    });
}

/// A unit cost needs both: what was spent, and how much was made of it.
void gasto_sin_produccion(const Revision& revision, const Cuadratura& cuadratura,
                          base::Diagnostics& found) {
    for (const model::Componente& componente : revision.ficha.componentes) {
        for (const model::PeriodoComponente& p : componente.periodos) {
            const bool lacks_production =
                is_positive(p.gasto) && (is_unreported(p.produccion) ||
                                         (p.produccion.has_value() && !is_positive(p.produccion)));
            const bool lacks_spend =
                is_positive(p.produccion) && p.gasto.has_value() && !is_positive(p.gasto);
            if (!p.anio.has_value() || (!lacks_production && !lacks_spend)) {
                continue;
            }
            add(found, revision, cuadratura,
                p.produccion.lugar.puntero.empty() ? p.lugar : p.produccion.lugar,
                "El componente «" + componente.nombre.value() + "» de " +
                    std::to_string(p.anio.value().valor) + " tiene gasto " + text_of(p.gasto) +
                    " y producción " + text_of(p.produccion) + ".");
        }
    }
}

void region_incompleta(const Revision& revision, const Cuadratura& cuadratura,
                       base::Diagnostics& found) {
    for (const model::GastoRegion& region : revision.ficha.regiones) {
        const bool lacks_spend = is_positive(region.poblacion_beneficiada) &&
                                 !region.gasto.has_value() &&
                                 revision.figuras.total_regiones.gasto.has_value();
        const bool lacks_persons = is_positive(region.gasto) &&
                                   !region.poblacion_beneficiada.has_value() &&
                                   revision.figuras.poblacion_regiones.has_value();
        if (!lacks_spend && !lacks_persons) {  // CUA-PARCIAL tells it where a total waits for it
            continue;
        }
        // The sum of the others is the whole: nothing is left for it.
        add(found, revision, cuadratura,
            lacks_spend ? region.gasto.lugar : region.poblacion_beneficiada.lugar,
            "La región " + region.region.value() + " tiene " +
                (lacks_spend ? text_of(region.poblacion_beneficiada) + " beneficiarios y su gasto "
                             : "un gasto de M$ " + text_of(region.gasto) + " y su población ") +
                "no se informa.");
        found.back().replacement = "0";
    }
}

namespace {

/// Spend and persons of two regions, number by number; round or small ones are equal by chance.
bool repeats(const model::GastoRegion& a, const model::GastoRegion& b) {
    constexpr std::int64_t ten = 10;
    constexpr std::int64_t hundred = 100;
    constexpr std::int64_t thousand = 1'000;
    if (!is_positive(a.gasto) || !is_positive(b.gasto) || !is_positive(a.poblacion_beneficiada) ||
        !is_positive(b.poblacion_beneficiada)) {
        return false;
    }
    const std::int64_t gasto = a.gasto.value().valor;
    const std::int64_t poblacion = a.poblacion_beneficiada.value().valor;
    return gasto == b.gasto.value().valor && poblacion == b.poblacion_beneficiada.value().valor &&
           gasto > thousand && gasto % thousand != 0 && poblacion > hundred && poblacion % ten != 0;
}

}  // namespace

void region_repetida(const Revision& revision, const Cuadratura& cuadratura,
                     base::Diagnostics& found) {
    const auto& regiones = revision.ficha.regiones;
    for (auto late = regiones.begin(); late != regiones.end(); ++late) {
        const auto early = std::find_if(regiones.begin(), late,
                                        [&](const auto& region) { return repeats(region, *late); });
        if (early == late) {
            continue;
        }
        add(found, revision, cuadratura, late->gasto.lugar,
            "La región " + late->region.value() + " repite cifra a cifra la " +
                early->region.value() + ": un gasto de M$ " + text_of(late->gasto) + " y " +
                text_of(late->poblacion_beneficiada) + " beneficiarios.");
        involve(found, revision, late->poblacion_beneficiada.lugar);
        involve(found, revision, early->gasto.lugar);
        involve(found, revision, early->poblacion_beneficiada.lugar);
    }
}

void dato_deducible(const Revision& revision, const Cuadratura& cuadratura,
                    base::Diagnostics& found) {
    const model::Periodo* periodo =
        model::find_year(revision.ficha.periodos, revision.figuras.ejercicio);
    if (periodo == nullptr) {
        return;
    }
    tell_deducible<Cantidad>(
        revision, cuadratura,
        {"poblacion_beneficiada", periodo->poblacion_beneficiada,
         sum_of(revision.ficha.regiones, &model::GastoRegion::poblacion_beneficiada),
         "la suma de las regiones"},
        found);
    tell_deducible<model::MilesCorrientes>(
        revision, cuadratura,
        {"presupuesto_ley_ejecutado", periodo->presupuesto_ley_ejecutado,
         sum_of(revision.ficha.subtitulos, &model::GastoSubtitulo::gasto),
         "la suma de los subtítulos"},
        found);
    // Of one that is not there CUA-COMPONENTES tells.
    const auto& administrativo = periodo->gasto_administrativo;
    if (administrativo.procedencia != model::Procedencia::sin_dato) {
        tell_deducible<model::MilesCorrientes>(
            revision, cuadratura,
            {"gasto_administrativo", administrativo, rest_of_total(revision, *periodo),
             "el total ejecutado menos los componentes"},
            found);
    }
}

}  // namespace generator::checks
