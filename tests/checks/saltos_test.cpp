// Numbers of an indicator that are ten or a thousand times those of its other years.
#include "checks/saltos.hpp"

#include <array>

#include "pipeline/pipeline.hpp"
#include "support/catch.hpp"
#include "support/inputs.hpp"
#include "support/outcome.hpp"

using namespace generator;

namespace {

constexpr std::string_view kEscuelas =
    "inputs/ficha-monitoreo/ejemplo-escuelas-deportivas-2025.json";

using Textos = std::vector<std::string>;

/// A row of quotients, "numerador/denominador" each; "-" is no number.
Textos saltos(const Textos& valores, bool is_operando = true) {
    const model::Lugar lugar{};
    checks::Fila above;
    checks::Fila below;
    for (const std::string& valor : valores) {
        const std::size_t slash = valor.find('/');
        const std::string columna = std::to_string(above.size() + 1);
        above.push_back({columna, base::parse_decimal(valor.substr(0, slash)), &lugar});
        below.push_back({columna, base::parse_decimal(valor.substr(slash + 1)), &lugar});
    }
    Textos result;
    const auto put = [&](const checks::Fila& fila, const checks::Fila& pareja,
                         const std::string& nombre) {
        const std::array<const checks::Fila*, 1> filas{&pareja};
        for (const checks::Salto& salto : checks::find_saltos(fila, {filas, is_operando})) {
            CHECK(salto.otros.size() > 1);
            result.push_back(salto.numero->columna + nombre + salto.mensaje +
                             (salto.propuesta.empty() ? "" : " [") + salto.propuesta);
        }
    };
    put(above, below, ": el numerador ");
    put(below, above, ": el denominador ");
    return result;
}

base::Diagnostics told(std::string_view path, std::string_view id, const std::string& de,
                       const std::string& a) {
    static const auto recursos = pipeline::load_recursos();
    const std::string bytes = support::replaced(tests::read_source(path), de, a);
    const auto reporte = pipeline::judge(bytes, path, *recursos, {});
    REQUIRE(reporte.has_value());
    base::Diagnostics found = reporte->contradicciones;
    std::erase_if(found, [&](const base::Diagnostic& d) { return d.code != id; });
    return found;
}

}  // namespace

TEST_CASE("a number that is ten or a thousand times its other years is told", "[checks][salto]") {
    CHECK(saltos({"1521/2648", "16930/2791", "1834/2912"}) ==
          Textos{"2: el numerador 16.930 es unas 10 veces mayor que los demás, que van de 1.521 a "
                 "1.834: con 1.693 quedaría entre ellos. [1693"});
    CHECK(saltos({"1521/2648", "16932/2791", "1834/2912"}) ==
          Textos{"2: el numerador 16.932 es unas 10 veces mayor que los demás, que van de 1.521 a "
                 "1.834: ¿le sobra un dígito?"});
    CHECK(saltos({"1521/2648", "1693/279", "1834/2912"}) ==
          Textos{"2: el denominador 279 es unas 10 veces menor que los demás, que van de 2.648 a "
                 "2.912: ¿le falta un dígito?"});
    CHECK(saltos({"1521/2648", "1693/2791", "1834000/2912"}) ==
          Textos{"3: el numerador 1.834.000 es unas 1.000 veces mayor que los demás, que van de "
                 "1.521 a 1.693: con 1.834 quedaría cerca de ellos. [1834"});
    // Of a number alone, without denominador, and of one whose comma moved.
    CHECK(saltos({"1521/-", "16930/-", "1834/-"}).size() == 1);
    CHECK(saltos({"2.5/-", "26/-", "2.7/-"}) ==
          Textos{"2: el numerador 26 es unas 10 veces mayor que los demás, que van de 2,5 a 2,7: "
                 "con 2,6 quedaría entre ellos. [2.6"});
    // Thousands in both operands are another unit, and no growth.
    CHECK(saltos({"1521/2648", "1693000/2791000", "1834/2912"}).size() == 2);
}

