// Every figure that seed 003 prints, from the nominal facts of the sample input.
#include "support/ficha_003.hpp"

#include <map>

#include "figures/from_model.hpp"
#include "support/catch.hpp"

using namespace generator;
using figures::FigurasFicha;

namespace {

const FigurasFicha& ficha() {
    static const auto figuras = figures::make_figuras(tests::ficha_003(), tests::edicion_2023(), 0,
                                                      tests::ficha_bytes(), "003.json");
    return *figuras;
}

std::string printed(const figures::Figure<figures::MilesConstantes>& figure, int decimals = 0) {
    return figure.has_value() ? format_number(figure.value().valor, {.decimals = decimals}).value()
                              : "-";
}

std::string percent(const figures::Figure<base::Ratio>& figure, int decimals = 1) {
    if (!figure.has_value()) {
        return "-";
    }
    const auto hundredfold = multiply(figure.value(), base::Ratio{100});
    return format_number(*hundredfold, {.decimals = decimals}).value() + "%";
}

using Row = std::vector<std::string>;

template <class Get>
Row row(Get get) {
    Row result;
    for (const auto& periodo : ficha().periodos) {
        result.push_back(get(periodo));
    }
    return result;
}

}  // namespace

TEST_CASE("the budget of seed 003 in M$2024 is what its lines 110 to 128 print", "[figures]") {
    CHECK(row([](const auto& p) { return printed(p.presupuesto_inicial); }) ==
          Row{"545.775", "4.029.662", "20.127.079"});
    CHECK(row([](const auto& p) { return printed(p.presupuesto_final); }) ==
          Row{"1.687.077", "5.227.400", "8.146.335"});
    CHECK(row([](const auto& p) { return printed(p.ley_ejecutado); }) ==
          Row{"1.687.077", "5.227.400", "8.146.335"});
    CHECK(row([](const auto& p) { return printed(p.gobiernos_regionales); }) == Row{"-", "-", "-"});
    CHECK(row([](const auto& p) { return printed(p.extrapresupuestarios); }) ==
          Row{"86.397", "-", "-"});
    CHECK(row([](const auto& p) { return printed(p.total_ejecutado); }) ==
          Row{"1.773.474", "5.227.400", "8.146.335"});
}

TEST_CASE("components and administrative spend of seed 003 are what lines 169 to 206 print",
          "[figures]") {
    const std::vector<Row> gastos{{"480.760", "1.981.857", "3.094.173"},
                                  {"567.157", "1.486.393", "2.320.629"},
                                  {"482.204", "1.486.392", "2.320.629"}};
    const std::vector<Row> unitarios{{"1.435,1", "4.190,0", "4.789,7"},
                                     {"1.693,0", "3.027,3", "8.500,5"},
                                     {"1.439,4", "2.825,8", "9.357,4"}};
    REQUIRE(ficha().componentes.size() == 3);
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t year = 0; year < 3; ++year) {
            CHECK(printed(ficha().componentes[i].gastos[year]) == gastos[i][year]);
            CHECK(printed(ficha().componentes[i].unitarios[year], 1) == unitarios[i][year]);
        }
    }
    CHECK(row([](const auto& p) { return printed(p.total_componentes); }) ==
          Row{"1.530.122", "4.954.643", "7.735.432"});
    CHECK(row([](const auto& p) { return printed(p.administrativo); }) ==
          Row{"243.352", "272.757", "410.903"});
    CHECK(row([](const auto& p) { return percent(p.porcentaje_componentes); }) ==
          Row{"86,3%", "94,8%", "95,0%"});
    CHECK(row([](const auto& p) { return percent(p.porcentaje_administrativo); }) ==
          Row{"13,7%", "5,2%", "5,0%"});
}

TEST_CASE("execution and coverage of seed 003 agree with its finding and its line 101",
          "[figures]") {
    CHECK(row([](const auto& p) { return percent(p.ejecucion_inicial); }) ==
          Row{"309,1%", "129,7%", "40,5%"});
    CHECK(row([](const auto& p) { return percent(p.ejecucion_final); }) ==
          Row{"100,0%", "100,0%", "100,0%"});
    CHECK(row([](const auto& p) { return percent(p.cobertura); }) ==
          Row{"36,5%", "83,8%", "102,9%"});
    CHECK(ficha().periodos[0].cobertura.traza.is_publicado);
    CHECK_FALSE(ficha().periodos[2].cobertura.traza.is_publicado);
    CHECK(printed(ficha().periodos[2].gasto_por_beneficiario, 1) == "12.610,4");
    CHECK_FALSE(ficha().variacion_gasto.has_value());
}

