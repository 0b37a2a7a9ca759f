// Mistakes made by chance in numbers that something constrains: each is told, where it is or in a
// set of cells that has it, and what would close it is the number that was there.
#include "support/fallas.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <set>
#include <sstream>

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
        // A declared origin that leads nowhere names the datum that is gone.
        is_named = is_named || d.message.find("«" + danio.puntero + "»") != std::string::npos ||
                   std::ranges::any_of(
                       d.involved, [&](const base::Place& place) { return is_at(place, danio); });
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
        if (programa.extremo != support::Extremo::nada) {
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

/// One mistake and what was told of it, for whoever wants to read them all.
std::string line_of(const std::string& nombre, const Danio& danio) {
    std::string line;
    const std::string kind{support::kFallas.at(static_cast<std::size_t>(danio.falla))};
    for (const std::string* text : {&kind, &nombre, &danio.puntero, &danio.antes, &danio.despues}) {
        line += line.empty() ? "" : "\t";
        line += text->empty() ? "-" : *text;
    }
    return line;
}

std::string summary_of(std::string_view name, const Cuenta& c) {
    std::ostringstream out;
    out << name << ": halladas " << c.halladas << " de " << c.hechas << ", en su celda "
        << c.en_lugar << ", en un conjunto " << c.en_conjunto << ", líneas " << c.lineas
        << ", propuestas acertadas " << c.acertadas << " de " << c.propuestas << '\n';
    return out.str();
}

/// Sums that hold and what is published of them contradict nothing.
void check_closed(const support::ProgramaCerrado& programa, const base::Diagnostics& said) {
    for (const base::Diagnostic& d : said) {
        INFO(programa.nombre << '\n' << base::to_text(d));
        CHECK_FALSE(is_arithmetic(d));
        CHECK(d.severity != base::Severity::error);
    }
}

/// All that was done, found and missed.
struct Ensayo {
    std::array<Cuenta, support::kFallas.size()> by_kind{};
    Cuenta all;
    std::string misses;
    std::string told;
};

Ensayo make_ensayo() {
    const auto real = samples();
    Ensayo out;
    std::set<std::string> done;
    for (std::uint32_t seed = 0; out.all.hechas < kDanios; ++seed) {
        const bool is_real = seed % 2 == 0;
        const auto programa = is_real ? real[seed / 2 % real.size()] : by_chance(seed);
        const base::Diagnostics before = support::said_of(programa.json, recursos());
        if (!is_real) {
            check_closed(programa, before);
        }
        support::Azar azar{seed};
        const auto kind = seed % support::kFallas.size();
        const auto danio = damage(programa, static_cast<support::Falla>(kind), azar);
        if (!danio || !done.insert(line_of(programa.nombre, *danio)).second) {
            continue;  // nothing to damage, or damaged so before
        }
        const auto told = support::added(before, support::said_of(danio->json, recursos()));
        count(*danio, told, out.by_kind.at(kind));
        count(*danio, told, out.all);
        const std::string line = line_of(programa.nombre, *danio) + '\n';
        if (told.empty()) {
            out.misses += "no hallada\t";
            out.misses += line;
        }
        out.told += line;
        for (const base::Diagnostic& d : told) {
            out.told += base::to_text(d) + '\n';
        }
    }
    return out;
}

}  // namespace

TEST_CASE("of 500 mistakes in numbers that something constrains nearly all are told, and where",
          "[fallas]") {
    const Ensayo ensayo = make_ensayo();
    std::string summary;
    for (std::size_t kind = 0; kind < support::kFallas.size(); ++kind) {
        summary += summary_of(support::kFallas.at(kind), ensayo.by_kind.at(kind));
    }
    summary += summary_of("todas", ensayo.all);
    std::cout << summary << ensayo.misses;
    std::ofstream{std::filesystem::path{FICHAS_BINARY_DIR} / "fallas.txt"} << summary
                                                                           << ensayo.misses << '\n'
                                                                           << ensayo.told;
    const Cuenta& all = ensayo.all;
    CHECK(all.halladas * 100 >= all.hechas * 95);
    // Of what is found: at the cell, or in the smallest set that has it.
    CHECK(all.en_lugar * 100 >= all.halladas * 80);
    CHECK(all.en_conjunto * 100 >= all.halladas * 97);
    // What is proposed is what was there: a wrong proposal costs an analyst more than none.
    CHECK(all.propuestas * 100 >= all.hechas * 50);
    CHECK(all.acertadas * 100 >= all.propuestas * 98);
}
