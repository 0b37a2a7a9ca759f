#include "figures/operandos.hpp"

#include "support/catch.hpp"

using namespace generator;
using figures::Figure;
using figures::Rotulo;
using figures::SinValor;
using figures::Unidad;

namespace {

model::Dato<base::Decimal> decimal(std::string_view text) {
    model::Dato<base::Decimal> dato;
    dato.valor = *base::parse_decimal(text);
    return dato;
}
model::Dato<base::Decimal> none(model::SinValor reason) {
    model::Dato<base::Decimal> dato;
    dato.valor = reason;
    return dato;
}

Rotulo rotulo(Unidad unidad) { return {"id.2018", "Nombre 2018", {}, "fuente.indicador", unidad}; }

}  // namespace

TEST_CASE("a number that counts is its numerador, and its formula says so", "[figures]") {
    const auto figure = count_or_quotient(rotulo(Unidad::numero), decimal("14.5"),
                                          none(model::SinValor::no_aplica), " 2018");
    REQUIRE(figure.has_value());
    CHECK(figure.value() == *base::Ratio::make(29, 2));
    CHECK(figure.traza.formula == "numerador");
    REQUIRE(figure.traza.operandos.size() == 1);
    CHECK(figure.traza.operandos[0].nombre == "numerador 2018");
    CHECK(figure.traza.pasos.empty());  // nothing was divided
}

TEST_CASE("a quotient says what it divides", "[figures]") {
    const auto figure =
        count_or_quotient(rotulo(Unidad::numero), decimal("7"), decimal("2"), " 2018");
    CHECK(figure.value() == *base::Ratio::make(7, 2));
    CHECK(figure.traza.formula == "numerador / denominador");
    CHECK(figure.traza.operandos.size() == 2);
    CHECK(count_or_quotient(rotulo(Unidad::porcentaje), decimal("1"), decimal("2"), {})
              .traza.formula == "numerador / denominador × 100");
}

TEST_CASE("a percentage never counts, and what has no numerador is no count", "[figures]") {
    const auto na = none(model::SinValor::no_aplica);
    const auto percentage =
        count_or_quotient(rotulo(Unidad::porcentaje), decimal("7"), na, " 2018");
    REQUIRE_FALSE(percentage.has_value());
    CHECK(percentage.sin_valor() == SinValor::no_aplica);
    const auto unreported =
        count_or_quotient(rotulo(Unidad::numero), none(model::SinValor::no_informado), na, " 2018");
    REQUIRE_FALSE(unreported.has_value());
    CHECK(unreported.sin_valor() == SinValor::no_informado);
    const auto unknown = count_or_quotient(rotulo(Unidad::numero), decimal("7"),
                                           none(model::SinValor::no_informado), " 2018");
    CHECK(unknown.sin_valor() == SinValor::no_informado);
}

TEST_CASE("what is absent in a sum takes the total away, or does not add", "[figures]") {
    using figures::Ausente;
    const auto sum_of = [](Ausente ausente) {
        figures::Termino total;
        add_part(total, figures::termino("a", decimal("1")), ausente);
        add_part(total, figures::termino("b", none(model::SinValor::no_aplica)), ausente);
        add_part(total, figures::termino("c", decimal("2")), ausente);
        return total;
    };
    const auto whole = sum_of(Ausente::no_suma);
    REQUIRE(whole.get() != nullptr);
    CHECK(*whole.get() == base::Ratio{3});
    const auto lost = sum_of(Ausente::impide);
    REQUIRE(lost.get() == nullptr);
    CHECK(std::get<0>(lost.valor) == SinValor::no_aplica);
    CHECK(lost.operandos.size() == 3);
}

TEST_CASE("exact numbers are told with Spanish separators, fractions as they are", "[figures]") {
    CHECK(figures::exact_text(base::Ratio{7870855}) == "7.870.855");
    CHECK(figures::exact_text(*base::Ratio::make(8146335, 646)) == "8146335/646");
}
