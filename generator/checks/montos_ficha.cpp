// Amounts of a ficha that look copied, assigned or in another unit, and cells that lack their pair.
#include <algorithm>
#include <map>

#include "base/words.hpp"
#include "checks/juicios.hpp"
#include "checks/saltos.hpp"
#include "figures/operandos.hpp"

namespace generator::checks {
namespace {

using figures::exact_text;
using model::MilesCorrientes;

using Monto = model::Dato<MilesCorrientes>;

std::string text_of(std::int64_t valor) { return exact_text(base::Ratio{valor}); }

/// What an amount is of: two concepts of one year may be equal by right, or not.
enum class Concepto : std::uint8_t { presupuesto, recursos, administrativo, componente };

struct Celda {
    Concepto concepto;
    std::int32_t anio = 0;
    std::string nombre;
    const Monto* dato = nullptr;
};

/// Every amount of a year of the ficha, but those that add up to others.
std::vector<Celda> celdas_of(const model::FichaMonitoreo& ficha) {
    std::vector<Celda> result;
    const auto put = [&](Concepto concepto, const model::Dato<model::Anio>& anio,
                         std::string nombre, const Monto& dato) {
        if (anio.has_value() && dato.has_value()) {
            result.push_back({concepto, anio.value().valor, std::move(nombre), &dato});
        }
    };
    for (const model::Periodo& p : ficha.periodos) {
        put(Concepto::presupuesto, p.anio, "presupuesto_inicial", p.presupuesto_inicial);
        put(Concepto::presupuesto, p.anio, "presupuesto_final", p.presupuesto_final);
        put(Concepto::presupuesto, p.anio, "presupuesto_ley_ejecutado",
            p.presupuesto_ley_ejecutado);
        put(Concepto::recursos, p.anio, "recursos_gobiernos_regionales",
            p.recursos_gobiernos_regionales);
        put(Concepto::recursos, p.anio, "recursos_extrapresupuestarios",
            p.recursos_extrapresupuestarios);
        put(Concepto::administrativo, p.anio, "gasto_administrativo", p.gasto_administrativo);
    }
    for (const model::Componente& componente : ficha.componentes) {
        for (const model::PeriodoComponente& p : componente.periodos) {
            put(Concepto::componente, p.anio, "gasto de «" + componente.nombre.value() + "»",
                p.gasto);
        }
    }
    return result;
}

/// Cells with one amount that nothing makes equal: of two years, or an administrative spend that is
/// also the spend of a componente.
bool look_copied(const std::vector<Celda>& iguales) {
    const auto has = [&](Concepto concepto) {
        return std::ranges::find(iguales, concepto, &Celda::concepto) != iguales.end();
    };
    const bool are_of_years = std::ranges::any_of(
        iguales, [&](const Celda& celda) { return celda.anio != iguales.front().anio; });
    return are_of_years || (has(Concepto::administrativo) && has(Concepto::componente));
}

/// A year of the ficha with the spend of each componente, where all report it.
struct Reparto {
    std::int32_t anio = 0;
    std::vector<const Monto*> gastos{};
    std::int64_t total = 0;
};

std::vector<Reparto> repartos_of(const Revision& revision) {
    std::vector<Reparto> result;
    for (const figures::FigurasPeriodo& year : revision.figuras.periodos) {
        Reparto reparto{.anio = year.anio};
        base::Ratio total;
        for (const model::Componente& componente : revision.ficha.componentes) {
            const auto* periodo = model::find_year(componente.periodos, year.anio);
            const Monto* gasto = periodo != nullptr ? &periodo->gasto : nullptr;
            const auto sum = gasto != nullptr && gasto->has_value() && gasto->value().valor > 0
                                 ? base::add(total, base::Ratio{gasto->value().valor})
                                 : std::nullopt;
            if (sum) {
                total = *sum;
                reparto.gastos.push_back(gasto);
            }
        }
        reparto.total = total.numerator();
        if (reparto.gastos.size() == revision.ficha.componentes.size()) {
            result.push_back(std::move(reparto));
        }
    }
    return result;
}

/// The share that makes the amount, in hundredths, if it is a multiple of 5 and the amount differs
/// from it by less than one M$; 0 if it is none.
std::int64_t assigned_share(std::int64_t gasto, std::int64_t total) {
    constexpr std::int64_t step = 5;
    const auto exact = base::Ratio::make(gasto, total);
    const auto percentage = exact ? base::to_percentage(*exact) : std::nullopt;
    const auto steps = percentage ? base::divide(*percentage, base::Ratio{step}) : std::nullopt;
    const auto nearest = steps ? base::round_scaled(*steps, 0) : std::nullopt;
    if (!nearest) {
        return 0;
    }
    const std::int64_t share = *nearest * step;
    const auto wanted =
        base::multiply(base::Ratio{total}, *base::Ratio::make(share, base::kPercent));
    const auto difference = wanted ? base::subtract(base::Ratio{gasto}, *wanted) : std::nullopt;
    const bool is_share = difference && std::is_lt(compare(*difference, base::Ratio{1})) &&
                          std::is_gt(compare(*difference, base::Ratio{-1}));
    return is_share ? share : 0;
}

/// "en 4 partes iguales", "en 40%, 30% y 30%"; empty of a spend that looks measured.
std::string assigned_text(const Reparto& reparto) {
    const std::size_t count = reparto.gastos.size();
    const auto value = [](const Monto* gasto) { return gasto->value().valor; };
    const std::int64_t least = std::ranges::min(reparto.gastos, {}, value)->value().valor;
    const std::int64_t most = std::ranges::max(reparto.gastos, {}, value)->value().valor;
    // Where a hundredth is few M$ any amount is near one of its multiples.
    constexpr std::int64_t telling = 10'000;
    constexpr std::size_t fewest = 3;
    if (count < 2 || reparto.total < telling) {
        return {};
    }
    if (most - least <= 1) {
        return "en " + std::to_string(count) + " partes iguales";
    }
    std::vector<std::string> shares;
    for (std::size_t i = 0; i < count && count >= fewest; ++i) {
        const std::int64_t share = assigned_share(value(reparto.gastos[i]), reparto.total);
        if (share == 0) {
            return {};
        }
        shares.push_back(std::to_string(share) + '%');
    }
    return shares.empty() ? std::string{} : "en " + base::joined(shares);
}

/// Times that the larger of two amounts is the other; 0 of a few M$, where any change is large.
std::int64_t times_of(std::int64_t a, std::int64_t b) {
    constexpr std::int64_t fewest = 100;
    const std::int64_t small = std::min(a, b);
    return small >= fewest ? std::max(a, b) / small : 0;
}

/// Whether one amount is about a thousand times the other: pesos among thousands of pesos.
bool is_other_unit(std::int64_t a, std::int64_t b) {
    constexpr std::int64_t least = 800;
    constexpr std::int64_t most = 1'250;
    return times_of(a, b) >= least && times_of(a, b) <= most;
}

/// Whether an amount is of another order than most of those of its kind: of the two that differ it
/// is the odd one. Their years and concepts differ, so the order is looked at with more slack.
bool is_odd(const Celda& celda, const std::vector<Celda>& all) {
    constexpr std::int64_t least = 200;
    constexpr std::int64_t most = 5'000;
    const bool is_presupuesto = celda.concepto == Concepto::presupuesto;
    std::size_t peers = 0;
    std::size_t apart = 0;
    for (const Celda& other : all) {
        const bool is_peer = other.concepto == celda.concepto && other.dato != celda.dato &&
                             (is_presupuesto || other.nombre == celda.nombre);
        const std::int64_t times = times_of(other.dato->value().valor, celda.dato->value().valor);
        peers += is_peer ? 1U : 0U;
        apart += is_peer && times >= least && times <= most ? 1U : 0U;
    }
    return apart * 2 > peers;
}

/// Two amounts of a concept, of one year and of the next, of which one is of another unit.
struct Salto {
    const Celda& antes;
    const Celda& despues;
};

/// Tells of the odd one of the two; of neither more than of the other if nothing shows which.
void tell_salto(const Revision& revision, const Cuadratura& cuadratura, const Salto& salto,
                const std::vector<Celda>& all, base::Diagnostics& found) {
    constexpr std::int64_t thousand = 1'000;
    const bool is_before = is_odd(salto.antes, all);
    const bool is_known = is_before != is_odd(salto.despues, all);
    const Celda& odd = is_before && is_known ? salto.antes : salto.despues;
    const Celda& other = &odd == &salto.antes ? salto.despues : salto.antes;
    const std::int64_t valor = odd.dato->value().valor;
    const bool is_large = valor > other.dato->value().valor;
    const auto of = [](const Celda& celda) {
        return text_of(celda.dato->value().valor) + " en " + std::to_string(celda.anio);
    };
    add(found, revision, cuadratura, odd.dato->lugar,
        odd.nombre + " pasa de " + of(salto.antes) + " a " + of(salto.despues) +
            ", unas mil veces" +
            (is_known ? ": el de " + std::to_string(odd.anio) + " parece en " +
                            (is_large ? "pesos" : "millones de pesos") + " y no en M$."
                      : ": ¿uno de los dos no está en M$?"));
    if (is_known && is_large && valor % thousand == 0) {  // of millions the rest is not known
        found.back().replacement = std::to_string(valor / thousand);
    }
    involve(found, revision, other.dato->lugar);
}

}  // namespace

void celdas_iguales(const Revision& revision, const Cuadratura& cuadratura,
                    base::Diagnostics& found) {
    constexpr std::int64_t thousand = 1'000;  // round amounts are equal without being copies
    std::map<std::int64_t, std::vector<Celda>> by_value;
    for (Celda& celda : celdas_of(revision.ficha)) {
        const std::int64_t valor = celda.dato->value().valor;
        if (valor > thousand && valor % thousand != 0) {
            by_value[valor].push_back(std::move(celda));
        }
    }
    for (auto& [valor, iguales] : by_value) {
        if (iguales.size() < 2 || !look_copied(iguales)) {
            continue;
        }
        std::ranges::stable_sort(iguales, {}, &Celda::anio);
        std::vector<std::string> names;
        for (const Celda& celda : iguales) {
            names.push_back(celda.nombre + " de " + std::to_string(celda.anio));
        }
        // The latest is the one that may have been filled in with what was there.
        add(found, revision, cuadratura, iguales.back().dato->lugar,
            base::joined(names) + " son el mismo monto, " + text_of(valor) + ": ¿está copiado?");
        for (std::size_t i = 0; i + 1 < iguales.size(); ++i) {
            involve(found, revision, iguales[i].dato->lugar);
        }
    }
}

void final_ejecutado(const Revision& revision, const Cuadratura& cuadratura,
                     base::Diagnostics& found) {
    constexpr std::size_t running = 3;
    std::vector<const model::Periodo*> iguales;
    for (const figures::FigurasPeriodo& year : revision.figuras.periodos) {
        const model::Periodo* p = model::find_year(revision.ficha.periodos, year.anio);
        if (p == nullptr || !p->presupuesto_final.has_value() ||
            !p->presupuesto_ley_ejecutado.has_value()) {
            continue;
        }
        const std::int64_t presupuesto = p->presupuesto_final.value().valor;
        if (presupuesto == 0 || presupuesto != p->presupuesto_ley_ejecutado.value().valor) {
            return;
        }
        iguales.push_back(p);
    }
    if (iguales.size() < running) {
        return;
    }
    add(found, revision, cuadratura, iguales.back()->presupuesto_final.lugar,
        "presupuesto_final y presupuesto_ley_ejecutado son iguales, al M$, en los " +
            std::to_string(iguales.size()) +
            " años que se informan: ¿se anotó lo ejecutado como presupuesto final?");
    for (const model::Periodo* p : iguales) {
        involve(found, revision, p->presupuesto_ley_ejecutado.lugar);
    }
}

void reparto_asignado(const Revision& revision, const Cuadratura& cuadratura,
                      base::Diagnostics& found) {
    std::string years;
    const Reparto* last = nullptr;
    const std::vector<Reparto> repartos = repartos_of(revision);
    for (const Reparto& reparto : repartos) {
        const std::string how = assigned_text(reparto);
        // Of equal amounts that do not add up one is a copy.
        const bool is_told = std::ranges::any_of(found, [&](const base::Diagnostic& told) {
            return told.code == "CUA-COMPONENTES" && is_named(told, reparto.gastos.front()->lugar);
        });
        if (!how.empty() && !is_told) {
            years += (years.empty() ? "" : "; ") + std::to_string(reparto.anio) + ", " + how;
            last = &reparto;
        }
    }
    if (last == nullptr) {
        return;
    }
    add(found, revision, cuadratura, last->gastos.front()->lugar,
        "El gasto de los componentes se reparte justo por porcentajes redondos (" + years +
            "): parece asignado, no medido.");
    for (std::size_t i = 1; i < last->gastos.size(); ++i) {
        involve(found, revision, last->gastos[i]->lugar);
    }
}

void unidad_de_montos(const Revision& revision, const Cuadratura& cuadratura,
                      base::Diagnostics& found) {
    const std::vector<Celda> all = celdas_of(revision.ficha);
    std::map<std::string, std::vector<Celda>> by_name;
    for (const Celda& celda : all) {
        by_name[celda.nombre].push_back(celda);
    }
    for (auto& [nombre, celdas] : by_name) {
        std::ranges::stable_sort(celdas, {}, &Celda::anio);
        const Celda* told = nullptr;  // of an odd year in the middle there are two jumps
        for (std::size_t i = 1; i < celdas.size(); ++i) {
            const Celda& antes = celdas[i - 1];
            const Celda& despues = celdas[i];
            if (is_other_unit(antes.dato->value().valor, despues.dato->value().valor)) {
                if (told != &antes) {
                    tell_salto(revision, cuadratura, {antes, despues}, all, found);
                }
                told = is_odd(despues, all) ? &despues : nullptr;
            }
        }
    }
}

}  // namespace generator::checks
