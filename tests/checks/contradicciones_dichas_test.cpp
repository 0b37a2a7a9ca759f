// A contradiction that is left out because a wrong number explains it too is explained by one that
// is told: none is lost.
#include <nlohmann/json.hpp>

#include "checks/cuadraturas.hpp"
#include "checks/sistema.hpp"
#include "figures/from_model.hpp"
#include "pipeline/pipeline.hpp"
#include "support/catch.hpp"
#include "support/fallas.hpp"
#include "support/inputs.hpp"
#include "support/programas.hpp"
#include "validate/from_load.hpp"

using namespace generator;

namespace {

const pipeline::Recursos& recursos() {
    static const auto value = pipeline::load_recursos();
    REQUIRE(value.has_value());
    return *value;
}

/// Whether it was told, with the place and the words that the system has for it.
bool is_told(const checks::Contradiccion& contradiccion, const base::Diagnostics& found) {
    return std::ranges::any_of(found, [&](const base::Diagnostic& d) {
        return d.place.pointer == contradiccion.lugar.puntero &&
               d.message.find(contradiccion.texto) != std::string::npos;
    });
}

/// Every broken relation is told, or all that explain it are; how many are broken.
std::size_t check_told(const checks::Sistema& sistema, const base::Diagnostics& found) {
    const auto told = checks::find_broken(sistema);
    for (const checks::Explicacion& explicacion : told) {
        INFO(sistema.relaciones[explicacion.relacion].nombre);
        CHECK(is_told(checks::contradiccion_of(sistema, explicacion), found));
    }
    std::size_t broken = 0;
    for (std::size_t i = 0; i < sistema.relaciones.size(); ++i) {
        if (checks::holds(sistema, sistema.relaciones[i]) != false) {
            continue;
        }
        ++broken;
        INFO(sistema.relaciones[i].nombre);
        CHECK(std::ranges::any_of(told, [&](const checks::Explicacion& explicacion) {
            return std::ranges::find(explicacion.cerradas, i) != explicacion.cerradas.end();
        }));
    }
    return broken;
}

std::size_t check_input(const std::string& json, const model::FichaMonitoreo& ficha,
                        const methodology::Edicion& edicion) {
    const auto figuras = figures::make_figuras(ficha, edicion, 0, json, "x.json");
    if (!figuras) {
        return 0;
    }
    const checks::Revision revision{ficha, *figuras, edicion, base::LineIndex{json}, "x.json"};
    return check_told(checks::sistema_de(revision), checks::revisar(revision));
}

std::size_t check_input(const std::string& json, const model::MatrizLogica& matriz,
                        const methodology::Edicion& edicion) {
    const auto figuras = figures::make_figuras_matriz(matriz, json, "x.json");
    if (!figuras) {
        return 0;
    }
    const checks::RevisionMatriz revision{matriz, *figuras, edicion, base::LineIndex{json},
                                          "x.json"};
    return check_told(checks::make_sistema(revision), checks::revisar_matriz(revision));
}

std::size_t check_input(const std::string& json, const model::FormularioIndicadores& formulario,
                        const methodology::Edicion& edicion) {
    const auto figuras = figures::make_figuras_formulario(formulario, edicion, json, "x.json");
    if (!figuras) {
        return 0;
    }
    const checks::RevisionFormulario revision{formulario, *figuras, edicion, base::LineIndex{json},
                                              "x.json"};
    const base::Diagnostics found = checks::revisar_formulario(revision);
    std::size_t broken = 0;
    for (std::size_t i = 0; i < formulario.indicadores.size(); ++i) {
        broken += check_told(checks::make_sistema(revision, i), found);
    }
    return broken;
}

std::size_t check_input(const std::string& /*json*/, const model::InformeEgreso& /*informe*/,
                        const methodology::Edicion& /*edicion*/) {
    return 0;  // it has no system of numbers
}

/// How many relations of an input are broken; 0 if it is not valid.
std::size_t check_json(const std::string& json) {
    const auto entrada = validate::read_entrada(json, "x.json", recursos().usos);
    if (!entrada) {
        return 0;
    }
    const model::Encabezado& encabezado = model::encabezado(*entrada);
    const auto* publicacion =
        pipeline::find_publicacion(recursos(), encabezado.producto, encabezado.edicion);
    REQUIRE(publicacion != nullptr);
    return std::visit(
        [&](const auto& producto) { return check_input(json, producto, publicacion->metodologia); },
        *entrada);
}

/// With one mistake of each kind: broken relations of all of them.
std::size_t check_damaged(const support::ProgramaCerrado& programa, std::uint32_t seed) {
    std::size_t broken = check_json(programa.json);
    for (std::size_t kind = 0; kind < support::kFallas.size(); ++kind) {
        support::Azar azar{seed};
        const auto danio = support::damage(programa, static_cast<support::Falla>(kind), azar);
        if (danio) {
            INFO(programa.nombre << ' ' << danio->puntero << ": " << danio->antes << " -> "
                                 << danio->despues);
            broken += check_json(danio->json);
        }
    }
    return broken;
}

}  // namespace

