#include "rules/focalizacion.hpp"

#include "rules/emit.hpp"

namespace generator::rules {
namespace {

struct CodigosPoblacion {
    std::string_view ok;
    std::string_view no_subconjunto;
    std::string_view sin_criterios;
    std::string_view ambos;
    std::string_view sin_informacion;  // the service reported too little
    std::string_view sin_juicio;       // nobody judged
    std::string_view lugar;            // where the judgement stands in the input
};

using Figura = std::optional<figures::Figure<base::Ratio>>;

const std::string& id_of(const Figura& figure) {
    static const std::string kNone;
    return figure ? figure->traza.id : kNone;
}

/// The quantities may prove that it is none; else the judgement tells, else the quantities do.
std::optional<bool> is_subconjunto(const Figura& figure, const figures::JuicioPoblacion& juicio,
                                   const methodology::Edicion& edicion, std::string_view id) {
    const bool has_value = figure && figure->has_value();
    if (has_value && speaks(edicion, id, figure->value())) {
        return false;
    }
    return juicio.is_subconjunto || !has_value ? juicio.is_subconjunto : std::optional{true};
}

/// The service did not report the quantities, or too little to judge its criteria by.
bool lacks_data(const Figura& figure, const figures::JuicioPoblacion& juicio,
                std::optional<bool> is_subconjunto) {
    const bool is_unreported =
        figure && !figure->has_value() && figure->sin_valor() == figures::SinValor::no_informado;
    return !juicio.has_informacion || (!is_subconjunto && is_unreported);
}

std::string_view record_of(std::optional<bool> is_subconjunto, std::optional<bool> has_criterios,
                           bool is_unknown, const CodigosPoblacion& codigos) {
    const bool is_none = is_subconjunto == false;
    const bool lacks_criterios = has_criterios == false;
    if (is_none || lacks_criterios) {
        return is_none && lacks_criterios ? codigos.ambos
               : is_none                  ? codigos.no_subconjunto
                                          : codigos.sin_criterios;
    }
    if (is_subconjunto && has_criterios) {
        return codigos.ok;
    }
    return is_unknown ? codigos.sin_informacion : codigos.sin_juicio;
}

std::vector<Veredicto> poblacion(const Figura& figure, const figures::JuicioPoblacion& juicio,
                                 const figures::FigurasFicha& figuras,
                                 const methodology::Edicion& edicion,
                                 const CodigosPoblacion& codigos) {
    const auto subconjunto = is_subconjunto(figure, juicio, edicion, codigos.no_subconjunto);
    const bool is_unknown = lacks_data(figure, juicio, subconjunto);
    const std::string_view id = record_of(subconjunto, juicio.has_criterios, is_unknown, codigos);
    const auto emit_record = [&](std::string_view record) {
        return emit(edicion, record, figuras.ejercicio, id_of(figure));
    };
    std::vector<Veredicto> result{emit_record(id)};
    // What the quantities prove of one half says nothing of the other.
    if (id == codigos.no_subconjunto && !juicio.has_criterios && is_unknown) {
        result.push_back(emit_record(codigos.sin_informacion));
    }
    result.back().texto = juicio.texto;
    const bool lacks_subconjunto = !subconjunto && id == codigos.sin_juicio;
    if (!juicio.has_informacion || (juicio.has_criterios && !lacks_subconjunto)) {
        return result;
    }
    // That the service did not report the quantities judges nothing.
    if (id == codigos.sin_informacion) {
        result.push_back(emit_record(codigos.sin_juicio));
    }
    Veredicto& unjudged = id == codigos.sin_informacion ? result.back() : result.front();
    unjudged.falta_juicio = codigos.lugar;
    if (lacks_subconjunto) {
        unjudged.faltan.emplace_back("es_subconjunto");
    }
    if (!juicio.has_criterios) {
        unjudged.faltan.emplace_back("tiene_criterios");
    }
    return result;
}

Veredicto universal(const figures::FigurasFicha& figuras, const methodology::Edicion& edicion) {
    const figures::JuicioPoblacion& juicio = figuras.juicio_focalizacion;
    const auto pertinente = juicio.is_universalidad_pertinente;
    Veredicto veredicto = emit(edicion,
                               !pertinente   ? "FOC_SINJUICIO"
                               : *pertinente ? "UNIV_OK"
                                             : "UNIV_NO",
                               figuras.ejercicio, id_of(figuras.subconjunto_focalizacion));
    veredicto.texto = juicio.texto;
    if (!pertinente) {
        veredicto.falta_juicio = "/evaluacion/focalizacion";
        veredicto.faltan = {"universalidad_pertinente"};
    }
    return veredicto;
}

}  // namespace

std::vector<Veredicto> focalizacion(const figures::FigurasFicha& figuras,
                                    const methodology::Edicion& edicion) {
    if (figuras.is_universal) {
        return {universal(figuras, edicion)};
    }
    const figures::JuicioPoblacion& juicio = figuras.juicio_focalizacion;
    const Figura& figure = figuras.subconjunto_focalizacion;
    if (!juicio.is_aplicable) {
        Veredicto veredicto = emit(edicion, "DIS_NA", figuras.ejercicio, id_of(figure));
        veredicto.texto = juicio.texto;
        return {std::move(veredicto)};
    }
    return poblacion(figure, juicio, figuras, edicion,
                     {"FOC_OK", "FOC_NOSUB", "FOC_SINCRIT", "FOC_AMBOS", "FOC_SININFO",
                      "FOC_SINJUICIO", "/evaluacion/focalizacion"});
}

std::vector<Veredicto> priorizacion(const figures::FigurasFicha& figuras,
                                    const methodology::Edicion& edicion) {
    const figures::JuicioPoblacion& juicio = figuras.juicio_priorizacion;
    const Figura& figure = figuras.subconjunto_priorizacion;
    if (figuras.is_universal) {
        Veredicto veredicto = emit(edicion, "PRI_UNIV", figuras.ejercicio, id_of(figure));
        veredicto.texto = juicio.texto;
        return {std::move(veredicto)};
    }
    return poblacion(figure, juicio, figuras, edicion,
                     {"PRI_OK", "PRI_NOSUB", "PRI_SINCRIT", "PRI_AMBOS", "PRI_SININFO",
                      "PRI_SINJUICIO", "/evaluacion/priorizacion"});
}

std::vector<Veredicto> focalizacion_cumple(const figures::FigurasFicha& figuras,
                                           const methodology::Edicion& edicion) {
    const auto& criterios = figuras.cumplimiento_focalizacion.criterios;
    const auto& herramientas = figuras.cumplimiento_focalizacion.herramientas;
    methodology::DatosFrase datos;
    datos.ejercicio = figuras.ejercicio;
    const std::string_view id = !criterios || !herramientas   ? "FOC_SIN_JUICIO"
                                : *criterios && *herramientas ? "FOC_ADECUADA"
                                : *criterios || *herramientas ? "FOC_PARCIAL"
                                                              : "FOC_INADECUADA";
    Veredicto veredicto = emit(edicion, id, datos, {});
    veredicto.asunto = "Resultado final de la focalización";
    return {std::move(veredicto)};
}

}  // namespace generator::rules
