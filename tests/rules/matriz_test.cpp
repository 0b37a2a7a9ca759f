#include "rules/matriz.hpp"

#include "rules/tabla.hpp"
#include "support/catch.hpp"
#include "support/matriz_004.hpp"

using namespace generator;
using base::Ratio;
using figures::Sentido;
using figures::SinValor;
using rules::Cumple;

namespace {

using Valor = std::variant<SinValor, Ratio>;

Ratio percent(std::int64_t hundredths) { return *Ratio::make(hundredths, 10'000); }

/// An indicator whose meta is 90 %, with one value.
figures::FigurasMeta meta_of(Sentido sentido, const Valor& valor) {
    figures::FigurasMeta meta;
    meta.id = "indicador.1";
    meta.sentido = sentido;
    meta.meta = percent(9'000);
    meta.meta_texto = "90";
    meta.is_porcentual = true;
    meta.valores.emplace_back().valor.valor = valor;
    meta.valores.front().valor.traza.id = "indicador.1.valor.2020";
    return meta;
}

Cumple cumple(Sentido sentido, const Valor& valor) {
    const auto meta = meta_of(sentido, valor);
    return rules::cumple(meta, meta.valores.front());
}

rules::Veredicto veredicto(rules::Cumplimientos& kept, Sentido sentido, const Valor& valor) {
    figures::FigurasMatriz figuras;
    figuras.indicadores.push_back(meta_of(sentido, valor));
    kept = rules::cumplimientos(figuras, tests::edicion_matriz());
    REQUIRE(kept.veredictos.size() == 1);
    return kept.veredictos.front();
}

}  // namespace

TEST_CASE("an ascending value reaches its meta at the meta and above", "[rules][META_CUMPLE]") {
    CHECK(cumple(Sentido::ascendente, percent(8'999)) == Cumple::no);
    CHECK(cumple(Sentido::ascendente, percent(9'000)) == Cumple::si);
    CHECK(cumple(Sentido::ascendente, percent(9'001)) == Cumple::si);
    CHECK(cumple(Sentido::ascendente, *Ratio::make(899'999'999, 1'000'000'000)) == Cumple::no);
}

TEST_CASE("a descending value reaches its meta at the meta and below", "[rules][META_CUMPLE]") {
    CHECK(cumple(Sentido::descendente, percent(8'999)) == Cumple::si);
    CHECK(cumple(Sentido::descendente, percent(9'000)) == Cumple::si);
    CHECK(cumple(Sentido::descendente, percent(9'001)) == Cumple::no);
}

TEST_CASE("without a value or a declared sentido there is no verdict", "[rules][META_CUMPLE]") {
    CHECK(cumple(Sentido::no_informado, percent(9'500)) == Cumple::sin_sentido);
    CHECK(cumple(Sentido::ascendente, SinValor::no_informado) == Cumple::sin_valor);
    CHECK(cumple(Sentido::ascendente, SinValor::no_aplica) == Cumple::sin_valor);
    CHECK(cumple(Sentido::no_informado, SinValor::no_informado) == Cumple::sin_valor);
}

TEST_CASE("the verdict carries the meta as its threshold, with its boundary",
          "[rules][META_CUMPLE]") {
    rules::Cumplimientos kept;
    const auto met = veredicto(kept, Sentido::ascendente, percent(9'000));
    CHECK(met.regla->id == "META_CUMPLE");
    CHECK(met.regla->umbral->texto == "90 %");
    CHECK(met.regla->umbral->borde == methodology::Borde::mayor_o_igual);
    CHECK(met.decimales == -1);
    const auto missed = veredicto(kept, Sentido::ascendente, percent(8'999));
    CHECK(missed.regla->id == "META_NO_CUMPLE");
    CHECK(missed.regla->umbral->borde == methodology::Borde::menor_estricto);
    CHECK(missed.decimales == 2);  // with one it would print 90,0%
    const auto high = veredicto(kept, Sentido::descendente, percent(9'500));
    CHECK(high.regla->umbral->borde == methodology::Borde::mayor_estricto);
    const auto low = veredicto(kept, Sentido::descendente, percent(500));
    CHECK(low.regla->umbral->borde == methodology::Borde::menor_o_igual);
    const auto none = veredicto(kept, Sentido::no_informado, percent(9'500));
    CHECK(none.regla->id == "META_SIN_SENTIDO");
    CHECK_FALSE(none.regla->umbral.has_value());
}

TEST_CASE("no record of the matrix prints a sentence that no methodology published", "[rules]") {
    CHECK(rules::check_tabla(tests::edicion_matriz()).empty());
    for (const auto& regla : tests::edicion_matriz().reglas) {
        CHECK(regla.frase.empty());
        CHECK(regla.stands_in(methodology::LugarFrase::ninguno));
        CHECK(regla.evidencia == methodology::Evidencia::no_encontrada);
    }
}
