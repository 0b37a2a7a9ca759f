#include <algorithm>
#include <optional>
#include <tuple>

#include "checks/formulario_celdas.hpp"
#include "figures/operandos.hpp"

namespace generator::checks {
namespace {

/// The three figures that must close: hombres + mujeres = total.
struct Cierre {
    base::Ratio total;
    base::Ratio hombres;
    base::Ratio mujeres;
    model::Lugar lugar;  // of the total
};

std::optional<base::Ratio> value_of(const model::Dato<base::Decimal>& dato) {
    const base::Decimal* value = dato.get();
    return value == nullptr ? std::nullopt : std::optional{to_ratio(*value)};
}

std::optional<base::Ratio> sum_of(const model::Operandos& operandos) {
    figures::Termino total;
    for (const model::Sumando& sumando : operandos.sumandos) {
        add_part(total, figures::termino("sumando", sumando.valor), figures::Ausente::impide);
    }
    return total.get() == nullptr ? std::nullopt : std::optional{*total.get()};
}

/// Nothing if one of the three is not known.
template <class Value>
std::optional<Cierre> cierre_of(const CeldaFormulario& celda, Value value) {
    if (!celda.figuras_indicador.is_por_sexo) {
        return std::nullopt;
    }
    const auto total = value(*celda.operandos.total);
    const auto hombres = value(*celda.operandos.hombres);
    const auto mujeres = value(*celda.operandos.mujeres);
    if (!total || !hombres || !mujeres) {
        return std::nullopt;
    }
    return Cierre{*total, *hombres, *mujeres, {}};
}

/// "2133" and "1332" have the same digits.
bool has_same_digits(const base::Ratio& a, const base::Ratio& b) {
    std::string first = number_text(a);
    std::string second = number_text(b);
    std::ranges::sort(first);
    std::ranges::sort(second);
    return first == second && !(a == b);
}

/// What each of the three would be if the other two are right, and whether its digits betray it.
std::string advice(const Cierre& cierre, const base::Ratio& sum) {
    const auto hombres = subtract(cierre.total, cierre.mujeres);
    const auto mujeres = subtract(cierre.total, cierre.hombres);
    if (!hombres || !mujeres) {
        return {};
    }
    std::string text = " Con las otras dos cifras, el total sería " + number_text(sum) +
                       ", hombres " + number_text(*hombres) + " o mujeres " +
                       number_text(*mujeres) + ".";
    for (const auto& [given, wanted] :
         {std::pair{cierre.total, sum}, std::pair{cierre.hombres, *hombres},
          std::pair{cierre.mujeres, *mujeres}}) {
        if (has_same_digits(given, wanted)) {
            text += ' ' + number_text(given) + " y " + number_text(wanted) +
                    " tienen los mismos dígitos: ¿están traspuestos?";
        }
    }
    return text;
}

void report(const RevisionFormulario& revision, const RevisorFormulario& revisor,
            const CeldaFormulario& celda, const Cierre& cierre, std::string_view what,
            const std::string& more, base::Diagnostics& found) {
    const auto sum = add(cierre.hombres, cierre.mujeres);
    if (!sum || *sum == cierre.total) {
        return;
    }
    const auto difference = subtract(*sum, cierre.total);
    add(found, revision, revisor, cierre.lugar,
        celda.nombre + ": " + std::string{what} + " de hombres, " + number_text(cierre.hombres) +
            ", más el de mujeres, " + number_text(cierre.mujeres) + ", da " + number_text(*sum) +
            " y el del total es " + number_text(cierre.total) +
            (difference ? ": difieren en " + number_text(*difference) : "") + "." +
            advice(cierre, *sum) + more);
}

/// A denominator that is the denominator wanted less its own numerator: the complement was written.
std::string complement_advice(const CeldaFormulario& celda, const Cierre& cierre) {
    const auto of = [](std::string_view name, const base::Ratio& given,
                       const std::optional<base::Ratio>& wanted,
                       const std::optional<base::Ratio>& numerador) -> std::string {
        const auto rest = wanted && numerador ? subtract(*wanted, *numerador) : std::nullopt;
        if (!rest || !(*rest == given)) {
            return {};
        }
        return " " + number_text(given) + " es " + number_text(*wanted) + " − " +
               number_text(*numerador) + ": en " + std::string{name} +
               " parece estar el complemento en vez del denominador.";
    };
    return of("hombres", cierre.hombres, subtract(cierre.total, cierre.mujeres),
              value_of(celda.operandos.hombres->numerador)) +
           of("mujeres", cierre.mujeres, subtract(cierre.total, cierre.hombres),
              value_of(celda.operandos.mujeres->numerador));
}

/// A known part that is larger than its total, where the other part is not known.
template <class Value>
void report_excess(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                   const CeldaFormulario& celda, std::string_view what, Value value,
                   base::Diagnostics& found) {
    if (!celda.figuras_indicador.is_por_sexo) {
        return;
    }
    const auto total = value(*celda.operandos.total);
    const auto hombres = value(*celda.operandos.hombres);
    const auto mujeres = value(*celda.operandos.mujeres);
    if (!total || total->is_negative() || (hombres && mujeres)) {
        return;
    }
    for (const auto& [nombre, parte, operandos] :
         {std::tuple{"hombres", hombres, celda.operandos.hombres},
          std::tuple{"mujeres", mujeres, celda.operandos.mujeres}}) {
        if (parte && std::is_gt(compare(*parte, *total))) {
            add(found, revision, revisor, operandos->lugar,
                celda.nombre + ": " + std::string{what} + " de " + nombre + ", " +
                    number_text(*parte) + ", es mayor que el del total, " + number_text(*total) +
                    ".");
        }
    }
}

}  // namespace

void numeradores_por_sexo(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                          base::Diagnostics& found) {
    for_each_celda(revision, [&](const CeldaFormulario& celda) {
        const model::Operandos& total = *celda.operandos.total;
        const bool sums = figures::is_sum(total);
        const auto value = [&](const model::Operandos& o) {
            return sums ? sum_of(o) : value_of(o.numerador);
        };
        report_excess(revision, revisor, celda, sums ? "la suma" : "el numerador", value, found);
        auto cierre = cierre_of(celda, value);
        if (cierre) {
            cierre->lugar = sums ? total.lugar : total.numerador.lugar;
            report(revision, revisor, celda, *cierre, sums ? "la suma" : "el numerador", {}, found);
        }
    });
}

void denominadores_por_sexo(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                            base::Diagnostics& found) {
    for_each_celda(revision, [&](const CeldaFormulario& celda) {
        const auto value = [](const model::Operandos& o) { return value_of(o.denominador); };
        report_excess(revision, revisor, celda, "el denominador", value, found);
        auto cierre = cierre_of(celda, value);
        if (cierre) {
            cierre->lugar = celda.operandos.total->denominador.lugar;
            report(revision, revisor, celda, *cierre, "el denominador",
                   complement_advice(celda, *cierre), found);
        }
    });
}

}  // namespace generator::checks
