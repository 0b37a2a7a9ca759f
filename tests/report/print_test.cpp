#include "report/print.hpp"

#include "support/catch.hpp"

using namespace generator;

namespace {

report::Reporte make_reporte() {
    report::Reporte reporte;
    reporte.producto = "ficha-monitoreo";
    reporte.edicion = "2023";
    reporte.codigo = "rf";
    reporte.ejercicio = 2023;
    report::Cifra cifra;
    cifra.id = "cobertura.2023";
    cifra.nombre = "Cobertura 2023";
    cifra.formula = "población beneficiada / población objetivo × 100";
    cifra.unidad = "%";
    cifra.operandos = {{.nombre = "poblacion_beneficiada",
                        .texto = "646",
                        .puntero = "/periodos/2/poblacion_beneficiada",
                        .linea = 80,
                        .columna = 32,
                        .origen = "informado"}};
    cifra.valor.valor = *base::Ratio::make(646, 628);
    cifra.exacto = "323/314";
    cifra.impreso = "102,9%";
    reporte.cifras = {cifra};
    report::Veredicto veredicto;
    veredicto.codigo = "X_\"1\"";
    veredicto.resultado = "hallazgo";
    veredicto.cifra = "cobertura.2023";
    veredicto.umbral = "1";
    veredicto.borde = "mayor estricto";
    reporte.veredictos = {veredicto};
    return reporte;
}

}  // namespace

TEST_CASE("the twin holds the exact value, the printed one and the operands' places", "[report]") {
    const std::string json = report::print_gemelo(make_reporte());
    for (const char* part :
         {R"("id":"cobertura.2023")", R"("valor":{"numerador":323,"denominador":314})",
          R"("impreso":"102,9%")", R"("linea":80,"columna":32)", R"("hallazgos":[)",
          R"("X_\"1\"")"}) {
        INFO(part);
        CHECK(json.find(part) != std::string::npos);
    }
    CHECK(json == report::print_gemelo(make_reporte()));
}

TEST_CASE("a contradiction of the twin names its other cells and the value that closes it",
          "[report]") {
    report::Reporte reporte = make_reporte();
    reporte.contradicciones = {{"CUA-1",
                                base::Severity::warning,
                                {"a.json", 3, 5, "/a"},
                                "No suma.",
                                "Revise.",
                                {{"a.json", 4, 5, "/b"}, {"a.json", 9, 2, "/c"}},
                                "7788"},
                               {"CUA-2", base::Severity::warning, {}, "Otra.", {}}};
    const std::string json = report::print_gemelo(reporte);
    CHECK(json.find(R"("sugerencia":"Revise.","implicados":[{"puntero":"/b","linea":4},)"
                    R"({"puntero":"/c","linea":9}],"propuesta":"7788"})") != std::string::npos);
    CHECK(json.find(R"("mensaje":"Otra."})") != std::string::npos);  // nothing is left empty
}

TEST_CASE("an explanation has the rule that judges the figure; an unknown id has none",
          "[report]") {
    const std::string text = report::print_explicacion(make_reporte(), "cobertura.2023");
    CHECK(text.find("línea 80:32") != std::string::npos);
    CHECK(text.find("umbral 1 (mayor estricto)") != std::string::npos);
    CHECK(report::print_explicacion(make_reporte(), "cobertura.2022").empty());
    CHECK(report::print_explicacion_json(make_reporte(), "cobertura.2022").empty());
    CHECK(report::print_explicacion_json(make_reporte(), "cobertura.2023").starts_with("["));
}
