#include "rules/egreso.hpp"

#include "support/catch.hpp"
#include "support/ficha_003.hpp"

using namespace generator;

namespace {

rules::Veredicto verdict(std::int64_t cumplidos, std::int64_t total) {
    figures::FigurasEgreso figuras;
    figuras.cumplidos = cumplidos;
    figuras.total = total;
    figuras.calificacion.id = "calificacion";
    return rules::egreso(figuras, 2019, tests::edicion_egreso());
}

}  // namespace

TEST_CASE("a programme has left when every commitment is fulfilled, and there was one", "[rules]") {
    // Seed 000, line 13: «Calificación: Egresado», with its five commitments «Cumplido».
    const auto all = verdict(5, 5);
    CHECK(all.regla->id == "EGRESO");
    CHECK(all.frase == "Egresado");
    CHECK(all.cifra == "calificacion");
    CHECK(verdict(1, 1).regla->id == "EGRESO");
}

TEST_CASE("no methodology publishes the grade of a programme with open commitments", "[rules]") {
    for (const auto& [met, total] : {std::pair{4, 5}, std::pair{0, 5}, std::pair{0, 0}}) {
        const auto open = verdict(met, total);
        CHECK(open.regla->id == "EGRESO_PENDIENTE");
        CHECK(open.frase.empty());
    }
}
