#include "figures/formulario.hpp"

#include <algorithm>
#include <map>

#include "report/cifras.hpp"
#include "report/from_rules.hpp"
#include "support/catch.hpp"
#include "support/formulario_001.hpp"

using namespace generator;
using base::Ratio;
using figures::SinValor;
using tests::Cociente;

namespace {

/// Every figure as the form, or the twin, prints it, by its id.
std::map<std::string, report::Cifra> cifras_of(const model::FormularioIndicadores& formulario,
                                               const methodology::Edicion& edicion) {
    const auto reporte =
        report::make_reporte(formulario, edicion, {}, tests::formulario_bytes(), "001.json");
    for (const auto& fault : reporte.diagnostics()) {
        UNSCOPED_INFO(to_text(fault));
    }
    REQUIRE(reporte.has_value());
    std::map<std::string, report::Cifra> result;
    for (const report::Cifra& cifra : reporte->cifras) {
        result.emplace(cifra.id, cifra);
    }
    REQUIRE(result.size() == reporte->cifras.size());
    return result;
}
std::map<std::string, report::Cifra> cifras_of(const model::FormularioIndicadores& formulario) {
    return cifras_of(formulario, tests::edicion_formulario());
}

std::string cumplimiento(Cociente resultado, Cociente meta, std::int64_t decimales) {
    const auto cifras = cifras_of(tests::formulario_con_resultado(resultado, meta, decimales));
    return cifras.at("indicador.1.cumplimiento").impreso;
}

/// The codes of the faults that a change of the seed's form brings.
template <class Change>
std::vector<std::string> faults_after(Change change) {
    auto formulario = tests::formulario_001();
    change(formulario);
    std::vector<std::string> codes;
    const auto figuras = tests::try_figuras(formulario);
    for (const auto& fault : figuras.diagnostics()) {
        codes.push_back(fault.code);
    }
    return codes;
}
using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("the form of the seed gives its ninety values, as printed", "[figures]") {
    const auto cifras = cifras_of(tests::formulario_001());
    CHECK(cifras.size() == 90);
    // Seed 001, l. 58 to 60, 83 to 86, 171, 495, 733, 781 to 783.
    CHECK(cifras.at("indicador.1.efectivo.2015.total").impreso == "27.08 %");
    CHECK(cifras.at("indicador.1.efectivo.2015.hombres").impreso == "28.64");
    CHECK(cifras.at("indicador.1.efectivo.2015.mujeres").impreso == "26.31");
    CHECK(cifras.at("indicador.2.junio.2018.total").impreso == "69.99 %");
    CHECK(cifras.at("indicador.3.efectivo.2016.mujeres").impreso == "60.71");
    CHECK(cifras.at("indicador.5.efectivo.2017.mujeres").impreso == "376.3");
    CHECK(cifras.at("indicador.5.meta.2019.mujeres").impreso == "57.6");
    CHECK(cifras.at("indicador.6.meta.2019.total").impreso == "53.0 %");
    CHECK(cifras.at("indicador.1.efectivo.2015.total").exacto == "711/2626");
    const auto& operandos = cifras.at("indicador.5.efectivo.2017.mujeres").operandos;
    REQUIRE(operandos.size() == 2);
    CHECK(operandos[1].texto == "4.388");
    CHECK(operandos[1].puntero == "/indicadores/4/efectivos/2/mujeres/denominador");
    CHECK(operandos[1].linea > 0);
}

TEST_CASE("the columns follow from the ejercicio and the edition", "[figures]") {
    auto formulario = tests::formulario_001();
    formulario.encabezado.ejercicio.valor = model::Anio{2024};
    for (auto& indicador : formulario.indicadores) {
        for (auto& efectivo : indicador.efectivos) {
            efectivo.anio.valor = efectivo.anio.value() + 5;
        }
    }
    const auto figuras = tests::figuras_of(formulario);
    std::vector<std::string> heads;
    std::vector<std::string> ids;
    for (const auto& columna : figuras.columnas) {
        heads.push_back(columna.titulo);
        ids.push_back(columna.id);
    }
    CHECK(heads == std::vector<std::string>{"Efectivo 2020", "Efectivo 2021", "Efectivo 2022",
                                            "Efectivo a Junio 2023", "Meta 2024"});
    CHECK(ids == std::vector<std::string>{"efectivo.2020", "efectivo.2021", "efectivo.2022",
                                          "junio.2023", "meta.2024"});
}

TEST_CASE("an indicator may be a quotient, a number or a sum, with or without sexes", "[figures]") {
    const auto cifras = cifras_of(tests::formulario_evaluado());
    // 17.766 days over 835 requests.
    CHECK(cifras.at("indicador.2.efectivo.2017.total").impreso == "21.28");
    CHECK(cifras.at("indicador.2.efectivo.2017.total").unidad == "días");
    CHECK(cifras.at("indicador.2.efectivo.2015.total").impreso == "S/I");
    CHECK(cifras.contains("indicador.2.efectivo.2017.hombres") == false);
    // 1.260 + 360 inspections.
    const auto& suma = cifras.at("indicador.3.meta.2019.total");
    CHECK(suma.impreso == "1620");
    CHECK(suma.formula == "suma de los sumandos");
    CHECK(suma.operandos.size() == 2);
    CHECK(suma.pasos == std::vector<std::string>{"suma = 1.620"});
    CHECK(cifras.at("indicador.4.efectivo.2015.total").impreso == "N/C");
    CHECK(cifras.at("indicador.4.efectivo.2016.mujeres").impreso == "1160");
    CHECK(cifras.at("indicador.4.efectivo.2016.mujeres").formula == "numerador");
}

TEST_CASE("a value without its operands has none, and says why", "[figures]") {
    auto formulario = tests::formulario_evaluado();
    model::Operandos& total = formulario.indicadores[0].efectivos[0].total;
    total.denominador.valor = base::Decimal{0, 0};
    formulario.indicadores[2].meta.total.sumandos[0].valor.valor = model::SinValor::no_informado;
    const auto figuras = tests::figuras_of(formulario);
    CHECK(figuras.indicadores[0].columnas[0].total.sin_valor() == SinValor::no_aplica);
    CHECK(figuras.indicadores[2].columnas[4].total.sin_valor() == SinValor::no_informado);
    REQUIRE(figuras.indicadores[2].cumplimiento.has_value());
    CHECK(figuras.indicadores[2].cumplimiento->sin_valor() == SinValor::no_informado);
    CHECK(figuras.indicadores[2].ponderacion_obtenida->sin_valor() == SinValor::no_informado);
}

// The published cases: JUNAEB 2016 (99,00 over 98,00 is 101,02, not 101,13), Aeropuertos (333),
// Arquitectura (111).
TEST_CASE("the fulfilment is the printed result over the printed target, uncapped", "[figures]") {
    const Cociente meta{66'247, 67'599};  // 98,000 %
    CHECK(cumplimiento({9911, 10'000}, meta, 0) == "101,02%");
    CHECK(cumplimiento({9911, 10'000}, meta, 2) == "101,13%");
    CHECK(cumplimiento({10, 10}, {3, 10}, 0) == "333,33%");
    CHECK(cumplimiento({10, 10}, {9, 10}, 0) == "111,11%");
    CHECK(cumplimiento({0, 10}, {9, 10}, 0) == "0,00%");
    // A target that prints as 0 divides nothing.
    CHECK(cumplimiento({1, 10}, {1, 1000}, 0) == "N/A");
    const auto cifra = cifras_of(tests::formulario_con_resultado({9911, 10'000}, meta, 0))
                           .at("indicador.1.cumplimiento");
    CHECK(cifra.exacto == "99/98");
    CHECK(cifra.redondeo.find("a propósito") != std::string::npos);
    CHECK(cifra.pasos.front().find("a propósito") != std::string::npos);
    CHECK(cifra.operandos.front().nombre == "indicador.1.resultado.2019.total");
}

// JUNAEB 20,00 of 20 at 101,02; Aeropuertos 35 of 35 at 333; Arquitectura 10 of 10 at 111.
TEST_CASE("the weight obtained is capped at the weight", "[figures]") {
    const auto obtenida = [](Cociente resultado, Cociente meta, std::int64_t peso) {
        auto formulario = tests::formulario_con_resultado(resultado, meta, 0);
        formulario.indicadores[0].ponderacion.valor = base::Decimal{peso, 0};
        return cifras_of(formulario).at("indicador.1.ponderacion_obtenida").impreso;
    };
    CHECK(obtenida({9911, 10'000}, {66'247, 67'599}, 20) == "20,00%");
    CHECK(obtenida({10, 10}, {3, 10}, 35) == "35,00%");
    CHECK(obtenida({10, 10}, {9, 10}, 10) == "10,00%");
    CHECK(obtenida({45, 100}, {9, 10}, 30) == "15,00%");
    CHECK(obtenida({9, 10}, {9, 10}, 30) == "30,00%");
    auto formulario = tests::formulario_con_resultado({1, 2}, {1, 2}, 0);
    formulario.indicadores[0].ponderacion.valor = model::SinValor::no_informado;
    CHECK_FALSE(cifras_of(formulario).contains("indicador.1.ponderacion_obtenida"));
}

TEST_CASE("a descending indicator has no fulfilment until the edition says how", "[figures]") {
    const auto& formulario = tests::formulario_evaluado();
    CHECK_FALSE(cifras_of(formulario).contains("indicador.2.cumplimiento"));
    auto edicion = tests::edicion_formulario();
    std::ranges::find(edicion.reglas, "CUM_DESCENDENTE", &methodology::Regla::id)->desenlace =
        methodology::Desenlace::conforme;
    const auto cifra = cifras_of(formulario, edicion).at("indicador.2.cumplimiento");
    CHECK(cifra.impreso == "111,11%");  // 20.00 / 18.00
    CHECK(cifra.formula == "meta impresa / resultado impreso × 100");
}

TEST_CASE("a negative target or result has no fulfilment: the quotient would say the contrary",
          "[figures]") {
    for (const auto& [resultado, meta] : {std::pair{-20, -40}, {-20, 40}, {20, -40}}) {
        const auto figuras =
            tests::figuras_of(tests::formulario_con_resultado({resultado, 100}, {meta, 100}, 1));
        CHECK(figuras.indicadores[0].is_negativo);
        CHECK_FALSE(figuras.indicadores[0].cumplimiento);
        CHECK_FALSE(figuras.indicadores[0].ponderacion_obtenida);
    }
}

TEST_CASE("a year without column is told with the columns that there are", "[figures]") {
    auto formulario = tests::formulario_001();
    formulario.indicadores[1].efectivos[0].anio.valor = model::Anio{2014};
    const auto figuras = tests::try_figuras(formulario);
    REQUIRE_FALSE(figuras.has_value());
    CHECK(figuras.diagnostics().front().hint.find("Efectivo 2015, Efectivo 2016") !=
          std::string::npos);
}

TEST_CASE("no figure is lost: what the form cannot show is a fault", "[figures]") {
    CHECK(faults_after([](auto&) {}) == Codes{});
    CHECK(faults_after([](auto& f) {
              f.indicadores[1].efectivos[0].anio.valor = model::Anio{2014};
          }) == Codes{"E-CIF-006"});
    CHECK(faults_after([](auto& f) {
              f.encabezado.publicados.push_back(
                  {"indicador.7.meta.2019.total", {base::Decimal{1, 0}, {}, {}}, "x"});
          }) == Codes{"E-CIF-004"});
    CHECK(faults_after([](auto& f) {
              auto& total = f.indicadores[0].meta.total;
              total.numerador.valor = base::Decimal{999'999'999'999'999'999, 0};
              total.denominador.valor = base::Decimal{3, 18};
          }) == Codes{"E-CIF-003"});
    auto edicion = tests::edicion_formulario();
    edicion.catalogos.at("columnas").entradas[1].codigo = "efectivos.3";
    const auto figuras = figures::make_figuras_formulario(tests::formulario_001(), edicion,
                                                          tests::formulario_bytes(), "001.json");
    CHECK_FALSE(figuras.has_value());
    CHECK(figuras.diagnostics().front().code == "E-CIF-007");
}

TEST_CASE("a result published without operands is taken as it is", "[figures]") {
    auto formulario = tests::formulario_con_resultado({1, 2}, {98, 100}, 2);
    formulario.indicadores[0].resultado.total.numerador.valor = model::SinValor::no_informado;
    formulario.encabezado.publicados.push_back({"indicador.1.resultado.2019.total",
                                                {base::Decimal{9900, 2}, {}, {}},
                                                "Informe de cumplimiento"});
    const auto cifras = cifras_of(formulario);
    CHECK(cifras.at("indicador.1.resultado.2019.total").origen == "publicado (no recalculable)");
    CHECK(cifras.at("indicador.1.cumplimiento").impreso == "101,02%");
}
