// Cases of an analyst who used fichas on data of his own: what was silently wrong, is told or
// refused.
#include <initializer_list>

#include "pipeline/pipeline.hpp"
#include "report/formas.hpp"
#include "support/catch.hpp"
#include "support/inputs.hpp"

using namespace generator;

namespace {

constexpr std::string_view kEscuelas =
    "inputs/ficha-monitoreo/ejemplo-escuelas-deportivas-2025.json";
constexpr std::string_view kLectura =
    "inputs/ficha-monitoreo/ejemplo-lectura-en-el-trabajo-2019.json";

struct Cambio {
    std::string from;
    std::string to;
};

/// The sample with passages changed, each the first of its kind.
std::string changed(std::string_view path, std::initializer_list<Cambio> cambios) {
    std::string text = tests::read_source(path);
    for (const Cambio& cambio : cambios) {
        const auto at = text.find(cambio.from);
        INFO(cambio.from);
        REQUIRE(at != std::string::npos);
        text.replace(at, cambio.from.size(), cambio.to);
    }
    return text;
}

base::Result<report::Reporte> judge(std::string_view path, std::initializer_list<Cambio> cambios,
                                    report::Estado estado = report::Estado::oficial) {
    static const auto recursos = pipeline::load_recursos();
    return pipeline::judge(changed(path, cambios), path, *recursos, {.estado = estado});
}

report::Reporte made(std::string_view path, std::initializer_list<Cambio> cambios,
                     report::Estado estado = report::Estado::oficial) {
    auto reporte = judge(path, cambios, estado);
    for (const auto& fault : reporte.diagnostics()) {
        UNSCOPED_INFO(base::to_text(fault));
    }
    REQUIRE(reporte.has_value());
    return *std::move(reporte);
}

std::string printed(const report::Reporte& reporte, std::string_view id) {
    const auto found = std::ranges::find(reporte.cifras, id, &report::Cifra::id);
    INFO(id);
    REQUIRE(found != reporte.cifras.end());
    return found->impreso;
}

bool has_verdict(const report::Reporte& reporte, std::string_view codigo) {
    return std::ranges::find(reporte.veredictos, codigo, &report::Veredicto::codigo) !=
           reporte.veredictos.end();
}

std::size_t count(const base::Diagnostics& found, std::string_view code) {
    return static_cast<std::size_t>(std::ranges::count(found, code, &base::Diagnostic::code));
}

const base::Diagnostic& told(const base::Diagnostics& found, std::string_view code) {
    const auto at = std::ranges::find(found, code, &base::Diagnostic::code);
    INFO(code);
    REQUIRE(at != found.end());
    CHECK(at->place.line > 0);
    CHECK_FALSE(at->hint.empty());
    return *at;
}

}  // namespace

TEST_CASE("a componente that is not there, or is N/A, leaves a total only if the rest closes",
          "[report][GPB_FUERA]") {
    for (const char* gasto : {"", R"({ "anio": 2023, "gasto": "N/A", "produccion": "N/A" },)"}) {
        const auto reporte = made(
            kEscuelas, {{R"({ "anio": 2023, "gasto": 2062437, "produccion": 38120 },)", gasto}});
        CHECK(printed(reporte, "componentes.total.2023") == "S/I");
        CHECK(printed(reporte, "componentes.porcentaje.2023") == "S/I");
        CHECK(printed(reporte, "gasto_por_beneficiario.2023") == "S/I");
        CHECK_FALSE(has_verdict(reporte, "GPB_FUERA"));
        CHECK(has_verdict(reporte, "GPB_SINHIST"));
        CHECK(count(reporte.contradicciones, "CUA-PARCIAL") == 1);
        CHECK(told(reporte.contradicciones, "CUA-COMPONENTES").message.find("-2.062.437") !=
              std::string::npos);
    }
    const auto closes =
        made(kEscuelas, {{R"({ "anio": 2023, "gasto": 2062437, "produccion": 38120 },)",
                          R"({ "anio": 2023, "gasto": 2644150, "produccion": 38120 },)"},
                         {R"({ "anio": 2023, "gasto": 581713, "produccion": 240 },)", ""}});
    CHECK(printed(closes, "componentes.total.2023") ==
          printed(made(kEscuelas, {}), "componentes.total.2023"));
    CHECK(count(closes.contradicciones, "CUA-PARCIAL") == 0);
    CHECK(count(closes.contradicciones, "CUA-COMPONENTES") == 0);
}

