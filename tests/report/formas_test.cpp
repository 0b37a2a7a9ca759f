#include "report/formas.hpp"

#include <set>

#include "model/producto.hpp"
#include "report/reporte.hpp"
#include "support/catch.hpp"

using namespace generator::report;

namespace {

/// Every field below `forma` has a shape, a description and a name that no other field shares.
void check_fields(const Forma& forma) {
    if (forma.tipo == TipoValor::lista) {
        REQUIRE(forma.elemento != nullptr);
        check_fields(*forma.elemento);
    }
    std::set<std::string_view> nombres;
    for (const CampoForma& campo : forma.campos) {
        INFO(campo.nombre);
        CHECK(nombres.insert(campo.nombre).second);
        CHECK_FALSE(campo.descripcion.empty());
        REQUIRE(campo.forma != nullptr);
        check_fields(*campo.forma);
    }
}

}  // namespace

TEST_CASE("the shape of each product names and describes every field", "[report]") {
    for (const auto& producto : generator::model::productos()) {
        const Forma* raiz = forma(producto.nombre);
        REQUIRE(raiz != nullptr);
        CHECK(raiz->tipo == TipoValor::objeto);
        check_fields(*raiz);
    }
    CHECK(forma("ficha") == nullptr);
}

TEST_CASE("a field is found by its name alone", "[report]") {
    const Forma& raiz = forma_ficha_monitoreo();
    const std::size_t programa = find_campo(raiz, "programa");
    REQUIRE(programa != npos);
    CHECK(find_campo(*raiz.campos[programa].forma, "nombre") == 0);
    CHECK(find_campo(raiz, "Programa") == npos);
}

TEST_CASE("a text, a list and a number are present when they hold something", "[report]") {
    CHECK_FALSE(is_present(Valor{std::string{}}));
    CHECK(is_present(Valor{std::string{"No"}}));
    CHECK_FALSE(is_present(Valor{std::vector<Valor>{}}));
    CHECK(is_present(Valor{std::vector<Valor>{Valor{}}}));
    CHECK_FALSE(is_present(Valor{Numero{}}));
    CHECK(is_present(Valor{Numero{generator::base::Ratio{0}}}));
}
