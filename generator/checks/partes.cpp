// Parts of a sum that the input does not give: what it takes away from the document.
#include <algorithm>

#include "checks/juicios.hpp"
#include "checks/sistema.hpp"
#include "checks/sumas.hpp"

namespace generator::checks {
namespace {

/// "trae N/A como gasto"; of what is not there or null, "no informa su gasto".
template <class T>
std::string lack_of(const model::Dato<T>& dato, const std::string& what) {
    return dato.procedencia == model::Procedencia::sin_dato
               ? "no informa su " + what
               : "trae " + std::string{model::to_text(dato.sin_valor())} + " como " + what;
}

/// What follows for a total that waits for its parts: it is S/I, or published.
template <class T>
bool waits(const figures::Figure<T>& total) {
    const auto reason = figures::SinValor::no_informado;
    return total.traza.is_publicado || (!total.has_value() && total.sin_valor() == reason);
}

/// What the only part that a sum lacks must be; nothing if it lacks several, or nothing is left.
/// Parts that do not apply are taken at their word where one was not reported.
std::optional<base::Ratio> resto_of(const SumaFicha& suma) {
    const auto count = [&](figures::SinValor reason) {
        return std::ranges::count(suma.partes.valor.operandos, to_text(reason),
                                  &figures::Operando::texto);
    };
    const auto unreported = count(figures::SinValor::no_informado);
    const auto lacking = unreported > 0 ? unreported : count(figures::SinValor::no_aplica);
    const base::Ratio* parts = suma.partes.valor.get();
    const base::Ratio* whole = suma.todo.valor.get();
    const auto left =
        parts != nullptr && whole != nullptr ? subtract(*whole, *parts) : std::nullopt;
    return lacking == 1 && left && std::is_gt(compare(*left, base::Ratio{})) ? left : std::nullopt;
}
std::optional<base::Ratio> resto_of(const std::vector<SumaFicha>& sumas) {
    return sumas.empty() ? std::nullopt : resto_of(sumas.front());
}

/// A datum that is not there: its row, and its own place where a word stands instead. A null may be
/// what it says: nothing.
struct Falta {
    const model::Lugar& fila;
    const model::Lugar* celda = nullptr;
};
template <class T>
Falta falta_of(const model::Lugar& fila, const model::Dato<T>& dato) {
    const bool is_word = dato.procedencia != model::Procedencia::sin_dato;
    return {fila, is_word ? &dato.lugar : nullptr};
}

/// A check at work: what it looks at, and where it tells.
class Partes {
  public:
    Partes(const Revision& revision, const Cuadratura& cuadratura, base::Diagnostics& found)
        : revision_{revision}, cuadratura_{cuadratura}, found_{found} {}

    void check_componentes() {
        for (const model::Componente& componente : revision_.ficha.componentes) {
            for (const figures::FigurasPeriodo& year : revision_.figuras.periodos) {
                if (is_added(year.anio)) {
                    check_componente(componente, year);
                }
            }
        }
    }

    void check_subtitulos() {
        for (const model::GastoSubtitulo& gasto : revision_.ficha.subtitulos) {
            if (is_unreported(gasto.gasto)) {
                tell(falta_of(gasto.lugar, gasto.gasto),
                     "El subtítulo " + gasto.subtitulo.value() +
                         " no informa su gasto: «suma de subtítulos» no lo incluye.",
                     resto_of(sumas_de_subtitulos(revision_)));
            }
        }
    }

    void check_recursos() {
        for (const model::Periodo& periodo : revision_.ficha.periodos) {
            const figures::FigurasPeriodo* year =
                periodo.anio.has_value() ? find_year(periodo.anio.value().valor) : nullptr;
            // Without presupuesto Ley there was no total to take away.
            if (year == nullptr || !periodo.presupuesto_ley_ejecutado.has_value() ||
                year->gobiernos_regionales.traza.id.empty() || !waits(year->total_ejecutado)) {
                continue;
            }
            check_recurso(periodo, "recursos_gobiernos_regionales",
                          periodo.recursos_gobiernos_regionales);
            check_recurso(periodo, "recursos_extrapresupuestarios",
                          periodo.recursos_extrapresupuestarios);
        }
    }

    void check_regiones() {
        for (const model::GastoRegion& region : revision_.ficha.regiones) {
            const std::string nombre = "La región " + region.region.value();
            if (!region.gasto.has_value() && waits(revision_.figuras.total_regiones.gasto) &&
                !is_consequence(region.gasto)) {
                tell(falta_of(region.lugar, region.gasto),
                     nombre + ' ' + lack_of(region.gasto, "gasto") +
                         " y la suma de las demás no cierra con el total de gastos de "
                         "componentes: el TOTAL y los porcentajes quedan S/I.",
                     resto_of(sumas_de_gasto_regional(revision_)));
            }
            if (!region.poblacion_beneficiada.has_value() &&
                waits(revision_.figuras.poblacion_regiones) &&
                !is_consequence(region.poblacion_beneficiada)) {
                tell(falta_of(region.lugar, region.poblacion_beneficiada),
                     nombre + ' ' + lack_of(region.poblacion_beneficiada, "población") +
                         " y la suma de las demás no cierra con "
                         "poblacion_beneficiada: el TOTAL y los porcentajes quedan S/I.",
                     resto_of(sumas_de_poblacion_regional(revision_)));
            }
        }
    }

