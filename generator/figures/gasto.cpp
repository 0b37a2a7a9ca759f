#include "figures/gasto.hpp"

#include <algorithm>

#include "figures/ejecucion.hpp"
#include "figures/partes.hpp"
#include "figures/wide_quotient.hpp"

namespace generator::figures {
namespace {

/// Notes the terms as operands. False, with the reason of the first, if one has no value.
template <class Valor>
bool take_terms(std::initializer_list<const Figure<MilesConstantes>*> terms,
                Figure<Valor>& result) {
    for (const auto* term : terms) {
        result.traza.operandos.push_back(operando_of(
            *term, [](const MilesConstantes& monto) { return exact_text(monto.valor); }));
    }
    for (const auto* term : terms) {
        if (!term->has_value()) {
            result.valor = term->sin_valor();
            return false;
        }
    }
    return true;
}

}  // namespace

Figure<MilesConstantes> gasto_ejecutado_por_beneficiario(const model::Periodo& periodo,
                                                         const AnioPrecios& precios) {
    const std::string year = std::to_string(precios.anio);
    return inflated_quotient(
        {"gasto_por_beneficiario." + year, "Gasto por beneficiario " + year,
         "presupuesto_ley_ejecutado × inflactor / poblacion_beneficiada",
         "fuente.gasto_por_beneficiario", Unidad::miles_por_unidad},
        termino("presupuesto_ley_ejecutado " + year, periodo.presupuesto_ley_ejecutado),
        termino("poblacion_beneficiada " + year, periodo.poblacion_beneficiada), precios);
}

Figure<MilesConstantes> promedio_gasto_por_beneficiario(const Figure<MilesConstantes>& anterior,
                                                        const Figure<MilesConstantes>& trasanterior,
                                                        std::int32_t anio) {
    const std::string year = std::to_string(anio);
    Figure<MilesConstantes> result;
    result.traza.id = "gasto_por_beneficiario.promedio." + year;
    result.traza.nombre = "Promedio del gasto por beneficiario de los dos años antes de " + year;
    result.traza.formula = "promedio(gasto_por_beneficiario t-1, t-2)";
    result.traza.fuente = "fuente.gasto_por_beneficiario.promedio";
    result.traza.unidad = Unidad::miles_por_unidad;
    if (!take_terms({&anterior, &trasanterior}, result)) {
        return result;
    }
    const auto sum = add(anterior.value().valor, trasanterior.value().valor);
    const auto mean = sum ? divide(*sum, base::Ratio{2}) : std::nullopt;
    result.valor =
        mean ? std::variant<SinValor, MilesConstantes>{MilesConstantes{*mean}} : SinValor::desborde;
    return result;
}

Figure<base::Ratio> promedio_similares(std::int32_t anio) {
    const std::string year = std::to_string(anio);
    Figure<base::Ratio> result;
    result.traza.id = "administrativo.promedio_similares." + year;
    result.traza.nombre = "Promedio del gasto administrativo de programas similares " + year;
    result.traza.formula = "publicado: sus operandos no se conocen";
    result.traza.fuente = "fuente.administrativo.promedio_similares";
    result.traza.unidad = Unidad::porcentaje;
    return result;
}

namespace {

/// What the componentes must add up to: the total executed without the administrative spend.
std::optional<base::Ratio> spent_in_componentes(const model::Periodo& periodo, std::int32_t anio) {
    const Termino total = total_ejecutado(periodo, anio);
    const model::MilesCorrientes* administrativo = periodo.gasto_administrativo.get();
    return total.get() != nullptr && administrativo != nullptr
               ? subtract(*total.get(), base::Ratio{administrativo->valor})
               : std::nullopt;
}

}  // namespace

Termino gasto_componentes(const model::FichaMonitoreo& ficha, const model::Periodo& periodo,
                          std::int32_t anio) {
    const std::string year = std::to_string(anio);
    Termino total;
    Partes unreported;
    Partes absent;  // not there, or N/A
    for (std::size_t i = 0; i < ficha.componentes.size(); ++i) {
        std::string name = "gasto componente " + std::to_string(i + 1) + ' ' + year;
        const auto* found = model::find_year(ficha.componentes[i].periodos, anio);
        if (found == nullptr) {
            absent.note_absent(name);
            continue;
        }
        const auto& gasto = found->gasto;
        if (!gasto.has_value()) {
            const bool is_unreported = gasto.sin_valor() == model::SinValor::no_informado;
            (is_unreported ? unreported : absent).note_absent(name);
        }
        add_part(total, termino(std::move(name), gasto), Ausente::no_suma);
    }
    if (total.operandos.empty() && model::is_before_start(ficha, anio)) {
        total.valor = SinValor::no_aplica;
    } else if (!unreported.ausentes.empty()) {
        // Nothing can close a sum of which a part is known to be missing.
        total.valor = SinValor::no_informado;
        total.pasos.push_back("no hay total sin " + unreported.ausentes);
    } else if (!absent.ausentes.empty()) {  // a sum of all its parts needs nothing to close it
        close_sum(total, absent, spent_in_componentes(periodo, anio));
    }
    return total;
}

void close_total_ejecutado(Termino& total, const Termino& componentes,
                           const model::Periodo& periodo, std::int32_t anio,
                           bool is_zero_if_unreported) {
    const std::string year = std::to_string(anio);
    Partes unreported;
    for (const auto& [name, dato] :
         {std::pair{"recursos_gobiernos_regionales ", &periodo.recursos_gobiernos_regionales},
          std::pair{"recursos_extrapresupuestarios ", &periodo.recursos_extrapresupuestarios}}) {
        if (!dato->has_value() && dato->sin_valor() == model::SinValor::no_informado) {
            unreported.note_absent(name + year);
        }
    }
    const base::Ratio* executed = total.get();
    const base::Ratio* spent = componentes.get();
    const model::MilesCorrientes* administrativo = periodo.gasto_administrativo.get();
    if (unreported.ausentes.empty() || executed == nullptr) {
        return;
    }
    const auto known = spent != nullptr && administrativo != nullptr
                           ? add(*spent, base::Ratio{administrativo->valor})
                           : std::nullopt;
    if (known ? std::is_lt(compare(*executed, *known)) : !is_zero_if_unreported) {
        total.valor = SinValor::no_informado;
        total.pasos.push_back("no hay total sin " + unreported.ausentes);
    }
}

Figure<MilesConstantes> gasto_por_beneficiario(Termino gasto, const model::Periodo& periodo,
                                               const AnioPrecios& precios) {
    const std::string year = std::to_string(precios.anio);
    if (gasto.get() != nullptr) {
        add_part(gasto, termino("gasto_administrativo " + year, periodo.gasto_administrativo),
                 Ausente::impide);
    }
    return inflated_quotient(
        {"gasto_por_beneficiario." + year, "Gasto por beneficiario " + year,
         "(gasto componentes + gasto_administrativo) × inflactor / poblacion_beneficiada",
         "fuente.gasto_por_beneficiario", Unidad::miles_por_unidad},
        std::move(gasto), termino("poblacion_beneficiada " + year, periodo.poblacion_beneficiada),
        precios);
}

Figure<base::Ratio> variacion_gasto_por_beneficiario(const Figure<MilesConstantes>& actual,
                                                     const Figure<MilesConstantes>& anterior,
                                                     const Figure<MilesConstantes>& trasanterior,
                                                     std::int32_t anio) {
    const std::string year = std::to_string(anio);
    Figure<base::Ratio> result;
    result.traza.id = "gasto_por_beneficiario.variacion." + year;
    result.traza.nombre = "Variación del gasto por beneficiario " + year;
    result.traza.formula =
        "gasto_por_beneficiario t / promedio(gasto_por_beneficiario t-1, t-2) - 1";
    result.traza.fuente = "fuente.gasto_por_beneficiario.variacion";
    result.traza.unidad = Unidad::porcentaje;
    if (!take_terms({&actual, &anterior, &trasanterior}, result)) {
        return result;
    }
    if (anterior.value().valor.is_zero() && trasanterior.value().valor.is_zero()) {
        result.valor = SinValor::no_aplica;
        return result;
    }
    const auto variacion = variation_against_mean(actual.value().valor, anterior.value().valor,
                                                  trasanterior.value().valor);
    if (!variacion) {
        result.valor = SinValor::desborde;
        return result;
    }
    result.valor = variacion->valor;
    if (!variacion->is_exact) {
        result.traza.is_aproximado = true;
        result.traza.pasos.emplace_back(
            "acotado a una celda de 10^-12: la comparación con el umbral es exacta");
    }
    return result;
}

}  // namespace generator::figures
