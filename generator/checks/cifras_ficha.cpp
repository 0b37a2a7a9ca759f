// What the texts of a ficha say of its figures by name: another percentage, the contrary trend.
#include <algorithm>
#include <array>

#include "checks/cifras_dichas.hpp"
#include "checks/juicios.hpp"
#include "checks/textos_ficha.hpp"
#include "figures/impreso.hpp"

namespace generator::checks {
namespace {

using Porcentaje = figures::Figure<base::Ratio>;
using Monto = figures::Figure<figures::MilesConstantes>;

const figures::FigurasPeriodo* find_periodo(const Revision& revision, std::int32_t anio) {
    const auto& all = revision.figuras.periodos;
    const auto found = std::ranges::find(all, anio, &figures::FigurasPeriodo::anio);
    return found == all.end() ? nullptr : &*found;
}

/// The one year that a sentence names; 0 if it names none, or several.
std::int32_t only_year_of(std::string_view oracion) {
    const auto anios = find_anios(oracion);
    const bool is_one = !anios.empty() && std::ranges::all_of(anios, [&](std::int32_t anio) {
        return anio == anios.front();
    });
    return is_one ? anios.front() : 0;
}

// ---- percentages

/// A figure that a sentence names, up to its word `last`, and what it may be of that year.
struct CifraNombrada {
    std::size_t last = 0;
    std::string_view nombre;
    std::vector<const Porcentaje*> cifras;  // each of them may be meant
    std::vector<base::Ratio> otras;         // other readings that nobody would call wrong
};

/// A quotient of two data of a year, if both are known.
void put_quotient(std::vector<base::Ratio>& out, const model::Dato<model::Cantidad>& parte,
                  const model::Dato<model::Cantidad>& todo) {
    if (parte.has_value() && todo.has_value()) {
        if (const auto quotient = base::Ratio::make(parte.value().valor, todo.value().valor)) {
            out.push_back(*quotient);
        }
    }
}

CifraNombrada ejecucion_at(const Oracion& oracion, std::size_t i,
                           const figures::FigurasPeriodo& year) {
    CifraNombrada result{i, "la ejecución", {}, {}};
    if (word_at(oracion.palabras, result.last + 1) == "presupuestaria") {
        ++result.last;
    }
    const std::string_view kind = word_at(oracion.palabras, result.last + 1);
    result.last += kind == "inicial" || kind == "final" ? 1U : 0U;
    if (kind != "final") {
        result.cifras.push_back(&year.ejecucion_inicial);
    }
    if (kind != "inicial") {
        result.cifras.push_back(&year.ejecucion_final);
    }
    // With the other sources, of either budget.
    for (const Monto* presupuesto : {&year.presupuesto_inicial, &year.presupuesto_final}) {
        if (year.total_ejecutado.has_value() && presupuesto->has_value()) {
            if (const auto all =
                    divide(year.total_ejecutado.value().valor, presupuesto->value().valor)) {
                result.otras.push_back(*all);
            }
        }
    }
    return result;
}

CifraNombrada cobertura_at(const Revision& revision, const Oracion& oracion, std::size_t i,
                           const figures::FigurasPeriodo& year) {
    CifraNombrada result{i, "la cobertura", {&year.cobertura}, {}};
    result.last += word_at(oracion.palabras, i + 1) == "efectiva" ? 1U : 0U;
    if (year.cobertura_potencial.has_value()) {
        result.cifras.push_back(&year.cobertura_potencial);
    }
    if (const auto* periodo = model::find_year(revision.ficha.periodos, year.anio)) {
        put_quotient(result.otras, periodo->poblacion_beneficiada, periodo->poblacion_potencial);
        put_quotient(result.otras, periodo->poblacion_objetivo, periodo->poblacion_potencial);
        put_quotient(result.otras, periodo->poblacion_beneficiada, periodo->poblacion_objetivo);
    }
    return result;
}

/// A percentage that is no value of what it is said of.
struct CifraNegada {
    CifraNombrada cifra;
    PorcentajeDicho dicho;
};
std::optional<CifraNegada> denied_at(const Revision& revision, const Oracion& oracion,
                                     std::size_t i, const figures::FigurasPeriodo& year) {
    const std::string& word = oracion.palabras[i].plegada;
    if ((word != "ejecucion" && word != "cobertura") || !is_own_name(oracion, i)) {
        return std::nullopt;
    }
    CifraNombrada cifra = word == "cobertura" ? cobertura_at(revision, oracion, i, year)
                                              : ejecucion_at(oracion, i, year);
    std::erase_if(cifra.cifras, [](const Porcentaje* each) { return !each->has_value(); });
    const auto dicho = said_of(oracion, cifra.last);
    if (!dicho || cifra.cifras.empty()) {
        return std::nullopt;
    }
    const bool is_one =
        std::ranges::any_of(
            cifra.cifras, [&](const Porcentaje* each) { return agrees(*dicho, each->value()); }) ||
        std::ranges::any_of(cifra.otras,
                            [&](const base::Ratio& each) { return agrees(*dicho, each); });
    return is_one ? std::nullopt : std::optional{CifraNegada{std::move(cifra), *dicho}};
}

std::string values_text(const Revision& revision, const std::vector<const Porcentaje*>& cifras) {
    std::string result;
    for (const Porcentaje* cifra : cifras) {
        result += (result.empty() ? "«" : " y «") + cifra->traza.nombre + "» es " +
                  figures::printed_text(*cifra, revision.edicion);
    }
    return result;
}

// ---- trends

/// Of two values: up, down, or neither.
std::strong_ordering change_of(const base::Ratio& before, const base::Ratio& now) {
    return compare(now, before);
}

/// What a figure did from one year to the next, in each way of looking at it.
struct Cambio {
    std::string nombre;
    std::string texto;
    std::vector<std::strong_ordering> sentidos;

