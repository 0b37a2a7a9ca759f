#pragma once

#include <string>

#include "figures/formulario.hpp"
#include "methodology/edicion.hpp"
#include "model/entrada.hpp"
#include "resources.hpp"
#include "support/catch.hpp"
#include "support/inputs.hpp"
#include "validate/from_load.hpp"

namespace tests {

/// The sample forms and their edition, read once.
inline const std::string& formulario_bytes() {
    static const std::string bytes = read_source(kFormulario);
    return bytes;
}
inline const generator::model::FormularioIndicadores& formulario_001() {
    static const auto entrada = generator::validate::read_entrada(formulario_bytes(), kFormulario);
    return std::get<generator::model::FormularioIndicadores>(*entrada);
}
inline const std::string& formulario_evaluado_bytes() {
    static const std::string bytes = read_source(kFormularioEvaluado);
    return bytes;
}
inline const generator::model::FormularioIndicadores& formulario_evaluado() {
    static const auto entrada =
        generator::validate::read_entrada(formulario_evaluado_bytes(), kFormularioEvaluado);
    return std::get<generator::model::FormularioIndicadores>(*entrada);
}
inline const generator::methodology::Edicion& edicion_formulario() {
    static const auto edicion = generator::methodology::read_edicion(
        generator::resources::find("assets/metodologia/formulario-indicadores-2019.json"),
        "2019.json");
    return *edicion;
}
inline generator::base::Result<generator::figures::FigurasFormulario> try_figuras(
    const generator::model::FormularioIndicadores& formulario) {
    return generator::figures::make_figuras_formulario(formulario, edicion_formulario(),
                                                       formulario_bytes(), "001.json");
}
inline generator::figures::FigurasFormulario figuras_of(
    const generator::model::FormularioIndicadores& formulario) {
    auto figuras = try_figuras(formulario);
    for (const auto& fault : figuras.diagnostics()) {
        UNSCOPED_INFO(to_text(fault));
    }
    REQUIRE(figuras.has_value());
    return *std::move(figuras);
}

/// A form of one indicator in %, without disaggregation: resultado and meta as quotients.
struct Cociente {
    std::int64_t numerador = 0;
    std::int64_t denominador = 1;
};
inline generator::model::FormularioIndicadores formulario_con_resultado(Cociente resultado,
                                                                        Cociente meta,
                                                                        std::int64_t decimales) {
    using namespace generator;
    auto formulario = formulario_evaluado();
    formulario.indicadores.resize(1);
    model::IndicadorFormulario& indicador = formulario.indicadores.front();
    indicador.decimales.valor = model::Cantidad{decimales};
    indicador.aplica_desagregacion_por_sexo.valor = false;
    const auto put = [](model::Operandos& operandos, Cociente valor) {
        operandos.numerador.valor = base::Decimal{valor.numerador, 0};
        operandos.denominador.valor = base::Decimal{valor.denominador, 0};
    };
    put(indicador.resultado.total, resultado);
    put(indicador.meta.total, meta);
    return formulario;
}

}  // namespace tests
