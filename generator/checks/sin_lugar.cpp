// Data that no page of the document shows.
#include <algorithm>
#include <initializer_list>

#include "checks/juicios.hpp"
#include "rules/gasto_publicado.hpp"

namespace generator::checks {
namespace {

/// Says where it is told that something has no place.
class SinLugar {
  public:
    SinLugar(const Revision& revision, const Cuadratura& cuadratura, base::Diagnostics& found)
        : revision_{revision}, cuadratura_{cuadratura}, found_{found} {}

    void check_periodos() {
        const auto& years = revision_.figuras.periodos;
        for (const model::Periodo& periodo : revision_.ficha.periodos) {
            const std::int32_t anio = periodo.anio.has_value() ? periodo.anio.value().valor : 0;
            const auto year = std::ranges::find(years, anio, &figures::FigurasPeriodo::anio);
            if (year != years.end()) {
                check_year(periodo, *year, year - years.begin());
            } else if (anio > revision_.figuras.ejercicio) {
                check_after(periodo, anio);
            }
        }
    }

    void check_publicados() {
        const figures::FigurasFicha& f = revision_.figuras;
        if (revision_.edicion.regla("GPB_SIN_RESULTADO") != nullptr) {
            check_sentence(rules::gasto_por_beneficiario_publicado(f, revision_.edicion).front(),
                           revision_.ficha.evaluacion.gasto_por_beneficiario.resultado_publicado);
            check_figure(f.promedio_gasto);
            check_figure(f.variacion_gasto);
        }
        if (revision_.edicion.regla("ADM_SIN_RESULTADO") != nullptr) {
            check_sentence(rules::gasto_administrativo_publicado(f, revision_.edicion).front(),
                           revision_.ficha.evaluacion.gasto_administrativo.resultado_publicado);
            check_figure(f.promedio_similares);
        }
    }

  private:
    void tell(const model::Lugar& lugar, std::string message) {
        add(found_, revision_, cuadratura_, lugar, std::move(message));
    }

    template <class T>
    void tell_if_given(std::string_view nombre, std::int32_t anio, const model::Dato<T>& dato,
                       const std::string& why) {
        if (dato.has_value()) {
            tell(dato.lugar, "«" + std::string{nombre} + "» de " + std::to_string(anio) +
                                 " no sale en el documento: " + why);
        }
    }

    void check_after(const model::Periodo& periodo, std::int32_t anio) {
        const std::string why = "de los años después de " +
                                std::to_string(revision_.figuras.ejercicio) +
                                " solo se imprime el presupuesto.";
        tell_if_given("poblacion_potencial", anio, periodo.poblacion_potencial, why);
        tell_if_given("poblacion_objetivo", anio, periodo.poblacion_objetivo, why);
        tell_if_given("poblacion_beneficiada", anio, periodo.poblacion_beneficiada, why);
        tell_if_given("gasto_administrativo", anio, periodo.gasto_administrativo, why);
    }

    /// A datum that is only printed through quotients, none of which has a value.
    template <class T>
    void check_used(std::string_view nombre, std::int32_t anio, const model::Dato<T>& dato,
                    std::initializer_list<bool> uses) {
        if (std::ranges::none_of(uses, [](bool is_used) { return is_used; })) {
            tell_if_given(nombre, anio, dato, "falta el dato con que se divide.");
        }
    }

    void check_year(const model::Periodo& periodo, const figures::FigurasPeriodo& year,
                    std::ptrdiff_t index) {
        const bool has_gasto = year.gasto_por_beneficiario.has_value();
        const bool has_objetivo = year.cobertura.has_value();
        const bool has_potencial = year.cobertura_potencial.has_value();
        check_used("poblacion_potencial", year.anio, periodo.poblacion_potencial, {has_potencial});
        check_used("poblacion_objetivo", year.anio, periodo.poblacion_objetivo, {has_objetivo});
        check_used("poblacion_beneficiada", year.anio, periodo.poblacion_beneficiada,
                   {has_potencial, has_objetivo, has_gasto});
        check_used("gasto_administrativo", year.anio, periodo.gasto_administrativo,
                   {year.porcentaje_administrativo.has_value()});
        // The years after the ejercicio take the place of as many of the first in the table.
        if (index < std::ssize(revision_.figuras.posteriores)) {
            const bool has_inicial = year.ejecucion_inicial.has_value();
            const bool has_final = year.ejecucion_final.has_value();
            check_used("presupuesto_inicial", year.anio, periodo.presupuesto_inicial,
                       {has_inicial});
            check_used("presupuesto_final", year.anio, periodo.presupuesto_final, {has_final});
            check_used("presupuesto_ley_ejecutado", year.anio, periodo.presupuesto_ley_ejecutado,
                       {has_inicial, has_final, has_gasto});
        }
    }

    /// A verdict that was published and has no sentence: what it says is not printed.
    void check_sentence(const rules::Veredicto& veredicto,
                        const model::Dato<model::ResultadoPublicado>& publicado) {
        has_sentence_ = !veredicto.frase.empty();
        if (!has_sentence_ && publicado.has_value()) {
            tell(publicado.lugar,
                 "El resultado publicado «" + std::string{model::to_text(publicado.value())} +
                     "» no sale en el documento: la metodología " + revision_.edicion.edicion +
                     " no publica frase para él, o faltan los números que la frase lleva.");
        }
    }

    /// A published number that only the sentence just checked carries.
    template <class T>
    void check_figure(const figures::Figure<T>& figure) {
        if (has_sentence_ || !figure.traza.is_publicado) {
            return;
        }
        const figures::Operando& publicado = figure.traza.operandos.back();
        tell({publicado.offset, publicado.puntero},
             "«" + figure.traza.nombre + "» se publicó como " + publicado.texto +
                 " y no sale en el documento: solo lo lleva una frase que no se imprime.");
    }

    const Revision& revision_;
    const Cuadratura& cuadratura_;
    base::Diagnostics& found_;
    bool has_sentence_ = true;
};

}  // namespace

void sin_lugar(const Revision& revision, const Cuadratura& cuadratura, base::Diagnostics& found) {
    SinLugar check{revision, cuadratura, found};
    if (revision.edicion.uso.anios_posteriores > 0) {
        check.check_periodos();
    }
    check.check_publicados();
}

}  // namespace generator::checks