    [[nodiscard]] bool denies(Tendencia tendencia) const {
        return !sentidos.empty() && std::ranges::all_of(sentidos, [&](std::strong_ordering each) {
            return tendencia == Tendencia::sube ? std::is_lt(each) : std::is_gt(each);
        });
    }
};

/// "44,6% en 2024 a 41,7% en 2025"
template <class T>
std::string change_text(const Revision& revision, const figures::Figure<T>& before,
                        const figures::Figure<T>& now) {
    const std::int32_t anio = revision.figuras.ejercicio;
    return figures::printed_text(before, revision.edicion) + " en " + std::to_string(anio - 1) +
           " a " + figures::printed_text(now, revision.edicion) + " en " + std::to_string(anio);
}

/// The amount of a year in its own pesos.
std::optional<base::Ratio> nominal_of(const Revision& revision, const Monto& monto,
                                      std::int32_t anio) {
    const methodology::Inflactor* factor = revision.figuras.inflactores.find(anio);
    return factor == nullptr ? std::nullopt : divide(monto.value().valor, factor->factor);
}

/// Of the spend per person: against the year before in real and in nominal pesos, and against the
/// mean of two years. Nominal amounts alone do not compare.
Cambio change_of_gasto(const Revision& revision, const figures::FigurasPeriodo& before,
                       const figures::FigurasPeriodo& now) {
    Cambio result{"el gasto por beneficiario", {}, {}};
    const Monto& a = before.gasto_por_beneficiario;
    const Monto& b = now.gasto_por_beneficiario;
    if (revision.figuras.precios == 0 || !a.has_value() || !b.has_value()) {
        return result;
    }
    const auto nominal_a = nominal_of(revision, a, before.anio);
    const auto nominal_b = nominal_of(revision, b, now.anio);
    result.texto =
        change_text(revision, a, b) + " (M$ de " + std::to_string(revision.figuras.precios) + ")";
    result.sentidos.push_back(change_of(a.value().valor, b.value().valor));
    if (nominal_a && nominal_b) {
        result.sentidos.push_back(change_of(*nominal_a, *nominal_b));
    }
    const Porcentaje& variation = revision.figuras.variacion_gasto;
    if (variation.has_value()) {
        result.sentidos.push_back(change_of(base::Ratio{}, variation.value()));
    }
    return result;
}

/// Of the coverage: its ratios, of the target and of all, and who was served.
Cambio change_of_cobertura(const Revision& revision, const figures::FigurasPeriodo& before,
                           const figures::FigurasPeriodo& now) {
    Cambio result{"la cobertura", {}, {}};
    const auto* first = model::find_year(revision.ficha.periodos, before.anio);
    const auto* last = model::find_year(revision.ficha.periodos, now.anio);
    if (!before.cobertura.has_value() || !now.cobertura.has_value() || first == nullptr ||
        last == nullptr || !first->poblacion_beneficiada.has_value() ||
        !last->poblacion_beneficiada.has_value()) {
        return result;
    }
    result.texto = change_text(revision, before.cobertura, now.cobertura);
    result.sentidos.push_back(change_of(before.cobertura.value(), now.cobertura.value()));
    if (before.cobertura_potencial.has_value() && now.cobertura_potencial.has_value()) {
        result.sentidos.push_back(
            change_of(before.cobertura_potencial.value(), now.cobertura_potencial.value()));
    }
    result.sentidos.push_back(change_of(base::Ratio{first->poblacion_beneficiada.value().valor},
                                        base::Ratio{last->poblacion_beneficiada.value().valor}));
    return result;
}

/// Index of the last word of the name that begins at `i`: "gasto por beneficiario", "cobertura".
std::optional<std::size_t> end_of_name(const Oracion& oracion, std::size_t i) {
    const std::string& word = oracion.palabras[i].plegada;
    const std::string_view third = word_at(oracion.palabras, i + 2);
    if (word == "cobertura") {
        return i;
    }
    const bool is_gasto = word == "gasto" && word_at(oracion.palabras, i + 1) == "por" &&
                          (third.starts_with("beneficiari") || third == "persona");
    return is_gasto ? std::optional{i + 2} : std::nullopt;
}

/// Whether a sentence compares the ejercicio with the year before, as far as it says.
bool is_of_last_two(std::string_view oracion, std::int32_t ejercicio) {
    return std::ranges::all_of(find_anios(oracion), [&](std::int32_t anio) {
        return anio == ejercicio || anio == ejercicio - 1;
    });
}

std::optional<std::pair<Cambio, Tendencia>> denied_trend(const Revision& revision,
                                                         const Oracion& oracion,
                                                         const figures::FigurasPeriodo& before,
                                                         const figures::FigurasPeriodo& now) {
    // «Bajó respecto de la meta», «de 41,7% a 38,4% entre las niñas»: it says against what.
    const bool has_own = has(oracion.texto, "%") || has(oracion.texto, "meta");
    if (has_own || is_of_part(oracion) || !is_of_last_two(oracion.texto, now.anio)) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < oracion.palabras.size(); ++i) {
        const auto last = end_of_name(oracion, i);
        const auto trend = last ? trend_of(oracion, i, *last) : std::nullopt;
        if (!trend) {
            continue;
        }
        Cambio change = *last == i ? change_of_cobertura(revision, before, now)
                                   : change_of_gasto(revision, before, now);
        if (change.denies(*trend)) {
            return std::pair{std::move(change), *trend};
        }
    }
    return std::nullopt;
}

}  // namespace

