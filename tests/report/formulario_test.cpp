#include "document/formats.hpp"
#include "report/constructor.hpp"
#include "report/formas.hpp"
#include "report/from_rules.hpp"
#include "report/print.hpp"
#include "support/catch.hpp"
#include "support/formulario_001.hpp"

using namespace generator;

namespace {

report::Reporte report_of(const model::FormularioIndicadores& formulario,
                          const std::string& bytes) {
    auto reporte = report::make_reporte(formulario, tests::edicion_formulario(), {}, bytes, "f");
    for (const auto& fault : reporte.diagnostics()) {
        UNSCOPED_INFO(to_text(fault));
    }
    REQUIRE(reporte.has_value());
    return *std::move(reporte);
}

const report::Valor& field(const report::Valor& objeto, const report::Forma& forma,
                           std::string_view name) {
    return objeto.partes()[report::find_campo(forma, name)];
}

const report::Forma& forma_indicador() {
    return report::elemento_de(report::forma_formulario_indicadores(), "indicadores");
}

const report::Valor& indicador(const report::Reporte& reporte, std::size_t index) {
    return field(reporte.raiz, report::forma_formulario_indicadores(), "indicadores")
        .partes()[index];
}

/// Operands of the whole population, in the order of the columns.
std::vector<std::string> operandos(const report::Reporte& reporte, std::size_t index) {
    std::vector<std::string> result;
    const report::Forma& forma = report::elemento_de(forma_indicador(), "valores");
    for (const auto& valor :
         field(indicador(reporte, index), forma_indicador(), "valores").partes()) {
        result.push_back(field(valor, forma, "total_operandos").texto());
    }
    return result;
}

}  // namespace

TEST_CASE("a cell prints its fraction with the decimals of its indicator", "[report]") {
    const auto seed = report_of(tests::formulario_001(), tests::formulario_bytes());
    CHECK(operandos(seed, 0).front() == "(2133.00/7878.00)*100");
    CHECK(operandos(seed, 4).front() == "(28875.0/35913.0)*100");
    const auto other = report_of(tests::formulario_evaluado(), tests::formulario_evaluado_bytes());
    using Texts = std::vector<std::string>;
    CHECK(operandos(other, 1) == Texts{"", "(18904.50/812.00)", "(17766.00/835.00)",
                                       "(8110.25/391.00)", "(16400.00/820.00)"});
    CHECK(operandos(other, 2).front() == "(1204+310)");
    CHECK(operandos(other, 3) == Texts(5));  // a number is its own operand
}

TEST_CASE("an operand that is not known stands in its fraction as such", "[report]") {
    auto formulario = tests::formulario_001();
    formulario.indicadores[0].meta.total.denominador.valor = model::SinValor::no_informado;
    const auto reporte = report_of(formulario, tests::formulario_bytes());
    CHECK(operandos(reporte, 0).back() == "(4080.00/S/I)*100");
}

TEST_CASE("results, weights and fulfilment are in the twin and in no document", "[report]") {
    const auto reporte =
        report_of(tests::formulario_evaluado(), tests::formulario_evaluado_bytes());
    const std::string twin = report::print_gemelo(reporte);
    CHECK(twin.find("indicador.1.cumplimiento") != std::string::npos);
    CHECK(twin.find("indicador.1.ponderacion_obtenida") != std::string::npos);
    CHECK(twin.find("Un convenio con la inspección") != std::string::npos);
    std::vector<std::string> codes;
    for (const auto& veredicto : reporte.veredictos) {
        codes.push_back(veredicto.codigo + ' ' + veredicto.cifra);
    }
    CHECK(codes == std::vector<std::string>{"CUM_BAJO indicador.1.cumplimiento",
                                            "CUM_DESCENDENTE indicador.2.resultado.2019.total",
                                            "CUM_ALTO indicador.3.cumplimiento"});
    CHECK(field(indicador(reporte, 0), forma_indicador(), "valores").partes().size() == 5);
}

TEST_CASE("a note is its first paragraph, then paragraphs and lists; no note, no number",
          "[report]") {
    const auto reporte =
        report_of(tests::formulario_evaluado(), tests::formulario_evaluado_bytes());
    const report::Forma& forma = report::forma_formulario_indicadores();
    const auto& notas = field(reporte.raiz, forma, "notas").partes();
    REQUIRE(notas.size() == 2);
    const report::Forma& nota = report::elemento_de(forma, "notas");
    const auto& bloques = field(notas[0], nota, "bloques").partes();
    REQUIRE(bloques.size() == 1);
    CHECK(bloques[0].partes()[1].partes().size() == 2);
    CHECK(field(notas[1], nota, "numero").texto() == "2");
    CHECK(field(notas[1], nota, "bloques").partes().empty());
}

TEST_CASE("every fact of the form is in the twin, with its line", "[report]") {
    const auto reporte = report_of(tests::formulario_001(), tests::formulario_bytes());
    std::size_t operandos = 0;
    for (const auto& hecho : reporte.hechos) {
        CHECK(hecho.linea > 0);
        operandos += hecho.puntero.ends_with("/numerador") ? 1U : 0U;
        operandos += hecho.puntero.ends_with("/denominador") ? 1U : 0U;
    }
    CHECK(operandos == 180);
    CHECK(reporte.titulo ==
          "Formulario de indicadores de desempeño 2019: SERVICIO NACIONAL DE MENORES");
}
