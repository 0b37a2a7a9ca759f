// Mistakes made by chance in numbers that something constrains: each is told, where it is or in a
// set of cells that has it, and what would close it is the number that was there.
#include "support/fallas.hpp"

#include <fstream>
#include <iostream>
#include <map>
#include <set>

#include "support/catch.hpp"
#include "support/inputs.hpp"
#include "support/programas.hpp"

namespace {

using namespace generator;
using support::Danio;

constexpr std::uint32_t kDanios = 500;

const pipeline::Recursos& recursos() {
    static const auto value = pipeline::load_recursos();
    REQUIRE(value.has_value());
    return *value;
}

/// What is said of an input, without notices and without what the methodology does not publish.
base::Diagnostics revisar(const std::string& json) {
    auto reporte = pipeline::judge(json, "x.json", recursos(), {});
    base::Diagnostics all = reporte.diagnostics();
    if (reporte) {
        append(all, reporte->contradicciones);
    }
    std::set<std::string> seen;
    std::erase_if(all, [&](const base::Diagnostic& d) {
        return d.severity == base::Severity::note || d.code.starts_with("MET-") ||
               !seen.insert(base::to_text(d)).second;
    });
    return all;
}

std::string key_of(const base::Diagnostic& d) {
    return d.code + ' ' + d.place.pointer + ' ' + d.message;
}

/// What was not said before.
base::Diagnostics added(const base::Diagnostics& before, const base::Diagnostics& after) {
    std::set<std::string> known;
    for (const base::Diagnostic& d : before) {
        known.insert(key_of(d));
    }
    base::Diagnostics result;
    for (const base::Diagnostic& d : after) {
        if (!known.contains(key_of(d))) {
            result.push_back(d);
        }
    }
    return result;
}

/// At the cell itself; of a field that is gone, at what it stood in.
bool is_at(const base::Place& place, const Danio& danio) {
    return place.pointer == danio.puntero || (danio.despues.empty() && !place.pointer.empty() &&
                                              danio.puntero.starts_with(place.pointer + '/'));
}

struct Cuenta {
    std::size_t hechas = 0;
    std::size_t halladas = 0;
    std::size_t en_lugar = 0;     // a line stands at the cell
    std::size_t en_conjunto = 0;  // or names it among the others
    std::size_t lineas = 0;       // told of those found
    std::size_t propuestas = 0;
    std::size_t acertadas = 0;  // what would close it is what was there
};

void count(const Danio& danio, const base::Diagnostics& told, Cuenta& cuenta) {
    ++cuenta.hechas;
    cuenta.halladas += told.empty() ? 0U : 1U;
    cuenta.lineas += told.size();
    bool is_placed = false;
    bool is_named = false;
    for (const base::Diagnostic& d : told) {
        is_placed = is_placed || is_at(d.place, danio);
        is_named = is_named || std::ranges::any_of(d.involved, [&](const base::Place& place) {
                       return is_at(place, danio);
                   });
        if (!d.replacement.empty()) {
            ++cuenta.propuestas;
            const auto before = base::parse_decimal(danio.antes);
            const auto proposed = base::parse_decimal(d.replacement);
            cuenta.acertadas += is_at(d.place, danio) && before && proposed &&
                                        to_ratio(*before) == to_ratio(*proposed)
                                    ? 1U
                                    : 0U;
        }
    }
    cuenta.en_lugar += is_placed ? 1U : 0U;
    cuenta.en_conjunto += is_placed || is_named ? 1U : 0U;
}

std::vector<support::ProgramaCerrado> samples() {
    std::vector<support::ProgramaCerrado> result;
    for (const auto& path : {tests::kFicha, tests::kFicha2019, tests::kFichaConJuicios,
                             tests::kFormulario, tests::kFormularioEvaluado}) {
        result.push_back(support::read_cerrado(std::string{path}, tests::read_source(path)));
    }
    return result;
}

constexpr std::uint32_t kFar = 100'000;  // no two programmes have one seed

/// A programme of chance, of some edition that has numbers.
support::ProgramaCerrado by_chance(std::uint32_t seed) {
    std::vector<const methodology::Edicion*> editions;
    for (const auto& publicacion : recursos().publicaciones) {
        if (publicacion.metodologia.producto != "informe-egreso") {
            editions.push_back(&publicacion.metodologia);
        }
    }
    const auto& edition = *editions[seed % editions.size()];
    // Numbers at the limits of their fields, or left out, close nothing.
    for (std::uint32_t lawful = seed;; lawful += kFar) {
        const auto programa = support::make_programa(lawful, edition);
        if (programa.extremo != support::Extremo::nada &&
            programa.extremo != support::Extremo::filas) {
            continue;
        }
        auto closed = support::close_programa(
            "azar " + std::to_string(lawful) + ' ' + edition.producto + ' ' + edition.edicion,
            programa.json, recursos());
        if (closed.is_lawful) {
            return closed;
        }
    }
}

bool is_arithmetic(const base::Diagnostic& d) {
    static const std::set<std::string> kCodes{
        "CUA-COMPONENTES",        "CUA-SUBTITULOS", "CUA-REGIONES-GASTO",
        "CUA-REGIONES-POBLACION", "CUA-PUBLICADO",  "FH-SEXO-NUMERADOR",
        "FH-SEXO-DENOMINADOR",    "FH-PUBLICADO",   "MAT-PUBLICADO"};
    return kCodes.contains(d.code);
}

std::string percent(std::size_t part, std::size_t whole) {
    return std::to_string(part) + " de " + std::to_string(whole);
}

}  // namespace

