#include "report/reporte.hpp"

#include "report/formas.hpp"
#include "report/from_rules.hpp"
#include "report/print.hpp"
#include "support/catch.hpp"
#include "support/ficha_003.hpp"
#include "support/relaciones.hpp"

using namespace generator;
using namespace generator::report;

namespace {

base::Result<Reporte> make(const model::FichaMonitoreo& ficha, Estado estado = Estado::oficial) {
    return make_reporte(ficha, tests::edicion_2023(), {.estado = estado, .anio_precios = 0},
                        tests::ficha_bytes(), "003.json");
}

const Reporte& ficha() {
    static const auto reporte = make(tests::ficha_003());
    return *reporte;
}
const Reporte& informe() {
    static const auto reporte = make_reporte(tests::informe_000(), tests::edicion_egreso(),
                                             {.estado = Estado::oficial, .anio_precios = 0},
                                             tests::informe_bytes(), "000.json");
    return *reporte;
}

/// What is told of the figures: the spelling of the texts of seed 003 is no matter here.
base::Diagnostics of_data(const Reporte& reporte) {
    base::Diagnostics result = reporte.contradicciones;
    std::erase_if(result, [](const auto& d) { return d.code.starts_with("TXT-"); });
    return result;
}

/// Every value below has the kind that its shape says, and every object all its fields.
void check_conforms(const Valor& valor, const Forma& forma) {
    switch (forma.tipo) {
        case TipoValor::texto:
            CHECK(std::holds_alternative<std::string>(valor.contenido));
            break;
        case TipoValor::numero:
            CHECK(std::holds_alternative<Numero>(valor.contenido));
            break;
        case TipoValor::lista:
            REQUIRE(std::holds_alternative<std::vector<Valor>>(valor.contenido));
            for (const Valor& elemento : valor.partes()) {
                check_conforms(elemento, *forma.elemento);
            }
            break;
        case TipoValor::objeto:
            REQUIRE(valor.partes().size() == forma.campos.size());
            for (std::size_t i = 0; i < forma.campos.size(); ++i) {
                INFO(forma.campos[i].nombre);
                check_conforms(valor.partes()[i], *forma.campos[i].forma);
            }
            break;
    }
}

/// The value at a path of names and indices: "regiones/filas/5/nombre".
const Valor& at(const Reporte& reporte, const std::string& path) {
    const Valor* valor = &reporte.raiz;
    const Forma* shape = forma(reporte.producto);
    std::istringstream in{path};
    for (std::string name; std::getline(in, name, '/');) {
        INFO(path << " at " << name);
        if (shape->tipo == TipoValor::lista) {
            const auto index = static_cast<std::size_t>(std::stoul(name));
            REQUIRE((index < valor->partes().size()));
            valor = &valor->partes()[index];
            shape = shape->elemento;
        } else {
            const std::size_t index = find_campo(*shape, name);
            REQUIRE(index != npos);
            valor = &valor->partes()[index];
            shape = shape->campos[index].forma;
        }
    }
    return *valor;
}
std::string text(const Reporte& reporte, const std::string& path) {
    return at(reporte, path).texto();
}
/// What the explanation of a figure says that is printed.
std::string printed(const Reporte& reporte, const std::string& path) {
    return reporte.cifras[at(reporte, path).numero().cifra].impreso;
}
std::size_t count(const Reporte& reporte, const std::string& path) {
    return at(reporte, path).partes().size();
}

}  // namespace

TEST_CASE("a figure tells the rule that the document applies to it", "[report]") {
    const auto found = std::ranges::find(ficha().cifras, "ejecucion.inicial.2023", &Cifra::id);
    REQUIRE(found != ficha().cifras.end());
    REQUIRE(found->usos.size() == 1);
    CHECK(found->usos.front().starts_with(
        "Regla EJI_SUB: habla cuando el valor exacto es menor que 85%. Fuente: "));
}