TEST_CASE("subtitulos and regions of seed 003 are what lines 149 to 247 print", "[figures]") {
    const Row subtitulos{"297.978", "74.199", "7.765.091", "9.068"};
    REQUIRE(ficha().subtitulos.size() == subtitulos.size());
    for (std::size_t i = 0; i < subtitulos.size(); ++i) {
        CHECK(printed(ficha().subtitulos[i]) == subtitulos[i]);
    }
    const std::vector<Row> regiones{{"462.893", "6,0%", "7,6%"},    {"432.026", "5,6%", "5,9%"},
                                    {"226.270", "2,9%", "3,4%"},    {"1.745.448", "22,6%", "17,6%"},
                                    {"707.309", "9,1%", "9,9%"},    {"-", "-", "6,2%"},
                                    {"1.005.643", "13,0%", "9,1%"}, {"588.972", "7,6%", "7,0%"},
                                    {"690.372", "8,9%", "7,9%"},    {"276.359", "3,6%", "3,7%"},
                                    {"1.600.140", "20,7%", "21,7%"}};
    REQUIRE(ficha().regiones.size() == regiones.size());
    for (std::size_t i = 0; i < regiones.size(); ++i) {
        const auto& region = ficha().regiones[i];
        INFO(region.gasto.traza.id);
        CHECK(Row{printed(region.gasto), percent(region.porcentaje_gasto),
                  percent(region.porcentaje_poblacion)} == regiones[i]);
    }
    CHECK(printed(ficha().total_regiones.gasto) == "7.735.432");
    CHECK(ficha().poblacion_regiones.value() == base::Ratio{646});
    CHECK(percent(ficha().total_regiones.porcentaje_gasto, 0) == "100%");
    CHECK(percent(ficha().total_regiones.porcentaje_poblacion, 0) == "100%");
}

TEST_CASE("indicators of seed 003 keep what was published and what is not comparable",
          "[figures]") {
    const Row publicados{"92,00%", "32,00%", "67,00%", "100,00%", "92,00%"};
    REQUIRE(ficha().indicadores.size() == publicados.size());
    for (std::size_t i = 0; i < publicados.size(); ++i) {
        const auto& efectivos = ficha().indicadores[i].efectivos;
        REQUIRE(efectivos.size() == 3);
        CHECK(efectivos[0].sin_valor() == figures::SinValor::no_comparable);
        CHECK(efectivos[1].sin_valor() == figures::SinValor::no_comparable);
        CHECK(percent(efectivos[2], 2) == publicados[i]);
        CHECK(efectivos[2].traza.is_publicado);
    }
}

TEST_CASE("an indicator is numbered within its nivel, as its figures are", "[figures]") {
    auto ficha = tests::ficha_003();
    using model::NivelIndicador;
    const NivelIndicador niveles[] = {NivelIndicador::componente, NivelIndicador::complementario,
                                      NivelIndicador::componente};
    ficha.indicadores.resize(std::size(niveles));
    for (std::size_t i = 0; i < std::size(niveles); ++i) {
        ficha.indicadores[i].nivel.valor = niveles[i];
    }
    ficha.encabezado.publicados.clear();
    const auto figuras =
        figures::make_figuras(ficha, tests::edicion_2023(), 0, tests::ficha_bytes(), "003.json");
    REQUIRE(figuras.has_value());
    std::vector<std::size_t> numeros;
    for (const auto& indicador : figuras->indicadores) {
        numeros.push_back(indicador.numero);
    }
    CHECK(numeros == std::vector<std::size_t>{1, 1, 2});
    CHECK(figuras->indicadores[1].efectivos[0].traza.id ==
          "indicador.complementario.1.efectivo.2021");
}

