#include <algorithm>

#include "pipeline/pipeline.hpp"
#include "support/catch.hpp"
#include "support/inputs.hpp"
#include "support/outcome.hpp"
#include "support/relaciones.hpp"

// What looks wrong in a ficha without breaking a sum: each seed and sample, changed in one place.

using namespace generator;

namespace {

constexpr std::string_view kEscuelas =
    "inputs/ficha-monitoreo/ejemplo-escuelas-deportivas-2025.json";
constexpr std::string_view kLectura =
    "inputs/ficha-monitoreo/ejemplo-lectura-en-el-trabajo-2019.json";

struct Cambio {
    std::string de;
    std::string a;
};

base::Diagnostics found_in(std::string_view path, const std::vector<Cambio>& cambios) {
    static const auto recursos = pipeline::load_recursos();
    std::string bytes = tests::read_source(path);
    for (const Cambio& cambio : cambios) {
        bytes = support::replaced(bytes, cambio.de, cambio.a);
    }
    const auto reporte =
        pipeline::judge(bytes, path, *recursos, {.estado = report::Estado::borrador});
    for (const auto& fault : reporte.diagnostics()) {
        UNSCOPED_INFO(base::to_text(fault));
    }
    REQUIRE(reporte.has_value());
    return reporte->contradicciones;
}

/// What one check tells.
base::Diagnostics told(std::string_view path, std::string_view id,
                       const std::vector<Cambio>& cambios) {
    base::Diagnostics found = found_in(path, cambios);
    std::erase_if(found, [&](const base::Diagnostic& d) { return d.code != id; });
    return found;
}

bool is_told(std::string_view path, std::string_view id, const std::vector<Cambio>& cambios) {
    return !told(path, id, cambios).empty();
}

/// The only one, told once.
base::Diagnostic only(std::string_view path, std::string_view id,
                      const std::vector<Cambio>& cambios) {
    const base::Diagnostics found = told(path, id, cambios);
    REQUIRE(found.size() == 1);
    CHECK(found.front().place.line > 1);
    return found.front();
}

}  // namespace

TEST_CASE("seed 002: three identical cells, of two years", "[checks]") {
    const auto found = only(tests::kFicha2019, "CUA-CELDAS-IGUALES", {});
    CHECK(found.message ==
          "presupuesto_final de 2019, presupuesto_ley_ejecutado de 2019 y presupuesto_inicial de "
          "2020 son el mismo monto, 5.164.901: ¿está copiado?");
    REQUIRE(found.involved.size() == 2);
    CHECK(found.involved[0].pointer == "/periodos/4/presupuesto_final");
    CHECK(found.involved[1].line > 0);
    const std::string last = R"({"anio": 2020, "presupuesto_inicial": 5164901})";
    CHECK_FALSE(is_told(tests::kFicha2019, "CUA-CELDAS-IGUALES",
                        {{last, R"({"anio": 2020, "presupuesto_inicial": 5164902})"}}));
    // Two budgets of 4.200.000 in one year, and one in another, are round numbers.
    CHECK_FALSE(is_told(tests::kFicha2019, "CUA-CELDAS-IGUALES",
                        {{last, R"({"anio": 2020, "presupuesto_inicial": 4200000})"}}));
}

TEST_CASE("an administrative spend that is also that of a component looks copied", "[checks]") {
    CHECK(is_told(kEscuelas, "CUA-CELDAS-IGUALES",
                  {{R"("gasto_administrativo": 146200)", R"("gasto_administrativo": 581713)"}}));
}

TEST_CASE("seed 003: final budget and execution equal in all years", "[checks]") {
    const auto found = only(tests::kFicha, "CUA-FINAL-EJECUTADO", {});
    CHECK(found.involved.size() == 3);
    CHECK_FALSE(is_told(tests::kFicha, "CUA-FINAL-EJECUTADO",
                        {{R"("presupuesto_final": 1439240)", R"("presupuesto_final": 1439241)"}}));
}

