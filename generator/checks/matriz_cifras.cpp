#include "checks/matriz_cifras.hpp"

#include <algorithm>
#include <set>

#include "checks/formula_palabras.hpp"
#include "checks/operandos.hpp"
#include "checks/publicado.hpp"
#include "checks/sistema.hpp"
#include "figures/faults.hpp"
#include "figures/impreso.hpp"
#include "rules/matriz.hpp"

namespace generator::checks {
namespace {

using model::IndicadorMatriz;
using model::UnidadMeta;

bool is_of(const IndicadorMatriz& indicador, UnidadMeta unidad) {
    return indicador.meta.unidad.has_value() && indicador.meta.unidad.value() == unidad;
}

/// Whether a number lies in a closed range.
bool lies_between(const base::Decimal& value, const base::Decimal& low, const base::Decimal& high) {
    const base::Ratio ratio = to_ratio(value);
    return std::is_gteq(compare(ratio, to_ratio(low))) &&
           std::is_lteq(compare(ratio, to_ratio(high)));
}

bool has_scale(const model::MetaIndicador& meta) {
    return meta.escala_minima.has_value() && meta.escala_maxima.has_value();
}

bool lies_on_scale(const model::Dato<base::Decimal>& dato, const model::MetaIndicador& meta) {
    return !dato.has_value() ||
           lies_between(dato.value(), meta.escala_minima.value(), meta.escala_maxima.value());
}

/// The meta and the subtotales of an index, each with the words that a message begins with.
std::vector<std::pair<std::string_view, const model::Dato<base::Decimal>*>> numbers_on_scale(
    const IndicadorMatriz& indicador) {
    std::vector<std::pair<std::string_view, const model::Dato<base::Decimal>*>> result{
        {"la meta ", &indicador.meta.valor}};
    for (const model::ValorIndicador& valor : indicador.valores) {
        for (const model::SubtotalIndice& subtotal : valor.subtotales) {
            result.emplace_back("el subtotal ", &subtotal.valor);
        }
    }
    return result;
}

std::string scale_text(const model::MetaIndicador& meta) {
    return spanish_text(meta.escala_minima.value()) + " a " +
           spanish_text(meta.escala_maxima.value());
}

std::vector<PlazoDicho> plazos_of(const model::Dato<std::string>& dato) {
    return dato.has_value() ? find_plazos(dato.value()) : std::vector<PlazoDicho>{};
}

std::set<std::int64_t> days_of(const std::vector<PlazoDicho>& plazos) {
    std::set<std::int64_t> result;
    for (const PlazoDicho& plazo : plazos) {
        result.insert(plazo.dias);
    }
    return result;
}

std::set<std::int64_t> days_of_table(const RevisionMatriz& revision) {
    std::set<std::int64_t> result;
    for (const model::TipoDiagnostico& tipo : revision.matriz.tipos_de_diagnostico) {
        result.insert(tipo.plazo.value().valor);
    }
    return result;
}

std::string list_of(const std::set<std::int64_t>& days) {
    std::string result;
    for (const std::int64_t day : days) {
        result += (result.empty() ? "" : ", ") + std::to_string(day);
    }
    return result;
}

/// The value with as many decimals as tell it from its meta.
std::string value_text(const RevisionMatriz& revision, const figures::FigurasMeta& figuras,
                       const base::Ratio& valor) {
    const auto& formato =
        revision.edicion.formato(figuras.is_porcentual ? "indicador_porcentual" : "indicador");
    const std::int8_t telling = rules::telling_decimals(figuras, valor, revision.edicion);
    const auto unidad =
        figuras.is_porcentual ? figures::Unidad::porcentaje : figures::Unidad::numero;
    return figures::printed_text(valor, unidad, formato, telling);
}

/// What was told last: where it is, and what would close it; not told if another relation tells it.
void explain_last(base::Diagnostics& found, const RevisionMatriz& revision, const Clave& clave) {
    explain_last(found, make_sistema(revision), clave, revision.lineas);
}

}  // namespace

void escala(const RevisionMatriz& revision, const RevisorMatriz& revisor,
            base::Diagnostics& found) {
    for_each_indicador(revision, [&](const IndicadorMatriz& indicador,
                                     const figures::FigurasMeta& figuras) {
        const base::Decimal& value = indicador.meta.valor.value();
        const auto tell = [&](const model::Lugar& lugar, const std::string& what) {
            add(found, revision, revisor, lugar, figuras.nombre + ": " + what);
        };
        if (is_of(indicador, UnidadMeta::porcentaje)) {
            if (!lies_between(value, {0, 0}, {base::kPercent, 0})) {
                tell(indicador.meta.valor.lugar,
                     "la meta es " + spanish_text(value) + "%: un porcentaje va de 0 a 100.");
            }
        } else if (has_scale(indicador.meta)) {
            for (const auto& [name, dato] : numbers_on_scale(indicador)) {
                if (!lies_on_scale(*dato, indicador.meta)) {
                    tell(dato->lugar, std::string{name} + spanish_text(dato->value()) +
                                          " está fuera de la escala " + scale_text(indicador.meta) +
                                          ".");
                }
            }
        } else if (is_of(indicador, UnidadMeta::indice)) {
            tell(indicador.meta.valor.lugar,
                 "la meta es " + spanish_text(value) +
                     " y no se declara la escala del índice: no se puede saber si es alta o baja.");
        }
    });
}

void plazos(const RevisionMatriz& revision, const RevisorMatriz& revisor,
            base::Diagnostics& found) {
    const std::set<std::int64_t> table = days_of_table(revision);
    std::set<std::int64_t> measured;
    for_each_indicador(
        revision, [&](const IndicadorMatriz& indicador, const figures::FigurasMeta& figuras) {
            const auto of_name = days_of(plazos_of(indicador.nombre));
            const auto of_formula = days_of(plazos_of(indicador.formula));
            if (!of_name.empty() && !of_formula.empty() && of_name != of_formula) {
                add(found, revision, revisor, indicador.formula.lugar,
                    figuras.nombre + ": el nombre dice " + list_of(of_name) +
                        " días y la fórmula " + list_of(of_formula) + ".");
            }
            const auto& days = of_name.empty() ? of_formula : of_name;
            measured.insert(days.begin(), days.end());
            for (const std::int64_t day : days) {
                if (!table.empty() && !table.contains(day)) {
                    add(found, revision, revisor,
                        of_name.empty() ? indicador.formula.lugar : indicador.nombre.lugar,
                        figuras.nombre + ": mide " + std::to_string(day) +
                            " días y ningún tipo de diagnóstico tiene ese plazo (" +
                            list_of(table) + ").");
                }
            }
        });
    for (const model::TipoDiagnostico& tipo : revision.matriz.tipos_de_diagnostico) {
        if (!measured.empty() && !measured.contains(tipo.plazo.value().valor)) {
            add(found, revision, revisor, tipo.plazo.lugar,
                "El plazo de " + std::to_string(tipo.plazo.value().valor) + " días de «" +
                    tipo.nombre.value() + "» no lo mide ningún indicador (" + list_of(measured) +
                    ").");
        }
    }
}

void borde_de_plazo(const RevisionMatriz& revision, const RevisorMatriz& revisor,
                    base::Diagnostics& found) {
    const std::set<std::int64_t> table = days_of_table(revision);
    for_each_indicador(
        revision, [&](const IndicadorMatriz& indicador, const figures::FigurasMeta& figuras) {
            const bool is_named = !plazos_of(indicador.nombre).empty();
            const auto& dato = is_named ? indicador.nombre : indicador.formula;
            for (const PlazoDicho& plazo : plazos_of(dato)) {
                if (plazo.is_estricto && table.contains(plazo.dias)) {
                    add(found, revision, revisor, dato.lugar,
                        figuras.nombre + " dice «" + plazo.fragmento + "» y el plazo es de " +
                            std::to_string(plazo.dias) + " días: quien entrega el día " +
                            std::to_string(plazo.dias) +
                            " cumple el plazo y no cuenta en el indicador.");
                }
            }
        });
}

void pago(const RevisionMatriz& revision, const RevisorMatriz& revisor, base::Diagnostics& found) {
    const model::Pago& terms = revision.matriz.pago;
    const base::Decimal* base_value = terms.valor_base.get();
    const base::Decimal* low = terms.rango_minimo.get();
    const base::Decimal* high = terms.rango_maximo.get();
    if (base_value == nullptr || low == nullptr || high == nullptr ||
        lies_between(*base_value, *low, *high)) {
        return;
    }
    add(found, revision, revisor, terms.valor_base.lugar,
        "El valor base " + spanish_text(*base_value) + " está fuera del rango " +
            spanish_text(*low) + " a " + spanish_text(*high) + ".");
}

void contenido(const RevisionMatriz& revision, const RevisorMatriz& revisor,
               base::Diagnostics& found) {
    for_each_indicador(
        revision, [&](const IndicadorMatriz& indicador, const figures::FigurasMeta& figuras) {
            for (const model::ValorIndicador& valor : indicador.valores) {
                const base::Decimal* part = valor.numerador.get();
                const base::Decimal* whole = valor.denominador.get();
                if (figuras.is_porcentual && part != nullptr && whole != nullptr &&
                    std::is_gt(compare(to_ratio(*part), to_ratio(*whole)))) {
                    add(found, revision, revisor, valor.numerador.lugar,
                        figuras.nombre + ": el numerador " + spanish_text(*part) +
                            " es mayor que el denominador " + spanish_text(*whole) + ".");
                    explain_last(found, revision,
                                 {ClaseRelacion::contenida, valor.numerador.lugar.puntero});
                }
            }
        });
}

void publicado(const RevisionMatriz& revision, const RevisorMatriz& revisor,
               base::Diagnostics& found) {
    figures::for_each_valor(revision.figuras, [&](const figures::Figure<base::Ratio>& figure) {
        compare_published(
            revision.matriz.encabezado.publicados, figure,
            [&](const model::Lugar& lugar, std::string message) {
                add(found, revision, revisor, lugar, std::move(message));
                explain_last(found, revision, {ClaseRelacion::publicada, lugar.puntero});
            });
    });
}

void publicado_redondeado(const RevisionMatriz& revision, const RevisorMatriz& revisor,
                          base::Diagnostics& found) {
    figures::for_each_meta(revision.figuras, [&](const figures::FigurasMeta& meta) {
        for (const figures::ValorMatriz& valor : meta.valores) {
            const int telling =
                valor.valor.has_value()
                    ? rules::telling_decimals(meta, valor.valor.value(), revision.edicion)
                    : -1;
            tell_rounded(revision.matriz.encabezado.publicados, valor.valor.traza,
                         std::max(printed_decimals(valor.valor, revision.edicion), telling),
                         [&](const model::Lugar& lugar, std::string message) {
                             add(found, revision, revisor, lugar, std::move(message));
                         });
        }
    });
}

void valor_repetido(const RevisionMatriz& revision, const RevisorMatriz& revisor,
                    base::Diagnostics& found) {
    for_each_indicador(revision, [&](const IndicadorMatriz& indicador,
                                     const figures::FigurasMeta& figuras) {
        for (std::size_t i = 1; i < indicador.valores.size(); ++i) {
            const model::ValorIndicador& last = indicador.valores[i];
            const model::ValorIndicador* past =
                find_copied(std::span{indicador.valores}.first(i), last);
            if (past != nullptr) {
                add(found, revision, revisor, last.numerador.lugar,
                    figuras.nombre + ": el valor de " + std::to_string(last.anio.value().valor) +
                        " repite cifra a cifra el de " + std::to_string(past->anio.value().valor) +
                        ".");
                involve(found, revision, past->numerador.lugar);
            }
        }
    });
}

void meta_alcanzada(const RevisionMatriz& revision, const RevisorMatriz& revisor,
                    base::Diagnostics& found) {
    for_each_indicador(
        revision, [&](const IndicadorMatriz& indicador, const figures::FigurasMeta& figuras) {
            for (std::size_t i = 0; i < figuras.valores.size(); ++i) {
                const figures::ValorMatriz& valor = figuras.valores[i];
                if (rules::cumple(figuras, valor) != rules::Cumple::no) {
                    continue;
                }
                const bool is_floor = figuras.sentido == figures::Sentido::ascendente;
                add(found, revision, revisor, indicador.valores[i].lugar,
                    figuras.nombre + ": en " + std::to_string(valor.anio) + " da " +
                        value_text(revision, figuras, valor.valor.value()) + ", y la meta pide " +
                        (is_floor ? "al menos " : "a lo más ") +
                        spanish_text(indicador.meta.valor.value()) +
                        (figuras.is_porcentual ? "%." : "."));
            }
        });
}

}  // namespace generator::checks
