// The rows of each product in which a number may jump (checks/saltos.hpp).
#include <algorithm>
#include <array>
#include <span>

#include "checks/formulario_celdas.hpp"
#include "checks/juicios.hpp"
#include "checks/matriz_cifras.hpp"
#include "checks/saltos.hpp"

namespace generator::checks {
namespace {

using model::Dato;

std::optional<base::Decimal> decimal_of(const Dato<base::Decimal>& dato) {
    return dato.has_value() ? std::optional{dato.value()} : std::nullopt;
}
template <class T>
std::optional<base::Decimal> decimal_of(const Dato<T>& dato) {
    return dato.has_value() ? std::optional{base::Decimal{dato.value().valor, 0}} : std::nullopt;
}

template <class T>
void put(Fila& fila, std::string columna, const Dato<T>& dato) {
    fila.push_back({std::move(columna), decimal_of(dato), &dato.lugar});
}

/// A row with what it is called before a number of it, "poblacion_objetivo de 2023: ".
struct FilaNombrada {
    const Fila& fila;
    std::string_view separador;  // between the name of the row and its column
    std::string_view numero;     // what the number is of its column: ": el numerador "
};

/// What the jumps of a row say, but of numbers that another check has told of.
template <class Revision>
void tell_saltos(const Revision& revision, const Revisor<Revision>& revisor,
                 const std::string& nombre, const FilaNombrada& fila, const Pareja& pareja,
                 base::Diagnostics& found) {
    for (const Salto& salto : find_saltos(fila.fila, pareja)) {
        if (is_named(found, *salto.numero->lugar)) {
            continue;
        }
        add(found, revision, revisor, *salto.numero->lugar,
            nombre + std::string{fila.separador} + salto.numero->columna +
                std::string{fila.numero} + salto.mensaje);
        found.back().replacement = salto.propuesta;
        for (const model::Lugar& lugar : salto.otros) {
            involve(found, revision, lugar);
        }
    }
}

/// The operands of an indicator, column by column.
struct FilasIndicador {
    Fila arriba;
    Fila abajo;

    void add(const std::string& columna, const Dato<base::Decimal>& numerador,
             const Dato<base::Decimal>& denominador) {
        put(arriba, columna, numerador);
        put(abajo, columna, denominador);
    }
};

template <class Revision>
void tell_saltos(const Revision& revision, const Revisor<Revision>& revisor,
                 const std::string& nombre, const FilasIndicador& filas, base::Diagnostics& found) {
    const std::array<const Fila*, 1> arriba{&filas.arriba};
    const std::array<const Fila*, 1> abajo{&filas.abajo};
    tell_saltos(revision, revisor, nombre, {filas.arriba, ", ", ": el numerador "}, {abajo}, found);
    tell_saltos(revision, revisor, nombre, {filas.abajo, ", ", ": el denominador "}, {arriba},
                found);
}

/// The amounts and the persons of a ficha, each a row of the same years: what one of them does, as
/// when a programme grows or stops for a while, the others tell too.
class FilasDeFicha {
  public:
    explicit FilasDeFicha(const model::FichaMonitoreo& ficha) {
        for (const model::Periodo& periodo : ficha.periodos) {
            if (periodo.anio.has_value()) {
                anios_.push_back(periodo.anio.value().valor);
            }
        }
        using model::Periodo;
        add("poblacion_potencial", ficha.periodos, &Periodo::poblacion_potencial);
        add("poblacion_objetivo", ficha.periodos, &Periodo::poblacion_objetivo);
        add("poblacion_beneficiada", ficha.periodos, &Periodo::poblacion_beneficiada);
        add("presupuesto_inicial", ficha.periodos, &Periodo::presupuesto_inicial);
        add("presupuesto_final", ficha.periodos, &Periodo::presupuesto_final);
        add("presupuesto_ley_ejecutado", ficha.periodos, &Periodo::presupuesto_ley_ejecutado);
        for (const model::Componente& componente : ficha.componentes) {
            const std::string de = " de «" + componente.nombre.value() + "»";
            add("gasto" + de, componente.periodos, &model::PeriodoComponente::gasto);
            add("produccion" + de, componente.periodos, &model::PeriodoComponente::produccion);
        }
    }

    /// Calls `visit` with the name of each row, it and all others.
    template <class Visit>
    void for_each(Visit visit) const {
        for (std::size_t i = 0; i < filas_.size(); ++i) {
            std::vector<const Fila*> others;
            for (std::size_t k = 0; k < filas_.size(); ++k) {
                if (k != i) {
                    others.push_back(&filas_[k]);
                }
            }
            visit(nombres_[i], filas_[i], std::span<const Fila* const>{others});
        }
    }

  private:
    template <class Element, class T>
    void add(std::string nombre, const std::vector<Element>& years, Dato<T> Element::*dato) {
        Fila fila;
        for (const std::int32_t anio : anios_) {
            const Element* year = model::find_year(years, anio);
            if (year != nullptr) {
                put(fila, std::to_string(anio), year->*dato);
            } else {
                fila.push_back({std::to_string(anio), {}, nullptr});
            }
        }
        nombres_.push_back(std::move(nombre));
        filas_.push_back(std::move(fila));
    }

