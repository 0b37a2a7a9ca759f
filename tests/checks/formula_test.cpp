#include "checks/formula.hpp"

#include "support/catch.hpp"

using namespace generator::checks;

namespace {

std::vector<std::string> codes(const IndicadorEscrito& indicador) {
    std::vector<std::string> result;
    for (const ReparoFormula& reparo : lint_formula(indicador)) {
        CHECK_FALSE(reparo.mensaje.empty());
        CHECK_FALSE(reparo.ayuda.empty());
        result.emplace_back(reparo.codigo);
    }
    return result;
}
std::vector<std::string> of_formula(std::string_view formula) {
    return codes({"Porcentaje de casos", formula, true});
}

using Codes = std::vector<std::string>;

std::string trim(std::string_view text) {
    const auto begin = text.find_first_not_of(' ');
    const auto end = text.find_last_not_of(' ');
    return begin == std::string_view::npos ? "" : std::string{text.substr(begin, end - begin + 1)};
}

struct Partes {
    std::string numerador;
    std::string denominador;
    bool operator==(const Partes&) const = default;
};
std::ostream& operator<<(std::ostream& out, const Partes& partes) {
    return out << '[' << partes.numerador << "] / [" << partes.denominador << ']';
}
Partes parts(std::string_view formula) {
    const FormulaLeida leida = read_formula(formula);
    return {trim(leida.numerador), trim(leida.denominador)};
}

}  // namespace

TEST_CASE("the division of a formula is told from the slashes of its words", "[checks]") {
    CHECK(parts("(N° de A / N° de B)*100") == Partes{"N° de A", "N° de B"});
    CHECK(parts("(N° de A/N° total de B)*100") == Partes{"N° de A", "N° total de B"});
    CHECK(parts("(N° de A en el año /Número total de B) * 100") ==
          Partes{"N° de A en el año", "Número total de B"});
    CHECK(parts("N° de niños/as y/o adolescentes / N° de familias/adultos") ==
          Partes{"N° de niños/as y/o adolescentes", "N° de familias/adultos"});
    CHECK(parts("(N° de adolescentes/ adultos que van / N° de niños/as atendidos)*100") ==
          Partes{"N° de adolescentes/ adultos que van", "N° de niños/as atendidos"});
    CHECK(parts("(beneficiarios año t / población objetivo año t)*100") ==
          Partes{"beneficiarios año t", "población objetivo año t"});
    CHECK(parts("(Suma de los subtotales de a, b y c)/3") ==
          Partes{"(Suma de los subtotales de a, b y c)", "3"});
    CHECK(parts("(A t /B t)*100") == Partes{"A t", "B t"});
    CHECK(parts("((N° de (a) / N° de (b)) - 1) * 100") == Partes{"N° de (a)", "N° de (b)"});
    CHECK(parts("[N° de A / N° de B] x 100") == Partes{"N° de A", "N° de B"});
    CHECK(parts("N° de A / N° de B * 100") == Partes{"N° de A", "N° de B"});
}

TEST_CASE("a formula without one clear division has no sides", "[checks]") {
    CHECK(parts("Sumatoria de visitas y/o talleres") == Partes{});
    CHECK(parts("(N° de A / N° de B) + (N° de C / N° de D)") == Partes{});
    CHECK(parts("") == Partes{});
    CHECK(parts("/") == Partes{});
}

TEST_CASE("parentheses inside words are words", "[checks]") {
    CHECK(of_formula("(N° de niño(a)s atendido(a)s / N° de niño(a)s (NNA) ingresado(a)s)*100") ==
          Codes{});
    CHECK(of_formula("(N° de nifio(a)s / N° total (N° de B))*100") == Codes{});
    CHECK(of_formula("(N° de familia(adulto) / N° de integrados(psicosociales))*100") == Codes{});
    CHECK(of_formula("a) N° de A / N° de B * 100; b) N° de C * 100") == Codes{});
}

