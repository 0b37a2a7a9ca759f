#include "figures/indicadores.hpp"

#include <algorithm>

#include "figures/juicios.hpp"

namespace generator::figures {
namespace {

const model::EfectivoIndicador& find_efectivo(const model::Indicador& indicador,
                                              std::int32_t anio) {
    static const model::EfectivoIndicador kNoInformado;
    const auto found =
        std::ranges::find_if(indicador.efectivos, [&](const model::EfectivoIndicador& e) {
            return e.anio.has_value() && e.anio.value().valor == anio;
        });
    return found == indicador.efectivos.end() ? kNoInformado : *found;
}

Sentido sentido_of(const model::Indicador& indicador) {
    if (!indicador.sentido_de_medicion.has_value()) {
        return Sentido::no_informado;
    }
    return indicador.sentido_de_medicion.value() == model::Sentido::ascendente
               ? Sentido::ascendente
               : Sentido::descendente;
}

/// Years in a row, ending in the ejercicio, that are in the input and say nothing. A year that is
/// not there, does not apply or cannot be compared was not left unreported.
std::int32_t years_without_report(const model::Indicador& indicador,
                                  const std::vector<Figure<base::Ratio>>& efectivos,
                                  const std::vector<AnioPrecios>& anios) {
    std::int32_t count = 0;
    for (std::size_t i = efectivos.size(); i-- > 0;) {
        const bool is_there = find_efectivo(indicador, anios[i].anio).anio.has_value();
        const bool is_unreported =
            !efectivos[i].has_value() && efectivos[i].sin_valor() == SinValor::no_informado;
        if (!is_there || !is_unreported) {
            break;
        }
        ++count;
    }
    return count;
}

Figure<base::Ratio> efectivo(const model::EfectivoIndicador& valores, Rotulo rotulo,
                             const std::string& year) {
    Termino numerador = termino("numerador " + year, valores.numerador);
    // A count has no denominator; a percentage without one is no percentage.
    const bool is_count = rotulo.unidad != Unidad::porcentaje && !valores.denominador.has_value() &&
                          valores.denominador.sin_valor() == model::SinValor::no_aplica &&
                          numerador.get() != nullptr;
    if (is_count) {
        return quotient(std::move(rotulo), std::move(numerador), {base::Ratio{1}, {}, {}});
    }
    return quotient(std::move(rotulo), std::move(numerador),
                    termino("denominador " + year, valores.denominador));
}

}  // namespace

void make_indicadores(const std::vector<model::Indicador>& indicadores,
                      const methodology::Edicion& edicion, const std::vector<AnioPrecios>& anios,
                      FigurasFicha& out) {
    const std::string& porcentual = edicion.etiqueta("unidad_porcentual");
    int propositos = 0;
    int complementarios = 0;
    for (const model::Indicador& indicador : indicadores) {
        FigurasIndicador& figuras = out.indicadores.emplace_back();
        figuras.is_proposito = indicador.nivel.has_value() &&
                               indicador.nivel.value() == model::NivelIndicador::proposito;
        figuras.is_porcentual = indicador.unidad_de_medida.has_value() &&
                                indicador.unidad_de_medida.value() == porcentual;
        figuras.sentido = sentido_of(indicador);
        const int number = figuras.is_proposito ? ++propositos : ++complementarios;
        const std::string nivel = figuras.is_proposito ? "proposito" : "complementario";
        const std::string id = "indicador." + nivel + '.' + std::to_string(number) + ".efectivo.";
        const std::string nombre =
            (figuras.is_proposito ? "Indicador de propósito " : "Indicador complementario ") +
            std::to_string(number) + ", efectivo ";
        for (const AnioPrecios& precios : anios) {
            const std::string year = std::to_string(precios.anio);
            figuras.efectivos.push_back(efectivo(
                find_efectivo(indicador, precios.anio),
                {id + year, nombre + year,
                 figuras.is_porcentual ? "numerador / denominador × 100"
                                       : "numerador / denominador",
                 "fuente.indicador", figuras.is_porcentual ? Unidad::porcentaje : Unidad::numero},
                year));
        }
        figuras.anios_sin_reporte = years_without_report(indicador, figuras.efectivos, anios);
        figuras.juicio = make_juicio(indicador.evaluacion);
    }
}

}  // namespace generator::figures
