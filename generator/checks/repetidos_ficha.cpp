// Numbers of indicators that repeat those of another year.
#include "checks/juicios.hpp"
#include "checks/operandos.hpp"
#include "figures/operandos.hpp"

namespace generator::checks {
namespace {

/// Two quotients of the same operands. `Valores` is an efectivo or a meta.
template <class A, class B>
bool repeats(const A& a, const B& b) {
    return is_same(a.numerador, b.numerador) && is_same(a.denominador, b.denominador);
}

}  // namespace

void meta_repetida(const Revision& revision, const Cuadratura& cuadratura,
                   base::Diagnostics& found) {
    for (std::size_t i = 0; i < revision.ficha.indicadores.size(); ++i) {
        const model::Indicador& indicador = revision.ficha.indicadores[i];
        for (const model::EfectivoIndicador& efectivo : indicador.efectivos) {
            const bool is_past = efectivo.anio.has_value() &&
                                 efectivo.anio.value().valor < revision.figuras.ejercicio;
            if (is_past && repeats(indicador.meta, efectivo)) {
                add(found, revision, cuadratura, indicador.meta.numerador.lugar,
                    "Indicador " + std::to_string(i + 1) +
                        ": la meta repite cifra a cifra el "
                        "efectivo de " +
                        std::to_string(efectivo.anio.value().valor) + ".");
                involve(found, revision, efectivo.numerador.lugar);
            }
        }
    }
}

void efectivo_repetido(const Revision& revision, const Cuadratura& cuadratura,
                       base::Diagnostics& found) {
    for (std::size_t i = 0; i < revision.ficha.indicadores.size(); ++i) {
        const auto& efectivos = revision.ficha.indicadores[i].efectivos;
        for (std::size_t late = 1; late < efectivos.size(); ++late) {
            const model::EfectivoIndicador& last = efectivos[late];
            const model::EfectivoIndicador* past =
                find_copied(std::span{efectivos}.first(late), last);
            if (past != nullptr && last.anio.has_value() && past->anio.has_value()) {
                add(found, revision, cuadratura, last.numerador.lugar,
                    "Indicador " + std::to_string(i + 1) + ": el efectivo de " +
                        std::to_string(last.anio.value().valor) + " repite cifra a cifra el de " +
                        std::to_string(past->anio.value().valor) + ".");
                involve(found, revision, past->numerador.lugar);
            }
        }
    }
}

}  // namespace generator::checks
