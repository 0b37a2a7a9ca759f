#include "figures/cortes.hpp"

#include "figures/egreso.hpp"
#include "support/catch.hpp"
#include "support/ficha_003.hpp"

using namespace generator;
using namespace generator::figures;

namespace {

using Valores = std::vector<std::optional<std::int64_t>>;

const Calendario& calendario() {
    static const Calendario value{tests::edicion_egreso().catalogo("cortes")};
    return value;
}

/// A commitment of the sample, with other dates; grade and date are absent where they are empty.
struct Caso {
    std::optional<model::Mes> vencimiento;
    std::string calificacion;
    std::optional<model::Fecha> fecha;
};

model::InformeEgreso make_informe(const std::vector<Caso>& casos) {
    model::InformeEgreso informe = tests::informe_000();
    const model::Compromiso first = informe.compromisos.front();
    informe.compromisos.assign(casos.size(), first);
    for (std::size_t i = 0; i < casos.size(); ++i) {
        model::Compromiso& compromiso = informe.compromisos[i];
        compromiso.fecha_vencimiento.valor = model::SinValor::no_informado;
        compromiso.calificacion.valor = model::SinValor::no_informado;
        compromiso.fecha_calificacion.valor = model::SinValor::no_informado;
        if (casos[i].vencimiento) {
            compromiso.fecha_vencimiento.valor = *casos[i].vencimiento;
        }
        if (!casos[i].calificacion.empty()) {
            compromiso.calificacion.valor = casos[i].calificacion;
        }
        if (casos[i].fecha) {
            compromiso.fecha_calificacion.valor = *casos[i].fecha;
        }
    }
    return informe;
}

std::optional<std::int64_t> number(const Figure<base::Ratio>& figure) {
    return figure.has_value() ? std::optional{figure.value().numerator()} : std::nullopt;
}

std::optional<std::int64_t> cortes(model::Mes due, model::Fecha graded) {
    return number(make_cortes(make_informe({{due, "Cumplido", graded}}), calendario()).front());
}

/// "2021-06-30: 2 abiertos, 3 vencidos, 1 calificados", one a line.
std::string table(const std::vector<Caso>& casos) {
    const auto text = [](const Figure<base::Ratio>& figure) {
        const auto value = number(figure);
        return value ? std::to_string(*value) : std::string{"S/I"};
    };
    std::string out;
    for (const EstadoCorte& estado : make_estados(make_informe(casos), "Cumplido", calendario())) {
        out += estado.fecha + ": " + text(estado.abiertos) + " abiertos, " + text(estado.vencidos) +
               " vencidos, " + text(estado.calificados) + " calificados\n";
    }
    return out;
}

}  // namespace

TEST_CASE("cuts lie between the deadline and the grading, counted on the day of the cut itself",
          "[figures]") {
    CHECK(cortes({2020, 6}, {2020, 6, 30}) == 0);   // graded the day of the cut
    CHECK(cortes({2020, 6}, {2020, 7, 1}) == 1);    // a day late is the next cut
    CHECK(cortes({2020, 7}, {2020, 12, 31}) == 0);  // July falls due at the cut of December
    CHECK(cortes({2020, 12}, {2021, 1, 1}) == 1);   // the year turns
    CHECK(cortes({2020, 12}, {2021, 6, 30}) == 1);
    CHECK(cortes({2018, 6}, {2021, 12, 31}) == 7);   // several years
    CHECK(cortes({2020, 12}, {2020, 6, 30}) == -1);  // before the deadline
    CHECK(cortes({2020, 6}, {2020, 1, 1}) == 0);
}

TEST_CASE("cuts without a date have no value, and their trace says which date", "[figures]") {
    const auto figures =
        make_cortes(make_informe({{std::nullopt, "Cumplido", model::Fecha{2020, 12, 31}},
                                  {model::Mes{2020, 6}, "", std::nullopt}}),
                    calendario());
    REQUIRE(figures.size() == 2);
    CHECK_FALSE(figures[0].has_value());
    CHECK(figures[0].traza.operandos[0].texto == "no informado");
    CHECK(figures[0].traza.operandos[1].texto == "2020-12-31");
    CHECK_FALSE(figures[1].has_value());
    CHECK(figures[1].traza.operandos[1].texto == "no informado");
    CHECK(figures[1].traza.pasos.empty());
}

