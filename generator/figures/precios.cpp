#include "figures/precios.hpp"

#include <algorithm>

#include "base/utf8.hpp"

namespace generator::figures {
namespace {

base::Place place_of(const model::Lugar& lugar, const PedidoPrecios& pedido) {
    const auto at = base::line_column(pedido.bytes, lugar.offset);
    return {std::string{pedido.file}, at.line, at.column, lugar.puntero};
}

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
    const auto found = std::ranges::find_if(
        informados.factores,
        [&](const model::InflactorInformado& factor) { return factor.anio.value().valor == anio; });
    return found == informados.factores.end() ? nullptr : &found->factor;
}

}  // namespace

std::vector<AnioPrecios> make_precios(const model::FichaMonitoreo& ficha,
                                      const methodology::Edicion& edicion,
                                      const PedidoPrecios& pedido, FigurasFicha& out,
                                      base::Diagnostics& faults) {
    const model::InflactoresInformados& informados = ficha.inflactores;
    const std::int32_t precios =
        pedido.anio != 0 ? pedido.anio : out.ejercicio + edicion.desplazamiento_precios;
    const bool is_informed = informados.precios.has_value();
    const bool is_nominal = pedido.anio == 0 && edicion.inflactores.empty() && !is_informed;
    const auto* publicados = edicion.inflactores_a(precios);
    const model::Lugar& lugar =
        is_informed && publicados == nullptr ? informados.lugar : ficha.encabezado.ejercicio.lugar;
    if (publicados != nullptr) {
        out.inflactores = *publicados;
    } else if (is_informed && informados.precios.value().valor == precios) {
        out.inflactores = informed(informados);
    } else if (is_informed) {
        faults.push_back({"E-CIF-005", base::Severity::error, place_of(lugar, pedido),
                          "Los inflactores van a precios de " +
                              std::to_string(informados.precios.value().valor) +
                              " y el documento se imprime a precios de " + std::to_string(precios) +
                              ".",
                          "Revise «precios» o el año de precios pedido."});
        return {};
    } else if (pedido.anio != 0) {
        // Nothing in the file is wrong: the year was asked for by whoever runs the program.
        faults.push_back({"E-CIF-001",
                          base::Severity::error,
                          {std::string{pedido.file}, 0, 0, {}},
                          "Se pidieron precios de " + std::to_string(precios) + " y la edición " +
                              edicion.edicion + " no trae inflactores a ese año.",
                          "Quite el año de precios pedido, o pida uno de los de la edición."});
        return {};
    } else if (!is_nominal) {
        faults.push_back({"E-CIF-001", base::Severity::error, place_of(lugar, pedido),
                          "La edición " + edicion.edicion + " no trae inflactores a precios de " +
                              std::to_string(precios) + ".",
                          "Revise «ejercicio» y «edicion»."});
        return {};
    }
    out.precios = is_nominal ? 0 : precios;
    const bool is_from_input = is_informed && publicados == nullptr;
    std::vector<AnioPrecios> anios;
    const std::int32_t last = out.ejercicio + edicion.uso.anios_posteriores;
    for (std::int32_t anio = out.ejercicio - edicion.uso.anios + 1; anio <= last; ++anio) {
        const auto* inflactor = is_nominal ? nullptr : out.inflactores.find(anio);
        if (!is_nominal && inflactor == nullptr) {
            faults.push_back({"E-CIF-002", base::Severity::error, place_of(lugar, pedido),
                              "No hay inflactor de " + std::to_string(anio) + " a " +
                                  std::to_string(precios) + ".",
                              "Revise «ejercicio», «edicion» o los inflactores."});
        }
        anios.push_back(
            {anio, inflactor, is_from_input ? find_informado(informados, anio) : nullptr});
    }
    return anios;
}

}  // namespace generator::figures