TEST_CASE("seeds 002 and 003: shares of components that look assigned", "[checks]") {
    // Two equal amounts that do not add up are a copy, and no share.
    const Cambio copied{R"("gasto": 117500)", R"("gasto": 236854)"};
    CHECK(only(kLectura, "CUA-COMPONENTES", {copied}).place.pointer ==
          "/componentes/1/periodos/2/gasto");
    CHECK_FALSE(is_told(kLectura, "CUA-REPARTO", {copied}));
    CHECK(only(tests::kFicha, "CUA-REPARTO", {}).message ==
          "El gasto de los componentes se reparte justo por porcentajes redondos (2022, en 40%, "
          "30% y 30%; 2023, en 40%, 30% y 30%): parece asignado, no medido.");
    CHECK(only(tests::kFicha2019, "CUA-REPARTO", {}).message.find("2019, en 4 partes iguales") !=
          std::string::npos);
    // 2 M$ from one component to another: 40,00003 % is measured, as far as the data say.
    CHECK(only(tests::kFicha, "CUA-REPARTO",
               {{R"("gasto": 2989539)", R"("gasto": 2989541)"},
                {R"({"anio": 2023, "gasto": 2242154, "produccion": 273})",
                 R"({"anio": 2023, "gasto": 2242152, "produccion": 273})"}})
              .message.find("2023") == std::string::npos);
}

TEST_CASE("an amount in pesos among thousands of pesos is told", "[checks]") {
    const auto found =
        only(kEscuelas, "CUA-UNIDAD",
             {{R"("presupuesto_inicial": 3010500)", R"("presupuesto_inicial": 3010500000)"},
              {R"("presupuesto_inicial": 3184000)", R"("presupuesto_inicial": 3184000000)"}});
    CHECK(found.message.find("pasa de 2.845.000 en 2023 a 3.010.500.000 en 2024") !=
          std::string::npos);
    CHECK_FALSE(
        is_told(kEscuelas, "CUA-UNIDAD",
                {{R"("presupuesto_inicial": 3010500)", R"("presupuesto_inicial": 30105000)"}}));
}

TEST_CASE("of the amounts of a concept it is the odd year that is in another unit", "[checks]") {
    const auto millions =
        only(kEscuelas, "CUA-UNIDAD",
             {{R"("presupuesto_inicial": 3184000)", R"("presupuesto_inicial": 3184)"}});
    CHECK(millions.place.pointer == "/periodos/2/presupuesto_inicial");
    CHECK(millions.message ==
          "presupuesto_inicial pasa de 3.010.500 en 2024 a 3.184 en 2025, unas mil veces: el de "
          "2025 parece en millones de pesos y no en M$.");
    CHECK(millions.replacement.empty());
    // The year in the middle makes two jumps and is one fault.
    const auto pesos =
        only(kEscuelas, "CUA-UNIDAD",
             {{R"("presupuesto_inicial": 3010500)", R"("presupuesto_inicial": 3010500000)"}});
    CHECK(pesos.place.pointer == "/periodos/1/presupuesto_inicial");
    CHECK(pesos.message.find("el de 2024 parece en pesos y no en M$.") != std::string::npos);
    CHECK(pesos.replacement == "3010500");
}

TEST_CASE("a slip of a region that the cost of a person in the others refutes is not proposed",
          "[checks]") {
    // 41.360 in the sum of the regions; a 3 before the 3.722 of region 04 would close it too.
    const auto found =
        only(kEscuelas, "CUA-REGIONES-POBLACION",
             {{R"("poblacion_beneficiada": 41360)", R"("poblacion_beneficiada": 71360)"}});
    CHECK(found.message.find("33.722") == std::string::npos);
    CHECK(found.replacement != "33722");
}

TEST_CASE("seed 003: a region with beneficiaries and no spend", "[checks]") {
    const auto found = only(tests::kFicha, "CUA-REGION", {});
    CHECK(found.message == "La región 06 tiene 40 beneficiarios y su gasto no se informa.");
    CHECK(found.place.pointer == "/regiones/5/gasto");
    CHECK(found.replacement == "0");  // the others close with the total
    const std::string region = R"({"region": "06", "gasto": null)";
    CHECK_FALSE(is_told(tests::kFicha, "CUA-REGION", {{region, R"({"region": "06", "gasto": 0)"}}));
    // Where the sum does not close without it, CUA-PARCIAL tells it.
    const std::vector<Cambio> open{{R"("gasto": 447240)", R"("gasto": 447239)"}};
    CHECK(is_told(tests::kFicha, "CUA-PARCIAL", open));
    CHECK_FALSE(is_told(tests::kFicha, "CUA-REGION", open));
}

