#include "figures/matriz.hpp"

#include "support/catch.hpp"
#include "support/matriz_004.hpp"

using namespace generator;
using base::Ratio;
using figures::SinValor;

namespace {

const figures::Figure<Ratio>& valor(const figures::FigurasMatriz& figuras, std::string_view id) {
    const figures::Figure<Ratio>* found = nullptr;
    figures::for_each_valor(figuras, [&](const figures::Figure<Ratio>& figure) {
        found = figure.traza.id == id ? &figure : found;
    });
    REQUIRE(found != nullptr);
    return *found;
}

Ratio ratio(std::int64_t numerator, std::int64_t denominator) {
    return *Ratio::make(numerator, denominator);
}

std::vector<std::string> faults_of(const model::MatrizLogica& matriz) {
    const auto figuras =
        figures::make_figuras_matriz(matriz, tests::matriz_con_valores_bytes(), "a.json");
    std::vector<std::string> result;
    for (const auto& fault : figuras.diagnostics()) {
        result.push_back(fault.code + ' ' + fault.place.pointer);
    }
    return result;
}

}  // namespace

TEST_CASE("the matrix of seed 004 has metas and no values", "[figures]") {
    const auto figuras = tests::figuras_of(tests::matriz_004());
    REQUIRE(figuras.indicadores.size() == 5);
    REQUIRE(figuras.transversales.size() == 4);
    CHECK(figuras.indicadores[0].meta == ratio(9, 10));
    CHECK(figuras.indicadores[3].meta == ratio(1, 20));
    CHECK(figuras.transversales[0].meta == ratio(7, 5));
    CHECK_FALSE(figuras.transversales[0].is_porcentual);
    CHECK(figuras.transversales[3].id == "indicador.transversal.4");
    figures::for_each_meta(figuras, [](const figures::FigurasMeta& meta) {
        CHECK(meta.sentido == figures::Sentido::no_informado);
        CHECK(meta.valores.empty());
    });
}

TEST_CASE("a value is numerador over denominador of its year", "[figures]") {
    const auto figuras = tests::figuras_of(tests::matriz_con_valores());
    CHECK(valor(figuras, "indicador.1.valor.2018").value() == ratio(2'699, 3'000));
    CHECK(valor(figuras, "indicador.1.valor.2019").value() == ratio(9, 10));
    CHECK(valor(figuras, "indicador.3.valor.2019").value() == ratio(129, 10));
    CHECK(valor(figuras, "indicador.4.valor.2018").value() == ratio(1, 20));
    const auto& traza = valor(figuras, "indicador.1.valor.2018").traza;
    CHECK(traza.nombre == "Indicador 1, valor 2018");
    CHECK(traza.formula == "numerador / denominador × 100");
    REQUIRE(traza.operandos.size() == 2);
    CHECK(traza.operandos[0].texto == "2.699");
    CHECK(traza.operandos[0].puntero == "/matriz/0/indicadores/0/valores/0/numerador");
}

TEST_CASE("an operand that is absent leaves the value without one", "[figures]") {
    auto matriz = tests::matriz_con_valores();
    auto& operandos = matriz.matriz[0].indicadores[0].valores[0];
    CHECK(valor(tests::figuras_of(matriz), "indicador.2.valor.2018").sin_valor() ==
          SinValor::no_informado);
    operandos.denominador.valor = base::Decimal{0, 0};
    CHECK(valor(tests::figuras_of(matriz), "indicador.1.valor.2018").sin_valor() ==
          SinValor::no_aplica);
    operandos.denominador.valor = model::SinValor::no_aplica;
    CHECK(valor(tests::figuras_of(matriz), "indicador.1.valor.2018").sin_valor() ==
          SinValor::no_aplica);
    // The formula of a number may have none; a percentage never is its numerador times 100.
    matriz.matriz[0].indicadores[0].meta.unidad.valor = model::UnidadMeta::numero;
    CHECK(valor(tests::figuras_of(matriz), "indicador.1.valor.2018").value() == Ratio{2'699});
    operandos.numerador.valor = model::SinValor::no_comparable;
    CHECK(valor(tests::figuras_of(matriz), "indicador.1.valor.2018").sin_valor() ==
          SinValor::no_comparable);
}

TEST_CASE("an index is the mean of its subtotals, and needs a scale", "[figures]") {
    auto matriz = tests::matriz_con_valores();
    auto& meta = matriz.metas_transversales.grupos[0].metas[0];
    const std::string id = "indicador.transversal.1.valor.2019";
    CHECK(valor(tests::figuras_of(matriz), id).value() == ratio(13, 5));
    meta.valores[0].subtotales[1].valor.valor = model::SinValor::no_informado;
    CHECK_FALSE(valor(tests::figuras_of(matriz), id).has_value());
    meta = tests::matriz_con_valores().metas_transversales.grupos[0].metas[0];
    meta.meta.escala_maxima.valor = model::SinValor::no_informado;
    CHECK(valor(tests::figuras_of(matriz), id).sin_valor() == SinValor::no_informado);
    meta = tests::matriz_con_valores().metas_transversales.grupos[0].metas[0];
    meta.valores[0].subtotales.clear();
    CHECK_FALSE(valor(tests::figuras_of(matriz), id).has_value());
}

TEST_CASE("a published value stands in for operands that nobody published", "[figures]") {
    const auto figuras = tests::figuras_of(tests::matriz_con_valores());
    const auto& figure = valor(figuras, "indicador.4.valor.2019");
    CHECK(figure.value() == ratio(62, 1'000));
    CHECK(figure.traza.is_publicado);
    auto matriz = tests::matriz_con_valores();
    matriz.encabezado.publicados[0].figura = "indicador.4.valor.2017";
    CHECK(faults_of(matriz) == std::vector<std::string>{"E-CIF-004 /publicados/0/valor"});
}

TEST_CASE("a value that leaves 64 bits is a fault, not a number", "[figures]") {
    auto matriz = tests::matriz_con_valores();
    auto& operandos = matriz.matriz[0].indicadores[0].valores[0];
    operandos.numerador.valor = base::Decimal{999'999'999'999'999'999, 0};
    operandos.denominador.valor = base::Decimal{999'999'999'999'999'998, 17};
    CHECK(faults_of(matriz) ==
          std::vector<std::string>{"E-CIF-003 /matriz/0/indicadores/0/valores/0/numerador"});
}
