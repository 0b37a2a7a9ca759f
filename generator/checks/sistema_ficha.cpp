// What must hold between the numbers of a ficha: sums of amounts, published results.
#include <algorithm>

#include "checks/juicios.hpp"
#include "checks/sistema.hpp"
#include "checks/sumas.hpp"
#include "figures/from_model.hpp"

namespace generator::checks {
namespace {

class SistemaDeFicha {
  public:
    explicit SistemaDeFicha(const Revision& revision)
        : revision_{revision}, ficha_{revision.ficha} {}

    Sistema make() {
        add_periodos();
        add_componentes();
        add_desglose();
        add_indicadores();
        add_sums(sumas_de_componentes(revision_),
                 {"CUA-COMPONENTES", "no cierren los componentes de "});
        add_sums(sumas_de_subtitulos(revision_), {"CUA-SUBTITULOS", "no cierren los subtítulos"});
        add_sums(sumas_de_gasto_regional(revision_),
                 {"CUA-REGIONES-GASTO", "no cierre el gasto regional"});
        add_sums(sumas_de_poblacion_regional(revision_),
                 {"CUA-REGIONES-POBLACION", "no cierre la población regional"});
        figures::for_each_figure(revision_.figuras, [&](const auto& figure) {
            constructor_.add_published(ficha_.encabezado.publicados, figure);
        });
        add_shares();
        add_series();
        return std::move(constructor_.sistema());
    }

  private:
    void add_periodos() {
        for (const model::Periodo& periodo : ficha_.periodos) {
            const std::string anio = year_of(periodo.anio);
            const auto add = [&](const auto& dato, const std::string& nombre) {
                constructor_.add(dato, "«" + nombre + "»" + anio);
            };
            add(periodo.poblacion_potencial, "poblacion_potencial");
            add(periodo.poblacion_objetivo, "poblacion_objetivo");
            add(periodo.poblacion_beneficiada, "poblacion_beneficiada");
            add(periodo.presupuesto_inicial, "presupuesto_inicial");
            add(periodo.presupuesto_final, "presupuesto_final");
            add(periodo.presupuesto_ley_ejecutado, "presupuesto_ley_ejecutado");
            const auto add_or_lack = [&](const auto& dato, const std::string& nombre) {
                add(dato, nombre);
                if (is_used("/periodos/" + nombre)) {
                    constructor_.add_unreported(dato, "«" + nombre + "»" + anio);
                }
            };
            add_or_lack(periodo.recursos_gobiernos_regionales, "recursos_gobiernos_regionales");
            add_or_lack(periodo.recursos_extrapresupuestarios, "recursos_extrapresupuestarios");
            add(periodo.gasto_administrativo, "gasto_administrativo");
        }
    }

    void add_componentes() {
        std::size_t number = 0;
        for (const model::Componente& componente : ficha_.componentes) {
            const std::string de = " del componente " + std::to_string(++number);
            for (const model::PeriodoComponente& periodo : componente.periodos) {
                const std::string anio = year_of(periodo.anio);
                constructor_.add(periodo.gasto, "el gasto" + de + anio);
                constructor_.add(periodo.produccion, "la producción" + de + anio);
            }
        }
    }

    void add_desglose() {
        for (const model::GastoSubtitulo& gasto : ficha_.subtitulos) {
            constructor_.add(gasto.gasto, "el gasto del subtítulo " + code_of(gasto.subtitulo));
        }
        for (const model::GastoRegion& region : ficha_.regiones) {
            const std::string de = " de la región " + code_of(region.region);
            constructor_.add(region.gasto, "el gasto" + de);
            constructor_.add_unreported(region.gasto, "el gasto" + de);
            constructor_.add(region.poblacion_beneficiada, "la población" + de);
            constructor_.add_unreported(region.poblacion_beneficiada, "la población" + de);
        }
    }

    void add_indicadores() {
        std::size_t number = 0;
        for (const model::Indicador& indicador : ficha_.indicadores) {
            const std::string de = " del indicador " + std::to_string(++number);
            for (const model::EfectivoIndicador& efectivo : indicador.efectivos) {
                const std::string anio = year_of(efectivo.anio);
                constructor_.add(efectivo.numerador, "el numerador" + de + anio);
                constructor_.add(efectivo.denominador, "el denominador" + de + anio);
            }
            constructor_.add(indicador.meta.numerador, "el numerador" + de + ", meta");
            constructor_.add(indicador.meta.denominador, "el denominador" + de + ", meta");
        }
    }

