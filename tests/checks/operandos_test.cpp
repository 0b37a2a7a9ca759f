#include "checks/cuadraturas.hpp"
#include "figures/from_model.hpp"
#include "support/catch.hpp"
#include "support/ficha_003.hpp"
#include "support/ficha_2025.hpp"

using namespace generator;

namespace {

constexpr std::string_view kMuestra =
    "inputs/ficha-monitoreo/ejemplo-escuelas-deportivas-2025.json";

/// "pointer: message" of what is told of the operands of a ficha that was changed.
template <class Change>
std::vector<std::string> told(Change change) {
    static const std::string bytes = tests::read_source(kMuestra);
    const auto entrada = validate::read_entrada(bytes, kMuestra, tests::ediciones());
    auto ficha = std::get<model::FichaMonitoreo>(*entrada);
    change(ficha);
    const auto figuras = figures::make_figuras(ficha, tests::edicion_2025(), 0, bytes, kMuestra);
    REQUIRE(figuras.has_value());
    std::vector<std::string> result;
    for (const auto& d : checks::revisar(
             {ficha, *figuras, tests::edicion_2025(), base::LineIndex{bytes}, kMuestra})) {
        if (d.code == "CUA-OPERANDOS") {
            CHECK(d.severity == base::Severity::warning);
            CHECK(d.place.line > 0);
            result.push_back(d.place.pointer + ": " + d.message);
        }
    }
    return result;
}

model::EfectivoIndicador& last(model::FichaMonitoreo& ficha) {
    return ficha.indicadores[0].efectivos.back();
}

}  // namespace

TEST_CASE("operands of which a possible value comes out are not told", "[checks]") {
    CHECK(told([](auto&) {}).empty());
    CHECK(told([](auto& f) { last(f).numerador.valor = base::Decimal{0, 0}; }).empty());
}

TEST_CASE("a zero below and a negative part of a percentage are told", "[checks]") {
    const auto zero = told([](auto& f) { last(f).denominador.valor = base::Decimal{0, 0}; });
    REQUIRE(zero.size() == 1);
    CHECK(zero.front() ==
          "/indicadores/0/efectivos/2/denominador: Indicador 1, efectivo 2025: el denominador es 0 "
          "y el cociente no existe: se imprime N/A, como si no aplicara.");
    const auto negative = told([](auto& f) { last(f).numerador.valor = base::Decimal{-1, 0}; });
    REQUIRE(negative.size() == 1);
    CHECK(negative.front() ==
          "/indicadores/0/efectivos/2/numerador: Indicador 1, efectivo 2025: un operando es "
          "negativo y las partes de un porcentaje se cuentan.");
}

TEST_CASE("a programme that informs no indicator of purpose is told", "[checks]") {
    const auto none = told([](auto& f) { f.indicadores.clear(); });
    REQUIRE(none.size() == 1);
    CHECK(none.front() ==
          "/ejercicio: El programa no informa ningún indicador de propósito: se imprime S/I.");
}

TEST_CASE("a year or a meta of which one operand was not written is told", "[checks]") {
    const auto forget = [](model::Dato<base::Decimal>& dato) {
        dato.valor = model::SinValor::no_informado;
        dato.procedencia = model::Procedencia::sin_dato;
    };
    const auto below = told([&](auto& f) { forget(last(f).denominador); });
    REQUIRE(below.size() == 1);
    CHECK(below.front() ==
          "/indicadores/0/efectivos/2: Indicador 1, efectivo 2025: falta «denominador» y el valor "
          "queda S/I.");
    const auto above = told([&](auto& f) { forget(f.indicadores[0].efectivos[0].numerador); });
    REQUIRE(above.size() == 1);
    CHECK(above.front().ends_with("efectivo 2023: falta «numerador» y el valor queda S/I."));
    CHECK(told([&](auto& f) {
              last(f).denominador.valor = model::SinValor::no_informado;  // "S/I", on purpose
          }).empty());
    CHECK(told([&](auto& f) {
              forget(last(f).numerador);
              forget(last(f).denominador);
          }).empty());
}
