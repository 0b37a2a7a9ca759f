#include "figures/juicios.hpp"

#include "figures/operandos.hpp"

namespace generator::figures {
namespace {

std::optional<bool> answer(const model::Dato<bool>& dato) {
    return dato.has_value() ? std::optional{dato.value()} : std::nullopt;
}

std::string words(const model::Dato<std::string>& dato) {
    return dato.has_value() ? dato.value() : std::string{};
}

std::optional<bool> is_out_of_range(const model::Dato<model::ResultadoPublicado>& dato) {
    return dato.has_value()
               ? std::optional{dato.value() == model::ResultadoPublicado::fuera_de_rango}
               : std::nullopt;
}

JuicioPoblacion make_juicio(const model::JuicioPoblacion& juicio) {
    return {answer(juicio.es_subconjunto),
            answer(juicio.tiene_criterios),
            answer(juicio.universalidad_pertinente),
            answer(juicio.aplica).value_or(true),
            answer(juicio.informacion_suficiente).value_or(true),
            words(juicio.texto)};
}

JuicioAdministrativo make_juicio(const model::JuicioAdministrativo& juicio) {
    return {answer(juicio.descripcion_correcta), answer(juicio.estimacion_correcta),
            answer(juicio.informacion_suficiente).value_or(true), words(juicio.texto),
            is_out_of_range(juicio.resultado_publicado)};
}

}  // namespace

JuicioGasto make_juicio(const model::Juicio& juicio) {
    JuicioGasto out;
    out.is_pertinente = answer(juicio.justificacion_pertinente);
    out.publicado_fuera_de_rango = is_out_of_range(juicio.resultado_publicado);
    out.texto = words(juicio.texto);
    out.lugar = {"juicio del evaluador", words(juicio.autor), juicio.lugar.puntero,
                 juicio.lugar.offset, to_text(juicio.justificacion_pertinente.procedencia)};
    return out;
}

JuicioIndicador make_juicio(const model::JuicioIndicador& juicio) {
    return {answer(juicio.pertinencia), answer(juicio.calidad), words(juicio.texto)};
}

void make_juicios(const model::FichaMonitoreo& ficha, FigurasFicha& out) {
    const model::Evaluacion& evaluacion = ficha.evaluacion;
    out.juicio_gasto = make_juicio(evaluacion.gasto_por_beneficiario);
    out.juicio_ejecucion_inicial = make_juicio(evaluacion.ejecucion_inicial);
    out.juicio_ejecucion_final = make_juicio(evaluacion.ejecucion_final);
    out.juicio_administrativo = make_juicio(evaluacion.gasto_administrativo);
    out.is_universal = answer(ficha.poblaciones.universal).value_or(false);
    out.juicio_focalizacion = make_juicio(evaluacion.focalizacion);
    out.cumplimiento_focalizacion = {answer(evaluacion.criterios_de_focalizacion.cumple),
                                     answer(evaluacion.herramientas_de_seleccion.cumple)};
    out.juicio_priorizacion = make_juicio(evaluacion.priorizacion);
}

}  // namespace generator::figures