TEST_CASE("a parenthesis without its pair is found where it stands", "[checks][FOR-PARENTESIS]") {
    CHECK(of_formula("(N° de A / N° de B *100") == Codes{"FOR-PARENTESIS"});
    CHECK(of_formula("N° de A / N° de B)*100") == Codes{"FOR-PARENTESIS"});
    CHECK(of_formula("(N° de niño(a / N° de B)*100") == Codes{"FOR-PARENTESIS"});
    CHECK(of_formula("(N° de A / N° de B]*100") == Codes{"FOR-PARENTESIS"});
    CHECK(of_formula("N° de A en el periodo t) / N° de B *100") == Codes{"FOR-PARENTESIS"});
    CHECK(read_formula("(N° de A) / (N° de B").parentesis == 13);
    CHECK(read_formula("N° de A) / N° de B").parentesis == 8);
    CHECK_FALSE(read_formula("(N° de A) / (N° de B)").parentesis.has_value());
}

TEST_CASE("a slash that divides nothing is found", "[checks][FOR-BARRA]") {
    CHECK(of_formula("(N° de A / N° de B/)*100") == Codes{"FOR-BARRA"});
    CHECK(of_formula("(N° de A / N° de B / )*100") == Codes{"FOR-BARRA"});
    CHECK(of_formula("N° de A / N° de B / *100") == Codes{"FOR-BARRA"});
    CHECK(of_formula("N° de A / N° de B / x 100") == Codes{"FOR-BARRA"});
    CHECK(of_formula("(/ N° de A / N° de B)*100") == Codes{"FOR-BARRA"});
    CHECK(of_formula("(N° de A / N° de B)*100 /") == Codes{"FOR-BARRA"});
    CHECK(of_formula("(N° de A en el año t/ N° de niños/as)*100") == Codes{});
    CHECK(read_formula("(a / b/)*100").barras == std::vector<std::size_t>{6});
}

TEST_CASE("a percentage multiplies by 100, in any writing", "[checks][FOR-CIEN]") {
    for (const std::string_view good :
         {"(N° de A / N° de B)*100", "(N° de A / N° de B) * 100", "(N° de A / N° de B) x 100",
          "(N° de A / N° de B)x100", "(N° de A / N° de B) × 100", "(N° de A / N° de B)×100",
          "100*(N° de A / N° de B)", "100 x (N° de A / N° de B)", "N° de A / N° de B por 100",
          "(N° de A / N° de B)*100%", "(N° de A / N° de B) *  100"}) {
        INFO(good);
        CHECK(of_formula(good) == Codes{});
    }
    for (const std::string_view bad :
         {"N° de A / N° de B", "(N° de A que cumple el 100% / N° de B)", "(N° de A / N° de B)*1000",
          "(N° de A / N° de B)*10", "(100 casos de A / N° de B)"}) {
        INFO(bad);
        CHECK(of_formula(bad) == Codes{"FOR-CIEN"});
    }
    CHECK(codes({"Promedio de visitas", "N° de A / N° de B", false}) == Codes{});
}

TEST_CASE("name and formula deny the same word or neither does", "[checks][FOR-NEGACION]") {
    const auto both = [](std::string_view name, std::string_view formula) {
        return codes({name, formula, true});
    };
    CHECK(both("Porcentaje de niños que no reingresan",
               "(N° de niños reingresados / N° de niños)*100") == Codes{"FOR-NEGACION"});
    CHECK(both("Porcentaje de niños que reingresan",
               "(N° de niños que no reingresan / N° de niños)*100") == Codes{"FOR-NEGACION"});
    CHECK(both("Porcentaje de casos sin informe", "(N° de casos con informe / N° de casos)*100") ==
          Codes{"FOR-NEGACION"});
    CHECK(both("Porcentaje de niños que no reingresan",
               "(N° de niños que no han reingresado / N° de niños)*100") == Codes{});
    CHECK(both("Porcentaje de niños que no reingresan",
               "(1 - N° de niños reingresados / N° de niños)*100") == Codes{});
    CHECK(both("Porcentaje de niños que no reingresan",
               "100 - (N° de niños reingresados / N° de niños)*100") == Codes{});
    CHECK(both("Porcentaje de familias egresadas que no reingresan",
               "{1-(N° de familias que reingresan en el año t/N° de familias egresadas en el año "
               "t)}*100") == Codes{});
    CHECK(both("Porcentaje de niños que reingresan",
               "(N° de niños reingresados / N° de niños)*100") == Codes{});
    // Said both ways, or of another word: nothing to hold on to.
    CHECK(both("Porcentaje de niños que no reingresan, sobre los que reingresan",
               "(N° de niños reingresados / N° de niños)*100") == Codes{});
    CHECK(both("Porcentaje de niños en programas no residenciales",
               "(N° de niños atendidos / N° de niños)*100") == Codes{});
    // The denominator is the whole: what it says denies nothing that is counted.
    CHECK(both("Porcentaje de informes no entregados",
               "(N° de informes no entregados / N° de informes entregados y pendientes)*100") ==
          Codes{});
}

