#include "support/catch.hpp"
#include "support/inputs.hpp"
#include "support/told.hpp"

// What the texts say of figures by name.

using support::Textos;
using support::told;

namespace {

constexpr const char* kEscuelas = "inputs/ficha-monitoreo/ejemplo-escuelas-deportivas-2025.json";
constexpr const char* kVacunacion = "inputs/ficha-monitoreo/ejemplo-vacunacion-2025.json";
constexpr const char* kCapacitacion =
    "inputs/formulario-indicadores/capacitacion-ejemplo-2019.json";
constexpr const char* kDicho = "Programa de ejemplo: ni el programa ni sus datos son oficiales.";

Textos of_escuelas(std::string_view id, const std::string& remark) {
    return told(kEscuelas, id, kDicho, remark);
}
Textos of_vacunacion(const std::string& remark) {
    return told(kVacunacion, "CUA-TEXTO-TENDENCIA", kDicho, remark);
}

}  // namespace

TEST_CASE("a trend against a target, or with figures of its own, is no trend of the year",
          "[checks]") {
    for (const char* lawful :
         {"La cobertura bajó en 2025 respecto de la meta.",
          "La cobertura disminuyó de 41,7% a 38,4% al considerar solo a las niñas en 2025."}) {
        INFO(lawful);
        CHECK(of_escuelas("CUA-TEXTO-TENDENCIA", lawful).empty());
    }
}

TEST_CASE("the percentage of a named figure and year is that of the figure", "[checks]") {
    CHECK(of_escuelas("CUA-TEXTO-CIFRA", "La ejecución presupuestaria alcanzó el 92,3% en 2025.") ==
          Textos{"La observación «Ejemplo» dice que la ejecución de 2025 es 92,3%; «Ejecución "
                 "presupuestaria inicial 2025» es 97,3% y «Ejecución presupuestaria final 2025» es "
                 "97,7%."});
    CHECK(
        of_escuelas("CUA-TEXTO-CIFRA", "La cobertura de 2025 fue de 14,7%.") ==
        Textos{"La observación «Ejemplo» dice que la cobertura de 2025 es 14,7%; «Cobertura 2025» "
               "es 41,7%."});
    for (const char* wrong :
         {"En 2024 la cobertura llegó a 47,1%.", "En 2025, la cobertura efectiva fue de 41,8 %.",
          "La cobertura de 2025 fue de 14,7% de la población objetivo.",
          "La ejecución final del año 2025 fue de 97,3%.", "La cobertura de 2025 es 40%."}) {
        INFO(wrong);
        CHECK(of_escuelas("CUA-TEXTO-CIFRA", wrong).size() == 1);
    }
}

TEST_CASE("a percentage rounded, cut, of a part, or that may be of something else is not told",
          "[checks]") {
    for (const char* lawful :
         {"La ejecución presupuestaria alcanzó el 97,3% en 2025.",
          "La ejecución final del año 2025 fue de 97,6%.",  // 97,656: cut
          "La ejecución presupuestaria llegó a 97% en 2025.",
          "La cobertura de 2025 fue de 9,8% de la población potencial.",
          "La cobertura fue de 14,7%.", "La cobertura de 2022 fue de 14,7%.",
          "La cobertura de la región en 2025 fue de 14,7%.",
          "La meta de cobertura de 2025 fue de 50%.", "La cobertura aumentó en 14,7% en 2025.",
          "La cobertura de 2025 fue de 14,7% más.", "La cobertura de 2025 fue cerca de 42,5%.",
          "La cobertura de los talleres en 2025 fue de 14,7%.",
          "La cobertura a junio de 2025 fue de 14,7%.",
          "La cobertura fue de 40,8% en 2024 y de 41,7% en 2025.",
          "La cobertura de 2025 fue de 14,7% de la meta."}) {
        INFO(lawful);
        CHECK(of_escuelas("CUA-TEXTO-CIFRA", lawful).empty());
    }
}

