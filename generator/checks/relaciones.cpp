#include "checks/relaciones.hpp"

#include "checks/causas.hpp"
#include "checks/margen.hpp"

namespace generator::checks {
namespace {

using base::spanish_text;

/// "421.505 + 361.290"
std::string sum_text(const Sistema& sistema, const std::vector<std::size_t>& cifras) {
    std::string result;
    for (const std::size_t cifra : cifras) {
        result += (result.empty() ? "" : " + ") + spanish_text(sistema.cifras[cifra].valor);
    }
    return result;
}

std::string text_of(const Sistema& sistema, const Relacion& relacion) {
    switch (relacion.clase) {
        case ClaseRelacion::suma:
            return sum_text(sistema, relacion.partes) + " = " + sum_text(sistema, relacion.todo);
        case ClaseRelacion::contenida:
            return sum_text(sistema, relacion.partes) + " ≤ " + sum_text(sistema, relacion.todo);
        case ClaseRelacion::publicada:
            break;
    }
    const CifraDada& publicada = sistema.cifras[relacion.publicada];
    const auto calculada = recomputed(sistema, relacion, publicada.valor.decimals);
    return publicada.nombre + " es " + spanish_text(publicada.valor) +
           (calculada ? ", y de sus operandos resulta " + spanish_text(*calculada) : "");
}

}  // namespace

std::vector<RelacionDicha> read_relaciones(const Sistema& sistema) {
    std::vector<RelacionDicha> result;
    result.reserve(sistema.relaciones.size());
    for (const Relacion& relacion : sistema.relaciones) {
        RelacionDicha& dicha = result.emplace_back();
        dicha.id = relacion.id;
        dicha.texto = text_of(sistema, relacion);
        dicha.se_cumple = holds(sistema, relacion);
        for (const std::size_t cifra : cifras_of(relacion)) {
            dicha.celdas.push_back(sistema.cifras[cifra].lugar);
        }
    }
    return result;
}

}  // namespace generator::checks
