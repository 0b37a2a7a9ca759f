#include "report/tema.hpp"

#include <filesystem>
#include <set>

#include "pipeline/pipeline.hpp"
#include "report/from_rules.hpp"
#include "report/print.hpp"
#include "support/catch.hpp"
#include "support/ficha_003.hpp"

using namespace generator;
using namespace generator::report;

namespace {

const Reporte& ficha() {
    static const auto reporte =
        make_reporte(tests::ficha_003(), tests::edicion_2023(), {}, tests::ficha_bytes(), "003");
    return *reporte;
}

std::vector<std::string> ids(const std::vector<const Cifra*>& cifras) {
    std::vector<std::string> result;
    for (const Cifra* cifra : cifras) {
        result.push_back(cifra->id);
    }
    return result;
}

Tema uses(const std::string& pointer) {
    const Tema tema = find_tema(ficha(), pointer);
    REQUIRE(tema.hechos.size() == 1);
    return uses_of(ficha(), *tema.hechos.front());
}

}  // namespace

TEST_CASE("a datum tells the figures made of it, and those made of them", "[report]") {
    // The served people of 2023 divide its spend, which is compared with that of the years before.
    const auto figures = ids(uses("/periodos/2/poblacion_beneficiada").cifras);
    CHECK(figures == std::vector<std::string>{"cobertura.2023", "gasto_por_beneficiario.2023",
                                              "gasto_por_beneficiario.variacion.2023"});
}

TEST_CASE("the spend of a region is in the shares of all of them", "[report]") {
    const auto figures = ids(uses("/regiones/0/gasto").cifras);
    for (const char* id : {"region.15.gasto", "region.15.porcentaje_gasto", "regiones.gasto",
                           "region.13.porcentaje_gasto"}) {
        INFO(id);
        CHECK(std::ranges::find(figures, id) != figures.end());
    }
    CHECK(std::ranges::find(figures, "region.13.gasto") == figures.end());
}

TEST_CASE("a datum tells the verdicts on its figures, and the judgements theirs", "[report]") {
    const auto codes = [](const Tema& tema) {
        std::vector<std::string> result;
        for (const Veredicto* veredicto : tema.veredictos) {
            result.push_back(veredicto->codigo);
        }
        return result;
    };
    CHECK(codes(uses("/periodos/2/presupuesto_inicial")) == std::vector<std::string>{"EJI_SUB"});
    CHECK(codes(uses("/periodos/0/presupuesto_inicial")).empty());
    CHECK(codes(uses("/evaluacion/gasto_por_beneficiario/justificacion_pertinente")) ==
          std::vector<std::string>{"GPB_JUSTIFICADO"});
}

TEST_CASE("a name is a figure, a rule, a pointer, an operand or a key", "[report]") {
    CHECK(ids(find_tema(ficha(), "cobertura.2023").cifras).size() == 1);
    CHECK(find_tema(ficha(), "IND_NC").veredictos.size() == 5);
    CHECK(find_tema(ficha(), "/regiones/3").hechos.size() == 3);
    CHECK(find_tema(ficha(), "/regiones/1").hechos.size() == 3);  // not /regiones/10 too
    const Tema operando = find_tema(ficha(), "presupuesto_inicial 2023");
    REQUIRE(operando.hechos.size() == 1);
    CHECK(operando.hechos.front()->puntero == "/periodos/2/presupuesto_inicial");
    CHECK(find_tema(ficha(), "presupuesto_inicial").hechos.size() == 3);
    CHECK(find_tema(ficha(), "/periodos/9").empty());
    CHECK(find_tema(ficha(), "no.existe").empty());
}

TEST_CASE("the explanation of a datum has what its field means, its place and its uses",
          "[report]") {
    const std::string text = print_explicacion(ficha(), "/periodos/2/presupuesto_inicial");
    for (const char* part :
         {"/periodos/2/presupuesto_inicial = 19446453", "[M$ de cada año]", "reconstruido",
          "línea 179:30", "ejecucion.inicial.2023 = 40,5%", "EJI_SUB: hallazgo"}) {
        INFO(part);
        CHECK(text.find(part) != std::string::npos);
    }
    CHECK(print_explicacion(ficha(), "/antecedentes/descripcion")
              .find("ninguna cifra lo toma como operando") != std::string::npos);
}

namespace {

/// Of all fichas among the inputs.
std::vector<Reporte> make_fichas() {
    const auto recursos = pipeline::load_recursos();
    std::vector<Reporte> result;
    const auto folder = std::filesystem::path{FICHAS_SOURCE_DIR} / "inputs/ficha-monitoreo";
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        const std::string name = entry.path().filename().string();
        auto reporte = pipeline::judge(tests::read_source("inputs/ficha-monitoreo/" + name), name,
                                       *recursos, {.estado = Estado::borrador});
        INFO(name);
        REQUIRE(reporte.has_value());
        result.push_back(std::move(*reporte));
    }
    return result;
}

bool stands_in(const Hecho& hecho, std::string_view pointer) {
    return hecho.puntero == pointer || hecho.puntero.starts_with(std::string{pointer} + '/');
}

}  // namespace

TEST_CASE("every judgement of a person names a datum and verdicts that there are", "[report]") {
    const auto fichas = make_fichas();
    for (const Juicio& juicio : juicios()) {
        INFO(juicio.puntero << " -> " << juicio.cifra);
        CHECK(std::ranges::any_of(fichas, [&](const Reporte& reporte) {
            return std::ranges::any_of(
                       reporte.hechos,
                       [&](const Hecho& hecho) { return stands_in(hecho, juicio.puntero); }) &&
                   std::ranges::any_of(reporte.veredictos, [&](const Veredicto& veredicto) {
                       return juicio.feeds(veredicto);
                   });
        }));
    }
}

TEST_CASE("no judgement of a person is without verdicts that read it", "[report]") {
    std::set<std::string> missing;
    for (const Reporte& reporte : make_fichas()) {
        for (const Hecho& hecho : reporte.hechos) {
            const bool is_judgement =
                hecho.puntero.starts_with("/evaluacion/") &&
                !hecho.puntero.starts_with("/evaluacion/hallazgos");  // they are verdicts
            if (is_judgement && std::ranges::none_of(juicios(), [&](const Juicio& juicio) {
                    return stands_in(hecho, juicio.puntero);
                })) {
                missing.insert(hecho.puntero);
            }
        }
    }
    CHECK(missing.empty());
}