TEST_CASE("what is said to rise or fall does so against the year before", "[checks]") {
    CHECK(of_vacunacion("El gasto por beneficiario disminuyó por la compra conjunta.") ==
          Textos{"La observación «Ejemplo» dice que el gasto por beneficiario disminuyó, y pasó de "
                 "5,3 en 2024 a 6,5 en 2025 (M$ de 2026): es lo contrario."});
    for (const char* wrong :
         {"La disminución del gasto por beneficiario se explica por la compra conjunta.",
          "En 2025 el gasto por beneficiario se redujo respecto de 2024.",
          "El aumento de la cobertura se debe a la difusión.", "La cobertura creció en 2025."}) {
        INFO(wrong);
        CHECK(of_vacunacion(wrong).size() == 1);
    }
    for (const char* lawful :
         {"El gasto por beneficiario aumentó por el precio de la vacuna.",
          "El gasto por beneficiario no disminuyó.", "La cobertura disminuyó.",
          "Se busca una disminución del gasto por beneficiario.",
          "La disminución del gasto por beneficiario de los vacunatorios se debe a su uso.",
          "La cobertura creció en la región.", "La cobertura creció respecto de 2022.",
          "La cobertura creció el primer semestre.", "La meta de cobertura aumentó.",
          "El alza del gasto por beneficiario se explica por la dosis."}) {
        INFO(lawful);
        CHECK(of_vacunacion(lawful).empty());
    }
    // Nominal amounts do not compare.
    CHECK(told(tests::kFicha2019, "CUA-TEXTO-TENDENCIA",
               "Los gastos administrativos incluyen:", "El gasto por beneficiario disminuyó:")
              .empty());
}

TEST_CASE("seed 003: spent more than its budget, of which it spent 40,5 %", "[checks]") {
    const std::string said = "El aumento del gasto por beneficiario del Programa";
    const auto also = [&](const std::string& remark) {
        return told(tests::kFicha, "CUA-TEXTO-EJECUCION", said, remark + ' ' + said).size() - 1;
    };
    CHECK(also("El programa gastó más que su presupuesto inicial.") == 1);
    CHECK(also("El programa ejecutó más que el presupuesto asignado.") == 1);
    for (const char* lawful : {"El programa gastó menos que su presupuesto inicial.",
                               "El programa no gastó más que su presupuesto inicial.",
                               "En 2022 el programa gastó más que su presupuesto inicial.",
                               "El primer semestre se gastó más que el presupuesto inicial.",
                               "El programa gastó más que otros, según su presupuesto."}) {
        INFO(lawful);
        CHECK(also(lawful) == 0);
    }
    CHECK(told(kVacunacion, "CUA-TEXTO-EJECUCION", kDicho,
               "El programa gastó menos que su presupuesto final.")
              .size() == 1);
}

TEST_CASE("the fulfilment that an explanation says is the computed one", "[checks]") {
    const auto explained = [](const std::string& text) {
        return told(kCapacitacion, "FH-EXPLICACION-CIFRA",
                    R"("mujeres": { "numerador": 4294, "denominador": 10972 })",
                    R"("mujeres": { "numerador": 4294, "denominador": 10972 }, "explicacion": ")" +
                        text + '"');
    };
    CHECK(explained("El cumplimiento de la meta fue de 105%.") ==
          Textos{"Indicador 1: la explicación dice que el cumplimiento es 105% y es 72,83%."});
    CHECK(explained("En 2019 el cumplimiento alcanzó un 82,7%.").size() == 1);
    for (const char* lawful :
         {"El cumplimiento de la meta fue de 72,8%.", "El cumplimiento fue de 73%.",
          "El cumplimiento de la meta en 2018 fue de 105%.",
          "El cumplimiento de la meta de hombres fue de 80%.",
          "El cumplimiento al primer semestre fue de 105%."}) {
        INFO(lawful);
        CHECK(explained(lawful).empty());
    }
}