TEST_CASE("a figure that is a number says its own place among the figures", "[report]") {
    for (const Reporte* reporte : {&ficha(), &informe()}) {
        std::size_t numbers = 0;
        for (std::size_t i = 0; i < reporte->cifras.size(); ++i) {
            const Numero& valor = reporte->cifras[i].valor;
            if (std::holds_alternative<base::Ratio>(valor.valor)) {
                CHECK(valor.cifra == i);
                ++numbers;
            }
        }
        CHECK(numbers > 0);
    }
}

TEST_CASE("a fact is what somebody said: what is not in the file is none", "[report]") {
    const auto has = [](std::string_view pointer) {
        return std::ranges::any_of(ficha().hechos,
                                   [&](const Hecho& hecho) { return hecho.puntero == pointer; });
    };
    CHECK(has("/periodos/2/presupuesto_inicial"));
    CHECK_FALSE(has("/indicadores/0/efectivos/2/numerador"));  // published without operands
    CHECK(has("/indicadores/0/efectivos/0/numerador"));        // "N/C": somebody said that
    CHECK_FALSE(has("/indicadores/0/meta/numerador"));         // no meta in the file
    CHECK_FALSE(has("/evaluacion/criterios_de_focalizacion/cumple"));
    for (const Hecho& hecho : ficha().hechos) {
        CHECK(hecho.origen != "sin dato");
    }
}

TEST_CASE("a report conforms to the shape that templates were checked against", "[report]") {
    check_conforms(ficha().raiz, forma_ficha_monitoreo());
    check_conforms(informe().raiz, forma_informe_egreso());
}

TEST_CASE("the texts of seed 003 are what the document prints", "[report]") {
    CHECK(text(ficha(), "programa/nombre_mayusculas") == "RESIDENCIAS FAMILIARES");
    CHECK(text(ficha(), "antecedentes/anio_inicio") == "2018");
    CHECK(text(ficha(), "antecedentes/anio_termino") == "Permanente");
    CHECK(text(ficha(), "antecedentes/ejecutores") ==
          "Organismo privado sin fines de lucro (Fundación, organización social, comunitaria, "
          "territorial, deportiva, corporación cultural, educacional, federación, otro), "
          "Municipio.");
    CHECK(count(ficha(), "antecedentes/complementariedades") == 9);
    CHECK(text(ficha(), "historial/ex_ante") == "No");
    CHECK(text(ficha(), "historial/ex_dure") == "Sí");
    CHECK(text(ficha(), "historial/ex_dure_anios") == "2020, 2021, 2022");
    CHECK(text(ficha(), "historial/otras") == "No");
    CHECK(text(ficha(), "unidad_montos") == "M$2024");
    CHECK(text(ficha(), "rango_anios") == "2021-2023");
    CHECK(text(ficha(), "anios_anteriores") == "2021 y 2022");
    CHECK(text(ficha(), "fecha_publicacion") ==
          "25 de\u00A0Abril\u00A0de\u00A0"
          "2024 12:21");
    CHECK(ficha().pie == "Reporte Proceso Monitoreo y Seguimiento 2023 / Residencias Familiares");
    CHECK(ficha().fecha == "2024-04-25T12:21:00");
    CHECK(text(ficha(), "otros_atributos/ods/1") ==
          "3. Salud y bienestar: Garantizar una vida sana y promover el bienestar para todos en "
          "todas las edades");
    CHECK(text(ficha(), "otros_atributos/pobreza_por_ingresos") ==
          "El programa no presenta potencial de contribución a la pobreza por ingresos.");
    CHECK(text(ficha(), "otros_atributos/enfoque_de_genero") ==
          "El programa declara incorporar enfoque de género en su implementación:");
}

