#include "checks/cuadraturas.hpp"

#include "figures/from_model.hpp"
#include "support/catch.hpp"
#include "support/ficha_003.hpp"
#include "support/relaciones.hpp"

using namespace generator;

namespace {

/// Without the kinds of contradiction that the seed has as it is: hallazgos_test.cpp.
base::Diagnostics revisar(const model::FichaMonitoreo& ficha) {
    const auto figuras =
        figures::make_figuras(ficha, tests::edicion_2023(), 0, tests::ficha_bytes(), "003.json");
    REQUIRE(figuras.has_value());
    return support::without_known(
        checks::revisar({ficha, *figuras, tests::edicion_2023(),
                         base::LineIndex{tests::ficha_bytes()}, "003.json"}),
        "003");
}

/// The one contradiction of a ficha 003 that was changed.
template <class Change>
base::Diagnostic only(Change change) {
    auto ficha = tests::ficha_003();
    change(ficha);
    const auto found = revisar(ficha);
    REQUIRE(found.size() == 1);
    CHECK(found.front().place.line > 0);
    CHECK_FALSE(found.front().hint.empty());
    return found.front();
}

}  // namespace

TEST_CASE("seed 003 closes exactly in nominal amounts: no false alarm", "[checks]") {
    CHECK(revisar(tests::ficha_003()).empty());
}

TEST_CASE("the five formulas of seed 003 are sound, and a damaged one is found", "[checks]") {
    const auto damaged = [](const std::string& from, const std::string& to) {
        return only([&](auto& f) {
            std::string text = f.indicadores[0].formula.value();
            text.replace(text.find(from), from.size(), to);
            f.indicadores[0].formula.valor = text;
        });
    };
    CHECK(tests::ficha_003().indicadores.size() == 5);
    const auto open = damaged("t-1) *100", "t-1 *100");
    CHECK(open.code == "FOR-PARENTESIS");
    CHECK(open.severity == base::Severity::warning);
    CHECK(open.place.pointer == "/indicadores/0/formula");
    CHECK(damaged(" *100", "").code == "FOR-CIEN");
    CHECK(damaged("que no reingresan", "que reingresan").code == "FOR-NEGACION");
    CHECK(damaged("(N° de niños, niñas y adolescentes", "(N° de familias").code == "FOR-POBLACION");
}

