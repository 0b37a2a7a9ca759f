// The value of a total beside those of men and women: one quotient among counts, or outside of
// them.
#include <algorithm>

#include "checks/formulario_celdas.hpp"
#include "figures/operandos.hpp"

namespace generator::checks {
namespace {

using model::Operandos;

constexpr std::string_view kAyuda =
    "Escriba los tres denominadores, o \"N/A\" en los tres si el valor es un número.";

/// A part whose denominador is a number where those of the others are N/A, or the other way round.
struct Dispar {
    std::size_t cual = 0;
    std::vector<Parte> partes;

    [[nodiscard]] const model::Dato<base::Decimal>& denominador(std::size_t parte) const {
        return partes[parte].operandos->denominador;
    }
};

/// Nothing if one of the three is not known: another check tells it.
std::optional<Dispar> find_dispar(const CeldaFormulario& celda) {
    std::vector<Parte> partes = parts_of(celda);
    std::vector<std::size_t> counts;
    std::vector<std::size_t> quotients;
    for (std::size_t i = 0; i < partes.size(); ++i) {
        const Operandos& operandos = *partes[i].operandos;
        const bool is_quotient =
            operandos.numerador.has_value() && operandos.denominador.has_value();
        if (!is_quotient && !figures::is_count(operandos)) {
            return std::nullopt;
        }
        (is_quotient ? quotients : counts).push_back(i);
    }
    if (counts.empty() || quotients.empty()) {
        return std::nullopt;
    }
    return Dispar{counts.size() < quotients.size() ? counts.front() : quotients.front(),
                  std::move(partes)};
}

std::string denominador_text(const model::Dato<base::Decimal>& denominador) {
    return denominador.has_value() ? spanish_text(denominador.value())
                                   : std::string{to_text(denominador.sin_valor())};
}

/// "el denominador del total es 100 y los de hombres y de mujeres, N/A"
std::string dispar_text(const Dispar& dispar) {
    std::string parts;
    std::string values;
    for (std::size_t i = 0; i < dispar.partes.size(); ++i) {
        if (i == dispar.cual) {
            continue;
        }
        const std::string value = denominador_text(dispar.denominador(i));
        parts += (parts.empty() ? "" : " y ") + of_part(dispar.partes[i]);
        values += values.empty() ? value : (values == value ? "" : " y " + value);
    }
    return "el denominador " + of_part(dispar.partes[dispar.cual]) + " es " +
           denominador_text(dispar.denominador(dispar.cual)) + " y los " + parts + ", " + values +
           ": no son valores comparables.";
}

std::string value_text(const CeldaFormulario& celda, const figures::Figure<base::Ratio>& figura) {
    return celda.figuras_indicador.is_porcentual
               ? percentage_text(figura.value(), figura.traza.decimales)
               : format_number(figura.value(), {.decimals = figura.traza.decimales})
                     .value_or(figures::exact_text(figura.value()));
}

/// Whether the total is less than both parts, or more.
bool is_outside(const figures::FigurasPorSexo& figuras) {
    const auto below = compare(figuras.total.value(), figuras.hombres.value());
    const auto above = compare(figuras.total.value(), figuras.mujeres.value());
    return (std::is_lt(below) && std::is_lt(above)) || (std::is_gt(below) && std::is_gt(above));
}

}  // namespace

void entre_sexos(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                 base::Diagnostics& found) {
    for_each_celda(revision, [&](const CeldaFormulario& celda) {
        const figures::FigurasPorSexo& f = celda.figuras;
        const Operandos& total = *celda.operandos.total;
        if (!celda.figuras_indicador.is_por_sexo || figures::is_sum(total)) {
            return;
        }
        if (const auto dispar = find_dispar(celda)) {
            add(found, revision, revisor, dispar->denominador(dispar->cual).lugar,
                celda.nombre + ": " + dispar_text(*dispar), kAyuda);
            for (std::size_t i = 0; i < dispar->partes.size(); ++i) {
                if (i != dispar->cual) {
                    involve(found, revision, dispar->denominador(i).lugar);
                }
            }
            return;
        }
        // Of sums that close the total lies between its parts; a sum that does not is told.
        const bool is_comparable = closes_by_sex(celda) && !figures::is_count(total) &&
                                   f.total.has_value() && f.hombres.has_value() &&
                                   f.mujeres.has_value();
        if (is_comparable && is_outside(f)) {
            add(found, revision, revisor, total.numerador.lugar,
                celda.nombre + ": el valor del total, " + value_text(celda, f.total) +
                    ", no queda entre el de hombres, " + value_text(celda, f.hombres) +
                    ", y el de mujeres, " + value_text(celda, f.mujeres) + ".");
        }
    });
}

}  // namespace generator::checks
