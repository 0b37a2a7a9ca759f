#include "report/sin_frase.hpp"

#include <algorithm>

#include "report/textos.hpp"

namespace generator::report {
namespace {

/// What waits for a sentence, each once, in the order of the document; and where the first of them
/// stands in the input.
struct Asuntos {
    std::vector<std::string> nombres;
    model::Lugar lugar;

    void add(std::string asunto, const model::Lugar& where) {
        if (nombres.empty()) {
            lugar = where;
        }
        if (std::ranges::find(nombres, asunto) == nombres.end()) {
            nombres.push_back(std::move(asunto));
        }
    }
};

/// The indicador, the first operand of the figure that is in the input, its year, or the ejercicio.
model::Lugar lugar_of(const rules::Veredicto& veredicto, const model::FichaMonitoreo& ficha,
                      const std::vector<Cifra>& cifras) {
    if (veredicto.indicador) {
        return ficha.indicadores[*veredicto.indicador].lugar;
    }
    const auto cifra = std::ranges::find(cifras, veredicto.cifra, &Cifra::id);
    if (cifra != cifras.end()) {
        for (const OperandoCifra& operando : cifra->operandos) {
            if (!operando.puntero.empty()) {
                return {operando.offset, operando.puntero};
            }
        }
        // A figure of other figures: the year that it speaks of.
        const auto* periodo =
            model::find_year(ficha.periodos, ficha.encabezado.ejercicio.value().valor);
        if (periodo != nullptr) {
            return periodo->lugar;
        }
    }
    return ficha.encabezado.ejercicio.lugar;
}

/// Yes and no of which the edition knows the words of one alone.
void add_attributes(const model::FichaMonitoreo& ficha, const methodology::Edicion& edicion,
                    Asuntos& asuntos) {
    const auto ask = [&](const model::Dato<bool>& dato, std::string_view id,
                         const std::string& asunto) {
        if (dato.has_value() &&
            edicion.etiqueta(std::string{id} + (dato.value() ? ".si" : ".no")).empty()) {
            asuntos.add(asunto, dato.lugar);
        }
    };
    const model::OtrosAtributos& otros = ficha.otros_atributos;
    ask(otros.contribuye_pobreza_multidimensional, "pobreza_multidimensional",
        "Pobreza multidimensional");
    ask(otros.contribuye_pobreza_por_ingresos, "pobreza_por_ingresos", "Pobreza por ingresos");
    if (edicion.tiene("genero.si")) {
        ask(otros.genero.incorpora_enfoque, "genero", "Enfoque de género");
    }
    if (edicion.tiene("cumple.si")) {
        ask(ficha.evaluacion.criterios_de_focalizacion.cumple, "cumple",
            "Pertinencia de criterios de focalización");
        ask(ficha.evaluacion.herramientas_de_seleccion.cumple, "cumple",
            "Herramientas de selección de beneficiarios");
        for (const model::Indicador& indicador : ficha.indicadores) {
            ask(indicador.evaluacion.calidad, "cumple", "Evaluación de calidad");
            ask(indicador.evaluacion.pertinencia, "cumple", "Evaluación de pertinencia");
        }
    }
}

}  // namespace

std::string asunto_of(const rules::Veredicto& veredicto, const std::vector<Cifra>& cifras) {
    if (!veredicto.asunto.empty()) {
        return veredicto.asunto;
    }
    const auto found = std::ranges::find(cifras, veredicto.cifra, &Cifra::id);
    return found == cifras.end() ? veredicto.cifra : found->nombre;
}

void warn_without_sentence(const std::vector<rules::Veredicto>& veredictos,
                           const model::FichaMonitoreo& ficha, const Pedido& pedido,
                           const std::vector<Cifra>& cifras, base::Diagnostics& warnings) {
    Asuntos asuntos;
    for (const rules::Veredicto& veredicto : veredictos) {
        if (veredicto.is_told()) {
            asuntos.add(asunto_of(veredicto, cifras), lugar_of(veredicto, ficha, cifras));
        }
    }
    add_attributes(ficha, pedido.edicion, asuntos);
    if (!asuntos.nombres.empty()) {
        const model::Lugar& lugar = asuntos.lugar;
        const auto at = pedido.lugares.at(lugar.offset);
        warnings.push_back({"MET-SIN-FRASE",
                            base::Severity::warning,
                            {std::string{pedido.file}, at.line, at.column, lugar.puntero},
                            "La metodología " + pedido.edicion.edicion +
                                " no publica frase para este caso de: " +
                                joined(asuntos.nombres, "; ") + ". Se imprime «—» con su nota.",
                            "El dato no tiene error y no hay nada que corregir en él: revise que "
                            "«—» sea lo que se quiere publicar."});
    }
}

}  // namespace generator::report