TEST_CASE("findings and analysis of seed 003 stand where lines 45 to 57 and 250 to 256 have them",
          "[report][EJI_SUB][GPB_JUSTIFICADO]") {
    CHECK(text(ficha(), "sin_hallazgos/focalizacion") ==
          "Sin hallazgos en la dimensión de focalización.");
    CHECK(text(ficha(), "sin_hallazgos/eficiencia").empty());
    CHECK(text(ficha(), "sin_hallazgos/eficacia") == "Sin hallazgos en la dimensión de eficacia.");
    REQUIRE(count(ficha(), "hallazgos/eficiencia") == 1);
    CHECK(text(ficha(), "hallazgos/eficiencia/0/frase") ==
          "El programa presenta una subejecución presupuestaria (inferior al 85%) respecto de su "
          "presupuesto inicial durante el 2023.");
    REQUIRE(count(ficha(), "analisis/eficiencia") == 1);
    CHECK(text(ficha(), "analisis/eficiencia/0/titulo") == "Gasto por beneficiario:");
    CHECK(text(ficha(), "analisis/eficiencia/0/frases/0") ==
          "El programa presenta un gasto por beneficiario fuera de rango (superior en más del "
          "20%) durante el 2023, en relación al promedio de los dos años anteriores 2022-2021, "
          "pero la justificación entregada es pertinente. El programa justifica adecuadamente la "
          "sobre ejecución presupuestaria en las observaciones de la institución.");
    CHECK(support::without_known(of_data(ficha()), "003").empty());
}

TEST_CASE("regions stand in the official order whatever the order of the input", "[report]") {
    auto changed = tests::ficha_003();
    std::ranges::reverse(changed.regiones);
    std::ranges::reverse(changed.subtitulos);
    std::ranges::reverse(changed.periodos);
    const auto reporte = make(changed);
    const std::vector<std::string> nombres{"Arica y Parinacota",
                                           "Antofagasta",
                                           "Atacama",
                                           "Coquimbo",
                                           "Valparaíso",
                                           "Libertador General Bernardo OHiggins",
                                           "Bíobío",
                                           "Ñuble",
                                           "Los Ríos",
                                           "Magallanes y Antártica Chilena",
                                           "Metropolitana de Santiago"};
    REQUIRE(count(*reporte, "regiones/filas") == nombres.size());
    for (std::size_t i = 0; i < nombres.size(); ++i) {
        CHECK(text(*reporte, "regiones/filas/" + std::to_string(i) + "/nombre") == nombres[i]);
        CHECK(at(*reporte, "regiones/filas/" + std::to_string(i) + "/gasto").numero().valor ==
              at(ficha(), "regiones/filas/" + std::to_string(i) + "/gasto").numero().valor);
    }
    CHECK(text(*reporte, "subtitulos/filas/0/nombre") == "Gastos en personal");
    CHECK(text(*reporte, "anios/0") == "2021");
}

TEST_CASE("numbers lead to their figure", "[report]") {
    const Numero gasto = at(ficha(), "recursos/filas/3/montos/2").numero();
    CHECK(ficha().cifras[gasto.cifra].id == "total_ejecutado.2023");
    CHECK(ficha().cifras[gasto.cifra].impreso == "8.146.335");
    const Numero cobertura = at(ficha(), "cobertura/0").numero();
    CHECK(ficha().cifras[cobertura.cifra].origen == "publicado (no recalculable)");
    CHECK(ficha().cifras[cobertura.cifra].impreso == "36,5%");
    const Numero unitario = at(ficha(), "componentes/filas/1/unitarios/2").numero();
    CHECK(ficha().cifras[unitario.cifra].impreso == "8.500,5");
}

TEST_CASE("indicators carry their marks and the sentence of seed 003", "[report][IND_NC]") {
    CHECK(count(ficha(), "indicadores/proposito") == 2);
    CHECK(count(ficha(), "indicadores/complementarios") == 3);
    CHECK(text(ficha(), "indicadores/proposito/0/efectivos/0/marca") == "***");
    CHECK(text(ficha(), "indicadores/proposito/0/efectivos/2/marca").empty());
    CHECK(text(ficha(), "indicadores/proposito/0/sentido_de_medicion") == "Ascendente");
    CHECK(text(ficha(), "indicadores/complementarios/2/resultado") ==
          "No es posible evaluar la variación del resultado del indicador complementario en el "
          "2023 respecto a la ejecución del 2022, debido a que el indicador se modificó o es "
          "nuevo.");
    CHECK(text(ficha(), "indicadores/sin_resultado").empty());
}

