// Operands of which no value comes out, or one that cannot be.
#include "checks/operandos.hpp"

#include <algorithm>

#include "checks/formulario_celdas.hpp"
#include "checks/juicios.hpp"
#include "checks/matriz_cifras.hpp"
#include "figures/faults.hpp"

namespace generator::checks {
namespace {

bool is_zero(const model::Dato<base::Decimal>& dato) {
    const base::Decimal* value = dato.get();
    return value != nullptr && to_ratio(*value) == base::Ratio{};
}

/// A zero below is a gap in the data: what is printed for it, N/A, says that it does not apply. A
/// part above without value is what is printed.
std::string zero_below(const std::string& nombre, const model::Dato<base::Decimal>& numerador) {
    return nombre + ": el denominador es 0 y " +
           (numerador.has_value() ? "el cociente no existe: se imprime N/A, como si no aplicara."
                                  : "el numerador no tiene valor: se imprime " +
                                        std::string{to_text(numerador.sin_valor())} + ".");
}

bool is_negative(const model::Dato<base::Decimal>& dato) {
    const base::Decimal* value = dato.get();
    return value != nullptr && std::is_lt(compare(to_ratio(*value), base::Ratio{}));
}

/// `Valores` is an efectivo or a meta; `figura` what the document prints of it, or nothing.
template <class Valores, class Tell>
void check_valores(const std::string& nombre, bool is_porcentual, const Valores& valores,
                   const figures::Figure<base::Ratio>* figura, Tell tell) {
    const bool is_printed_absent = figura != nullptr && !figura->has_value();
    const std::string missing =
        is_printed_absent ? missing_part(valores.numerador, valores.denominador) : std::string{};
    if (!missing.empty()) {
        tell(valores.lugar, without_operand(nombre, missing), kFaltaOperando);
    }
    if (is_zero(valores.denominador)) {
        tell(valores.denominador.lugar, zero_below(nombre, valores.numerador));
    }
    for (const auto* dato : {&valores.numerador, &valores.denominador}) {
        if (is_porcentual && is_negative(*dato)) {
            tell(dato->lugar,
                 nombre + ": un operando es negativo y las partes de un porcentaje se cuentan.");
        }
    }
}

/// What the document prints of a year of an indicator, if it prints that year.
const figures::Figure<base::Ratio>* find_efectivo(const figures::FigurasIndicador& indicador,
                                                  std::int32_t anio) {
    const std::string ending = ".efectivo." + std::to_string(anio);
    const auto found = std::ranges::find_if(
        indicador.efectivos, [&](const auto& f) { return f.traza.id.ends_with(ending); });
    return found != indicador.efectivos.end() ? &*found : nullptr;
}

template <class Tell>
void check_indicador(const Revision& revision, std::size_t index, Tell tell) {
    const model::Indicador& indicador = revision.ficha.indicadores[index];
    const figures::FigurasIndicador& figuras = revision.figuras.indicadores[index];
    const std::string nombre = "Indicador " + std::to_string(index + 1) + ", ";
    for (const model::EfectivoIndicador& efectivo : indicador.efectivos) {
        if (efectivo.anio.has_value()) {
            const std::int32_t anio = efectivo.anio.value().valor;
            check_valores(nombre + "efectivo " + std::to_string(anio), figuras.is_porcentual,
                          efectivo, find_efectivo(figuras, anio), tell);
        }
    }
    const bool has_meta = !figuras.meta.traza.id.empty();
    check_valores(nombre + "meta", figuras.is_porcentual, indicador.meta,
                  has_meta ? &figuras.meta : nullptr, tell);
}

}  // namespace

bool is_unsaid(const model::Dato<base::Decimal>& dato) {
    return dato.procedencia == model::Procedencia::sin_dato;
}

std::string missing_part(const model::Dato<base::Decimal>& numerador,
                         const model::Dato<base::Decimal>& denominador) {
    if (numerador.has_value() && is_unsaid(denominador)) {
        return "falta «denominador»";
    }
    // "N/A" below says that the value is the number above.
    const bool is_said =
        denominador.has_value() ||
        (!is_unsaid(denominador) && denominador.sin_valor() == model::SinValor::no_aplica);
    return is_said && is_unsaid(numerador) ? "falta «numerador»" : "";
}

std::string without_operand(const std::string& nombre, const std::string& missing) {
    return nombre + ": " + missing + " y el valor queda S/I.";
}

bool is_same(const model::Dato<base::Decimal>& a, const model::Dato<base::Decimal>& b) {
    return a.has_value() && b.has_value() && to_ratio(a.value()) == to_ratio(b.value());
}

bool are_telling(const model::Dato<base::Decimal>& numerador,
                 const model::Dato<base::Decimal>& denominador) {
    constexpr std::int64_t ten = 10;
    const auto value_of = [](const model::Dato<base::Decimal>& dato) {
        return dato.has_value() ? to_ratio(dato.value()) : base::Ratio{};
    };
    const auto is_long = [](const base::Ratio& value) {
        return value.denominator() != 1 || value.numerator() > ten * ten;
    };
    const auto is_round = [](const base::Ratio& value) {
        return value.denominator() == 1 && value.numerator() % ten == 0;
    };
    const base::Ratio above = value_of(numerador);
    const base::Ratio below = value_of(denominador);
    return is_long(above) && is_long(below) && !(is_round(above) && is_round(below));
}

void operandos(const Revision& revision, const Cuadratura& cuadratura, base::Diagnostics& found) {
    if (std::ranges::none_of(revision.figuras.indicadores,
                             &figures::FigurasIndicador::is_proposito)) {
        add(found, revision, cuadratura, revision.ficha.encabezado.ejercicio.lugar,
            "El programa no informa ningún indicador de propósito: se imprime S/I.",
            "Agregue «indicadores» de nivel «proposito», aunque no tengan valor.");
    }
    for (std::size_t i = 0; i < revision.ficha.indicadores.size(); ++i) {
        check_indicador(
            revision, i,
            [&](const model::Lugar& lugar, std::string message, std::string_view ayuda = {}) {
                add(found, revision, cuadratura, lugar, std::move(message),
                    ayuda.empty() ? cuadratura.explicacion : ayuda);
            });
    }
}

void operandos(const RevisionMatriz& revision, const RevisorMatriz& revisor,
               base::Diagnostics& found) {
    const auto tell = [&](const model::Lugar& lugar, std::string message,
                          std::string_view ayuda = {}) {
        add(found, revision, revisor, lugar, std::move(message));
        found.back().hint = ayuda.empty() ? revisor.explicacion : ayuda;
    };
    for_each_indicador(revision, [&](const model::IndicadorMatriz& indicador,
                                     const figures::FigurasMeta& figuras) {
        for (std::size_t i = 0; i < indicador.valores.size(); ++i) {
            check_valores(figuras.nombre + ", valor " + std::to_string(figuras.valores[i].anio),
                          figuras.is_porcentual, indicador.valores[i], &figuras.valores[i].valor,
                          tell);
        }
    });
}

void denominador_cero(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                      base::Diagnostics& found) {
    for_each_celda(revision, [&](const CeldaFormulario& celda) {
        for (const Parte& parte : parts_of(celda)) {
            if (is_zero(parte.operandos->denominador)) {
                add(found, revision, revisor, parte.operandos->denominador.lugar,
                    zero_below(celda.nombre + ", " + std::string{parte.nombre},
                               parte.operandos->numerador));
            }
        }
    });
}

void operandos_negativos(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                         base::Diagnostics& found) {
    for_each_celda(revision, [&](const CeldaFormulario& celda) {
        for (const Parte& parte : parts_of(celda)) {
            for (const auto* dato : {&parte.operandos->numerador, &parte.operandos->denominador}) {
                if (celda.figuras_indicador.is_porcentual && is_negative(*dato)) {
                    add(found, revision, revisor, dato->lugar,
                        celda.nombre + ", " + std::string{parte.nombre} + ": el operando " +
                            number_text(to_ratio(dato->value())) + " es negativo.");
                }
            }
        }
    });
}

}  // namespace generator::checks
