#include "support/relaciones.hpp"

#include <algorithm>
#include <set>

#include "pipeline/pipeline.hpp"
#include "support/catch.hpp"
#include "support/inputs.hpp"
#include "support/source_tree.hpp"

// Every arithmetic relation between the numbers that the official documents print
// (relaciones.tsv), against the product's own figures of their facts: what holds is reproduced to
// the last printed digit, what does not hold is found as a contradiction, and nothing else is.

namespace {

using namespace generator;

struct Semilla {
    std::string_view numero;
    std::string_view entrada;
};
constexpr Semilla kSemillas[] = {
    {"000", tests::kInforme},
    {"003", tests::kFicha},
    {"002", tests::kFicha2019},
    {"001", tests::kFormulario},
};

const pipeline::Recursos& recursos() {
    static const auto value = pipeline::load_recursos();
    return *value;
}

const std::vector<support::Relacion>& relaciones() {
    static const auto value =
        support::read_relaciones(support::read_file("tests/relaciones/relaciones.tsv"));
    return value;
}
const std::vector<support::Excluida>& excluidas() {
    static const auto value =
        support::read_excluidas(support::read_file("tests/relaciones/excluidas.tsv"));
    return value;
}

/// No figure yields it, or no figure needs to: hallazgos_test.cpp sees that it is told.
bool is_excluded(const support::Relacion& relacion) {
    return std::ranges::any_of(excluidas(),
                               [&](const support::Excluida& e) {
                                   return e.semilla == relacion.semilla &&
                                          e.texto == relacion.texto;
                               }) ||
           std::ranges::any_of(support::halladas(), [&](const support::Hallada& h) {
               return h.semilla == relacion.semilla && h.relacion == relacion.texto;
           });
}

bool is_listed(std::string_view semilla, const base::Diagnostic& found) {
    return std::ranges::any_of(support::halladas(), [&](const support::Hallada& h) {
        return h.semilla == semilla && h.id == found.code && h.puntero == found.place.pointer;
    });
}

report::Reporte judge(const Semilla& semilla) {
    auto reporte = pipeline::judge(tests::read_source(semilla.entrada), semilla.entrada, recursos(),
                                   {.estado = report::Estado::oficial, .anio_precios = 0});
    for (const auto& fault : reporte.diagnostics()) {
        UNSCOPED_INFO(base::to_text(fault));
    }
    REQUIRE(reporte.has_value());
    return *std::move(reporte);
}

const methodology::Edicion& edicion_of(const report::Reporte& reporte) {
    return pipeline::find_publicacion(recursos(), reporte.producto, reporte.edicion)->metodologia;
}

bool is_broken(const support::Relacion& relacion) {
    return relacion.estado == "ERROR" || relacion.estado == "RANGE";
}

/// What one seed's relations came to.
struct Cuenta {
    std::map<std::string, std::size_t> reproduced;  // by estado
    std::set<std::string> contradictions;           // that a broken relation explains
};

void check_row(const support::Relacion& relacion, const support::Juzgado& juzgado, Cuenta& cuenta) {
    INFO("relaciones.tsv:" << relacion.line << ": " << relacion.semilla << ' ' << relacion.texto);
    const auto result = support::check_relacion(relacion, juzgado);
    if (!result.is_understood) {
        FAIL_CHECK("no pattern understands this relation");
        return;
    }
    for (const std::string& fault : result.faults) {
        FAIL_CHECK(fault);
    }
    CHECK_FALSE(result.cifras.empty());
    if (is_broken(relacion)) {
        CHECK_FALSE(result.halladas.empty());
        cuenta.contradictions.insert(result.halladas.begin(), result.halladas.end());
    } else {
        CHECK(result.halladas.empty());
    }
    cuenta.reproduced[relacion.estado] += result.faults.empty() ? 1U : 0U;
}

Cuenta check_seed(const Semilla& semilla) {
    const report::Reporte reporte = judge(semilla);
    Cuenta cuenta;
    for (const support::Relacion& relacion : relaciones()) {
        if (relacion.semilla == semilla.numero && !is_excluded(relacion)) {
            check_row(relacion, {reporte, edicion_of(reporte)}, cuenta);
        }
    }
    // No contradiction that the relations do not know.
    for (const auto& found : reporte.contradicciones) {
        INFO(base::to_text(found));
        // Notices and what is said of words are no arithmetic.
        const bool is_cuadratura =
            found.code.starts_with("CUA-") ||
            (found.code.starts_with("FH-") && found.severity == base::Severity::warning &&
             found.code != "FH-NOTA-FORMULA");
        const bool is_explained =
            cuenta.contradictions.contains(found.code + ' ' + found.place.pointer) ||
            is_listed(semilla.numero, found);
        CHECK((!is_cuadratura || is_explained));
    }
    return cuenta;
}

}  // namespace