    std::vector<std::int32_t> anios_;
    std::vector<std::string> nombres_;
    std::vector<Fila> filas_;
};

}  // namespace

void salto_de_indicador(const Revision& revision, const Cuadratura& cuadratura,
                        base::Diagnostics& found) {
    for (std::size_t i = 0; i < revision.ficha.indicadores.size(); ++i) {
        const model::Indicador& indicador = revision.ficha.indicadores[i];
        FilasIndicador filas;
        for (const model::EfectivoIndicador& efectivo : indicador.efectivos) {
            if (efectivo.anio.has_value()) {
                filas.add("efectivo " + std::to_string(efectivo.anio.value().valor),
                          efectivo.numerador, efectivo.denominador);
            }
        }
        filas.add("meta", indicador.meta.numerador, indicador.meta.denominador);
        tell_saltos(revision, cuadratura, "Indicador " + std::to_string(i + 1), filas, found);
    }
}

void salto_entre_anios(const Revision& revision, const Cuadratura& cuadratura,
                       base::Diagnostics& found) {
    FilasDeFicha{revision.ficha}.for_each(
        [&](const std::string& nombre, const Fila& fila, std::span<const Fila* const> others) {
            tell_saltos(revision, cuadratura, nombre, {fila, " de ", ": "}, {others, false}, found);
        });
}

void salto_de_indicador(const RevisionMatriz& revision, const RevisorMatriz& revisor,
                        base::Diagnostics& found) {
    for_each_indicador(revision, [&](const model::IndicadorMatriz& indicador,
                                     const figures::FigurasMeta& figuras) {
        FilasIndicador filas;
        for (std::size_t i = 0; i < indicador.valores.size(); ++i) {
            filas.add("valor " + std::to_string(figuras.valores[i].anio),
                      indicador.valores[i].numerador, indicador.valores[i].denominador);
        }
        tell_saltos(revision, revisor, figuras.nombre, filas, found);
    });
}

namespace {

/// Calls `visit` with the title and the whole population of each column of the form that counts a
/// whole year: what was measured until June is half of one.
template <class Visit>
void for_each_anual(const RevisionFormulario& revision, std::size_t at, Visit visit) {
    const model::IndicadorFormulario& indicador = revision.formulario.indicadores[at];
    for (const figures::ColumnaFormulario& columna : revision.figuras.columnas) {
        if (columna.clase != figures::ClaseColumna::junio) {
            visit(columna.titulo, *figures::operandos_de(indicador, columna).total);
        }
    }
    if (revision.figuras.indicadores[at].resultado) {
        visit("Resultado " + std::to_string(revision.figuras.ejercicio),
              *figures::operandos_de(indicador.resultado).total);
    }
}

/// What an indicator adds up, by the names of its first column.
std::vector<std::string> nombres_de_sumandos(const RevisionFormulario& revision, std::size_t at) {
    std::vector<std::string> nombres;
    for_each_anual(revision, at, [&](const std::string& /*titulo*/, const auto& total) {
        for (const model::Sumando& sumando : total.sumandos) {
            const std::string* nombre = sumando.nombre.get();
            if (nombre != nullptr && std::ranges::find(nombres, *nombre) == nombres.end()) {
                nombres.push_back(*nombre);
            }
        }
    });
    return nombres;
}

Fila fila_de_sumando(const RevisionFormulario& revision, std::size_t at,
                     const std::string& nombre) {
    Fila fila;
    for_each_anual(revision, at, [&](const std::string& titulo, const auto& total) {
        const auto found = std::ranges::find_if(total.sumandos, [&](const auto& sumando) {
            return sumando.nombre.has_value() && sumando.nombre.value() == nombre;
        });
        if (found == total.sumandos.end()) {
            fila.push_back({titulo, {}, nullptr});
        } else {
            put(fila, titulo, found->valor);
        }
    });
    return fila;
}

/// Each addend beside the one of its name in the other columns; another one of the same indicator
/// explains it.
void tell_sumandos(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                   std::size_t at, base::Diagnostics& found) {
    const std::vector<std::string> nombres = nombres_de_sumandos(revision, at);
    for (std::size_t i = 0; i < nombres.size() && nombres.size() > 1; ++i) {
        const Fila fila = fila_de_sumando(revision, at, nombres[i]);
        const Fila other = fila_de_sumando(revision, at, nombres[i == 0 ? 1 : 0]);
        const std::string numero = ": el sumando «" + nombres[i] + "» ";
        const std::array<const Fila*, 1> others{&other};
        tell_saltos(revision, revisor, "Indicador " + std::to_string(at + 1), {fila, ", ", numero},
                    {others, false}, found);
    }
}

}  // namespace

/// Of an indicator with sexes their sum tells it.
void salto_de_indicador(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                        base::Diagnostics& found) {
    for (std::size_t i = 0; i < revision.formulario.indicadores.size(); ++i) {
        if (revision.figuras.indicadores[i].is_por_sexo) {
            continue;
        }
        FilasIndicador filas;
        for_each_anual(revision, i, [&](const std::string& titulo, const model::Operandos& total) {
            filas.add(titulo, total.numerador, total.denominador);
        });
        tell_saltos(revision, revisor, "Indicador " + std::to_string(i + 1), filas, found);
        tell_sumandos(revision, revisor, i, found);
    }
}

}  // namespace generator::checks
