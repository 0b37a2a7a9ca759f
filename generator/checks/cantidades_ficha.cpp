// How many persons the texts of a ficha count: against the served of its years, and against the
// parts that the text itself gives.
#include <algorithm>
#include <array>
#include <span>

#include "checks/atendidos.hpp"
#include "checks/desliz.hpp"
#include "checks/juicios.hpp"
#include "checks/textos_ficha.hpp"
#include "figures/operandos.hpp"

namespace generator::checks {
namespace {

using figures::exact_text;

std::int64_t distance_of(const CantidadDicha& said, std::int64_t given) {
    return said.valor > given ? said.valor - given : given - said.valor;
}

/// Near enough to be the same count, and another number; or one that a hand makes of it: its digits
/// in another order, a zero more.
bool is_near(const CantidadDicha& said, std::int64_t given) {
    constexpr std::int64_t tenth = 10;
    const std::int64_t difference = distance_of(said, given);
    return difference > said.holgura &&
           (difference <= given / tenth || is_telling({said.valor, 0}, {given, 0}));
}

/// Why the number of a text may be the other one miswritten: ": el 9 y el 6 parecen cambiados de
/// lugar"; empty if its digits do not tell.
std::string slip_of(const CantidadDicha& said, std::int64_t given) {
    const base::Decimal escrito{said.valor, 0};
    const base::Decimal correcto{given, 0};
    return is_telling(escrito, correcto) ? ": " + desliz_text(escrito, correcto) : std::string{};
}

/// The served of one year.
struct Atendidos {
    std::int32_t anio = 0;
    const model::Dato<model::Cantidad>* dato = nullptr;

