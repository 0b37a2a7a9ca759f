#include "comparacion/from_report.hpp"

#include <nlohmann/json.hpp>

#include "support/catch.hpp"
#include "support/comparados.hpp"
#include "support/inputs.hpp"
#include "support/mutations.hpp"

using namespace generator::comparacion;
using support::compare;
using support::lines;
using Json = nlohmann::ordered_json;
using Lineas = std::vector<std::string>;

namespace {

Json ficha() { return Json::parse(tests::read_source(tests::kFicha)); }

Comparacion compare(const Json& antes, const Json& despues) {
    return support::compare(antes.dump(1), despues.dump(1));
}

const Diferencia& find(const Comparacion& comparacion, const std::string& ruta) {
    const auto found = std::ranges::find(comparacion.diferencias, ruta, &Diferencia::ruta);
    INFO(ruta);
    REQUIRE(found != comparacion.diferencias.end());
    return *found;
}

/// Takes the origins of a list away: they point to places of it that change.
void forget_origins(Json& programa, const std::string& lista) {
    for (Json& origen : programa["origenes"]) {
        Json kept = Json::array();
        for (const Json& dato : origen["datos"]) {
            if (!dato.get<std::string>().starts_with("/" + lista)) {
                kept.push_back(dato);
            }
        }
        origen["datos"] = kept;
    }
}

}  // namespace

TEST_CASE("a report does not differ from itself", "[comparacion]") {
    for (const tests::Muestra& muestra : tests::kMuestras) {
        INFO(muestra.path);
        const std::string bytes = tests::read_source(muestra.path);
        CHECK(support::compare(bytes, bytes).diferencias.empty());
        // The order of keys, the spaces between them and the lines say nothing.
        CHECK(support::compare(bytes, support::shuffle_keys(bytes, 7)).diferencias.empty());
    }
}

// 003: 7.870.855 / 19.446.453 is 40,5%; over 9.000.000 it is 87,5%, and 87,5% is no finding.
TEST_CASE("a fact that changed is told with the figures and findings that it moves",
          "[comparacion]") {
    const Json antes = ficha();
    Json despues = antes;
    despues["periodos"][2]["presupuesto_inicial"] = 9'000'000;
    const Comparacion comparacion = compare(antes, despues);
    CHECK_FALSE(comparacion.is_interanual);
    CHECK(lines(comparacion, Asunto::hecho) ==
          Lineas{"periodos/2023/presupuesto_inicial: 19446453 → 9000000"});
    CHECK(lines(comparacion, Asunto::cifra) ==
          Lineas{"ejecucion.inicial.2023: 40,5% → 87,5%",
                 "presupuesto.inicial.2023: 20.127.079 → 9.315.000"});
    const Diferencia& cifra = find(comparacion, "ejecucion.inicial.2023");
    CHECK(cifra.causas == Lineas{"periodos/2023/presupuesto_inicial"});
    CHECK(cifra.antes.exacto == "7870855/19446453");
    CHECK(cifra.despues.exacto == "1574171/1800000");
    const Diferencia& hecho = find(comparacion, "periodos/2023/presupuesto_inicial");
    CHECK(hecho.antes.puntero == "/periodos/2/presupuesto_inicial");
    CHECK(hecho.antes.linea > 0);
    CHECK(hecho.antes.origen == "reconstruido");
    CHECK(hecho.unidad == "M$ de cada año");
    const Diferencia& veredicto = find(comparacion, "EJI_OK ejecucion.inicial.2023");
    CHECK(veredicto.antes.texto == "EJI_SUB: hallazgo");
    CHECK(veredicto.despues.texto == "EJI_OK: conforme");
    CHECK(count(comparacion, Asunto::veredicto) == 1);
    CHECK(count(comparacion, Asunto::frase) == 1);
}

