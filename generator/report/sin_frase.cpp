#include "report/sin_frase.hpp"

#include <algorithm>

namespace generator::report {
namespace {

/// Names of what lacks a sentence, each once, in the order of the document.
class Asuntos {
  public:
    void add(std::string asunto) {
        if (std::ranges::find(asuntos_, asunto) == asuntos_.end()) {
            asuntos_.push_back(std::move(asunto));
        }
    }
    [[nodiscard]] const std::vector<std::string>& all() const { return asuntos_; }

  private:
    std::vector<std::string> asuntos_;
};

/// Yes and no of which the edition knows the words of one alone.
class Palabras {
  public:
    Palabras(const methodology::Edicion& edicion, Asuntos& asuntos)
        : edicion_{edicion}, asuntos_{asuntos} {}
    void ask(const model::Dato<bool>& dato, std::string_view id, const std::string& asunto) {
        if (dato.has_value() &&
            edicion_.etiqueta(std::string{id} + (dato.value() ? ".si" : ".no")).empty()) {
            asuntos_.add(asunto);
        }
    }

  private:
    const methodology::Edicion& edicion_;
    Asuntos& asuntos_;
};

void add_attributes(const model::FichaMonitoreo& ficha, const methodology::Edicion& edicion,
                    Asuntos& asuntos) {
    Palabras palabras{edicion, asuntos};
    const model::OtrosAtributos& otros = ficha.otros_atributos;
    palabras.ask(otros.contribuye_pobreza_multidimensional, "pobreza_multidimensional",
                 "Pobreza multidimensional");
    palabras.ask(otros.contribuye_pobreza_por_ingresos, "pobreza_por_ingresos",
                 "Pobreza por ingresos");
    if (edicion.tiene("genero.si")) {
        palabras.ask(otros.genero.incorpora_enfoque, "genero", "Enfoque de género");
    }
    if (edicion.tiene("cumple.si")) {
        palabras.ask(ficha.evaluacion.criterios_de_focalizacion.cumple, "cumple",
                     "Pertinencia de criterios de focalización");
        palabras.ask(ficha.evaluacion.herramientas_de_seleccion.cumple, "cumple",
                     "Herramientas de selección de beneficiarios");
        for (const model::Indicador& indicador : ficha.indicadores) {
            palabras.ask(indicador.evaluacion.calidad, "cumple", "Evaluación de calidad");
            palabras.ask(indicador.evaluacion.pertinencia, "cumple", "Evaluación de pertinencia");
        }
    }
}

std::string list_text(const std::vector<std::string>& asuntos) {
    std::string result;
    for (const std::string& asunto : asuntos) {
        result += (result.empty() ? "" : "; ") + asunto;
    }
    return result;
}

}  // namespace

std::string asunto_of(const rules::Veredicto& veredicto, const std::vector<Cifra>& cifras) {
    if (!veredicto.asunto.empty()) {
        return veredicto.asunto;
    }
    if (veredicto.cifra.empty()) {
        return "Resultado final de la focalización";
    }
    const auto found = std::ranges::find(cifras, veredicto.cifra, &Cifra::id);
    return found == cifras.end() ? veredicto.cifra : found->nombre;
}

void warn_without_sentence(const std::vector<rules::Veredicto>& veredictos,
                           const model::FichaMonitoreo& ficha, const Pedido& pedido,
                           const std::vector<Cifra>& cifras, base::Diagnostics& warnings) {
    Asuntos asuntos;
    for (const rules::Veredicto& veredicto : veredictos) {
        if (veredicto.lacks_frase()) {
            asuntos.add(asunto_of(veredicto, cifras));
        }
    }
    add_attributes(ficha, pedido.edicion, asuntos);
    if (!asuntos.all().empty()) {
        const model::Lugar& lugar = ficha.encabezado.ejercicio.lugar;
        const auto at = pedido.lugares.at(lugar.offset);
        warnings.push_back({"MET-SIN-FRASE",
                            base::Severity::warning,
                            {std::string{pedido.file}, at.line, at.column, lugar.puntero},
                            "La metodología " + pedido.edicion.edicion +
                                " no publica frase para este caso de: " + list_text(asuntos.all()) +
                                ". Se imprime «—» con su nota.",
                            "El dato no tiene error y no hay nada que corregir en él: revise que "
                            "«—» sea lo que se quiere publicar."});
    }
}

}  // namespace generator::report
