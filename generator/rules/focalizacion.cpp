#include "rules/focalizacion.hpp"

#include "rules/emit.hpp"

namespace generator::rules {
namespace {

struct CodigosPoblacion {
    std::string_view ok;
    std::string_view no_subconjunto;
    std::string_view sin_criterios;
    std::string_view ambos;
    std::string_view sin_informacion;
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

std::string_view record_of(std::optional<bool> is_subconjunto, std::optional<bool> has_criterios,
                           const CodigosPoblacion& codigos) {
    const bool is_none = is_subconjunto == false;
    const bool lacks_criterios = has_criterios == false;
    if (is_none || lacks_criterios) {
        return is_none && lacks_criterios ? codigos.ambos
               : is_none                  ? codigos.no_subconjunto
                                          : codigos.sin_criterios;
    }
    return is_subconjunto && has_criterios ? codigos.ok : codigos.sin_informacion;
}

Veredicto poblacion(const Figura& figure, const figures::JuicioPoblacion& juicio,
                    const figures::FigurasFicha& figuras, const methodology::Edicion& edicion,
                    const CodigosPoblacion& codigos) {
    const auto subconjunto = is_subconjunto(figure, juicio, edicion, codigos.no_subconjunto);
    Veredicto veredicto = emit(edicion, record_of(subconjunto, juicio.has_criterios, codigos),
                               figuras.ejercicio, id_of(figure));
    veredicto.texto = juicio.texto;
    return veredicto;
}

Veredicto universal(const figures::FigurasFicha& figuras, const methodology::Edicion& edicion) {
    const figures::JuicioPoblacion& juicio = figuras.juicio_focalizacion;
    const auto pertinente = juicio.is_universalidad_pertinente;
    Veredicto veredicto = emit(edicion,
                               !pertinente   ? "FOC_SININFO"
                               : *pertinente ? "UNIV_OK"
                                             : "UNIV_NO",
                               figuras.ejercicio, id_of(figuras.subconjunto_focalizacion));
    veredicto.texto = juicio.texto;
    if (!pertinente) {
        veredicto.falta_juicio = "/evaluacion/focalizacion";
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
    Veredicto veredicto =
        poblacion(figure, juicio, figuras, edicion,
                  {"FOC_OK", "FOC_NOSUB", "FOC_SINCRIT", "FOC_AMBOS", "FOC_SININFO"});
    if (!juicio.has_criterios) {
        veredicto.falta_juicio = "/evaluacion/focalizacion";
    }
    return {std::move(veredicto)};
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
    Veredicto veredicto =
        poblacion(figure, juicio, figuras, edicion,
                  {"PRI_OK", "PRI_NOSUB", "PRI_SINCRIT", "PRI_AMBOS", "PRI_SININFO"});
    if (!juicio.has_criterios) {
        veredicto.falta_juicio = "/evaluacion/priorizacion";
    }
    return {std::move(veredicto)};
}

}  // namespace generator::rules