  private:
    /// At the row; at the datum itself, if a word stands there instead of what would close it.
    void tell(const Falta& falta, std::string message,
              const std::optional<base::Ratio>& cierre = std::nullopt) {
        const bool is_proposed = cierre && falta.celda != nullptr;
        message +=
            cierre ? " Con las demás cifras sería " + figures::exact_text(*cierre) + "." : "";
        add(found_, revision_, cuadratura_, is_proposed ? *falta.celda : falta.fila,
            std::move(message));
        if (is_proposed) {
            found_.back().replacement = std::to_string(cierre->numerator());
        }
    }

    /// What a year lacks of the total executed.
    [[nodiscard]] std::optional<base::Ratio> resto_of_year(std::int32_t anio) const {
        const auto sumas = sumas_de_componentes(revision_);
        const auto suma = std::ranges::find_if(
            sumas, [&](const SumaFicha& one) { return one.periodo->anio.value().valor == anio; });
        return suma == sumas.end() ? std::nullopt : resto_of(*suma);
    }

    /// What another number, which is told, keeps from closing.
    template <class T>
    [[nodiscard]] bool is_consequence(const model::Dato<T>& dato) const {
        return is_cleared(sistema_de(revision_), rotas_de(revision_), dato.lugar.puntero);
    }

    /// Where the spend per person rests on the presupuesto ejecutado, no page adds up earlier
    /// years.
    [[nodiscard]] bool is_added(std::int32_t anio) const {
        return anio == revision_.figuras.ejercicio ||
               revision_.edicion.base_gasto == methodology::BaseGasto::componentes_y_administrativo;
    }

    [[nodiscard]] const figures::FigurasPeriodo* find_year(std::int32_t anio) const {
        const auto& years = revision_.figuras.periodos;
        const auto found = std::ranges::find(years, anio, &figures::FigurasPeriodo::anio);
        return found == years.end() ? nullptr : &*found;
    }

    void check_componente(const model::Componente& componente,
                          const figures::FigurasPeriodo& year) {
        const auto* periodo = model::find_year(componente.periodos, year.anio);
        const std::string anio = std::to_string(year.anio);
        const std::string nombre = "El componente «" + componente.nombre.value() + "»";
        const std::string consequence =
            year.total_componentes.traza.is_publicado
                ? "como total de componentes se imprime el publicado."
                : "el total de componentes y lo que depende de él quedan S/I.";
        if (periodo != nullptr && is_unreported(periodo->gasto)) {
            tell(falta_of(periodo->lugar, periodo->gasto),
                 nombre + " de " + anio + " no informa su gasto: " + consequence,
                 resto_of_year(year.anio));
        } else if (waits(year.total_componentes) &&
                   (periodo != nullptr ? !periodo->gasto.has_value() : is_partial(year.anio))) {
            const model::Lugar& fila = periodo != nullptr ? periodo->lugar : componente.lugar;
            tell(periodo != nullptr ? falta_of(fila, periodo->gasto) : Falta{fila},
                 nombre +
                     (periodo != nullptr ? ' ' + lack_of(periodo->gasto, "gasto") + " de " + anio
                                         : " no trae el año " + anio) +
                     " y la suma de los demás no cierra con el total ejecutado: " + consequence,
                 periodo != nullptr ? resto_of_year(year.anio) : std::nullopt);
        }
    }

    /// Whether some componente spent in that year: else there is no sum that lacks the others.
    [[nodiscard]] bool is_partial(std::int32_t anio) const {
        return std::ranges::any_of(revision_.ficha.componentes, [&](const auto& componente) {
            const auto* periodo = model::find_year(componente.periodos, anio);
            return periodo != nullptr && periodo->gasto.has_value();
        });
    }

    void check_recurso(const model::Periodo& periodo, const std::string& nombre,
                       const model::Dato<model::MilesCorrientes>& dato) {
        if (is_unreported(dato) && !is_consequence(dato)) {
            tell(falta_of(periodo.lugar, dato),
                 "«" + nombre + "» de " + std::to_string(periodo.anio.value().valor) +
                     " no se informa y lo demás no cierra con componentes y gasto "
                     "administrativo: el total ejecutado y lo que depende de él "
                     "quedan S/I.");
        }
    }

    const Revision& revision_;
    const Cuadratura& cuadratura_;
    base::Diagnostics& found_;
};

}  // namespace

void partes_sin_informar(const Revision& revision, const Cuadratura& cuadratura,
                         base::Diagnostics& found) {
    Partes partes{revision, cuadratura, found};
    partes.check_componentes();
    partes.check_subtitulos();
    partes.check_recursos();
    partes.check_regiones();
}

}  // namespace generator::checks
