#include "methodology/edicion.hpp"

#include "resources.hpp"
#include "support/catch.hpp"

using namespace generator;
using methodology::read_edicion;

namespace {

std::string ficha_2023() {
    return std::string{resources::find("assets/metodologia/ficha-monitoreo-2023.json")};
}

/// The edition with one stretch of its text changed: what the reader says about it.
base::Diagnostics faults_of(const std::string& from, const std::string& to) {
    std::string bytes = ficha_2023();
    const auto at = bytes.find(from);
    REQUIRE(at != std::string::npos);
    bytes.replace(at, from.size(), to);
    return read_edicion(bytes, "edicion.json").diagnostics();
}

bool has_code(const base::Diagnostics& diagnostics, const std::string& code) {
    for (const auto& d : diagnostics) {
        if (d.code == code && d.place.line > 0 && d.place.file == "edicion.json") {
            return true;
        }
    }
    return false;
}

}  // namespace

TEST_CASE("every edition that is compiled in reads without a fault", "[methodology]") {
    int count = 0;
    for (const auto& resource : resources::all()) {
        if (!resource.name.starts_with("assets/metodologia/")) {
            continue;
        }
        const auto edicion = read_edicion(resource.bytes, resource.name);
        for (const auto& d : edicion.diagnostics()) {
            UNSCOPED_INFO(to_text(d));
        }
        REQUIRE(edicion.has_value());
        CHECK(edicion.diagnostics().empty());
        CHECK(resource.name ==
              "assets/metodologia/" + edicion->producto + "-" + edicion->edicion + ".json");
        ++count;
    }
    CHECK(count >= 2);
}

TEST_CASE("the sentence of a rule takes its number from the threshold", "[methodology][EJI_SUB]") {
    std::string bytes = ficha_2023();
    const auto edicion = read_edicion(bytes, "e.json");
    const auto* regla = edicion->regla("EJI_SUB");
    REQUIRE(regla != nullptr);
    // Seed 003, l. 53.
    CHECK(write_frase(regla->frase, {.ejercicio = 2023,
                                     .umbral = regla->umbral->valor,
                                     .nivel = {},
                                     .numero = {},
                                     .dimension = {},
                                     .edicion = {}}) ==
          "El programa presenta una subejecución presupuestaria (inferior al 85%) respecto de su "
          "presupuesto inicial durante el 2023.");
    bytes.replace(bytes.find("\"0.85\""), 6, "\"0.725\"");
    const auto other = read_edicion(bytes, "e.json");
    const auto* changed = other->regla("EJI_SUB");
    CHECK(write_frase(changed->frase, {.ejercicio = 2024,
                                       .umbral = changed->umbral->valor,
                                       .nivel = {},
                                       .numero = {},
                                       .dimension = {},
                                       .edicion = {}}) ==
          "El programa presenta una subejecución presupuestaria (inferior al 72,5%) respecto de su "
          "presupuesto inicial durante el 2024.");
}

TEST_CASE("inflators, regions and subtitulos are those that seed 003 prints", "[methodology]") {
    const auto edicion = read_edicion(ficha_2023(), "e.json");
    const auto* precios = edicion->inflactores_a(2024);
    REQUIRE(precios != nullptr);
    CHECK(precios->factores.size() == 5);
    CHECK(precios->find(2021)->factor == *base::Ratio::make(11722, 10000));
    CHECK(precios->find(2019) == nullptr);
    CHECK(edicion->inflactores_a(2025) == nullptr);
    const auto& regiones = edicion->catalogo("regiones");
    CHECK(regiones.entradas.size() == 16);
    CHECK((*regiones.find("08") < *regiones.find("16")));
    CHECK(regiones.entradas.back().nombre == "Metropolitana de Santiago");
    CHECK(regiones.entradas[*regiones.find("06")].nombre == "Libertador General Bernardo OHiggins");
    CHECK_FALSE(regiones.find("99").has_value());
    CHECK(edicion->catalogo("ods").entradas.size() == 17);
}

