#include <algorithm>

#include "pipeline/pipeline.hpp"
#include "report/print.hpp"
#include "support/catch.hpp"

using namespace generator;

namespace {

/// A programme with twelve commitments of 2020-06, graded at the cut of their deadline, but for
/// the seventh: `grade` is the end of its JSON object.
std::string make_input(const std::string& grade) {
    std::string text = R"({"producto":"informe-egreso","edicion":"2021","codigo":"doce",)"
                       R"("ejercicio":2019,"programa":"Doce compromisos","ministerio":"M",)"
                       R"("servicio":"S","compromisos":[)";
    for (int i = 1; i <= 12; ++i) {
        const std::string number = std::to_string(i);
        text += i > 1 ? ",\n" : "\n";
        text += R"({"recomendacion":")" + number + ". Recomendación " + number +
                R"(","compromiso":"Compromiso )" + number +
                R"(","fecha_vencimiento":"2020-06","cumplimiento":["Hecho )" + number + R"("])";
        text += i == 7 ? grade : R"(,"calificacion":"Cumplido","fecha_calificacion":"2020-06-30")";
        text += '}';
    }
    return text + "]}";
}

const pipeline::Recursos& recursos() {
    static const auto value = pipeline::load_recursos();
    return *value;
}

const base::Diagnostic* find(const base::Diagnostics& diagnostics, std::string_view code) {
    const auto found = std::ranges::find(diagnostics, code, &base::Diagnostic::code);
    return found == diagnostics.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("twelve commitments, all met, leave the follow-up at their last cut", "[pipeline]") {
    const auto reporte = pipeline::judge(
        make_input(R"(,"calificacion":"Cumplido","fecha_calificacion":"2020-12-31")"), "12.json",
        recursos(), {});
    REQUIRE(reporte.has_value());
    // The seventh was due six months before.
    REQUIRE(reporte->contradicciones.size() == 1);
    CHECK(reporte->contradicciones.front().code == "CUA-ATRASO");
    CHECK(reporte->contradicciones.front().severity == base::Severity::note);
    CHECK(reporte->contradicciones.front().message ==
          "1 de 12 compromisos se cumplió después del corte de su vencimiento.");
    CHECK(reporte->cifras[0].impreso == "Egresado");
    CHECK(reporte->cifras[1].impreso == "31-12-2020");
}

TEST_CASE("a grade that the catalogue does not have is an error with its place and a hint",
          "[pipeline]") {
    const auto reporte = pipeline::judge(
        make_input(R"(,"calificacion":"Cumplida","fecha_calificacion":"2020-06-30")"), "12.json",
        recursos(), {});
    REQUIRE_FALSE(reporte.has_value());
    const auto* fault = find(reporte.diagnostics(), "CUA-CODIGO");
    REQUIRE(fault != nullptr);
    CHECK(fault->severity == base::Severity::error);
    CHECK(fault->place.file == "12.json");
    CHECK(fault->place.line == 8);
    CHECK(fault->place.pointer == "/compromisos/6/calificacion");
    CHECK(fault->message.find("«Cumplida» no está en el catálogo") != std::string::npos);
    CHECK(fault->hint.find("«Cumplido»") != std::string::npos);
}

TEST_CASE("one open commitment of twelve leaves a dash, a note and a warning, and the cut tells it",
          "[pipeline]") {
    auto obrero = pipeline::make_obrero(recursos());
    REQUIRE(obrero.has_value());
    const std::string input = make_input("");
    const auto reporte = pipeline::judge(input, "12.json", recursos(), {});
    REQUIRE(reporte.has_value());
    const auto* unknown = find(reporte->contradicciones, "MET-SIN-FRASE");
    REQUIRE(unknown != nullptr);
    CHECK(unknown->place.pointer == "/compromisos/6");
    CHECK(unknown->place.line == 8);
    CHECK(unknown->message.find("«" + reporte->cifras[0].impreso + "»") != std::string::npos);
    const auto* overdue = find(reporte->contradicciones, "CUA-VENCIDO");
    REQUIRE(overdue != nullptr);
    CHECK(overdue->severity == base::Severity::warning);
    CHECK(overdue->place.line == 8);
    CHECK(overdue->message ==
          "El compromiso 7 ya venció y al último corte calificado (2020-06-30) sigue sin "
          "calificación.");
    CHECK(reporte->cifras[0].impreso.starts_with("—"));
    CHECK(reporte->cifras[0].impreso.find("Sin resultado: la metodología 2021") !=
          std::string::npos);
    CHECK(reporte->cifras[1].impreso == "—");
    CHECK(report::print_explicacion(*reporte, "corte.2020_06_30.abiertos").find("abiertos = 1") !=
          std::string::npos);
    const auto salidas = pipeline::make_salidas(input, "12.json", recursos(), *obrero, {});
    REQUIRE(salidas.has_value());
    CHECK(salidas->json.find("corte.2020_06_30.vencidos") != std::string::npos);
    CHECK(salidas->html.find("Sin resultado: la metodología 2021") != std::string::npos);
    CHECK(salidas->html.find("al corte") == std::string::npos);
    CHECK(salidas->html.find("Hecho 12") != std::string::npos);
    // An open commitment has no grade: the document does not say that nobody informed it.
    CHECK(salidas->html.find("S/I") == std::string::npos);
}

TEST_CASE("another grade of the catalogue also leaves the programme without a result",
          "[pipeline]") {
    const auto reporte = pipeline::judge(
        make_input(R"(,"calificacion":"No cumplido","fecha_calificacion":"2020-06-30")"), "12.json",
        recursos(), {});
    REQUIRE(reporte.has_value());
    CHECK(find(reporte->contradicciones, "MET-SIN-FRASE") != nullptr);
    const auto* overdue = find(reporte->contradicciones, "CUA-VENCIDO");
    REQUIRE(overdue != nullptr);
    CHECK(overdue->message.find("es «No cumplido»") != std::string::npos);
    CHECK(report::print_explicacion(*reporte, "corte.2020_06_30.calificados").find("= 12") !=
          std::string::npos);
}