TEST_CASE("S/I, null and a value are three things; null and nothing are one", "[comparacion]") {
    Json antes = ficha();
    antes["periodos"][2]["poblacion_potencial"] = nullptr;
    Json despues = antes;
    despues["periodos"][2].erase("poblacion_potencial");
    CHECK(compare(antes, despues).diferencias.empty());
    despues["periodos"][2]["poblacion_potencial"] = "S/I";
    CHECK(lines(compare(antes, despues), Asunto::hecho) ==
          Lineas{"+ periodos/2023/poblacion_potencial"});
    antes["periodos"][2]["poblacion_potencial"] = 700;
    CHECK(lines(compare(antes, despues), Asunto::hecho) ==
          Lineas{"periodos/2023/poblacion_potencial: 700 → S/I"});
}

TEST_CASE("an origin that changed is a difference of its fact", "[comparacion]") {
    const Json antes = ficha();
    Json despues = antes;
    despues["origenes"][1]["metodo"] = "Otro método.";
    CHECK(lines(compare(antes, despues), Asunto::hecho) ==
          Lineas{"origenes/2/metodo: " + antes["origenes"][1]["metodo"].get<std::string>() +
                 " → Otro método."});
    despues = antes;
    despues["origenes"].erase(1);
    const Comparacion comparacion = compare(antes, despues);
    CHECK(lines(comparacion, Asunto::hecho) ==
          Lineas{"- origenes/2", "periodos/2023/poblacion_objetivo: 628 → 628"});
    CHECK(find(comparacion, "periodos/2023/poblacion_objetivo").despues.origen == "informado");
}

TEST_CASE("an element put before the others changes none of them", "[comparacion]") {
    Json antes = ficha();
    forget_origins(antes, "componentes");
    Json despues = antes;
    Json nuevo = antes["componentes"][0];
    nuevo["nombre"] = "Talleres de oficios con las familias";
    nuevo["unidad_de_produccion"] = "Talleres hechos";
    for (Json& periodo : nuevo["periodos"]) {
        periodo["gasto"] = 0;
        periodo["produccion"] = 7;
    }
    despues["componentes"].insert(despues["componentes"].begin(), nuevo);
    const Comparacion comparacion = compare(antes, despues);
    CHECK(lines(comparacion, Asunto::hecho) == Lineas{"+ componentes/1"});
    const Diferencia& diferencia = find(comparacion, "componentes/1");
    CHECK(diferencia.nombre == "Talleres de oficios con las familias");
    REQUIRE(diferencia.partes.size() == 8);
    CHECK(diferencia.partes[2].ruta == "periodos/2021/gasto");
    // Only what the new one makes: its own figures. Sums with 0 stay.
    for (const std::string& line : lines(comparacion, Asunto::cifra)) {
        CHECK(line.starts_with("+ componente.1."));
    }
    CHECK(count(comparacion, Asunto::cifra) == 6);
}

TEST_CASE("an element that moved is told once, the least that explains the order",
          "[comparacion]") {
    Json antes = ficha();
    forget_origins(antes, "regiones");
    Json despues = antes;
    const Json region = despues["regiones"][0];
    despues["regiones"].erase(0);
    despues["regiones"].push_back(region);
    CHECK(lines(compare(antes, despues), Asunto::hecho) ==
          Lineas{"> regiones/15: lugar 1 → lugar 11"});
    despues = antes;
    std::swap(despues["antecedentes"]["ejecutores"][0], despues["antecedentes"]["ejecutores"][1]);
    CHECK(lines(compare(antes, despues), Asunto::hecho).size() == 1);
}

