#include "figures/indicadores.hpp"

#include <array>

#include "figures/juicios.hpp"

namespace generator::figures {
namespace {

model::EfectivoIndicador make_no_aplica() {
    model::EfectivoIndicador efectivo;
    efectivo.numerador.valor = model::SinValor::no_aplica;
    efectivo.denominador.valor = model::SinValor::no_aplica;
    return efectivo;
}

/// A year that is not in the input was not reported; one before the programme began does not apply.
const model::EfectivoIndicador& find_efectivo(const model::FichaMonitoreo& ficha,
                                              const model::Indicador& indicador,
                                              std::int32_t anio) {
    static const model::EfectivoIndicador kNoInformado;
    static const model::EfectivoIndicador kNoAplica = make_no_aplica();
    const model::EfectivoIndicador* found = model::find_year(indicador.efectivos, anio);
    if (found != nullptr) {
        return *found;
    }
    return model::is_before_start(ficha, anio) ? kNoAplica : kNoInformado;
}

/// Years in a row, ending in the ejercicio, that are in the input and say nothing. A year that is
/// not there, does not apply or cannot be compared was not left unreported.
std::int32_t years_without_report(const model::FichaMonitoreo& ficha,
                                  const model::Indicador& indicador,
                                  const std::vector<Figure<base::Ratio>>& efectivos,
                                  std::span<const AnioPrecios> anios) {
    std::int32_t count = 0;
    for (std::size_t i = efectivos.size(); i-- > 0;) {
        const bool is_there = find_efectivo(ficha, indicador, anios[i].anio).anio.has_value();
        const bool is_unreported =
            !efectivos[i].has_value() && efectivos[i].sin_valor() == SinValor::no_informado;
        if (!is_there || !is_unreported) {
            break;
        }
        ++count;
    }
    return count;
}

Nivel nivel_of(const model::Indicador& indicador) {
    if (!indicador.nivel.has_value()) {
        return Nivel::complementario;
    }
    switch (indicador.nivel.value()) {
        case model::NivelIndicador::proposito:
            return Nivel::proposito;
        case model::NivelIndicador::complementario:
            return Nivel::complementario;
        case model::NivelIndicador::componente:
            return Nivel::componente;
    }
    return Nivel::complementario;
}

struct NombreNivel {
    std::string_view id;
    std::string_view nombre;
};
/// In the order of Nivel.
constexpr NombreNivel kNiveles[] = {
    {"proposito", "Indicador de propósito "},
    {"complementario", "Indicador complementario "},
    {"componente", "Indicador de componente "},
};

}  // namespace

void make_indicadores(const model::FichaMonitoreo& ficha, const methodology::Edicion& edicion,
                      std::span<const AnioPrecios> anios, FigurasFicha& out) {
    const std::string& porcentual = edicion.etiqueta("unidad_porcentual");
    const bool has_meta = edicion.tiene("fuente.meta");
    std::array<std::size_t, std::size(kNiveles)> counts{};
    out.indicadores.reserve(ficha.indicadores.size());
    for (const model::Indicador& indicador : ficha.indicadores) {
        FigurasIndicador& figuras = out.indicadores.emplace_back();
        figuras.nivel = nivel_of(indicador);
        figuras.is_porcentual = indicador.unidad_de_medida.has_value() &&
                                indicador.unidad_de_medida.value() == porcentual;
        figuras.sentido = sentido_of(indicador.sentido_de_medicion);
        const auto level = static_cast<std::size_t>(figuras.nivel);
        figuras.numero = ++counts.at(level);
        const std::string number = std::to_string(figuras.numero);
        const std::string id = "indicador." + std::string{kNiveles[level].id} + '.' + number;
        const std::string nombre = std::string{kNiveles[level].nombre} + number;
        const Unidad unidad = figuras.is_porcentual ? Unidad::porcentaje : Unidad::numero;
        figuras.efectivos.reserve(anios.size());
        for (const AnioPrecios& precios : anios) {
            const std::string year = std::to_string(precios.anio);
            const model::EfectivoIndicador& efectivo =
                find_efectivo(ficha, indicador, precios.anio);
            figuras.efectivos.push_back(count_or_quotient({id + ".efectivo." + year,
                                                           nombre + ", efectivo " + year,
                                                           {},
                                                           "fuente.indicador",
                                                           unidad},
                                                          efectivo.numerador, efectivo.denominador,
                                                          ' ' + year));
        }
        if (has_meta) {
            const std::string year = std::to_string(anios.back().anio);
            figuras.meta = count_or_quotient(
                {id + ".meta." + year, nombre + ", meta " + year, {}, "fuente.meta", unidad},
                indicador.meta.numerador, indicador.meta.denominador, " de la meta " + year);
        }
        figuras.anios_sin_reporte =
            years_without_report(ficha, indicador, figuras.efectivos, anios);
        figuras.juicio = make_juicio(indicador.evaluacion);
    }
}

}  // namespace generator::figures
