// Published figures that were rounded onto a threshold: the exact value may lie beyond it.
#include <algorithm>

#include "checks/juicios.hpp"
#include "figures/from_model.hpp"
#include "figures/publicados.hpp"

namespace generator::checks {
namespace {

/// Whether a value printed with `decimales` may come from one on the other side of `limite`: they
/// differ by less than half of its last digit, or by just that.
bool may_lie_beyond(const base::Ratio& publicado, const base::Ratio& limite, int decimales) {
    const auto difference = subtract(publicado, limite);
    const auto scale = base::Decimal{1, decimales};
    const auto half = divide(to_ratio(scale), base::Ratio{2});
    if (!difference || !half) {
        return false;
    }
    const auto magnitude =
        difference->is_negative() ? subtract(base::Ratio{}, *difference) : difference;
    return magnitude && std::is_lteq(compare(*magnitude, *half));
}

/// The threshold of the edition that a figure of the ejercicio is on, as it was printed.
const methodology::Regla* find_near(const Revision& revision, const figures::Traza& traza,
                                    const base::Ratio& valor, const model::Publicado& publicado) {
    const std::string year = '.' + std::to_string(revision.figuras.ejercicio);
    const auto& reglas = revision.edicion.reglas;
    const auto found = std::ranges::find_if(reglas, [&](const methodology::Regla& regla) {
        if (!regla.umbral || regla.cifra + year != traza.id) {
            return false;
        }
        const base::Ratio limite = side_of(*regla.umbral, valor);
        const auto in_unit = traza.unidad == figures::Unidad::porcentaje
                                 ? multiply(limite, base::Ratio{100})
                                 : std::optional{limite};
        return in_unit && may_lie_beyond(to_ratio(publicado.valor.value()), *in_unit,
                                         publicado.valor.value().decimals);
    });
    return found == reglas.end() ? nullptr : &*found;
}

}  // namespace

void umbral_publicado(const Revision& revision, const Cuadratura& cuadratura,
                      base::Diagnostics& found) {
    figures::for_each_figure(revision.figuras, [&](const auto& figure) {
        if constexpr (requires { base::Ratio{figure.value()}; }) {
            const auto& publicados = revision.ficha.encabezado.publicados;
            const auto publicado =
                std::ranges::find(publicados, figure.traza.id, &model::Publicado::figura);
            if (!figure.traza.is_publicado || publicado == publicados.end() ||
                !publicado->valor.has_value()) {
                return;
            }
            if (find_near(revision, figure.traza, figure.value(), *publicado) != nullptr) {
                add(found, revision, cuadratura, publicado->valor.lugar,
                    "«" + figure.traza.nombre + "» se publicó como " +
                        spanish_text(publicado->valor.value()) +
                        ", redondeado sobre un umbral: se juzga como si fuera exacto.");
            }
        }
    });
}

}  // namespace generator::checks
