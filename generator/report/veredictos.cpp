#include "report/veredictos.hpp"

#include "base/decimal.hpp"
#include "methodology/frase.hpp"

namespace generator::report {

std::string umbral_text(const methodology::Umbral& umbral) {
    if (umbral.unidad == "razon") {
        return methodology::write_umbral(umbral.valor);
    }
    constexpr int most_decimals = 6;
    const auto number =
        format_number(umbral.valor, {.decimals = most_decimals, .trims_zeros = true});
    return number.value_or(umbral.texto) + (umbral.unidad.empty() ? "" : " " + umbral.unidad);
}

std::vector<Veredicto> to_veredictos(const std::vector<rules::Veredicto>& from) {
    std::vector<Veredicto> result;
    result.reserve(from.size());
    for (const rules::Veredicto& v : from) {
        Veredicto& out = result.emplace_back();
        out.codigo = v.regla->id;
        out.dimension = v.regla->dimension;
        out.resultado = to_text(v.regla->desenlace);
        out.frase = v.frase;
        if (!v.texto.empty()) {
            out.frase += (out.frase.empty() ? "" : " ") + v.texto;
        }
        out.cifra = v.cifra;
        for (const methodology::CitaFrase& cita : v.citas) {
            out.citas.push_back(cita.cifra);
        }
        if (v.regla->umbral) {
            out.umbral = v.regla->umbral->texto;
            out.umbral_impreso = umbral_text(*v.regla->umbral);
            out.borde = to_text(v.regla->umbral->borde);
        }
        out.fuente = v.regla->fuente;
        out.evidencia = to_text(v.regla->evidencia);
        out.origen = v.is_publicado ? "publicado (no recalculable)" : "";
    }
    return result;
}

}  // namespace generator::report