TEST_CASE("a region without a datum leaves no TOTAL and no percentage, unless the rest closes",
          "[report]") {
    const auto poblacion = made(kEscuelas, {{R"("gasto": 119000, "poblacion_beneficiada": 1657)",
                                             R"("gasto": 119000, "poblacion_beneficiada": null)"}});
    CHECK(printed(poblacion, "regiones.poblacion") == "S/I");
    CHECK(printed(poblacion, "regiones.porcentaje_poblacion") == "S/I");
    CHECK(printed(poblacion, "regiones.porcentaje_gasto") == "100%");
    CHECK(count(poblacion.contradicciones, "CUA-PARCIAL") == 1);
    const auto gasto = made(kEscuelas, {{R"("gasto": 119000,)", R"("gasto": null,)"}});
    CHECK(printed(gasto, "regiones.gasto") == "S/I");
    CHECK(printed(gasto, "region.13.porcentaje_gasto") == "S/I");
    CHECK(count(gasto.contradicciones, "CUA-PARCIAL") == 1);
}

TEST_CASE("a recurso that nobody reported leaves the total executed only if the rest closes",
          "[report]") {
    const auto open = made(kEscuelas, {{R"("recursos_gobiernos_regionales": 35000)",
                                        R"("recursos_gobiernos_regionales": null)"}});
    CHECK(printed(open, "total_ejecutado.2025") == "S/I");
    CHECK(printed(open, "administrativo.porcentaje.2025") == "S/I");
    CHECK(count(open.contradicciones, "CUA-PARCIAL") == 1);
    const auto closed = made(kEscuelas, {{R"("recursos_gobiernos_regionales": 0)",
                                          R"("recursos_gobiernos_regionales": null)"}});
    CHECK(printed(closed, "total_ejecutado.2023") != "S/I");
    CHECK(count(closed.contradicciones, "CUA-PARCIAL") == 0);
}

TEST_CASE("populations that were not reported still ask for the judgement of the focalización",
          "[report][FOC_SINJUICIO]") {
    const Cambio sin_objetivo{R"("poblacion_objetivo": 99200)", R"("poblacion_objetivo": null)"};
    const Cambio sin_juicio{R"("focalizacion": {
      "es_subconjunto": true,
      "tiene_criterios": true,)",
                            R"("focalizacion": {)"};
    const auto official = judge(kEscuelas, {sin_objetivo, sin_juicio});
    REQUIRE_FALSE(official.has_value());
    CHECK(told(official.diagnostics(), "MET-SIN-JUICIO").message ==
          "Falta un juicio del evaluador en «/evaluacion/focalizacion»: «tiene_criterios». Sin él, "
          "el documento oficial no se publica.");
    const auto draft = made(kEscuelas, {sin_objetivo, sin_juicio}, report::Estado::borrador);
    CHECK(has_verdict(draft, "FOC_SINJUICIO"));
    // A judgement stands without quantities, and that it does is told.
    const auto judged = made(kEscuelas, {sin_objetivo});
    CHECK(count(judged.contradicciones, "CUA-JUICIO") == 2);
}

TEST_CASE("N/A is no finding of the gasto administrativo, and what was spent denies it",
          "[report][ADM_NA]") {
    const auto na = made(
        kEscuelas, {{R"("gasto_administrativo": 158300)", R"("gasto_administrativo": "N/A")"}});
    CHECK(has_verdict(na, "ADM_NA"));
    CHECK_FALSE(has_verdict(na, "ADM_SININFO_DESCRIPCION"));
    CHECK_FALSE(has_verdict(na, "ADM_SININFO_ESTIMACION"));
    told(na.contradicciones, "CUA-COMPONENTES");
    const auto ley = made(kEscuelas, {{R"("presupuesto_ley_ejecutado": 3098240)",
                                       R"("presupuesto_ley_ejecutado": "N/A")"}});
    CHECK(has_verdict(ley, "ADM_NA"));
    CHECK(told(ley.contradicciones, "CUA-COMPONENTES").place.pointer ==
          "/periodos/2/presupuesto_ley_ejecutado");
}

