#include "report/juicios_ficha.hpp"

#include <algorithm>

namespace generator::report {
namespace {

using methodology::LugarFrase;

/// A text of an evaluator, where one may stand.
using Textos = std::vector<const model::Dato<std::string>*>;

Textos texts_of_evaluator(const model::FichaMonitoreo& ficha) {
    const model::Evaluacion& e = ficha.evaluacion;
    Textos result{&e.focalizacion.texto,           &e.priorizacion.texto,
                  &e.ejecucion_inicial.texto,      &e.ejecucion_final.texto,
                  &e.gasto_por_beneficiario.texto, &e.gasto_administrativo.texto};
    for (const model::Indicador& indicador : ficha.indicadores) {
        result.push_back(&indicador.evaluacion.texto);
    }
    return result;
}

/// The judgement itself or, if it is not there, the object that it should stand in.
std::uint32_t offset_of(const rules::Veredicto& veredicto, const model::FichaMonitoreo& ficha) {
    const model::Evaluacion& e = ficha.evaluacion;
    if (veredicto.indicador) {
        return ficha.indicadores[*veredicto.indicador].evaluacion.lugar.offset;
    }
    for (const model::Lugar* lugar :
         {&e.focalizacion.lugar, &e.priorizacion.lugar, &e.gasto_administrativo.lugar}) {
        if (lugar->puntero == veredicto.falta_juicio) {
            return lugar->offset;
        }
    }
    return 0;
}

base::Place place_at(std::uint32_t offset, const std::string& pointer, const Pedido& pedido) {
    const auto at = pedido.lugares.at(offset);
    return {std::string{pedido.file}, at.line, at.column, pointer};
}

/// "«pertinencia» y «calidad»"
std::string names_of(const std::vector<std::string_view>& claves) {
    std::string result;
    for (const std::string_view clave : claves) {
        result += (result.empty() ? "" : " y ") + base::quoted(clave);
    }
    return result;
}

base::Diagnostic missing(const rules::Veredicto& veredicto, const model::FichaMonitoreo& ficha,
                         const Pedido& pedido) {
    const bool is_official = pedido.opciones.estado == Estado::oficial;
    const std::uint32_t offset = offset_of(veredicto, ficha);
    // Where nothing of the evaluator is in the file, the year stands for it.
    const std::uint32_t shown = offset == 0 ? ficha.encabezado.ejercicio.lugar.offset : offset;
    return {"MET-SIN-JUICIO", is_official ? base::Severity::error : base::Severity::warning,
            place_at(shown, veredicto.falta_juicio, pedido),
            "Falta un juicio del evaluador en " + base::quoted(veredicto.falta_juicio) + ": " +
                names_of(veredicto.faltan) +
                (is_official ? ". Sin él, el documento oficial no se publica."
                             : ". El borrador imprime «" + veredicto.frase + "»."),
            is_official ? "Agréguelo, con «autor» y «fecha»; mientras, use --estado borrador."
                        : "Agréguelo, con «autor» y «fecha»."};
}

bool is_read(const rules::Veredicto& veredicto, const std::string& texto) {
    return veredicto.texto == texto && (veredicto.regla->stands_in(LugarFrase::hallazgos) ||
                                        veredicto.regla->stands_in(LugarFrase::analisis) ||
                                        veredicto.regla->stands_in(LugarFrase::resumen));
}

base::Diagnostic mute(const model::Dato<std::string>& texto, const Pedido& pedido) {
    return {"MET-TEXTO-MUDO", base::Severity::warning,
            place_at(texto.lugar.offset, texto.lugar.puntero, pedido),
            "El texto del evaluador «" + texto.value() + "» no se imprime: la metodología " +
                pedido.edicion.edicion + " no dice nada de lo que comenta.",
            "Bórrelo, o llévelo a las observaciones."};
}

}  // namespace

void check_judgements(const std::vector<rules::Veredicto>& veredictos,
                      const model::FichaMonitoreo& ficha, const Pedido& pedido,
                      base::Diagnostics& found) {
    for (const rules::Veredicto& veredicto : veredictos) {
        if (!veredicto.falta_juicio.empty()) {
            found.push_back(missing(veredicto, ficha, pedido));
        }
    }
    for (const model::Dato<std::string>* texto : texts_of_evaluator(ficha)) {
        const bool is_mute =
            texto->has_value() && std::ranges::none_of(veredictos, [&](const rules::Veredicto& v) {
                return is_read(v, texto->value());
            });
        if (is_mute) {
            found.push_back(mute(*texto, pedido));
        }
    }
}

}  // namespace generator::report
