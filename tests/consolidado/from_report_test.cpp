#include "consolidado/from_report.hpp"

#include <set>

#include "report/from_rules.hpp"
#include "support/catch.hpp"
#include "support/ficha_003.hpp"

using namespace generator;
using namespace generator::consolidado;

namespace {

report::Reporte make(const model::FichaMonitoreo& ficha) {
    return *report::make_reporte(ficha, tests::edicion_2023(), {}, tests::ficha_bytes(),
                                 "003.json");
}

const Programa& programa() {
    static const Programa result = make_programa(make(tests::ficha_003()));
    return result;
}

const ValorPrograma& value_of(const Programa& from, const std::string& columna) {
    const auto found = std::ranges::find(from.valores, columna, &ValorPrograma::columna);
    INFO(columna);
    REQUIRE(found != from.valores.end());
    return *found;
}

NumeroCelda number_of(const std::string& columna) {
    const auto* numero = std::get_if<NumeroCelda>(&value_of(programa(), columna).contenido);
    REQUIRE(numero != nullptr);
    return *numero;
}

model::HallazgoEvaluador written(const std::string& texto) {
    model::HallazgoEvaluador result;
    result.dimension.valor = model::Dimension::eficacia;
    result.texto.valor = texto;
    result.autor.valor = std::string{"Ana Soto"};
    return result;
}

}  // namespace

// Seed 003 prints 102,9%, 36,5% and 40,5%.
TEST_CASE("a figure keeps its exact value, its format and its origin", "[consolidado]") {
    CHECK(number_of("cobertura.2023") ==
          NumeroCelda{*base::Ratio::make(646, 628), FormatoNumero::porcentaje, 1});
    CHECK(number_of("ejecucion.inicial.2023") ==
          NumeroCelda{*base::Ratio::make(7'870'855, 19'446'453), FormatoNumero::porcentaje, 1});
    CHECK(value_of(programa(), "cobertura.2023").origen == "calculado");
    CHECK(value_of(programa(), "cobertura.2023").unidad == "razón (1 = 100 %)");
    CHECK(number_of("cobertura.2021").valor == *base::Ratio::make(365, 1000));
    CHECK(value_of(programa(), "cobertura.2021").origen == "publicado");
    CHECK(number_of("presupuesto.inicial.2023").decimales == 0);
    CHECK(value_of(programa(), "presupuesto.inicial.2023").unidad == "M$2024");
}

TEST_CASE("a fact is named by its year, its region or its place, and has the type of its field",
          "[consolidado]") {
    const ValorPrograma& presupuesto = value_of(programa(), "periodos/2023/presupuesto_inicial");
    CHECK(presupuesto.contenido == Contenido{NumeroCelda{19'446'453, FormatoNumero::numero, 0}});
    CHECK(presupuesto.origen == "reconstruido");
    CHECK(presupuesto.unidad == "M$ de cada año");
    CHECK(presupuesto.fuente == "/periodos/*/presupuesto_inicial");
    CHECK(number_of("regiones/13/gasto").valor == base::Ratio{1'546'029});
    CHECK(number_of("componentes/1/periodos/2023/gasto").valor == base::Ratio{2'989'539});
    CHECK(number_of("antecedentes/anio_inicio").formato == FormatoNumero::anio);
    CHECK(value_of(programa(), "historial_evaluativo/ex_ante").contenido == Contenido{false});
    CHECK(value_of(programa(), "historial_evaluativo/ex_dure").contenido ==
          Contenido{"2020 | 2021 | 2022"});
    CHECK(number_of("publicados/cobertura.2021/valor").decimales == 1);
}

TEST_CASE("what has no value is neither text, nor zero, nor left out", "[consolidado]") {
    using report::Ausencia;
    CHECK(value_of(programa(), "antecedentes/anio_termino").contenido ==
          Contenido{Ausencia::no_aplica});
    CHECK(value_of(programa(), "indicadores/1/efectivos/2021/numerador").contenido ==
          Contenido{Ausencia::no_comparable});
    CHECK(value_of(programa(), "recursos.extrapresupuestarios.2023").contenido ==
          Contenido{Ausencia::no_informado});
}

TEST_CASE("a verdict is a column, and what the document says of it another", "[consolidado]") {
    CHECK(value_of(programa(), "EJI_SUB ejecucion.inicial.2023").contenido ==
          Contenido{"hallazgo"});
    const auto& frase = value_of(programa(), "EJI_SUB ejecucion.inicial.2023 (frase)");
    CHECK(std::get<std::string>(frase.contenido).find("(inferior al 85%)") != std::string::npos);
    CHECK(value_of(programa(), "GPB_JUSTIFICADO gasto_por_beneficiario.variacion.2023").origen ==
          "publicado");
    REQUIRE(programa().hallazgos.size() == 1);
    CHECK(programa().hallazgos[0].codigo == "EJI_SUB");
    CHECK(programa().hallazgos[0].umbral == "85%");
    CHECK(programa().hallazgos[0].valor ==
          value_of(programa(), "ejecucion.inicial.2023").contenido);
}

TEST_CASE("no column is there twice: two findings that an evaluator wrote are two columns",
          "[consolidado]") {
    model::FichaMonitoreo ficha = tests::ficha_003();
    ficha.evaluacion.hallazgos = {written("Uno."), written("Dos.")};
    const Programa dos = make_programa(make(ficha));
    CHECK(value_of(dos, "EVALUADOR eficacia (frase)").contenido == Contenido{"Uno."});
    CHECK(value_of(dos, "EVALUADOR eficacia (frase)#2").contenido == Contenido{"Dos."});
    CHECK(value_of(dos, "EVALUADOR eficacia#2").origen == "informado");
    std::set<std::string> names;
    for (const ValorPrograma& valor : dos.valores) {
        CHECK(names.insert(valor.columna).second);
    }
}

TEST_CASE("who the row is about is said by products that do not ask it too", "[consolidado]") {
    CHECK(programa().identidad.nombre == "Residencias Familiares");
    CHECK(programa().identidad.ministerio == "MINISTERIO DE DESARROLLO SOCIAL Y FAMILIA");
    const Programa egreso = make_programa(*report::make_reporte(
        tests::informe_000(), tests::edicion_egreso(), {}, tests::informe_bytes(), "000.json"));
    CHECK(value_of(egreso, "calificacion").contenido == Contenido{"Egresado"});
    CHECK(value_of(egreso, "programa").fuente == "/programa");
    CHECK(std::ranges::find(egreso.valores, "programa#2", &ValorPrograma::columna) ==
          egreso.valores.end());
}