TEST_CASE("populations larger than the one they are part of are told, unless a rule tells it",
          "[checks]") {
    const std::string objetivo = R"("poblacion_objetivo": 628)";
    const std::string potencial = R"("poblacion_potencial": null,
      "poblacion_objetivo": 628)";
    CHECK(is_told(tests::kFicha, "CUA-COBERTURA", {}));  // 646 of 628
    CHECK_FALSE(
        is_told(tests::kFicha, "CUA-COBERTURA", {{objetivo, R"("poblacion_objetivo": 646)"}}));
    const auto found =
        told(tests::kFicha, "CUA-POBLACION", {{potencial, R"("poblacion_potencial": 600,
      "poblacion_objetivo": 628)"}});
    REQUIRE(found.size() == 2);
    CHECK(found[0].message ==
          "poblacion_objetivo de 2023 es 628, más que poblacion_potencial, 600.");
    CHECK(found[1].message ==
          "poblacion_beneficiada de 2023 es 646, más que poblacion_potencial, 600.");
    // The edition of 2025 judges it in t, and in no other year.
    CHECK_FALSE(is_told(kEscuelas, "CUA-POBLACION",
                        {{R"("poblacion_objetivo": 99200)", R"("poblacion_objetivo": 424101)"}}));
    CHECK(is_told(kEscuelas, "CUA-POBLACION",
                  {{R"("poblacion_objetivo": 97800)", R"("poblacion_objetivo": 418651)"}}));
}

TEST_CASE("an execution above the final budget is told where no rule judges it", "[checks]") {
    // The components add up to what was spent: the budget is wrong.
    const auto found =
        only(tests::kFicha, "CUA-EJECUCION",
             {{R"("presupuesto_final": 7870855)", R"("presupuesto_final": 7780855)"}});
    CHECK(
        found.message ==
        "presupuesto_ley_ejecutado de 2023 es 7.870.855, más que presupuesto_final, 7.780.855. Si "
        "una sola cifra está mal, es «presupuesto_final» de 2023: el 7 y el 8 parecen cambiados "
        "de lugar: 7.870.855.");
    CHECK(found.place.pointer == "/periodos/2/presupuesto_final");
    CHECK(found.replacement == "7870855");
    const Cambio tenth{R"("presupuesto_final": 1439240)", R"("presupuesto_final": 143924)"};
    CHECK(only(tests::kFicha, "CUA-EJECUCION", {tenth}).replacement == "1439240");
    // What the edition judges of the ejercicio it does not judge of the years before.
    const auto before = only(
        kLectura, "CUA-EJECUCION",
        {{R"("presupuesto_ley_ejecutado": 291240)", R"("presupuesto_ley_ejecutado": 2912400)"}});
    CHECK(before.place.pointer == "/periodos/1/presupuesto_ley_ejecutado");
    CHECK(is_told(kEscuelas, "CUA-EJECUCION",
                  {{R"("presupuesto_final": 3004100)", R"("presupuesto_final": 2004100)"}}));
    CHECK_FALSE(is_told(kEscuelas, "CUA-EJECUCION",
                        {{R"("presupuesto_final": 3172600)", R"("presupuesto_final": 3098239)"}}));
}

TEST_CASE("a published percentage without operands is no part of more than a whole", "[checks]") {
    const auto cobertura =
        only(tests::kFicha, "CUA-PUBLICADO-PARTE", {{R"("valor": 36.5)", R"("valor": 365)"}});
    CHECK(cobertura.message ==
          "«Cobertura 2021» se publicó como 365%, y no hay operandos que lo muestren: más de 100% "
          "es atender a más personas que las previstas.");
    CHECK(cobertura.severity == base::Severity::warning);
    CHECK(cobertura.place.pointer == "/publicados/0/valor");
    CHECK(only(tests::kFicha, "CUA-PUBLICADO-PARTE", {{R"("valor": 36.5)", R"("valor": 136.5)"}})
              .severity == base::Severity::note);
    CHECK_FALSE(
        is_told(tests::kFicha, "CUA-PUBLICADO-PARTE", {{R"("valor": 36.5)", R"("valor": 100)"}}));
    CHECK(
        only(tests::kFicha, "CUA-PUBLICADO-PARTE",
             {{"\"figura\": \"indicador.proposito.1.efectivo.2023\",\n      \"valor\": 92.00",
               "\"figura\": \"indicador.proposito.1.efectivo.2023\",\n      \"valor\": 920.00"}})
            .message ==
        "«Indicador de propósito 1, efectivo 2023» se publicó como 920,00%, y no hay operandos que "
        "lo muestren: más de 100% no es parte de un todo.");
}

TEST_CASE("the years of a universal programme say that it is", "[checks]") {
    constexpr std::string_view vacunas = "inputs/ficha-monitoreo/ejemplo-vacunacion-2025.json";
    const auto found =
        only(vacunas, "CUA-UNIVERSAL",
             {{R"("poblacion_objetivo": 20086000)", R"("poblacion_objetivo": 18086000)"}});
    CHECK(found.message ==
          "El programa se declara universal, y en 2024 poblacion_objetivo es 18.086.000 y "
          "poblacion_potencial 20.086.000.");
    CHECK(found.place.pointer == "/periodos/1/poblacion_objetivo");
    CHECK(only(tests::kFicha2019, "CUA-UNIVERSAL",
               {{"\"figura\": \"cobertura.2017\",\n      \"valor\": 79.29",
                 "\"figura\": \"cobertura.2017\",\n      \"valor\": 79.92"}})
              .place.pointer == "/publicados/5/valor");
}

TEST_CASE("spend without production, and productions far below the beneficiaries, are notices",
          "[checks]") {
    const auto found =
        only(tests::kFicha, "CUA-UNITARIO",
             {{R"("gasto": 483840, "produccion": 335)", R"("gasto": 483840, "produccion": 0)"}});
    CHECK(found.severity == base::Severity::note);
    CHECK(found.message ==
          "El componente «Intervención psicosocial con niños, niñas y adolescentes» de 2021 tiene "
          "gasto 483.840 y producción 0.");
    CHECK(told(tests::kFicha, "CUA-PRODUCCION", {}).size() == 2);  // 273 and 248 of 646
    CHECK(told(tests::kFicha, "CUA-PRODUCCION", {{R"("produccion": 273)", R"("produccion": 323)"}})
              .size() == 1);  // just half
    const auto more = told(
        tests::kFicha, "CUA-PRODUCCION",
        {{R"("gasto": 2989539, "produccion": 646)", R"("gasto": 2989539, "produccion": 664)"}});
    REQUIRE(more.size() == 3);
    CHECK(more.front().place.pointer == "/componentes/0/periodos/2/produccion");
    CHECK(more.front().message.ends_with(
        "de 2023 cuenta 664 personas, más que las 646 de poblacion_beneficiada."));
}

TEST_CASE("a datum that its parts give is told with their sum", "[checks]") {
    const auto found =
        only(tests::kFicha, "CUA-DEDUCIBLE",
             {{R"("poblacion_beneficiada": 646)", R"("poblacion_beneficiada": "S/I")"}});
    CHECK(found.replacement == "646");
    CHECK_FALSE(is_told(tests::kFicha, "CUA-DEDUCIBLE",
                        {{R"("poblacion_beneficiada": 646)", R"("poblacion_beneficiada": "S/I")"},
                         {R"("poblacion_beneficiada": 49)", R"("poblacion_beneficiada": "S/I")"}}));
}

TEST_CASE("seed 002: a dash where both operands are printed", "[checks]") {
    const auto found = only(tests::kFicha2019, "CUA-GUION", {});
    CHECK(found.message ==
          "«Ejecución presupuestaria inicial 2016» se publicó sin valor («-») y con sus operandos "
          "da 98,25.");
    CHECK(found.replacement == "98.25");
    CHECK(found.involved.size() == 2);
    CHECK_FALSE(is_told(tests::kFicha2019, "CUA-GUION",
                        {{R"("presupuesto_inicial": 4200000)", R"("presupuesto_inicial": null)"}}));
}

TEST_CASE("a published result that lacks its value is a fault, of every product", "[checks]") {
    static const auto recursos = pipeline::load_recursos();
    const auto reporte = pipeline::judge(support::replaced(tests::read_source(tests::kFicha2019),
                                                           R"("valor": "S/I")", R"("valor": null)"),
                                         tests::kFicha2019, *recursos, {});
    REQUIRE_FALSE(reporte.has_value());
    const auto fault =
        std::ranges::find(reporte.diagnostics(), "E-CIF-008", &base::Diagnostic::code);
    REQUIRE(fault != reporte.diagnostics().end());
    CHECK(fault->place.pointer == "/publicados/8/valor");
}

TEST_CASE("seed 002: the label says M$ 2020 and the sum is that of 2019", "[checks]") {
    CHECK(only(tests::kFicha2019, "CUA-ROTULO", {}).message ==
          "«Total gastos componentes 2019» se publicó como 4.377.097 bajo el rótulo «M$ 2020» y se "
          "compara con montos en M$ de 2019: sobra el rótulo o falta inflactar.");
    CHECK_FALSE(is_told(tests::kFicha2019, "CUA-ROTULO",
                        {{"COMPONENTES (M$ 2020)", "COMPONENTES (M$2019)"}}));
}

TEST_CASE(
    "seed 002: a change of an amount in percentage points, and a citation that says another "
    "number",
    "[checks]") {
    CHECK(is_told(tests::kFicha2019, "CUA-PUNTOS", {}));
    CHECK_FALSE(is_told(tests::kFicha2019, "CUA-PUNTOS", {{"10,7 puntos porcentuales", "10,7 %"}}));
    CHECK_FALSE(is_told(tests::kFicha2019, "CUA-CITA", {}));
    CHECK(only(tests::kFicha2019, "CUA-CITA", {{R"("valor": 4656.55)", R"("valor": 4565.55)"}})
              .message.find("publicado como 4.565,55 y su cita dice «Promedio: 4656,55»") !=
          std::string::npos);
}

TEST_CASE("a published sum of inflated amounts may miss by half a unit for each addend",
          "[checks]") {
    // Seed 003, line 192: the three parts printed for 2023 give 7.735.431, the total 7.735.432.
    const auto publish = [](const std::string& valor) {
        return std::vector<Cambio>{
            {R"("publicados": [)",
             R"("publicados": [{"figura": "componentes.total.2023", "valor": )" + valor +
                 R"(, "fuente": "f"},)"}};
    };
    CHECK_FALSE(is_told(tests::kFicha, "CUA-PUBLICADO", publish("7735432")));
    CHECK_FALSE(is_told(tests::kFicha, "CUA-PUBLICADO", publish("7735431")));
    CHECK_FALSE(is_told(tests::kFicha, "CUA-PUBLICADO", publish("7735433")));
    CHECK(is_told(tests::kFicha, "CUA-PUBLICADO", publish("7735430")));
    CHECK(is_told(tests::kFicha, "CUA-PUBLICADO", publish("7735434")));
    // Nominal sums close exactly.
    CHECK(is_told(tests::kFicha2019, "CUA-PUBLICADO",
                  {{R"("valor": 4377097)", R"("valor": 4377098)"}}));
}

TEST_CASE("a target, or a result, that repeats that of another year is a notice", "[checks]") {
    const std::vector<Cambio> meta{{R"("numerador": 1720,)", R"("numerador": 1420,)"},
                                   {R"("denominador": 4300
      },)",
                                    R"("denominador": 3900
      },)"}};
    CHECK(only(kLectura, "CUA-META-REPETIDA", meta).message ==
          "Indicador 1: la meta repite cifra a cifra el efectivo de 2018.");
    CHECK_FALSE(is_told(kLectura, "CUA-META-REPETIDA", {}));
    CHECK_FALSE(is_told(kEscuelas, "CUA-EFECTIVO-REPETIDO", {}));  // 1.170 of 1.250: round
    CHECK(is_told(kEscuelas, "CUA-EFECTIVO-REPETIDO",
                  {{R"("numerador": 18344, "denominador": 29120)",
                    R"("numerador": 16932, "denominador": 27910)"}}));  // one of them is
}

