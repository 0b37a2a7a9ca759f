// The rows of each product in which a number may jump (checks/saltos.hpp).
#include <algorithm>

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
    tell_saltos(revision, revisor, nombre, {filas.arriba, ", ", ": el numerador "}, {filas.abajo},
                found);
    tell_saltos(revision, revisor, nombre, {filas.abajo, ", ", ": el denominador "}, {filas.arriba},
                found);
}

/// Two data of each element of a list, year by year, of which one explains the other: persons or
/// amounts that follow one another.
template <class Element, class A, class B>
struct Columnas {
    std::string nombre;
    Dato<A> Element::*dato;
    Dato<B> Element::*pareja;
};
template <class Element, class A, class B>
Columnas(std::string, Dato<A> Element::*, Dato<B> Element::*) -> Columnas<Element, A, B>;

template <class Element, class A, class B>
void tell_columnas(const Revision& revision, const Cuadratura& cuadratura,
                   const std::vector<Element>& years, const Columnas<Element, A, B>& columnas,
                   base::Diagnostics& found) {
    Fila fila;
    Fila pareja;
    for (const Element& year : years) {
        if (year.anio.has_value()) {
            const std::string anio = std::to_string(year.anio.value().valor);
            put(fila, anio, year.*columnas.dato);
            put(pareja, anio, year.*columnas.pareja);
        }
    }
    tell_saltos(revision, cuadratura, columnas.nombre, {fila, " de ", ": "}, {pareja, false},
                found);
}

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
    using model::Periodo;
    using model::PeriodoComponente;
    const auto tell = [&](std::string nombre, auto dato, auto pareja) {
        tell_columnas(revision, cuadratura, revision.ficha.periodos,
                      Columnas{std::move(nombre), dato, pareja}, found);
    };
    tell("poblacion_potencial", &Periodo::poblacion_potencial, &Periodo::poblacion_objetivo);
    tell("poblacion_objetivo", &Periodo::poblacion_objetivo, &Periodo::poblacion_beneficiada);
    tell("poblacion_beneficiada", &Periodo::poblacion_beneficiada, &Periodo::poblacion_objetivo);
    tell("presupuesto_inicial", &Periodo::presupuesto_inicial, &Periodo::presupuesto_final);
    tell("presupuesto_final", &Periodo::presupuesto_final, &Periodo::presupuesto_ley_ejecutado);
    tell("presupuesto_ley_ejecutado", &Periodo::presupuesto_ley_ejecutado,
         &Periodo::presupuesto_final);
    for (const model::Componente& componente : revision.ficha.componentes) {
        const std::string de = " de «" + componente.nombre.value() + "»";
        tell_columnas(
            revision, cuadratura, componente.periodos,
            Columnas{"gasto" + de, &PeriodoComponente::gasto, &PeriodoComponente::produccion},
            found);
        tell_columnas(
            revision, cuadratura, componente.periodos,
            Columnas{"produccion" + de, &PeriodoComponente::produccion, &PeriodoComponente::gasto},
            found);
    }
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
        tell_saltos(revision, revisor, "Indicador " + std::to_string(at + 1), {fila, ", ", numero},
                    {other, false}, found);
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
