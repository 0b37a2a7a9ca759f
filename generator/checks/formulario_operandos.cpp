#include <algorithm>
#include <map>
#include <optional>

#include "base/words.hpp"
#include "checks/formulario_celdas.hpp"
#include "checks/operandos.hpp"
#include "checks/sistema.hpp"

namespace generator::checks {
namespace {

using Numero = model::Dato<base::Decimal>;

bool is_empty(const model::Operandos& operandos) {
    return is_unsaid(operandos.numerador) && is_unsaid(operandos.denominador) &&
           operandos.sumandos.empty();
}

/// What is missing of operands that are there in part; empty if nothing is.
std::string missing_of(const model::Operandos& operandos) {
    for (const model::Sumando& sumando : operandos.sumandos) {
        if (is_unsaid(sumando.valor)) {
            return "falta «valor» del sumando «" + sumando.nombre.value() + "»";
        }
    }
    return missing_part(operandos.numerador, operandos.denominador);
}

/// What the one number that is missing of three by sex must be; nothing if more are missing.
std::optional<base::Ratio> derived_value(const CeldaFormulario& celda, const Parte& parte,
                                         bool is_numerador) {
    if (!celda.figuras_indicador.is_por_sexo) {
        return std::nullopt;
    }
    std::optional<base::Ratio> value{base::Ratio{}};
    for (const Parte& other : parts_of(celda)) {
        const Numero& dato =
            is_numerador ? other.operandos->numerador : other.operandos->denominador;
        if (other.nombre == parte.nombre) {
            continue;
        }
        if (!value || !dato.has_value()) {
            return std::nullopt;
        }
        const bool is_added = parte.nombre == "total" || other.nombre == "total";
        value = is_added ? add(*value, to_ratio(dato.value()))
                         : subtract(*value, to_ratio(dato.value()));
    }
    return value && !value->is_negative() ? value : std::nullopt;
}

/// A number that the file does not bring, or says that nobody reported, beside two that say what it
/// is. What is written can be replaced.
void tell_derived(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                  const CeldaFormulario& celda, const Parte& parte, base::Diagnostics& found) {
    for (const bool is_numerador : {true, false}) {
        const Numero& dato =
            is_numerador ? parte.operandos->numerador : parte.operandos->denominador;
        const auto derived = is_unreported(dato) ? derived_value(celda, parte, is_numerador)
                                                 : std::optional<base::Ratio>{};
        if (!derived) {
            continue;
        }
        const std::string campo = is_numerador ? "«numerador»" : "«denominador»";
        add(found, revision, revisor, is_unsaid(dato) ? parte.operandos->lugar : dato.lugar,
            celda.nombre + ", " + std::string{parte.nombre} + ": " +
                (is_unsaid(dato) ? "falta " + campo : campo + " es S/I") +
                (parte.figura->has_value() ? " y se imprime el valor publicado"
                                           : " y el valor queda S/I") +
                ". Con las otras dos cifras sería " + number_text(*derived) + ".");
        constexpr int most_decimals = 9;
        const auto closing = to_decimal(*derived, most_decimals);
        if (!is_unsaid(dato) && closing) {
            found.back().replacement = to_text(*closing);
        }
    }
}

/// A number of an indicator, and how a message names it.
struct Escrito {
    const Numero* dato = nullptr;
    std::string nombre;
};

/// With three decimals, as many as a group of thousands has digits, and at least a hundred times
/// smaller than all the others, which are whole.
bool looks_grouped(const Escrito& one, const std::vector<Escrito>& all) {
    constexpr std::int64_t much = 100;
    constexpr int group = 3;
    const base::Ratio value = to_ratio(one.dato->value());
    const auto scaled = multiply(value, base::Ratio{much});
    return one.dato->value().decimals == group && value.denominator() != 1 &&
           !value.is_negative() && scaled && all.size() > 1 &&
           std::ranges::all_of(all, [&](const Escrito& other) {
               const base::Ratio number = to_ratio(other.dato->value());
               return other.dato == one.dato ||
                      (number.denominator() == 1 && std::is_gteq(compare(number, *scaled)));
           });
}

}  // namespace

void operando_ausente(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                      base::Diagnostics& found) {
    for_each_celda(revision, [&](const CeldaFormulario& celda) {
        const bool has_total = !is_empty(*celda.operandos.total);
        for (const Parte& parte : parts_of(celda)) {
            const bool is_total = parte.operandos == celda.operandos.total;
            const bool is_told = !celda.operandos.is_given || (!is_total && !has_total);
            const std::size_t before = found.size();
            tell_derived(revision, revisor, celda, parte, found);
            if (is_told || parte.figura->has_value() || found.size() > before) {
                continue;
            }
            const std::string missing =
                is_empty(*parte.operandos) ? "no trae operandos" : missing_of(*parte.operandos);
            if (!missing.empty()) {
                add(found, revision, revisor, parte.operandos->lugar,
                    without_operand(celda.nombre + ", " + std::string{parte.nombre}, missing));
            }
        }
    });
}

/// The columns that the file does not bring, once for each indicator.
void columna_ausente(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                     base::Diagnostics& found) {
    const figures::FigurasFormulario& all = revision.figuras;
    for (std::size_t i = 0; i < all.indicadores.size(); ++i) {
        const model::IndicadorFormulario& indicador = revision.formulario.indicadores[i];
        std::vector<std::string> missing;
        for (const figures::ColumnaFormulario& columna : all.columnas) {
            if (!figures::operandos_de(indicador, columna).is_given) {
                missing.push_back(columna.titulo);
            }
        }
        if (!missing.empty()) {
            add(found, revision, revisor, indicador.lugar,
                "Indicador " + std::to_string(i + 1) + ": el archivo no trae " +
                    base::joined(missing) + "; se imprimirá S/I.");
        }
    }
}

/// 2.350 beside 2400 and 2498, where decimals are printed and nothing else would tell it.
void punto_de_miles(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                    base::Diagnostics& found) {
    std::map<std::string, std::vector<Escrito>> groups;
    for_each_celda(revision, [&](const CeldaFormulario& celda) {
        for (const Parte& parte : parts_of(celda)) {
            for (const auto& [nombre, dato] :
                 {std::pair{"numerador", &parte.operandos->numerador},
                  std::pair{"denominador", &parte.operandos->denominador}}) {
                if (dato->has_value()) {
                    const std::string which = std::string{parte.nombre} + ", " + nombre;
                    groups[celda.indicador.lugar.puntero + ' ' + which].push_back(
                        {dato, celda.nombre + ", " + which});
                }
            }
        }
    });
    for (const auto& [group, numbers] : groups) {
        for (const Escrito& one : numbers) {
            if (looks_grouped(one, numbers)) {
                add(found, revision, revisor, one.dato->lugar,
                    one.nombre + ": " + spanish_text(one.dato->value()) +
                        " está entre números enteros cien veces mayores: ¿su punto separa miles?");
            }
        }
    }
}

}  // namespace generator::checks
