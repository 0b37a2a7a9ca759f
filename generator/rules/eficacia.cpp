#include "rules/eficacia.hpp"

#include <algorithm>

#include "rules/emit.hpp"

namespace generator::rules {
namespace {

using figures::Figure;
using figures::Sentido;
using figures::SinValor;

bool lacks(const Figure<base::Ratio>& figure, SinValor reason) {
    return !figure.has_value() && figure.sin_valor() == reason;
}

/// Why the two years do not compare; empty if they do.
std::string_view absence_record(const Figure<base::Ratio>& actual,
                                const Figure<base::Ratio>& anterior,
                                const methodology::Edicion& edicion) {
    constexpr std::string_view otherwise = "IND_SINVALOR";
    if (lacks(actual, SinValor::no_comparable) || lacks(anterior, SinValor::no_comparable)) {
        return "IND_NC";
    }
    if (lacks(actual, SinValor::no_informado)) {
        return otherwise;
    }
    if (!actual.has_value() || lacks(anterior, SinValor::no_aplica)) {
        return if_known(edicion, "IND_NA", otherwise);
    }
    return anterior.has_value() ? std::string_view{} : if_known(edicion, "IND_SINHIST", otherwise);
}

std::string_view record_of(const figures::FigurasIndicador& indicador,
                           const methodology::Edicion& edicion) {
    const std::size_t count = indicador.efectivos.size();
    if (count < 2) {
        return "IND_SINVALOR";
    }
    const auto& actual = indicador.efectivos[count - 1];
    const auto& anterior = indicador.efectivos[count - 2];
    const std::string_view absence = absence_record(actual, anterior, edicion);
    if (!absence.empty()) {
        return absence;
    }
    if (indicador.sentido == Sentido::no_informado) {
        return "IND_SINVALOR";
    }
    const auto order = compare(actual.value(), anterior.value());
    if (std::is_eq(order)) {
        return "IND_IGUAL";
    }
    if (std::is_gt(order) == (indicador.sentido == Sentido::ascendente)) {
        return "IND_MEJORA";
    }
    return std::is_lt(order) ? "IND_BAJA" : if_known(edicion, "IND_SUBE", "IND_BAJA");
}

/// Emits verdicts on one indicator, with its nivel and its number within it.
class Emitter {
  public:
    Emitter(const figures::FigurasFicha& figuras, std::size_t index,
            const methodology::Edicion& edicion)
        : figuras_{figuras}, index_{index}, edicion_{edicion} {}

    [[nodiscard]] const figures::FigurasIndicador& indicador() const {
        return figuras_.indicadores[index_];
    }
    [[nodiscard]] Veredicto emit(std::string_view id) const {
        const std::string& nivel = edicion_.etiqueta(
            indicador().is_proposito() ? "nivel.proposito" : "nivel.complementario");
        const std::string number = std::to_string(indicador().numero);
        Veredicto result = rules::emit(edicion_, id, figuras_.ejercicio,
                                       indicador().efectivos.back().traza.id, {nivel, number});
        result.indicador = index_;
        return result;
    }