TEST_CASE("a percentage counts the same kind of persons on both sides", "[checks][FOR-POBLACION]") {
    CHECK(of_formula("(N° de adultos de referencia/familia que califican / N° de niños/as y "
                     "adolescentes atendidos)*100") == Codes{"FOR-POBLACION"});
    CHECK(of_formula("(N° de NNA con plan / N° total de familias)*100") == Codes{"FOR-POBLACION"});
    CHECK(of_formula("(N° de jueces que califican / N° de niños)*100") == Codes{"FOR-POBLACION"});
    CHECK(of_formula("(N° de niñas, niños y adolescentes/ adultos que califican / N° de niños/as "
                     "atendidos)*100") == Codes{});
    CHECK(of_formula("(N° de jueces que califican / N° de jueces que piden informes)*100") ==
          Codes{});
    // What is counted is not persons: their mention says whose it is.
    CHECK(of_formula("(N° de ingresos en Familias de Acogida / N° total de niños)*100") == Codes{});
    CHECK(of_formula("(N° de diagnósticos de niños / N° de diagnósticos a familias)*100") ==
          Codes{});
    CHECK(codes({"Niños por familia", "N° de niños / N° de familias", false}) == Codes{});
}

// Formulas as the official documents print them: the form of 2019 (seed 001), the fichas of 2019
// (seed 002) and 2023 (seed 003).
TEST_CASE("the formulas of the other seeds raise no alarm", "[checks]") {
    const std::vector<IndicadorEscrito> all{
        {"Porcentaje de niño(a)s y adolescentes ingresados del Sistema de Protección en Familias "
         "de acogida en el año t con plan de intervención elaborado en plazo definido por bases "
         "técnicas, respecto del total de ingresos en Cuidado Alternativo",
         "(N° de ingresos en Familias de Acogida en el año t con PII elaborado oportunamente según "
         "lo establecido en bases técnicas a contar de la de fecha ingreso/N° total de ingresos el "
         "año t en cuidado alternativo (Residencias, Cread, y Familias de acogida))*100",
         true},
        {"Porcentaje de niño(a)s y adolescentes egresados del Sistema de Protección en año t que "
         "cumplan con tiempo de permanencia según la norma, del total de egresos en Sistema de "
         "Protección",
         "(N° de Egresos en Sistema de Protección en el año t que cumplan con tiempo de "
         "permanencia según la norma/N° total de egresos en Sistema de Protección en el año "
         "t)*100",
         true},
        {"Porcentaje de sancionados atendidos en CRC, CSC, PLE y PLA que aprueban curso de "
         "capacitación laboral en el año t",
         "(Número de sancionados atendidos en CRC, CSC, PLE, PLA que aprueban curso de "
         "capacitación laboral en año t/Total de sancionados en CRC, CSC, PLE y PLA inscritos en "
         "curso de capacitación laboral en año t)*100",
         true},
        {"Porcentaje de niño(a)s y adolescentes egresados del Sistema de Protección en año t-2 con "
         "plan de intervención completo que no reingresan en un periodo de 24 meses siguientes al "
         "Sistema de Protección",
         "(N° de niño(a)s y adolescentes egresados del Sistema de Protección en año t-2 con plan "
         "de intervención completo que no reingresan en un periodo de 24 meses siguientes al "
         "egreso/N° de niño(a)s y adolescentes egresados del Sistema de Protección en año t-2 con "
         "plan de intervención completo)*100",
         true},
        {"Porcentaje de diagnósticos realizados por los Proyecto de Diagnóstico Ambulatorio (DAM) "
         "en un tiempo menor a 38 días corridos desde la orden de tribunal respecto al total de "
         "diagnósticos realizados por los DAM en el año t",
         "(N° de diagnósticos realizados por los DAM en año t en un tiempo menor a 38 días "
         "corridos desde la orden de tribunal/N° total de diagnósticos realizados por los DAM en "
         "año t)*100",
         true},
        {"Porcentaje de niños, niñas y adolescentes, egresados de RDD que cumplen más del 50% de "
         "los objetivos del PII",
         "(Nº de niños, niñas y adolescentes egresados de RDD que cumplen con más del 50% de los "
         "objetivos del PII en el año t/ Nº de niños, niñas y adolescentes egresados de RDD en el "
         "año t)*100",
         true},
        {"Porcentaje de niño(a)s y adolescentes egresados de RDD en año t-2 con plan de "
         "intervención completo que no reingresan en un periodo de 24 meses siguientes al Sistema "
         "de Protección",
         "(Nº de NNA egresados de RDD en el año t-2 con PII completo que no reingresa al sistema "
         "de protección en 24 meses/ Nº de NNA egresados de RDD en el año t-2)*100",
         true},
        {"Cobertura", "(beneficiarios efectivos año t / población potencial año t)*100", true},
        {"Gasto por Beneficiario (M$)",
         "(Presupuesto ejecutado año t / número beneficiarios efectivos año t)", false},
    };
    for (const IndicadorEscrito& indicador : all) {
        INFO(indicador.formula);
        CHECK(codes(indicador) == Codes{});
        CHECK_FALSE(read_formula(indicador.formula).numerador.empty());
    }
}