TEST_CASE("a boundary decides for exactly the threshold", "[methodology]") {
    using methodology::Borde;
    const auto at = [](Borde borde) {
        return methodology::applies({base::Ratio{1}, "1", "razon", borde, false}, base::Ratio{1});
    };
    CHECK_FALSE(at(Borde::menor_estricto));
    CHECK(at(Borde::menor_o_igual));
    CHECK_FALSE(at(Borde::mayor_estricto));
    CHECK(at(Borde::mayor_o_igual));
}

TEST_CASE("a threshold of magnitudes speaks of both directions, exactly", "[methodology]") {
    const auto fifth = *base::Ratio::make(1, 5);
    const auto less = *base::Ratio::make(-200'001, 1'000'000);
    const methodology::Umbral both{fifth, "0.2", "razon", methodology::Borde::mayor_estricto, true};
    CHECK(applies(both, *base::Ratio::make(200'001, 1'000'000)));
    CHECK(applies(both, less));
    CHECK_FALSE(applies(both, fifth));
    CHECK_FALSE(applies(both, *base::Ratio::make(-1, 5)));
    CHECK_FALSE(applies(both, base::Ratio{0}));
    methodology::Umbral one = both;
    one.is_valor_absoluto = false;
    CHECK_FALSE(applies(one, less));
}

TEST_CASE("a fault in an edition is told with its place", "[methodology]") {
    CHECK(has_code(faults_of("{umbral}", "{umbrall}"), "E-MET-012"));
    CHECK(has_code(faults_of("durante el {t}.", "durante el {t."), "E-MET-012"));
    CHECK(has_code(faults_of("\"0.85\"", "\"85\""), "E-MET-011"));
    CHECK(has_code(faults_of("\"0.85\"", "\"0,85\""), "E-MET-006"));
    CHECK(has_code(faults_of("\"menor estricto\"", "\"menor\""), "E-MET-007"));
    CHECK(has_code(faults_of("\"umbral_de\": \"EJI_SUB\"", "\"umbral_de\": \"EJI\""), "E-MET-013"));
    CHECK(has_code(faults_of("\"id\": \"EJI_OK\"", "\"id\": \"EJI_SUB\""), "E-MET-015"));
    CHECK(has_code(faults_of("\"factor\": \"1\"", "\"factor\": \"0\""), "E-MET-016"));
    CHECK(has_code(faults_of("\"producto\": \"ficha-monitoreo\"", "\"producto\": \"ficha\""),
                   "E-MET-017"));
    CHECK(has_code(faults_of("\"pie\": ", "\"pies\": "), "E-MET-002"));
    CHECK(has_code(faults_of("\"pie\": ", "\"pies\": "), "E-MET-008"));
    CHECK(has_code(faults_of("\"fuente\": ", "\"fuentes\": "), "E-MET-008"));
    CHECK(has_code(faults_of("\"motivo\": ", "\"motivos\": "), "E-MET-002"));  // of `vigencia`
    CHECK(has_code(faults_of("\"desplazamiento\": 1", "\"desplazamiento\": 1.5"), "E-MET-005"));
}

TEST_CASE("all faults of an edition come in one pass", "[methodology]") {
    std::string bytes = ficha_2023();
    bytes.replace(bytes.find("\"0.85\""), 6, "\"850\"");
    bytes.replace(bytes.find("{nivel}"), 7, "{nibel}");
    const auto edicion = read_edicion(bytes, "edicion.json");
    CHECK_FALSE(edicion.has_value());
    CHECK(has_code(edicion.diagnostics(), "E-MET-011"));
    CHECK(has_code(edicion.diagnostics(), "E-MET-012"));
}

TEST_CASE("text that is not JSON is a fault, not an edition", "[methodology]") {
    CHECK_FALSE(read_edicion("", "edicion.json").has_value());
    CHECK_FALSE(read_edicion("{", "edicion.json").has_value());
    CHECK_FALSE(read_edicion("[]", "edicion.json").has_value());
}