TEST_CASE("where no sentence is known the cell prints a dash, with its note and a warning",
          "[report][IND_MEJORA]") {
    auto changed = tests::ficha_003();
    auto& efectivos = changed.indicadores[0].efectivos;
    for (auto* efectivo : {&efectivos[1], &efectivos[2]}) {
        efectivo->numerador.valor = *base::parse_decimal("80");
        efectivo->denominador.valor = *base::parse_decimal("100");
    }
    changed.encabezado.publicados.erase(changed.encabezado.publicados.begin() + 2);
    const auto reporte = make(changed);
    REQUIRE(reporte.has_value());
    CHECK(text(*reporte, "indicadores/proposito/0/resultado") == "—");
    CHECK(text(*reporte, "indicadores/proposito/0/marca_resultado") ==
          text(*reporte, "indicadores/marca_sin_resultado"));
    CHECK(text(*reporte, "indicadores/sin_resultado") ==
          "Sin resultado: la metodología 2023 no publica frase para este caso.");
    CHECK(support::without_known(of_data(*reporte), "003")
              .empty());  // that an indicator improves is nothing to mend
    efectivos[2].numerador.valor = *base::parse_decimal("79");
    const auto worse = make(changed);
    REQUIRE(worse.has_value());
    const auto told = support::without_known(of_data(*worse), "003");
    REQUIRE(told.size() == 1);
    CHECK(told.front().code == "MET-SIN-FRASE");
    CHECK(told.front().place.pointer == "/indicadores/0");
    CHECK(told.front().place.line > 0);
}

TEST_CASE("an execution that prints like its threshold gets the decimals that tell them apart",
          "[report][EJI_SUB]") {
    auto changed = tests::ficha_003();
    changed.periodos[2].presupuesto_inicial.valor = model::MilesCorrientes{9'264'000};  // 84,962 %
    const auto reporte = make(changed);
    const Numero inicial = at(*reporte, "grafico_ejecucion/series/0/valores/2").numero();
    CHECK(inicial.decimales == 2);
    CHECK(reporte->cifras[inicial.cifra].impreso == "84,96%");
    CHECK(count(*reporte, "hallazgos/eficiencia") == 1);
}

TEST_CASE("remarks are paragraphs and lists in their order", "[report]") {
    REQUIRE(count(ficha(), "observaciones") == 4);
    REQUIRE(count(ficha(), "observaciones/2/bloques") == 2);
    CHECK(text(ficha(), "observaciones/2/bloques/0/parrafo").starts_with("Estrategia, referido"));
    CHECK(count(ficha(), "observaciones/2/bloques/1/items") == 5);
    CHECK(text(ficha(), "observaciones/2/bloques/1/items/0") ==
          "Desfase en el registro de la información (ej. intervenciones, egresos).");
}

TEST_CASE("inflators print to the price year", "[report]") {
    REQUIRE(count(ficha(), "inflactores") == 5);
    CHECK(text(ficha(), "inflactores/0/anio") == "2020");
    CHECK(at(ficha(), "inflactores/0/factor").numero().valor ==
          decltype(Numero::valor){*base::Ratio::make(12252, 10000)});
    // Lines 597 to 613 of the ficha print the table.
    CHECK(printed(ficha(), "inflactores/0/factor") == "1,2252");
    const Cifra& factor = ficha().cifras[at(ficha(), "inflactores/3/factor").numero().cifra];
    CHECK(factor.id == "inflactor.2023");
    CHECK(factor.impreso == "1,035");
    CHECK(factor.operandos.front().origen == "metodología");
    CHECK(factor.pasos.front().find("nota técnica 3") != std::string::npos);
}