TEST_CASE("the product's own figures reproduce the relations of the official documents",
          "[relaciones]") {
    std::map<std::string, std::size_t> reproduced;
    for (const Semilla& semilla : kSemillas) {
        for (const auto& [estado, count] : check_seed(semilla).reproduced) {
            reproduced[estado] += count;
        }
    }
    CHECK(reproduced["OK"] == 2 + 47 + 174 + 11);
    CHECK(reproduced["ROUNDING"] == 4);
    CHECK(reproduced["ERROR"] == 5);
    CHECK(reproduced["RANGE"] == 1);
}

TEST_CASE("relations whose document is not an input yet are named", "[relaciones]") {
    std::map<std::string, std::size_t> pending;
    for (const support::Relacion& relacion : relaciones()) {
        const bool has_input = std::ranges::any_of(
            kSemillas, [&](const Semilla& s) { return s.numero == relacion.semilla; });
        if (relacion.semilla == "004") {
            continue;  // relaciones_matriz_test.cpp
        }
        pending[relacion.semilla] += has_input ? 0U : 1U;
    }
    std::erase_if(pending, [](const auto& entry) { return entry.second == 0; });
    for (const auto& [semilla, count] : pending) {
        WARN(count << " relations of " << semilla << " are pending");
    }
    CHECK(pending.empty());
}

TEST_CASE("the table of relations is whole", "[relaciones]") {
    std::map<std::string, std::size_t> by_estado;
    std::set<std::pair<std::string, std::string>> seen;
    for (const support::Relacion& relacion : relaciones()) {
        INFO("relaciones.tsv:" << relacion.line);
        ++by_estado[relacion.estado];
        CHECK(seen.emplace(relacion.semilla, relacion.texto).second);
        CHECK_FALSE(relacion.publicado.empty());
        CHECK_FALSE(relacion.recalculado.empty());
    }
    const std::map<std::string, std::size_t> wanted{{"OK", 240},  {"ROUNDING", 4}, {"ERROR", 5},
                                                    {"RANGE", 1}, {"TEXT", 18},    {"DERIVED", 24}};
    CHECK(by_estado == wanted);
    CHECK(relaciones().size() == 292);
}

TEST_CASE("each excluded relation is one of the table and says why", "[relaciones]") {
    std::set<std::string> seen;
    for (const support::Excluida& excluida : excluidas()) {
        INFO("excluidas.tsv:" << excluida.line << ": " << excluida.texto);
        const auto found = std::ranges::count_if(relaciones(), [&](const support::Relacion& r) {
            return r.semilla == excluida.semilla && r.texto == excluida.texto;
        });
        CHECK(found == 1);
        CHECK_FALSE(excluida.motivo.empty());
        CHECK(seen.insert(excluida.semilla + excluida.texto).second);
    }
}

TEST_CASE("a relation is read by the words of its pattern", "[relaciones]") {
    const auto match = support::match_relacion("Gasto unitario {componente} {anio}: {n_a}/{n_b}",
                                               "Gasto unitario Apoyo social 2021: 1.000/2");
    REQUIRE(match.has_value());
    CHECK(match->at("componente") == "Apoyo social");
    CHECK(match->at("anio") == "2021");
    CHECK(match->at("n_a") == "1.000");
    CHECK(match->at("n_b") == "2");
    CHECK_FALSE(support::match_relacion("% gasto {anio}", "% gasto 20211"));
    CHECK_FALSE(support::match_relacion("% gasto {n}", "% gasto "));
    CHECK_FALSE(support::match_relacion("{n} de {n_b}", "5 de 5 cumplidos"));
    CHECK(support::to_thousandths("1.435,1") == 1'435'100);
    CHECK(support::to_thousandths("100%") == 100'000);
    CHECK(support::to_thousandths("-") == 0);
    CHECK_FALSE(support::to_thousandths("1,2345"));
    CHECK_FALSE(support::to_thousandths("S/I"));
    CHECK_FALSE(support::to_thousandths(""));
}

TEST_CASE("a relation that does not hold is not reproduced", "[relaciones]") {
    const report::Reporte reporte = judge(kSemillas[1]);
    const support::Juzgado juzgado{reporte, edicion_of(reporte)};
    support::Relacion relacion{1, "003", "% gasto Antofagasta", "5,6%", "5,6%", "OK", ""};
    CHECK(support::check_relacion(relacion, juzgado).faults.empty());
    relacion.publicado = "5,7%";
    CHECK(support::check_relacion(relacion, juzgado).faults.size() == 1);
    relacion.texto = "Gasto unitario Residencialidad 2021: 480.760/336";
    relacion.publicado = "1.435,1";
    CHECK(support::check_relacion(relacion, juzgado).faults.size() == 1);
    relacion.texto = "Suma de componentes 2021 = total gastos componentes";
    relacion.publicado = "1.530.122";
    relacion.recalculado = "1.530.122";  // the printed parts give 1.530.121
    CHECK(support::check_relacion(relacion, juzgado).faults.size() == 1);
    relacion.texto = "Nadie entiende esto";
    CHECK_FALSE(support::check_relacion(relacion, juzgado).is_understood);
}