  private:
    const figures::FigurasFicha& figuras_;
    std::size_t index_;
    const methodology::Edicion& edicion_;
};

void judge(const Emitter& emitter, std::size_t index, std::vector<Veredicto>& result) {
    const figures::JuicioIndicador& juicio = emitter.indicador().juicio;
    const std::size_t before = result.size();
    if (juicio.is_pertinente == false) {
        result.push_back(emitter.emit("IND_NOPERT"));
    }
    if (juicio.is_bien_formulado == false) {
        result.push_back(emitter.emit("IND_NOFORM"));
    }
    if (!juicio.is_pertinente || !juicio.is_bien_formulado) {
        result.push_back(emitter.emit("IND_SINJUICIO"));
        Veredicto& unjudged = result.back();
        unjudged.falta_juicio = "/indicadores/" + std::to_string(index) + "/evaluacion";
        if (!juicio.is_pertinente) {
            unjudged.faltan.emplace_back("pertinencia");
        }
        if (!juicio.is_bien_formulado) {
            unjudged.faltan.emplace_back("calidad");
        }
    }
    if (result.size() == before) {
        result.push_back(emitter.emit("IND_JUICIO_OK"));
    }
    result.back().texto = juicio.texto;
}

/// Two years that differ are printed with the decimals that tell them apart.
void tell_apart(const figures::FigurasIndicador& indicador, const methodology::Edicion& edicion,
                Veredicto& veredicto) {
    const std::size_t count = indicador.efectivos.size();
    if (count < 2 || !indicador.efectivos[count - 1].has_value() ||
        !indicador.efectivos[count - 2].has_value()) {
        return;
    }
    const auto& anterior = indicador.efectivos[count - 2];
    const auto& formato =
        edicion.formato(indicador.is_porcentual ? "indicador_porcentual" : "indicador");
    veredicto.decimales =
        telling_decimals(indicador.efectivos[count - 1].value(), anterior.value(),
                         formato.estilo.decimals, indicador.is_porcentual ? 2 : 0);
    veredicto.otras.push_back({anterior.traza.id, veredicto.decimales});
}

}  // namespace

std::vector<Veredicto> indicadores(const figures::FigurasFicha& figuras,
                                   const methodology::Edicion& edicion) {
    std::vector<Veredicto> result;
    result.reserve(figuras.indicadores.size() + 1);
    if (edicion.regla("IND_SINVALOR")->stands_in(methodology::LugarFrase::hallazgos) &&
        std::ranges::none_of(figuras.indicadores, &figures::FigurasIndicador::is_proposito)) {
        // Every programme reports one: where missing information is a finding, so is to have none.
        result.push_back(rules::emit(edicion, "IND_SINVALOR", figuras.ejercicio, {},
                                     {edicion.etiqueta("nivel.proposito"), "1"}));
        result.back().asunto = "Indicador de propósito";
    }
    for (std::size_t i = 0; i < figuras.indicadores.size(); ++i) {
        if (figuras.indicadores[i].nivel == figures::Nivel::componente) {
            continue;  // judged against its meta alone
        }
        const Emitter emitter{figuras, i, edicion};
        const bool is_only_shown =
            !emitter.indicador().is_proposito() && edicion.regla("IND_COMPLEMENTARIO") != nullptr;
        Veredicto& veredicto = result.emplace_back(emitter.emit(
            is_only_shown ? "IND_COMPLEMENTARIO" : record_of(emitter.indicador(), edicion)));
        veredicto.is_only_shown = is_only_shown;
        tell_apart(emitter.indicador(), edicion, veredicto);
        // The words about an indicator that is right speak of its result.
        const figures::JuicioIndicador& juicio = emitter.indicador().juicio;
        if (juicio.is_pertinente == true && juicio.is_bien_formulado == true &&
            veredicto.regla->stands_in(methodology::LugarFrase::analisis)) {
            veredicto.texto = juicio.texto;
        }
    }
    return result;
}

std::vector<Veredicto> juicio_indicadores(const figures::FigurasFicha& figuras,
                                          const methodology::Edicion& edicion) {
    std::vector<Veredicto> result;
    for (std::size_t i = 0; i < figuras.indicadores.size(); ++i) {
        if (figuras.indicadores[i].is_proposito()) {
            judge(Emitter{figuras, i, edicion}, i, result);
        }
    }
    return result;
}

std::vector<Veredicto> persistencia_indicadores(const figures::FigurasFicha& figuras,
                                                const methodology::Edicion& edicion) {
    const std::int32_t years = edicion.regla("IND_PERS")->anios_consecutivos;
    std::vector<Veredicto> result;
    for (std::size_t i = 0; i < figuras.indicadores.size(); ++i) {
        const figures::FigurasIndicador& indicador = figuras.indicadores[i];
        if (indicador.is_proposito() && indicador.anios_sin_reporte >= years) {
            result.push_back(Emitter{figuras, i, edicion}.emit("IND_PERS"));
        }
    }
    return result;
}

}  // namespace generator::rules
