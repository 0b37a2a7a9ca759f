#include "checks/informe.hpp"

#include <set>

#include "support/catch.hpp"
#include "support/ficha_003.hpp"

using namespace generator;

namespace {

base::Diagnostics revisar(const model::InformeEgreso& informe) {
    const auto figuras = figures::make_figuras_egreso(informe, tests::edicion_egreso(),
                                                      tests::informe_bytes(), "000.json");
    REQUIRE(figuras.has_value());
    return checks::revisar_informe(
        {informe, *figuras, tests::edicion_egreso(), tests::informe_bytes(), "000.json"});
}

std::vector<std::string> codes(const model::InformeEgreso& informe) {
    std::vector<std::string> result;
    for (const auto& found : revisar(informe)) {
        result.push_back(found.code + ' ' + found.place.pointer);
    }
    return result;
}

model::InformeEgreso with_published(const std::string& figura, std::string_view valor) {
    auto informe = tests::informe_000();
    model::Publicado publicado;
    publicado.figura = figura;
    publicado.valor.valor = *base::parse_decimal(valor);
    publicado.valor.lugar.puntero = "/publicados/0/valor";
    informe.encabezado.publicados.push_back(publicado);
    return informe;
}

}  // namespace

TEST_CASE("grades and cuts of an informe are checked", "[checks]") {
    CHECK(revisar(tests::informe_000()).empty());
    auto informe = tests::informe_000();
    informe.compromisos[1].calificacion.valor = std::string{"Cunplido"};
    informe.compromisos[2].fecha_calificacion.valor = model::Fecha{2021, 6, 29};
    const auto found = revisar(informe);
    REQUIRE(found.size() == 2);
    CHECK(found[0].code == "CUA-CODIGO");
    CHECK(found[0].hint == "¿Quiso decir «Cumplido»?");
    CHECK(found[1].code == "CUA-CORTE");
    CHECK(found[1].message ==
          "La fecha de calificación no es un corte: los compromisos se califican al 30-06 o al "
          "31-12.");
}

TEST_CASE("a commitment due by the last grading and not fulfilled is told", "[checks]") {
    const std::vector<std::string> overdue{"CUA-VENCIDO /compromisos/4/fecha_vencimiento"};
    auto informe = tests::informe_000();
    auto& last = informe.compromisos[4];
    last.calificacion.valor = std::string{"Parcialmente cumplido"};
    CHECK(codes(informe) == overdue);
    last.calificacion.valor = model::SinValor::no_informado;
    last.fecha_calificacion.valor = model::SinValor::no_informado;
    CHECK(codes(informe) == overdue);
    last.fecha_vencimiento.valor = model::Mes{2021, 6};  // at the last cut itself
    CHECK(codes(informe) == overdue);
    last.fecha_vencimiento.valor = model::Mes{2021, 7};  // not due yet
    CHECK(codes(informe).empty());
    last.fecha_vencimiento.valor = model::SinValor::no_informado;
    CHECK(codes(informe).empty());
}

TEST_CASE("a published count of commitments is compared with the commitments", "[checks]") {
    // Seed 000: five commitments, three of them graded on 31-12-2020.
    CHECK(codes(with_published("corte.2020_12_31.abiertos", "2")).empty());
    const auto found = revisar(with_published("corte.2020_12_31.abiertos", "3"));
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "CUA-PUBLICADO");
    CHECK(found[0].place.pointer == "/publicados/0/valor");
    CHECK(found[0].message ==
          "«Compromisos abiertos al corte 2020-12-31» se publicó como 3 y con sus operandos da 2.");
}

TEST_CASE("a published count whose dates are absent is the count", "[checks]") {
    auto informe = with_published("compromiso.1.cortes", "1");
    informe.compromisos[0].fecha_calificacion.valor = model::SinValor::no_informado;
    const auto figuras = figures::make_figuras_egreso(informe, tests::edicion_egreso(),
                                                      tests::informe_bytes(), "000.json");
    REQUIRE(figuras.has_value());
    CHECK(figuras->cortes[0].value() == base::Ratio{1});
    CHECK(figuras->cortes[0].traza.is_publicado);
    CHECK(codes(informe).empty());
}

TEST_CASE("a published result that is no figure of the informe is refused", "[checks]") {
    const auto figuras =
        figures::make_figuras_egreso(with_published("corte.2020_12_31.abierto", "2"),
                                     tests::edicion_egreso(), tests::informe_bytes(), "000.json");
    REQUIRE_FALSE(figuras.has_value());
    CHECK(figuras.diagnostics().front().code == "E-CIF-004");
    CHECK(figuras.diagnostics().front().hint == "¿Quiso decir «corte.2020_12_31.abiertos»?");
}

TEST_CASE("each check of an informe is described", "[checks]") {
    std::set<std::string_view> ids;
    for (const auto& revisor : checks::revisores_informe()) {
        CHECK(ids.insert(revisor.id).second);
        CHECK_FALSE(revisor.formula.empty());
        CHECK_FALSE(revisor.explicacion.empty());
        CHECK(revisor.funcion != nullptr);
    }
}

TEST_CASE("the cuts of an informe are those of its edition", "[checks]") {
    auto edicion = tests::edicion_egreso();
    edicion.catalogos.at("cortes").entradas = {{"03-31", "", {}}, {"09-30", "", {}}};
    const auto informe = tests::informe_000();
    const auto figuras =
        figures::make_figuras_egreso(informe, edicion, tests::informe_bytes(), "000.json");
    REQUIRE(figuras.has_value());
    const auto found =
        checks::revisar_informe({informe, *figuras, edicion, tests::informe_bytes(), "000.json"});
    REQUIRE_FALSE(found.empty());
    CHECK(found.front().code == "CUA-CORTE");
    CHECK(found.front().message.find("31-03 o al 30-09") != std::string::npos);
}
