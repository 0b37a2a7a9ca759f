// Numbers of a form that repeat those of another cell, or are far from them.
#include <algorithm>

#include "checks/formulario_celdas.hpp"
#include "checks/operandos.hpp"

namespace generator::checks {
namespace {

using model::IndicadorFormulario;
using model::Operandos;

bool repeats(const Operandos& a, const Operandos& b) {
    if (figures::is_sum(a) || figures::is_sum(b)) {
        return std::ranges::equal(a.sumandos, b.sumandos,
                                  [](const model::Sumando& x, const model::Sumando& y) {
                                      return is_same(x.valor, y.valor);
                                  });
    }
    const bool are_counts = figures::is_count(a) && figures::is_count(b);
    return is_same(a.numerador, b.numerador) &&
           (are_counts || is_same(a.denominador, b.denominador));
}

bool is_rare(const Operandos& operandos) {
    return are_telling(operandos.numerador, operandos.denominador);
}

/// Whether a column was copied from another: its total is too much for chance, or is round but the
/// sexes repeat as well.
bool is_copy(const figures::OperandosDeColumna& last, const figures::OperandosDeColumna& past,
             bool is_por_sexo) {
    const bool are_sexes = is_por_sexo && repeats(*last.hombres, *past.hombres) &&
                           repeats(*last.mujeres, *past.mujeres) &&
                           (is_rare(*last.hombres) || is_rare(*last.mujeres));
    return repeats(*last.total, *past.total) && (is_rare(*last.total) || are_sexes);
}

bool is_annual(const figures::ColumnaFormulario& columna) {
    return columna.clase == figures::ClaseColumna::efectivo;
}

/// Percentages by sex that are both shares of at least a hundred persons.
bool is_comparable(const CeldaFormulario& celda) {
    const auto has_many = [](const Operandos& operandos) {
        const base::Decimal* below = operandos.denominador.get();
        return below != nullptr &&
               std::is_gteq(compare(to_ratio(*below), base::Ratio{base::kPercent}));
    };
    const auto is_share = [](const figures::Figure<base::Ratio>& figure) {
        return figure.has_value() && !figure.value().is_negative() &&
               std::is_lteq(compare(figure.value(), base::Ratio{1}));
    };
    return celda.figuras_indicador.is_porcentual && celda.figuras_indicador.is_por_sexo &&
           is_share(celda.figuras.hombres) && is_share(celda.figuras.mujeres) &&
           has_many(*celda.operandos.hombres) && has_many(*celda.operandos.mujeres);
}

}  // namespace

/// The latest column whose operands are those of the target, one by one.
void meta_repetida(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                   base::Diagnostics& found) {
    const auto& columnas = revision.figuras.columnas;
    const auto meta = std::ranges::find(columnas, figures::ClaseColumna::meta,
                                        &figures::ColumnaFormulario::clase);
    if (meta == columnas.end()) {
        return;
    }
    for (std::size_t i = 0; i < revision.formulario.indicadores.size(); ++i) {
        const IndicadorFormulario& indicador = revision.formulario.indicadores[i];
        const bool is_por_sexo = revision.figuras.indicadores[i].is_por_sexo;
        const figures::OperandosDeColumna wanted = figures::operandos_de(indicador, *meta);
        const auto is_repeated = [&](const figures::ColumnaFormulario& columna) {
            const figures::OperandosDeColumna past = figures::operandos_de(indicador, columna);
            return columna.clase != figures::ClaseColumna::meta &&
                   repeats(*wanted.total, *past.total) &&
                   (!is_por_sexo || (repeats(*wanted.hombres, *past.hombres) &&
                                     repeats(*wanted.mujeres, *past.mujeres)));
        };
        const auto found_column = std::find_if(columnas.rbegin(), columnas.rend(), is_repeated);
        if (found_column != columnas.rend()) {
            add(found, revision, revisor, indicador.meta.lugar,
                "Indicador " + std::to_string(i + 1) + ": " + meta->titulo +
                    " repite cifra a cifra " + found_column->titulo + ".");
        }
    }
}

void efectivo_repetido(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                       base::Diagnostics& found) {
    const auto& columnas = revision.figuras.columnas;
    for (std::size_t i = 0; i < revision.formulario.indicadores.size(); ++i) {
        const IndicadorFormulario& indicador = revision.formulario.indicadores[i];
        for (std::size_t c = 1; c < columnas.size(); ++c) {
            const auto last = figures::operandos_de(indicador, columnas[c]);
            const auto copied =
                std::find_if(columnas.rend() - static_cast<std::ptrdiff_t>(c), columnas.rend(),
                             [&](const figures::ColumnaFormulario& past) {
                                 return is_annual(columnas[c]) && is_annual(past) &&
                                        is_copy(last, figures::operandos_de(indicador, past),
                                                revision.figuras.indicadores[i].is_por_sexo);
                             });
            if (copied != columnas.rend()) {
                add(found, revision, revisor, last.total->numerador.lugar,
                    "Indicador " + std::to_string(i + 1) + ": " + columnas[c].titulo +
                        " repite cifra a cifra " + copied->titulo + ".");
                involve(found, revision,
                        figures::operandos_de(indicador, *copied).total->numerador.lugar);
            }
        }
    }
}

void sexos_iguales(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                   base::Diagnostics& found) {
    for_each_celda(revision, [&](const CeldaFormulario& celda) {
        const Operandos& hombres = *celda.operandos.hombres;
        const Operandos& mujeres = *celda.operandos.mujeres;
        if (celda.figuras_indicador.is_por_sexo && is_rare(hombres) && repeats(hombres, mujeres)) {
            add(found, revision, revisor, mujeres.numerador.lugar,
                celda.nombre + ": hombres y mujeres tienen los mismos operandos, " +
                    number_text(to_ratio(hombres.numerador.value())) + " y " +
                    number_text(to_ratio(hombres.denominador.value())) + ".");
            involve(found, revision, hombres.numerador.lugar);
        }
    });
}

void fila_repetida(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                   base::Diagnostics& found) {
    const auto& indicadores = revision.formulario.indicadores;
    for (const figures::ColumnaFormulario& columna : revision.figuras.columnas) {
        for (std::size_t late = 1; late < indicadores.size(); ++late) {
            const Operandos& last = *figures::operandos_de(indicadores[late], columna).total;
            for (std::size_t early = 0; early < late && is_rare(last); ++early) {
                const Operandos& past = *figures::operandos_de(indicadores[early], columna).total;
                if (repeats(last, past)) {
                    add(found, revision, revisor, last.numerador.lugar,
                        columna.titulo + ": los indicadores " + std::to_string(early + 1) + " y " +
                            std::to_string(late + 1) + " tienen los mismos operandos.");
                    involve(found, revision, past.numerador.lugar);
                }
            }
        }
    }
}

void distancia_entre_sexos(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                           base::Diagnostics& found) {
    const base::Ratio quarter = *base::Ratio::make(1, 4);
    for_each_celda(revision, [&](const CeldaFormulario& celda) {
        if (!is_comparable(celda)) {
            return;
        }
        const base::Ratio& hombres = celda.figuras.hombres.value();
        const base::Ratio& mujeres = celda.figuras.mujeres.value();
        const bool is_more = std::is_gt(compare(hombres, mujeres));
        const auto apart = is_more ? subtract(hombres, mujeres) : subtract(mujeres, hombres);
        if (apart && std::is_gteq(compare(*apart, quarter))) {
            add(found, revision, revisor, celda.operandos.mujeres->numerador.lugar,
                celda.nombre + ": hombres da " + percentage_text(hombres, 1) + " y mujeres " +
                    percentage_text(mujeres, 1) + ".");
            involve(found, revision, celda.operandos.hombres->numerador.lugar);
        }
    });
}

void meta_atras(const RevisionFormulario& revision, const RevisorFormulario& revisor,
                base::Diagnostics& found) {
    const auto& columnas = revision.figuras.columnas;
    const auto meta = std::ranges::find(columnas, figures::ClaseColumna::meta,
                                        &figures::ColumnaFormulario::clase);
    const auto last = std::find_if(columnas.rbegin(), columnas.rend(), is_annual);
    if (meta == columnas.end() || last == columnas.rend()) {
        return;
    }
    const auto index_of = [&](const figures::ColumnaFormulario& columna) {
        return static_cast<std::size_t>(&columna - columnas.data());
    };
    for (std::size_t i = 0; i < revision.formulario.indicadores.size(); ++i) {
        const IndicadorFormulario& indicador = revision.formulario.indicadores[i];
        const auto& figuras = revision.figuras.indicadores[i].columnas;
        const auto& wanted = figuras[index_of(*meta)].total;
        const auto& reached = figuras[index_of(*last)].total;
        const model::Sentido* sentido = indicador.sentido_de_medicion.get();
        if (sentido == nullptr || !wanted.has_value() || !reached.has_value()) {
            continue;
        }
        const auto order = compare(wanted.value(), reached.value());
        if (*sentido == model::Sentido::ascendente ? std::is_lt(order) : std::is_gt(order)) {
            add(found, revision, revisor, indicador.meta.lugar,
                "Indicador " + std::to_string(i + 1) + ": es " + std::string{to_text(*sentido)} +
                    " y " + meta->titulo + " pide " + (std::is_lt(order) ? "menos" : "más") +
                    " que " + last->titulo + ".");
        }
    }
}

}  // namespace generator::checks
