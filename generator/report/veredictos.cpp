#include "report/veredictos.hpp"

namespace generator::report {

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
        if (v.regla->umbral) {
            out.umbral = v.regla->umbral->texto;
            out.borde = to_text(v.regla->umbral->borde);
        }
        out.fuente = v.regla->fuente;
        out.evidencia = to_text(v.regla->evidencia);
    }
    return result;
}

}  // namespace generator::report