TEST_CASE("an official document refuses what was inferred and nobody confirmed", "[report]") {
    auto changed = tests::ficha_003();
    changed.encabezado.origenes[1].confirmado_por.clear();
    const auto oficial = make(changed);
    REQUIRE_FALSE(oficial.has_value());
    CHECK(oficial.diagnostics().front().code == "E-REP-001");
    CHECK(oficial.diagnostics().front().place.pointer == "/origenes/1");
    const auto borrador = make(changed, Estado::borrador);
    REQUIRE(borrador.has_value());
    REQUIRE(borrador.diagnostics().size() == 1);
    CHECK(borrador.diagnostics().front().code == "N-REP-001");
    CHECK(borrador.diagnostics().front().severity == base::Severity::note);
    CHECK(borrador.diagnostics().front().place.pointer == "/origenes/1");
    CHECK(text(*borrador, "es_borrador") == "Sí");
    CHECK(text(ficha(), "es_borrador").empty());
}

TEST_CASE("a file of another edition is refused", "[report]") {
    const auto reporte =
        make_reporte(tests::ficha_003(), tests::edicion_egreso(), {}, "", "003.json");
    REQUIRE_FALSE(reporte.has_value());
    CHECK(reporte.diagnostics().front().code == "E-REP-002");
}

TEST_CASE("the informe de egreso of seed 000 says what its lines 8 to 56 print", "[report]") {
    CHECK(text(informe(), "programa") == "Centros Residenciales de Administración Directa");
    CHECK(text(informe(), "anio") == "2019");
    CHECK(printed(informe(), "calificacion") == "Egresado");
    CHECK(printed(informe(), "fecha_egreso") == "30-06-2021");
    CHECK(text(informe(), "observacion").empty());
    REQUIRE(count(informe(), "compromisos") == 5);
    CHECK(text(informe(), "compromisos/0/numero") == "1");
    CHECK(text(informe(), "compromisos/0/recomendacion").starts_with("Rediseño del modelo"));
    CHECK(text(informe(), "compromisos/0/fecha_vencimiento") ==
          "Diciembre\u00A0"
          "2020");
    CHECK(text(informe(), "compromisos/1/fecha_vencimiento") ==
          "Junio\u00A0"
          "2020");
    CHECK(text(informe(), "compromisos/0/fecha_calificacion") == "31-12-2020");
    CHECK(count(informe(), "compromisos/1/medios_de_verificacion") == 3);
    CHECK(informe().cifras.size() == 2 + 5 + 3 * 3);
    CHECK(informe().cifras[3].id == "compromiso.2.cortes");
    CHECK(informe().cifras[3].exacto == "1");
    CHECK(print_explicacion(informe(), "corte.2020_12_31.abiertos").find("abiertos = 2") !=
          std::string::npos);
    // Cuts are for the twin and explicar: the document, its screen included, has the two figures
    // that it prints.
    CHECK(count(informe(), "explicaciones") == 2);
}

TEST_CASE("explicar names formula, operands with their place, rounding, threshold and source",
          "[report]") {
    const std::string text = print_explicacion(ficha(), "ejecucion.inicial.2023");
    CHECK(text.find("ejecucion.inicial.2023 = 40,5%") != std::string::npos);
    CHECK(text.find("presupuesto_ley_ejecutado / presupuesto_inicial") != std::string::npos);
    CHECK(text.find("presupuesto_inicial 2023 = 19.446.453  (reconstruido, línea ") !=
          std::string::npos);
    CHECK(text.find("/periodos/2/presupuesto_inicial)") != std::string::npos);
    CHECK(text.find("EJI_SUB: hallazgo; umbral 85% (menor estricto)") != std::string::npos);
    CHECK(text.find("menor estricto") != std::string::npos);
    CHECK(print_explicacion(ficha(), "no.existe").empty());
    CHECK(print_explicacion(ficha(), "").empty());
}

