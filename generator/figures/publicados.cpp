#include "figures/publicados.hpp"

#include <algorithm>

#include "base/utf8.hpp"
#include "figures/impreso.hpp"
#include "figures/operandos.hpp"

namespace generator::figures {

std::optional<base::Ratio> Publicados::take(Traza& traza, bool has_value) {
    for (std::size_t i = 0; i < publicados_.size(); ++i) {
        const model::Publicado& publicado = publicados_[i];
        if (publicado.figura != traza.id) {
            continue;
        }
        is_used_[i] = true;
        if (has_value || !publicado.valor.has_value()) {
            return std::nullopt;
        }
        traza.is_publicado = true;
        traza.operandos.push_back(
            {"publicado: " + publicado.fuente, spanish_text(publicado.valor.value()),
             publicado.valor.lugar.puntero, publicado.valor.lugar.offset, "publicado"});
        return to_figure_unit(publicado.valor.value(), traza.unidad);
    }
    return std::nullopt;
}

void Publicados::settle(Figure<base::Ratio>& figure) {
    const bool is_settled = figure.has_value() || figure.sin_valor() != SinValor::no_informado;
    if (const auto value = take(figure.traza, is_settled)) {
        figure.valor = *value;
    }
}

void Publicados::settle(Figure<MilesConstantes>& figure) {
    const bool is_settled = figure.has_value() || figure.sin_valor() != SinValor::no_informado;
    if (const auto value = take(figure.traza, is_settled)) {
        figure.valor = MilesConstantes{*value};
    }
}

void Publicados::report_words(const std::vector<std::string_view>& ids, base::Diagnostics& faults) {
    for (std::size_t i = 0; i < publicados_.size(); ++i) {
        if (std::ranges::find(ids, publicados_[i].figura) == ids.end()) {
            continue;
        }
        is_used_[i] = true;
        faults.push_back({"E-CIF-004", base::Severity::error,
                          place_of(publicados_[i].valor.lugar, bytes_, file_),
                          "«" + publicados_[i].figura +
                              "» no es un número: se deriva siempre de los datos y no se publica.",
                          "Bórrela de «publicados»."});
    }
}

void Publicados::report_unused(const std::vector<std::string_view>& ids,
                               base::Diagnostics& faults) const {
    for (std::size_t i = 0; i < publicados_.size(); ++i) {
        const model::Dato<base::Decimal>& valor = publicados_[i].valor;
        // "S/I" is said on purpose, of a dash; what is not there was forgotten.
        if (is_used_[i] && valor.procedencia == model::Procedencia::sin_dato) {
            faults.push_back({"E-CIF-008", base::Severity::error,
                              place_of(valor.lugar, bytes_, file_),
                              "«" + publicados_[i].figura + "» no trae el valor que se publicó.",
                              "Escriba el número, o \"S/I\" si se publicó «-»."});
        }
        if (is_used_[i]) {
            continue;
        }
        const auto nearest = base::nearest_name(publicados_[i].figura, ids);
        faults.push_back({"E-CIF-004", base::Severity::error,
                          place_of(publicados_[i].valor.lugar, bytes_, file_),
                          "«" + publicados_[i].figura + "» no es una cifra de este documento.",
                          base::did_you_mean(nearest)});
    }
}

}  // namespace generator::figures
