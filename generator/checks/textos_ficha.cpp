#include "checks/textos_ficha.hpp"

#include <algorithm>
#include <iterator>

#include "checks/cuadraturas.hpp"

namespace generator::checks {

std::vector<TextoFicha> textos_del_evaluador(const model::FichaMonitoreo& ficha) {
    std::vector<TextoFicha> result;
    const auto put = [&](std::string nombre, const model::Dato<std::string>& dato) {
        if (dato.has_value()) {
            result.push_back({std::move(nombre), &dato});
        }
    };
    const model::Evaluacion& e = ficha.evaluacion;
    put("El texto del evaluador sobre la focalización", e.focalizacion.texto);
    put("El texto del evaluador sobre la priorización", e.priorizacion.texto);
    put("El texto del evaluador sobre la ejecución inicial", e.ejecucion_inicial.texto);
    put("El texto del evaluador sobre la ejecución final", e.ejecucion_final.texto);
    put("El texto del evaluador sobre los criterios de focalización",
        e.criterios_de_focalizacion.texto);
    put("El texto del evaluador sobre las herramientas de selección",
        e.herramientas_de_seleccion.texto);
    put("El texto del evaluador sobre el gasto por beneficiario", e.gasto_por_beneficiario.texto);
    put("El texto del evaluador sobre el gasto administrativo", e.gasto_administrativo.texto);
    for (std::size_t i = 0; i < e.hallazgos.size(); ++i) {
        put("El hallazgo " + std::to_string(i + 1) + " del evaluador", e.hallazgos[i].texto);
    }
    for (std::size_t i = 0; i < ficha.indicadores.size(); ++i) {
        put("El texto del evaluador sobre el indicador " + std::to_string(i + 1),
            ficha.indicadores[i].evaluacion.texto);
    }
    return result;
}

std::vector<TextoFicha> textos_de_la_institucion(const model::FichaMonitoreo& ficha) {
    std::vector<TextoFicha> result;
    for (const model::ObservacionInstitucion& observacion : ficha.observaciones) {
        const std::string tema =
            observacion.tema.has_value() ? " «" + observacion.tema.value() + "»" : "";
        for (const model::Dato<std::string>& parrafo : observacion.texto) {
            if (parrafo.has_value()) {
                result.push_back({"La observación" + tema, &parrafo});
            }
        }
    }
    return result;
}

const std::vector<TextoFicha>& textos_de(const Revision& revision) {
    if (!revision.textos) {
        std::vector<TextoFicha>& textos = revision.textos.emplace();
        textos = textos_del_evaluador(revision.ficha);
        std::ranges::move(textos_de_la_institucion(revision.ficha), std::back_inserter(textos));
    }
    return *revision.textos;
}

}  // namespace generator::checks
