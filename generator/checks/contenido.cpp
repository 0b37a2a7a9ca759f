// Parts that are larger than the whole that the words of their indicator say they are of.
#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "checks/formula_palabras.hpp"
#include "checks/juicios.hpp"
#include "checks/sistema.hpp"
#include "figures/operandos.hpp"

namespace generator::checks {
namespace {

/// Roots of what may exceed 100 %: a change, or what was done of what was planned.
constexpr std::array<std::string_view, 13> kPuedenPasar{
    "tasa",    "variaci",     "crecimiento", "incremento", "aumento",    "cambio", "diferenc",
    "ejecuci", "cumplimient", "avance",      "programad",  "planificad", "esperad"};

bool may_exceed(std::string_view texto) {
    return std::ranges::any_of(read_palabras(texto), [](const Palabra& palabra) {
        return has_root(palabra.plegada, kPuedenPasar);
    });
}

/// "t-1", "t - 1": of another year than the ejercicio.
bool names_other_year(std::string_view texto) {
    if (texto.find('-') == std::string_view::npos) {
        return false;
    }
    std::string folded = base::fold(texto);
    std::erase(folded, ' ');
    return folded.find("t-1") != std::string::npos || folded.find("t-2") != std::string::npos;
}

}  // namespace

bool is_share(const model::Indicador& indicador) {
    const auto text = [](const model::Dato<std::string>& dato) {
        return dato.has_value() ? std::string_view{dato.value()} : std::string_view{};
    };
    const std::string_view formula = text(indicador.formula);
    const std::size_t slash = formula.find('/');
    const bool is_one_year =
        slash == std::string_view::npos ||
        names_other_year(formula.substr(0, slash)) == names_other_year(formula.substr(slash));
    return is_one_year && !may_exceed(text(indicador.nombre)) && !may_exceed(formula);
}

namespace {

/// `Valores` is an efectivo or a meta.
template <class Valores, class Tell>
void check_parte(const std::string& nombre, const Valores& valores, Tell tell) {
    const base::Decimal* part = valores.numerador.get();
    const base::Decimal* whole = valores.denominador.get();
    const bool is_counted =
        part != nullptr && whole != nullptr && part->units >= 0 && whole->units > 0;
    if (is_counted && std::is_gt(compare(to_ratio(*part), to_ratio(*whole)))) {
        tell(valores.numerador.lugar, nombre + ": el numerador " + spanish_text(*part) +
                                          " es mayor que el denominador " + spanish_text(*whole) +
                                          ", y por sus palabras es una parte de él.");
    }
}

}  // namespace

void contenido(const Revision& revision, const Cuadratura& cuadratura, base::Diagnostics& found) {
    const auto tell_of = [&](const model::Lugar& lugar, std::string message) {
        add(found, revision, cuadratura, lugar, std::move(message));
        explain_last(found, revision, {ClaseRelacion::contenida, lugar.puntero});
    };
    for (std::size_t i = 0; i < revision.ficha.indicadores.size(); ++i) {
        const model::Indicador& indicador = revision.ficha.indicadores[i];
        if (!revision.figuras.indicadores[i].is_porcentual) {
            continue;
        }
        // Its words are read only if its numbers ask for it.
        const auto tell = [&](const model::Lugar& lugar, std::string message) {
            if (is_share(indicador)) {
                tell_of(lugar, std::move(message));
            }
        };
        const std::string nombre = "Indicador " + std::to_string(i + 1) + ", ";
        for (const model::EfectivoIndicador& efectivo : indicador.efectivos) {
            if (efectivo.anio.has_value()) {
                check_parte(nombre + "efectivo " + std::to_string(efectivo.anio.value().valor),
                            efectivo, tell);
            }
        }
        check_parte(nombre + "meta", indicador.meta, tell);
    }
}

}  // namespace generator::checks