TEST_CASE("the cuts are those of the edition", "[figures]") {
    methodology::Catalogo catalogo;
    CHECK_FALSE(Calendario{catalogo}.corte_of(model::Fecha{2020, 6, 30}).has_value());
    // Three a year, and not in order.
    catalogo.entradas = {{"11-15", "", {}}, {"03-31", "", {}}, {"08-31", "", {}}};
    const Calendario three{catalogo};
    CHECK(three.date_of(*three.corte_of(model::Fecha{2020, 3, 31})) == "2020-03-31");
    CHECK(three.date_of(*three.corte_of(model::Fecha{2020, 4, 1})) == "2020-08-31");
    CHECK(three.date_of(*three.corte_of(model::Mes{2020, 11})) == "2020-11-15");
    CHECK(three.date_of(*three.corte_of(model::Fecha{2020, 11, 16})) == "2021-03-31");
    CHECK(three.date_of(*three.corte_of(model::Mes{2020, 12})) == "2021-03-31");
    const auto informe =
        make_informe({{model::Mes{2020, 3}, "Cumplido", model::Fecha{2021, 3, 31}}});
    CHECK(number(make_cortes(informe, three).front()) == 3);
}

TEST_CASE("seed 000 closes its commitments in three cuts", "[figures]") {
    // Fecha de Vencimiento and Calificación of its five commitments.
    const auto figuras = *make_figuras_egreso(tests::informe_000(), tests::edicion_egreso(),
                                              tests::informe_bytes(), "000.json");
    REQUIRE(figuras.estados.size() == 3);
    const auto row = [&](std::size_t i) {
        const EstadoCorte& e = figuras.estados[i];
        return Valores{number(e.abiertos), number(e.vencidos), number(e.calificados)};
    };
    CHECK(figuras.estados[0].fecha == "2020-06-30");
    CHECK(row(0) == Valores{5, 2, 0});
    CHECK(figuras.estados[1].fecha == "2020-12-31");
    CHECK(row(1) == Valores{2, 5, 3});
    CHECK(figuras.estados[2].fecha == "2021-06-30");
    CHECK(row(2) == Valores{0, 5, 5});
    const Traza& traza = figuras.estados[1].abiertos.traza;
    CHECK(traza.id == "corte.2020_12_31.abiertos");
    REQUIRE(traza.operandos.size() == 2);
    CHECK(traza.operandos[0].nombre == "calificacion del compromiso 3");
    CHECK(traza.operandos[0].texto == "Cumplido, 2021-06-30");
    CHECK(traza.operandos[0].puntero == "/compromisos/2/calificacion");
}

TEST_CASE("a commitment is closed by the grade of fulfilment, on the day of the cut", "[figures]") {
    const std::optional<model::Mes> june{model::Mes{2020, 6}};
    CHECK(table({{june, "Cumplido", model::Fecha{2020, 6, 30}}}) ==
          "2020-06-30: 0 abiertos, 1 vencidos, 1 calificados\n");
    CHECK(table({{june, "Cumplido", model::Fecha{2020, 7, 1}}}) ==
          "2020-06-30: 1 abiertos, 1 vencidos, 0 calificados\n"
          "2020-12-31: 0 abiertos, 1 vencidos, 1 calificados\n");
    // Another grade is a grade, and leaves the commitment open.
    CHECK(table({{june, "No cumplido", model::Fecha{2020, 6, 30}}}) ==
          "2020-06-30: 1 abiertos, 1 vencidos, 1 calificados\n");
    // Graded before its deadline: the deadline is still a row.
    CHECK(table({{model::Mes{2021, 6}, "Cumplido", model::Fecha{2020, 6, 30}}}) ==
          "2020-06-30: 0 abiertos, 0 vencidos, 1 calificados\n"
          "2020-12-31: 0 abiertos, 0 vencidos, 1 calificados\n"
          "2021-06-30: 0 abiertos, 1 vencidos, 1 calificados\n");
}

TEST_CASE("a commitment may be open at the last cut, years after its deadline", "[figures]") {
    CHECK(table({{model::Mes{2019, 12}, "", std::nullopt},
                 {model::Mes{2021, 3}, "Cumplido", model::Fecha{2021, 6, 30}}}) ==
          "2019-12-31: 2 abiertos, 1 vencidos, 0 calificados\n"
          "2020-06-30: 2 abiertos, 1 vencidos, 0 calificados\n"
          "2020-12-31: 2 abiertos, 1 vencidos, 0 calificados\n"
          "2021-06-30: 1 abiertos, 2 vencidos, 1 calificados\n");
}

TEST_CASE("a count that an absent date decides has no value", "[figures]") {
    // No date at all: no cut to tell of.
    CHECK(table({{std::nullopt, "", std::nullopt}}).empty());
    CHECK(table({{std::nullopt, "Cumplido", model::Fecha{2020, 6, 30}}}) ==
          "2020-06-30: 0 abiertos, S/I vencidos, 1 calificados\n");
    CHECK(table({{model::Mes{2020, 6}, "Cumplido", std::nullopt}}) ==
          "2020-06-30: S/I abiertos, 1 vencidos, S/I calificados\n");
    CHECK(table({{model::Mes{2020, 6}, "No cumplido", std::nullopt}}) ==
          "2020-06-30: 1 abiertos, 1 vencidos, S/I calificados\n");
}