TEST_CASE("an indicator that comes first takes its published results along", "[comparacion]") {
    Json antes = ficha();
    Json despues = antes;
    Json nuevo = antes["indicadores"][0];
    nuevo["nombre"] = "Variación de egresos favorables";
    nuevo["formula"] = "Egresos favorables del año, comparados con los del anterior";
    despues["indicadores"].insert(despues["indicadores"].begin(), nuevo);
    for (Json& publicado : despues["publicados"]) {
        const std::string figura = publicado["figura"];
        if (figura.starts_with("indicador.proposito.")) {
            const int number = figura[20] - '0';
            publicado["figura"] =
                "indicador.proposito." + std::to_string(number + 1) + figura.substr(21);
        }
    }
    const Comparacion comparacion = compare(antes, despues);
    CHECK(lines(comparacion, Asunto::hecho) == Lineas{"+ indicadores/1"});
    CHECK(lines(comparacion, Asunto::cifra) == Lineas{"+ indicador.proposito.1.efectivo.2021",
                                                      "+ indicador.proposito.1.efectivo.2022",
                                                      "+ indicador.proposito.1.efectivo.2023"});
}

TEST_CASE("a contradiction that appears is told with its place", "[comparacion]") {
    const Json antes = ficha();
    Json despues = antes;
    despues["subtitulos"][0]["gasto"] = 287'902;  // 287.901 in the file: the sum misses by one
    const Comparacion comparacion = compare(antes, despues);
    REQUIRE(count(comparacion, Asunto::contradiccion) == 1);
    const auto found =
        std::ranges::find(comparacion.diferencias, Asunto::contradiccion, &Diferencia::asunto);
    CHECK(found->cambio == Cambio::aparecio);
    CHECK(found->ruta.starts_with("CUA-SUBTITULOS "));
    CHECK(found->despues.linea > 0);
    CHECK(compare(despues, antes).diferencias.back().cambio == Cambio::desaparecio);
}

namespace {

/// With another component before all others, which spends nothing.
Json with_first_component(Json ficha) {
    Json nuevo = ficha["componentes"][0];
    nuevo["nombre"] = "Apoyo jurídico";
    nuevo["unidad_de_produccion"] = "Asesorías de abogados";
    for (Json& periodo : nuevo["periodos"]) {
        periodo["gasto"] = 0;
        periodo["produccion"] = 646;
    }
    ficha["componentes"].insert(ficha["componentes"].begin(), nuevo);
    return ficha;
}

/// Contradictions that are in both and not the same.
Lineas changed(const Json& antes, const Json& despues) {
    Lineas result = lines(compare(antes, despues), Asunto::contradiccion);
    std::erase_if(result, [](const std::string& line) {
        UNSCOPED_INFO(line);
        return line.find(" → ") == std::string::npos;
    });
    return result;
}

}  // namespace

TEST_CASE("a contradiction that moved is told only if it says something else", "[comparacion]") {
    // Two componentes serve 273 and 248 persons, less than half of 646.
    const Json antes = ficha();
    Json despues = with_first_component(antes);
    CHECK(changed(antes, despues).empty());
    for (Json& componente : despues["componentes"]) {
        for (Json& periodo : componente["periodos"]) {
            if (periodo["produccion"] == 273) {
                periodo["produccion"] = 200;
            }
        }
    }
    const Lineas told = changed(antes, despues);
    REQUIRE(told.size() == 1);
    CHECK(told.front().find("CUA-PRODUCCION") != std::string::npos);
    CHECK(told.front().find("200 personas") != std::string::npos);
}

TEST_CASE("the place of an element in a message is no difference, its numbers are",
          "[comparacion]") {
    // 2.989.539 * 1,035 = 3.094.173
    const auto publish = [](Json ficha, const char* figura, int valor) {
        ficha["publicados"].push_back({{"figura", figura}, {"valor", valor}, {"fuente", "x"}});
        return ficha;
    };
    const Json antes = publish(ficha(), "componente.1.gasto.2023", 3'094'183);
    const Json moved = with_first_component(ficha());
    CHECK(changed(antes, publish(moved, "componente.2.gasto.2023", 3'094'183)).empty());
    const Lineas told = changed(antes, publish(moved, "componente.2.gasto.2023", 3'094'193));
    REQUIRE(told.size() == 1);
    CHECK(told.front().find("CUA-PUBLICADO") != std::string::npos);
    CHECK(told.front().find("3.094.193") != std::string::npos);
}