TEST_CASE("of 500 mistakes in numbers that something constrains nearly all are told, and where",
          "[fallas]") {
    const auto real = samples();
    std::array<Cuenta, support::kFallas.size()> by_kind{};
    Cuenta all;
    std::string misses;
    for (std::uint32_t seed = 0; all.hechas < kDanios; ++seed) {
        const bool is_real = seed % 2 == 0;
        const auto programa = is_real ? real[seed / 2 % real.size()] : by_chance(seed);
        const base::Diagnostics before = revisar(programa.json);
        if (!is_real) {
            for (const base::Diagnostic& d : before) {
                INFO(programa.nombre << '\n' << base::to_text(d));
                CHECK_FALSE(is_arithmetic(d));
                CHECK(d.severity != base::Severity::error);
            }
        }
        support::Azar azar{seed};
        const auto kind = seed % support::kFallas.size();
        const auto danio = damage(programa, static_cast<support::Falla>(kind), azar);
        if (!danio) {
            continue;
        }
        const auto told = added(before, revisar(danio->json));
        count(*danio, told, by_kind.at(kind));
        count(*danio, told, all);
        const std::string line = std::string{support::kFallas.at(kind)} + '\t' + programa.nombre +
                                 '\t' + danio->puntero + '\t' + danio->antes + '\t' +
                                 danio->despues;
        if (told.empty()) {
            misses += "no hallada\t" + line + '\n';
        }
        for (const base::Diagnostic& d : told) {
            misses += "\t\t" + line + '\n' + base::to_text(d) + '\n';
        }
    }
    std::ofstream{std::string{FICHAS_BINARY_DIR} + "/fallas.txt"} << misses;
    for (std::size_t kind = 0; kind < support::kFallas.size(); ++kind) {
        const Cuenta& c = by_kind.at(kind);
        std::cout << support::kFallas.at(kind) << ": halladas " << percent(c.halladas, c.hechas)
                  << ", en su celda " << c.en_lugar << ", en un conjunto " << c.en_conjunto
                  << ", líneas " << c.lineas << ", propuestas "
                  << percent(c.acertadas, c.propuestas) << '\n';
    }
    std::cout << "todas: halladas " << percent(all.halladas, all.hechas) << ", en su celda "
              << all.en_lugar << ", en un conjunto " << all.en_conjunto << ", líneas " << all.lineas
              << ", propuestas " << percent(all.acertadas, all.propuestas) << '\n';
    CHECK(all.halladas * 100 >= all.hechas * 95);
}
