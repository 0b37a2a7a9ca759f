#include <algorithm>

#include "checks/cuadraturas.hpp"
#include "figures/from_model.hpp"
#include "support/catch.hpp"
#include "support/ficha_003.hpp"
#include "support/ficha_2025.hpp"

using namespace generator;

namespace {

constexpr std::string_view kMuestra =
    "inputs/ficha-monitoreo/ejemplo-escuelas-deportivas-2025.json";

/// A programme of which nothing is wrong.
const std::string& bytes() {
    static const std::string text = tests::read_source(kMuestra);
    return text;
}
const model::FichaMonitoreo& ficha_sana() {
    static const auto entrada = validate::read_entrada(bytes(), kMuestra, tests::ediciones());
    return std::get<model::FichaMonitoreo>(*entrada);
}

/// What is told of the judgements of a ficha that was changed.
template <class Change>
base::Diagnostics told(Change change) {
    auto ficha = ficha_sana();
    change(ficha);
    const auto figuras = figures::make_figuras(ficha, tests::edicion_2025(), 0, bytes(), kMuestra);
    REQUIRE(figuras.has_value());
    auto found = checks::revisar(
        {ficha, *figuras, tests::edicion_2025(), base::LineIndex{bytes()}, kMuestra});
    std::erase_if(found, [](const auto& d) { return d.code != "CUA-JUICIO"; });
    for (const base::Diagnostic& d : found) {
        CHECK(d.severity == base::Severity::warning);
        CHECK(d.place.line > 0);
        CHECK_FALSE(d.hint.empty());
    }
    return found;
}
template <class Change>
std::string only(Change change) {
    const auto found = told(change);
    REQUIRE(found.size() == 1);
    return found.front().message;
}

void set(model::Dato<bool>& dato, bool value) { dato.valor = value; }
void set(model::Dato<model::Cantidad>& dato, std::int64_t value) {
    dato.valor = model::Cantidad{value};
}
void set(model::Dato<model::MilesCorrientes>& dato, std::int64_t value) {
    dato.valor = model::MilesCorrientes{value};
}
using Ficha = model::FichaMonitoreo;

void declare_universal(Ficha& f) {
    set(f.poblaciones.universal, true);
    set(f.evaluacion.focalizacion.universalidad_pertinente, true);
    f.evaluacion.focalizacion.es_subconjunto.valor = model::SinValor::no_informado;
    f.evaluacion.priorizacion.es_subconjunto.valor = model::SinValor::no_informado;
    f.evaluacion.focalizacion.tiene_criterios.valor = model::SinValor::no_informado;
    f.evaluacion.priorizacion.tiene_criterios.valor = model::SinValor::no_informado;
    set(f.periodos[2].poblacion_potencial, 99'200);
}

}  // namespace

TEST_CASE("judgements that agree with their quantities are not told", "[checks][CUA-JUICIO]") {
    CHECK(told([](Ficha&) {}).empty());
    CHECK(told(declare_universal).empty());
    for (const char* sample :
         {"transporte-rural", "vacunacion", "conectividad", "iniciativas-culturales",
          "acompanamiento-personas-mayores", "reconversion-pesquera", "salud-mental"}) {
        INFO(sample);
        const std::string path =
            "inputs/ficha-monitoreo/ejemplo-" + std::string{sample} + "-2025.json";
        const std::string text = tests::read_source(path);
        const auto entrada = validate::read_entrada(text, path, tests::ediciones());
        REQUIRE(entrada.has_value());
        const auto& ficha = std::get<Ficha>(*entrada);
        const auto figuras = figures::make_figuras(ficha, tests::edicion_2025(), 0, text, path);
        REQUIRE(figuras.has_value());
        const auto found =
            checks::revisar({ficha, *figuras, tests::edicion_2025(), base::LineIndex{text}, path});
        CHECK(std::ranges::find(found, "CUA-JUICIO", &base::Diagnostic::code) == found.end());
    }
}

TEST_CASE("a universal programme has one population", "[checks][CUA-JUICIO]") {
    CHECK(only([](Ficha& f) {
              declare_universal(f);
              set(f.periodos[2].poblacion_potencial, 99'201);
          }) ==
          "El programa se declara universal (población potencial = población objetivo) y la "
          "población objetivo es 99.200 y la potencial es 99.201.");
    CHECK(only([](Ficha& f) {
              declare_universal(f);
              f.periodos[2].poblacion_potencial.valor = model::SinValor::no_informado;
          })
              .ends_with("y no se informa la población potencial: se imprime que son iguales, sin "
                         "cantidades que lo muestren."));
    CHECK(only([](Ficha& f) {
              declare_universal(f);
              set(f.evaluacion.priorizacion.tiene_criterios, true);
          }).find("priorización") != std::string::npos);
    CHECK(only([](Ficha& f) {
              declare_universal(f);
              set(f.evaluacion.focalizacion.tiene_criterios, false);
          }).find("focalización") != std::string::npos);
    CHECK(only([](Ficha& f) {
              declare_universal(f);
              set(f.evaluacion.priorizacion.es_subconjunto, false);
          }).find("el juicio no se imprime") != std::string::npos);
    CHECK(only([](Ficha& f) {
              declare_universal(f);
              set(f.periodos[2].poblacion_beneficiada, 99'201);
          }) ==
          "El programa se declara universal y la población beneficiada es 99.201 y la objetivo es "
          "99.200: ninguna frase del documento lo dirá.");
    CHECK(only([](Ficha& f) {
              set(f.evaluacion.focalizacion.universalidad_pertinente, false);
          }).find("no se declara universal") != std::string::npos);
}

TEST_CASE("who is no part of a population cannot be more than it", "[checks][CUA-JUICIO]") {
    CHECK(only([](Ficha& f) { set(f.periodos[2].poblacion_potencial, 99'199); }) ==
          "Se juzgó subconjunto y las cantidades lo niegan: la población objetivo es 99.200 y la "
          "potencial es 99.199. Se imprime lo que dicen las cantidades.");
    CHECK(only([](Ficha& f) {
              f.periodos[2].poblacion_potencial.valor = model::SinValor::no_informado;
          }) ==
          "Se juzgó subconjunto y no se informa la población potencial: se imprime el juicio, "
          "sin cantidades que lo muestren.");
    CHECK(only([](Ficha& f) { set(f.periodos[2].poblacion_potencial, 99'200); }) ==
          "La población objetivo es igual a la potencial y no se dice si el programa se declara "
          "universal.");
    CHECK(told([](Ficha& f) {
              set(f.periodos[2].poblacion_potencial, 99'200);
              set(f.poblaciones.universal, false);
          }).empty());
    CHECK(only([](Ficha& f) {
              set(f.periodos[2].poblacion_objetivo, 41'359);
          }).find("la población beneficiada es 41.360 y la objetivo es 41.359") !=
          std::string::npos);
    CHECK(only([](Ficha& f) {
              set(f.evaluacion.priorizacion.informacion_suficiente, false);
          }).find("no alcanza") != std::string::npos);
    CHECK(told([](Ficha& f) { set(f.evaluacion.focalizacion.aplica, false); }).size() == 2);
}

TEST_CASE("a justification needs something to justify", "[checks][CUA-JUICIO]") {
    const auto justify = [](model::Juicio& juicio) { set(juicio.justificacion_pertinente, true); };
    CHECK(only([&](Ficha& f) { justify(f.evaluacion.ejecucion_inicial); }) ==
          "Se juzga una justificación y no hay qué justificar: «Ejecución presupuestaria inicial "
          "2025» está en rango.");
    CHECK(only([&](Ficha& f) { justify(f.evaluacion.ejecucion_final); }).find("final 2025") !=
          std::string::npos);
    CHECK(only([&](Ficha& f) {
              justify(f.evaluacion.gasto_por_beneficiario);
          }).find("Variación del gasto por beneficiario") != std::string::npos);
    // 3.184.000 * 85 % is 2.706.400: exactly there, nothing is out of range.
    const auto initial = [&](std::int64_t executed) {
        return told([&](Ficha& f) {
            justify(f.evaluacion.ejecucion_inicial);
            set(f.periodos[2].presupuesto_ley_ejecutado, executed);
        });
    };
    CHECK(initial(2'706'400).size() == 1);
    CHECK(initial(2'706'399).empty());
    CHECK(initial(3'502'400).size() == 1);  // exactly 110 %
    CHECK(initial(3'502'401).empty());
}

TEST_CASE("nobody judges an amount that was not reported, nor what cannot be judged",
          "[checks][CUA-JUICIO]") {
    CHECK(told([](Ficha& f) {
              f.periodos[2].gasto_administrativo.valor = model::SinValor::no_informado;
          }).size() == 2);
    CHECK(only([](Ficha& f) {
              set(f.evaluacion.gasto_administrativo.informacion_suficiente, false);
          }).find("no alcanza") != std::string::npos);
    CHECK(only([](Ficha& f) { set(f.indicadores[2].evaluacion.calidad, true); }) ==
          "Se juzga un indicador complementario: la edición 2025 solo juzga los de propósito.");
    for (const base::Diagnostic& found : told([](Ficha& f) {
             f.periodos[2].gasto_administrativo.valor = model::SinValor::no_aplica;
         })) {
        CHECK(found.message ==
              "Se juzga un gasto administrativo que no aplica (N/A): el juicio no se imprime.");
    }
}

TEST_CASE("an estimate that was judged is told if its share of the total is not known",
          "[checks][CUA-JUICIO]") {
    const auto open = [](Ficha& f) {
        f.periodos[2].recursos_gobiernos_regionales.valor = model::SinValor::no_informado;
    };
    CHECK(only(open).find("en su lugar sale el hallazgo") != std::string::npos);
    CHECK(told([&](Ficha& f) {
              open(f);
              set(f.evaluacion.gasto_administrativo.estimacion_correcta, false);
          }).empty());
}
