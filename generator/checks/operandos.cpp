// Operands of which no value comes out, or one that cannot be.
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

/// `Valores` is an efectivo or a meta.
template <class Valores, class Tell>
void check_valores(const std::string& nombre, bool is_porcentual, const Valores& valores,
                   Tell tell) {
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

}  // namespace

void operandos(const Revision& revision, const Cuadratura& cuadratura, base::Diagnostics& found) {
    if (std::ranges::none_of(revision.figuras.indicadores,
                             &figures::FigurasIndicador::is_proposito)) {
        found.push_back({std::string{cuadratura.id}, cuadratura.severidad,
                         figures::place_of(revision.ficha.encabezado.ejercicio.lugar,
                                           revision.bytes, revision.file),
                         "El programa no informa ningún indicador de propósito: se imprime S/I.",
                         "Agregue «indicadores» de nivel «proposito», aunque no tengan valor."});
    }
    const auto tell = [&](const model::Lugar& lugar, std::string message) {
        add(found, revision, cuadratura, lugar, std::move(message));
    };
    for (std::size_t i = 0; i < revision.ficha.indicadores.size(); ++i) {
        const model::Indicador& indicador = revision.ficha.indicadores[i];
        const bool is_porcentual = revision.figuras.indicadores[i].is_porcentual;
        const std::string nombre = "Indicador " + std::to_string(i + 1) + ", ";
        for (const model::EfectivoIndicador& efectivo : indicador.efectivos) {
            if (efectivo.anio.has_value()) {
                check_valores(nombre + "efectivo " + std::to_string(efectivo.anio.value().valor),
                              is_porcentual, efectivo, tell);
            }
        }
        check_valores(nombre + "meta", is_porcentual, indicador.meta, tell);
    }
}

void operandos(const RevisionMatriz& revision, const RevisorMatriz& revisor,
               base::Diagnostics& found) {
    const auto tell = [&](const model::Lugar& lugar, std::string message) {
        add_found(found, revision, revisor, lugar, std::move(message));
    };
    for_each_indicador(revision, [&](const model::IndicadorMatriz& indicador,
                                     const figures::FigurasMeta& figuras) {
        for (std::size_t i = 0; i < indicador.valores.size(); ++i) {
            check_valores(figuras.nombre + ", valor " + std::to_string(figuras.valores[i].anio),
                          figuras.is_porcentual, indicador.valores[i], tell);
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
