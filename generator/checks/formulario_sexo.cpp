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
    return Cierre{*total, *hombres, *mujeres};
}

/// hombres + mujeres, if that is not the total.
std::optional<base::Ratio> other_sum(const Cierre& cierre) {
    const auto sum = add(cierre.hombres, cierre.mujeres);
    return sum && !(*sum == cierre.total) ? sum : std::nullopt;
}

/// A check at work: what it looks at, and where it tells.
struct Revisando {
    const RevisionFormulario& revision;
    const RevisorFormulario& revisor;
    base::Diagnostics& found;
};

/// What is told of a column: of numeradores or denominadores, and where the relation begins.
struct Dicho {
    std::string_view what;
    const model::Lugar& total;
    const model::Lugar& hombres;
};

void report(const Revisando& revisando, const CeldaFormulario& celda, const Cierre& cierre,
            const Dicho& dicho) {
    const auto sum = other_sum(cierre);
    if (!sum) {
        return;
    }
    const auto difference = subtract(*sum, cierre.total);
    add(revisando.found, revisando.revision, revisando.revisor, dicho.total,
        celda.nombre + ": " + std::string{dicho.what} + " de hombres, " +
            number_text(cierre.hombres) + ", más el de mujeres, " + number_text(cierre.mujeres) +
            ", da " + number_text(*sum) + " y el del total es " + number_text(cierre.total) +
            (difference ? ": difieren en " + number_text(*difference) : "") + ".");
    explain_last(revisando.found, revisando.revision, celda.indicador,
                 {ClaseRelacion::suma, dicho.hombres.puntero});
}

/// A known part that is larger than its total, where the other part is not known.
template <class Value>
void report_excess(const Revisando& revisando, const CeldaFormulario& celda, std::string_view what,
                   Value value) {
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
            add(revisando.found, revisando.revision, revisando.revisor, operandos->lugar,
                celda.nombre + ": " + std::string{what} + " de " + nombre + ", " +
                    number_text(*parte) + ", es mayor que el del total, " + number_text(*total) +
                    ".");
        }
    }
}

/// What a part has above the line: its numerador, or its sum if the total of its column is one.
auto above_of(const CeldaFormulario& celda) {
    return [sums = figures::is_sum(*celda.operandos.total)](const model::Operandos& operandos) {
        return sums ? sum_of(operandos) : value_of(operandos.numerador);
    };
}
std::optional<base::Ratio> below(const model::Operandos& operandos) {
    return value_of(operandos.denominador);
}

}  // namespace

bool closes_by_sex(const CeldaFormulario& celda) {
    const auto numeradores = cierre_of(celda, above_of(celda));
    const auto denominadores = cierre_of(celda, below);
    return !(numeradores && other_sum(*numeradores)) &&
           !(denominadores && other_sum(*denominadores));
}

void numeradores_por_sexo(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                          base::Diagnostics& found) {
    for_each_celda(revision, [&](const CeldaFormulario& celda) {
        const model::Operandos& total = *celda.operandos.total;
        const bool sums = figures::is_sum(total);
        const std::string_view what = sums ? "la suma" : "el numerador";
        report_excess({revision, revisor, found}, celda, what, above_of(celda));
        if (const auto cierre = cierre_of(celda, above_of(celda))) {
            const model::Operandos& hombres = *celda.operandos.hombres;
            report({revision, revisor, found}, celda, *cierre,
                   sums ? Dicho{what, total.lugar, hombres.sumandos.front().valor.lugar}
                        : Dicho{what, total.numerador.lugar, hombres.numerador.lugar});
        }
    });
}

void denominadores_por_sexo(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                            base::Diagnostics& found) {
    for_each_celda(revision, [&](const CeldaFormulario& celda) {
        report_excess({revision, revisor, found}, celda, "el denominador", below);
        if (const auto cierre = cierre_of(celda, below)) {
            report({revision, revisor, found}, celda, *cierre,
                   {"el denominador", celda.operandos.total->denominador.lugar,
                    celda.operandos.hombres->denominador.lugar});
        }
    });
}

}  // namespace generator::checks