TEST_CASE("one M$ more in any part is found, with both figures", "[checks]") {
    CHECK(only([](auto& f) {
              f.periodos[1].gasto_administrativo.valor = model::MilesCorrientes{247'915};
          }).message ==
          "La suma de componentes y gasto administrativo de 2022 da 4.751.317 y el total ejecutado "
          "es 4.751.318: difieren en -1.");
    CHECK(only([](auto& f) {
              f.subtitulos[0].gasto.valor = model::MilesCorrientes{287'900};
          }).code == "CUA-SUBTITULOS");
    CHECK(only([](auto& f) {
              f.regiones[5].gasto.valor = model::MilesCorrientes{0};  // O'Higgins: no part lacks
              f.regiones[0].gasto.valor = model::MilesCorrientes{447'241};
          }).code == "CUA-REGIONES-GASTO");
    CHECK(only([](auto& f) {
              f.regiones[0].poblacion_beneficiada.valor = model::Cantidad{50};
          }).code == "CUA-REGIONES-POBLACION");
}

// 2.989.539 + 2.242.154 + 2.242.154 + 397.008 = 7.870.855; the regions add up to the first three.
TEST_CASE("two sums cross in the componentes: one mistake, one line, at its cell", "[checks]") {
    const auto found = only([](auto& f) {
        f.componentes[0].periodos[2].gasto.valor = model::MilesCorrientes{2'989'359};
    });
    CHECK(found.code == "CUA-COMPONENTES");
    CHECK(found.place.pointer == "/componentes/0/periodos/2/gasto");
    CHECK(found.replacement == "2989539");
    CHECK(found.message.find("En el gasto del componente 1 de 2023, el 3 y el 5 parecen cambiados "
                             "de lugar: 2.989.539. Lo mismo explica que no cierre el gasto "
                             "regional.") != std::string::npos);
    CHECK(found.involved.size() == 2);  // the other two componentes
}

TEST_CASE("two sums cross in the presupuesto ley ejecutado", "[checks]") {
    const auto found = only([](auto& f) {
        f.periodos[2].presupuesto_ley_ejecutado.valor = model::MilesCorrientes{7'870'885};
        f.periodos[2].presupuesto_final.valor = model::MilesCorrientes{7'870'885};
    });
    CHECK(found.code == "CUA-COMPONENTES");
    CHECK(found.place.pointer == "/periodos/2/presupuesto_ley_ejecutado");
    CHECK(found.replacement == "7870855");
    CHECK(found.involved.empty());
}

TEST_CASE("a sum that holds clears the componentes: a region is wrong", "[checks]") {
    auto ficha = tests::ficha_003();
    ficha.regiones[3].gasto.valor = model::MilesCorrientes{1'686'423'000};  // pesos
    const auto found = revisar(ficha);
    REQUIRE(found.size() == 1);  // that of O'Higgins, which is not reported, is no second mistake
    CHECK(found[0].code == "CUA-REGIONES-GASTO");
    CHECK(found[0].place.pointer == "/regiones/3/gasto");
    CHECK(found[0].replacement == "1686423");
}

TEST_CASE("an amount of the year that is missing is told with what it would be", "[checks]") {
    const auto found = only([](auto& f) {
        f.periodos[1].gasto_administrativo.valor = model::SinValor::no_informado;
        f.periodos[1].gasto_administrativo.procedencia = model::Procedencia::sin_dato;
    });
    CHECK(found.code == "CUA-COMPONENTES");
    CHECK(found.message.find("el año cerraría con 247.916.") != std::string::npos);
}

TEST_CASE("a sum with a part that nobody reported is not judged", "[checks]") {
    auto ficha = tests::ficha_003();
    ficha.subtitulos[0].gasto.valor = model::SinValor::no_informado;
    ficha.periodos[0].gasto_administrativo.valor = model::SinValor::no_informado;
    const auto found = revisar(ficha);
    REQUIRE(found.size() == 1);
    CHECK(found.front().code == "CUA-PARCIAL");
}

TEST_CASE("a published result is compared where its operands are there", "[checks]") {
    const auto with = [](const char* valor) {
        return [valor](auto& f) {
            auto publicado = f.encabezado.publicados.front();
            publicado.figura = "cobertura.2023";
            publicado.valor.valor = *base::parse_decimal(valor);
            f.encabezado.publicados.push_back(publicado);
        };
    };
    auto agrees = tests::ficha_003();
    with("102.9")(agrees);
    CHECK(revisar(agrees).empty());
    const auto found = only(with("102.8"));
    CHECK(found.code == "CUA-PUBLICADO");
    // The regions give the 646, and no whole population with them gives 102,8.
    CHECK(found.message ==
          "«Cobertura 2023» se publicó como 102,8 y con sus operandos da 102,9. Si una sola cifra "
          "está mal, es el valor publicado de «Cobertura 2023»: el 8 parece ser un 9: 102,9.");
    CHECK(found.replacement == "102.9");
}

TEST_CASE("a published result that the document prints with fewer decimals is told", "[checks]") {
    const auto publish = [](const char* figura, const char* valor) {
        return [=](model::FichaMonitoreo& f) {
            for (auto& publicado : f.encabezado.publicados) {
                if (publicado.figura == figura) {
                    publicado.valor.valor = *base::parse_decimal(valor);
                }
            }
        };
    };
    const auto cobertura = only(publish("cobertura.2022", "83.76"));
    CHECK(cobertura.code == "CUA-PUBLICADO-DECIMALES");
    CHECK(cobertura.message == "«Cobertura 2022» se publicó como 83,76 y se imprime 83,8.");
    CHECK(only(publish("indicador.proposito.1.efectivo.2023", "60.666")).code ==
          "CUA-PUBLICADO-DECIMALES");
    auto whole = tests::ficha_003();
    publish("cobertura.2022", "83.70")(whole);  // a zero more is no other value
    CHECK(revisar(whole).empty());
}

TEST_CASE("a published verdict is compared where its operands are there", "[checks]") {
    auto ficha = tests::ficha_003();
    ficha.periodos[0].poblacion_beneficiada.valor = model::Cantidad{335};
    ficha.periodos[1].poblacion_beneficiada.valor = model::Cantidad{526};
    CHECK(revisar(ficha).empty());  // +65,6 %: out of range, as published
    ficha.evaluacion.gasto_por_beneficiario.resultado_publicado.valor =
        model::ResultadoPublicado::en_rango;
    const auto found = revisar(ficha);
    REQUIRE(found.size() == 1);
    CHECK(found.front().code == "CUA-VEREDICTO");
}

TEST_CASE("a code outside the catalogue is an error", "[checks]") {
    const auto region = only([](auto& f) { f.regiones[2].region.valor = std::string{"17"}; });
    CHECK(region.code == "CUA-CODIGO");
    CHECK(region.severity == base::Severity::error);
    CHECK(only([](auto& f) { f.subtitulos[2].subtitulo.valor = std::string{"99"}; }).code ==
          "CUA-CODIGO");
    CHECK(only([](auto& f) { f.otros_atributos.ods[0].valor = model::Cantidad{18}; }).code ==
          "CUA-CODIGO");
}

TEST_CASE("a published result of a year that does not apply is told: it is not printed",
          "[checks]") {
    const auto found = only([](model::FichaMonitoreo& f) {
        auto publicado = f.encabezado.publicados.front();
        publicado.figura = "gasto_por_beneficiario.2023";
        publicado.valor.valor = *base::parse_decimal("36.5");
        f.encabezado.publicados.push_back(publicado);
        f.periodos[2].poblacion_beneficiada.valor = model::SinValor::no_aplica;
        f.regiones.clear();
    });
    CHECK(found.code == "CUA-PUBLICADO");
    CHECK(found.message.find("se publicó como 36,5 y sus operandos no dan valor: no aplica.") !=
          std::string::npos);
}

TEST_CASE("every check says what it compares, how strictly and why", "[checks]") {
    for (const auto& cuadratura : checks::cuadraturas()) {
        INFO(cuadratura.id);
        CHECK(cuadratura.id.starts_with("CUA-"));
        CHECK_FALSE(cuadratura.formula.empty());
        CHECK_FALSE(cuadratura.tolerancia.empty());
        CHECK_FALSE(cuadratura.explicacion.empty());
        CHECK(cuadratura.funcion != nullptr);
    }
}

TEST_CASE("a component or subtítulo that does not report its spend is told: its total is partial",
          "[checks]") {
    const auto component = only([](auto& f) {
        f.componentes[1].periodos[2].gasto.valor = model::SinValor::no_informado;
        f.regiones.clear();
    });
    CHECK(component.code == "CUA-PARCIAL");
    CHECK(component.severity == base::Severity::warning);
    CHECK(component.place.pointer == "/componentes/1/periodos/2/gasto");
    CHECK(component.message.find("de 2023 no informa su gasto") != std::string::npos);
    CHECK(only([](auto& f) {
              f.subtitulos[3].gasto.valor = model::SinValor::no_informado;
          }).message ==
          "El subtítulo 29 no informa su gasto: «suma de subtítulos» no lo incluye. Con las demás "
          "cifras sería 8.761.");
    auto none = tests::ficha_003();
    none.componentes[1].periodos[2].gasto.valor = model::SinValor::no_aplica;
    none.regiones.clear();
    const auto found = revisar(none);  // the others do not close without it
    REQUIRE(found.size() == 2);
    CHECK(found.front().code == "CUA-COMPONENTES");
    CHECK(found.back().code == "CUA-PARCIAL");
}

TEST_CASE("a region without spend is told in the words of its file", "[checks]") {
    const auto told = [](model::SinValor reason, model::Procedencia procedencia) {
        auto ficha = tests::ficha_003();
        ficha.regiones[0].gasto.valor = reason;
        ficha.regiones[0].gasto.procedencia = procedencia;
        for (const auto& d : revisar(ficha)) {
            if (d.code == "CUA-PARCIAL" && d.place.pointer.starts_with("/regiones/0")) {
                return d.message.substr(0, d.message.find(" y la suma"));
            }
        }
        return std::string{};
    };
    using model::Procedencia;
    using model::SinValor;
    CHECK(told(SinValor::no_informado, Procedencia::sin_dato) ==
          "La región 15 no informa su gasto");
    CHECK(told(SinValor::no_informado, Procedencia::informado) ==
          "La región 15 trae S/I como gasto");
    CHECK(told(SinValor::no_aplica, Procedencia::informado) == "La región 15 trae N/A como gasto");
}

TEST_CASE("what is known of a sum is told when it exceeds the total already", "[checks]") {
    const auto codes = [](const model::FichaMonitoreo& ficha) {
        std::vector<std::string> result;
        for (const auto& d : revisar(ficha)) {
            result.push_back(d.code);
        }
        return result;
    };
    auto ficha = tests::ficha_003();
    ficha.regiones.clear();
    ficha.componentes[1].periodos[2].gasto.valor = model::SinValor::no_informado;
    ficha.componentes[0].periodos[2].gasto.valor = model::MilesCorrientes{9'000'000};
    CHECK(codes(ficha) == std::vector<std::string>{"CUA-COMPONENTES", "CUA-PARCIAL"});
    ficha = tests::ficha_003();
    ficha.subtitulos[3].gasto.valor = model::SinValor::no_informado;
    ficha.subtitulos[0].gasto.valor = model::MilesCorrientes{9'000'000};
    CHECK(codes(ficha) == std::vector<std::string>{"CUA-PARCIAL", "CUA-SUBTITULOS"});
}
