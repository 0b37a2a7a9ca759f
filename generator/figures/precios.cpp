#include "figures/precios.hpp"

#include "figures/faults.hpp"

namespace generator::figures {
namespace {

methodology::Inflactores informed(const model::InflactoresInformados& from) {
    methodology::Inflactores result;
    result.precios = from.precios.value().valor;
    result.fuente = from.fuente.value();
    result.factores.reserve(from.factores.size());
    for (const model::InflactorInformado& factor : from.factores) {
        const base::Decimal& value = factor.factor.value();
        result.factores.push_back(
            {factor.anio.value().valor, to_ratio(value), spanish_text(value)});
    }
    return result;
}

const model::Dato<base::Decimal>* find_informado(const model::InflactoresInformados& informados,
                                                 std::int32_t anio) {
    const model::InflactorInformado* found = model::find_year(informados.factores, anio);
    return found == nullptr ? nullptr : &found->factor;
}

/// The factors with their trace: whoever reads the table of inflators may ask where one comes from.
std::vector<Figure<base::Ratio>> trace_factores(const methodology::Inflactores& inflactores,
                                                const model::InflactoresInformados* informados) {
    std::vector<Figure<base::Ratio>> result;
    result.reserve(inflactores.factores.size());
    const std::string to_prices = " a pesos de " + std::to_string(inflactores.precios);
    for (const methodology::Inflactor& inflactor : inflactores.factores) {
        const std::string year = std::to_string(inflactor.anio);
        const auto* informado =
            informados != nullptr ? find_informado(*informados, inflactor.anio) : nullptr;
        Termino factor;
        if (informado != nullptr) {
            factor = termino("inflactor " + year, *informado);
        } else {
            factor.valor = inflactor.factor;
            factor.operandos = {{"inflactor " + year, inflactor.texto, {}, 0, "metodología"}};
        }
        factor.pasos = {"publicado en: " + inflactores.fuente};
        Figure<base::Ratio>& figure =
            result.emplace_back(as_figure({"inflactor." + year, "Inflactor " + year + to_prices,
                                           "inflactor publicado", "fuente.monto", Unidad::numero},
                                          std::move(factor)));
        figure.traza.formato = "inflactor";
        figure.traza.is_publicado = informado == nullptr;
    }
    return result;
}

/// What decides which factors multiply the amounts of a ficha.
struct Fuente {
    const model::FichaMonitoreo& ficha;
    const methodology::Edicion& edicion;
    const PedidoPrecios& pedido;
    std::int32_t precios = 0;                              // year of prices
    const methodology::Inflactores* publicados = nullptr;  // of the edition, to that year

    [[nodiscard]] bool is_informed() const { return ficha.inflactores.precios.has_value(); }
    [[nodiscard]] bool is_from_input() const { return is_informed() && publicados == nullptr; }
    /// No factors were given by anybody, nor asked for: amounts stay those of their year.
    [[nodiscard]] bool is_nominal() const {
        return pedido.anio == 0 && edicion.inflactores.empty() && !is_informed();
    }
    [[nodiscard]] base::Place lugar() const {
        return place_of(
            is_from_input() ? ficha.inflactores.lugar : ficha.encabezado.ejercicio.lugar,
            pedido.bytes, pedido.file);
    }
};

/// Nobody has factors to the year of prices: said of whom could mend it.
base::Diagnostic missing_inflactores(const Fuente& fuente) {
    const std::string year = std::to_string(fuente.precios);
    if (fuente.is_informed()) {
        return {"E-CIF-005", base::Severity::error, fuente.lugar(),
                "Los inflactores van a precios de " +
                    std::to_string(fuente.ficha.inflactores.precios.value().valor) +
                    " y el documento se imprime a precios de " + year + ".",
                "Revise «precios» o el año de precios pedido."};
    }
    if (fuente.pedido.anio != 0) {
        // Nothing in the file is wrong: the year was asked for by whoever runs the program.
        return {"E-CIF-001",
                base::Severity::error,
                {std::string{fuente.pedido.file}, 0, 0, {}},
                "Se pidieron precios de " + year + " y la edición " + fuente.edicion.edicion +
                    " no trae inflactores a ese año.",
                "Quite el año de precios pedido, o pida uno de los de la edición."};
    }
    return {
        "E-CIF-001", base::Severity::error, fuente.lugar(),
        "La edición " + fuente.edicion.edicion + " no trae inflactores a precios de " + year + ".",
        "Revise «ejercicio» y «edicion»."};
}

std::vector<AnioPrecios> make_anios(const Fuente& fuente, const FigurasFicha& figuras,
                                    base::Diagnostics& faults) {
    std::vector<AnioPrecios> anios;
    const model::UsoCampos& uso = fuente.edicion.uso;
    const std::int32_t last = figuras.ejercicio + uso.anios_posteriores;
    for (std::int32_t anio = figuras.ejercicio - uso.anios + 1; anio <= last; ++anio) {
        const auto* inflactor = fuente.is_nominal() ? nullptr : figuras.inflactores.find(anio);
        if (!fuente.is_nominal() && inflactor == nullptr) {
            faults.push_back({"E-CIF-002", base::Severity::error, fuente.lugar(),
                              "No hay inflactor de " + std::to_string(anio) + " a " +
                                  std::to_string(fuente.precios) + ".",
                              "Revise «ejercicio», «edicion» o los inflactores."});
        }
        anios.push_back(
            {anio, inflactor,
             fuente.is_from_input() ? find_informado(fuente.ficha.inflactores, anio) : nullptr});
    }
    return anios;
}

}  // namespace

std::vector<AnioPrecios> make_precios(const model::FichaMonitoreo& ficha,
                                      const methodology::Edicion& edicion,
                                      const PedidoPrecios& pedido, FigurasFicha& out,
                                      base::Diagnostics& faults) {
    const std::int32_t precios =
        pedido.anio != 0 ? pedido.anio : out.ejercicio + edicion.desplazamiento_precios;
    const Fuente fuente{ficha, edicion, pedido, precios, edicion.inflactores_a(precios)};
    if (fuente.publicados != nullptr) {
        out.inflactores = *fuente.publicados;
        out.factores = trace_factores(out.inflactores, nullptr);
    } else if (fuente.is_informed() && ficha.inflactores.precios.value().valor == precios) {
        out.inflactores = informed(ficha.inflactores);
        out.factores = trace_factores(out.inflactores, &ficha.inflactores);
    } else if (!fuente.is_nominal()) {
        faults.push_back(missing_inflactores(fuente));
        return {};
    }
    out.precios = fuente.is_nominal() ? 0 : precios;
    return make_anios(fuente, out, faults);
}

}  // namespace generator::figures