TEST_CASE("a blank cell that the total and the others give is told with its value", "[checks]") {
    const std::string region = R"("region": "05", "gasto": 475990)";
    const auto gasto =
        only(kEscuelas, "CUA-PARCIAL", {{region, R"("region": "05", "gasto": null)"}});
    CHECK(gasto.message.ends_with("quedan S/I. Con las demás cifras sería 475.990."));
    CHECK(gasto.place.pointer == "/regiones/3");
    CHECK(gasto.replacement.empty());  // a null may be what it says
    const auto gone = only(kEscuelas, "CUA-PARCIAL", {{region, R"("region": "05")"}});
    CHECK(gone.message.ends_with("Con las demás cifras sería 475.990."));
    CHECK(gone.replacement.empty());
    const auto word =
        only(kEscuelas, "CUA-PARCIAL", {{region, R"("region": "05", "gasto": "S/I")"}});
    CHECK(word.place.pointer == "/regiones/3/gasto");
    CHECK(word.replacement == "475990");
    // Of two that are blank nothing tells how much is of each.
    for (const auto& found :
         told(kEscuelas, "CUA-PARCIAL",
              {{region, R"("region": "05", "gasto": null)"},
               {R"("region": "08", "gasto": 446241)", R"("region": "08", "gasto": "S/I")"}})) {
        CHECK(found.message.ends_with("quedan S/I."));
        CHECK(found.replacement.empty());
    }
    const auto componente =
        only(kEscuelas, "CUA-PARCIAL",
             {{R"("anio": 2025, "gasto": 654486)", R"("anio": 2025, "gasto": "S/I")"}});
    CHECK(componente.message.ends_with("Con las demás cifras sería 654.486."));
    CHECK(componente.replacement == "654486");
    const auto subtitulo = only(kEscuelas, "CUA-PARCIAL", {{"433753", R"("S/I")"}});
    CHECK(subtitulo.message ==
          "El subtítulo 22 no informa su gasto: «suma de subtítulos» no lo incluye. Con las demás "
          "cifras sería 433.753.");
    CHECK(only(kEscuelas, "CUA-DEDUCIBLE",
               {{R"("gasto_administrativo": 158300)", R"("gasto_administrativo": "S/I")"}})
              .message ==
          "«gasto_administrativo» no se informa y el total ejecutado menos los "
          "componentes da 158.300.");
}