TEST_CASE("every figure has an id of its own, a name, a formula and a citation", "[figures]") {
    std::map<std::string, int> ids;
    int count = 0;
    figures::for_each_figure(ficha(), [&](const auto& figure) {
        INFO(figure.traza.id);
        CHECK(++ids[figure.traza.id] == 1);
        CHECK_FALSE(figure.traza.nombre.empty());
        CHECK_FALSE(figure.traza.formula.empty());
        CHECK_FALSE(tests::edicion_2023().etiqueta(figure.traza.fuente).empty());
        CHECK_FALSE(figure.traza.operandos.empty());
        ++count;
    });
    // 3 years of 14, the variation, 3 components of 6, 4 subtitulos, 11 regions of 3, 4, 5 x 3, 5
    // inflators.
    CHECK(count == 3 * 14 + 1 + 18 + 4 + 33 + 4 + 15 + 5);
}

TEST_CASE("a total lacks a value without presupuesto Ley, and without what its parts show missing",
          "[figures]") {
    auto changed = tests::ficha_003();
    const auto total = [&] {
        const auto made = figures::make_figuras(changed, tests::edicion_2023(), 0, "", "f.json");
        return printed(made->periodos[0].total_ejecutado);
    };
    changed.periodos[0].recursos_extrapresupuestarios.valor = model::SinValor::no_informado;
    CHECK(total() == "-");  // componentes and gasto administrativo are 73.705 more
    changed.periodos[0].gasto_administrativo.valor = model::SinValor::no_informado;
    CHECK(total() == "1.687.077");  // nothing shows that it is not all
    changed.periodos[0].presupuesto_ley_ejecutado.valor = model::SinValor::no_informado;
    changed.periodos[0].recursos_extrapresupuestarios.valor = model::MilesCorrientes{73'705};
    CHECK(total() == "-");
}

TEST_CASE("zero as a denominator gives no value, never a number", "[figures]") {
    auto changed = tests::ficha_003();
    changed.periodos[2].presupuesto_inicial.valor = model::MilesCorrientes{0};
    changed.periodos[2].poblacion_objetivo.valor = model::Cantidad{0};
    const auto made = figures::make_figuras(changed, tests::edicion_2023(), 0, "", "f.json");
    CHECK(made->periodos[2].ejecucion_inicial.sin_valor() == figures::SinValor::no_aplica);
    CHECK(made->periodos[2].cobertura.sin_valor() == figures::SinValor::no_aplica);
    CHECK(printed(made->periodos[2].presupuesto_inicial) == "0");
}

TEST_CASE("what cannot be computed exactly is a fault with its place", "[figures]") {
    auto changed = tests::ficha_003();
    changed.periodos[2].presupuesto_final.valor = model::MilesCorrientes{9'000'000'000'000'000'000};
    const auto overflow =
        figures::make_figuras(changed, tests::edicion_2023(), 0, tests::ficha_bytes(), "f.json");
    REQUIRE_FALSE(overflow.has_value());
    CHECK(overflow.diagnostics().front().code == "E-CIF-003");
    CHECK(overflow.diagnostics().front().place.pointer == "/periodos/2/presupuesto_final");
    CHECK(overflow.diagnostics().front().place.line > 100);

    const auto prices =
        figures::make_figuras(tests::ficha_003(), tests::edicion_2023(), 2031, "", "f.json");
    CHECK(prices.diagnostics().front().code == "E-CIF-001");

    auto unknown = tests::ficha_003();
    unknown.encabezado.publicados.front().figura = "covertura.2021";
    const auto typo = figures::make_figuras(unknown, tests::edicion_2023(), 0, "", "f.json");
    REQUIRE_FALSE(typo.has_value());
    CHECK(typo.diagnostics().front().code == "E-CIF-004");
    CHECK(typo.diagnostics().front().hint == "¿Quiso decir «cobertura.2021»?");
}

TEST_CASE("without a denominator a count has its value and a percentage has none", "[figures]") {
    model::FichaMonitoreo changed = tests::ficha_003();
    model::EfectivoIndicador& efectivo = changed.indicadores[0].efectivos[1];
    efectivo.numerador.valor.emplace<1>(*base::parse_decimal("200"));
    efectivo.denominador.valor = model::SinValor::no_aplica;
    const auto value_of = [&] {
        const auto figuras =
            figures::make_figuras(changed, tests::edicion_2023(), 0, tests::ficha_bytes(), "a");
        REQUIRE(figuras.has_value());
        return figuras->indicadores[0].efectivos[1].valor;
    };
    CHECK(std::get<0>(value_of()) == figures::SinValor::no_aplica);
    changed.indicadores[0].unidad_de_medida.valor = std::string{"Número"};
    CHECK(std::is_eq(compare(std::get<1>(value_of()), base::Ratio{200})));
}
