#include "checks/saltos.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "checks/desliz.hpp"
#include "checks/formulario_celdas.hpp"
#include "checks/juicios.hpp"
#include "checks/matriz_cifras.hpp"
#include "checks/rango.hpp"

namespace generator::checks {
namespace {

using Numero = model::Dato<base::Decimal>;
using Fila = std::vector<const Numero*>;

std::optional<base::Ratio> value_of(const Numero* dato) {
    const bool is_positive = dato != nullptr && dato->has_value() && dato->value().units > 0;
    return is_positive ? std::optional{to_ratio(dato->value())} : std::nullopt;
}

/// Of all numbers of a row but one.
std::optional<Rango> rango_of_others(const Fila& fila, std::size_t except) {
    std::vector<base::Ratio> others;
    for (std::size_t i = 0; i < fila.size(); ++i) {
        if (const auto value = i == except ? std::nullopt : value_of(fila[i])) {
            others.push_back(*value);
        }
    }
    return rango_of(others);
}

/// By how much a number is off the others, and what it would be among them.
struct Escala {
    std::int64_t veces = 1;
    bool is_mayor = false;
    base::Ratio llevado;

    [[nodiscard]] bool is_unit() const {
        constexpr std::int64_t thousand = 1'000;
        return veces >= thousand;
    }
};
std::optional<Escala> escala_of(const base::Ratio& value, const Rango& rango) {
    constexpr std::array<std::int64_t, 4> kVeces{10, 100, 1'000, 1'000'000};
    for (const std::int64_t veces : kVeces) {
        const auto less = divide(value, base::Ratio{veces});
        const auto more = multiply(value, base::Ratio{veces});
        if (less && is_among(*less, rango)) {
            return Escala{veces, true, *less};
        }
        if (more && is_among(*more, rango)) {
            return Escala{veces, false, *more};
        }
    }
    return std::nullopt;
}

/// Of short numbers half are ten times another by right.
bool has_digits(const Numero& dato) {
    constexpr std::size_t fewest = 2;
    return digits_in(dato.value()) >= fewest;
}
bool are_long(const Fila& fila) {
    constexpr std::int64_t hundred = 100;
    const auto is_long = [&](const Numero* dato) {
        return value_of(dato) && (dato->value().decimals > 0 ||
                                  !is_less(to_ratio(dato->value()), base::Ratio{hundred}));
    };
    return std::ranges::any_of(fila, is_long) && std::ranges::all_of(fila, [](const Numero* dato) {
               return !value_of(dato) || has_digits(*dato);
           });
}

/// Whether the other operand explains it: it moved alike, or there is none and the count began
/// small.
bool is_lawful(const Escala& escala, const Fila& pareja, std::size_t at, bool is_first) {
    if (escala.is_unit()) {
        return false;
    }
    const auto partner = value_of(pareja[at]);
    const auto rango = rango_of_others(pareja, at);
    if (!partner || !rango) {
        return is_first && !escala.is_mayor;
    }
    const auto moved = escala_of(*partner, *rango);
    return moved && moved->veces == escala.veces && moved->is_mayor == escala.is_mayor;
}

/// What it would be, where no digit of it was lost: a comma that moved, zeros that are too many.
/// With no more decimals than its row has: of a whole number that has no tenth some digit is too
/// many, who knows which.
std::optional<base::Decimal> proposed(const Fila& fila, std::size_t at, const Escala& escala) {
    int decimals = 0;
    for (const Numero* dato : fila) {
        decimals = std::max(decimals, value_of(dato) ? dato->value().decimals : 0);
    }
    const bool is_kept = escala.is_mayor || to_ratio(fila[at]->value()).denominator() != 1;
    return is_kept ? to_decimal(escala.llevado, decimals) : std::nullopt;
}

std::string message_of(const Numero& dato, const Escala& escala, const Rango& rango,
                       const std::optional<base::Decimal>& closing) {
    const std::string doubt =
        escala.is_unit() ? ": ¿está en otra unidad?"
                         : (escala.is_mayor ? ": ¿le sobra un dígito?" : ": ¿le falta un dígito?");
    return spanish_text(dato.value()) + " es unas " + base::spanish_text({escala.veces, 0}) +
           " veces " + (escala.is_mayor ? "mayor" : "menor") + " que los demás, que van de " +
           number_text(rango.desde) + " a " + number_text(rango.hasta) +
           (closing ? ": con " + spanish_text(*closing) + " quedaría entre ellos." : doubt);
}

/// All numeradores of an indicator beside its denominadores, or the other way round.
struct Operandos {
    const std::vector<ColumnaIndicador>& columnas;
    bool is_above = false;
    Fila fila{};
    Fila pareja{};
};

std::optional<Salto> salto_at(const Operandos& operandos, std::size_t at) {
    const auto& [columnas, is_above, fila, pareja] = operandos;
    const auto value = value_of(fila[at]);
    const auto rango = value ? rango_of_others(fila, at) : std::nullopt;
    const auto escala = rango ? escala_of(*value, *rango) : std::nullopt;
    const bool is_first = std::ranges::none_of(std::span{fila}.first(at), [](const Numero* dato) {
        return value_of(dato).has_value();  // of those that have a number
    });
    if (!escala || is_lawful(*escala, pareja, at, is_first)) {
        return std::nullopt;
    }
    const auto closing = proposed(fila, at, *escala);
    Salto salto{fila[at],
                columnas[at].nombre + (is_above ? ": el numerador " : ": el denominador ") +
                    message_of(*fila[at], *escala, *rango, closing),
                closing ? to_text(*closing) : std::string{},
                {}};
    for (const Numero* other : fila) {
        if (other != fila[at] && value_of(other)) {
            salto.otros.push_back(other->lugar);
        }
    }
    return salto;
}

std::vector<Salto> saltos_of(const std::vector<ColumnaIndicador>& columnas, bool is_above) {
    Operandos operandos{columnas, is_above};
    for (const ColumnaIndicador& columna : columnas) {
        operandos.fila.push_back(is_above ? columna.numerador : columna.denominador);
        operandos.pareja.push_back(is_above ? columna.denominador : columna.numerador);
    }
    std::vector<Salto> result;
    if (!are_long(operandos.fila)) {
        return result;
    }
    for (std::size_t at = 0; at < operandos.fila.size(); ++at) {
        if (auto salto = salto_at(operandos, at)) {
            result.push_back(std::move(*salto));
        }
    }
    return result;
}

/// What the jumps of an indicator say, but of numbers that another check has told of.
template <class Revision>
void tell_saltos(const Revision& revision, const Revisor<Revision>& revisor,
                 const std::string& nombre, const std::vector<ColumnaIndicador>& columnas,
                 base::Diagnostics& found) {
    for (const Salto& salto : find_saltos(columnas)) {
        if (is_named(found, salto.dato->lugar)) {
            continue;
        }
        add(found, revision, revisor, salto.dato->lugar, nombre + ", " + salto.mensaje);
        found.back().replacement = salto.propuesta;
        for (const model::Lugar& lugar : salto.otros) {
            involve(found, revision, lugar);
        }
    }
}

}  // namespace

std::vector<Salto> find_saltos(const std::vector<ColumnaIndicador>& columnas) {
    std::vector<Salto> result = saltos_of(columnas, true);
    std::ranges::move(saltos_of(columnas, false), std::back_inserter(result));
    return result;
}

bool is_named(const base::Diagnostics& found, const model::Lugar& lugar) {
    const auto is_it = [&](const base::Place& place) { return place.pointer == lugar.puntero; };
    return std::ranges::any_of(found, [&](const base::Diagnostic& told) {
        return is_it(told.place) || std::ranges::any_of(told.involved, is_it);
    });
}

void salto_de_indicador(const Revision& revision, const Cuadratura& cuadratura,
                        base::Diagnostics& found) {
    for (std::size_t i = 0; i < revision.ficha.indicadores.size(); ++i) {
        const model::Indicador& indicador = revision.ficha.indicadores[i];
        std::vector<ColumnaIndicador> columnas;
        for (const model::EfectivoIndicador& efectivo : indicador.efectivos) {
            if (efectivo.anio.has_value()) {
                columnas.push_back({"efectivo " + std::to_string(efectivo.anio.value().valor),
                                    &efectivo.numerador, &efectivo.denominador});
            }
        }
        columnas.push_back({"meta", &indicador.meta.numerador, &indicador.meta.denominador});
        tell_saltos(revision, cuadratura, "Indicador " + std::to_string(i + 1), columnas, found);
    }
}

void salto_de_indicador(const RevisionMatriz& revision, const RevisorMatriz& revisor,
                        base::Diagnostics& found) {
    for_each_indicador(revision, [&](const model::IndicadorMatriz& indicador,
                                     const figures::FigurasMeta& figuras) {
        std::vector<ColumnaIndicador> columnas;
        for (std::size_t i = 0; i < indicador.valores.size(); ++i) {
            columnas.push_back({"valor " + std::to_string(figuras.valores[i].anio),
                                &indicador.valores[i].numerador,
                                &indicador.valores[i].denominador});
        }
        tell_saltos(revision, revisor, figuras.nombre, columnas, found);
    });
}

/// Of an indicator with sexes their sum tells it. What was measured until June is half a year.
void salto_de_indicador(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                        base::Diagnostics& found) {
    for (std::size_t i = 0; i < revision.formulario.indicadores.size(); ++i) {
        const model::IndicadorFormulario& indicador = revision.formulario.indicadores[i];
        const figures::FigurasIndicadorFormulario& figuras = revision.figuras.indicadores[i];
        if (figuras.is_por_sexo) {
            continue;
        }
        std::vector<ColumnaIndicador> columnas;
        const auto put = [&](std::string nombre, const figures::OperandosDeColumna& operandos) {
            columnas.push_back(
                {std::move(nombre), &operandos.total->numerador, &operandos.total->denominador});
        };
        for (const figures::ColumnaFormulario& columna : revision.figuras.columnas) {
            if (columna.clase != figures::ClaseColumna::junio) {
                put(columna.titulo, figures::operandos_de(indicador, columna));
            }
        }
        if (figuras.resultado) {
            put("Resultado " + std::to_string(revision.figuras.ejercicio),
                figures::operandos_de(indicador.resultado));
        }
        tell_saltos(revision, revisor, "Indicador " + std::to_string(i + 1), columnas, found);
    }
}

}  // namespace generator::checks