TEST_CASE("every contradiction of a damaged sample is told, or what explains it is",
          "[checks][fallas]") {
    std::size_t broken = 0;
    for (const auto& muestra : tests::kMuestras) {
        const auto programa =
            support::read_cerrado(std::string{muestra.path}, tests::read_source(muestra.path));
        for (std::uint32_t seed = 0; seed < 3; ++seed) {
            broken += check_damaged(programa, seed);
        }
    }
    CHECK(broken > 20);
}

TEST_CASE("every contradiction of a damaged programme whose figures are all published is told",
          "[checks][fallas]") {
    std::size_t broken = 0;
    for (const auto& publicacion : recursos().publicaciones) {
        for (std::uint32_t seed = 0; seed < 20; ++seed) {
            const auto programa = support::make_programa(seed, publicacion.metodologia);
            if (programa.extremo != support::Extremo::nada ||
                publicacion.producto == "informe-egreso") {
                continue;
            }
            const auto closed =
                support::close_programa(publicacion.edicion, programa.json, recursos());
            if (closed.is_lawful) {
                broken += check_damaged(closed, seed);
            }
        }
    }
    CHECK(broken > 50);
}

TEST_CASE("a published sum within the rounding of its addends hides no contradiction of one",
          "[checks][CUA-PUBLICADO]") {
    // Three componentes of 2023, 7.473.847 * 1,035 = 7.735.432, each rounded when it was inflated:
    // 7.735.433 may be their sum. 2.989.539 * 1,035 = 3.094.173 adds nothing up: 3.094.174 is
    // wrong.
    using Json = nlohmann::ordered_json;
    const auto figura = [](const char* id, int valor) {
        return Json{{"figura", id}, {"valor", valor}, {"fuente", "prueba"}};
    };
    const Json componente = figura("componente.1.gasto.2023", 3'094'174);
    const Json total = figura("componentes.total.2023", 7'735'433);
    const auto told = [&](const Json& publicados) {
        Json json = Json::parse(tests::read_source(tests::kFicha));
        json["publicados"] = publicados;
        json["periodos"][2]["gasto_administrativo"] = "S/I";
        for (Json& region : json["regiones"]) {
            region["gasto"] = nullptr;
        }
        const std::string text = json.dump(1);
        CHECK(check_json(text) == 1);
        std::vector<std::string> result;
        for (const base::Diagnostic& d : support::said_of(text, recursos())) {
            if (d.code == "CUA-PUBLICADO") {
                result.push_back(d.message.substr(0, d.message.find(". ")));
            }
        }
        return result;
    };
    const std::vector<std::string> wrong{
        "«Gasto del componente 1 2023» se publicó como 3.094.174 y con sus operandos da 3.094.173"};
    CHECK(told(Json::array({componente})) == wrong);
    CHECK(told(Json::array({componente, total})) == wrong);
    CHECK(told(Json::array({total, componente})) == wrong);
}
