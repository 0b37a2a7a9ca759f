#include "checks/cuadraturas.hpp"
#include "figures/from_model.hpp"
#include "support/catch.hpp"
#include "support/ficha_003.hpp"
#include "support/ficha_2025.hpp"

using namespace generator;

namespace {

constexpr std::string_view kMuestra =
    "inputs/ficha-monitoreo/ejemplo-escuelas-deportivas-2025.json";

/// What is told of a part above its whole, 400 of 300 in the ejercicio, in these words.
std::vector<std::string> told(const std::string& nombre, const std::string& formula) {
    static const std::string bytes = tests::read_source(kMuestra);
    const auto entrada = validate::read_entrada(bytes, kMuestra, tests::ediciones());
    auto ficha = std::get<model::FichaMonitoreo>(*entrada);
    model::Indicador& indicador = ficha.indicadores[0];
    indicador.nombre.valor = nombre;
    indicador.formula.valor = formula;
    indicador.efectivos.back().numerador.valor = base::Decimal{400, 0};
    indicador.efectivos.back().denominador.valor = base::Decimal{300, 0};
    const auto figuras = figures::make_figuras(ficha, tests::edicion_2025(), 0, bytes, kMuestra);
    REQUIRE(figuras.has_value());
    std::vector<std::string> result;
    for (const auto& d :
         checks::revisar({ficha, *figuras, tests::edicion_2025(), bytes, kMuestra})) {
        if (d.code == "CUA-CONTENIDO") {
            CHECK(d.severity == base::Severity::warning);
            CHECK(d.place.pointer == "/indicadores/0/efectivos/2/numerador");
            result.push_back(d.message);
        }
    }
    return result;
}

}  // namespace

TEST_CASE("a part above its whole is told", "[checks]") {
    const auto found = told("Porcentaje de talleres que cumplen",
                            "(N° de talleres que cumplen en el año t / N° "
                            "de talleres en el año t)*100");
    REQUIRE(found.size() == 1);
    CHECK(found.front() ==
          "Indicador 1, efectivo 2025: el numerador 400 es mayor que el denominador 300, y por sus "
          "palabras es una parte de él.");
}

TEST_CASE("what may exceed 100 % by its words is not told", "[checks]") {
    CHECK(told("Tasa de asistencia", "(N° de asistencias / N° de personas)*100").empty());
    CHECK(told("Porcentaje de variación de la asistencia", "(N° de a / N° de b)*100").empty());
    CHECK(told("Porcentaje de caletas", "(N° de a en el año t / N° de a en el año t - 1)*100")
              .empty());
}