TEST_CASE("two years that a sentence compares never print alike", "[report][IND_BAJA]") {
    const auto reporte = made(kEscuelas, {{R"("numerador": 16932, "denominador": 27910)",
                                           R"("numerador": 500001, "denominador": 1000000)"},
                                          {R"("numerador": 18344, "denominador": 29120)",
                                           R"("numerador": 500000, "denominador": 1000000)"}});
    CHECK(has_verdict(reporte, "IND_BAJA"));
    CHECK(printed(reporte, "indicador.proposito.1.efectivo.2024") == "50,0001%");
    CHECK(printed(reporte, "indicador.proposito.1.efectivo.2025") == "50,0000%");
}

TEST_CASE("each year of a persistence prints on its side of the threshold", "[report][EJI_PERS]") {
    const auto reporte = made(
        kEscuelas, {{R"("presupuesto_inicial": 2845000)", R"("presupuesto_inicial": 3282800)"},
                    {R"("presupuesto_inicial": 3010500)", R"("presupuesto_inicial": 3680000)"},
                    {R"("presupuesto_inicial": 3184000)", R"("presupuesto_inicial": 3900000)"}});
    CHECK(has_verdict(reporte, "EJI_PERS"));
    CHECK(printed(reporte, "ejecucion.inicial.2023") == "84,999%");
    CHECK(printed(reporte, "ejecucion.inicial.2024") == "80,2%");
}

TEST_CASE("a unit cost that is not zero never prints as zero", "[report]") {
    const auto reporte = made(kLectura, {{R"("produccion": 30115)", R"("produccion": 600000)"}});
    CHECK(printed(reporte, "componente.1.gasto_unitario.2019") == "0,4");
}

TEST_CASE("an initial budget of 0 has its place in the ficha of 2019", "[report][EJI_NA]") {
    const auto reporte =
        made(kLectura, {{R"("presupuesto_inicial": 420000)", R"("presupuesto_inicial": 0)"}});
    CHECK(has_verdict(reporte, "EJI_NA"));
    CHECK(told(reporte.contradicciones, "MET-SIN-FRASE")
              .message.find("Ejecución presupuestaria inicial 2019") != std::string::npos);
}

TEST_CASE("what the ficha of 2019 does not print is told, datum by datum", "[report]") {
    const auto years = made(
        kLectura, {{R"("anio_inicio": 2016)", R"("anio_inicio": 2014)"},
                   {R"("anio": 2015)",
                    R"("anio": 2015, "poblacion_beneficiada": 666, "presupuesto_inicial": 5555)"},
                   {R"("presupuesto_final": 418000)",
                    R"("presupuesto_final": 418000, "poblacion_beneficiada": 777)"}});
    CHECK(count(years.contradicciones, "CUA-SIN-LUGAR") == 3);
    const std::string published = R"(  "publicados": [
    { "figura": "gasto_por_beneficiario.promedio.2019", "valor": 90.5, "fuente": "F" },
    { "figura": "gasto_por_beneficiario.variacion.2019", "valor": 12.9, "fuente": "F" }
  ],
  "evaluacion": {
    "criterios)";
    const std::string evaluacion = R"(  "evaluacion": {
    "criterios)";
    const Cambio verdict{R"("gasto_por_beneficiario": {)",
                         R"("gasto_por_beneficiario": { "resultado_publicado": "en_rango",)"};
    CHECK(count(made(kLectura, {}).contradicciones, "CUA-SIN-LUGAR") == 0);
    CHECK(count(made(kLectura, {verdict}).contradicciones, "CUA-SIN-LUGAR") == 1);
    // In range and rising: its sentence takes the three; that it contradicts the chart is told.
    const auto rising = made(kLectura, {verdict, {evaluacion, published}});
    CHECK(count(rising.contradicciones, "CUA-SIN-LUGAR") == 0);
    CHECK(told(rising.contradicciones, "CUA-VARIACION").message ==
          "Se publicó que el gasto por beneficiario aumenta (12,9%) y el del año, 78,80, es menor "
          "que el promedio, 90,50.");
    const auto falling = made(kLectura, {verdict, {evaluacion, published}, {"12.9", "-12.9"}});
    CHECK(count(falling.contradicciones, "CUA-SIN-LUGAR") == 3);
    CHECK(count(falling.contradicciones, "CUA-VARIACION") == 0);
}