TEST_CASE("what grows with its whole, begins small, is short or varies by itself is no jump",
          "[checks][salto]") {
    CHECK(saltos({"1521/2648", "16930/27910", "1834/2912"}).empty());
    CHECK(saltos({"152/-", "1693/-", "1834/-"}).empty());  // the first year of a programme
    CHECK(saltos({"15/-", "169/-", "1834/-"}).empty());    // nor are the others alike
    CHECK(saltos({"1/10", "20/11", "2/12"}).empty());      // a digit
    CHECK(saltos({"1521/2648", "16930/2791"}).empty());    // nobody knows which of the two
    CHECK(saltos({"1521/2648", "8100/2791", "1834/2912"}).empty());
    CHECK(saltos({"0/2648", "16930/2791", "1834/2912"}).empty());
    CHECK(saltos({"1521/2648", "-/-", "1834/2912"}).empty());
}

TEST_CASE("what is proposed of a number is no guess", "[checks][salto]") {
    // 141.540,5 or 141.545: a digit may be lost where the others have decimals too.
    CHECK(saltos({"120164.5/-", "14154.5/-", "120460/-"}) ==
          Textos{"2: el numerador 14.154,5 es unas 10 veces menor que los demás, que van de "
                 "120.164,5 a 120.460: ¿le falta un dígito?"});
    CHECK(saltos({"15210/-", "16932/-", "18.344/-"}) ==
          Textos{"3: el numerador 18,344 es unas 1.000 veces menor que los demás, que van de "
                 "15.210 a 16.932: con 18.344 quedaría cerca de ellos. [18344"});
}

TEST_CASE("persons and amounts jump alone, or with what explains them", "[checks][salto]") {
    CHECK(saltos({"38120/90000", "3988/91000", "41360/95000"}, false).size() == 1);
    // A programme that began small, whose partner began smaller still.
    CHECK(saltos({"400/250", "4000/4100", "4100/4300"}, false).empty());
    CHECK(saltos({"400/250", "4000/4100", "4100/4300"}).size() == 1);
    // The partner went the other way.
    CHECK(saltos({"400/9000", "4000/4100", "4100/4300"}, false).size() == 1);
    const auto produccion =
        told(kEscuelas, "CUA-SALTO-ANIOS", R"("gasto": 581713, "produccion": 240)",
             R"("gasto": 581713, "produccion": 2400)");
    REQUIRE(produccion.size() == 1);
    CHECK(produccion.front().place.pointer == "/componentes/1/periodos/0/produccion");
    CHECK(produccion.front().replacement == "240");
    CHECK(produccion.front().message ==
          "produccion de «Encuentros comunales» de 2023: 2.400 es unas 10 veces mayor que los "
          "demás, que van de 252 a 263: con 240 quedaría cerca de ellos.");
    const auto poblacion = told(kEscuelas, "CUA-SALTO-ANIOS", R"("poblacion_potencial": 418650)",
                                R"("poblacion_potencial": 4186500)");
    REQUIRE(poblacion.size() == 1);
    CHECK(poblacion.front().place.pointer == "/periodos/1/poblacion_potencial");
    CHECK(poblacion.front().replacement == "418650");
    const auto sumando = told("inputs/formulario-indicadores/capacitacion-ejemplo-2019.json",
                              "FH-SALTO", R"({ "nombre": "a cursos", "valor": 1188 })",
                              R"({ "nombre": "a cursos", "valor": 11880 })");
    REQUIRE(sumando.size() == 1);
    CHECK(sumando.front().message ==
          "Indicador 3, Efectivo 2016: el sumando «a cursos» 11.880 es unas 10 veces mayor que los "
          "demás, que van de 1.204 a 1.648: con 1.188 quedaría cerca de ellos.");
}

TEST_CASE("a year in which all of a programme moves is no jump", "[checks][salto]") {
    // An emergency: nobody came, and salaries were paid.
    const auto stopped = [&](const std::string& talleres) {
        static const auto recursos = pipeline::load_recursos();
        std::string bytes = tests::read_source(kEscuelas);
        bytes = support::replaced(bytes, R"("poblacion_beneficiada": 39880)",
                                  R"("poblacion_beneficiada": 3988)");
        bytes = support::replaced(bytes, R"("produccion": 39880)", talleres);
        const auto reporte = pipeline::judge(bytes, kEscuelas, *recursos, {});
        REQUIRE(reporte.has_value());
        return std::ranges::count(reporte->contradicciones, "CUA-SALTO-ANIOS",
                                  &base::Diagnostic::code);
    };
    CHECK(stopped(R"("produccion": 3988)") == 0);
    CHECK(stopped(R"("produccion": 39880)") == 1);
}

