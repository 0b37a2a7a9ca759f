#include "checks/informe.hpp"

#include <set>

#include "support/catch.hpp"
#include "support/ficha_003.hpp"
#include "support/relaciones.hpp"

using namespace generator;

namespace {

/// Without the kinds of contradiction that the seed has as it is: hallazgos_test.cpp.
base::Diagnostics revisar(const model::InformeEgreso& informe) {
    const auto figuras = figures::make_figuras_egreso(informe, tests::edicion_egreso(),
                                                      tests::informe_bytes(), "000.json");
    REQUIRE(figuras.has_value());
    return support::without_known(
        checks::revisar_informe({informe, *figuras, tests::edicion_egreso(),
                                 base::LineIndex{tests::informe_bytes()}, "000.json"}),
        "000");
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

TEST_CASE("with nothing graded, the year of the edition tells what is overdue", "[checks]") {
    auto informe = tests::informe_000();
    informe.compromisos.resize(1);
    auto& only = informe.compromisos.front();
    only.calificacion.valor = model::SinValor::no_informado;
    only.fecha_calificacion.valor = model::SinValor::no_informado;
    only.fecha_vencimiento.valor = model::Mes{2019, 12};
    const auto found = revisar(informe);
    REQUIRE(found.size() == 1);
    CHECK(
        found[0].message ==
        "El compromiso 1 ya venció y al último corte anterior a la edición (2020-12-31) sigue sin "
        "calificación.");
    only.fecha_vencimiento.valor = model::Mes{2020, 12};
    CHECK(codes(informe).size() == 1);
    only.fecha_vencimiento.valor = model::Mes{2021, 1};  // nobody knows
    CHECK(codes(informe).empty());
}

TEST_CASE("an overdue commitment with another grade is not asked for a grade", "[checks]") {
    auto informe = tests::informe_000();
    informe.compromisos[4].calificacion.valor = std::string{"No cumplido"};
    const auto found = revisar(informe);
    REQUIRE(found.size() == 1);
    CHECK(found[0].hint.find("escriba") == std::string::npos);
}

TEST_CASE("a commitment without deadline, or fulfilled without proof, is told", "[checks]") {
    auto informe = tests::informe_000();
    auto& first = informe.compromisos.front();
    first.fecha_vencimiento.valor = model::SinValor::no_informado;  // "S/I", on purpose
    CHECK(codes(informe).empty());
    first.fecha_vencimiento.procedencia = model::Procedencia::sin_dato;
    CHECK(codes(informe) == std::vector<std::string>{"CUA-PLAZO /compromisos/0/fecha_vencimiento"});
    informe = tests::informe_000();
    informe.compromisos[1].cumplimiento.clear();
    CHECK(codes(informe).empty());  // its medios prove it
    informe.compromisos[1].medios_de_verificacion.clear();
    CHECK(codes(informe) == std::vector<std::string>{"CUA-PRUEBA /compromisos/1/calificacion"});
}

TEST_CASE("a grade or a deadline after the year of the edition is told", "[checks]") {
    auto informe = tests::informe_000();
    informe.compromisos[2].fecha_calificacion.valor = model::Fecha{2021, 12, 31};
    CHECK(codes(informe).empty());
    informe.compromisos[2].fecha_calificacion.valor = model::Fecha{2022, 6, 30};
    CHECK(codes(informe) ==
          std::vector<std::string>{"CUA-POSTERIOR /compromisos/2/fecha_calificacion"});
    CHECK(revisar(informe).front().message ==
          "El compromiso 3 se calificó el 2022-06-30, después del año de la edición (2021).");
    informe = tests::informe_000();
    auto& open = informe.compromisos[4];
    open.calificacion.valor = model::SinValor::no_informado;
    open.fecha_calificacion.valor = model::SinValor::no_informado;
    open.fecha_vencimiento.valor = model::Mes{2022, 1};
    CHECK(codes(informe) ==
          std::vector<std::string>{"CUA-POSTERIOR /compromisos/4/fecha_vencimiento"});
}

TEST_CASE("a grading before the deadline is a notice", "[checks]") {
    auto informe = tests::informe_000();
    informe.compromisos.front().fecha_vencimiento.valor = model::Mes{2021, 12};
    const auto found = revisar(informe);
    REQUIRE(found.size() == 1);
    CHECK(found[0].code == "CUA-ANTES");
    CHECK(found[0].severity == base::Severity::note);
    CHECK(found[0].message == "El compromiso 1 se calificó 2 cortes antes del de su vencimiento.");
}

TEST_CASE("a grade or a date is no number that could be published", "[checks]") {
    for (const char* figura : {"calificacion", "fecha_egreso"}) {
        const auto figuras =
            figures::make_figuras_egreso(with_published(figura, "2"), tests::edicion_egreso(),
                                         tests::informe_bytes(), "000.json");
        REQUIRE(figuras.diagnostics().size() == 1);
        CHECK(figuras.diagnostics().front().code == "E-CIF-004");
        CHECK(figuras.diagnostics().front().message.find("no es un número") != std::string::npos);
    }
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
    const auto found = checks::revisar_informe(
        {informe, *figuras, edicion, base::LineIndex{tests::informe_bytes()}, "000.json"});
    REQUIRE_FALSE(found.empty());
    CHECK(found.front().code == "CUA-CORTE");
    CHECK(found.front().message.find("31-03 o al 30-09") != std::string::npos);
}
