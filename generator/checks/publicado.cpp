#include "checks/publicado.hpp"

#include <algorithm>
#include <span>

#include "figures/impreso.hpp"
#include "figures/operandos.hpp"
#include "rules/veredicto.hpp"

namespace generator::checks {

std::int64_t tolerance_of(const figures::Traza& traza, const base::Decimal& given) {
    constexpr std::string_view factor = "inflactor ";
    const auto is_factor = [&](const figures::Operando& o) { return o.nombre.starts_with(factor); };
    const bool is_inflated =
        std::ranges::any_of(traza.operandos, [&](const figures::Operando& operando) {
            return is_factor(operando) && operando.texto != "1";
        });
    const auto addends = std::ranges::count_if(traza.operandos, [&](const auto& operando) {
        const bool is_rounded =
            !operando.texto.empty() && operando.texto != "0" &&
            operando.texto.find_first_not_of("-.0123456789") == std::string::npos;
        return is_rounded && !is_factor(operando);
    });
    const bool is_sum = traza.unidad == figures::Unidad::miles && addends > 1;
    return is_inflated && is_sum && given.decimals == 0 ? addends / 2 : 0;
}

namespace {

/// "«Cobertura 2023» se publicó como 36,5": how every contradiction of a published result begins.
std::string published_as(const model::Publicado& publicado, const figures::Traza& traza) {
    return "«" + traza.nombre + "» se publicó como " + spanish_text(publicado.valor.value());
}

std::string without_value(const model::Publicado& publicado, const figures::Traza& traza,
                          figures::SinValor reason) {
    if (traza.is_publicado) {
        return {};
    }
    return published_as(publicado, traza) +
           " y sus operandos no dan valor: " + std::string{to_text(reason)} + '.';
}

std::string with_value(const model::Publicado& publicado, const figures::Traza& traza,
                       const base::Ratio& ours) {
    if (traza.is_publicado) {
        return {};
    }
    const int power_of_ten = traza.unidad == figures::Unidad::porcentaje ? 2 : 0;
    const base::Decimal& given = publicado.valor.value();
    const auto rounded = round_scaled(ours, given.decimals + power_of_ten);
    const std::int64_t tolerance = tolerance_of(traza, given);
    if (!rounded || (*rounded - given.units <= tolerance && given.units - *rounded <= tolerance)) {
        return {};
    }
    return published_as(publicado, traza) + " y con sus operandos da " +
           spanish_text(base::Decimal{*rounded, given.decimals}) + ".";
}

}  // namespace

std::string contradiction(const model::Publicado& publicado,
                          const figures::Figure<base::Ratio>& figure) {
    return figure.has_value() ? with_value(publicado, figure.traza, figure.value())
                              : without_value(publicado, figure.traza, figure.sin_valor());
}

std::string contradiction(const model::Publicado& publicado,
                          const figures::Figure<figures::MilesConstantes>& figure) {
    return figure.has_value() ? with_value(publicado, figure.traza, figure.value().valor)
                              : without_value(publicado, figure.traza, figure.sin_valor());
}

int printed_decimals(const figures::Figure<base::Ratio>& figure,
                     const methodology::Edicion& edicion) {
    const figures::Traza& traza = figure.traza;
    if (traza.decimales >= 0) {
        return traza.decimales;
    }
    int most = edicion.formato(format_name(traza, edicion)).estilo.decimals;
    for (const methodology::Regla& regla : edicion.reglas) {
        if (figure.has_value() && regla.umbral && !regla.cifra.empty() &&
            traza.id.size() > regla.cifra.size() && traza.id[regla.cifra.size()] == '.' &&
            traza.id.starts_with(regla.cifra)) {
            most =
                std::max<int>(most, rules::telling_decimals(figure.value(), *regla.umbral, most));
        }
    }
    return most;
}

int printed_decimals(const figures::Figure<figures::MilesConstantes>& figure,
                     const methodology::Edicion& edicion) {
    const int decimals = edicion.formato(format_name(figure.traza, edicion)).estilo.decimals;
    // A price that is not 0 does not print like one.
    const bool is_price = figure.traza.unidad == figures::Unidad::miles_por_unidad;
    return is_price && figure.has_value()
               ? std::max<int>(decimals,
                               rules::telling_decimals(figure.value().valor, {}, decimals, 0))
               : decimals;
}

std::string rounding_of(const model::Publicado& publicado, const figures::Traza& traza,
                        int printed_decimals) {
    const base::Ratio given = to_ratio(publicado.valor.value());
    const auto rounded = round_scaled(given, printed_decimals);
    const base::Decimal printed{rounded.value_or(0), printed_decimals};
    if (rounded && to_ratio(printed) == given) {
        return {};
    }
    return published_as(publicado, traza) + " y se imprime " + spanish_text(printed) + ".";
}

std::optional<OperandoAusente> find_missing_operand(const figures::Traza& traza) {
    if (!traza.is_publicado || traza.estructura != figures::Estructura::cociente) {
        return std::nullopt;
    }
    // Of two numbers of the input: addends of a sum may lack by right.
    const auto above = std::span{traza.operandos}.first(traza.divisor);
    if (above.size() != 1 || traza.operandos.size() <= traza.divisor + 1) {
        return std::nullopt;
    }
    const auto unsaid = to_text(model::Procedencia::sin_dato);
    const figures::Operando* missing = nullptr;
    const figures::Operando* given = nullptr;
    for (const figures::Operando* operando : {&above.front(), &traza.operandos[traza.divisor]}) {
        (operando->origen == unsaid ? missing : given) = operando;
    }
    if (missing == nullptr || given == nullptr || given->puntero.empty()) {
        return std::nullopt;
    }
    return OperandoAusente{{missing->offset, missing->puntero},
                           "«" + traza.nombre + "» se imprime como se publicó, " +
                               traza.operandos.back().texto + ": falta «" + missing->nombre +
                               "» y «" + given->nombre + "» sí está."};
}

}  // namespace generator::checks