void texto_cifra(const Revision& revision, const Cuadratura& cuadratura, base::Diagnostics& found) {
    for (const TextoFicha& texto : textos_de(revision)) {
        if (!has(texto.dato->value(), "%")) {
            continue;
        }
        for (const std::string_view dicha : read_oraciones(texto.dato->value())) {
            const auto* year =
                has(dicha, "%") ? find_periodo(revision, only_year_of(dicha)) : nullptr;
            const Oracion oracion = year != nullptr ? read_oracion(dicha) : Oracion{};
            for (std::size_t i = 0; i < oracion.palabras.size(); ++i) {
                const auto negada = denied_at(revision, oracion, i, *year);
                if (!negada || is_of_part(oracion)) {
                    continue;
                }
                add(found, revision, cuadratura, texto.dato->lugar,
                    texto.nombre + " dice que " + std::string{negada->cifra.nombre} + " de " +
                        std::to_string(year->anio) + " es " + std::string{negada->dicho.texto} +
                        "; " + values_text(revision, negada->cifra.cifras) + '.');
                involve_operands(found, revision, negada->cifra.cifras.front()->traza);
            }
        }
    }
}

void texto_tendencia(const Revision& revision, const Cuadratura& cuadratura,
                     base::Diagnostics& found) {
    const auto* before = find_periodo(revision, revision.figuras.ejercicio - 1);
    if (before == nullptr) {
        return;
    }
    const figures::FigurasPeriodo& now = revision.figuras.periodos.back();
    for (const TextoFicha& texto : textos_de(revision)) {
        const std::string_view all = texto.dato->value();
        if (!has(all, "asto por ") && !has(all, "obertura")) {
            continue;
        }
        for (const std::string_view dicha : read_oraciones(all)) {
            const auto negada = denied_trend(revision, read_oracion(dicha), *before, now);
            if (!negada) {
                continue;
            }
            const auto& [change, trend] = *negada;
            add(found, revision, cuadratura, texto.dato->lugar,
                texto.nombre + " dice que " + change.nombre +
                    (trend == Tendencia::sube ? " aumentó" : " disminuyó") + ", y pasó de " +
                    change.texto + ": es lo contrario.");
        }
    }
}

}  // namespace generator::checks
