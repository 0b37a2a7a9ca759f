#include <algorithm>

#include "report/constructor.hpp"
#include "report/contenido_ficha.hpp"
#include "report/formas.hpp"
#include "report/textos.hpp"
#include "rules/tabla.hpp"

namespace generator::report {
namespace {

using methodology::LugarFrase;
using model::kDimensiones;

const Forma& forma_de(std::string_view nombre) { return campo_de(forma_ficha_monitoreo(), nombre); }

bool stands_in(const rules::Veredicto& veredicto, LugarFrase lugar, std::string_view dimension) {
    return veredicto.regla->dimension == dimension && veredicto.regla->stands_in(lugar);
}

/// What was not evaluated and has no sentence is no finding: the analysis of its dimension says so.
bool is_only_of_analysis(const rules::Veredicto& v) {
    return v.frase.empty() && v.regla->desenlace != methodology::Desenlace::hallazgo &&
           v.regla->stands_in(LugarFrase::analisis);
}

/// Whether the heading of a rule already says of which figure it speaks, because it stands over no
/// other: «Indicador de propósito 2:», and not «Ejecución presupuestaria:».
bool names_its_figure(const methodology::Regla& regla, const methodology::Edicion& edicion) {
    const auto heading = [](const methodology::Regla& of) {
        return of.bloque.empty() ? std::string_view{} : std::string_view{of.bloque.piezas[0].texto};
    };
    return !regla.bloque.empty() &&
           std::ranges::all_of(edicion.reglas, [&](const methodology::Regla& other) {
               return heading(other) != heading(regla) || other.cifra == regla.cifra;
           });
}

/// The sentence of a verdict, the evaluator's text where nobody published one, or of which figure
/// there is none.
std::string sentence_of(const rules::Veredicto& veredicto, const FuentesFicha& fuentes) {
    if (!veredicto.frase.empty()) {
        return veredicto.frase;
    }
    if (!veredicto.texto.empty()) {
        return veredicto.texto;
    }
    const auto cifra = std::ranges::find(fuentes.cifras, veredicto.cifra, &Cifra::id);
    const std::string reason = without_sentence(fuentes.edicion);
    const bool is_named = names_its_figure(*veredicto.regla, fuentes.edicion);
    return cifra == fuentes.cifras.end() || is_named ? reason : cifra->nombre + ": " + reason;
}

/// What the evaluator wrote in a dimension, in the order of the input.
std::vector<const model::HallazgoEvaluador*> written_by_evaluator(
    const model::FichaMonitoreo& ficha, std::string_view dimension) {
    std::vector<const model::HallazgoEvaluador*> result;
    for (const model::HallazgoEvaluador& hallazgo : ficha.evaluacion.hallazgos) {
        if (to_text(hallazgo.dimension.value()) == dimension) {
            result.push_back(&hallazgo);
        }
    }
    return result;
}

std::vector<Valor> hallazgos_de(const FuentesFicha& fuentes, const Forma& hallazgo,
                                std::string_view dimension) {
    std::vector<Valor> result;
    for (const rules::Veredicto& v : fuentes.veredictos) {
        if (stands_in(v, LugarFrase::hallazgos, dimension) && !is_only_of_analysis(v)) {
            result.push_back(Objeto{hallazgo}
                                 .put("codigo", v.regla->id)
                                 .put("bloque", v.bloque)
                                 .put("frase", sentence_of(v, fuentes))
                                 .put("texto", v.frase.empty() ? std::string{} : v.texto)
                                 .put("cifra", v.cifra)
                                 .take());
        }
    }
    for (const model::HallazgoEvaluador* h : written_by_evaluator(fuentes.ficha, dimension)) {
        result.push_back(Objeto{hallazgo}
                             .put("codigo", std::string{kEvaluador})
                             .put("bloque", std::string{})
                             .put("frase", h->texto.value())
                             .put("texto", std::string{})
                             .put("cifra", std::string{})
                             .take());
    }
    return result;
}

/// Sentences that stand under one heading.
struct Bloque {
    std::string titulo;
    std::vector<Valor> frases;
};

/// Blocks in the order of their first sentence.
std::vector<Valor> analisis_de(const FuentesFicha& fuentes, const Forma& forma,
                               std::string_view dimension) {
    std::vector<Bloque> bloques;
    for (const rules::Veredicto& v : fuentes.veredictos) {
        if (!stands_in(v, LugarFrase::analisis, dimension)) {
            continue;
        }
        std::string frase = sentence_of(v, fuentes);
        if (!v.frase.empty() && !v.texto.empty()) {
            frase += ' ' + v.texto;
        }
        auto bloque = std::ranges::find(bloques, v.bloque, &Bloque::titulo);
        if (bloque == bloques.end()) {
            bloque = bloques.insert(bloques.end(), Bloque{v.bloque, {}});
        }
        bloque->frases.push_back(Valor{std::move(frase)});
    }
    std::vector<Valor> result;
    result.reserve(bloques.size());
    for (Bloque& bloque : bloques) {
        result.push_back(Objeto{forma}
                             .put("titulo", std::move(bloque.titulo))
                             .put("frases", std::move(bloque.frases))
                             .take());
    }
    return result;
}

/// What stands in the place of the findings of a dimension: nothing if it has any; a dash if what
/// was not evaluated forbids to say that there are none.
std::string without_hallazgos(const FuentesFicha& fuentes, std::string_view dimension) {
    bool is_evaluated = true;
    bool has_any = !written_by_evaluator(fuentes.ficha, dimension).empty();
    for (const rules::Veredicto& v : fuentes.veredictos) {
        if (stands_in(v, LugarFrase::hallazgos, dimension)) {
            is_evaluated = is_evaluated && !is_only_of_analysis(v);
            has_any = has_any || !is_only_of_analysis(v);
        }
    }
    if (has_any || fuentes.edicion.regla("SIN_HALLAZGOS") == nullptr) {
        return {};
    }
    return is_evaluated
               ? rules::sin_hallazgos(fuentes.edicion, fuentes.figuras.ejercicio, dimension)
               : std::string{to_text(Ausencia::sin_resultado)};
}

}  // namespace

Valor make_hallazgos(const FuentesFicha& fuentes) {
    const Forma& forma = forma_de("hallazgos");
    Objeto objeto{forma};
    for (const std::string_view dimension : kDimensiones) {
        objeto.put(dimension, hallazgos_de(fuentes, elemento_de(forma, dimension), dimension));
    }
    return objeto.take();
}

Valor make_sin_hallazgos(const FuentesFicha& fuentes) {
    Objeto objeto{forma_de("sin_hallazgos")};
    for (const std::string_view dimension : kDimensiones) {
        objeto.put(dimension, without_hallazgos(fuentes, dimension));
    }
    return objeto.take();
}

Valor make_analisis(const FuentesFicha& fuentes) {
    const Forma& forma = forma_de("analisis");
    Objeto objeto{forma};
    for (const std::string_view dimension : kDimensiones) {
        objeto.put(dimension, analisis_de(fuentes, elemento_de(forma, dimension), dimension));
    }
    return objeto.take();
}

}  // namespace generator::report
