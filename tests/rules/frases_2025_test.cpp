#include <algorithm>
#include <functional>
#include <set>

#include "rules/tabla.hpp"
#include "support/catch.hpp"
#include "support/ficha_2025.hpp"
#include "support/reglas.hpp"

// Every sentence of the catalogue of 2025, word for word, from the figures that make it.

using namespace generator;
using base::Ratio;
using figures::SinValor;
using tests::ratio;

namespace {

/// A programme of 2025 of which nothing is wrong.
figures::FigurasFicha programa() {
    figures::FigurasFicha f;
    f.ejercicio = 2025;
    f.precios = 2026;
    f.periodos.resize(3);
    for (auto& periodo : f.periodos) {
        periodo.ejecucion_inicial.valor = ratio(95, 100);
        periodo.ejecucion_final.valor = ratio(95, 100);
        periodo.administrativo.valor = figures::MilesConstantes{Ratio{10}};
        periodo.porcentaje_administrativo.valor = ratio(10, 100);
        periodo.gasto_por_beneficiario.valor = figures::MilesConstantes{Ratio{10}};
    }
    f.variacion_gasto.valor = ratio(1, 10);
    f.subconjunto_focalizacion.emplace().valor = Ratio{-10};
    f.subconjunto_priorizacion.emplace().valor = Ratio{-10};
    f.juicio_focalizacion.has_criterios = true;
    f.juicio_priorizacion.has_criterios = true;
    f.juicio_administrativo = {true, true, true, ""};
    auto& indicador = f.indicadores.emplace_back();
    indicador.numero = 1;
    indicador.nivel = figures::Nivel::proposito;
    indicador.sentido = figures::Sentido::ascendente;
    indicador.efectivos.resize(3);
    for (auto& efectivo : indicador.efectivos) {
        efectivo.valor = ratio(1, 2);
    }
    indicador.juicio = {true, true, ""};
    return f;
}

struct Caso {
    std::string_view codigo;
    std::function<void(figures::FigurasFicha&)> change;
    std::string_view frase;
};

using Figuras = figures::FigurasFicha;
auto& hoy(Figuras& f) { return f.periodos.back(); }
auto& indicador(Figuras& f) { return f.indicadores.front(); }

constexpr std::string_view kNinguna;

const std::vector<Caso>& casos_focalizacion() {
    static const std::vector<Caso> casos{
        {"FOC_OK", [](Figuras&) {},
         "La población objetivo del programa corresponde a un subconjunto de la población "
         "potencial, y los criterios de focalización permiten definir la población a atender en el "
         "mediano plazo."},
        {"FOC_NOSUB", [](Figuras& f) { f.subconjunto_focalizacion->valor = Ratio{434}; },
         "La población objetivo del programa no corresponde a un subconjunto de la población "
         "potencial."},
        {"FOC_SINCRIT", [](Figuras& f) { f.juicio_focalizacion.has_criterios = false; },
         "La población objetivo del programa no presenta criterios de focalización que permitan "
         "definir la población a atender en el mediano plazo."},
        {"FOC_AMBOS",
         [](Figuras& f) {
             f.subconjunto_focalizacion->valor = Ratio{1};
             f.juicio_focalizacion.has_criterios = false;
         },
         "La población objetivo del programa no corresponde a un subconjunto de la población "
         "potencial y, además, no presenta criterios de focalización que permitan definir la "
         "población a atender en el mediano plazo."},
        {"FOC_SININFO",
         [](Figuras& f) { f.subconjunto_focalizacion->valor = SinValor::no_informado; }, kNinguna},
        {"FOC_SINJUICIO", [](Figuras& f) { f.juicio_focalizacion.has_criterios.reset(); },
         "— Falta el juicio del evaluador sobre la focalización."},
        {"UNIV_OK",
         [](Figuras& f) {
             f.is_universal = true;
             f.juicio_focalizacion.is_universalidad_pertinente = true;
         },
         "El programa se declara universal (población potencial = población objetivo), lo cual "
         "resulta pertinente. En consecuencia, no corresponde evaluar los criterios de "
         "focalización de la población objetivo."},
        {"UNIV_NO",
         [](Figuras& f) {
             f.is_universal = true;
             f.juicio_focalizacion.is_universalidad_pertinente = false;
         },
         "El programa se declara universal (población potencial = población objetivo), pero esta "
         "condición no se ajusta a su diseño y/o cobertura."},
        {"DIS_NA", [](Figuras& f) { f.juicio_focalizacion.is_aplicable = false; },
         "Por las características del diseño del programa, no aplica evaluar los criterios de "
         "focalización de la población objetivo."},
        {"PRI_OK", [](Figuras&) {},
         "La población beneficiada del programa en 2025 corresponde a un subconjunto de la "
         "población objetivo, y los criterios de priorización son claros y objetivos para su "
         "selección."},
        {"PRI_NOSUB", [](Figuras& f) { f.subconjunto_priorizacion->valor = Ratio{331'092}; },
         "La población beneficiada del programa en 2025 no corresponde a un subconjunto de la "
         "población objetivo."},
        {"PRI_SINCRIT", [](Figuras& f) { f.juicio_priorizacion.has_criterios = false; },
         "La población beneficiada del programa en 2025 no presenta criterios de priorización "
         "claros y objetivos para su selección."},
        {"PRI_AMBOS",
         [](Figuras& f) {
             f.subconjunto_priorizacion->valor = Ratio{1};
             f.juicio_priorizacion.has_criterios = false;
         },
         "La población beneficiada del programa en 2025 no corresponde a un subconjunto de la "
         "población objetivo y, además, no presenta criterios de priorización claros y objetivos "
         "para su selección."},
        {"PRI_UNIV",
         [](Figuras& f) {
             f.is_universal = true;
             f.juicio_focalizacion.is_universalidad_pertinente = true;
         },
         "Dado que el programa es universal no aplica evaluar los criterios de priorización de la "
         "población beneficiada en 2025."},
        {"PRI_SININFO",
         [](Figuras& f) {
             f.juicio_priorizacion = {};
             f.juicio_priorizacion.has_informacion = false;
         },
         "El programa no reporta la información requerida o esta es insuficiente para evaluar los "
         "criterios de priorización de la población beneficiada en 2025."},
        {"PRI_SINJUICIO", [](Figuras& f) { f.juicio_priorizacion.has_criterios.reset(); },
         "— Falta el juicio del evaluador sobre la priorización."},
    };
    return casos;
}

const std::vector<Caso>& casos_ejecucion() {
    static const std::vector<Caso> casos{
        {"EJI_SUB", [](Figuras& f) { hoy(f).ejecucion_inicial.valor = ratio(84, 100); },
         "El programa presenta una subejecución presupuestaria (inferior al 85%) respecto de su "
         "presupuesto inicial en 2025."},
        {"EJI_SOBRE", [](Figuras& f) { hoy(f).ejecucion_inicial.valor = ratio(111, 100); },
         "El programa presenta una sobre ejecución presupuestaria (superior al 110%) respecto de "
         "su presupuesto inicial en 2025."},
        {"EJI_SUB_JUSTIFICADO",
         [](Figuras& f) {
             hoy(f).ejecucion_inicial.valor = ratio(84, 100);
             f.juicio_ejecucion_inicial.is_pertinente = true;
         },
         "El programa presenta una subejecución presupuestaria (inferior al 85%) respecto de su "
         "presupuesto inicial en 2025. No obstante, la justificación proporcionada por el Servicio "
         "se considera pertinente."},
        {"EJI_SOBRE_JUSTIFICADO",
         [](Figuras& f) {
             hoy(f).ejecucion_inicial.valor = ratio(111, 100);
             f.juicio_ejecucion_inicial.is_pertinente = true;
         },
         "El programa presenta una sobre ejecución presupuestaria (superior al 110%) respecto de "
         "su presupuesto inicial en 2025. No obstante, la justificación proporcionada por el "
         "Servicio se considera pertinente."},
        {"EJI_OK", [](Figuras&) {}, kNinguna},
        {"EJI_SININFO", [](Figuras& f) { hoy(f).ejecucion_inicial.valor = SinValor::no_informado; },
         "No es posible evaluar la ejecución presupuestaria respecto del presupuesto inicial en "
         "2025, dado que el programa no reporta la información requerida."},
        {"EJI_NA", [](Figuras& f) { hoy(f).ejecucion_inicial.valor = SinValor::no_aplica; },
         kNinguna},
        {"EJF_SUB", [](Figuras& f) { hoy(f).ejecucion_final.valor = ratio(897, 1000); },
         "El programa presenta una subejecución presupuestaria (inferior al 90%) respecto de su "
         "presupuesto final en 2025."},
        {"EJF_SOBRE", [](Figuras& f) { hoy(f).ejecucion_final.valor = ratio(111, 100); }, kNinguna},
        {"EJF_SUB_JUSTIFICADO",
         [](Figuras& f) {
             hoy(f).ejecucion_final.valor = ratio(897, 1000);
             f.juicio_ejecucion_final.is_pertinente = true;
         },
         "El programa presenta una subejecución presupuestaria (inferior al 90%) respecto de su "
         "presupuesto final en 2025. No obstante, la justificación proporcionada por el Servicio "
         "se considera pertinente."},
        {"EJF_OK", [](Figuras&) {}, kNinguna},
        {"EJF_SININFO", [](Figuras& f) { hoy(f).ejecucion_final.valor = SinValor::no_informado; },
         "No es posible evaluar la ejecución presupuestaria respecto del presupuesto final en "
         "2025, dado que el programa no reporta la información requerida."},
        {"EJF_NA", [](Figuras& f) { hoy(f).ejecucion_final.valor = SinValor::no_aplica; },
         kNinguna},
        {"EJI_PERS",
         [](Figuras& f) {
             for (auto& periodo : f.periodos) {
                 periodo.ejecucion_inicial.valor = ratio(84, 100);
             }
         },
         "El programa presenta persistencia de subejecución presupuestaria inicial en 2025, ya que "
         "ha ejecutado menos del 85% de su presupuesto inicial anual durante tres años "
         "consecutivos."},
    };
    return casos;
}

const std::vector<Caso>& casos_gasto() {
    static const std::vector<Caso> casos{
        {"GPB_FUERA", [](Figuras& f) { f.variacion_gasto.valor = ratio(21, 100); },
         "El programa presenta un gasto por beneficiario fuera del rango esperado (variación mayor "
         "al 20%) durante 2025, en relación con el promedio de los dos años anteriores (2023 y "
         "2024)."},
        {"GPB_JUSTIFICADO",
         [](Figuras& f) {
             f.variacion_gasto.valor = ratio(21, 100);
             f.juicio_gasto.is_pertinente = true;
         },
         "El programa presenta un gasto por beneficiario fuera del rango esperado (variación mayor "
         "al 20%) durante 2025, en relación con el promedio de los dos años anteriores (2023 y "
         "2024). No obstante, la justificación proporcionada por el Servicio se considera "
         "pertinente."},
        {"GPB_OK", [](Figuras&) {},
         "El programa presenta un gasto por beneficiario dentro del rango esperado (menor al 20%) "
         "durante 2025, en relación con el promedio de los dos años anteriores (2023 y 2024)."},
        {"GPB_SINHIST",
         [](Figuras& f) {
             f.periodos.front().gasto_por_beneficiario.valor = SinValor::no_informado;
             f.variacion_gasto.valor = SinValor::no_informado;
         },
         "No es posible evaluar el gasto por beneficiario, debido a que no se cuenta con "
         "información histórica (2023 y/o 2024)."},
        {"GPB_SININFO",
         [](Figuras& f) {
             hoy(f).gasto_por_beneficiario.valor = SinValor::no_informado;
             f.variacion_gasto.valor = SinValor::no_informado;
         },
         "No es posible evaluar el gasto por beneficiario, debido a que el programa no reporta la "
         "información requerida en 2025."},
        {"GPB_SINPRECIOS",
         [](Figuras& f) {
             f.precios = 0;
             f.variacion_gasto.valor = SinValor::no_informado;
         },
         kNinguna},
        {"GPB_NA",
         [](Figuras& f) {
             hoy(f).gasto_por_beneficiario.valor = SinValor::no_aplica;
             f.variacion_gasto.valor = SinValor::no_aplica;
         },
         kNinguna},
        {"ADM_DESC", [](Figuras& f) { f.juicio_administrativo.is_descripcion_correcta = false; },
         "El gasto administrativo no se encuentra correctamente descrito, debido a que incluye "
         "gastos distintos a los servicios de apoyo y/o no es coherente con la desagregación por "
         "subtítulos."},
        {"ADM_EST", [](Figuras& f) { f.juicio_administrativo.is_estimacion_correcta = false; },
         "El gasto administrativo no se encuentra correctamente estimado, dado que incorpora "
         "gastos distintos a servicios de apoyo al programa."},
        {"ADM_SUP", [](Figuras& f) { hoy(f).porcentaje_administrativo.valor = ratio(46, 100); },
         "El gasto administrativo se encuentra correctamente estimado, considerando exclusivamente "
         "servicios de apoyo al programa. Sin embargo, es superior al 20% respecto al presupuesto "
         "total ejecutado."},
        {"ADM_OK", [](Figuras&) {}, kNinguna},
        {"ADM_NA", [](Figuras& f) { hoy(f).porcentaje_administrativo.valor = SinValor::no_aplica; },
         kNinguna},
        {"ADM_SININFO_DESCRIPCION",
         [](Figuras& f) { hoy(f).administrativo.valor = SinValor::no_informado; },
         "No es posible evaluar la descripción del gasto administrativo, debido a que el programa "
         "no reporta la información requerida."},
        {"ADM_SININFO_ESTIMACION",
         [](Figuras& f) {
             f.juicio_administrativo.is_estimacion_correcta.reset();
             f.juicio_administrativo.has_informacion = false;
         },
         "No es posible evaluar la estimación del gasto administrativo, debido a que el programa "
         "no reporta la información requerida."},
        {"ADM_SINJUICIO",
         [](Figuras& f) { f.juicio_administrativo.is_estimacion_correcta.reset(); },
         "— Falta el juicio del evaluador sobre el gasto administrativo."},
    };
    return casos;
}

const std::vector<Caso>& casos_eficacia() {
    static const std::vector<Caso> casos{
        {"IND_NOPERT", [](Figuras& f) { indicador(f).juicio.is_pertinente = false; },
         "El indicador de propósito no es pertinente, debido a que no permite medir directamente "
         "el logro del propósito del programa."},
        {"IND_NOFORM", [](Figuras& f) { indicador(f).juicio.is_bien_formulado = false; },
         "El indicador de propósito del programa no se encuentra correctamente formulado."},
        {"IND_JUICIO_OK", [](Figuras&) {}, kNinguna},
        {"IND_SINJUICIO", [](Figuras& f) { indicador(f).juicio.is_pertinente.reset(); },
         "— Falta el juicio del evaluador sobre la pertinencia o la formulación del indicador."},
        {"IND_BAJA", [](Figuras& f) { indicador(f).efectivos.back().valor = ratio(49, 100); },
         "El resultado del indicador de propósito disminuyó (lectura ascendente), indicando un "
         "menor desempeño del programa en 2025 respecto de 2024."},
        {"IND_SUBE",
         [](Figuras& f) {
             indicador(f).sentido = figures::Sentido::descendente;
             indicador(f).efectivos.back().valor = ratio(51, 100);
         },
         kNinguna},
        {"IND_SINVALOR",
         [](Figuras& f) { indicador(f).efectivos.back().valor = SinValor::no_informado; },
         "No es posible evaluar la variación del indicador de propósito, debido a que no se "
         "reportan los valores en 2025."},
        {"IND_SINHIST",
         [](Figuras& f) { indicador(f).efectivos[1].valor = SinValor::no_informado; }, kNinguna},
        {"IND_NC", [](Figuras& f) { indicador(f).efectivos[1].valor = SinValor::no_comparable; },
         kNinguna},
        {"IND_NA", [](Figuras& f) { indicador(f).efectivos[2].valor = SinValor::no_aplica; },
         kNinguna},
        {"IND_MEJORA", [](Figuras& f) { indicador(f).efectivos[2].valor = ratio(51, 100); },
         kNinguna},
        {"IND_IGUAL", [](Figuras&) {}, kNinguna},
        {"IND_COMPLEMENTARIO",
         [](Figuras& f) { indicador(f).nivel = figures::Nivel::complementario; }, kNinguna},
        {"IND_PERS", [](Figuras& f) { indicador(f).anios_sin_reporte = 3; },
         "El programa presenta persistencia en el no reporte del indicador de propósito en 2025, "
         "debido a que no ha sido informado por tres años consecutivos."},
    };
    return casos;
}

constexpr auto kTodos = {casos_focalizacion, casos_ejecucion, casos_gasto, casos_eficacia};

const rules::Veredicto* find(const std::vector<rules::Veredicto>& veredictos,
                             std::string_view codigo) {
    const auto found = std::ranges::find_if(
        veredictos, [&](const rules::Veredicto& v) { return v.regla->id == codigo; });
    return found == veredictos.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("every sentence of 2025 is that of the catalogue, word for word", "[rules]") {
    for (const auto casos : kTodos) {
        for (const Caso& caso : casos()) {
            INFO(caso.codigo);
            figures::FigurasFicha figuras = programa();
            caso.change(figuras);
            const auto veredictos = rules::apply_reglas(figuras, tests::edicion_2025());
            const auto* veredicto = find(veredictos, caso.codigo);
            REQUIRE(veredicto != nullptr);
            CHECK(veredicto->frase == caso.frase);
            CHECK(veredicto->falta_juicio.empty() != caso.codigo.ends_with("_SINJUICIO"));
        }
    }
}

TEST_CASE("every record of 2025 has its case, and every case its record", "[rules]") {
    std::set<std::string_view> cases{"SIN_HALLAZGOS", "SIN_RESULTADO"};  // tested below
    for (const auto casos : kTodos) {
        for (const Caso& caso : casos()) {
            CHECK(cases.insert(caso.codigo).second);
        }
    }
    std::set<std::string_view> records;
    for (const methodology::Regla& regla : tests::edicion_2025().reglas) {
        records.insert(regla.id);
    }
    CHECK(cases == records);
    CHECK(rules::check_tabla(tests::edicion_2025()).empty());
}

TEST_CASE("what no dimension finds is said with its capital letter", "[rules]") {
    const auto& edicion = tests::edicion_2025();
    CHECK(rules::sin_hallazgos(edicion, 2025, "focalizacion") ==
          "Sin hallazgos en la dimensión de Focalización.");
    CHECK(rules::sin_hallazgos(edicion, 2025, "eficiencia") ==
          "Sin hallazgos en la dimensión de Eficiencia.");
    CHECK(rules::sin_hallazgos(edicion, 2025, "eficacia") ==
          "Sin hallazgos en la dimensión de Eficacia.");
    CHECK(rules::sin_resultado(edicion) ==
          "Sin resultado: la metodología 2025 no publica frase para este caso.");
}

TEST_CASE("a programme of which nothing is wrong has no finding", "[rules]") {
    for (const auto& veredicto : rules::apply_reglas(programa(), tests::edicion_2025())) {
        INFO(veredicto.regla->id);
        CHECK_FALSE(veredicto.regla->stands_in(methodology::LugarFrase::hallazgos));
        CHECK(veredicto.falta_juicio.empty());
    }
}

TEST_CASE("findings stand under the headings of the round, in its order", "[rules]") {
    const auto& edicion = tests::edicion_2025();
    const auto bloque = [&](std::string_view id) {
        return write_frase(edicion.regla(id)->bloque, {});
    };
    CHECK(bloque("FOC_NOSUB") == "Criterios de focalización:");
    CHECK(bloque("PRI_NOSUB") == "Criterios de priorización:");
    CHECK(bloque("EJI_SUB") == "Ejecución presupuestaria:");
    CHECK(bloque("GPB_FUERA") == "Gasto por beneficiario:");
    CHECK(bloque("ADM_DESC") == "Gasto Administrativo:");
    figures::FigurasFicha figuras = programa();
    for (auto& periodo : figuras.periodos) {
        periodo.ejecucion_inicial.valor = ratio(1, 2);
        periodo.ejecucion_final.valor = ratio(1, 2);
    }
    figuras.variacion_gasto.valor = ratio(-1, 2);
    hoy(figuras).porcentaje_administrativo.valor = ratio(1, 2);
    indicador(figuras).juicio.is_pertinente = false;
    std::vector<std::string> found;
    for (const auto& veredicto : rules::apply_reglas(figuras, edicion)) {
        if (veredicto.regla->stands_in(methodology::LugarFrase::hallazgos)) {
            found.push_back(veredicto.regla->id);
        }
        if (veredicto.regla->id == "IND_NOPERT") {
            CHECK(veredicto.bloque == "Indicador de propósito 1:");
        }
    }
    CHECK(found == std::vector<std::string>{"EJI_SUB", "EJF_SUB", "EJI_PERS", "GPB_FUERA",
                                            "ADM_SUP", "IND_NOPERT"});
}
