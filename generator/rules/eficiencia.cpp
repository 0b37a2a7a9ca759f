#include "rules/eficiencia.hpp"

#include <algorithm>

#include "rules/emit.hpp"
#include "rules/rango.hpp"

namespace generator::rules {
namespace {

using figures::SinValor;

/// Records of an execution that go together.
struct CodigosEjecucion {
    std::string_view sub;
    std::string_view sobre;
    std::string_view en_rango;
    std::string_view sin_informacion;
    std::string_view no_aplica;
};

constexpr RegistrosRango kEnRango{"EJF_BAJO_RANGO", "EJF_EN_RANGO", "EJF_SOBRE_RANGO",
                                  "EJF_SIN_DATO"};

std::vector<Veredicto> ejecucion(const figures::Figure<base::Ratio>& figure,
                                 const figures::JuicioGasto& juicio, std::int32_t ejercicio,
                                 const methodology::Edicion& edicion,
                                 const CodigosEjecucion& codigos) {
    if (!figure.has_value()) {
        const bool is_unreported = figure.sin_valor() == SinValor::no_informado;
        if (!is_unreported && edicion.regla(codigos.no_aplica) == nullptr) {
            return {};
        }
        return {emit(edicion, is_unreported ? codigos.sin_informacion : codigos.no_aplica,
                     ejercicio, figure.traza.id)};
    }
    const std::string_view id = speaks(edicion, codigos.sub, figure.value())     ? codigos.sub
                                : speaks(edicion, codigos.sobre, figure.value()) ? codigos.sobre
                                                                                 : codigos.en_rango;
    const std::string justified = std::string{id} + "_JUSTIFICADO";
    const bool is_justified = juicio.is_pertinente.value_or(false);
    Veredicto veredicto = emit(edicion, is_justified ? if_known(edicion, justified, id) : id,
                               ejercicio, figure.traza.id);
    veredicto.texto = juicio.texto;
    veredicto.decimales = telling_decimals(edicion, {codigos.sub, codigos.sobre}, figure.value());
    return {std::move(veredicto)};
}

/// Out of range, in range, or not known.
std::optional<bool> is_out_of_range(const figures::FigurasFicha& figuras,
                                    const methodology::Umbral& umbral) {
    if (figuras.variacion_gasto.has_value()) {
        return applies(umbral, figuras.variacion_gasto.value());
    }
    return figuras.juicio_gasto.publicado_fuera_de_rango;
}

/// Why there is no comparison: each cause has its own record, in an edition that tells them apart.
std::string_view unknown_gasto(const figures::FigurasFicha& figuras,
                               const methodology::Edicion& edicion) {
    constexpr std::string_view otherwise = "GPB_SININFO";
    constexpr std::size_t history = 2;
    const auto& periodos = figuras.periodos;
    if (periodos.empty()) {
        return otherwise;
    }
    const auto& actual = periodos.back().gasto_por_beneficiario;
    if (!actual.has_value()) {
        const bool is_unreported = actual.sin_valor() == SinValor::no_informado;
        return is_unreported ? otherwise : if_known(edicion, "GPB_NA", otherwise);
    }
    const bool has_history = periodos.size() > history &&
                             periodos[periodos.size() - 2].gasto_por_beneficiario.has_value() &&
                             periodos[periodos.size() - 3].gasto_por_beneficiario.has_value();
    if (!has_history) {
        return if_known(edicion, "GPB_SINHIST", otherwise);
    }
    return if_known(edicion, figuras.precios == 0 ? "GPB_SINPRECIOS" : "GPB_NA", otherwise);
}

std::string_view gasto_record(const figures::FigurasFicha& figuras,
                              const methodology::Edicion& edicion, std::optional<bool> is_out) {
    if (!is_out) {
        return unknown_gasto(figuras, edicion);
    }
    if (!*is_out) {
        return "GPB_OK";
    }
    return figuras.juicio_gasto.is_pertinente.value_or(false) ? "GPB_JUSTIFICADO" : "GPB_FUERA";
}

constexpr std::string_view kJuicioAdministrativo = "/evaluacion/gasto_administrativo";

/// One aspect of the gasto administrativo: `good` empty if nobody judged it.
struct Aspecto {
    std::optional<bool> good;
    std::string_view clave;
    std::string_view bad_record;
    std::string_view unknown_record;
};

template <class T>
bool lacks(const figures::Figure<T>& figure, SinValor reason) {
    return !figure.has_value() && figure.sin_valor() == reason;
}

/// Description and estimate of a spend that is reported, or was not.
template <class Emit>
void judge_aspectos(bool is_reported, const figures::JuicioAdministrativo& juicio, Emit emit_record,
                    std::vector<Veredicto>& result) {
    std::vector<std::string_view> faltan;
    for (const Aspecto& aspecto : {Aspecto{juicio.is_descripcion_correcta, "descripcion_correcta",
                                           "ADM_DESC", "ADM_SININFO_DESCRIPCION"},
                                   Aspecto{juicio.is_estimacion_correcta, "estimacion_correcta",
                                           "ADM_EST", "ADM_SININFO_ESTIMACION"}}) {
        if (is_reported && aspecto.good == true) {
            continue;
        }
        const bool is_known = is_reported && aspecto.good.has_value();
        if (is_known || !is_reported || !juicio.has_informacion) {
            result.push_back(emit_record(is_known ? aspecto.bad_record : aspecto.unknown_record));
        } else {
            faltan.push_back(aspecto.clave);
        }
    }
    if (!faltan.empty()) {
        result.push_back(emit_record("ADM_SINJUICIO"));
        result.back().falta_juicio = kJuicioAdministrativo;
        result.back().faltan = std::move(faltan);
    }
}

}  // namespace

std::vector<Veredicto> ejecucion_inicial(const figures::FigurasFicha& figuras,
                                         const methodology::Edicion& edicion) {
    return ejecucion(figuras.periodos.back().ejecucion_inicial, figuras.juicio_ejecucion_inicial,
                     figuras.ejercicio, edicion,
                     {"EJI_SUB", "EJI_SOBRE", "EJI_OK", "EJI_SININFO", "EJI_NA"});
}

std::vector<Veredicto> ejecucion_final(const figures::FigurasFicha& figuras,
                                       const methodology::Edicion& edicion) {
    return ejecucion(figuras.periodos.back().ejecucion_final, figuras.juicio_ejecucion_final,
                     figuras.ejercicio, edicion,
                     {"EJF_SUB", "EJF_SOBRE", "EJF_OK", "EJF_SININFO", "EJF_NA"});
}

std::vector<Veredicto> ejecucion_final_en_rango(const figures::FigurasFicha& figuras,
                                                const methodology::Edicion& edicion) {
    methodology::DatosFrase datos;
    datos.ejercicio = figuras.ejercicio;
    return {judge_range(figuras.periodos.back().ejecucion_final, kEnRango, edicion, datos)};
}

std::vector<Veredicto> persistencia_ejecucion(const figures::FigurasFicha& figuras,
                                              const methodology::Edicion& edicion) {
    const methodology::Regla& regla = *edicion.regla("EJI_PERS");
    const auto years = static_cast<std::ptrdiff_t>(regla.anios_consecutivos);
    if (std::ssize(figuras.periodos) < years) {
        return {};
    }
    const bool persists =
        std::all_of(figuras.periodos.end() - years, figuras.periodos.end(),
                    [&](const figures::FigurasPeriodo& periodo) {
                        const auto& figure = periodo.ejecucion_inicial;
                        return figure.has_value() && applies(*regla.umbral, figure.value());
                    });
    if (!persists) {
        return {};
    }
    Veredicto veredicto = emit(edicion, "EJI_PERS", figuras.ejercicio,
                               figuras.periodos.back().ejecucion_inicial.traza.id);
    // Each year that it speaks of is printed, and none may read like the threshold.
    std::for_each(
        figuras.periodos.end() - years, figuras.periodos.end() - 1,
        [&](const figures::FigurasPeriodo& periodo) {
            const auto& figure = periodo.ejecucion_inicial;
            veredicto.otras.push_back(
                {figure.traza.id, telling_decimals(edicion, {"EJI_SUB"}, figure.value())});
        });
    return {std::move(veredicto)};
}

std::vector<Veredicto> gasto_por_beneficiario(const figures::FigurasFicha& figuras,
                                              const methodology::Edicion& edicion) {
    const auto& figure = figuras.variacion_gasto;
    const auto is_out = is_out_of_range(figuras, *edicion.regla("GPB_FUERA")->umbral);
    Veredicto veredicto =
        emit(edicion, gasto_record(figuras, edicion, is_out), figuras.ejercicio, figure.traza.id);
    // A text about the change of the spend may follow a sentence; it does not stand in for the
    // reason why there is no comparison.
    if (is_out.value_or(false) || !veredicto.frase.empty()) {
        veredicto.texto = figuras.juicio_gasto.texto;
    }
    veredicto.is_publicado = is_out.has_value() && !figure.has_value();
    if (figure.has_value()) {
        veredicto.decimales = telling_decimals(edicion, {"GPB_FUERA"}, figure.value());
    }
    return {std::move(veredicto)};
}

std::vector<Veredicto> gasto_administrativo(const figures::FigurasFicha& figuras,
                                            const methodology::Edicion& edicion) {
    const figures::FigurasPeriodo& periodo = figuras.periodos.back();
    const figures::JuicioAdministrativo& juicio = figuras.juicio_administrativo;
    const auto& figure = periodo.porcentaje_administrativo;
    const auto emit_record = [&](std::string_view id) {
        return emit(edicion, id, figuras.ejercicio, figure.traza.id);
    };
    std::vector<Veredicto> result;
    // What does not apply was not left unreported: nothing is judged of it.
    if (!lacks(periodo.administrativo, SinValor::no_aplica)) {
        judge_aspectos(periodo.administrativo.has_value(), juicio, emit_record, result);
    }
    const bool is_estimated =
        periodo.administrativo.has_value() && juicio.is_estimacion_correcta.value_or(false);
    if (is_estimated && figure.has_value() && speaks(edicion, "ADM_SUP", figure.value())) {
        result.push_back(emit_record("ADM_SUP"));
    } else if (is_estimated && lacks(figure, SinValor::no_informado)) {
        result.push_back(emit_record("ADM_SININFO_ESTIMACION"));
    }
    if (result.empty()) {
        result.push_back(emit_record(
            lacks(figure, SinValor::no_aplica) ? if_known(edicion, "ADM_NA", "ADM_OK") : "ADM_OK"));
    }
    result.back().texto = juicio.texto;
    if (figure.has_value()) {
        result.back().decimales = telling_decimals(edicion, {"ADM_SUP"}, figure.value());
    }
    return result;
}

}  // namespace generator::rules