    [[nodiscard]] std::int64_t valor() const { return dato->value().valor; }
};

/// Of every year up to the ejercicio that reports them.
std::vector<Atendidos> atendidos_of(const Revision& revision) {
    std::vector<Atendidos> result;
    for (const model::Periodo& periodo : revision.ficha.periodos) {
        const model::Anio* anio = periodo.anio.get();
        if (anio != nullptr && anio->valor <= revision.figuras.ejercicio &&
            periodo.poblacion_beneficiada.has_value()) {
            result.push_back({anio->valor, &periodo.poblacion_beneficiada});
        }
    }
    return result;
}

/// Whether some componente produced just that many in the year.
bool is_production(const Revision& revision, std::int32_t anio, std::int64_t said) {
    return std::ranges::any_of(revision.ficha.componentes, [&](const auto& componente) {
        const auto* year = model::find_year(componente.periodos, anio);
        return year != nullptr && year->produccion.has_value() &&
               year->produccion.value().valor == said;
    });
}

/// Whether counts that follow one another are the parts of the served: «a 40.100 niños en talleres
/// y a 1.260 en encuentros».
bool are_parts(const std::vector<CantidadDicha>& cantidades, std::int64_t given) {
    for (std::size_t first = 0; first < cantidades.size(); ++first) {
        std::int64_t sum = 0;
        for (std::size_t i = first; i < cantidades.size(); ++i) {
            sum += is_year(cantidades[i]) ? 0 : cantidades[i].valor;
            if (i > first && sum == given) {
                return true;
            }
        }
    }
    return false;
}

/// Of a year before the ejercicio a count is told only if it is of none of the others: sentences
/// that compare years name one and count another.
bool is_of_no_other(const CantidadDicha& said, const Atendidos& own,
                    const std::vector<Atendidos>& all) {
    return std::ranges::all_of(all, [&](const Atendidos& other) {
        const std::int64_t distance = distance_of(said, other.valor());
        return other.anio == own.anio ||
               (distance > said.holgura && distance > distance_of(said, own.valor()));
    });
}

/// A count of a sentence that is not that of its year.
struct Contradicha {
    CantidadDicha cantidad;
    Atendidos atendidos;
};

std::vector<Contradicha> contradicted_in(const Revision& revision, std::string_view texto,
                                         std::string_view oracion,
                                         const std::vector<Atendidos>& all) {
    std::vector<CantidadDicha> cantidades = find_cantidades(oracion);
    std::vector<Contradicha> result;
    std::ranges::move(find_miles(oracion), std::back_inserter(cantidades));
    const std::int32_t ejercicio = revision.figuras.ejercicio;
    for (const Atendidos& own : all) {
        const bool is_reported = own.anio == ejercicio;
        for (const CantidadDicha& cantidad : cantidades) {
            if (!is_near(cantidad, own.valor()) ||
                is_production(revision, own.anio, cantidad.valor) ||
                (!is_reported && (is_year(cantidad) || !is_of_no_other(cantidad, own, all)))) {
                continue;
            }
            const bool is_only =
                is_reported && std::ranges::all_of(find_anios(texto), [&](std::int32_t anio) {
                    return anio == ejercicio;
                });
            if (counts_served(oracion, cantidad, {own.anio, is_only}) &&
                !are_parts(cantidades, own.valor())) {
                result.push_back({cantidad, own});
            }
        }
    }
    return result;
}

// ---- parts of a count

/// A count of persons and those of each sex, in parentheses after it.
struct Desglose {
    CantidadDicha total;
    std::int64_t suma = 0;
};

bool is_sex(std::string_view word) {
    constexpr std::array<std::string_view, 8> words{"hombres", "hombre", "varones",   "varon",
                                                    "mujeres", "mujer",  "masculino", "femenino"};
    return std::ranges::find(words, word) != words.end();
}

/// What the counts of each sex between parentheses add up to; nothing if something else is counted
/// there too, or only one sex.
std::optional<std::int64_t> sum_by_sex(std::string_view dentro) {
    const std::vector<CantidadDicha> partes = find_cantidades(dentro);
    constexpr std::size_t sexes = 2;
    if (partes.size() != sexes ||
        std::ranges::count_if(dentro, [](char c) { return c == '%' || c == '/'; }) > 0) {
        return std::nullopt;
    }
    std::int64_t sum = 0;
    std::string_view first;
    const std::vector<Palabra> palabras = read_palabras(dentro);
    for (const CantidadDicha& parte : partes) {
        const auto next = std::ranges::find_if(
            palabras, [&](const Palabra& palabra) { return palabra.lugar >= parte.fin; });
        if (next == palabras.end() || !is_sex(next->plegada) ||
            next->plegada.substr(0, 1) == first) {
            return std::nullopt;
        }
        first = std::string_view{next->plegada}.substr(0, 1);
        sum += parte.valor;
    }
    // «y», «hombres», «mujeres» and the two counts: any other word may count others too.
    const bool has_others = std::ranges::any_of(palabras, [](const Palabra& palabra) {
        const bool is_digit = palabra.plegada[0] >= '0' && palabra.plegada[0] <= '9';
        return !is_digit && !is_sex(palabra.plegada) && palabra.plegada != "y" &&
               palabra.plegada != "son";
    });
    return has_others ? std::nullopt : std::optional{sum};
}

/// «41.360 NNA (20.680 hombres y 20.860 mujeres)».
std::vector<Desglose> broken_down_in(std::string_view texto) {
    constexpr std::size_t reach = 4;
    std::vector<Desglose> result;
    std::vector<CantidadDicha> cantidades;
    for (std::size_t open = texto.find('('); open != std::string_view::npos;
         open = texto.find('(', open + 1)) {
        const std::size_t close = texto.find(')', open);
        const auto sum = close == std::string_view::npos
                             ? std::nullopt
                             : sum_by_sex(texto.substr(open + 1, close - open - 1));
        if (!sum) {
            continue;
        }
        cantidades = find_cantidades(texto.substr(0, open));
        if (cantidades.empty()) {
            continue;
        }
        const CantidadDicha& total = cantidades.back();
        const std::vector<Palabra> between =
            read_palabras(texto.substr(total.fin, open - total.fin));
        const bool is_of_persons =
            !between.empty() && between.size() <= reach && names_persons(between.front().plegada);
        if (is_of_persons && total.valor != *sum) {
            result.push_back({total, *sum});
        }
    }
    return result;
}

}  // namespace

void texto_cantidad(const Revision& revision, const Cuadratura& cuadratura,
                    base::Diagnostics& found) {
    const std::vector<Atendidos> all = atendidos_of(revision);
    if (all.empty()) {
        return;
    }
    for (const TextoFicha& texto : textos_de(revision)) {
        for (const std::string_view oracion : read_oraciones(texto.dato->value())) {
            for (const Contradicha& one :
                 contradicted_in(revision, texto.dato->value(), oracion, all)) {
                const std::int64_t given = one.atendidos.valor();
                add(found, revision, cuadratura, texto.dato->lugar,
                    texto.nombre + " dice que en " + std::to_string(one.atendidos.anio) +
                        " se atendió a " + std::string{one.cantidad.texto} +
                        " personas y poblacion_beneficiada es " + exact_text(base::Ratio{given}) +
                        slip_of(one.cantidad, given) + ".");
                involve(found, revision, one.atendidos.dato->lugar);
            }
        }
    }
}

void texto_suma(const Revision& revision, const Cuadratura& cuadratura, base::Diagnostics& found) {
    for (const TextoFicha& texto : textos_de(revision)) {
        for (const Desglose& desglose : broken_down_in(texto.dato->value())) {
            add(found, revision, cuadratura, texto.dato->lugar,
                texto.nombre + " cuenta " + std::string{desglose.total.texto} +
                    " personas, y los hombres y mujeres que dice suman " +
                    exact_text(base::Ratio{desglose.suma}) + ".");
        }
    }
}

}  // namespace generator::checks
