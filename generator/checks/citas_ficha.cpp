// Published results against the words of the citation that gives them, and against our own: a dash
// where there is a value, a price year that is not that of the sum.
#include <algorithm>
#include <array>

#include "base/utf8.hpp"
#include "checks/dichos.hpp"
#include "checks/juicios.hpp"
#include "checks/publicado.hpp"
#include "figures/from_model.hpp"
#include "figures/impreso.hpp"
#include "figures/operandos.hpp"

namespace generator::checks {
namespace {

/// What a citation quotes: «Promedio: 4656,55». Empty if it quotes nothing.
std::string_view quoted_in(std::string_view fuente) {
    constexpr std::string_view opening = "«";
    const std::size_t begin = fuente.find(opening);
    const std::size_t end = fuente.rfind("»");
    return begin == std::string_view::npos || end == std::string_view::npos || end < begin
               ? std::string_view{}
               : fuente.substr(begin + opening.size(), end - begin - opening.size());
}

/// The price year of «M$ AAAA»; 0 if there is none.
std::int32_t price_year_in(std::string_view cita) {
    const std::size_t at = cita.find("M$");
    const std::size_t first =
        at == std::string_view::npos ? at : cita.find_first_not_of(' ', at + 2);
    if (first == std::string_view::npos) {
        return 0;
    }
    constexpr std::size_t digits = 4;
    const auto anios = find_anios(cita.substr(first, digits));
    return anios.empty() ? 0 : anios.front();
}

/// The year of an amount: that of its prices, or the one that its id ends with if it is nominal.
std::int32_t price_year_of(const Revision& revision, const figures::Traza& traza) {
    if (revision.figuras.precios != 0) {
        return revision.figuras.precios;
    }
    const auto anios = find_anios(std::string_view{traza.id}.substr(traza.id.rfind('.') + 1));
    return anios.empty() ? 0 : anios.front();
}

bool is_money(const figures::Traza& traza) {
    return traza.unidad == figures::Unidad::miles ||
           traza.unidad == figures::Unidad::miles_por_unidad;
}

/// Whether one of the numbers of a citation, as it may be written, is the published one.
bool says_value(std::string_view cita, const base::Decimal& valor) {
    std::string wanted = base::to_text(valor);
    std::string spanish = base::spanish_text(valor);
    std::string plain = wanted;
    std::ranges::replace(plain, '.', ',');
    return std::ranges::any_of(
        std::initializer_list<std::string>{wanted, spanish, plain},
        [&](const std::string& one) { return cita.find(one) != std::string_view::npos; });
}

/// A citation whose numbers end in decimals quotes a value: a year or a line does not.
bool quotes_decimals(std::string_view cita) {
    for (std::size_t i = 1; i + 1 < cita.size(); ++i) {
        const auto is_digit = [&](std::size_t at) { return cita[at] >= '0' && cita[at] <= '9'; };
        if (cita[i] == ',' && is_digit(i - 1) && is_digit(i + 1)) {
            return true;
        }
    }
    return false;
}

/// Calls `visit` with each published result, its figure's trace and its citation.
template <class Visit>
void for_each_publicado(const Revision& revision, Visit visit) {
    const auto& publicados = revision.ficha.encabezado.publicados;
    if (publicados.empty()) {
        return;
    }
    figures::for_each_figure(revision.figuras, [&](const auto& figure) {
        const auto publicado =
            std::ranges::find(publicados, figure.traza.id, &model::Publicado::figura);
        if (publicado != publicados.end()) {
            visit(*publicado, figure);
        }
    });
}

base::Ratio ratio_of(const base::Ratio& valor) { return valor; }
base::Ratio ratio_of(const figures::MilesConstantes& valor) { return valor.valor; }

/// The value of a figure in its unit, with the decimals that it is printed with.
template <class T>
base::Decimal as_printed(const Revision& revision, const figures::Figure<T>& figure) {
    const int decimals = printed_decimals(figure, revision.edicion);
    const auto value = figures::to_printed_unit(ratio_of(figure.value()), figure.traza.unidad);
    return {value ? round_scaled(*value, decimals).value_or(0) : 0, decimals};
}

}  // namespace

void guion_publicado(const Revision& revision, const Cuadratura& cuadratura,
                     base::Diagnostics& found) {
    for_each_publicado(revision, [&](const model::Publicado& publicado, const auto& figure) {
        if (publicado.valor.has_value() || !figure.has_value()) {
            return;
        }
        const base::Decimal printed = as_printed(revision, figure);
        add(found, revision, cuadratura, publicado.valor.lugar,
            "«" + figure.traza.nombre + "» se publicó sin valor («-») y con sus operandos da " +
                spanish_text(printed) + ".");
        found.back().replacement = base::to_text(printed);
        involve_operands(found, revision, figure.traza);
    });
}

void rotulo_de_precios(const Revision& revision, const Cuadratura& cuadratura,
                       base::Diagnostics& found) {
    for_each_publicado(revision, [&](const model::Publicado& publicado, const auto& figure) {
        const std::int32_t said = price_year_in(quoted_in(publicado.fuente));
        const std::int32_t own = price_year_of(revision, figure.traza);
        if (!is_money(figure.traza) || said == 0 || own == 0 || said == own ||
            !publicado.valor.has_value()) {
            return;
        }
        add(found, revision, cuadratura, publicado.valor.lugar,
            "«" + figure.traza.nombre + "» se publicó como " +
                spanish_text(publicado.valor.value()) + " bajo el rótulo «M$ " +
                std::to_string(said) + "» y se compara con montos en M$ de " + std::to_string(own) +
                ": sobra el rótulo o falta inflactar.");
    });
}

void puntos_porcentuales(const Revision& revision, const Cuadratura& cuadratura,
                         base::Diagnostics& found) {
    for_each_publicado(revision, [&](const model::Publicado& publicado, const auto& figure) {
        const bool is_of_amount = figure.traza.id.starts_with("gasto_por_beneficiario.variacion");
        if (is_of_amount &&
            quoted_in(publicado.fuente).find("puntos porcentuales") != std::string_view::npos) {
            add(found, revision, cuadratura, publicado.valor.lugar,
                "«" + figure.traza.nombre +
                    "» se publicó en «puntos porcentuales»: la variación de un monto es un "
                    "porcentaje del monto.");
        }
    });
}

void cita_y_valor(const Revision& revision, const Cuadratura& cuadratura,
                  base::Diagnostics& found) {
    for_each_publicado(revision, [&](const model::Publicado& publicado, const auto& figure) {
        const std::string_view cita = quoted_in(publicado.fuente);
        if (publicado.valor.has_value() && quotes_decimals(cita) &&
            !says_value(cita, publicado.valor.value())) {
            add(found, revision, cuadratura, publicado.valor.lugar,
                "«" + figure.traza.nombre + "» se informa publicado como " +
                    spanish_text(publicado.valor.value()) + " y su cita dice «" +
                    std::string{cita} + "».");
        }
    });
}

}  // namespace generator::checks
