// Parts of a sum that the input does not give: what it takes away from the document.
#include <algorithm>

#include "checks/juicios.hpp"
#include "checks/sistema.hpp"

namespace generator::checks {
namespace {

/// How the input says that a datum is not there; `SinValor` of what has a value is not asked.
template <class T>
bool is_unreported(const model::Dato<T>& dato) {
    return !dato.has_value() && dato.sin_valor() == model::SinValor::no_informado;
}

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
                tell(gasto.lugar, "El subtítulo " + gasto.subtitulo.value() +
                                      " no informa su gasto: «suma de subtítulos» no lo incluye.");
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
                tell(region.lugar,
                     nombre + ' ' + lack_of(region.gasto, "gasto") +
                         " y la suma de las demás no cierra con el total de gastos de "
                         "componentes: el TOTAL y los porcentajes quedan S/I.");
            }
            if (!region.poblacion_beneficiada.has_value() &&
                waits(revision_.figuras.poblacion_regiones) &&
                !is_consequence(region.poblacion_beneficiada)) {
                tell(region.lugar,
                     nombre + ' ' + lack_of(region.poblacion_beneficiada, "población") +
                         " y la suma de las demás no cierra con "
                         "poblacion_beneficiada: el TOTAL y los porcentajes quedan S/I.");
            }
        }
    }

  private:
    void tell(const model::Lugar& lugar, std::string message) {
        add(found_, revision_, cuadratura_, lugar, std::move(message));
    }

    /// What another number, which is told, keeps from closing.
    template <class T>
    [[nodiscard]] bool is_consequence(const model::Dato<T>& dato) const {
        return is_cleared(make_sistema(revision_), dato.lugar.puntero);
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
            tell(periodo->lugar, nombre + " de " + anio + " no informa su gasto: " + consequence);
        } else if (waits(year.total_componentes) &&
                   (periodo != nullptr ? !periodo->gasto.has_value() : is_partial(year.anio))) {
            tell(periodo != nullptr ? periodo->lugar : componente.lugar,
                 nombre +
                     (periodo != nullptr ? ' ' + lack_of(periodo->gasto, "gasto") + " de " + anio
                                         : " no trae el año " + anio) +
                     " y la suma de los demás no cierra con el total ejecutado: " + consequence);
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
            tell(periodo.lugar, "«" + nombre + "» de " +
                                    std::to_string(periodo.anio.value().valor) +
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