TEST_CASE("a meta that is a tenth or a hundredth of the values is told", "[checks][salto]") {
    constexpr std::string_view path = "inputs/matriz-logica/ejemplo-familias-de-acogida-2020.json";
    const auto with = [&](const std::string& a) {
        return told(path, "MAT-META-SALTO", R"("meta": { "valor": 90,)",
                    R"("meta": { "valor": )" + a + ',');
    };
    const auto hundredth = with("0.9");
    REQUIRE(hundredth.size() == 1);
    CHECK(hundredth.front().message ==
          "Indicador 1: la meta 0,9% es unas 100 veces menor que los valores medidos, que van de "
          "89,97% a 90%: con 90 sería de su magnitud.");
    CHECK(hundredth.front().place.pointer == "/matriz/0/indicadores/0/meta/valor");
    CHECK(hundredth.front().replacement == "90");
    CHECK(hundredth.front().involved.size() == 2);
    const auto tenth = with("9");
    REQUIRE(tenth.size() == 1);
    CHECK(tenth.front().replacement == "90");
    CHECK(with("90").empty());
    CHECK(with("50").empty());
    CHECK(with("7").empty());  // 70: no slip of 90
    // Of one value alone it may be that which is wrong.
    const auto one = told(path, "MAT-META-SALTO", R"("numerador": 39474, "denominador": 3060)",
                          R"("numerador": 39474000, "denominador": 3060)");
    REQUIRE(one.size() == 1);
    CHECK(one.front().replacement.empty());
    CHECK(one.front().message ==
          "Indicador 3: la meta 12 es unas 1.000 veces menor que el valor medido, 12.900: revise "
          "cuál está en otra unidad.");
    // Of a descending indicator a tenth is ambitious, ten times as much is lax.
    const auto descending = [&](const std::string& a) {
        return told(path, "MAT-META-SALTO", R"("meta": { "valor": 5,)",
                    R"("meta": { "valor": )" + a + ',');
    };
    CHECK(descending("0.5").empty());
    CHECK(descending("0.05").size() == 1);
    CHECK(descending("50").size() == 1);
}

TEST_CASE("a jump of each product is told at its number", "[checks][salto]") {
    const auto ficha = told(kEscuelas, "CUA-SALTO", R"("numerador": 39880, "denominador": 1250)",
                            R"("numerador": 398800, "denominador": 1250)");
    REQUIRE(ficha.size() == 1);
    CHECK(ficha.front().place.pointer == "/indicadores/2/efectivos/1/numerador");
    CHECK(ficha.front().place.line > 1);
    CHECK(ficha.front().replacement == "39880");
    CHECK(ficha.front().involved.size() == 2);
    CHECK(ficha.front().message.starts_with("Indicador 3, efectivo 2024: el numerador 398.800 "));
    const auto formulario = told("inputs/formulario-indicadores/capacitacion-ejemplo-2019.json",
                                 "FH-SALTO", R"("numerador": 17766, "denominador": 835)",
                                 R"("numerador": 17766, "denominador": 83.5)");
    REQUIRE(formulario.size() == 1);
    CHECK(formulario.front().place.pointer == "/indicadores/1/efectivos/2/total/denominador");
    CHECK(formulario.front().replacement == "835");
    const auto matriz =
        told("inputs/matriz-logica/ejemplo-familias-de-acogida-2020.json", "MAT-SALTO",
             R"({ "anio": 2019, "numerador": 2754, "denominador": 3060 })",
             R"({ "anio": 2019, "numerador": 275, "denominador": 3060 },
                                { "anio": 2020, "numerador": 2801, "denominador": 3100 })");
    REQUIRE(matriz.size() == 1);
    CHECK(matriz.front().message ==
          "Indicador 1, valor 2019: el numerador 275 es unas 10 veces menor que los demás, que "
          "van "
          "de 2.699 a 2.801: ¿le falta un dígito?");
    // What another check tells of a number is not told twice.
    CHECK(told(kEscuelas, "CUA-SALTO", R"("numerador": 1128, "denominador": 1200)",
               R"("numerador": 11280, "denominador": 1200)")
              .empty());
}