    void add_sums(const std::vector<SumaFicha>& sumas, const NombreSuma& nombre) {
        for (const SumaFicha& suma : sumas) {
            const bool is_known =
                suma.partes.valor.get() != nullptr && suma.todo.valor.get() != nullptr;
            const bool is_of_year = suma.periodo != nullptr && suma.periodo->anio.has_value();
            if (suma.is_whole && is_known) {
                constructor_.add_sum(
                    suma.partes.valor.operandos, suma.todo.valor.operandos,
                    {nombre.id,
                     nombre.nombre +
                         (is_of_year ? std::to_string(suma.periodo->anio.value().valor) : "")});
            }
        }
    }

    /// What a person of a region cost, beside those of the other regions.
    void add_series() {
        std::vector<Serie> series;
        std::vector<base::Ratio> costos;
        for (const model::GastoRegion& region : ficha_.regiones) {
            const auto gasto = constructor_.find(region.gasto.lugar.puntero);
            const auto poblacion = constructor_.find(region.poblacion_beneficiada.lugar.puntero);
            const bool is_given =
                region.gasto.has_value() && region.poblacion_beneficiada.has_value();
            const auto costo = is_given && gasto && poblacion
                                   ? base::Ratio::make(region.gasto.value().valor,
                                                       region.poblacion_beneficiada.value().valor)
                                   : std::nullopt;
            if (costo) {
                series.push_back(
                    {*gasto, *poblacion, {}, "las demás regiones", "M$ por beneficiario"});
                costos.push_back(*costo);
            }
        }
        for (std::size_t i = 0; i < series.size(); ++i) {
            series[i].otros = costos;
            series[i].otros.erase(series[i].otros.begin() + static_cast<std::ptrdiff_t>(i));
            constructor_.sistema().series.push_back(std::move(series[i]));
        }
    }

    void add_shares() {
        for (std::size_t i = 0; i < ficha_.indicadores.size(); ++i) {
            const model::Indicador& indicador = ficha_.indicadores[i];
            if (!revision_.figuras.indicadores[i].is_porcentual) {
                continue;
            }
            std::vector<const model::Dato<base::Decimal>*> above{&indicador.meta.numerador};
            std::vector<const model::Dato<base::Decimal>*> below{&indicador.meta.denominador};
            for (const model::EfectivoIndicador& efectivo : indicador.efectivos) {
                above.push_back(&efectivo.numerador);
                below.push_back(&efectivo.denominador);
            }
            // Its formula is read only if there are numbers for it.
            const bool has_any =
                std::ranges::any_of(above, has_value) || std::ranges::any_of(below, has_value);
            if (!has_any || !is_share(indicador)) {
                continue;
            }
            for (const model::EfectivoIndicador& efectivo : indicador.efectivos) {
                add_share(efectivo.numerador, efectivo.denominador);
            }
            add_share(indicador.meta.numerador, indicador.meta.denominador);
            constructor_.add_history(above);
            constructor_.add_history(below);
        }
    }

    void add_share(const model::Dato<base::Decimal>& numerador,
                   const model::Dato<base::Decimal>& denominador) {
        if (numerador.has_value() && denominador.has_value()) {
            constructor_.add_share(constructor_.find(numerador.lugar.puntero),
                                   constructor_.find(denominador.lugar.puntero),
                                   "el numerador " + spanish_text(numerador.value()) +
                                       " sea mayor que el denominador " +
                                       spanish_text(denominador.value()));
        }
    }

    [[nodiscard]] bool is_used(const std::string& campo) const {
        const auto& unused = revision_.edicion.uso.no_usa;
        return std::ranges::find(unused, campo) == unused.end();
    }
    static bool has_value(const model::Dato<base::Decimal>* dato) { return dato->has_value(); }
    static std::string year_of(const model::Dato<model::Anio>& anio) {
        return anio.has_value() ? " de " + std::to_string(anio.value().valor) : std::string{};
    }
    static std::string code_of(const model::Dato<std::string>& codigo) {
        return codigo.has_value() ? codigo.value() : std::string{};
    }

    const Revision& revision_;
    const model::FichaMonitoreo& ficha_;
    Constructor constructor_{{.publicada = "CUA-PUBLICADO", .contenida = "CUA-CONTENIDO"}};
};

}  // namespace

const Sistema& sistema_de(const Revision& revision) {
    if (!revision.sistema) {
        revision.sistema = SistemaDeFicha{revision}.make();
    }
    return *revision.sistema;
}

const std::vector<Explicacion>& rotas_de(const Revision& revision) {
    if (!revision.rotas) {
        revision.rotas = find_broken(sistema_de(revision));
    }
    return *revision.rotas;
}

bool explain_last(base::Diagnostics& found, const Revision& revision, const Clave& clave) {
    const Sistema& sistema = sistema_de(revision);
    const auto rota = find_rota(sistema, clave);
    return !rota || tell_last(found, sistema, rotas_de(revision), *rota, revision.lineas);
}

}  // namespace generator::checks