namespace {

Codes of_value(std::string_view formula, Calculo calculo, bool is_porcentual = false) {
    return codes({"Casos", formula, is_porcentual, calculo});
}

}  // namespace

TEST_CASE("a factor that the value is not multiplied by is told", "[checks][FOR-FACTOR]") {
    const Codes told{"FOR-FACTOR"};
    CHECK(of_value("(N° de accidentes/N° de trabajadores)*100", Calculo::cociente) == told);
    CHECK(of_value("(N° de casos/Población)*1000", Calculo::cociente) == told);
    CHECK(of_value("(N° de casos/Población) × 100.000", Calculo::cociente) == told);
    CHECK(of_value("1.000 x (N° de casos/Población)", Calculo::cociente) == told);
    CHECK(of_value("(N° de casos/Población)*100", Calculo::cociente, true).empty());
    CHECK(of_value("(N° de casos/Población)*1000", Calculo::cociente, true) == Codes{"FOR-CIEN"});
    // A rate in words, another number, a value that is not computed.
    CHECK(of_value("N° de casos por 100 habitantes / N° de comunas", Calculo::cociente).empty());
    CHECK(of_value("N° de casos / (Población / 100.000)", Calculo::cociente).empty());
    CHECK(of_value("(N° de casos * 12) / N° de meses", Calculo::cociente).empty());
    CHECK(of_value("(N° de casos/Población)*1000", Calculo::desconocido).empty());
}

TEST_CASE("a value that is not computed as its formula says is told", "[checks][FOR-COCIENTE]") {
    const Codes told{"FOR-COCIENTE"};
    CHECK(of_value("((Ventas t/Ventas t-1)-1)*100", Calculo::cociente, true) == told);
    CHECK(of_value("(Ventas t/Ventas t-1)*100-100", Calculo::cociente, true) == told);
    CHECK(of_value("(1 - (N° de a/N° de b))*100", Calculo::cociente, true) == told);
    CHECK(of_value("N° de a + N° de b", Calculo::cociente) == told);
    CHECK(of_value("N° de a/N° de b", Calculo::suma) == told);
    CHECK(of_value("N° de a/N° de b", Calculo::numero) == told);
    CHECK(of_value("N° de a/N° de b", Calculo::cociente).empty());
    CHECK(of_value("(N° de a - N° de b)/N° de b", Calculo::cociente).empty());
    CHECK(of_value("N° de a en el año t / N° de b en el año t-1", Calculo::cociente).empty());
    CHECK(of_value("Promedio de días de espera", Calculo::cociente).empty());
    CHECK(of_value("N° de a + N° de b", Calculo::suma).empty());
    CHECK(of_value("N° de niños/as atendidos", Calculo::numero).empty());
    CHECK(of_value("", Calculo::cociente).empty());
}