TEST_CASE("a good result is no missing sentence: a sample of 2025 is clean",
          "[report][IND_MEJORA]") {
    CHECK(made(kEscuelas, {}).contradicciones.empty());
}

TEST_CASE("what a programme would have reported before it began is N/A in every table",
          "[report]") {
    const auto reporte =
        made(kEscuelas, {{R"("anio_inicio": 2014)", R"("anio_inicio": 2024)"},
                         {R"({ "anio": 2023, "gasto": 2062437, "produccion": 38120 },)", ""},
                         {R"({ "anio": 2023, "gasto": 581713, "produccion": 240 },)", ""},
                         {R"({ "anio": 2023, "numerador": 15210, "denominador": 26480 },)", ""}});
    CHECK(printed(reporte, "componentes.total.2023") == "N/A");
    CHECK(printed(reporte, "componente.1.gasto.2023") == "N/A");
    CHECK(printed(reporte, "indicador.proposito.1.efectivo.2023") == "N/A");
}

TEST_CASE("a region that says its part has a share of S/I, not a dash, where no whole is known",
          "[report]") {
    const auto open =
        made(tests::kFicha,
             {{R"("region": "15", "gasto": 447240)", R"("region": "15", "gasto": null)"}});
    CHECK(printed(open, "regiones.porcentaje_gasto") == "S/I");
    CHECK(printed(open, "region.02.porcentaje_gasto") == "S/I");
    CHECK(printed(open, "region.15.porcentaje_gasto") == "-");  // it has no amount itself
    CHECK(printed(open, "region.02.porcentaje_poblacion") != "S/I");
    CHECK(printed(made(tests::kFicha, {}), "region.06.porcentaje_gasto") == "-");
    const auto recursos = pipeline::load_recursos();
    auto obrero = pipeline::make_obrero(*recursos);
    const auto salidas = pipeline::make_salidas(
        changed(tests::kFicha,
                {{R"("region": "15", "gasto": 447240)", R"("region": "15", "gasto": null)"}}),
        tests::kFicha, *recursos, *obrero, {});
    REQUIRE(salidas.has_value());
    const auto has_cell = [&](const std::string& figure, const std::string& text) {
        const std::string id = "region." + figure + ".porcentaje_gasto";
        return salidas->html.find("id=\"de-x-" + id + "\">" + text + "<") != std::string::npos;
    };
    CHECK(has_cell("02", "S/I"));
    CHECK(has_cell("15", "-"));
}

TEST_CASE(
    "what was not evaluated is no finding: a dash stands in their place, its note in the "
    "analysis",
    "[report][FOC_SININFO]") {
    constexpr std::string_view sample = "inputs/ficha-monitoreo/ejemplo-salud-mental-2025.json";
    const auto reporte = made(sample, {});
    CHECK(has_verdict(reporte, "FOC_SININFO"));
    const report::Forma& forma = *report::forma("ficha-monitoreo");
    const auto field = [&](std::string_view name) {
        const std::size_t index = find_campo(forma, name);
        const auto first = find_campo(*forma.campos[index].forma, "focalizacion");
        return reporte.raiz.partes()[index].partes()[first];
    };
    CHECK(field("hallazgos").partes().empty());
    CHECK(field("sin_hallazgos").texto() == "—");
    CHECK_FALSE(field("analisis").partes().empty());
}