TEST_CASE("the twin is one text for one report, and escapes what JSON must", "[report]") {
    const std::string gemelo = print_gemelo(ficha());
    CHECK(gemelo == print_gemelo(*make(tests::ficha_003())));
    CHECK(gemelo.find("\\\"rutinas personalizadas\\\"") != std::string::npos);
    CHECK(gemelo.find("\"id\":\"ejecucion.inicial.2023\"") != std::string::npos);
    CHECK(gemelo.find("publicado (no recalculable)") != std::string::npos);
}

TEST_CASE("a commitment whose deadline nobody gave says so, instead of losing the line",
          "[report]") {
    model::InformeEgreso changed = tests::informe_000();
    changed.compromisos[0].fecha_vencimiento.valor = model::SinValor::no_informado;
    const auto made = make_reporte(changed, tests::edicion_egreso(),
                                   {.estado = Estado::oficial, .anio_precios = 0},
                                   tests::informe_bytes(), "000.json");
    REQUIRE(made.has_value());
    CHECK(text(*made, "compromisos/0/fecha_vencimiento") == "S/I");
}

TEST_CASE(
    "a known zero prints 0 and a value not reported prints a dash, in the twin as on the page",
    "[report]") {
    auto changed = tests::ficha_003();
    changed.periodos[2].recursos_gobiernos_regionales.valor = model::MilesCorrientes{0};
    auto& other = changed.regiones[1].gasto;  // the sum closes, as before
    other.valor = other.value() + changed.regiones[0].gasto.value();
    changed.regiones[0].gasto.valor = model::MilesCorrientes{0};
    const auto reporte = make(changed);
    REQUIRE(reporte);
    const auto impreso = [&](std::string_view id) {
        const auto found = std::ranges::find(reporte->cifras, id, &Cifra::id);
        REQUIRE((found != reporte->cifras.end()));
        return found->impreso;
    };
    CHECK(impreso("recursos.gobiernos_regionales.2022") == "-");
    CHECK(impreso("recursos.gobiernos_regionales.2023") == "0");
    const std::string& zero = changed.regiones[0].region.value();
    CHECK(impreso("region." + zero + ".gasto") == "0");
    CHECK(impreso("region." + zero + ".porcentaje_gasto") == "0,0%");
    CHECK(impreso("region.06.gasto") == "-");
    CHECK(impreso("region.06.porcentaje_gasto") == "-");
}

TEST_CASE("a region that is given without figures keeps its row", "[report]") {
    auto changed = tests::ficha_003();
    const auto rows = [](const model::FichaMonitoreo& ficha) {
        const auto reporte = make(ficha);
        REQUIRE(reporte);
        const Forma& forma = *report::forma("ficha-monitoreo");
        const auto& regiones = reporte->raiz.partes()[find_campo(forma, "regiones")];
        return regiones.partes().front().partes().size();
    };
    const std::size_t before = rows(changed);
    CHECK(before == changed.regiones.size());
    for (auto& region : changed.regiones) {
        region.gasto.valor = model::SinValor::no_informado;
        region.poblacion_beneficiada.valor = model::SinValor::no_informado;
    }
    CHECK(rows(changed) == before);
}

TEST_CASE("a verdict that was published without its operands says so; one that follows does not",
          "[report]") {
    const auto of = [](std::string_view codigo) {
        const auto found = std::ranges::find(ficha().veredictos, codigo, &Veredicto::codigo);
        REQUIRE((found != ficha().veredictos.end()));
        return *found;
    };
    CHECK(of("GPB_JUSTIFICADO").origen == "publicado (no recalculable)");
    CHECK(of("EJI_SUB").origen.empty());
    const std::string origen = "\"origen\":\"publicado (no recalculable)\"";
    CHECK(print_gemelo(ficha()).find(origen) != std::string::npos);
    const std::string text = print_explicacion(ficha(), "gasto_por_beneficiario.variacion.2023");
    CHECK(text.find("GPB_JUSTIFICADO: justificado; ") != std::string::npos);
    CHECK(text.find("; publicado (no recalculable)\n") != std::string::npos);
}
