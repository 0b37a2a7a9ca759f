#include "rules/matriz.hpp"

#include "rules/emit.hpp"

namespace generator::rules {
namespace {

std::string_view record_of(Cumple cumple) {
    switch (cumple) {
        case Cumple::si:
            return "META_CUMPLE";
        case Cumple::no:
            return "META_NO_CUMPLE";
        case Cumple::sin_valor:
            return "META_SIN_VALOR";
        case Cumple::sin_sentido:
            return "META_SIN_SENTIDO";
    }
    return "META_SIN_SENTIDO";
}

methodology::Borde border_of(figures::Sentido sentido, bool is_met) {
    const bool is_floor = sentido == figures::Sentido::ascendente;
    if (is_met) {
        return is_floor ? methodology::Borde::mayor_o_igual : methodology::Borde::menor_o_igual;
    }
    return is_floor ? methodology::Borde::menor_estricto : methodology::Borde::mayor_estricto;
}

methodology::Umbral threshold_of(const figures::FigurasMeta& meta, methodology::Borde borde) {
    methodology::Umbral umbral;
    umbral.valor = *meta.meta;
    umbral.texto = meta.meta_texto + (meta.is_porcentual ? " %" : "");
    umbral.unidad = meta.is_porcentual ? "razon" : "";
    umbral.borde = borde;
    return umbral;
}

}  // namespace

std::int8_t telling_decimals(const figures::FigurasMeta& meta, const base::Ratio& valor,
                             const methodology::Edicion& edicion) {
    if (!meta.meta) {
        return -1;
    }
    const auto& formato =
        edicion.formato(meta.is_porcentual ? "indicador_porcentual" : "indicador");
    return telling_decimals(valor, threshold_of(meta, {}), formato.estilo.decimals);
}

Cumple cumple(const figures::FigurasMeta& meta, const figures::ValorMatriz& valor) {
    if (!valor.valor.has_value() || !meta.meta) {
        return Cumple::sin_valor;
    }
    if (meta.sentido == figures::Sentido::no_informado) {
        return Cumple::sin_sentido;
    }
    const auto order = compare(valor.valor.value(), *meta.meta);
    const bool is_met =
        meta.sentido == figures::Sentido::ascendente ? std::is_gteq(order) : std::is_lteq(order);
    return is_met ? Cumple::si : Cumple::no;
}

Cumplimientos cumplimientos(const figures::FigurasMatriz& figuras,
                            const methodology::Edicion& edicion) {
    Cumplimientos result;
    std::size_t count = 0;
    figures::for_each_valor(figuras, [&](const auto&) { ++count; });
    result.reglas.reserve(count);  // the verdicts point into it: it must not move
    result.veredictos.reserve(count);
    figures::for_each_meta(figuras, [&](const figures::FigurasMeta& meta) {
        for (const figures::ValorMatriz& valor : meta.valores) {
            const Cumple outcome = cumple(meta, valor);
            Veredicto veredicto =
                emit(edicion, record_of(outcome), valor.anio, valor.valor.traza.id);
            methodology::Regla& regla = result.reglas.emplace_back(*veredicto.regla);
            veredicto.regla = &regla;
            if (outcome == Cumple::si || outcome == Cumple::no) {
                regla.umbral = threshold_of(meta, border_of(meta.sentido, outcome == Cumple::si));
                veredicto.decimales = telling_decimals(meta, valor.valor.value(), edicion);
            }
            result.veredictos.push_back(std::move(veredicto));
        }
    });
    return result;
}

}  // namespace generator::rules
