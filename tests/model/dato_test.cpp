#include "model/dato.hpp"

#include "model/ficha_monitoreo.hpp"
#include "support/catch.hpp"

using namespace generator::model;

namespace {

EfectivoIndicador of_year(std::int32_t anio, std::int64_t numerador) {
    EfectivoIndicador efectivo;
    efectivo.anio.valor = Anio{anio};
    efectivo.numerador.valor = generator::base::Decimal{numerador, 0};
    return efectivo;
}

}  // namespace

TEST_CASE("the element of a year is found in any order, and an element without year is none",
          "[model]") {
    std::vector<EfectivoIndicador> efectivos{of_year(2023, 3), of_year(2021, 1)};
    efectivos.emplace_back();
    CHECK(find_year(efectivos, 2021) == &efectivos[1]);
    CHECK(find_year(efectivos, 2022) == nullptr);
    CHECK(find_year(efectivos, 0) == nullptr);
    CHECK(find_year(std::vector<EfectivoIndicador>{}, 2021) == nullptr);
}

TEST_CASE("a number counts if its denominador is N/A, and only then", "[model]") {
    EfectivoIndicador efectivo = of_year(2023, 5);
    CHECK_FALSE(is_count(efectivo.numerador, efectivo.denominador));  // S/I
    efectivo.denominador.valor = SinValor::no_comparable;
    CHECK_FALSE(is_count(efectivo.numerador, efectivo.denominador));
    efectivo.denominador.valor = SinValor::no_aplica;
    CHECK(is_count(efectivo.numerador, efectivo.denominador));
    efectivo.numerador.valor = SinValor::no_aplica;
    CHECK_FALSE(is_count(efectivo.numerador, efectivo.denominador));
}