TEST_CASE("a region that repeats another number by number looks copied", "[checks]") {
    const std::string fila = R"("region": "09", "gasto": 356992, "poblacion_beneficiada": 4963)";
    const auto found =
        only(kEscuelas, "CUA-REGION-REPETIDA",
             {{fila, R"("region": "09", "gasto": 446241, "poblacion_beneficiada": 6204)"}});
    CHECK(found.message ==
          "La región 09 repite cifra a cifra la 08: un gasto de M$ 446.241 y 6.204 "
          "beneficiarios.");
    CHECK(found.place.pointer == "/regiones/5/gasto");
    REQUIRE(found.involved.size() == 3);
    CHECK(found.involved[1].pointer == "/regiones/4/gasto");
    // One column, zeros and round numbers are equal by chance, or by right.
    for (const char* lawful : {R"("region": "09", "gasto": 446241, "poblacion_beneficiada": 4963)",
                               R"("region": "09", "gasto": 0, "poblacion_beneficiada": 0)"}) {
        INFO(lawful);
        CHECK_FALSE(is_told(kEscuelas, "CUA-REGION-REPETIDA", {{fila, lawful}}));
    }
    CHECK_FALSE(
        is_told(kEscuelas, "CUA-REGION-REPETIDA",
                {{fila, R"("region": "09", "gasto": 400000, "poblacion_beneficiada": 5000)"},
                 {R"("region": "08", "gasto": 446241, "poblacion_beneficiada": 6204)",
                  R"("region": "08", "gasto": 400000, "poblacion_beneficiada": 5000)"}}));
}
